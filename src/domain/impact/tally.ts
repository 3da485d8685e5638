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

/** Figures of revisions, folded as they come. */
export interface Tally {
	/** Takes in the revisions that have come since the last time. */
	update(): void;
	/** By page number. */
	pages: PageTally[];
	/** Editors with a temporary account. */
	temporaryEditors(): number;
	/** Revisions whose difference in bytes is not known. */
	unsized(): number;
	/** @param redirects Numbers of pages that are redirects now */
	value( metric: CountedMetric, redirects: Set<number> ): number;
}

export function createTally( revisions: Revisions, { isContent, isTemporary }: TallyOptions ): Tally {
	const editors = new Set<number>();
	const temporary = new Set<number>();
	const pages: PageTally[] = [];
	let read = 0;
	let added = 0;
	let removed = 0;
	let unsized = 0;

	const takeIn = ( row: number ): void => {
		const page = revisions.pageNumber( row );
		const sizeDiff = revisions.sizeDiff( row );
		const size = Number.isNaN( sizeDiff ) ? 0 : sizeDiff;
		unsized += Number.isNaN( sizeDiff ) ? 1 : 0;
		added += Math.max( size, 0 );
		removed += Math.min( size, 0 );
		takeInUser( revisions.user( row ) );
		const tally = pages[ page ] = pages[ page ] || { page, edits: 0, bytes: 0, isCreated: false, since: Infinity };
		tally.edits++;
		tally.bytes += size;
		tally.since = Math.min( tally.since, revisions.time( row ) );
		tally.isCreated = tally.isCreated || revisions.isNew( row );
	};
	const takeInUser = ( user: number ): void => {
		const name = revisions.users.textOf( user );
		// Somebody whose name is hidden cannot be told from others.
		if ( name !== '' ) {
			editors.add( user );
			if ( isTemporary( name ) ) {
				temporary.add( user );
			}
		}
	};
	const isContentPage = ( { page }: PageTally ): boolean => {
		const { namespace, wiki } = revisions.page( page );
		return isContent( namespace, wiki );
	};

	return {
		update() {
			while ( read < revisions.length ) {
				takeIn( read++ );
			}
		},
		pages,
		temporaryEditors: () => temporary.size,
		unsized: () => unsized,
		value( metric, redirects ) {
			const content = (): PageTally[] => pages.filter( isContentPage );
			const created = (): number => content().filter( ( { page, isCreated } ) => isCreated && !redirects.has( page ) ).length;
			switch ( metric ) {
				case 'edits': return read;
				case 'editors': return editors.size;
				case 'bytes-added': return added;
				case 'bytes-removed': return removed;
				case 'bytes-net': return added + removed;
				case 'pages-edited': return pages.length;
				case 'pages-created': return created();
				case 'pages-improved': return content().length - created();
			}
		}
	};
}
