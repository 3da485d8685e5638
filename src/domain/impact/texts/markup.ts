import { findTemplates } from '../../wikitext';
import { closingTag, tagName } from '../../wikitext/tags';

/** What is left of a source when comments and tags are taken out, and what was met on the way. */
export interface Stripped {
	text: string;
	/** Opening `<ref>` tags that hold a reference of their own: those that only name one, `<ref name="a" />`, use it again. */
	references: number;
}

/** Extension tags that show text of the page's own as it stands, and those that show its wikitext. */
const RAW = [ 'nowiki', 'pre' ];
const THROUGH = [ 'poem' ];

/** Extension tags without prose. */
const WITHOUT_PROSE = [
	'ref', 'references', 'gallery', 'math', 'ce', 'chem', 'score', 'timeline', 'hiero', 'graph', 'templatedata', 'templatestyles', 'imagemap',
	'mapframe', 'maplink', 'syntaxhighlight', 'source', 'categorytree', 'inputbox', 'indicator', 'section', 'languages', 'dynamicpagelist', 'quiz'
];

const EXTENSIONS = [ ...RAW, ...WITHOUT_PROSE ];

/** Those whose content may hold references all the same. */
const WITH_REFERENCES = [ 'references', 'gallery', 'imagemap' ];

/** Tags of HTML that stand inside of words. */
const INLINE = [ 'b', 'i', 'em', 'strong', 'u', 's', 'small', 'big', 'sub', 'sup', 'span', 'bdi', 'bdo', 'abbr', 'wbr', 'q', 'mark', 'tt', 'code', 'kbd', 'ins', 'del' ];

/** The source with a space in the place of each template: words on either side of one are words of their own. */
export function withoutTemplates( wikitext: string ): string {
	let text = '';
	let at = 0;
	findTemplates( wikitext ).filter( ( { depth } ) => depth === 0 ).forEach( ( { start, end } ) => {
		text += `${ wikitext.slice( at, start ) } `;
		at = end;
	} );
	return text + wikitext.slice( at );
}

/** The source without what shows no prose of its own; what tags of HTML hold stays. */
export function withoutTags( wikitext: string ): Stripped {
	// A name that is not closed from here on is not closed later either.
	const unclosed: string[] = [];
	const lastGreater = wikitext.lastIndexOf( '>' );
	let references = 0;
	let text = '';
	let at = 0;
	for ( let open = wikitext.indexOf( '<' ); open >= 0; open = wikitext.indexOf( '<', at ) ) {
		text += wikitext.slice( at, open );
		at = take( open );
	}
	return { text: text + wikitext.slice( at ), references };

	/** Takes in what begins with `<`; gives where it ends. */
	function take( open: number ): number {
		if ( wikitext.startsWith( '<!--', open ) ) {
			const end = wikitext.indexOf( '-->', open + 4 );
			return end < 0 ? wikitext.length : end + 3;
		}
		const name = tagName( wikitext, open ).toLowerCase();
		const end = open < lastGreater && /^\/?[a-z][a-z0-9]*$/.test( name ) ? wikitext.indexOf( '>', open ) : -1;
		if ( end < 0 ) {
			text += '<';
			return open + 1;
		}
		if ( EXTENSIONS.includes( name ) ) {
			return takeExtension( name, end );
		}
		const plain = name.replace( /^\//, '' );
		text += INLINE.includes( plain ) ? '' : THROUGH.includes( plain ) ? '\n' : ' ';
		return end + 1;
	}

	function takeExtension( name: string, end: number ): number {
		// A reference stands right after a word, often before a comma.
		text += name === 'ref' ? '' : ' ';
		if ( wikitext[ end - 1 ] === '/' ) {
			return end + 1;
		}
		references += name === 'ref' ? 1 : 0;
		const closing = unclosed.includes( name ) ? null : closingTag( wikitext, name, end + 1 );
		if ( !closing ) {
			unclosed.push( name );
			return end + 1;
		}
		if ( WITH_REFERENCES.includes( name ) ) {
			references += withoutTags( wikitext.slice( end + 1, closing.start ) ).references;
		}
		// Nothing in it means anything.
		text += RAW.includes( name ) ? wikitext.slice( end + 1, closing.start ).replace( /[[\]{}|<>=']/g, ' ' ) : '';
		return closing.end;
	}
}
