import { PEOPLE, type Habit, type Person } from './accounts';
import type { Topic } from './articles/material';
import type { Participant } from './movement';
import { OTHER_TOPICS, PARTNERSHIPS } from './partnerships';
import type { EventSpec, PartnershipSpec } from './partnerships/spec';
import { random, type Random } from './random';
import { DAY, HOUR, MINUTE, PERIOD_DAYS, isoDay, ordinaryTime, sessionTime, startOfDay, year, type Seconds } from './time';

/** Who takes part in what, and when: settled before any page is written. */
export interface Plan {
	seed: number;
	now: Seconds;
	/** When the edits begin. */
	from: Seconds;
	people: Map<string, PlannedPerson>;
	partnerships: PlannedPartnership[];
	articles: PlannedArticle[];
	random( label: string ): Random;
}

export interface PlannedPerson extends Person {
	registeredAt: Seconds;
	/** After this the person made no edit. */
	until: Seconds;
	habit: Habit;
}

export interface PlannedPartnership {
	spec: PartnershipSpec;
	/** When its pages were begun, and when its people last worked for it. */
	from: Seconds;
	until: Seconds;
	start?: string;
	end?: string;
	hashtag?: string;
	events: PlannedEvent[];
	participants: Array<Participant & { joinedAt: Seconds }>;
	/** Who writes its pages. */
	host: string;
}

export interface PlannedEvent {
	spec: EventSpec;
	start: Seconds;
	hashtag?: string;
	/** Days of it that have been so far. */
	days: number;
}

export interface PlannedArticle {
	topic: Topic;
	partnership?: PlannedPartnership;
	event?: PlannedEvent;
	created: Seconds;
	/** Whether the partnership's people began it. */
	createdBy: 'event' | 'partnership' | 'others';
	/** Former title, where it was moved. */
	movedFrom?: string;
}

/** Titles that others have corrected. */
const MOVED: Record<string, string> = {
	'Wilhelmina van der Akkerbeek': 'Wilhelmina Akkerbeek',
	'Gull Narrows lighthouse': 'Lighthouse of Gull Narrows',
	'Nkhani za Mudzi': 'Nkhani za mudzi (radio)',
	'Delmira Etchegoyán': 'Delmira Etchegoyan'
};

export function makePlan( seed: number, now: Seconds ): Plan {
	const from = startOfDay( now ) - PERIOD_DAYS * DAY;
	const plan: Plan = { seed, now, from, people: new Map(), partnerships: [], articles: [], random: ( label ) => random( seed, label ) };
	const events = new Map( PARTNERSHIPS.flatMap( ( spec ) => spec.events.map( ( event ) => [ `${ spec.name }/${ event.id }`, plannedEvent( event, now ) ] ) ) );
	for ( const person of PEOPLE ) {
		plan.people.set( person.name, plannedPerson( plan, person, events ) );
	}
	plan.partnerships = PARTNERSHIPS.map( ( spec ) => plannedPartnership( plan, spec, spec.events.map( ( event ) => events.get( `${ spec.name }/${ event.id }` )! ) ) );
	plan.articles = [
		...plan.partnerships.flatMap( ( partnership ) => partnership.spec.topics.map( ( topic, index ) => plannedArticle( plan, topic, partnership, index ) ) ),
		...OTHER_TOPICS.map( ( topic ) => plannedArticle( plan, topic ) )
	];
	return plan;
}

/** Whether the person had an account then and was still active. */
export function active( plan: Plan, name: string, time: Seconds ): boolean {
	const person = plan.people.get( name )!;
	return time >= person.registeredAt + 3 * MINUTE && time < person.until;
}

export function eventEnd( event: PlannedEvent ): Seconds {
	return event.start + event.spec.days * DAY;
}

function plannedEvent( spec: EventSpec, now: Seconds ): PlannedEvent {
	const start = startOfDay( now ) + spec.start * DAY;
	return { spec, start, hashtag: spec.hashtag?.replace( '{year}', String( year( start ) ) ), days: Math.min( spec.days, Math.max( 1, -spec.start ) ) };
}

function plannedPerson( plan: Plan, person: Person, events: Map<string, PlannedEvent> ): PlannedPerson {
	const lot = plan.random( `person/${ person.name }` );
	const event = person.event && events.get( `${ person.event.partnership }/${ person.event.id }` )!;
	const registeredAt = event ?
		event.start + ( 10 - person.utcOffset ) * HOUR + lot.int( 2, 25 ) * MINUTE + lot.int( 0, 59 ) :
		startOfDay( plan.now ) - person.registered! * DAY + lot.int( 7 * HOUR, 21 * HOUR );
	return {
		...person,
		registeredAt,
		until: event && !person.stayed ? eventEnd( event ) + DAY : plan.now,
		habit: person.habit ?? lot.weighted<Habit>( [ 'hashtag', 'both', 'tag', 'forgetful' ], ( habit ) => ( { hashtag: 4, both: 3, tag: 0.5, forgetful: 2.5 } )[ habit ] )
	};
}

