import type { WikiPage } from '../pages/wiki-page';
import { accountOf, IMPORTER } from './accounts';
import { material } from './articles';
import { MISPLACED } from './flaws';
import type { Movement, Partnership, Revision, Write } from './movement';
import { writeArticle, type DatedImage } from './pages/articles';
import { decide } from './pages/decisions';
import { writeFiles } from './pages/files';
import { writePlaybooks } from './pages/playbooks';
import { inline } from './call';
import { writeRecords } from './pages/records';
import { recordTitle } from './pages/titles';
import { REPORT_REVISIONS, writeReport } from './pages/reports';
import { SITE } from './pages/site';
import { writeTalk } from './pages/talk';
import { writeUsers } from './pages/users';
import { TAKEN_REVISIONS, takesTasks, writeTaken } from './pages/worklists';
import { makePlan, type Plan, type PlannedPartnership } from './plan';
import { DAY, MINUTE, iso, isoDay, seconds, type Seconds } from './time';

/** How many edits the eighteen months have. */
export const EDITS = 2000;

const REQUESTS = 'Project:Partnerships/Requests';

/**
 * The demo movement. Pure: the same arguments give the same movement, byte for byte.
 *
 * @param now Nothing happens later than this
 * @param pages What else is on the wiki before the first of the edits, such as the templates of the partnerships
 */
export function generateMovement( seed: number, now: Date, pages: WikiPage[] = [] ): Movement {
	const plan = makePlan( seed, seconds( now ) );
	const written: Written[] = [];
	const keep: Write = ( revision ) => written.push( { order: written.length, ...revision } );
	// What would be later has not happened yet.
	const write: Write = ( revision ) => revision.time < plan.now && keep( revision );
	const before = site( plan, [ ...SITE, ...topics( plan ), ...pages ] );
	const requests = pages.find( ( { title } ) => title === REQUESTS )?.content ?? 'Institutions that would like to begin.';
	plan.partnerships.forEach( ( partnership ) => {
		writeRecords( plan, partnership, write );
		writeCategory( partnership, write );
	} );
	plan.articles.forEach( ( article ) => writeTalk( plan, article, write ) );
	writeUsers( plan, write );
	writePlaybooks( plan, requests, write );
	const images = writeFiles( plan, write );
	const reported = plan.partnerships.filter( ( { spec } ) => spec.report );
	const busy = plan.partnerships.filter( takesTasks );
	writeArticles( plan, images, EDITS - written.length - reported.length * REPORT_REVISIONS - busy.length * TAKEN_REVISIONS - 1, keep );
	misplaceMark( plan, written, keep );
	const soFar = inOrder( written, plan.now );
	reported.forEach( ( partnership ) => writeReport( plan, partnership, soFar, keep ) );
	busy.forEach( ( partnership ) => writeTaken( plan, partnership, soFar, keep ) );
	const revisions = inOrder( written, plan.now );
	return {
		seed, now: iso( plan.now ),
		accounts: [
			...[ ...plan.people.values() ].map( ( person ) => accountOf( person, iso( person.registeredAt ) ) ),
			{ name: IMPORTER, registered: iso( plan.from - 30 * DAY ) }
		],
		partnerships: plan.partnerships.map( record ),
		revisions: [ ...before, ...revisions ],
		decisions: decide( plan, revisions ),
		moves: revisions.filter( ( { tags } ) => tags?.includes( 'mw-new-redirect' ) ).map( ( { title, text, timestamp, user, summary } ) => (
			{ from: title, to: /\[\[(.*)\]\]/.exec( text )![ 1 ], timestamp, user, summary: summary.replace( /^.*: /, '' ) }
		) )
	};
}

