import type { Kind, Topic } from '../articles/material';
import { inline } from '../call';
import type { Revision, Write } from '../movement';
import type { Plan, PlannedPartnership } from '../plan';
import { DAY, HOUR, iso, MINUTE, type Seconds } from '../time';
import { recordTitle } from './titles';

type Params = Record<string, string | undefined>;

/** How many revisions `writeTaken` makes of a worklist on which people are at work. */
export const TAKEN_REVISIONS = 1;

/** The worklist as it grows: links first, then what there is to do with each page. */
export function writeWorklist( plan: Plan, partnership: PlannedPartnership, write: Write ): void {
	const { spec, host, from } = partnership;
	const title = worklistTitle( partnership );
	const lot = plan.random( `worklist/${ spec.name }` );
	const existing = spec.topics.map( ( topic ) => topic.title );
	const half = Math.ceil( existing.length / 2 );
	const bare = ( improve: string[] ): string => [
		'== To write ==', ...spec.wanted!.slice( 0, 1 ).map( ( name ) => `* [[${ name }]]` ), '',
		'== To improve ==', ...improve.map( ( name ) => `* [[${ name }]]` )
	].join( '\n' );
	const begun = from + lot.int( 3 * HOUR, 20 * HOUR );
	const user = lot.pick( spec.people.filter( ( name ) => plan.people.get( name )!.registeredAt < begun ) ) ?? host;
	write( { title, time: begun, user: host, text: bare( existing.slice( 0, half ) ), summary: 'where to begin' } );
	write( { title, time: begun + 2 * DAY + 51 * MINUTE, user, text: bare( existing ), summary: '/* To improve */ the rest of the list' } );
	write( { title, time: begun + 8 * DAY + 35 * MINUTE, user: host, text: worklistText( partnership, {} ), summary: 'pictures wanted, and how long each takes' } );
}

/** Whether people take tasks of its worklist now. */
export function takesTasks( { spec }: PlannedPartnership ): boolean {
	return spec.wanted !== undefined && spec.topics.length > 3 && spec.status === 'active' && spec.quietSince === undefined;
}

/** Who has which task, and who has done one: an edit of theirs is in the page's history. */
export function writeTaken( plan: Plan, partnership: PlannedPartnership, revisions: Revision[], write: Write ): void {
	const { spec, host } = partnership;
	const lot = plan.random( `taken/${ spec.name }` );
	const standing: Record<string, Params> = {};
	const topics = spec.topics.map( ( { title } ) => title );
	const edits = revisions.filter( ( { title, user } ) => topics.includes( title ) && spec.people.includes( user ) );
	const done = [ ...new Map( edits.map( ( edit ) => [ edit.title, edit ] ) ).values() ].filter( ( { title } ) => title !== topics[ 0 ] ).slice( -2 );
	done.forEach( ( { title, user, timestamp } ) => {
		standing[ title ] = { user, done: timestamp.slice( 0, 10 ) };
	} );
	const [ open, ...others ] = topics.filter( ( title ) => !( title in standing ) );
	const has = ( title: string | undefined, until: Seconds ): void => {
		if ( title !== undefined ) {
			standing[ title ] = { user: lot.pick( spec.people ), until: iso( Math.floor( until / MINUTE ) * MINUTE ) };
		}
	};
	has( others[ 0 ], plan.now - 4 * DAY );
	has( others[ 1 ], plan.now + 30 * HOUR );
	// Whoever writes an article asks for longer.
	has( spec.wanted![ spec.wanted!.length - 1 ], plan.now + 24 * DAY );
	if ( open !== undefined ) {
		write( { title: worklistTitle( partnership ), time: plan.now - 17 * HOUR - lot.int( 0, 5 * HOUR ), user: host, text: worklistText( partnership, standing ), summary: 'who has what, and what is done' } );
	}
}

function worklistTitle( partnership: PlannedPartnership ): string {
	return `${ recordTitle( partnership ) }/Worklist`;
}

/** @param standing Of each page, who has its first task */
function worklistText( { spec }: PlannedPartnership, standing: Record<string, Params> ): string {
	const line = ( title: string, params: Params, isFirst = true ): string => `* [[${ title }]] ${ inline( 'Partnership task', { ...params, ...isFirst ? standing[ title ] : {} } ) }`;
	return [
		'== To write ==', ...spec.wanted!.map( ( title, index ) => line( title, { type: 'write', difficulty: index ? 'hard' : 'medium', minutes: index ? '90' : '60' } ) ), '',
		'== To improve ==', ...spec.topics.map( ( topic, index ) => line( topic.title, improving( topic, index ) ) ), '',
		// Nothing but a link is known of the last one yet.
		'== To illustrate ==', ...spec.topics.slice( -2 ).map( ( { title }, index ) => index ? `* [[${ title }]]` : line( title, { type: 'illustrate', difficulty: 'easy', minutes: '10' }, false ) )
	].join( '\n' );
}

/** Small things first, as the host thinks of them. */
const WAYS: Params[] = [
	{ type: 'sentence', difficulty: 'easy', minutes: '5' }, { type: 'source', difficulty: 'easy', minutes: '10' }, { type: 'link', difficulty: 'easy', minutes: '5' },
	{ type: 'improve', difficulty: 'medium', minutes: '30' }, { type: 'translate', difficulty: 'medium', minutes: '45' }
];

function improving( { kind, region }: Topic, index: number ): Params {
	const { topic, notes } = kind === 'script' ? IN_OTHER_SCRIPTS[ region ]! : ABOUT[ kind ];
	const { type, difficulty, minutes } = WAYS[ index % WAYS.length ];
	return { type, difficulty, topic, minutes, note: type === 'sentence' ? notes[ 0 ] : type === 'source' ? notes[ 1 ] : undefined };
}

const PLACES = { topic: 'places', notes: [ 'how many people live there', 'one fact has no source' ] };
const WORKS = { topic: 'books and papers', notes: [ 'where it is kept', 'one fact has no source' ] };
const CUSTOMS = { topic: 'customs and crafts', notes: [ 'when it is held or made', 'one fact has no source' ] };
const PEOPLE = { topic: 'people', notes: [ 'where she or he went to school', 'one fact has no source' ] };

const ABOUT: Record<Kind, { topic: string; notes: string[] }> = {
	settlement: PLACES, building: PLACES, water: PLACES, manuscript: WORKS, newspaper: WORKS, programme: WORKS, collection: WORKS, festival: CUSTOMS, craft: CUSTOMS,
	poet: PEOPLE, printmaker: PEOPLE, photographer: PEOPLE, botanist: PEOPLE, weaver: PEOPLE, teacher: PEOPLE
};

const IN_OTHER_SCRIPTS: Partial<Record<Topic[ 'region' ], { topic: string; notes: string[] }>> = {
	jordan: { topic: 'أماكن وأشياء', notes: [ 'جملة من رسالة قديمة', 'معلومة بلا مصدر' ] },
	china: { topic: '地方和物品', notes: [ '有多少人住在那里', '一个说法没有来源' ] },
	india: { topic: 'जगहें और चीज़ें', notes: [ 'वहाँ कितने लोग रहते हैं', 'एक बात का स्रोत नहीं है' ] }
};
