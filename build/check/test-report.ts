import { relative } from 'node:path';
import { root } from '../local-wiki/paths';
import { NOTHING, sum, type Tally } from './tally';

/** What Vitest's JSON reporter writes, as far as it is read here. */
export interface TestReport {
	testResults: Array<{
		/** Absolute path of the file. */
		name: string;
		status: 'passed' | 'failed';
		message: string;
		assertionResults: Array<{
			status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo' | 'disabled';
			fullName: string;
			/** Of every attempt that failed: a test that passed may have some. */
			failureMessages?: string[];
		}>;
	}>;
}

export interface Counted extends Tally {
	/** Failures that are no failure of a test: in words, since no test tells them. */
	problems: string[];
	/** Tests that failed at first and passed when they were tried again, with why they failed: none of them is to be trusted, and each is told. */
	wavering: string[];
}

/**
 * Counts the tests of a run. What ought to have run and did not, and a run that failed without saying where, count
 * as failures too.
 *
 * @param report Undefined where the run left none
 * @param code How the run ended; null after a signal
 * @param expected Files with tests, from the root of the tree, that belong to the run
 */
export function countTests( report: TestReport | undefined, code: number | null, expected: string[], tree = root ): Counted {
	const files = report?.testResults ?? [];
	const tests = sum( files.flatMap( ( file ) => file.assertionResults.map( ( { status } ) => ( {
		...NOTHING, [ status === 'passed' || status === 'failed' ? status : 'skipped' ]: 1
	} ) ) ) );
	const seen = files.map( ( file ) => relative( tree, file.name ) );
	const problems = [
		...files.filter( ( file ) => file.status === 'failed' && !file.assertionResults.some( ( test ) => test.status === 'failed' ) )
			.map( ( file ) => `${ relative( tree, file.name ) } failed outside of its tests. ${ file.message }`.trim() ),
		...files.filter( ( file ) => file.status === 'passed' && !file.assertionResults.length ).map( ( file ) => `${ relative( tree, file.name ) } holds no test.` ),
		...expected.filter( ( file ) => !seen.includes( file ) ).map( ( file ) => `${ file } did not run.` ),
		...expected.length ? [] : [ 'There are no tests.' ]
	];
	if ( code !== 0 && !tests.failed && !problems.length ) {
		problems.push( `Vitest ended with ${ code ?? 'a signal' } although no test failed.` );
	}
	const wavering = files.flatMap( ( file ) => file.assertionResults.filter( ( { status, failureMessages } ) => status === 'passed' && failureMessages?.length )
		.map( ( { fullName, failureMessages } ) => `${ relative( tree, file.name ) }: ${ fullName }\n\t${ failureMessages!.join( '\n\t' ) }` ) );
	return { ...tests, failed: tests.failed + problems.length, problems, wavering };
}
