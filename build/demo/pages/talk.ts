import { mark, withHashtag } from '../marks';
import { MARK_FLAWS, MISPLACED } from '../flaws';
import type { Write } from '../movement';
import { active, eventEnd, type Plan, type PlannedArticle, type PlannedEvent, type PlannedPartnership } from '../plan';
import type { Random } from '../random';
import { DAY, HOUR, MINUTE, isoDay, signatureTime, type Seconds } from '../time';
import { inline } from '../call';

/** The talk page of an article: banners of WikiProjects, the mark of its partnership, sometimes a question. */
export function writeTalk( plan: Plan, article: PlannedArticle, write: Write ): void {
	const { topic, partnership } = article;
	const lot = plan.random( `talk/${ topic.title }` );
	if ( topic.title === MISPLACED.article || lot.chance( partnership ? 0.1 : 0.45 ) && !MARK_FLAWS[ topic.title ] && !partnership?.spec.oldMarks ) {
		return;
	}
	const title = `Talk:${ topic.title }`;
	const banners = bannerShell( topic.kind, lot );
	const patrol = lot.pick( [ ...plan.people.values() ].filter( ( person ) => person.patrols ) ).name;
	const page = new TalkPage( title, article.created + lot.int( 3 * HOUR, 60 * HOUR ), lot, write );
	const bannersFirst = !partnership || lot.chance( 0.5 );
	if ( bannersFirst ) {
		page.save( patrol, banners, lot.pick( [ 'WikiProject banners', 'assessment', '+banners' ] ) );
	}
	if ( !partnership ) {
		return;
	}
	page.time = Math.max( page.time, earliestMark( article, partnership, lot ) );
	const user = marker( plan, partnership, page.time, lot );
	const marked = mark( plan, lot, user, partnership, undefined, page.time );
	const summary = lot.pick( [ `marked as part of ${ partnership.spec.name }`, 'partnership mark', 'added the banner of the partnership' ] );
	page.save( user, `${ page.text }\n${ marks( article, partnership, page.time ) }`, withHashtag( summary, marked ), marked.tag ? [ 'partnership' ] : [] );
	if ( !bannersFirst && lot.chance( 0.7 ) ) {
		page.save( patrol, `${ banners }\n${ page.text }`, 'WikiProject banners' );
	}
	if ( lot.chance( 0.22 ) ) {
		discuss( plan, page, partnership, lot );
	}
}

/** A talk page and the moment of its next edit. */
class TalkPage {
	text = '';

	constructor( private readonly title: string, public time: Seconds, private readonly lot: Random, private readonly write: Write ) {}

	save( user: string, text: string, summary: string, tags: string[] = [] ): void {
		this.text = text.trim();
		this.write( { title: this.title, time: this.time, user, text: this.text, summary, tags } );
		this.time += this.lot.int( 2 * HOUR, 30 * HOUR );
	}
}

function bannerShell( kind: string, lot: Random ): string {
	const importance = lot.pick( [ 'low', 'low', 'mid' ] );
	const quality = lot.pick( [ 'Stub', 'Stub', 'Start' ] );
	const second = [ 'craft', 'weaver', 'festival', 'printmaker', 'script' ].includes( kind ) ? 'WikiProject Crafts' : 'WikiProject Libraries';
	return `{{WikiProject banner shell|class=${ quality }|1=\n{{WikiProject Local history|importance=${ importance }}}\n${ lot.chance( 0.4 ) ? `{{${ second }}}\n` : '' }}}`;
}

function earliestMark( article: PlannedArticle, partnership: PlannedPartnership, lot: Random ): Seconds {
	return Math.max( article.created + 5 * MINUTE, Math.min( article.event!.start + lot.int( 11 * HOUR, 30 * HOUR ), partnership.until - 2 * HOUR ) );
}

function marker( plan: Plan, { spec, host }: PlannedPartnership, time: Seconds, lot: Random ): string {
	const there = spec.people.filter( ( name ) => active( plan, name, time ) );
	return there.length && lot.chance( 0.5 ) ? lot.pick( there ) : host;
}

function marks( { topic, event }: PlannedArticle, partnership: PlannedPartnership, time: Seconds ): string {
	const { spec, participants } = partnership;
	const write = MARK_FLAWS[ topic.title ]?.write ?? inline;
	if ( spec.oldMarks ) {
		return write( 'GLAM project', { project: spec.name, institution: spec.partners[ 0 ].name, since: markDay( partnership, undefined, time ) } );
	}
	const during = event && time >= event.start - DAY && time < eventEnd( event ) + 2 * DAY ? event : undefined;
	const mine = write( 'Partnership contribution', {
		partnership: spec.name,
		event: during?.spec.id,
		date: UNDATED.includes( topic.title ) ? undefined : markDay( partnership, during, during ? Math.min( time, during.start ) : time ),
		partner: spec.partners.length > 1 ? participants.find( ( { partner } ) => partner )?.partner : undefined
	} );
	const shared = spec.sharedWith && inline( 'Partnership contribution', { partnership: spec.sharedWith, date: isoDay( time ) } );
	return [ mine, shared ].filter( Boolean ).join( '\n' );
}

/** Articles whose mark names no day: all of the partnership's time counts. */
const UNDATED = [ 'Tollerby', 'Cedar Bluff Landing' ];

/** The day of a mark: within the time of the partnership, and of its event. */
export function markDay( { start, end }: PlannedPartnership, event: PlannedEvent | undefined, time: Seconds ): string {
	const day = isoDay( event ? Math.min( Math.max( time, event.start ), eventEnd( event ) - DAY ) : time );
	return start && day < start ? start : end && day > end ? end : day;
}

const TALKS = [
	[ 'Spelling of the name', 'The older map writes the name with one letter less. Which one do we take?', 'The one on the sign today; the older one can go into the history section.' ],
	[ 'A better picture?', 'The picture is rather dark. Does the archive have another?', 'There are two more, I have asked for scans.' ],
	[ 'Date of the flood', 'The book and the record give different years.', 'The record was written in the same week, so I would follow it and mention the other in a note.' ],
	[ 'Source in the reading room', 'I have copied pages 40 to 44 of the local history. Write to me if you need them.', 'Thank you, that would help with the section on trade.' ]
];

function discuss( plan: Plan, page: TalkPage, partnership: PlannedPartnership, lot: Random ): void {
	const [ heading, question, answer ] = lot.pick( TALKS );
	const asks = lot.pick( [ ...plan.people.values() ].filter( ( person ) => person.patrols ) ).name;
	page.save( asks, `${ page.text }\n\n== ${ heading } ==\n${ question } ${ signature( asks, page.time ) }`, `/* ${ heading } */ new section` );
	page.save( partnership.host, `${ page.text }\n:${ answer } ${ signature( partnership.host, page.time ) }`, `/* ${ heading } */ reply` );
}

export function signature( user: string, time: Seconds ): string {
	return `[[User:${ user }|${ user }]] ([[User talk:${ user }|talk]]) ${ signatureTime( time ) }`;
}
