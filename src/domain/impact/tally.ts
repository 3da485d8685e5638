import { createColumn } from './column';
import type { CountedMetric } from './figure';
import type { Revisions } from './revisions';

export interface TallyOptions {
	/** Whether pages of this namespace are content of that wiki. */
	isContent( namespace: number, wiki: string ): boolean;
	isTemporary( user: string ): boolean;
}

/** A page with what was counted on it. */
export interface PageTally {
	/** The page's number in the revisions. */
	page: number;
	edits: number;
	/** Sum of the differences in bytes, as far as known. */
	bytes: number;
	/** Whether its first revision is among those counted. */
	isCreated: boolean;
	/** Milliseconds since 1970: the first of the edits. */
	since: number;
}

/** What is known of pages besides: numbers of those that are redirects now, and of those that are there no more. */
export interface PageStates {
	redirects: Set<number>;
	gone: Set<number>;
}

/** Figures for which revisions are enough. */
export type TalliedMetric = Exclude<CountedMetric, 'new-editors' | 'retained' | 'deleted'>;

/** Figures of revisions, folded one by one, in any order, each once. */
export interface Tally {
	/** Takes in a row of the revisions. */
	take( row: number ): void;
	/** Pages with edits, by page number. */
	pages(): PageTally[];
	/** Names of the editors, but for temporary accounts. */
	accounts(): string[];
	/** Editors with a temporary account. */
	temporaryEditors(): number;
	/** Revisions whose difference in bytes is not known. */
	unsized(): number;
	/** Milliseconds since 1970 of the first one, Infinity where there is none. */
	since(): number;
	value( metric: TalliedMetric, states: PageStates ): number;
}

/** The namespace of files, the same on every wiki. */
export const FILE_NAMESPACE = 6;

export function createTally( revisions: Revisions, { isContent, isTemporary }: TallyOptions ): Tally {
	const editors = new Set<number>();
	const temporary = new Set<number>();
	// By page number; 0 edits: none of these.
	const edits = createColumn( Uint32Array );
	const bytes = createColumn( Float64Array );
	const reverted = createColumn( Uint32Array );
	const created = createColumn( Uint8Array );
	const first = createColumn( Float64Array );
	let read = 0;
	let added = 0;
	let removed = 0;
	let unsized = 0;
	let since = Infinity;

	const makeRoom = ( page: number ): void => {
		while ( edits.length <= page ) {
			[ edits, bytes, reverted, created ].forEach( ( column ) => column.push( 0 ) );
			first.push( Infinity );
		}
	};
	const takeInUser = ( user: number ): void => {
		if ( editors.has( user ) ) {
			return;
		}
		const name = revisions.users.textOf( user );
		// Somebody whose name is hidden cannot be told from others.
		if ( name !== '' ) {
			editors.add( user );
			if ( isTemporary( name ) ) {
				temporary.add( user );
			}
		}
	};
	const isNone = ( page: number ): boolean => edits.at( page ) === 0;
	/** Over the pages with edits. */
	const sum = ( of: ( page: number ) => number ): number => {
		let total = 0;
		for ( let page = 0; page < edits.length; page++ ) {
			total += isNone( page ) ? 0 : of( page );
		}
		return total;
	};
	const isContentPage = ( page: number ): boolean => {
		const { namespace, wiki } = revisions.page( page );
		return isContent( namespace, wiki );
	};

	return {
		take( row ) {
			const page = revisions.pageNumber( row );
			const time = revisions.time( row );
			const sizeDiff = revisions.sizeDiff( row );
			const size = Number.isNaN( sizeDiff ) ? 0 : sizeDiff;
			makeRoom( page );
			read++;
			unsized += Number.isNaN( sizeDiff ) ? 1 : 0;
			added += Math.max( size, 0 );
			removed += Math.min( size, 0 );
			since = Math.min( since, time );
			takeInUser( revisions.user( row ) );
			edits.put( page, edits.at( page ) + 1 );
			bytes.put( page, bytes.at( page ) + size );
			first.put( page, Math.min( first.at( page ), time ) );
			if ( revisions.isReverted( row ) ) {
				reverted.put( page, reverted.at( page ) + 1 );
			}
			if ( revisions.isNew( row ) ) {
				created.put( page, 1 );
			}
		},
		pages() {
			const pages: PageTally[] = [];
			for ( let page = 0; page < edits.length; page++ ) {
				if ( !isNone( page ) ) {
					pages.push( { page, edits: edits.at( page ), bytes: bytes.at( page ), isCreated: created.at( page ) === 1, since: first.at( page ) } );
				}
			}
			return pages;
		},
		accounts: () => [ ...editors ].filter( ( user ) => !temporary.has( user ) ).map( ( user ) => revisions.users.textOf( user ) ),
		temporaryEditors: () => temporary.size,
		unsized: () => unsized,
		since: () => since,
		value( metric, { redirects, gone } ) {
			const isCreated = ( page: number ): boolean => created.at( page ) === 1 && !redirects.has( page ) && !gone.has( page );
			switch ( metric ) {
				case 'edits': return read;
				case 'editors': return editors.size;
				case 'bytes-added': return added;
				case 'bytes-removed': return removed;
				case 'bytes-net': return added + removed;
				case 'pages-edited': return sum( () => 1 );
				case 'pages-created': return sum( ( page ) => Number( isCreated( page ) && isContentPage( page ) ) );
				case 'pages-improved': return sum( ( page ) => Number( !isCreated( page ) && !gone.has( page ) && isContentPage( page ) ) );
				case 'files-uploaded': return sum( ( page ) => Number( isCreated( page ) && revisions.page( page ).namespace === FILE_NAMESPACE ) );
				case 'reverted': return sum( ( page ) => reverted.at( page ) );
				case 'live': return sum( ( page ) => gone.has( page ) ? 0 : edits.at( page ) - reverted.at( page ) );
			}
		}
	};
}
