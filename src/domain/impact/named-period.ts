import { dayOf, type Day } from '../partnership/dates';

/** Days that the figures are of, both included; an absent side is open. */
export interface Period {
	from?: Day;
	to?: Day;
}

/** Periods that have a name. */
export const PRESETS = [ 'whole', 'month', 'days', 'year' ] as const;
export type Preset = typeof PRESETS[ number ];

const DAY = 24 * 60 * 60 * 1000;

/** The days that a named period is on that day: this month so far, the last 30 days, the last 365. */
export function presetPeriod( preset: Preset, today: Day ): Period {
	switch ( preset ) {
		case 'whole': return {};
		case 'month': return { from: `${ today.slice( 0, 8 ) }01`, to: today };
		case 'days': return { from: daysBefore( today, 29 ), to: today };
		case 'year': return { from: daysBefore( today, 364 ), to: today };
	}
}

export function isSamePeriod( one: Period, other: Period ): boolean {
	return one.from === other.from && one.to === other.to;
}

/** Why a period can have no figures: its end is before its start, or it has not begun. */
export function periodProblem( { from, to }: Period, today: Day ): 'reversed' | 'future' | undefined {
	if ( from && to && from > to ) {
		return 'reversed';
	}
	return from && from > today ? 'future' : undefined;
}

function daysBefore( day: Day, days: number ): Day {
	return dayOf( Date.parse( day ) - days * DAY );
}