/** Somebody new puts a mark onto the article itself. */
function misplaceMark( plan: Plan, written: Written[], write: Write ): void {
	const last = written.filter( ( { title } ) => title === MISPLACED.article ).reduce( ( one, other ) => other.time > one.time ? other : one );
	const { host, start } = plan.partnerships.find( ( { spec } ) => spec.name === MISPLACED.partnership )!;
	write( { title: MISPLACED.article, time: Math.max( last.time + 50, plan.now - 5 * DAY ), user: host, text: `${ last.text }\n\n${ inline( 'Partnership contribution', { partnership: MISPLACED.partnership, date: start } ) }`, summary: 'part of our partnership' } );
}

type Written = Parameters<Write>[ 0 ] & { order: number };

/** One after another, no two at the same second, none after now. */
function inOrder( written: Written[], now: Seconds ): Revision[] {
	let last = 0;
	return [ ...written ].sort( ( a, b ) => a.time - b.time || a.order - b.order ).map( ( { order: _, time, ...revision } ) => {
		last = Math.max( time, last + 1 );
		if ( last > now ) {
			throw new RangeError( `An edit of ${ revision.title } would be made after now.` );
		}
		return { ...revision, timestamp: iso( last ) };
	} );
}

function site( plan: Plan, pages: WikiPage[] ): Revision[] {
	const begin = plan.from - 2 * DAY;
	return pages.map( ( { title, content }, index ) => ( { title, timestamp: iso( begin + index * 37 ), user: 'Organiser', text: content, summary: 'for the beginning of this wiki' } ) );
}

/** The categories of the articles. */
function topics( plan: Plan ): WikiPage[] {
	const names = new Set( plan.articles.flatMap( ( { topic } ) => material( topic, plan.random( `material/${ topic.title }` ) ).categories ) );
	return [ ...names ].map( ( name ) => ( { title: `Category:${ name }`, content: '[[Category:All topics]]' } ) );
}

function writeCategory( partnership: PlannedPartnership, write: Write ): void {
	const { spec, host, from } = partnership;
	if ( spec.topics.length ) {
		write( {
			title: `Category:${ spec.name } (partnership)`, time: from + 90 * MINUTE, user: host, summary: 'pages of the partnership',
			text: `Pages and files of the partnership [[${ recordTitle( partnership ) }|${ spec.name }]].\n\n[[Category:Partnerships]]`
		} );
	}
	for ( const name of spec.categories ?? [] ) {
		write( {
			title: `Category:${ name }`, time: from + 97 * MINUTE, user: host, summary: 'for the files',
			text: `Files of the partnership [[${ recordTitle( partnership ) }|${ spec.name }]].`
		} );
	}
}

/** Shares the edits out: each article has a few, and some have many. */
function writeArticles( plan: Plan, images: Map<string, DatedImage[]>, edits: number, write: Write ): void {
	const lot = plan.random( 'shares' );
	const shares = plan.articles.map( ( article ) => ( { article, most: article.topic.kind === 'script' ? 14 : 34, count: 3, weight: ( article.partnership ? 1 : 0.6 ) * ( 0.25 + lot.next() ** 3 * 2 ) } ) );
	for ( let left = edits - shares.length * 3; left > 0; left-- ) {
		const open = shares.filter( ( { count, most } ) => count < most );
		lot.weighted( open, ( { weight } ) => weight ).count++;
	}
	for ( const { article, count } of shares ) {
		writeArticle( plan, article, count, images.get( article.topic.title ) ?? [], write );
	}
}

function record( { spec, start, end, hashtag, events, participants }: PlannedPartnership ): Partnership {
	return {
		name: spec.name, continent: spec.continent, status: spec.status, partners: spec.partners, start, end, hashtag, counting: spec.counting, contacts: spec.contacts,
		participants: participants.map( ( { joinedAt: _, ...participant } ) => participant ),
		events: events.map( ( event ) => ( {
			id: event.spec.id, name: event.spec.name, start: isoDay( event.start ), end: isoDay( event.start + ( event.spec.days - 1 ) * DAY ), hashtag: event.hashtag,
			counting: event.spec.counting, place: event.spec.place, online: event.spec.online, participants: event.spec.people
		} ) ),
		worklist: spec.wanted && [ ...spec.topics.map( ( { title } ) => title ), ...spec.wanted ]
	};
}
