const MAIL = /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().,;]{2,}/;

/** Digits with the signs that people put between those of a telephone number. */
const DIGITS = /\+?[(\d][\d\s()./\u2010-\u2013-]{6,}\d/g;

/** What a text seems to hold that should not stand on a public page; undefined where it seems to hold nothing such. */
export function privateDetailIn( text: string ): 'mail' | 'phone' | undefined {
	return MAIL.test( text ) ? 'mail' : ( inLatinDigits( text ).match( DIGITS ) || [] ).some( isPhone ) ? 'phone' : undefined;
}

/** Years, days and large numbers look similar. */
function isPhone( found: string ): boolean {
	const groups = found.match( /\d+/g ) || [];
	const count = groups.join( '' ).length;
	const isMarked = /^\(?(?:\+|0)/.test( found );
	const isDay = groups.length === 3 && groups.some( isYear ) && groups.every( ( group ) => isYear( group ) || Number( group ) <= 31 );
	const isLargeNumber = groups.length > 1 && groups.slice( 1 ).every( ( group ) => group.length === 3 ) && !isMarked;
	return count >= 8 && count <= 15 && !isDay && !groups.every( isYear ) && !isLargeNumber && ( isMarked || groups.length > 1 );
}

function isYear( group: string ): boolean {
	return group.length === 4 && Number( group ) >= 1000 && Number( group ) < 2200;
}

/** The digits of Arabic, Persian, Hindi and Bengali as those that the patterns know. */
function inLatinDigits( text: string ): string {
	return text.replace( /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF]/g, ( digit ) => String( ( digit.charCodeAt( 0 ) - ZEROS.find( ( zero ) => digit.charCodeAt( 0 ) - zero < 10 && digit.charCodeAt( 0 ) >= zero )! ) ) );
}

const ZEROS = [ 0x660, 0x6F0, 0x966, 0x9E6 ];
