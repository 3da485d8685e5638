import { dayOf, windowBounds, type Day } from '../partnership/dates';
import type { PartnershipEvent } from '../partnership/event';
import type { Check, OtherEvent, PreflightFacts } from './preflight-facts';

/** An event further ahead than this may be meant for another year. */
const FAR = 366 * 24 * 60 * 60 * 1000;

/** An event longer than this is a campaign, or its last day has a wrong year. */
const LONG = 100 * 24 * 60 * 60 * 1000;

/** Whether the days of the event can be meant. */
export function daysCheck( { event, partnership, now }: PreflightFacts ): Check {
	const { start, end } = event;
	const check = ( says: string, ...days: Day[] ): Check => ( { id: 'days', state: says === 'fine' || says === 'one' ? 'fine' : 'look', says, parameters: days.map( ( day ) => ( { day } ) ), place: 'registry' } );
	if ( start === undefined && end === undefined ) {
		return check( 'none' );
	}
	if ( start !== undefined && end !== undefined && end < start ) {
		return check( 'reversed', start, end );
	}
	if ( end !== undefined && end < dayOf( now ) ) {
		return check( 'past', end );
	}
	if ( start === undefined || end === undefined ) {
		return check( start === undefined ? 'no-start' : 'no-end' );
	}
	if ( Date.parse( start ) > now + FAR ) {
		return check( 'far', start );
	}
	if ( partnership.start !== undefined && start < partnership.start || partnership.end !== undefined && end > partnership.end ) {
		return check( 'outside', start, end );
	}
	if ( Date.parse( end ) - Date.parse( start ) > LONG ) {
		return check( 'long', start, end );
	}
	return start === end ? check( 'one', start ) : check( 'fine', start, end );
}

/** Other events of the same partnership on these days: who edits then may be counted for either. */
export function overlapCheck( { event, partnership, others }: PreflightFacts ): Check[] {
	return others.filter( ( other ) => other.partnership === partnership.name && isAtOnce( event, other.event ) ).slice( 0, 1 )
		.map( ( other ) => ( { id: 'overlap', state: 'look', says: 'other', parameters: [ other.event.name ], place: 'registry' } ) );
}

/** Whether edits can be told from those of others. */
export function hashtagCheck( { event, others }: PreflightFacts ): Check {
	const wanted = event.hashtag.toLowerCase();
	const check = ( state: Check[ 'state' ], says: string, ...parameters: string[] ): Check => ( { id: 'hashtag', state, says, parameters, place: 'registry' } );
	if ( wanted === '' ) {
		return check( 'look', 'none' );
	}
	const same = others.filter( ( other ) => other.event.hashtag.toLowerCase() === wanted );
	const clash: OtherEvent | undefined = same.find( ( other ) => isAtOnce( event, other.event ) );
	if ( clash ) {
		return check( 'look', 'same-day', event.hashtag, clash.event.name, clash.partnership );
	}
	return same.length ? check( 'look', 'again', event.hashtag, same[ 0 ].event.name, same[ 0 ].partnership ) : check( 'fine', 'own', `#${ event.hashtag }` );
}

/** Which edits count, and whether that can work. */
export function countingCheck( { event: { counting, hashtag }, tag, tasks }: PreflightFacts ): Check {
	const isEmpty = counting === 'worklist' && !tasks.exists;
	const cannotMark = counting === 'marked' && hashtag === '' && tag !== 'yes';
	return { id: 'counting', state: isEmpty || cannotMark ? 'look' : 'fine', says: isEmpty ? 'no-list' : cannotMark ? 'no-mark' : counting, parameters: [], place: isEmpty ? 'worklist' : 'registry' };
}

/** Those without days are never at once with another. */
function isAtOnce( one: PartnershipEvent, other: PartnershipEvent ): boolean {
	const hasDays = [ one, other ].every( ( { start, end } ) => start !== undefined && end !== undefined );
	const [ a, b ] = [ windowBounds( one ), windowBounds( other ) ];
	return hasDays && a.from < b.to && b.from < a.to;
}
