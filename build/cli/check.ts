/**
 * The quick checks: `npm run check [-- name…]`. Named ones tell their notes too.
 */
import { CHECKS, inFull, runChecks } from '../check';
import { SetupError } from '../local-wiki/log';
import { report } from './report';

try {
	await run( process.argv.slice( 2 ) );
} catch ( error ) {
	report( error );
}

async function run( names: string[] ): Promise<void> {
	const unknown = names.find( ( name ) => !CHECKS.some( ( check ) => check.name === name ) );
	if ( unknown !== undefined ) {
		throw new SetupError( `There is no check called ${ unknown }. There are: ${ CHECKS.map( ( check ) => check.name ).join( ', ' ) }` );
	}
	const outcomes = await runChecks( CHECKS.filter( ( check ) => !names.length || names.includes( check.name ) ), console.log );
	process.stdout.write( ( names.length ? inFull( outcomes, ( outcome ) => outcome.notes ) : '' ) + inFull( outcomes, ( outcome ) => outcome.failures ) );
	process.exitCode = outcomes.some( ( outcome ) => outcome.failures.length ) ? 1 : 0;
}
