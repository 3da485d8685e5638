/** What an address is, as in `hashtagsIn()`; it is spelt out what a space is, since PCRE knows fewer of them. */
const SPACE = '\\s\\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}';
export const ADDRESS = `(?:(?<![A-Za-z0-9_])[A-Za-z]+://|(?:^|[${ SPACE }\\[(])//|(?<![A-Za-z0-9_])[Ww]{3}\\.)[^${ SPACE }<>"\\[\\]\\{|\\}]*`;

/**
 * A regular expression of PCRE for any of the hashtags (without their sign) in a text without addresses: with either sign,
 * in any case, as a whole word. '' where there is none.
 */
export function hashtagPattern( hashtags: string[] ): string {
	const wanted = hashtags.filter( ( hashtag ) => hashtag !== '' );
	return wanted.length ? `(?i)[#＃](?:${ wanted.map( inAnyCase ).join( '|' ) })(?![\\p{L}\\p{N}\\p{M}_])` : '';
}

/** PCRE takes ß for one letter, and its capitals are two. */
function inAnyCase( hashtag: string ): string {
	return hashtag.replace( /ß|ẞ|ss|[^ß]/gi, ( part ) => /^(?:ß|ẞ|ss)$/i.test( part ) ? '(?:ss|ß)' : part.replace( /[\\^$.*+?()[\]{}|#\s-]/, '\\$&' ) );
}
