import { countRun, skipBlanksBack, skipComments } from './chars';
import { Numbers } from './numbers';
import type { Run, TagKind, TagTable } from './run';
import { ALWAYS, CLOSE_BRACE, CLOSE_BRACKET, DASH, EQUALS, FOR_BRACE, FOR_BRACKET, FOR_EQUALS, FOR_LINE_END, FOR_PIPE, LESS, NEWLINE, OPEN_BRACE, OPEN_BRACKET, PIPE, SLASH, nextInteresting } from './scan';
import { closingTag, tagName } from './tags';
import type { Span } from './types';

/*
 * The same decisions as MediaWiki's Preprocessor_Hash (when it reads a page itself, not a transclusion),
 * without its tree: only spans are kept. Whatever it closes as a template stays one, even where the
 * brackets around it turn out to be unclosed, so each template can be written down when it is closed.
 * The stack is an array: neither depth nor length of the input is limited, and each character is looked at
 * a bounded number of times.
 */

/** A heading's equals signs beyond the sixth belong to its text. */
const MAX_HEADING = 6;

/** What an opening may be that waits for its close. */
const NOTHING = 0;
/** It waits for the end of its line. */
const HEADING = 1;
const LINK = 2;
/** `-{` of language conversion. From here on there are parts. */
const CONVERSION = 3;
const BRACES = 4;
/** A `-` stands before: `-{{{x}}}` is `-{` once the inner braces are closed. */
const DASHED_BRACES = 5;

/** What is looked for inside each of them. */
const WITH_PARTS = ALWAYS | FOR_BRACE | FOR_PIPE;
const WANTED = [ ALWAYS, ALWAYS | FOR_LINE_END, ALWAYS | FOR_BRACKET, WITH_PARTS, WITH_PARTS, WITH_PARTS ];

/**
 * Gives what makes one run over a text after another: a page has hundreds of tags whose content is read by one.
 *
 * What is open, and what was found, is written down in numbers, in arrays that stay. An object for each would live until
 * its close, or until the run is over: on a long page, long enough for the garbage collector to move it about, which
 * then takes longer for a character than it does on a short one.
 */
