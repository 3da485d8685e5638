import { editDistance } from './edit-distance';
import { isWordCharacter } from './hashtag-characters';

const SIGNS = '#＃';

/** An address goes on to a space, or to one of the characters that MediaWiki lets no address hold. */
const ADDRESS = /(?:\b[a-z]+:\/\/|(?:^|[\s[(])\/\/|\bwww\.)[^\s<>"[\]{|}]*/gi;

/**
 * Those among the hashtags (given without their sign) that stand in an edit summary, as the hashtag search
 * finds them: with `#` or `＃`, in any case, as a whole word, outside of addresses.
 */
export function hashtagsIn( summary: string, hashtags: string[] ): string[] {
	if ( !hasSign( summary ) ) {
		return [];
	}
	const text = fold( withoutAddresses( summary ) );
	return hashtags.filter( ( hashtag ) => hashtag !== '' && holds( text, fold( hashtag ) ) );
}

/** What stands in a summary in the place of a hashtag, as somebody wrote it. */
export interface Slip {
	found: string;
	/** Without sign. */
	hashtag: string;
}

/**
 * The hashtag that a summary nearly holds: a letter amiss, its end left off or added to, without its sign,
 * or inside an address. The nearest one where there are several; undefined where the summary holds none of them nearly.
 */
export function nearHashtag( summary: string, hashtags: string[] ): Slip | undefined {
	const wished = hashtags.filter( ( hashtag ) => hashtag !== '' );
	// Without its sign, a hashtag stands as it is or not at all: most summaries need not be taken apart.
	if ( !hasSign( summary ) && !wished.some( ( hashtag ) => fold( summary ).includes( fold( hashtag ) ) ) ) {
		return undefined;
	}
	const candidates = words( summary );
	let nearest: Slip | undefined;
	let least = Infinity;
	for ( const hashtag of candidates.length ? wished : [] ) {
		const wanted = fold( hashtag );
		for ( const word of candidates ) {
			const distance = slipDistance( word, wanted );
			if ( distance < least ) {
				least = distance;
				nearest = { found: word.text, hashtag };
			}
		}
	}
	return nearest;
}

/** Shorter hashtags are too easily near to another word. */
const MIN_LENGTH = 4;

/** A word is taken for a slip where at most one letter in so many is amiss. */
const LETTERS_PER_SLIP = 4;

interface Word {
	/** With the sign, and the spaces after it, where there is one. */
	text: string;
	folded: string;
	signed: boolean;
}

function words( summary: string ): Word[] {
	const found: Word[] = [];
	const characters = [ ...summary ];
	for ( let at = 0; at < characters.length; ) {
		const start = at;
		const signed = SIGNS.includes( characters[ at ] );
		at += signed ? 1 : 0;
		while ( signed && characters[ at ] === ' ' ) {
			at++;
		}
		const from = at;
		while ( at < characters.length && isWordCharacter( characters[ at ].codePointAt( 0 )! ) ) {
			at++;
		}
		if ( at > from ) {
			found.push( { text: characters.slice( start, at ).join( '' ), folded: fold( characters.slice( from, at ).join( '' ) ), signed } );
		}
		at = Math.max( at, start + 1 );
	}
	return found;
}

/** How far a word is from a hashtag, or Infinity where it is another word. */
function slipDistance( { folded, signed }: Word, wanted: string ): number {
	if ( folded === wanted ) {
		return 0;
	}
	if ( !signed || wanted.length < MIN_LENGTH || folded.length < MIN_LENGTH ) {
		return Infinity;
	}
	const most = wanted.length / LETTERS_PER_SLIP;
	const difference = Math.abs( folded.length - wanted.length );
	if ( folded.startsWith( wanted ) || wanted.startsWith( folded ) ) {
		return difference;
	}
	const distance = difference > most ? Infinity : editDistance( folded, wanted );
	return distance <= most ? distance : Infinity;
}

function holds( text: string, wanted: string ): boolean {
	for ( let at = text.indexOf( wanted ); at >= 0; at = text.indexOf( wanted, at + 1 ) ) {
		const next = text.codePointAt( at + wanted.length );
		if ( at > 0 && SIGNS.includes( text[ at - 1 ] ) && ( next === undefined || !isWordCharacter( next ) ) ) {
			return true;
		}
	}
	return false;
}

function hasSign( summary: string ): boolean {
	return summary.includes( SIGNS[ 0 ] ) || summary.includes( SIGNS[ 1 ] );
}

function withoutAddresses( summary: string ): string {
	return summary.replace( ADDRESS, ' ' );
}

/** Makes texts equal that differ only in case, in every script: by way of capitals, since ß and ſ have none of their own. */
function fold( text: string ): string {
	return text.toUpperCase().toLowerCase().replace( /ς/g, 'σ' );
}
