import type { PartnershipEvent } from '../partnership/event';
import { windowBounds } from '../partnership/dates';
import type { Partnership } from '../partnership/record';

/** What one can work for. */
export interface Choice {
	/** Name of the partnership. */
	partnership: string;
	/** Id of the event; '' for the partnership itself. */
	event: string;
}

/** What a person has chosen to work for: edits until it ends are offered to be marked for it. Times in milliseconds since 1970. */
export interface Working extends Choice {
	/** What the event, or else the partnership, calls itself. */
	label: string;
	/** Without `#`; '' where there is none. */
	hashtag: string;
	/** When it was chosen. */
	since: number;
	/** When it ends at the latest; Infinity: never by itself. */
	until: number;
	/** What is over then. */
	ends: Exclude<Ending, 'idle'>;
	/** When the person last edited, or chose. */
	lastEdit: number;
}

/** Why it has ended: the event or partnership is over, no edit for long, or the person's day is over. */
export const ENDINGS = [ 'event', 'partnership', 'day', 'idle' ] as const;
export type Ending = typeof ENDINGS[ number ];

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;

/** Without an edit for so long it ends. */
export const IDLE = 2 * HOUR;

/** A day in which the clocks are set back: whatever somebody has stored, it does not last longer. */
const LONGEST = 25 * HOUR;

/** A clock may be so far behind the one by which something was chosen. */
const TOLERANCE = 5 * MINUTE;

/**
 * A choice that begins now.
 *
 * @param partnership
 * @param event undefined for the partnership itself
 * @param now
 * @param midnight The end of the person's day
 */
export function startWorking( partnership: Partnership, event: PartnershipEvent | undefined, now: number, midnight: number ): Working {
	const over = [
		{ at: midnight, ends: 'day' as const },
		{ at: windowBounds( partnership ).to, ends: 'partnership' as const },
		...event ? [ { at: windowBounds( event ).to, ends: 'event' as const } ] : []
	].reduce( ( first, one ) => one.at <= first.at ? one : first );
	return {
		partnership: partnership.name, event: event ? event.id : '', label: event ? event.name : partnership.label,
		hashtag: event && event.hashtag || partnership.hashtag,
		since: now, until: over.at, ends: over.ends, lastEdit: now
	};
}

/** Why it has ended at that time; undefined as long as it goes on. */
export function endingAt( { since, until, ends, lastEdit }: Working, now: number, idleMilliseconds = IDLE ): Ending | undefined {
	if ( now >= until ) {
		return ends;
	}
	// Chosen on a later day: by a clock that was wrong.
	if ( now < since - TOLERANCE ) {
		return 'day';
	}
	return now >= lastEdit + idleMilliseconds ? 'idle' : undefined;
}

/** Whether the person works for it at that time. */
export function workingAt( working: Working, now: number, idleMilliseconds = IDLE ): boolean {
	return endingAt( working, now, idleMilliseconds ) === undefined;
}

/** When it will end if there is no further edit. */
export function endsAt( { until, lastEdit }: Working, idleMilliseconds = IDLE ): number {
	return Math.min( until, lastEdit + idleMilliseconds );
}

/** The same after an edit. */
export function afterEdit( working: Working, now: number ): Working {
	return { ...working, lastEdit: Math.max( working.lastEdit, now ) };
}

/** As much as a title or a name may have. */
const LONGEST_NAME = 255;

export function isSameChoice( one: Choice, other: Choice ): boolean {
	return one.partnership === other.partnership && one.event === other.event;
}

/** What was stored, by this version or another, or by somebody who meant harm; undefined where that is no choice. */
export function readWorking( stored: unknown ): Working | undefined {
	const { label, hashtag, since, until, ends, lastEdit } = Object( stored ) as Record<keyof Working, unknown>;
	const choice = readChoice( stored );
	const known = ENDINGS.find( ( one ) => one === ends );
	if (
		!choice || !isName( label ) || !isName( hashtag ) || /[\s#＃[\]{}|<>]/.test( hashtag ) ||
		!isTime( since ) || !isTime( lastEdit ) || !known || known === 'idle'
	) {
		return undefined;
	}
	return {
		...choice, label: label || choice.partnership, hashtag, since, ends: known,
		until: Math.min( isTime( until ) ? until : Infinity, since + LONGEST ),
		// What was edited before it was chosen, or is yet to be, does not count.
		lastEdit: Math.min( Math.max( lastEdit, since ), since + LONGEST )
	};
}

/** The same for a choice that is not going on. */
export function readChoice( stored: unknown ): Choice | undefined {
	const { partnership, event } = Object( stored ) as Record<keyof Choice, unknown>;
	return isName( partnership ) && partnership !== '' && isName( event ) ? { partnership, event } : undefined;
}

function isName( value: unknown ): value is string {
	return typeof value === 'string' && value.length <= LONGEST_NAME && !/[\u0000-\u001F\u007F]/.test( value );
}

function isTime( value: unknown ): value is number {
	return typeof value === 'number' && Number.isFinite( value ) && Math.abs( value ) < 8e15;
}
