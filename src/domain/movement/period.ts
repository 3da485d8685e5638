import { dayOf, type Day } from '../partnership/dates';
import { daysAfter } from '../impact/period';
import type { Period } from '../impact/named-period';

/** Times that all partnerships are looked at in. */
export const PERIODS = [ 'whole', 'months', 'this-year', 'last-year' ] as const;
export type MovementPeriod = typeof PERIODS[ number ];

/** The days of a period, both included: everything, the 365 days to today, the year so far, the year before. */
export function daysOf( period: MovementPeriod, today: Day ): Period {
	const year = Number( today.slice( 0, 4 ) );
	switch ( period ) {
		case 'whole': return {};
		case 'months': return { from: daysAfter( today, -364 ), to: today };
		case 'this-year': return { from: `${ year }-01-01`, to: today };
		case 'last-year': return { from: `${ year - 1 }-01-01`, to: `${ year - 1 }-12-31` };
	}
}

/** The first days of the twelve months of which the last is that of today. */
export function twelveMonths( today: Day ): Day[] {
	const [ year, month ] = today.split( '-' ).map( Number );
	return Array.from( { length: 12 }, ( _, index ) => dayOf( Date.UTC( year, month - 12 + index, 1 ) ) );
}
