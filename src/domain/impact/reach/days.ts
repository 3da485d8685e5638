import { dayOf, type Day } from '../../partnership/dates';

/** A row of a service: so many on that day. */
export interface DayRow {
	day: Day;
	count: number;
}

/** What a service tells of a name. */
export interface DayAnswer {
	rows: DayRow[];
	/** It knows of no row at all: for a name that is right, that is zero each day. */
	isEmpty: boolean;
}

/** Numbers by day, as far as they are known. A day that is missing is unknown. */
export type Days = Map<Day, number>;

const DAY = 24 * 60 * 60 * 1000;

/** The days from one to another, both included. */
export function daysBetween( from: Day, to: Day ): Day[] {
	const days: Day[] = [];
	for ( let time = Date.parse( from ); time <= Date.parse( to ); time += DAY ) {
		days.push( dayOf( time ) );
	}
	return days;
}

export function dayAfter( day: Day, days = 1 ): Day {
	return dayOf( Date.parse( day ) + days * DAY );
}

/**
 * The days that an answer tells of. Numbers that cannot be are refused: those below zero, and days that come twice with
 * different ones. A day without a row is unknown; where there is no row at all, it is zero, but for the latest days,
 * which may still come.
 *
 * @param answer
 * @param from What was asked for, both included
 * @param to
 * @param settled The last day of which numbers should be there by now
 */
export function readDays( { rows, isEmpty }: DayAnswer, from: Day, to: Day, settled: Day ): { days: Days; refused: number } {
	if ( isEmpty ) {
		return { days: new Map( daysBetween( from, to < settled ? to : settled ).map( ( day ) => [ day, 0 ] ) ), refused: 0 };
	}
	const days: Days = new Map();
	const refused = new Set<Day>();
	rows.filter( ( { day } ) => day >= from && day <= to ).forEach( ( { day, count } ) => {
		const isTwice = days.has( day ) && days.get( day ) !== count;
		if ( isTwice || !Number.isSafeInteger( count ) || count < 0 ) {
			refused.add( day );
		} else {
			days.set( day, count );
		}
	} );
	refused.forEach( ( day ) => days.delete( day ) );
	return { days, refused: refused.size };
}

/** A month as `2026-11`. */
export type Month = string;

export function monthsBetween( from: Day, to: Day ): Month[] {
	const months: Month[] = [];
	for ( let month = from.slice( 0, 7 ); from <= to && month <= to.slice( 0, 7 ); month = monthAfter( month ) ) {
		months.push( month );
	}
	return months;
}

export function firstDay( month: Month ): Day {
	return `${ month }-01`;
}

export function lastDay( month: Month ): Day {
	return dayAfter( firstDay( monthAfter( month ) ), -1 );
}

function monthAfter( month: Month ): Month {
	return dayAfter( firstDay( month ), 31 ).slice( 0, 7 );
}
