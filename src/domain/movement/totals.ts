import type { Period } from '../impact/named-period';
import { CONTENT_PAGE, GONE_PAGE, HIDDEN_USER, REDIRECT_PAGE, TEMPORARY_USER, type CountedColumns } from './counted-columns';
import { stretchesIn, type Stretch } from './stretches';
import { wholeOf, type Whole } from './whole';

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
	const { sets, users, userKinds, pageKinds } = columns;
	const stretches = stretchesIn( columns, period );
	const whole = wholeOf( stretches );
	// 0: not met; else the number of the one partnership, counted from 1; or several.
	const partnershipOf = new Int32Array( userKinds.length );
	const byWeight: number[] = [];
	const taken: Stretch[] = [];
	const left: Stretch[] = [];
	stretches.forEach( ( stretch, index ) => {
		const chosen = sets[ stretch.set ].filter( ( number ) => isChosen[ number ] );
		( chosen.length ? taken : left ).push( stretch );
		if ( chosen.length ) {
			byWeight[ chosen.length ] = ( byWeight[ chosen.length ] || 0 ) + stretch.to - stretch.from;
			noteUsers( partnershipOf, chosen.length > 1 ? SEVERAL : chosen[ 0 ] + 1, whole ? whole.users[ index ] : users.subarray( stretch.from, stretch.to ) );
		}
	} );
	const counts = byWeight.map( ( edits, partnerships ) => ( { partnerships, edits } ) ).filter( Boolean );
	return {
		edits: counts.reduce( ( sum, one ) => sum + one.edits, 0 ),
		sum: counts.reduce( ( sum, one ) => sum + one.edits * one.partnerships, 0 ),
		shared: counts.filter( ( { partnerships } ) => partnerships > 1 ),
		...editorsAmong( partnershipOf, userKinds ), ...pagesAmong( whole && rowsIn( left ) < rowsIn( taken ) ? pagesMetWithout( columns, left, whole ) : pagesMet( columns, taken ), pageKinds )
	};
}

function noteUsers( partnershipOf: Int32Array, partnership: number, users: Uint32Array ): void {
	for ( let at = 0; at < users.length; at++ ) {
		const before = partnershipOf[ users[ at ] ];
		if ( before !== partnership ) {
			partnershipOf[ users[ at ] ] = before === 0 ? partnership : SEVERAL;
		}
	}
}

const rowsIn = ( stretches: Stretch[] ): number => stretches.reduce( ( sum, { from, to } ) => sum + to - from, 0 );

/** For each page: 0, or 1 where it is edited, and 2 more where its first revision is among the edits. */
type MetPages = Uint8Array;

function pagesMet( { pages, isNew, pageKinds }: CountedColumns, stretches: Stretch[] ): MetPages {
	const met = new Uint8Array( pageKinds.length );
	stretches.forEach( ( { from, to } ) => {
		for ( let row = from; row < to; row++ ) {
			met[ pages[ row ] ] |= 1 + 2 * isNew[ row ];
		}
	} );
	return met;
}

/** The same of all rows but those of these stretches, for which only these are gone through. */
function pagesMetWithout( { pages, isNew, pageKinds }: CountedColumns, stretches: Stretch[], { pageRows, pageBeginnings }: Whole ): MetPages {
	const rows = pageRows.slice();
	const beginnings = pageBeginnings.slice();
	stretches.forEach( ( { from, to } ) => {
		for ( let row = from; row < to; row++ ) {
			rows[ pages[ row ] ]--;
			beginnings[ pages[ row ] ] -= isNew[ row ];
		}
	} );
	const met = new Uint8Array( pageKinds.length );
	for ( let page = 0; page < met.length; page++ ) {
		met[ page ] = rows[ page ] === 0 ? 0 : beginnings[ page ] === 0 ? 1 : 3;
	}
	return met;
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

function pagesAmong( met: MetPages, kinds: Uint8Array ): Pick<MovementTotals, 'pagesEdited' | 'pagesCreated' | 'pagesImproved'> {
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