function plannedPartnership( plan: Plan, spec: PartnershipSpec, events: PlannedEvent[] ): PlannedPartnership {
	const day = ( offset: number ): Seconds => startOfDay( plan.now ) + offset * DAY;
	const lot = plan.random( `partnership/${ spec.name }` );
	const from = Math.max( plan.from + lot.int( 6, 48 ) * HOUR, day( spec.start ?? -34 ) - lot.int( 6, 16 ) * DAY ) + lot.int( 8 * HOUR, 18 * HOUR );
	const until = spec.quietSince === undefined ? plan.now : day( spec.quietSince );
	const partnership: PlannedPartnership = {
		spec, from, until, events, participants: [],
		start: spec.start === undefined ? undefined : isoDay( day( spec.start ) ),
		end: spec.end === undefined ? undefined : isoDay( day( spec.end ) ),
		hashtag: spec.hashtag?.replace( '{year}', String( year( day( spec.start ?? 0 ) ) ) ),
		host: spec.contacts[ 0 ] ?? spec.people[ 0 ]
	};
	partnership.participants = spec.people
		.map( ( user ) => plannedParticipant( plan, partnership, user ) )
		.sort( ( a, b ) => a.joinedAt - b.joinedAt );
	return partnership;
}

/** Most join for an event, in the days before it or, being late, in the days after. */
function plannedParticipant( plan: Plan, partnership: PlannedPartnership, user: string ): Participant & { joinedAt: Seconds } {
	const { spec } = partnership;
	const person = plan.people.get( user )!;
	const lot = plan.random( `joining/${ spec.name }/${ user }` );
	const event = partnership.events.find( ( { spec: { people } } ) => people.includes( user ) );
	const began = partnership.from + 2 * HOUR;
	let joinedAt = event ?
		event.start + lot.int( -5 * DAY, 8 * HOUR ) + ( lot.chance( 0.15 ) ? 3 * DAY : 0 ) :
		ordinaryTime( lot, began, began + Math.floor( ( partnership.until - began ) / 3 ), person.utcOffset );
	if ( user === partnership.host ) {
		joinedAt = began + lot.int( 5, 50 ) * MINUTE;
	}
	joinedAt = Math.min( Math.max( joinedAt, began, person.registeredAt + lot.int( 4, 12 ) * MINUTE ), plan.now - HOUR );
	const left = spec.left?.[ user ];
	const regular = user === partnership.host || partnership.events.filter( ( { spec: { people } } ) => people.includes( user ) ).length > 1;
	return {
		user, joinedAt, joined: isoDay( joinedAt ),
		// Those who came for one day are listed for that day.
		...event && !regular && ( person.event || lot.chance( 0.3 ) ) && { event: event.spec.id },
		...spec.staff?.[ user ] && { partner: spec.staff[ user ], role: 'staff' },
		...!spec.staff?.[ user ] && spec.contacts.includes( user ) && { role: 'organiser' },
		...left !== undefined && { left: isoDay( startOfDay( plan.now ) + left * DAY ) }
	};
}

function plannedArticle( plan: Plan, topic: Topic, partnership?: PlannedPartnership, index = 0 ): PlannedArticle {
	const lot = plan.random( `article/${ topic.title }` );
	const movedFrom = MOVED[ topic.title ];
	if ( !partnership ) {
		return { topic, created: ordinaryTime( lot, plan.from + 20 * DAY, plan.now - 120 * DAY, 0 ), createdBy: 'others' };
	}
	const event = partnership.events[ index % partnership.events.length ];
	const createdBy = lot.weighted<PlannedArticle[ 'createdBy' ]>( [ 'event', 'partnership', 'others' ], ( by ) => ( { event: 5, partnership: 3, others: 2 } )[ by ] );
	const earliest = partnership.from + 3 * DAY;
	const before = { event: 0, partnership: event.start - DAY, others: event.start - 8 * DAY }[ createdBy ];
	if ( createdBy === 'event' || before - earliest < 2 * DAY ) {
		const host = plan.people.get( partnership.host )!;
		return { topic, partnership, event, created: sessionTime( lot, event.start, 1, host.utcOffset ), createdBy: 'event', movedFrom };
	}
	return { topic, partnership, event, created: ordinaryTime( lot, createdBy === 'others' ? plan.from + DAY : earliest, before, 0 ), createdBy, movedFrom };
}
