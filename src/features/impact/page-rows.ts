import type { PageRow } from '../../domain/impact/result';
import type { Revisions } from '../../domain/impact/revisions';
import type { PageStates, Tally } from '../../domain/impact/tally';

/**
 * The pages with counted edits, most edits first.
 *
 * @param revisions
 * @param tally
 * @param url Address of a page of another wiki; undefined for those of this one
 * @param states What is known of the pages that were created
 */
export function pageRows( revisions: Revisions, tally: Tally, url: ( title: string, wiki: string ) => string | undefined, states?: PageStates ): PageRow[] {
	return tally.pages().map( ( { page, edits, bytes, isCreated, since } ) => {
		const edited = revisions.page( page );
		return { ...edited, url: url( edited.title, edited.wiki ), edits, bytes, isCreated: isCreated && !states?.redirects.has( page ) && !states?.gone.has( page ), since };
	} ).sort( ( one, other ) => other.edits - one.edits || other.bytes - one.bytes || ( one.title < other.title ? -1 : 1 ) );
}
