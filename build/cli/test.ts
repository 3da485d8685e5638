/**
 * All tests, or those of one tier: `npm test [-- checks|unit|components|wiki|browser…]`. Fetches and installs what
 * they need. The last line tells how many passed and failed.
 */
import { makeWikis } from '../../tests/support/demo';
import { CHECKS, inFull, runChecks } from '../check';
import { inWords, NOTHING, sum, type Tally } from '../check/tally';
import { runTier, testFiles, TIERS } from '../check/tiers';
import { SetupError } from '../local-wiki/log';
import { mediawikiTree } from '../local-wiki/mediawiki-source';
import { ensureSystemPackages } from '../local-wiki/system-packages';
import { report } from './report';

/** The quick checks, as a suite of which each is a test. */
const CHECKS_SUITE = 'checks';
const SUITES = [ CHECKS_SUITE, ...TIERS ];

const log = ( line: string ) => console.log( line );

try {
	await run( process.argv.slice( 2 ) );
} catch ( error ) {
	report( error );
}

async function run( names: string[] ): Promise<void> {
	const unknown = names.find( ( name ) => !SUITES.includes( name ) );
	if ( unknown !== undefined ) {
		throw new SetupError( `There are no tests called ${ unknown }. There are: ${ SUITES.join( ', ' ) }` );
	}
	const wanted = SUITES.filter( ( suite ) => !names.length || names.includes( suite ) );
	const tallies = names.length ? [] : [ tallyOf( strayFiles() ) ];
	for ( const suite of wanted ) {
		tallies.push( await runSuite( suite ) );
	}
	const total = sum( tallies );
	console.log( `\n${ inWords( total ) }` );
	process.exitCode = total.failed ? 1 : 0;
}

/** A suite that cannot be run counts as one failure, and the others still run. */
async function runSuite( suite: string ): Promise<Tally> {
	console.log( `\n${ suite }` );
	try {
		if ( suite === CHECKS_SUITE ) {
			return await checks();
		}
		await prepare( suite );
		const { problems, wavering, ...tally } = await runTier( suite );
		problems.forEach( log );
		wavering.forEach( ( test ) => log( `Passed only when it was tried again: ${ test }` ) );
		return tally;
	} catch ( error ) {
		report( error );
		return { ...NOTHING, failed: 1 };
	}
}

async function checks(): Promise<Tally> {
	const outcomes = await runChecks( CHECKS, log );
	process.stdout.write( inFull( outcomes, ( outcome ) => outcome.failures ) );
	return sum( outcomes.map( ( { failures } ) => failures.length ? { ...NOTHING, failed: 1 } : { ...NOTHING, passed: 1 } ) );
}

/** What the tests of a tier share is made before they start, since several would make it at once. */
async function prepare( tier: string ): Promise<void> {
	if ( tier === 'wiki' || tier === 'browser' ) {
		ensureSystemPackages( [ 'wiki', tier === 'browser' ? 'browser' : 'database' ], log );
		mediawikiTree( log );
		await makeWikis();
	}
}

/** Tests that no tier would run. */
function strayFiles(): string[] {
	const known = TIERS.flatMap( ( tier ) => testFiles( tier ) );
	return testFiles().filter( ( file ) => !known.includes( file ) );
}

function tallyOf( stray: string[] ): Tally {
	stray.forEach( ( file ) => log( `${ file } belongs to no tier, so it is not run. Tiers are: ${ TIERS.join( ', ' ) }` ) );
	return { ...NOTHING, failed: stray.length };
}
