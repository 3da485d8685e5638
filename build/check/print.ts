import type { Outcome } from './check';

/** One line on a check: how it ended, how long it took, what is to be looked at. */
export function lineOf( { name, seconds, failures, notes }: Outcome ): string {
	const counts = [
		...failures.length ? [ `${ failures.length } failed` ] : [],
		...notes.length ? [ `${ notes.length } to look at: npm run check -- ${ name }` ] : []
	];
	return `${ failures.length ? 'FAILED' : 'passed' }  ${ name.padEnd( 8 ) } ${ seconds.toFixed( 1 ).padStart( 5 ) } s  ${ counts.join( '; ' ) }`.trimEnd();
}

/** The texts of each check that has some, in full, under its name. */
export function inFull( outcomes: Outcome[], texts: ( outcome: Outcome ) => string[] ): string {
	return outcomes.filter( ( outcome ) => texts( outcome ).length ).map( ( outcome ) => `\n${ outcome.name }\n${ texts( outcome ).join( '\n' ) }\n` ).join( '' );
}
