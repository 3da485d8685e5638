import { dayOf, type Day, type Window } from '../partnership/dates';
import type { PartnershipEvent } from '../partnership/event';
import type { Partnership } from '../partnership/record';
import type { Selection } from './selection';

const DAY = 24 * 60 * 60 * 1000;

/** So many days later, or earlier. */
export function daysAfter( day: Day, days: number ): Day {
	return dayOf( Date.parse( day ) + days * DAY );
}

/** Days from the first to the last, both included. */
export function daysIn( from: Day, to: Day ): number {
	return ( Date.parse( to ) - Date.parse( from ) ) / DAY + 1;
}

/** In which edits can count for a partnership, or for the event that is selected. */
export function openWindow( partnership: Partnership, events: PartnershipEvent[], { event }: Selection ): Window {
	const { start, end } = events.find( ( { id } ) => id === event ) || partnership;
	return { start, end };
}

/** The days that the figures of a selection are of. */
export function selectedWindow( open: Window, { from, to }: Selection ): Window {
	return {
		start: [ open.start, from ].filter( Boolean ).sort().pop(),
		end: [ open.end, to ].filter( Boolean ).sort()[ 0 ]
	};
}

/**
 * The days just before those of a window, as many of them; of one that goes on, as many as it has had. Undefined where
 * nothing could count on all of them, so that there is nothing to compare with.
 */
export function windowBefore( { start, end }: Window, open: Window, today: Day ): { from: Day; to: Day } | undefined {
	if ( start === undefined || start > today || end !== undefined && end < start ) {
		return undefined;
	}
	const last = end === undefined || end > today ? today : end;
	const from = daysAfter( start, -daysIn( start, last ) );
	return open.start !== undefined && from < open.start ? undefined : { from, to: daysAfter( start, -1 ) };
}
