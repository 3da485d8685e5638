import { ADDRESSES } from '../accounts';
import { material } from '../articles';
import { blank, render, type Image } from '../articles/draft';
import { revertOf, unwanted } from '../articles/reverted';
import { sources } from '../articles/sources';
import { begin, improve, type Desk, type Said } from '../articles/steps';
import { mark, withHashtag, type Mark } from '../marks';
import type { Revision, Write } from '../movement';
import { active, eventEnd, type Plan, type PlannedArticle, type PlannedEvent } from '../plan';
import type { Random } from '../random';
import { DAY, MINUTE, ordinaryTime, sessionTime, type Seconds } from '../time';

/** A picture with the time from which it can be used. */
export interface DatedImage extends Image {
	since: Seconds;
}

/** An edit that somebody makes, before it is known what it says. */
interface Slot {
	user: string;
	time: Seconds;
	kind: 'writing' | 'tending';
	mark: Mark;
}

const ORDINARY: Mark = {};

/** What the article may link to: no name that is part of its own. */
function linkable( plan: Plan, own: string ): string[] {
	return plan.articles.map( ( { topic } ) => topic.title ).filter( ( title ) => !own.includes( title ) );
}

/**
 * Writes an article in exactly `count` revisions (at least two), those that are reverted and those that revert included.
 * A move adds the redirect that it leaves behind, which is one of the `count`.
 */
export function writeArticle( plan: Plan, article: PlannedArticle, count: number, images: DatedImage[], write: Write ): void {
	const lot = plan.random( `history/${ article.topic.title }` );
	const slots = cast( plan, article, count, lot );
	const history = new History( article, slots, lot, write );
	const desk: Desk = {
		draft: blank( material( article.topic, plan.random( `material/${ article.topic.title }` ) ) ),
		sources: sources( article.topic, plan.random( `sources/${ article.topic.title }` ) ),
		images: [], titles: linkable( plan, article.topic.title ), random: lot
	};
	while ( history.left ) {
		const slot = history.next();
		desk.images = images.filter( ( image ) => image.since < slot.time );
		if ( history.empty ) {
			const said = begin( desk, article.createdBy !== 'event' );
			history.save( slot, render( desk.draft ), said );
		} else if ( history.movable && ( lot.chance( 0.3 ) || history.left < 3 ) ) {
			history.move( slot, article.movedFrom! );
		} else if ( history.left && lot.chance( unwantedShare( plan, slot ) ) ) {
			history.saveAndRevert( slot, plan );
		} else {
			history.save( slot, ...improved( desk, slot, lot ) );
		}
	}
}

/** How often an edit is one that does not stay: people without an account try things out, and so do new people. */
function unwantedShare( plan: Plan, { kind, user }: Slot ): number {
	return kind === 'tending' ? 0.2 : plan.people.get( user )!.event ? 0.1 : 0.02;
}

/** The text after the slot's edit. Somebody who finds nothing left to do puts a thought in a comment. */
function improved( desk: Desk, slot: Slot, lot: Random ): [ string, Said ] {
	const said = improve( desk, slot.kind );
	if ( said ) {
		return [ render( desk.draft ), said ];
	}
	const thought = lot.pick( [ 'the date should be checked in the parish register', 'is there a picture of the inside?', 'a map would help here', 'compare the spelling in older sources' ] );
	desk.draft.parts[ 0 ].lines[ 0 ].text += `<!-- ${ thought } -->`;
	return [ render( desk.draft ), { summary: 'note for later', minor: true } ];
}

/** Who edits when: some in the event's room, some for the partnership on other days, some for no reason but the page. */
function cast( plan: Plan, article: PlannedArticle, count: number, lot: Random ): Slot[] {
	const slots = [ creation( plan, article, lot ) ];
	const others = [ ...plan.people.values() ].filter( ( person ) => person.patrols || person.activity > 5 );
	while ( slots.length < count ) {
		slots.push( inEvent( plan, article, lot ) ?? forPartnership( plan, article, lot ) ?? ordinary( plan, article, others.map( ( { name } ) => name ), lot ) );
	}
	const [ first, ...rest ] = slots;
	return [ first, ...rest.sort( ( a, b ) => a.time - b.time ) ];
}

function creation( plan: Plan, article: PlannedArticle, lot: Random ): Slot {
	const { partnership, event, created: time, createdBy } = article;
	if ( !partnership || createdBy === 'others' ) {
		return { user: author( plan, [ ...plan.people.keys() ].filter( ( name ) => plan.people.get( name )!.activity > 4 ), time, lot ), time, kind: 'tending', mark: ORDINARY };
	}
	const room = createdBy === 'event' ? event : undefined;
	const user = author( plan, room?.spec.people ?? partnership.spec.people, time, lot );
	return { user, time, kind: 'writing', mark: mark( plan, lot, user, partnership, room, time ) };
}

function inEvent( plan: Plan, article: PlannedArticle, lot: Random ): Slot | undefined {
	const { partnership } = article;
	const events = partnership?.events.filter( ( event ) => eventEnd( event ) > article.created ) ?? [];
	if ( !partnership || !events.length || !lot.chance( 0.42 ) ) {
		return undefined;
	}
	const event = events.includes( article.event! ) && lot.chance( 0.8 ) ? article.event! : lot.pick( events );
	// Who came for the event has nothing else to do.
	const user = author( plan, event.spec.people, eventEnd( event ), lot, 4 );
	const time = sessionTime( lot, event.start, event.days, plan.people.get( user )!.utcOffset );
	if ( time <= article.created || !active( plan, user, time ) || time > plan.now - 20 * MINUTE ) {
		return undefined;
	}
	return { user, time, kind: 'writing', mark: mark( plan, lot, user, partnership, event, time ) };
}

