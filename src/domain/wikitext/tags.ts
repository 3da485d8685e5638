import { isSpace } from './chars';
import type { TagTable } from './run';
import { GREATER, LESS, SLASH } from './scan';
import type { ReadOptions, Span } from './types';

/** Extension tags of Wikimedia's wikis, as `meta=siteinfo&siprop=extensiontags` names them there. */
export const WIKIMEDIA_EXTENSION_TAGS = [
	'pre', 'nowiki', 'gallery', 'indicator', 'langconvert', 'ref', 'references', 'math', 'ce', 'chem', 'poem',
	'source', 'syntaxhighlight', 'timeline', 'hiero', 'score', 'imagemap', 'inputbox', 'categorytree',
	'templatedata', 'templatestyles', 'graph', 'mapframe', 'maplink', 'section', 'languages',
	'charinsert', 'dynamicpagelist', 'pagelist', 'pagequality', 'pages', 'rss', 'phonos', 'talkpage', 'thread', 'quiz'
];

/** Extension tags whose content is wikitext: the tag's handler gives it to the parser again. */
export const WIKITEXT_TAGS = [ 'ref', 'references', 'gallery', 'poem', 'indicator', 'imagemap' ];

/** The tags that matter when MediaWiki reads a page itself. */
export function tagTable( options: ReadOptions ): TagTable {
	const tags: TagTable = new Map();
	( options.extensionTags || WIKIMEDIA_EXTENSION_TAGS ).forEach( ( name ) => tags.set( name, 'opaque' ) );
	( options.wikitextTags || WIKITEXT_TAGS ).filter( ( name ) => tags.has( name ) ).forEach( ( name ) => tags.set( name, 'wikitext' ) );
	tags.set( 'includeonly', 'ignored' );
	[ 'noinclude', '/noinclude', 'onlyinclude', '/onlyinclude' ].forEach( ( name ) => tags.set( name, 'mark' ) );
	return tags;
}

/** Of what starts at `at` with `<`, if it can be a tag: all up to a space or its end, `/` before a name too. */
export function tagName( text: string, at: number ): string {
	let end = at + 1 + ( text.charCodeAt( at + 1 ) === SLASH ? 1 : 0 );
	for ( ; end < text.length; end++ ) {
		const code = text.charCodeAt( end );
		if ( isSpace( code ) || code === GREATER || code === SLASH && text.charCodeAt( end + 1 ) === GREATER ) {
			return text.slice( at + 1, end );
		}
		// No tag has such a name, and case folding beyond ASCII would find tags that MediaWiki does not.
		if ( code > 127 || code === LESS ) {
			break;
		}
	}
	return '';
}

const closingPatterns = new Map<string, RegExp>();

/** The first closing tag of a name in lower case, from `from` on: MediaWiki minds neither case nor space before `>`. */
export function closingTag( text: string, name: string, from: number ): Span | null {
	let pattern = closingPatterns.get( name );
	if ( !pattern ) {
		pattern = new RegExp( `</${ name.replace( /[^a-z0-9]/g, '\\$&' ) }[\\t-\\r ]*>`, 'gi' );
		closingPatterns.set( name, pattern );
	}
	pattern.lastIndex = from;
	// `test` makes no object for what it found.
	return pattern.test( text ) ? { start: text.lastIndexOf( '<', pattern.lastIndex - 1 ), end: pattern.lastIndex } : null;
}
