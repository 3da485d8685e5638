import type { Template } from '../wikitext';
import { normalizeTitle, transcludes, type Words } from './titles';

/** A redirect, in whatever language its word is. */
const REDIRECT = /^\s*#[^\s#[\]{}<>|]+[ \t]*:?[ \t]*\[\[[^[\]\n]*\]\]/;

/** What stands between templates and says nothing: white space, comments. */
const BETWEEN = /(?:\s|<!--(?:[^-]|-(?!->))*-->)*/y;

/** A behaviour switch, in whatever language. */
const SWITCH = /__[^\s_]+__/y;

/** After a banner only a comment may stand on its line. */
const LINE_END = /(?:[ \t]|<!--(?:[^-\n]|-(?!->))*-->)*(?:\n|$)/y;

/**
 * Where the head of a page ends: its redirect, behaviour switches, and templates that stay on top.
 *
 * @param wikitext
 * @param templates Those of the text
 * @param words
 * @param titles The templates that stay on top; undefined: all that have their lines to themselves, as banners on talk pages have
 * @return Offset; 0 where there is no head
 */
export function leadEnd( wikitext: string, templates: Template[], words: Words, titles?: string[] ): number {
	const outer = new Map( templates.filter( ( { depth } ) => depth === 0 ).map( ( one ) => [ one.start, one ] ) );
	const redirect = REDIRECT.exec( wikitext );
	let end = redirect ? redirect[ 0 ].length : 0;
	for ( ;; ) {
		const at = end + lengthAt( BETWEEN, wikitext, end );
		const template = outer.get( at );
		const length = template ? staysOnTop( wikitext, template, words, titles ) ? template.end - at : 0 : lengthAt( SWITCH, wikitext, at );
		if ( length === 0 ) {
			return end;
		}
		end = at + length;
	}
}

function staysOnTop( wikitext: string, template: Template, words: Words, titles: string[] | undefined ): boolean {
	if ( titles ) {
		return titles.some( ( title ) => transcludes( template, title, words ) || isCallOf( template, title ) );
	}
	LINE_END.lastIndex = template.end;
	return template.kind === 'template' && LINE_END.test( wikitext );
}

/** Whether it is a magic word with its value, such as `{{DISPLAYTITLE:…}}`. */
function isCallOf( { kind, name }: Template, word: string ): boolean {
	return kind === 'function' && normalizeTitle( name.split( ':' )[ 0 ] ).toLowerCase() === normalizeTitle( word ).toLowerCase();
}

function lengthAt( pattern: RegExp, text: string, at: number ): number {
	pattern.lastIndex = at;
	const found = pattern.exec( text );
	return found ? found[ 0 ].length : 0;
}
