/**
 * Fewer than this are never shown.
 */
export const LEAST = 5;

/** How many partners a row has; of a row that is held back, nobody is told. */
export interface Row {
	id: string;
	/** Undefined: held back. */
	count?: number;
}

/** What may be seen of a table. Everything that is said, drawn or exported of it is made from this, and from nothing else. */
export interface Published {
	/** The partners that it is of. */
	total: number;
	/** Rows with most partners first; those held back in an order that does not depend on their counts; rows without any last. */
	rows: Row[];
	/** A partner may be in several rows. */
	overlaps: boolean;
}

export interface Counted {
	total: number;
	/** Every row that may be named, in an order that does not depend on the counts. */
	counts: Array<[ id: string, count: number ]>;
	overlaps?: boolean;
	/** How many rows there could be, where each partner is in exactly one; undefined where there is no end to them. */
	possible?: number;
}

/**
 * Holds back what would tell of fewer than {@link LEAST} partners, and enough beside it that nobody can work it out.
 *
 * The rule: where any row has one to four partners, all of these are held back, and with them *every* row that has the
 * least number of those with five or more. Rows without partners say 0. Where rows are small and none has five, the
 * table is not shown at all, nor where the total alone would tell that no row is empty.
 *
 * What is guaranteed: for each row that is held back there is another registry, with which this gives the same, byte for
 * byte, and in which that row has five partners or more. It is the one in which the names of that row and of a larger
 * one that is held back too are exchanged in all records. So nobody who has the table, and all other tables of the
 * screen, and this rule, can say that the row has fewer than five; less so how many. This is why *all* rows with the
 * least number are held back: if one of them were chosen, the choice would tell.
 *
 * What is not: who reads the records themselves can count them, since they are public. Two readings with a change
 * between them can be subtracted, like two versions of the records.
 *
 * @return Undefined where the table is not shown
 */
export function publish( { total, counts, overlaps = false, possible }: Counted ): Published | undefined {
	const known = counts.map( ( [ , count ] ) => count );
	const enough = known.filter( ( count ) => count >= LEAST );
	const hasSmall = known.some( isSmall );
	const noneEmpty = possible !== undefined && total > ( LEAST - 1 ) * ( possible - 1 ) && total <= ( LEAST - 1 ) * possible;
	if ( total < LEAST || noneEmpty || hasSmall && !enough.length ) {
		return undefined;
	}
	const least = enough.reduce( ( one, other ) => Math.min( one, other ), Infinity );
	const isHeldBack = ( count: number ): boolean => hasSmall && ( isSmall( count ) || count === least );
	const shown = counts.filter( ( [ , count ] ) => count > 0 && !isHeldBack( count ) ).sort( ( [ , one ], [ , other ] ) => other - one );
	return {
		total, overlaps,
		rows: [
			...shown.map( ( [ id, count ] ) => ( { id, count } ) ),
			...counts.filter( ( [ , count ] ) => isHeldBack( count ) ).map( ( [ id ] ) => ( { id } ) ),
			...counts.filter( ( [ , count ] ) => count === 0 ).map( ( [ id ] ) => ( { id, count: 0 } ) )
		]
	};
}

function isSmall( count: number ): boolean {
	return count > 0 && count < LEAST;
}

/**
 * The most that a row which is held back can have, by what the table itself tells; for a row that is not held back, its
 * count.
 */
export function mostOf( { total, rows, overlaps }: Published, { count }: Row ): number {
	if ( count !== undefined ) {
		return count;
	}
	const shown = rows.map( ( row ) => row.count || 0 ).filter( ( one ) => one > 0 );
	const hidden = rows.filter( ( row ) => row.count === undefined ).length;
	// Each of the others has one at least, and the larger ones were the first to be held back.
	const left = overlaps ? total : total - shown.reduce( ( sum, one ) => sum + one, 0 ) - ( hidden - 1 );
	return shown.reduce( ( most, one ) => Math.min( most, one - 1 ), left );
}
