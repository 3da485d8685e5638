import { createColumn } from './column';
import type { Contribution } from './contribution';
import { createEditedPages, indexByWiki, type EditedPage, type KeptPages } from './edited-pages';
import { createInterner, type Interner } from './interner';

/** What may change of a revision after it was made. */
export type Touch = Pick<Contribution, 'revisionId' | 'pageId' | 'namespace' | 'title' | 'tags'>;

/**
 * Revisions in columns, each wiki and revision id once, in the order in which they came. Users and pages are
 * numbers; a page is known by its wiki and id, so that a move does not split it. Summaries and tags are not kept, but
 * for whether it was reverted: they have done their work when it is decided that a revision counts.
 */
export interface Revisions {
	readonly length: number;
	/** Goes up when something changes of a row that was there: its reverting, the namespace of its page. */
	readonly changes: number;
	/** Gives false where the revision is there already. */
	add( wiki: string, contribution: Contribution ): boolean;
	/** Notes the title that the page has now, and whether the revision is reverted now, where it is there. */
	touch( wiki: string, touch: Touch ): void;
	/** The revision's row, -1 where it is not there. */
	rowOf( wiki: string, revisionId: number ): number;
	revisionId( row: number ): number;
	/** Milliseconds since 1970. */
	time( row: number ): number;
	/** Bytes; NaN where it is not known. */
	sizeDiff( row: number ): number;
	isNew( row: number ): boolean;
	/** Whether the wiki says that it was reverted. */
	isReverted( row: number ): boolean;
	/** Number of the user, to be had from `users`. */
	user( row: number ): number;
	users: Pick<Interner, 'size' | 'textOf'>;
	/** Number of the page, to be had from `page()`. */
	pageNumber( row: number ): number;
	page( number: number ): EditedPage;
	readonly pageCount: number;
	/** All of it, to be kept. */
	keep(): KeptRevisions;
}

/** Revisions as they are kept; the columns are as long as there are revisions. */
export interface KeptRevisions {
	revisionIds: Float64Array;
	times: Float64Array;
	sizeDiffs: Int32Array;
	flags: Uint8Array;
	userNumbers: Uint32Array;
	pageNumbers: Uint32Array;
	users: string[];
	pages: KeptPages;
}

/** The change tag that MediaWiki itself puts on revisions that were undone, rolled back or edited back. */
export const REVERTED = 'mw-reverted';

/** Bits of the flags. */
const IS_NEW = 1;
const IS_REVERTED = 2;

/** Stands in the column of differences for one that is not known: no page is that long. */
const UNKNOWN_SIZE = -0x80000000;

export function createRevisions( kept?: KeptRevisions ): Revisions {
	const revisionIds = createColumn( Float64Array, kept?.revisionIds );
	const times = createColumn( Float64Array, kept?.times );
	const sizeDiffs = createColumn( Int32Array, kept?.sizeDiffs );
	const flags = createColumn( Uint8Array, kept?.flags );
	const userNumbers = createColumn( Uint32Array, kept?.userNumbers );
	const pageNumbers = createColumn( Uint32Array, kept?.pageNumbers );
	const users = createInterner( kept?.users );
	const pages = createEditedPages( kept?.pages );
	const rows = indexByWiki( revisionIds, ( row ) => pages.page( pageNumbers.at( row ) ).wiki );
	let changes = 0;

	const has = ( row: number, flag: number ): boolean => ( flags.at( row ) & flag ) !== 0;

	return {
		get length() {
			return revisionIds.length;
		},
		get changes() {
			return changes + pages.changes();
		},
		get pageCount() {
			return pages.count();
		},
		add( wiki, contribution ) {
			const { revisionId, user, time, sizeDiff, isNew, tags } = contribution;
			const known = rows( wiki );
			if ( known.find( revisionId ) >= 0 ) {
				return false;
			}
			revisionIds.push( revisionId );
			times.push( time );
			sizeDiffs.push( Number.isNaN( sizeDiff ) ? UNKNOWN_SIZE : sizeDiff );
			flags.push( ( isNew ? IS_NEW : 0 ) | ( tags.includes( REVERTED ) ? IS_REVERTED : 0 ) );
			userNumbers.push( users.numberOf( user ) );
			pageNumbers.push( pages.numberOf( wiki, contribution ) );
			known.add( revisionIds.length - 1 );
			return true;
		},
		touch( wiki, touch ) {
			const row = rows( wiki ).find( touch.revisionId );
			const isReverted = touch.tags.includes( REVERTED );
			pages.numberOf( wiki, touch );
			if ( row >= 0 && has( row, IS_REVERTED ) !== isReverted ) {
				flags.put( row, flags.at( row ) ^ IS_REVERTED );
				changes++;
			}
		},
		rowOf: ( wiki, revisionId ) => rows( wiki ).find( revisionId ),
		revisionId: revisionIds.at,
		time: times.at,
		sizeDiff( row ) {
			const size = sizeDiffs.at( row );
			return size === UNKNOWN_SIZE ? NaN : size;
		},
		isNew: ( row ) => has( row, IS_NEW ),
		isReverted: ( row ) => has( row, IS_REVERTED ),
		user: userNumbers.at,
		users,
		pageNumber: pageNumbers.at,
		page: pages.page,
		keep: () => ( {
			revisionIds: revisionIds.numbers(), times: times.numbers(), sizeDiffs: sizeDiffs.numbers(), flags: flags.numbers(),
			userNumbers: userNumbers.numbers(), pageNumbers: pageNumbers.numbers(), users: users.texts(), pages: pages.keep()
		} )
	};
}
