/**
 * Whether the character code is white space to PHP's `\s` outside Unicode mode:
 * the preprocessor looks no further than ASCII.
 */
export function isSpace( code: number ): boolean {
	return code === 32 || code >= 9 && code <= 13;
}

/** How many times the character stands in a row from `from` on, at most `limit` times. */
export function countRun( text: string, code: number, from: number, limit = text.length ): number {
	let at = from;
	const stop = Math.min( text.length, from + limit );
	while ( at < stop && text.charCodeAt( at ) === code ) {
		at++;
	}
	return at - from;
}

/** The first offset from `from` on that holds neither a space nor a tab. */
export function skipBlanks( text: string, from: number ): number {
	let at = from;
	while ( text.charCodeAt( at ) === 32 || text.charCodeAt( at ) === 9 ) {
		at++;
	}
	return at;
}

/** The same towards the start: the offset of the first of the spaces and tabs that end at `before`. */
export function skipBlanksBack( text: string, before: number ): number {
	let at = before;
	while ( at > 0 && ( text.charCodeAt( at - 1 ) === 32 || text.charCodeAt( at - 1 ) === 9 ) ) {
		at--;
	}
	return at;
}

/** The first offset from `from` on that holds neither a space nor a tab, nor a comment that is closed. */
export function skipComments( text: string, from: number ): number {
	let at = skipBlanks( text, from );
	while ( text.startsWith( '<!--', at ) ) {
		const next = text.indexOf( '-->', at + 4 );
		if ( next < 0 ) {
			break;
		}
		at = skipBlanks( text, next + 3 );
	}
	return at;
}

/** What PHP's `trim` leaves of a span: Unicode's other spaces stay, since MediaWiki keeps them in a title too. */
export function phpTrim( text: string, from = 0, to = text.length ): string {
	let start = from;
	let end = to;
	while ( start < end && isTrimmed( text.charCodeAt( start ) ) ) {
		start++;
	}
	while ( end > start && isTrimmed( text.charCodeAt( end - 1 ) ) ) {
		end--;
	}
	return text.slice( start, end );
}

function isTrimmed( code: number ): boolean {
	return code === 32 || code >= 9 && code <= 11 || code === 13 || code === 0;
}
