import type { Period } from '../impact/named-period';
import { CONTENT_PAGE, GONE_PAGE, HIDDEN_USER, REDIRECT_PAGE, TEMPORARY_USER, type CountedColumns } from './counted-columns';
import { stretchesIn } from './stretches';

/** Figures of some partnerships together: each edit, account and page once. */
export interface MovementTotals {
	edits: number;
	/** The sum of what each of the partnerships counts: those in several are in it several times. */
	sum: number;
	/** How many edits count for exactly so many of the partnerships: from two on. */
	shared: Array<{ partnerships: number; edits: number }>;
	editors: number;
	/** Among the editors. */
	temporaryEditors: number;
	editorsInSeveral: number;
	pagesEdited: number;
	pagesCreated: number;
	pagesImproved: number;
}

/** Noted of a user with edits for several of the partnerships. */
const SEVERAL = -1;

/**
 * @param columns
 * @param isChosen For each partnership by its number, whether it is among them
 * @param period Days, both included
 */
export function totalsOf( columns: CountedColumns, isChosen: boolean[], period: Period ): MovementTotals {
	const { users, pages, isNew, userKinds, pageKinds } = columns;
	// 0: not met; else the number of the one partnership, counted from 1; or several.
	const partnershipOf = new Int32Array( userKinds.length );
	// 0: not met; 1: edited; 2 and 3: created.
	const met = new Uint8Array( pageKinds.length );
	const byWeight: number[] = [];
	stretchesIn( columns, period ).forEach( ( { set, from, to } ) => {
		const chosen = columns.sets[ set ].filter( ( number ) => isChosen[ number ] );
		if ( chosen.length ) {
			byWeight[ chosen.length ] = ( byWeight[ chosen.length ] || 0 ) + to - from;
			noteUsers( partnershipOf, chosen.length > 1 ? SEVERAL : chosen[ 0 ] + 1, users, from, to );
			notePages( met, pages, isNew, from, to );
		}
	} );
	const counts = byWeight.map( ( edits, partnerships ) => ( { partnerships, edits } ) ).filter( Boolean );
	return {
		edits: counts.reduce( ( sum, one ) => sum + one.edits, 0 ),
		sum: counts.reduce( ( sum, one ) => sum + one.edits * one.partnerships, 0 ),
		shared: counts.filter( ( { partnerships } ) => partnerships > 1 ),
		...editorsAmong( partnershipOf, userKinds ), ...pagesAmong( met, pageKinds )
	};
}

function noteUsers( partnershipOf: Int32Array, partnership: number, users: Uint32Array, from: number, to: number ): void {
	for ( let row = from; row < to; row++ ) {
		const user = users[ row ];
		const before = partnershipOf[ user ];
		if ( before !== partnership ) {
			partnershipOf[ user ] = before === 0 ? partnership : SEVERAL;
		}
	}
}

function notePages( met: Uint8Array, pages: Uint32Array, isNew: Uint8Array, from: number, to: number ): void {
	for ( let row = from; row < to; row++ ) {
		met[ pages[ row ] ] |= 1 + 2 * isNew[ row ];
	}
}

function editorsAmong( partnershipOf: Int32Array, kinds: Uint8Array ): Pick<MovementTotals, 'editors' | 'temporaryEditors' | 'editorsInSeveral'> {
	const found = { editors: 0, temporaryEditors: 0, editorsInSeveral: 0 };
	for ( let user = 0; user < kinds.length; user++ ) {
		if ( partnershipOf[ user ] !== 0 && kinds[ user ] !== HIDDEN_USER ) {
			found.editors++;
			found.temporaryEditors += kinds[ user ] === TEMPORARY_USER ? 1 : 0;
			found.editorsInSeveral += partnershipOf[ user ] === SEVERAL ? 1 : 0;
		}
	}
	return found;
}

/** @param met For each page: 0, or 1 where it is edited, and 2 more where its first revision is among the edits */
function pagesAmong( met: Uint8Array, kinds: Uint8Array ): Pick<MovementTotals, 'pagesEdited' | 'pagesCreated' | 'pagesImproved'> {
	const found = { pagesEdited: 0, pagesCreated: 0, pagesImproved: 0 };
	for ( let page = 0; page < kinds.length; page++ ) {
		if ( met[ page ] !== 0 ) {
			found.pagesEdited++;
			const isCreated = met[ page ] > 1 && !( kinds[ page ] & ( REDIRECT_PAGE | GONE_PAGE ) );
			if ( kinds[ page ] & CONTENT_PAGE ) {
				found.pagesCreated += isCreated ? 1 : 0;
				found.pagesImproved += !isCreated && !( kinds[ page ] & GONE_PAGE ) ? 1 : 0;
			}
		}
	}
	return found;
}
