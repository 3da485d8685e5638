import { withoutTags, withoutTemplates } from './markup';

/** What a wiki calls namespaces of which a link shows no text of its own: files and categories. In lower case. */
export type SilentNamespaces = string[];

/** Named characters that stand for a letter. */
const LETTER = /^&[a-z]+(?:acute|grave|circ|uml|tilde|cedil|ring|slash|caron|lig);$/i;

/**
 * The lines of prose of a page as readers see it: without templates, tables, references, headings, files, categories and
 * addresses. A list's items are prose; what a template shows is not, wherever it comes from.
 */
export function proseLines( wikitext: string, silent: SilentNamespaces ): string[] {
	const text = withoutTables( withoutTags( withoutTemplates( wikitext ) ).text );
	return withoutLinks( text, silent ).split( '\n' ).map( ( line ) => plainLine( withoutAddresses( line ) ) ).filter( ( line ) => line !== '' );
}

function withoutTables( text: string ): string {
	let depth = 0;
	return text.split( '\n' ).filter( ( line ) => {
		const isOpening = /^[\s:]*\{\|/.test( line );
		const isClosing = !isOpening && depth > 0 && /^\s*\|\}/.test( line );
		const isOutside = depth === 0 && !isOpening;
		depth += isOpening ? 1 : isClosing ? -1 : 0;
		return isOutside;
	} ).join( '\n' );
}

/** In the place of each link what it shows; links stand in the captions of files. */
function withoutLinks( text: string, silent: SilentNamespaces ): string {
	const around: string[] = [];
	let inside = '';
	let at = 0;
	const brackets = /\[\[|\]\]/g;
	for ( let found = brackets.exec( text ); found; found = brackets.exec( text ) ) {
		inside += text.slice( at, found.index );
		at = brackets.lastIndex;
		if ( found[ 0 ] === '[[' ) {
			around.push( inside );
			inside = '';
		} else if ( around.length ) {
			inside = around.pop()! + shownBy( inside, silent );
		}
	}
	return [ ...around, inside + text.slice( at ) ].join( ' ' );
}

function shownBy( link: string, silent: SilentNamespaces ): string {
	const bar = link.indexOf( '|' );
	const target = bar < 0 ? link : link.slice( 0, bar );
	const colon = target.indexOf( ':' );
	if ( colon > 0 && silent.includes( target.slice( 0, colon ).trim().toLowerCase().replace( /_/g, ' ' ) ) ) {
		return '';
	}
	return bar < 0 ? target.replace( /^:/, '' ) : link.slice( bar + 1 );
}

/** Of an address in brackets, what is shown in its place; of one without, nothing. */
function withoutAddresses( line: string ): string {
	const last = line.lastIndexOf( ']' );
	let shown = '';
	let at = 0;
	for ( let open = line.indexOf( '[' ); open >= 0 && open < last; open = line.indexOf( '[', at ) ) {
		const end = line.indexOf( ']', open );
		const inside = line.slice( open + 1, end );
		shown += line.slice( at, open ) + ( /^(?:https?:)?\/\//i.test( inside ) ? inside.replace( /^\S+/, '' ) : inside );
		at = end + 1;
	}
	return ( shown + line.slice( at ) ).replace( /\bhttps?:\/\/[^\s<>[\]]+/gi, ' ' );
}

function plainLine( line: string ): string {
	return /^=.*=\s*$/.test( line ) ? '' : line.replace( /''+/g, '' ).replace( /__[A-Z]+__/g, ' ' ).replace( /&(?:[a-z]+|#\w+);/gi, ( name ) => LETTER.test( name ) ? 'x' : ' ' ).trim();
}
