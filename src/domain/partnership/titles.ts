import type { Template } from '../wikitext';

/** What the wiki calls things: not configured, but read from the wiki. */
export interface Words {
	/** Names and other names of namespaces, as MediaWiki compares them: lower case. */
	namespaces: Record<'user' | 'template' | 'category' | 'file', string[]>;
	/** The twelve months as a date in words has them, lower case; empty where they are not known. */
	months: string[];
}

/**
 * A title as MediaWiki compares it: underscores are spaces, runs of them one, the first letter large.
 * For titles without a namespace.
 */
export function normalizeTitle( title: string ): string {
	const text = title.replace( /[_ \u00A0]+/g, ' ' ).trim();
	const first = [ ...text.slice( 0, 2 ) ][ 0 ] || '';
	const upper = first.toUpperCase();
	// A letter whose capital is two letters (ß) stays, as in MediaWiki.
	return ( upper.length === first.length ? upper : first ) + text.slice( first.length );
}

/** Whether a transclusion is of this template, whatever of `Template:`, case and underscores it is written with. */
export function transcludes( template: Template, title: string, words: Words ): boolean {
	return template.kind === 'template' && templateTitle( template, words ) === normalizeTitle( title );
}

/** Title of the template that is called, without `Template:` in any of the wiki's names for it, as MediaWiki compares it. */
export function templateTitle( { name }: Template, { namespaces }: Words ): string {
	return withoutNamespace( name, namespaces.template );
}

/** A title without its namespace, where that is called by one of the names. */
export function withoutNamespace( title: string, names: string[] ): string {
	const [ , namespace, rest ] = /^[\s_]*:?([^:]*):([^]*)$/.exec( title ) || [ '', '', '' ];
	return normalizeTitle( names.includes( normalizeTitle( namespace ).toLowerCase() ) ? rest : title );
}