export function preprocessor( tags: TagTable ): ( source: string ) => Run {
	let text: string;
	let length: number;
	let at: number;
	let wanted: number;
	// The innermost opening: how many of its characters are not used up, where the first is, and where its parts begin.
	let kind: number;
	let count: number;
	let start: number;
	let ownParts: number;
	// The same four of each around it.
	const around = new Numbers();
	// Start and first equals sign of each part, of all that is open. Where it ends is known when it is closed.
	const parts = new Numbers();
	const templates = new Numbers();
	let parameters: Span[];
	let comments: Span[];
	let inner: Span[];
	let noMoreGreater: boolean;
	let noMoreClosing: string[];
	let commentsReadTo: number;
	return run;

	function run( source: string ): Run {
		begin( source );
		for ( ;; ) {
			at = nextInteresting( text, at, wanted );
			if ( at >= length ) {
				if ( kind === HEADING ) {
					pop();
					continue;
				}
				return { templates, parameters, comments, inner };
			}
			switch ( text.charCodeAt( at ) ) {
				case PIPE:
					wanted |= FOR_EQUALS;
					parts.push( ++at );
					parts.push( -1 );
					break;
				case EQUALS:
					wanted &= ~FOR_EQUALS;
					parts.values[ parts.length - 1 ] = at++;
					break;
				case LESS:
					angle();
					break;
				case NEWLINE:
					if ( kind === HEADING ) {
						// The newline stays: it may open the next heading.
						pop();
					} else {
						at++;
						openHeading();
					}
					break;
				case CLOSE_BRACE:
					if ( kind !== CONVERSION ) {
						close( countRun( text, CLOSE_BRACE, at, Math.min( count, 3 ) ) );
					} else if ( text.charCodeAt( at + 1 ) === DASH ) {
						close( 2 );
					} else {
						at++;
					}
					break;
				case CLOSE_BRACKET:
					close( countRun( text, CLOSE_BRACKET, at, 2 ) );
					break;
				case OPEN_BRACKET:
					open( LINK, countRun( text, OPEN_BRACKET, at ) );
					break;
				case OPEN_BRACE:
					open( BRACES, countRun( text, OPEN_BRACE, at ) );
					break;
				case DASH:
					dash();
			}
		}
	}

	function begin( source: string ): void {
		text = source;
		length = text.length;
		kind = NOTHING;
		at = count = start = ownParts = commentsReadTo = 0;
		around.length = parts.length = templates.length = 0;
		parameters = [];
		comments = [];
		inner = [];
		noMoreGreater = false;
		noMoreClosing = [];
		look();
		// A line starts at the very beginning, as it does after a comment that took its whole line.
		openHeading();
	}

	function dash(): void {
		const braces = countRun( text, OPEN_BRACE, at + 1 );
		if ( braces === 0 ) {
			at++;
		} else if ( braces === 1 ) {
			open( CONVERSION, 2 );
		} else {
			// The rightmost opening wins: `-{{` is a dash and a template.
			at++;
			open( DASHED_BRACES, braces );
		}
	}

	function open( what: number, characters: number ): void {
		if ( characters >= 2 ) {
			push( what, characters );
		}
		at += characters;
	}

	function openHeading(): void {
		const signs = countRun( text, EQUALS, at, MAX_HEADING );
		// A single one inside a template is rather the sign between a name and a value.
		if ( signs > 1 || signs === 1 && !( wanted & FOR_EQUALS ) ) {
			push( HEADING, signs );
			at += signs;
		}
	}

	function close( characters: number ): void {
		if ( characters < 2 ) {
			at += characters;
			return;
		}
		if ( kind >= BRACES ) {
			keep( characters );
		}
		at += characters;
		count -= characters;
		if ( count === 1 && kind === DASHED_BRACES ) {
			kind = CONVERSION;
			count = 2;
			start--;
		}
		if ( count < 2 ) {
			pop();
		} else {
			parts.length = ownParts;
			look();
		}
	}

	function keep( braces: number ): void {
		const from = start + count - braces;
		// The last part ends where another would be.
		parts.push( at + 1 );
		if ( braces === 3 ) {
			parameters.push( { start: from + 3, end: parts.values[ ownParts ] - 1 } );
			return;
		}
		templates.push( from );
		templates.push( ( parts.length - ownParts ) >> 1 );
		for ( let index = ownParts; index < parts.length; index++ ) {
			templates.push( parts.values[ index ] );
		}
	}

	function push( what: number, characters: number ): void {
		around.push( kind );
		around.push( count );
		around.push( start );
		around.push( ownParts );
		kind = what;
		count = characters;
		start = at;
		ownParts = parts.length;
		look();
	}

	function pop(): void {
		parts.length = ownParts;
		ownParts = around.pop();
		start = around.pop();
		count = around.pop();
		kind = around.pop();
		look();
	}

	function look(): void {
		const withoutEquals = parts.length > ownParts && parts.values[ parts.length - 1 ] < 0;
		wanted = WANTED[ kind ] | ( withoutEquals ? FOR_EQUALS : 0 );
	}

	function angle(): void {
		if ( text.startsWith( '!--', at + 1 ) ) {
			comment();
			return;
		}
		const name = tagName( text, at );
		const kindOfTag = tags.get( name.toLowerCase() );
		if ( !kindOfTag || noMoreGreater ) {
			at++;
			return;
		}
		const greater = text.indexOf( '>', at + 1 + name.length );
		if ( greater < 0 ) {
			noMoreGreater = true;
			at++;
			return;
		}
		at = greater + 1;
		if ( kindOfTag !== 'mark' && text.charCodeAt( greater - 1 ) !== SLASH ) {
			content( name, kindOfTag );
		}
	}

	function content( name: string, kindOfTag: TagKind ): void {
		const lower = name.toLowerCase();
		const closing = noMoreClosing.includes( lower ) ? null : closingTag( text, lower, at );
		if ( closing ) {
			if ( kindOfTag === 'wikitext' ) {
				inner.push( { start: at, end: closing.start } );
			}
			at = closing.end;
		} else if ( name === 'includeonly' ) {
			at = length;
		} else {
			noMoreClosing.push( lower );
		}
	}

	function comment(): void {
		const last = text.indexOf( '-->', at + 4 );
		if ( last < 0 ) {
			drop( at, length );
			return;
		}
		// Comments in a row are looked through once: none but the first can have its line to itself.
		if ( at >= commentsReadTo ) {
			const lineStart = skipBlanksBack( text, at );
			commentsReadTo = skipComments( text, last + 3 );
			if ( lineStart > 0 && text.charCodeAt( lineStart - 1 ) === NEWLINE && text.charCodeAt( commentsReadTo ) === NEWLINE ) {
				// The line goes with them, its newline too.
				drop( lineStart, commentsReadTo + 1 );
				openHeading();
				return;
			}
		}
		drop( at, last + 3 );
	}

	function drop( from: number, to: number ): void {
		comments.push( { start: from, end: to } );
		at = to;
	}
}
