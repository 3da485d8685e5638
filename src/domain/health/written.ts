import { editDistance } from '../partnership/edit-distance';
import { normalizeTitle } from '../partnership/titles';

/** What makes names equal that differ only in how they are written: case, underscores, spaces, accents composed or not. */
export function folded( name: string ): string {
	return normalizeTitle( name.normalize( 'NFC' ) ).toUpperCase().toLowerCase();
}

/** The one of the names that is written like this but for case and spaces; undefined where there are none or several. */
export function writtenAs( name: string, names: string[] ): string | undefined {
	const found = names.filter( ( one ) => folded( one ) === folded( name ) );
	return found.length === 1 ? found[ 0 ] : undefined;
}

/** The one of the names that is nearest, with at most a third of its letters amiss; undefined where there is none. */
export function nearest( name: string, names: string[] ): string | undefined {
	const wanted = folded( name );
	let best: string | undefined;
	let least = Infinity;
	names.forEach( ( one ) => {
		const other = folded( one );
		const inside = wanted !== '' && ( other.includes( wanted ) || wanted.includes( other ) ) && Math.min( wanted.length, other.length ) > 3;
		const distance = inside ? Math.min( 1, Math.abs( wanted.length - other.length ) ) : editDistance( wanted, other );
		if ( distance < least && ( inside || distance <= Math.max( wanted.length, other.length ) / 3 ) ) {
			best = one;
			least = distance;
		}
	} );
	return best;
}
