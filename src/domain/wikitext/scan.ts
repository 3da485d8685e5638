export const NEWLINE = 10;
export const DASH = 45;
export const SLASH = 47;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const OPEN_BRACKET = 91;
export const CLOSE_BRACKET = 93;
export const PIPE = 124;
export const OPEN_BRACE = 123;
export const CLOSE_BRACE = 125;

/** What the next interesting character may be, as bits: always, and while something waits for it. */
export const ALWAYS = 1;
export const FOR_BRACE = 2;
export const FOR_BRACKET = 4;
export const FOR_PIPE = 8;
export const FOR_EQUALS = 16;
export const FOR_LINE_END = 32;

/** By UTF-16 code unit: a look-up without a bound to check is what the reader spends its time on. */
const INTERESTING = new Uint8Array( 65536 );
for ( const code of [ OPEN_BRACKET, OPEN_BRACE, LESS, NEWLINE, DASH ] ) {
	INTERESTING[ code ] = ALWAYS;
}
INTERESTING[ CLOSE_BRACE ] = FOR_BRACE;
INTERESTING[ CLOSE_BRACKET ] = FOR_BRACKET;
INTERESTING[ PIPE ] = FOR_PIPE;
INTERESTING[ EQUALS ] = FOR_EQUALS;

/** The first offset from `from` on with a character of these kinds. Apart from the rest, since it is where the time goes. */
export function nextInteresting( text: string, from: number, wanted: number ): number {
	const length = text.length;
	let next = from;
	while ( next < length ) {
		const code = text.charCodeAt( next );
		if ( ( INTERESTING[ code ] & wanted ) !== 0 && opensSomething( code, text.charCodeAt( next + 1 ), wanted ) ) {
			break;
		}
		next++;
	}
	return next;
}

/** Whether a character can mean anything with this one after it: most line breaks, dashes and single brackets cannot. */
function opensSomething( code: number, following: number, wanted: number ): boolean {
	switch ( code ) {
		case NEWLINE:
			return following === EQUALS || ( wanted & FOR_LINE_END ) !== 0;
		case DASH:
			return following === OPEN_BRACE;
		case OPEN_BRACKET:
			return following === OPEN_BRACKET;
		default:
			return true;
	}
}
