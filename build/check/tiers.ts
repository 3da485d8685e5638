import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { local, root } from '../local-wiki/paths';
import { countTests, type Counted, type TestReport } from './test-report';

/** The projects of vitest.config.ts, from quick to slow. The tests of each are in tests/<its name>. */
export const TIERS = [ 'unit', 'components', 'wiki', 'browser' ];

/** Runs the tests of a tier; Vitest tells each failure in full. One tier at a time: each uses the machine by itself. */
export async function runTier( tier: string ): Promise<Counted> {
	const results = join( local, 'test-results' );
	mkdirSync( results, { recursive: true } );
	const file = join( results, `${ tier }.json` );
	rmSync( file, { force: true } );
	const code = await vitest( [ 'run', '--project', tier, '--reporter', 'default', '--reporter', 'json', '--outputFile.json', file ] );
	return countTests( readReport( file ), code, testFiles( tier ) );
}

/** Files with tests in tests/<folder>, or in all of tests. */
export function testFiles( folder = '' ): string[] {
	const under = join( 'tests', folder );
	return !existsSync( join( root, under ) ) ? [] : readdirSync( join( root, under ), { recursive: true, encoding: 'utf8' } )
		.filter( ( name ) => /\.test\.tsx?$/.test( name ) ).map( ( name ) => join( under, name ) ).sort();
}

function vitest( args: string[] ): Promise<number | null> {
	return new Promise( ( resolve, reject ) => {
		const child = spawn( process.execPath, [ join( root, 'node_modules/vitest/vitest.mjs' ), ...args ], { cwd: root, stdio: [ 'ignore', 'inherit', 'inherit' ] } );
		child.on( 'error', reject );
		child.on( 'exit', resolve );
	} );
}

function readReport( file: string ): TestReport | undefined {
	try {
		return JSON.parse( readFileSync( file, 'utf8' ) ) as TestReport;
	} catch {
		return undefined;
	}
}
