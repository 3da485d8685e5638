import type { Random } from './random';

/** Moments are whole seconds since 1970 (UTC) while the demo is made, ISO 8601 in what it hands out. */
export type Seconds = number;

export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** How far back the edits of the demo reach: eighteen months. */
export const PERIOD_DAYS = 548;

export function iso( time: Seconds ): string {
	return new Date( time * 1000 ).toISOString().replace( '.000Z', 'Z' );
}

/** The day alone: `2026-05-21`. */
export function isoDay( time: Seconds ): string {
	return iso( time ).slice( 0, 10 );
}

export function seconds( date: Date ): Seconds {
	return Math.floor( date.getTime() / 1000 );
}

export function startOfDay( time: Seconds ): Seconds {
	return Math.floor( time / DAY ) * DAY;
}

export function year( time: Seconds ): number {
	return Number( iso( time ).slice( 0, 4 ) );
}

/** As MediaWiki writes the time of a signature: `14:05, 3 March 2026 (UTC)`. */
export function signatureTime( time: Seconds ): string {
	const date = new Date( time * 1000 );
	const month = date.toLocaleString( 'en', { month: 'long', timeZone: 'UTC' } );
	return `${ iso( time ).slice( 11, 16 ) }, ${ date.getUTCDate() } ${ month } ${ date.getUTCFullYear() } (UTC)`;
}

/** Sunday first. Volunteers write on Sundays, and staff in the middle of the week. */
const WEEK = [ 1, 0.85, 0.9, 0.95, 0.85, 0.6, 0.8 ];
/** By hour of the author's own day. */
const HOURS = [ 2, 1, 0, 0, 0, 0, 1, 2, 4, 7, 9, 8, 5, 6, 8, 8, 6, 5, 5, 7, 10, 11, 8, 4 ];

/** A moment in `[ from, to )` in the rhythm of ordinary days: evenings, weekends, a quiet August and year's end. */
export function ordinaryTime( random: Random, from: Seconds, to: Seconds, utcOffset: number ): Seconds {
	for ( let attempt = 0; attempt < 40; attempt++ ) {
		const day = startOfDay( from ) + random.int( 0, Math.max( 0, Math.ceil( ( to - startOfDay( from ) ) / DAY ) - 1 ) ) * DAY;
		const date = new Date( day * 1000 );
		const quiet = date.getUTCMonth() === 7 || date.getUTCMonth() === 11 && date.getUTCDate() > 20;
		if ( !random.chance( WEEK[ date.getUTCDay() ] * ( quiet ? 0.5 : 1 ) ) ) {
			continue;
		}
		const hour = random.weighted( HOURS.map( ( _, index ) => index ), ( index ) => HOURS[ index ] );
		const time = day + ( hour - utcOffset ) * HOUR + random.int( 0, HOUR - 1 );
		if ( time >= from && time < to ) {
			return time;
		}
	}
	return random.int( from, to - 1 );
}

/** A moment in the sessions of an event: from ten to four in its own day; longer ones are busiest at first. */
export function sessionTime( random: Random, start: Seconds, days: number, utcOffset: number ): Seconds {
	let day = 0;
	while ( day < days - 1 && random.chance( days > 7 ? 0.85 : 0.5 ) ) {
		day++;
	}
	return startOfDay( start ) + day * DAY + ( 10 - utcOffset ) * HOUR + Math.floor( ( random.next() + random.next() ) / 2 * 6.5 * HOUR );
}
