import type { Period } from '../impact/named-period';
import { HIDDEN_USER, TEMPORARY_USER, type CountedColumns } from './counted-columns';
import { countPages, noPages, pagesByKind, type PageBits } from './page-kinds';
import { stretchesIn, type Stretch } from './stretches';
import { wholeOf } from './whole';

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
	const stretches = stretchesIn( columns, period );
	const whole = wholeOf( stretches );
	const { note, found } = met( columns );
	const byWeight: number[] = [];
	stretches.forEach( ( stretch, index ) => {
		const { weight, first } = chosenIn( columns.sets[ stretch.set ], isChosen );
		if ( weight ) {
			byWeight[ weight ] = ( byWeight[ weight ] || 0 ) + stretch.to - stretch.from;
			note( weight > 1 ? SEVERAL : first + 1, stretch, whole && { users: whole.users[ index ], created: whole.created[ index ] } );
		}
	} );
	const counts = byWeight.map( ( edits, partnerships ) => ( { partnerships, edits } ) ).filter( Boolean );
	return {
		edits: counts.reduce( ( sum, one ) => sum + one.edits, 0 ),
		sum: counts.reduce( ( sum, one ) => sum + one.edits * one.partnerships, 0 ),
		shared: counts.filter( ( { partnerships } ) => partnerships > 1 ),
		...found()
	};
}

/** How many of a set are chosen, and the first of them. */
function chosenIn( set: number[], isChosen: boolean[] ): { weight: number; first: number } {
	let weight = 0;
	let first = -1;
	for ( let at = set.length - 1; at >= 0; at-- ) {
		if ( isChosen[ set[ at ] ] ) {
			weight++;
			first = set[ at ];
		}
	}
	return { weight, first };
}

/** Accounts and pages that are met in some stretches. */
function met( columns: CountedColumns ) {
	const { users, pages, isNew, userKinds } = columns;
	// 0: not met; else the number of the one partnership, counted from 1; or several.
	const partnershipOf = new Int32Array( userKinds.length );
	const edited = noPages( columns );
	const begun = noPages( columns );
	const { improvable, creatable } = pagesByKind( columns );
	return {
		note( partnership: number, { from, to }: Stretch, prepared?: { users: Uint32Array; created: Uint32Array } ): void {
			notePages( edited, pages, from, to );
			if ( prepared ) {
				noteUsers( partnershipOf, partnership, prepared.users, 0, prepared.users.length );
				notePages( begun, prepared.created, 0, prepared.created.length );
			} else {
				noteUsers( partnershipOf, partnership, users, from, to );
				noteBegun( begun, pages, isNew, from, to );
			}
		},
		found() {
			const created = countPages( begun, creatable );
			return {
				...editorsAmong( partnershipOf, userKinds ),
				// What is created is not improved as well.
				pagesEdited: countPages( edited, edited ), pagesCreated: created, pagesImproved: countPages( edited, improvable ) - created
			};
		}
	};
}

/** Bits stay where the processor has them at hand: to fetch a byte or a number of each page takes several times as long. */
function notePages( bits: PageBits, pages: Uint32Array, from: number, to: number ): void {
	for ( let at = from; at < to; at++ ) {
		const page = pages[ at ];
		bits[ page >>> 5 ] |= 1 << page;
	}
}

function noteBegun( bits: PageBits, pages: Uint32Array, isNew: Uint8Array, from: number, to: number ): void {
	for ( let row = from; row < to; row++ ) {
		const page = pages[ row ];
		bits[ page >>> 5 ] |= isNew[ row ] << page;
	}
}

function noteUsers( partnershipOf: Int32Array, partnership: number, users: Uint32Array, from: number, to: number ): void {
	for ( let at = from; at < to; at++ ) {
		const before = partnershipOf[ users[ at ] ];
		if ( before !== partnership ) {
			partnershipOf[ users[ at ] ] = before === 0 ? partnership : SEVERAL;
		}
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
