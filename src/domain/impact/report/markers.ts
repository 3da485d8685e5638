import { preprocessor } from '../../wikitext/preprocessor';
import { tagTable } from '../../wikitext/tags';
import { textHash } from './text-hash';

/*
 * A part of a page that was generated stands between two comments. The first says what it is made of and what it was
 * when it was made; the second closes it. Comments are seen by whoever edits the source, and by nobody who reads; the
 * visual editor keeps them.
 */

/** What a generated part is. */
export const BLOCK_KINDS = [ 'figures', 'value', 'chart', 'made', 'statement' ] as const;
export type GeneratedKind = typeof BLOCK_KINDS[ number ];

/** A generated part of a page. */
export interface GeneratedBlock {
	/** Unlike that of any other on the page. */
	id: string;
	kind: GeneratedKind;
	settings: Record<string, string>;
	/** What stands between its two comments, and where; UTF-16 offsets, end exclusive. */
	content: string;
	start: number;
	end: number;
	/** Where its first comment begins. */
	from: number;
	/** Somebody changed it since it was made. */
	isTouched: boolean;
}

/** A part whose comments are not as they were written: what belongs to it is not known, so it stays as it is. */
export interface BrokenBlock {
	/** '' where even that cannot be read. */
	id: string;
	/**
	 * `unclosed`, `unopened`: one of its comments is gone; `twice`: there are several of one; `swapped`: they stand the
	 * wrong way round; `nested`: another comment of ours stands between them; `unreadable`: its comment says nothing.
	 */
	problem: 'unclosed' | 'unopened' | 'twice' | 'swapped' | 'nested' | 'unreadable';
}

export interface FoundBlocks {
	/** In the order of the page. */
	blocks: GeneratedBlock[];
	broken: BrokenBlock[];
}

/** A generated part with its comments. */
export function writeBlock( kind: GeneratedKind, id: string, settings: Record<string, string>, content: string ): string {
	return `${ opening( kind, id, settings, content ) }${ content }<!-- /partnerkit:${ id } -->`;
}

/** The generated parts of a page, and those that cannot be told from what people wrote. What stands in `<nowiki>` and its like is text. */
export function findBlocks( wikitext: string ): FoundBlocks {
	const marks = findMarks( wikitext );
	const byId = new Map<string, number[]>();
	marks.forEach( ( { id }, index ) => byId.set( id, [ ...byId.get( id ) || [], index ] ) );
	const found: FoundBlocks = { blocks: [], broken: [] };
	byId.forEach( ( indexes, id ) => {
		const problem = problemOf( id, indexes, marks );
		if ( problem ) {
			found.broken.push( { id, problem } );
		} else {
			found.blocks.push( blockBetween( wikitext, marks[ indexes[ 0 ] ], marks[ indexes[ 1 ] ] ) );
		}
	} );
	return found;
}

/**
 * The text with other contents of generated parts. Everything else stays byte for byte.
 *
 * @param wikitext
 * @param contentOf The new content, or undefined to leave the part as it is, its comments too
 */
export function replaceBlocks( wikitext: string, contentOf: ( block: GeneratedBlock ) => string | undefined ): string {
	let text = '';
	let at = 0;
	findBlocks( wikitext ).blocks.forEach( ( block ) => {
		const content = contentOf( block );
		if ( content !== undefined ) {
			text += wikitext.slice( at, block.from ) + opening( block.kind, block.id, block.settings, content ) + content;
			at = block.end;
		}
	} );
	return text + wikitext.slice( at );
}

function opening( kind: GeneratedKind, id: string, settings: Record<string, string>, content: string ): string {
	const said = Object.entries( settings ).filter( ( [ , value ] ) => value !== '' ).map( ( [ name, value ] ) => ` ${ name }=${ encoded( value ) }` );
	return `<!-- partnerkit:${ kind } id=${ id }${ said.join( '' ) } hash=${ textHash( content ) } -->`;
}

