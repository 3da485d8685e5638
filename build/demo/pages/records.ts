import { inline, template } from '../call';
import { EVENT_FLAWS, PARTICIPANT_FLAWS } from '../flaws';
import type { Partner, Write } from '../movement';
import type { Plan, PlannedEvent, PlannedPartnership } from '../plan';
import { DAY, HOUR, MINUTE, isoDay, ordinaryTime, startOfDay, type Seconds } from '../time';
import { HOME, recordTitle } from './titles';
import { writeWorklist } from './worklists';

/** The pages of one partnership but its reports and decisions, as its people wrote them over time. */
export function writeRecords( plan: Plan, partnership: PlannedPartnership, write: Write ): void {
	writeRecord( plan, partnership, write );
	writeParticipants( plan, partnership, write );
	if ( partnership.events.length ) {
		writeEvents( plan, partnership, write );
	}
	if ( partnership.spec.wanted ) {
		writeWorklist( plan, partnership, write );
	}
	if ( partnership.spec.formerly ) {
		write( { title: `${ HOME }/${ partnership.spec.formerly }`, time: partnership.from + 80 * MINUTE, user: partnership.host, text: `#REDIRECT [[${ recordTitle( partnership ) }]]`, summary: 'its former name' } );
	}
}

/** From an idea to a full record: each stage is an edit of its own. */
function writeRecord( plan: Plan, partnership: PlannedPartnership, write: Write ): void {
	const { spec, from } = partnership;
	const lot = plan.random( `record/${ spec.name }` );
	const title = recordTitle( partnership );
	const begun = spec.start === undefined ? undefined : Math.max( from + DAY, startOfDay( plan.now ) + spec.start * DAY + lot.int( 8 * HOUR, 16 * HOUR ) );
	const closed = { paused: 'paused for now', completed: 'completed', active: undefined, proposed: undefined }[ spec.status ];
	const known: Record<string, string | undefined> = {};
	const save = ( time: Seconds, summary: string, change: Record<string, string | undefined>, prose: string[] = [], user = partnership.host ): void => {
		Object.assign( known, change );
		const ordered = Object.fromEntries( RECORD_ORDER.map( ( key ) => [ key, known[ key ] ] ) );
		write( { title, time, user, summary, text: [ template( 'Partnership', ordered ), ...prose ].join( '\n\n' ) } );
	};
	const contact = ( names: string[] ): string | undefined => names.length ? names.map( ( name ) => `[[User:${ name }|${ name }]]` ).join( ', ' ) : undefined;
	save( from, 'a first draft, for discussion', { name: spec.name, status: 'proposed', partners: partners( spec.partners ), summary: spec.summary, contact: contact( spec.contacts.slice( 0, 1 ) ) } );
	if ( begun !== undefined ) {
		save( begun, 'we begin', { status: 'active', start: partnership.start, end: partnership.end, hashtag: partnership.hashtag, counting: spec.counting } );
		save( begun + lot.int( 2, 9 ) * DAY + lot.int( 0, 6 * HOUR ), 'goals, as agreed', { goals: goals( plan, partnership ), agreement: spec.agreement, affiliates: spec.affiliates } );
	}
	const described = ( begun ?? from ) + lot.int( 10, 16 ) * DAY + lot.int( -2 * HOUR, 4 * HOUR );
	save( described, 'how we work', {}, spec.prose );
	if ( spec.contacts.length > 1 || spec.categories ) {
		save( described + lot.int( 1, 9 ) * DAY + lot.int( 0, 9 * HOUR ), spec.contacts.length > 1 ? 'second contact, so that somebody always answers' : 'where the files are', {
			contact: contact( spec.contacts ), categories: spec.categories?.join( ', ' )
		}, spec.prose );
	}
	if ( closed ) {
		save( partnership.until + lot.int( 9 * HOUR, 18 * HOUR ), closed, { status: spec.status }, spec.prose );
	}
}

const RECORD_ORDER = [ 'name', 'status', 'partners', 'affiliates', 'start', 'end', 'hashtag', 'counting', 'goals', 'summary', 'contact', 'agreement', 'categories' ];

function partners( list: Partner[] ): string {
	return list.map( ( { wikidata, name, type, country, size, role, url } ) => inline( 'Partnership partner', { wikidata, name, type, country: countryName( country ), size, role, url } ) ).join( '\n' );
}

function countryName( code: string ): string {
	return new Intl.DisplayNames( 'en', { type: 'region' } ).of( code )!;
}

