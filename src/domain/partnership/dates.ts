/** A day as `2026-11-23`, in UTC. */
export type Day = string;

/** A time span of a partnership or an event: days, both included; an absent end is open. */
export interface Window {
	start?: Day;
	end?: Day;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * The day that a parameter names, or undefined where it names none: in numbers with the year first, or with the month
 * as a word. `03/04/2026` is two days, depending on the reader, so it is none. A time beside it is left out.
 *
 * @param months The twelve months as the wiki's language has them in dates, in lower case
 */
export function readDay( text: string, months: string[] = [] ): Day | undefined {
	const [ , year, month, day ] = /^\s*(\d{4})[-/.年년]\s*(\d\d?)[-/.月월]\s*(\d\d?)[日일]?(?:[T ][\d:.]+Z?)?\s*$/.exec( text ) || inWords( text.toLowerCase(), months );
	const written = `${ year }-${ twoDigits( month ) }-${ twoDigits( day ) }`;
	return isDay( written ) ? written : undefined;
}

/** Year, month and day after an empty place. Short words and a time of the day may stand between them: `14:05, 1 de marzo de 2026 (UTC)`. */
function inWords( text: string, months: string[] ): string[] {
	const month = months.findIndex( ( name ) => text.includes( name ) );
	const rest = text.replace( months[ month ], ' ' ).replace( /\d\d?:\d\d/, ' ' );
	const [ day = '', year = '', ...more ] = ( rest.match( /\d+/g ) || [] ).sort( ( one, other ) => one.length - other.length );
	return month < 0 || more.length || /[^\d\s,.()]{4}/.test( rest ) ? [] : [ '', year, String( month + 1 ), day ];
}

function twoDigits( number = '' ): string {
	return number.length === 1 ? `0${ number }` : number;
}

/** Milliseconds since 1970 at which the window opens and closes: `start ≤ t < end + 1 day`. */
export function windowBounds( window: Window ): { from: number; to: number } {
	return {
		from: window.start ? Date.parse( window.start ) : -Infinity,
		to: window.end ? Date.parse( window.end ) + DAY : Infinity
	};
}

export function isInWindow( time: number, window: Window ): boolean {
	const { from, to } = windowBounds( window );
	return time >= from && time < to;
}

/** The day on which a time lies. */
export function dayOf( time: number ): Day {
	return new Date( time ).toISOString().slice( 0, 10 );
}

/** Whether a browser's own field for days can show what stands on a page: there are texts that look like a day and are none. */
export function fitsDayField( text: string ): boolean {
	return text === '' || isDay( text );
}

function isDay( day: string ): boolean {
	const time = Date.parse( day );
	return !Number.isNaN( time ) && dayOf( time ) === day;
}
