import { hashtagsIn } from '../../../domain/partnership/hashtag';
import type { Pages, RevisionLookup } from '../../../wiki/ports';
import type { Invitation } from './invitation';

/** What is true of an edit. */
export interface Practice {
	revisionId: number;
	title: string;
	/** The words that it added, without markup; '' where it added none. */
	words: string;
	hasReference: boolean;
	/** It was undone since. */
	isReverted: boolean;
	counts: boolean;
}

const REFERENCE = /<ref[\s>/]/i;

/** Looks at the revision itself, on the wiki; undefined where it is not there. */
export async function lookAt( revisions: RevisionLookup, revisionId: number, { partnership, event }: Invitation, tag: string ): Promise<Practice | undefined> {
	const [ found, diff ] = await Promise.all( [ revisions.find( revisionId ), revisions.diffOf( revisionId ) ] );
	if ( !found ) {
		return undefined;
	}
	const { contribution: { title, tags, comment } } = found;
	const added = diff.filter( ( { kind } ) => kind === 'added' );
	const text = added.map( ( { parts } ) => parts.some( ( { changed } ) => changed ) ? parts.filter( ( { changed } ) => changed ).map( ( part ) => part.text ).join( '' ) : parts.map( ( part ) => part.text ).join( '' ) ).join( '\n' );
	const isMarked = tags.includes( tag ) || hashtagsIn( comment, [ partnership.hashtag, event ? event.hashtag : '' ] ).length > 0;
	return {
		revisionId, title, words: plain( text ), hasReference: REFERENCE.test( text ), isReverted: tags.includes( 'mw-reverted' ),
		counts: isMarked || partnership.counting === 'all' || event?.counting === 'all'
	};
}

/** The person's latest edit of the page since that time; 0 where there is none. */
export async function ownEdit( revisions: RevisionLookup, pages: Pages, title: string, user: string, since: number ): Promise<number> {
	const { contributions } = await revisions.onPage( pages.normalize( title ) ?? title, user, 1 );
	const [ latest ] = contributions;
	return latest && latest.time >= since ? latest.revisionId : 0;
}

/** Wikitext as somebody would read it, as well as that can be told without the wiki. */
function plain( wikitext: string ): string {
	return wikitext.replace( /<ref\b[^>]*\/>|<ref\b[^]*?(?:<\/ref\s*>|$)/gi, '' ).replace( /\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1' ).replace( /'{2,}/g, '' ).replace( /^[=*#:;\s]+|[=\s]+$/gm, '' ).trim();
}