function goals( plan: Plan, { spec }: PlannedPartnership ): string | undefined {
	return spec.goals.map( ( { metric, target, by, unit } ) => inline( 'Partnership goal', {
		metric, target: String( target ), by: by === undefined ? undefined : isoDay( startOfDay( plan.now ) + by * DAY ), unit
	} ) ).join( '\n' ) || undefined;
}

/** People add themselves, or are added by the host when they are new. */
function writeParticipants( plan: Plan, partnership: PlannedPartnership, write: Write ): void {
	const { participants, host } = partnership;
	const stray = ( PARTICIPANT_FLAWS[ partnership.spec.name ] ?? [] ).map( ( flaw ) => ( { time: startOfDay( plan.now ) - flaw.daysAgo * DAY + 15 * HOUR, line: flaw.line( ( daysAgo ) => isoDay( startOfDay( plan.now ) - daysAgo * DAY ) ) } ) );
	const leaving = ( left: string ): Seconds => Date.parse( left ) / 1000 + 19 * HOUR;
	const textAt = ( time: Seconds ): string => [
		'Who takes part. Add yourself, or ask for it on the talk page.', '',
		...participants.filter( ( { joinedAt } ) => joinedAt <= time ).map( ( { user, joined, event, partner, role, left } ) =>
			`* ${ inline( 'Partnership participant', { user, joined, event, partner, role, left: left && leaving( left ) <= time ? left : undefined } ) }` ),
		...stray.filter( ( flaw ) => flaw.time <= time ).map( ( { line } ) => `* ${ inline( 'Partnership participant', line ) }` )
	].join( '\n' );
	for ( const { user, joinedAt, left } of participants ) {
		const helped = plan.people.get( user )!.event !== undefined;
		write( {
			title: `${ recordTitle( partnership ) }/Participants`, time: joinedAt, user: helped ? host : user, text: textAt( joinedAt ),
			summary: helped ? `added [[User:${ user }|${ user }]], who is new here` : user === host ? 'list of participants' : 'joining'
		} );
		if ( left ) {
			write( { title: `${ recordTitle( partnership ) }/Participants`, time: leaving( left ), user, text: textAt( leaving( left ) ), summary: 'leaving, thank you all' } );
		}
	}
	for ( const { time } of stray ) {
		write( { title: `${ recordTitle( partnership ) }/Participants`, time, user: host, text: textAt( time ), summary: 'one more' } );
	}
}

/** Each event is announced some weeks before it. */
function writeEvents( plan: Plan, partnership: PlannedPartnership, write: Write ): void {
	const title = `${ recordTitle( partnership ) }/Events`;
	const lot = plan.random( `events/${ partnership.spec.name }` );
	const shown: string[] = [];
	let earliest = partnership.from + 3 * HOUR;
	for ( const event of partnership.events ) {
		const announced = Math.max( earliest, ordinaryTime( lot, event.start - 30 * DAY, event.start - 18 * DAY, 0 ) );
		shown.push( eventText( partnership, event ) );
		write( { title, time: announced, user: partnership.host, text: shown.join( '\n\n' ), summary: `announcing ${ event.spec.name }` } );
		if ( event.spec.place && lot.chance( 0.5 ) ) {
			shown[ shown.length - 1 ] += '\n\nBring a laptop if you can; we have four to lend. Tea and water are there.';
			write( { title, time: announced + lot.int( 2 * DAY, 9 * DAY ), user: partnership.host, text: shown.join( '\n\n' ), summary: `/* ${ event.spec.name } */ what to bring`, minor: true } );
		}
		earliest = announced + 10 * DAY;
	}
	const flaw = EVENT_FLAWS[ partnership.spec.name ];
	if ( flaw ) {
		shown.push( `== ${ flaw.event.name } ==\n${ template( 'Partnership event', flaw.event ) }` );
		write( { title, time: Math.max( earliest, startOfDay( plan.now ) - flaw.daysAgo * DAY + 16 * HOUR ), user: partnership.host, text: shown.join( '\n\n' ), summary: `an idea: ${ flaw.event.name }` } );
	}
}

function eventText( partnership: PlannedPartnership, { spec, start, hashtag }: PlannedEvent ): string {
	return `== ${ spec.name } ==\n` + template( 'Partnership event', {
		id: spec.id, name: spec.name, start: isoDay( start ), end: isoDay( start + ( spec.days - 1 ) * DAY ), hashtag, counting: spec.counting,
		place: spec.place, online: spec.online ? 'yes' : undefined, worklist: partnership.spec.wanted ? `${ recordTitle( partnership ) }/Worklist` : undefined
	} );
}
