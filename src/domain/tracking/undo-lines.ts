/** Lines next to each other that an edit put in the place of others, and the line above them. */
interface Hunk {
	was: string[];
	is: string[];
	above?: string;
}

/**
 * A text without what an edit made of it, whatever others have changed elsewhere since: lines that the edit added go,
 * those that it changed are as before. Undefined where its lines are not there any more as it wrote them, or it cannot
 * be told which they are.
 *
 * @param now
 * @param before What the edit began with; where it took lines away, it can be undone on its own text alone
 * @param after What it made of it
 */
export function withoutChange( now: string, before: string, after: string ): string | undefined {
	if ( now === after ) {
		return before;
	}
	const lines = now.split( '\n' );
	const changes = hunks( before.split( '\n' ), after.split( '\n' ) );
	for ( const { was, is, above } of changes || [] ) {
		const places = placesOf( is, lines );
		const below = places.filter( ( at ) => lines[ at - 1 ] === above );
		const [ at, ...more ] = below.length ? below : places;
		if ( at === undefined || more.length ) {
			return undefined;
		}
		lines.splice( at, is.length, ...was );
	}
	return changes && lines.join( '\n' );
}

function placesOf( wanted: string[], lines: string[] ): number[] {
	return lines.map( ( _, at ) => at ).filter( ( at ) => wanted.every( ( line, index ) => lines[ at + index ] === line ) );
}

/** undefined where lines are gone that nothing took the place of. */
function hunks( before: string[], after: string[] ): Hunk[] | undefined {
	const old = new Set( before );
	const remaining = new Map<string, number>();
	after.forEach( ( line ) => remaining.set( line, ( remaining.get( line ) || 0 ) + 1 ) );
	const found: Hunk[] = [];
	let hunk: Hunk | undefined;
	let at = 0;
	after.forEach( ( line, index ) => {
		remaining.set( line, remaining.get( line )! - 1 );
		if ( before[ at ] === line ) {
			hunk = undefined;
			at++;
			return;
		}
		if ( !hunk ) {
			hunk = { was: [], is: [], above: after[ index - 1 ] };
			found.push( hunk );
		}
		hunk.is.push( line );
		// An old line that comes no more has become this one.
		if ( at < before.length && !old.has( line ) && !remaining.get( before[ at ] ) ) {
			hunk.was.push( before[ at++ ] );
		}
	} );
	return at < before.length ? undefined : found;
}
