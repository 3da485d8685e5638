import type { Scope } from '../partnership/attribution-context';
import { dayOf, windowBounds, type Day, type Window } from '../partnership/dates';
import type { PartnershipEvent } from '../partnership/event';

const DAY = 24 * 60 * 60 * 1000;

/** Of what a board tells: from when until when, in milliseconds since 1970. */
export interface Span {
	from: number;
	to: number;
}

/**
 * What counts for one event: its own time, hashtag and rule, and the people who take part in it. People use the
 * partnership's hashtag where the event has none of its own.
 */
export function scopeOfEvent<Given extends Scope>( scope: Given, event: PartnershipEvent ): Given {
	const { partnership, participants } = scope;
	const own = { ...event, hashtag: event.hashtag || partnership.hashtag };
	return {
		...scope,
		partnership: { ...partnership, start: event.start, end: event.end, hashtag: '', counting: 'marked', wikis: event.wikis.length ? event.wikis : partnership.wikis },
		events: [ own ],
		participants: participants.filter( ( line ) => line.event === '' || line.event === event.id )
	};
}

/** The same from a day on: nothing before it is looked at. */
export function scopeSince<Given extends Scope>( scope: Given, day: Day ): Given {
	const later = <Timed extends Window>( timed: Timed ): Timed => ( { ...timed, start: timed.start !== undefined && timed.start > day ? timed.start : day } );
	return { ...scope, partnership: later( scope.partnership ), events: scope.events.map( later ) };
}

/** A board of a whole partnership tells of the last day, whenever it is looked at. */
export function lastDay( now: number ): { since: Day; from: number } {
	return { since: dayOf( now - DAY ), from: now - DAY };
}

/** Whether something has begun and is not over, with the time until the next change of that; Infinity for never. */
export function stageAt( window: Window, now: number ): { stage: 'early' | 'running' | 'over'; left: number } {
	const { from, to } = windowBounds( window );
	return now < from ? { stage: 'early', left: from - now } : now < to ? { stage: 'running', left: to - now } : { stage: 'over', left: Infinity };
}

/** A length of time in the two largest units that say something. */
export function inUnits( milliseconds: number ): { days: number; hours: number; minutes: number } {
	const minutes = Math.max( Math.ceil( milliseconds / 60_000 ), 0 );
	return { days: Math.floor( minutes / 1440 ), hours: Math.floor( minutes / 60 ) % 24, minutes: minutes % 60 };
}
