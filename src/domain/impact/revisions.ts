import { createColumn, type Column } from './column';
import type { Contribution } from './contribution';
import { createInterner, type Interner } from './interner';
import { createRowIndex, type RowIndex } from './row-index';

/** A page on which there are revisions. */
export interface EditedPage {
	wiki: string;
	pageId: number;
	namespace: number;
	title: string;
}

/**
 * Revisions in columns, each wiki and revision id once, in the order in which they came. Users and pages are
 * numbers; a page is known by its wiki and id, so that a move does not split it. Summaries and tags are not kept: they
 * have done their work when it is decided that a revision counts.
 */
export interface Revisions {
	readonly length: number;
	/** Gives false where the revision is there already. */
	add( wiki: string, contribution: Contribution ): boolean;
	/** Notes the title that the page has now. */
	touch( wiki: string, page: Pick<Contribution, 'pageId' | 'namespace' | 'title'> ): void;
	/** The revision's row, -1 where it is not there. */
	rowOf( wiki: string, revisionId: number ): number;
	revisionId( row: number ): number;
	/** Milliseconds since 1970. */
	time( row: number ): number;
	/** Bytes; NaN where it is not known. */
	sizeDiff( row: number ): number;
	isNew( row: number ): boolean;
	/** Number of the user, to be had from `users`. */
	user( row: number ): number;
	users: Pick<Interner, 'size' | 'textOf'>;
	/** Number of the page, to be had from `page()`. */
	pageNumber( row: number ): number;
	page( number: number ): EditedPage;
	readonly pageCount: number;
}

/** Stands in the column of differences for one that is not known: no page is that long. */
const UNKNOWN_SIZE = -0x80000000;

export function createRevisions(): Revisions {
	const revisionIds = createColumn( Float64Array );
	const times = createColumn( Float64Array );
	const sizeDiffs = createColumn( Int32Array );
	const news = createColumn( Uint8Array );
	const userNumbers = createColumn( Uint32Array );
	const pageNumbers = createColumn( Uint32Array );
	const users = createInterner();
	const pages = createPages();
	const rows = indexByWiki( revisionIds );

	return {
		get length() {
			return revisionIds.length;
		},
		get pageCount() {
			return pages.count();
		},
		add( wiki, contribution ) {
			const { revisionId, user, time, sizeDiff, isNew } = contribution;
			const known = rows( wiki );
			if ( known.find( revisionId ) >= 0 ) {
				return false;
			}
			revisionIds.push( revisionId );
			times.push( time );
			sizeDiffs.push( Number.isNaN( sizeDiff ) ? UNKNOWN_SIZE : sizeDiff );
			news.push( isNew ? 1 : 0 );
			userNumbers.push( users.numberOf( user ) );
			pageNumbers.push( pages.numberOf( wiki, contribution ) );
			known.add( revisionIds.length - 1 );
			return true;
		},
		touch( wiki, page ) {
			pages.numberOf( wiki, page );
		},
		rowOf: ( wiki, revisionId ) => rows( wiki ).find( revisionId ),
		revisionId: revisionIds.at,
		time: times.at,
		sizeDiff( row ) {
			const size = sizeDiffs.at( row );
			return size === UNKNOWN_SIZE ? NaN : size;
		},
		isNew: ( row ) => news.at( row ) === 1,
		user: userNumbers.at,
		users,
		pageNumber: pageNumbers.at,
		page: pages.page
	};
}

interface Pages {
	count(): number;
	/** Notes the page's title of now. */
	numberOf( wiki: string, page: Pick<Contribution, 'pageId' | 'namespace' | 'title'> ): number;
	page( number: number ): EditedPage;
}

function createPages(): Pages {
	const pageIds = createColumn( Float64Array );
	const namespaces = createColumn( Int32Array );
	const wikiNumbers = createColumn( Uint16Array );
	const wikis = createInterner();
	const titles: string[] = [];
	const numbers = indexByWiki( pageIds );
	return {
		count: () => titles.length,
		numberOf( wiki, { pageId, namespace, title } ) {
			const known = numbers( wiki );
			let number = known.find( pageId );
			if ( number < 0 ) {
				number = titles.length;
				pageIds.push( pageId );
				namespaces.push( namespace );
				wikiNumbers.push( wikis.numberOf( wiki ) );
				known.add( number );
			}
			titles[ number ] = title;
			namespaces.put( number, namespace );
			return number;
		},
		page: ( number ) => ( { wiki: wikis.textOf( wikiNumbers.at( number ) ), pageId: pageIds.at( number ), namespace: namespaces.at( number ), title: titles[ number ] } )
	};
}

/** Ids are of one wiki: each has an index of its own. */
function indexByWiki( ids: Column ): ( wiki: string ) => RowIndex {
	const indexes = new Map<string, RowIndex>();
	return ( wiki ) => {
		let index = indexes.get( wiki );
		if ( !index ) {
			index = createRowIndex( ids );
			indexes.set( wiki, index );
		}
		return index;
	};
}
