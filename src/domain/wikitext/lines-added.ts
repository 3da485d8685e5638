/** The lines of a text that it did not have before, one below the other. */
export function linesAdded( before: string, after: string ): string {
	const known = new Set( before.split( '\n' ) );
	return after.split( '\n' ).filter( ( line ) => !known.has( line ) ).join( '\n' );
}
