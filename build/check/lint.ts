import { join, relative } from 'node:path';
import { local, root } from '../local-wiki/paths';
import type { Check } from './check';
import { runPackage } from './program';

interface FileResult {
	filePath: string;
	messages: Array<{ ruleId: string | null; severity: 1 | 2; message: string; line?: number; column?: number }>;
}

/** What goes to wikis, and all the rest: two halves of about the same length, for two cores. */
const HALVES = [ [ 'src', 'gadgets' ], [ '.', '--ignore-pattern', '/src/', '--ignore-pattern', '/gadgets/' ] ];

export const lint: Check = {
	name: 'lint',
	async run() {
		const files = ( await Promise.all( HALVES.map( resultsOf ) ) ).flat();
		const texts = ( severity: number ): string[] => files.flatMap( ( file ) => file.messages
			.filter( ( message ) => message.severity === severity )
			.map( ( { line = 1, column = 1, message, ruleId } ) => `${ relative( root, file.filePath ) }:${ line }:${ column } ${ message } (${ ruleId ?? 'eslint' })` ) );
		return { failures: texts( 2 ), notes: texts( 1 ) };
	}
};

async function resultsOf( files: string[], half: number ): Promise<FileResult[]> {
	const { output, errors } = await runPackage( 'eslint/bin/eslint.js', [
		'--ext', '.ts,.tsx,.mjs,.cjs', '--format', 'json',
		'--cache', '--cache-strategy', 'content', '--cache-location', join( local, 'eslint', String( half ) ), ...files
	] );
	return readResults( output, errors );
}

function readResults( output: string, errors: string ): FileResult[] {
	try {
		return JSON.parse( output ) as FileResult[];
	} catch {
		throw new Error( `ESLint did not finish: ${ errors || output }` );
	}
}
