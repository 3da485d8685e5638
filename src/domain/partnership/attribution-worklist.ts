/** What holds no links: comments, and tags whose content the wiki shows as it is. */
export const OPAQUE = /<!--[\s\S]*?(?:-->|$)|<(nowiki|pre|syntaxhighlight|source|math)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;

/** A link to a page; the first group is its title. */
export const PAGE_LINK = /\[\[([^[\]{}|<>\n#]+)(?:#[^[\]{}|\n]*)?(?:\|[^\n]*?)?\]\]/g;

/** Titles to which a worklist links, as they are written there, each once. */
export function worklistTitles( wikitext: string ): string[] {
	const titles = new Set<string>();
	const text = wikitext.replace( OPAQUE, '' );
	for ( let match = PAGE_LINK.exec( text ); match; match = PAGE_LINK.exec( text ) ) {
		titles.add( match[ 1 ].replace( /^\s*:/, '' ).trim() );
	}
	titles.delete( '' );
	return [ ...titles ];
}
