import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inWords, sum } from '../../../build/check/tally';
import { countTests, type TestReport } from '../../../build/check/test-report';
import { root } from '../../../build/local-wiki/paths';

const IMPORT = 'import { beforeAll, expect, it } from \'vitest\';\n';

let tree: string;
beforeEach( () => {
	tree = realpathSync( mkdtempSync( join( tmpdir(), 'partnerkit-tests-' ) ) );
	symlinkSync( join( root, 'node_modules' ), join( tree, 'node_modules' ) );
} );
afterEach( () => rmSync( tree, { recursive: true } ) );

/** Runs Vitest on these files; more may be expected than there are. */
function run( files: Record<string, string>, expected = Object.keys( files ) ) {
	Object.entries( files ).forEach( ( [ name, code ] ) => writeFileSync( join( tree, name ), IMPORT + code ) );
	const report = join( tree, 'report.json' );
	const { status } = spawnSync( process.execPath, [
		join( root, 'node_modules/vitest/vitest.mjs' ), 'run', '--root', tree, '--reporter', 'json', '--outputFile', report
	], { stdio: 'ignore', env: { ...process.env, VITEST: undefined } } );
	return countTests( existsSync( report ) ? JSON.parse( readFileSync( report, 'utf8' ) ) as TestReport : undefined, status, expected, tree );
}

const SOUND = 'it( \'a\', () => {} );\nit( \'b\', () => {} );\n';

describe( 'the tests of a run are counted', () => {
	it( 'each as it ended', () => {
		expect( run( {
			'a.test.ts': SOUND,
			'b.test.ts': 'it( \'c\', () => expect( 1 ).toBe( 2 ) );\nit( \'d\', () => {} );\nit.skip( \'e\', () => {} );\nit.todo( \'f\' );\n'
		} ) ).toEqual( { passed: 3, failed: 1, skipped: 2, problems: [], wavering: [] } );
	} );

	it( 'and what kept tests from running as a failure each', () => {
		const { passed, failed, problems } = run( {
			'a.test.ts': SOUND,
			'import.test.ts': 'import \'./nowhere\';\nit( \'c\', () => {} );\n',
			'hook.test.ts': 'beforeAll( () => {\n\tthrow new Error( \'no wiki\' );\n} );\nit( \'c\', () => {} );\n',
			'empty.test.ts': ''
		}, [ 'a.test.ts', 'import.test.ts', 'hook.test.ts', 'empty.test.ts', 'other.test.ts' ] );
		expect( { passed, failed } ).toEqual( { passed: 2, failed: 4 } );
		expect( problems.map( ( problem ) => problem.split( ' ' )[ 0 ] ).sort() ).toEqual( [ 'empty.test.ts', 'hook.test.ts', 'import.test.ts', 'other.test.ts' ] );
	} );

	it( 'and those that pass only when they are tried again by name, with what went wrong', () => {
		const { passed, failed, wavering } = run( { 'a.test.ts': `${ SOUND }let times = 0;\nit( 'c', { retry: 1 }, () => expect( times++ ).toBe( 1 ) );\n` } );
		expect( { passed, failed } ).toEqual( { passed: 3, failed: 0 } );
		expect( wavering ).toEqual( [ expect.stringMatching( /^a\.test\.ts: c\n\tAssertionError: expected \+?0 to be 1/ ) ] );
	} );

	it( 'and an error that belongs to no test', () => {
		const { passed, failed, problems } = run( { 'a.test.ts': 'it( \'a\', () => {\n\tvoid Promise.reject( new Error( \'nobody waits\' ) );\n} );\n' } );
		expect( { passed, failed } ).toEqual( { passed: 1, failed: 1 } );
		expect( problems ).toEqual( [ 'Vitest ended with 1 although no test failed.' ] );
	} );

	it( 'and a run that broke off', () => {
		expect( countTests( undefined, null, [ 'a.test.ts' ] ) ).toMatchObject( { passed: 0, failed: 1, problems: [ 'a.test.ts did not run.' ] } );
	} );

	it( 'and a suite without tests', () => {
		expect( countTests( { testResults: [] }, 1, [] ) ).toMatchObject( { passed: 0, failed: 1, problems: [ 'There are no tests.' ] } );
	} );
} );

it( 'a total names what was skipped only where there is some', () => {
	const tallies = [ { passed: 2, failed: 0, skipped: 0 }, { passed: 3, failed: 1, skipped: 0 } ];
	expect( inWords( sum( tallies ) ) ).toBe( '5 passed, 1 failed' );
	expect( inWords( sum( [ ...tallies, { passed: 0, failed: 0, skipped: 4 } ] ) ) ).toBe( '5 passed, 1 failed, 4 skipped' );
} );
