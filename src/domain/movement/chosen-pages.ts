import type { Period } from '../impact/named-period';
import type { CountedColumns } from './counted-columns';
import { isCreatable, isImprovable } from './page-kinds';
import { stretchesIn } from './stretches';

/** Pages of the content that counted edits of some partnerships touched: those that are created and improved in their totals. */
export interface ChosenPages {
	/** For each page by its number, the day of the first of these edits in days since 1970; -1: it is not among them. */
	since: Int32Array;
	/** Whether one of these edits created it. */
	isCreated: Uint8Array;
}

/**
 * @param columns
 * @param isChosen For each partnership by its number, whether it is among them
 * @param period Days, both included
 */
export function chosenPages( columns: CountedColumns, isChosen: boolean[], period: Period ): ChosenPages {
	const { sets, days, pages, isNew, pageKinds } = columns;
	const since = new Int32Array( pageKinds.length ).fill( -1 );
	const isCreated = new Uint8Array( pageKinds.length );
	stretchesIn( columns, period ).filter( ( { set } ) => sets[ set ].some( ( number ) => isChosen[ number ] ) ).forEach( ( { from, to } ) => {
		for ( let row = from; row < to; row++ ) {
			const page = pages[ row ];
			if ( isImprovable( pageKinds[ page ] ) ) {
				since[ page ] = since[ page ] < 0 || days[ row ] < since[ page ] ? days[ row ] : since[ page ];
				isCreated[ page ] |= isNew[ row ] && isCreatable( pageKinds[ page ] ) ? 1 : 0;
			}
		}
	} );
	return { since, isCreated };
}
