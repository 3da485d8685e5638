import type { Period } from '../impact/named-period';
import type { CountedColumns } from './counted-columns';
import { stretchesIn, type Stretch } from './stretches';

/** What is known of all rows of a period together, from which any choice of partnerships is found sooner. */
export interface Whole {
	/** For each stretch its users, each once. */
	users: Uint32Array[];
	/** For each page its rows, and those that are the first revision of a page. */
	pageRows: Uint32Array;
	pageBeginnings: Uint32Array;
}

/** By a period's stretches, which are the same as long as the columns are. */
const found = new WeakMap<Stretch[], Whole>();

/** To be done when there is time for it: it takes longer than totals, and makes all later ones of the period sooner. */
export function prepareTotals( columns: CountedColumns, period: Period ): void {
	const stretches = stretchesIn( columns, period );
	if ( !found.has( stretches ) ) {
		found.set( stretches, find( columns, stretches ) );
	}
}

/** undefined where it was not prepared. */
export function wholeOf( stretches: Stretch[] ): Whole | undefined {
	return found.get( stretches );
}

function find( { users, pages, isNew, userKinds, pageKinds }: CountedColumns, stretches: Stretch[] ): Whole {
	const pageRows = new Uint32Array( pageKinds.length );
	const pageBeginnings = new Uint32Array( pageKinds.length );
	// Notes of another stretch are none of this one's: nothing has to be cleared in between.
	const notes = new Uint32Array( userKinds.length );
	const met = new Uint32Array( userKinds.length );
	return {
		pageRows, pageBeginnings,
		users: stretches.map( ( { from, to }, index ) => {
			let count = 0;
			for ( let row = from; row < to; row++ ) {
				const user = users[ row ];
				pageRows[ pages[ row ] ]++;
				pageBeginnings[ pages[ row ] ] += isNew[ row ];
				if ( notes[ user ] !== index + 1 ) {
					notes[ user ] = index + 1;
					met[ count++ ] = user;
				}
			}
			return met.slice( 0, count );
		} )
	};
}
