import { findTemplates } from './find';

/**
 * What a reader sees of a short wikitext, without links, templates and emphasis: for places where markup cannot be shown.
 * An outline, for words about a partnership; a page is rendered by the wiki.
 */
export function plainText( wikitext: string ): string {
	return withoutTemplates( wikitext )
		.replace( /<!--[\s\S]*?(?:-->|$)/g, '' )
		.replace( /<ref\b[^>]*?(?:\/>|>[\s\S]*?<\/ref\s*>)/gi, '' )
		.replace( /<\/?[a-z][^>]*>/gi, '' )
		.replace( /\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1' )
		.replace( /\[(?:https?:)?\/\/[^\s\]]+\s+([^\]]*)\]/gi, '$1' )
		.replace( /'{2,}/g, '' )
		.replace( /\s+/g, ' ' )
		.trim();
}

function withoutTemplates( wikitext: string ): string {
	return findTemplates( wikitext ).filter( ( { depth } ) => depth === 0 )
		.reduceRight( ( text, { start, end } ) => text.slice( 0, start ) + text.slice( end ), wikitext );
}
