import type { Period } from '../impact/named-period';
import type { CountedColumns } from './counted-columns';
import { isCreatable } from './page-kinds';
import { stretchesIn, type Stretch } from './stretches';

/** What each stretch of a period has, each once, so that nobody has to go through its rows for them again. */
export interface Whole {
	users: Uint32Array[];
	/** Pages that count as created. */
	created: Uint32Array[];
}

/** By a period's stretches, which are the same as long as the columns are. */
const found = new WeakMap<Stretch[], Whole>();

/** To be done when there is time for it: it makes all later totals of the period sooner. */
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
	const isUserIn = notesFor( userKinds.length );
	const isPageIn = notesFor( pageKinds.length );
	return {
		users: stretches.map( ( { from, to }, index ) => {
			const own: number[] = [];
			for ( let row = from; row < to; row++ ) {
				if ( isUserIn( users[ row ], index ) ) {
					own.push( users[ row ] );
				}
			}
			return Uint32Array.from( own );
		} ),
		created: stretches.map( ( { from, to }, index ) => {
			const own: number[] = [];
			for ( let row = from; row < to; row++ ) {
				if ( isNew[ row ] && isCreatable( pageKinds[ pages[ row ] ] ) && isPageIn( pages[ row ], index ) ) {
					own.push( pages[ row ] );
				}
			}
			return Uint32Array.from( own );
		} )
	};
}

/** Whether a thing is in a stretch for the first time. Notes of another stretch are none of this one's: nothing has to be cleared in between. */
function notesFor( things: number ): ( thing: number, stretch: number ) => boolean {
	const notes = new Uint32Array( things );
	return ( thing, stretch ) => {
		const isFirst = notes[ thing ] !== stretch + 1;
		notes[ thing ] = stretch + 1;
		return isFirst;
	};
}
