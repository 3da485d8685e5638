import { escapeText, type Template } from '../wikitext';
import { withoutCall } from './mark-writing';

/** What pages end with that is no content: categories and links to other languages. */
const TAIL = /(?:\n[ \t]*\[\[[^[\]\n|]+:[^[\]\n]*\]\][ \t]*)+\s*$/;

/**
 * The text with a call at its end, before the categories; under a heading where the one before has one.
 *
 * @param last The call before it, or undefined where this is the first
 */
export function appendSection( wikitext: string, call: string, title: string, last: Template | undefined ): string {
	const heading = last && headingBefore( wikitext, last.start );
	return atEnd( wikitext, heading ? `${ heading.signs } ${ escapeText( title ) } ${ heading.signs }\n${ call }` : call );
}

/** The text with more at its end, before the categories. */
export function atEnd( wikitext: string, more: string ): string {
	const tail = TAIL.exec( wikitext );
	const body = ( tail ? wikitext.slice( 0, tail.index ) : wikitext ).replace( /\s+$/, '' );
	return `${ body }${ body === '' ? '' : '\n\n' }${ more }${ tail ? `\n${ tail[ 0 ] }` : '' }`;
}

/** The text with more at the end of the section of that heading, and of its subsections; with such a section at its end where there is none. */
export function atEndOfSection( wikitext: string, heading: string, more: string ): string {
	const headings = matches( /^(={1,6})[ \t]*(.+?)[ \t]*\1[ \t]*$/gm, wikitext );
	const at = headings.findIndex( ( [ , , words ] ) => words.toLowerCase() === heading.toLowerCase() );
	if ( at < 0 ) {
		return atEnd( wikitext, `== ${ heading } ==\n${ more }` );
	}
	const [ , { length } ] = headings[ at ];
	const next = headings.slice( at + 1 ).find( ( [ , signs ] ) => signs.length <= length );
	// A list goes on as one.
	const add = ( text: string ): string => /^\*/.test( more ) && /\n\*.*\s*$/.test( text ) ? `${ text.replace( /\s+$/, '' ) }\n${ more }` : atEnd( text, more );
	return next ? `${ add( wikitext.slice( 0, next.index ) ) }\n\n${ wikitext.slice( next.index ) }` : add( wikitext );
}

function matches( pattern: RegExp, text: string ): RegExpExecArray[] {
	const found: RegExpExecArray[] = [];
	for ( let one = pattern.exec( text ); one; one = pattern.exec( text ) ) {
		found.push( one );
	}
	return found;
}

/** The text without a call, and without the heading above it where nothing else stands below that. */
export function withoutSection( wikitext: string, template: Template ): string {
	const heading = headingBefore( wikitext, template.start );
	const after = /^\s*(?=\n=|$)/.exec( wikitext.slice( template.end ) );
	if ( !heading || !after ) {
		return withoutCall( wikitext, template );
	}
	const before = wikitext.slice( 0, heading.start );
	const rest = wikitext.slice( template.end + after[ 0 ].length );
	return rest === '' ? before.replace( /\s+$/, '' ) : before + rest.slice( 1 );
}

/** The heading on the last line before an offset that is not empty. */
function headingBefore( wikitext: string, at: number ): { start: number; signs: string } | undefined {
	const before = wikitext.slice( 0, at ).replace( /\s+$/, '' );
	const start = before.lastIndexOf( '\n' ) + 1;
	const line = before.slice( start );
	const signs = /^={1,6}/.exec( line );
	return signs && line.length > 2 * signs[ 0 ].length && line.endsWith( signs[ 0 ] ) && wikitext.slice( before.length, at ).includes( '\n' ) ? { start, signs: signs[ 0 ] } : undefined;
}
