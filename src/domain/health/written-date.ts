import { readDay, type Day } from '../partnership/dates';

/** Names of the twelve months in one language, or in one of its forms. */
export type Months = string[];

const ENGLISH: Months = [ 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December' ];

/** First characters of the rows of digits that people write dates with: Arabic, Persian, Devanagari, Bengali, wide. */
const ZEROS = [ 0x660, 0x6F0, 0x966, 0x9E6, 0xFF10 ];

/**
 * The day that words mean, where they can mean one day only: `2026/03/01`, `1 March 2026`, `1er mars 2026`, `13/03/2026`.
 * undefined for `03/04/2026`, which is a day in March to some and in April to others.
 *
 * @param months Names of the months in the wiki's language; English is known
 */
export function readWrittenDay( text: string, months: Months[] ): Day | undefined {
	const words = withPlainDigits( text ).trim().replace( /\s+/g, ' ' );
	const numbers = ( words.match( /\d+/g ) || [] );
	const year = numbers.filter( ( one ) => one.length === 4 );
	const compact = /^(\d{4})(\d{2})(\d{2})$/.exec( words );
	if ( compact ) {
		return day( compact[ 1 ], compact[ 2 ], compact[ 3 ] );
	}
	if ( year.length !== 1 ) {
		return undefined;
	}
	const yearFirst = /^(\d{4}) ?[-/.–年] ?(\d{1,2}) ?[-/.–月] ?(\d{1,2}) ?日?(?:[ T]\d{1,2}:\d{2}.*)?$/.exec( words );
	if ( yearFirst ) {
		return day( yearFirst[ 1 ], yearFirst[ 2 ], yearFirst[ 3 ] );
	}
	const yearLast = /^(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4})$/.exec( words );
	return yearLast ? ofNumbers( yearLast[ 3 ], yearLast[ 1 ], yearLast[ 2 ] ) : ofWords( words, numbers, year[ 0 ], months );
}

function ofNumbers( year: string, one: string, other: string ): Day | undefined {
	const days = [ day( year, one, other ), day( year, other, one ) ].filter( ( found ) => found !== undefined );
	return days.every( ( found ) => found === days[ 0 ] ) ? days[ 0 ] : undefined;
}

/** One number for the day, one for the year, one month by name, and nothing else but short words such as “de”. */
function ofWords( words: string, numbers: string[], year: string, months: Months[] ): Day | undefined {
	const parts = words.replace( /(\d)(?:st|nd|rd|th|er|º|ª|e|\.)(?=[\s,]|$)/gi, '$1' ).split( /[\s,]+/ ).filter( ( part ) => part !== '' );
	const names = parts.filter( ( part ) => !/^\d+$/.test( part ) && !/^(?:de|del|of|the|d[’']|den|le)$/i.test( part ) );
	const month = names.length === 1 ? monthOf( names[ 0 ], [ ENGLISH, ...months ] ) : undefined;
	return month === undefined || numbers.length !== 2 || numbers[ 0 ].length > 2 && numbers[ 1 ].length > 2 ?
		undefined :
		day( year, String( month ), numbers.filter( ( one ) => one !== year )[ 0 ] );
}

/** 1 to 12. An abbreviation of three letters or more will do where it can be one month only. */
function monthOf( name: string, languages: Months[] ): number | undefined {
	const wanted = name.toLowerCase().replace( /\.$/, '' );
	const found = new Set<number>();
	languages.forEach( ( months ) => {
		const whole = months.findIndex( ( month ) => month.toLowerCase() === wanted );
		months.forEach( ( month, index ) => {
			if ( whole < 0 ? wanted.length >= 3 && month.toLowerCase().startsWith( wanted ) : index === whole ) {
				found.add( index + 1 );
			}
		} );
	} );
	return found.size === 1 ? [ ...found ][ 0 ] : undefined;
}

function day( year: string, month: string, date: string ): Day | undefined {
	return readDay( `${ year }-${ month.padStart( 2, '0' ) }-${ date.padStart( 2, '0' ) }` );
}

function withPlainDigits( text: string ): string {
	return [ ...text ].map( ( character ) => {
		const code = character.codePointAt( 0 )!;
		const zero = ZEROS.find( ( first ) => code >= first && code <= first + 9 );
		return zero === undefined ? character : String( code - zero );
	} ).join( '' );
}