/** A comment of ours. */
interface Mark {
	/** '' where it cannot be read. */
	id: string;
	/** undefined: it closes. */
	opens?: { kind: GeneratedKind; settings: Record<string, string>; hash: string };
	start: number;
	end: number;
}

const COMMENT = /<!--([^]*?)(?:-->|$)/g;

function findMarks( wikitext: string ): Mark[] {
	const marks: Mark[] = [];
	preprocessor( tagTable( {} ) )( wikitext ).comments.forEach( ( span ) => {
		const text = wikitext.slice( span.start, span.end );
		COMMENT.lastIndex = 0;
		for ( let found = COMMENT.exec( text ); found; found = COMMENT.exec( text ) ) {
			if ( /^\s*\/?\s*partnerkit\b/i.test( found[ 1 ] ) ) {
				marks.push( { ...readMark( found[ 0 ] ), start: span.start + found.index, end: span.start + found.index + found[ 0 ].length } );
			}
		}
	} );
	return marks;
}

const UNREADABLE = { id: '' };

function readMark( comment: string ): Pick<Mark, 'id' | 'opens'> {
	const [ , closes ] = /^<!--\s*\/partnerkit:([\w.]+)\s*-->$/.exec( comment ) || [];
	if ( closes !== undefined ) {
		return { id: closes };
	}
	const [ , kind, rest ] = /^<!--\s*partnerkit:(\w+)((?:\s+\w+=\S*)+)\s*-->$/.exec( comment ) || [];
	const said: Record<string, string> = {};
	let isReadable = true;
	( rest || '' ).trim().split( /\s+/ ).forEach( ( entry ) => {
		const value = decoded( entry.slice( entry.indexOf( '=' ) + 1 ) );
		isReadable = isReadable && value !== undefined;
		said[ entry.slice( 0, entry.indexOf( '=' ) ) ] = value || '';
	} );
	const { id, hash, ...settings } = said;
	return isReadable && isKind( kind ) && id && /^[\w.]+$/.test( id ) && hash ? { id, opens: { kind, settings, hash } } : UNREADABLE;
}

function isKind( kind: string | undefined ): kind is GeneratedKind {
	return ( BLOCK_KINDS as readonly ( string | undefined )[] ).includes( kind );
}

function problemOf( id: string, indexes: number[], marks: Mark[] ): BrokenBlock[ 'problem' ] | undefined {
	const opens = indexes.filter( ( index ) => marks[ index ].opens );
	const closes = indexes.length - opens.length;
	if ( id === '' ) {
		return 'unreadable';
	}
	if ( opens.length > 1 || closes > 1 ) {
		return 'twice';
	}
	if ( !closes || !opens.length ) {
		return closes ? 'unopened' : 'unclosed';
	}
	return opens[ 0 ] !== indexes[ 0 ] ? 'swapped' : indexes[ 1 ] !== indexes[ 0 ] + 1 ? 'nested' : undefined;
}

function blockBetween( wikitext: string, first: Mark, last: Mark ): GeneratedBlock {
	const { kind, settings, hash } = first.opens!;
	const content = wikitext.slice( first.end, last.start );
	return { id: first.id, kind, settings, content, start: first.end, end: last.start, from: first.start, isTouched: textHash( content ) !== hash };
}

/** Nothing is left by which a comment could end, a value could, or saving could put something in its place. */
function encoded( value: string ): string {
	return encodeURIComponent( [ ...value ].map( ( character ) => /^[\uD800-\uDFFF]$/.test( character ) ? '\uFFFD' : character ).join( '' ) )
		.replace( /[~'()*!]|-(?=-|$)/g, ( character ) => `%${ character.charCodeAt( 0 ).toString( 16 ).toUpperCase() }` );
}

function decoded( value: string ): string | undefined {
	try {
		return decodeURIComponent( value );
	} catch ( error ) {
		return undefined;
	}
}