function forPartnership( plan: Plan, article: PlannedArticle, lot: Random ): Slot | undefined {
	const { partnership, created } = article;
	const from = Math.max( created + 10 * MINUTE, partnership?.from ?? Infinity );
	if ( !partnership || partnership.until - from < DAY || !lot.chance( 0.5 ) ) {
		return undefined;
	}
	const user = lot.weighted( partnership.spec.people, ( name ) => plan.people.get( name )!.activity );
	const time = ordinaryTime( lot, from, partnership.until, plan.people.get( user )!.utcOffset );
	return active( plan, user, time ) ?
		{ user, time, kind: 'writing', mark: mark( plan, lot, user, partnership, running( partnership.events, user, time ), time ) } :
		undefined;
}

/** The event that the person takes part in at that time. */
function running( events: PlannedEvent[], user: string, time: Seconds ): PlannedEvent | undefined {
	return events.find( ( event ) => time >= event.start && time < eventEnd( event ) && event.spec.people.includes( user ) );
}

function ordinary( plan: Plan, { created, partnership }: PlannedArticle, others: string[], lot: Random ): Slot {
	// Whoever works for a partnership is not there by chance; and its quiet time is quiet.
	const outside = others.filter( ( name ) => !partnership?.spec.people.includes( name ) );
	const time = ordinaryTime( lot, created + 30 * MINUTE, plan.now - 30 * MINUTE, 0 );
	if ( lot.chance( 0.08 ) ) {
		return { user: lot.pick( ADDRESSES ), time, kind: 'tending', mark: ORDINARY };
	}
	return { user: author( plan, outside, time, lot ), time, kind: 'tending', mark: ORDINARY };
}

/** Somebody of these who was there, the busy ones more often; people who came for an event `keen` times as often. */
function author( plan: Plan, names: string[], time: Seconds, lot: Random, keen = 1 ): string {
	const there = names.filter( ( name ) => active( plan, name, time ) );
	return lot.weighted( there.length ? there : [ 'Editor' ], ( name ) => {
		const { activity, event } = plan.people.get( name )!;
		return activity * ( event ? keen : 1 );
	} );
}

/** The revisions of one page in the making. */
class History {
	private readonly titles: { now: string };
	private readonly saved: Array<Omit<Revision, 'timestamp' | 'title'> & { time: Seconds }> = [];
	private moved: boolean;

	constructor( article: PlannedArticle, private readonly slots: Slot[], private readonly lot: Random, private readonly write: Write ) {
		this.titles = { now: article.topic.title };
		this.moved = !article.movedFrom;
	}

	get left(): number {
		return this.slots.length;
	}

	get empty(): boolean {
		return !this.saved.length;
	}

	/** Whether the page is still to be moved, and there is a slot for the redirect. */
	get movable(): boolean {
		return !this.moved && this.slots.length > 0;
	}

	next(): Slot {
		return this.slots.shift()!;
	}

	save( { user, time, mark: marked }: Slot, text: string, { summary, minor }: Said, tags: string[] = [] ): void {
		this.add( {
			user, time, text, minor, summary: withHashtag( summary, marked ),
			tags: [ ...tags, ...marked.tag ? [ 'partnership' ] : [], ...!isAddress( user ) && marked.hashtag && this.lot.chance( 0.4 ) ? [ 'visualeditor' ] : [] ]
		} );
	}

	/** The last slot is given up for the redirect. */
	move( { user, time }: Slot, from: string ): void {
		this.slots.pop();
		this.moved = true;
		const summary = `${ user } moved page [[${ from }]] to [[${ this.titles.now }]]: full name`;
		this.add( { user, time, text: this.last.text, summary, minor: true } );
		this.write( { title: from, user, time: this.last.time, text: `#REDIRECT [[${ this.titles.now }]]`, summary, tags: [ 'mw-new-redirect' ] } );
	}

	/** Somebody's test or mistake, and the edit that takes it back. The last slot is given up for it. */
	saveAndRevert( slot: Slot, plan: Plan ): void {
		const before = this.last;
		const { text, summary, why } = unwanted( before.text, slot.kind === 'writing' && !plan.people.get( slot.user )!.event, this.lot );
		const by = slot.kind === 'tending' ? this.lot.pick( ADDRESSES.filter( ( address ) => address !== before.user ) ) : slot.user;
		this.slots.pop();
		const after = this.slots[ 0 ]?.time ?? plan.now - MINUTE;
		this.save( { ...slot, user: by }, text, { summary }, [ 'mw-reverted' ] );
		const revert = revertOf( why, this.lot );
		const patrol = author( plan, [ ...plan.people.values() ].filter( ( person ) => person.patrols && person.name !== by ).map( ( { name } ) => name ), slot.time, this.lot );
		this.add( {
			user: patrol,
			time: Math.max( this.last.time + 40, Math.min( this.last.time + this.lot.int( 2, 400 ) * MINUTE, after - 30 ) ),
			text: before.text,
			summary: revert.summary.replaceAll( '{reverted}', by ).replaceAll( '{kept}', before.user ),
			minor: revert.tag === 'mw-rollback',
			tags: [ revert.tag ]
		} );
	}

	private get last(): Omit<Revision, 'timestamp' | 'title'> & { time: Seconds } {
		return this.saved[ this.saved.length - 1 ];
	}

	/** No edit is before the one that it follows; those of one person in a row are some minutes apart. */
	private add( revision: Omit<Revision, 'timestamp' | 'title'> & { time: Seconds } ): void {
		const time = this.empty ? revision.time : Math.max( revision.time, this.last.time + 40 );
		this.saved.push( { ...revision, time } );
		this.write( { ...revision, time, title: this.titles.now } );
	}
}

function isAddress( user: string ): boolean {
	return ADDRESSES.includes( user );
}
