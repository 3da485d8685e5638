import type { PageStates } from '../impact/tally';
import type { Ledger } from '../partnership/ledger';

/**
 * The counted edits of many partnerships, each edit once: those that count for the same partnerships stand together,
 * and in each of these sets by day. So a filter over partnerships and days takes a few stretches of rows.
 */
export interface CountedColumns {
	/** Names of the partnerships, by number. */
	partnerships: string[];
	/** For each set, the numbers of its partnerships, and where its rows begin; the last start is the end of all rows. */
	sets: number[][];
	starts: Uint32Array;
	/** For each row: days since 1970, number of the user, number of the page, 1 for the first revision of a page. */
	days: Uint16Array;
	users: Uint32Array;
	pages: Uint32Array;
	isNew: Uint8Array;
	/** By number. */
	userKinds: Uint8Array;
	pageKinds: Uint8Array;
	/** Where each page is: the number of its wiki, and its id there. */
	wikis: string[];
	pageWikis: Uint16Array;
	pageIds: Uint32Array;
	/** Whether it is known which of the pages are redirects or gone. */
	hasStates: boolean;
}

/** Bits of the kinds: an account whose name is hidden, which cannot be told from others; a temporary one. */
export const HIDDEN_USER = 1;
export const TEMPORARY_USER = 2;
/** A page of the content; one that is a redirect now; one that is there no more. */
export const CONTENT_PAGE = 1;
export const REDIRECT_PAGE = 2;
export const GONE_PAGE = 4;

export interface CountedTraits {
	isContent( namespace: number, wiki: string ): boolean;
	isTemporary( user: string ): boolean;
	/** undefined as long as it is not known. */
	states?: PageStates;
}

const DAY = 24 * 60 * 60 * 1000;

/** As many days as two bytes can tell apart: until the year 2149. */
const MOST_DAYS = 0x10000;

/** What a ledger holds of these partnerships. Edits that count for none of them are left out. */
export function countedColumns( ledger: Ledger, partnerships: string[], { isContent, isTemporary, states }: CountedTraits ): CountedColumns {
	const { revisions } = ledger;
	const { sets, setOf } = setsIn( ledger, partnerships );
	const order = inOrder( ledger, setOf, () => sets.length );
	const columns: CountedColumns = {
		partnerships, sets, starts: order.starts, hasStates: states !== undefined,
		days: new Uint16Array( order.rows.length ), users: new Uint32Array( order.rows.length ), pages: new Uint32Array( order.rows.length ), isNew: new Uint8Array( order.rows.length ),
		userKinds: new Uint8Array( revisions.users.size ), pageKinds: new Uint8Array( revisions.pageCount ),
		wikis: [], pageWikis: new Uint16Array( revisions.pageCount ), pageIds: new Uint32Array( revisions.pageCount )
	};
	order.rows.forEach( ( row, at ) => {
		columns.days[ at ] = dayNumber( revisions.time( row ) );
		columns.users[ at ] = revisions.user( row );
		columns.pages[ at ] = revisions.pageNumber( row );
		columns.isNew[ at ] = revisions.isNew( row ) ? 1 : 0;
	} );
	for ( let user = 0; user < revisions.users.size; user++ ) {
		const name = revisions.users.textOf( user );
		columns.userKinds[ user ] = name === '' ? HIDDEN_USER : isTemporary( name ) ? TEMPORARY_USER : 0;
	}
	for ( let page = 0; page < revisions.pageCount; page++ ) {
		const { namespace, wiki, pageId } = revisions.page( page );
		columns.pageWikis[ page ] = columns.wikis.includes( wiki ) ? columns.wikis.indexOf( wiki ) : columns.wikis.push( wiki ) - 1;
		columns.pageIds[ page ] = pageId;
		columns.pageKinds[ page ] = ( isContent( namespace, wiki ) ? CONTENT_PAGE : 0 ) | ( states?.redirects.has( page ) ? REDIRECT_PAGE : 0 ) | ( states?.gone.has( page ) ? GONE_PAGE : 0 );
	}
	return columns;
}

/** Days since 1970. */
export function dayNumber( time: number ): number {
	return Math.floor( time / DAY );
}

/** Which partnerships the ledger's edits count for: each combination once, and for each of the ledger's entries its combination; -1: none. */
function setsIn( ledger: Ledger, partnerships: string[] ): { sets: number[][]; setOf( row: number ): number } {
	const numbers = new Map( partnerships.map( ( name, number ) => [ name, number ] ) );
	const sets: number[][] = [];
	const known = new Map<string, number>();
	// Very many rows share an entry, and many entries a set.
	const byEntry: number[] = [];
	const find = ( entry: number ): number => {
		const set = ledger.entry( entry ).credits.map( ( { partnership } ) => numbers.get( partnership ) ).filter( ( number ): number is number => number !== undefined ).sort( ( one, other ) => one - other );
		const key = set.join( ' ' );
		if ( set.length && !known.has( key ) ) {
			known.set( key, sets.push( set ) - 1 );
		}
		return known.get( key ) ?? -1;
	};
	return {
		sets,
		setOf( row ) {
			const entry = ledger.entryAt( row );
			byEntry[ entry ] = byEntry[ entry ] ?? find( entry );
			return byEntry[ entry ];
		}
	};
}

/** The rows that are in a set, by set and day, and where each set begins. */
function inOrder( { revisions }: Ledger, setOf: ( row: number ) => number, sets: () => number ): { rows: Uint32Array; starts: Uint32Array } {
	const setNumbers = Int32Array.from( { length: revisions.length }, ( _, row ) => setOf( row ) );
	const all = Uint32Array.from( { length: revisions.length }, ( _, row ) => row ).filter( ( row ) => setNumbers[ row ] >= 0 );
	const byDay = sorted( all, ( row ) => dayNumber( revisions.time( row ) ), MOST_DAYS ).rows;
	return sorted( byDay, ( row ) => setNumbers[ row ], sets() );
}

/** Sorted by counting, which leaves the order of equal keys as it is. */
function sorted( rows: Uint32Array, keyOf: ( row: number ) => number, keys: number ): { rows: Uint32Array; starts: Uint32Array } {
	const starts = new Uint32Array( keys + 1 );
	rows.forEach( ( row ) => starts[ keyOf( row ) + 1 ]++ );
	starts.forEach( ( count, key ) => {
		starts[ key ] = count + ( key ? starts[ key - 1 ] : 0 );
	} );
	const next = starts.slice();
	const into = new Uint32Array( rows.length );
	rows.forEach( ( row ) => {
		into[ next[ keyOf( row ) ]++ ] = row;
	} );
	return { rows: into, starts };
}
