import { describe, expect, test } from 'vitest';
import { ADDRESSES, PEOPLE } from '../../../build/demo/accounts';
import { DEMO_ACCOUNTS, EDITS, generateMovement, IMPORTER, type Movement, type Partnership, type Revision } from '../../../build/demo';

const NOW = new Date( '2026-11-23T12:00:00Z' );
const FROM = '2025-05-24T00:00:00Z';
const YEAR = 365 * 86_400_000;

const movement = generateMovement( 1, NOW );
const edits = editsOf( movement );
const byTitle = grouped( edits );

describe( 'the demo movement', () => {
	test( 'is the same for the same seed and time, and another for another seed', () => {
		expect( generateMovement( 1, NOW ) ).toEqual( movement );
		expect( generateMovement( 2, NOW ).revisions.map( ( { text } ) => text ) ).not.toEqual( movement.revisions.map( ( { text } ) => text ) );
	} );

	test.each( [ '2026-11-23T23:59:59Z', '2027-01-01T00:00:01Z', '2028-02-29T08:00:00Z' ] )( 'has its edits in the eighteen months before %s', ( now ) => {
		const { revisions } = generateMovement( 3, new Date( now ) );
		const from = new Date( Date.parse( now.slice( 0, 10 ) ) - 548 * 86_400_000 ).toISOString().replace( '.000', '' );
		expect( revisions.filter( ( { timestamp } ) => timestamp >= from ) ).toHaveLength( EDITS );
		expect( revisions[ revisions.length - 1 ].timestamp <= now ).toBe( true );
	} );

	test( 'has no two edits at the same second, and none out of order', () => {
		const times = movement.revisions.map( ( { timestamp } ) => timestamp );
		expect( new Set( times ).size ).toBe( times.length );
		expect( [ ...times ].sort() ).toEqual( times );
	} );

	test( 'spreads 2,000 edits over every month, more in the week of an event than in others', () => {
		expect( edits ).toHaveLength( 2000 );
		const months = Object.values( countBy( edits, ( { timestamp } ) => timestamp.slice( 0, 7 ) ) );
		expect( months ).toHaveLength( 19 );
		expect( Math.min( ...months ) ).toBeGreaterThan( 10 );
		const threads = movement.partnerships.find( ( { name } ) => name === 'Kaveri Institute of Textile Arts' )!.events[ 0 ];
		const during = edits.filter( ( { timestamp } ) => timestamp >= threads.start && timestamp.slice( 0, 10 ) <= threads.end );
		expect( during.length ).toBeGreaterThan( 2 * 2000 / 548 * 7 );
	} );

	test( 'has articles, talk pages, files and user pages, some edited often and many seldom', () => {
		const pages = countBy( [ ...byTitle.keys() ], namespace );
		expect( pages[ '' ] ).toBeGreaterThan( 90 );
		expect( pages.Talk ).toBeGreaterThan( 60 );
		expect( pages.File ).toBe( 40 );
		expect( pages.User ).toBeGreaterThan( 20 );
		const articles = [ ...byTitle ].filter( ( [ title ] ) => namespace( title ) === '' ).map( ( [ , revisions ] ) => revisions.length ).sort( ( a, b ) => b - a );
		expect( articles[ 0 ] ).toBeGreaterThan( 2 * articles[ Math.floor( articles.length / 2 ) ] );
	} );
} );

describe( 'its people', () => {
	test( 'are forty accounts besides those that log in and the one that imports', () => {
		const { accounts } = movement;
		expect( accounts.filter( ( { login } ) => login ).map( ( { name } ) => name ).sort() ).toEqual( DEMO_ACCOUNTS.map( ( { name } ) => name ).sort() );
		expect( accounts.filter( ( { login, name } ) => !login && name !== IMPORTER ) ).toHaveLength( 40 );
		expect( new Set( accounts.map( ( { name } ) => name ) ).size ).toBe( accounts.length );
		expect( new Set( accounts.map( ( { registered } ) => registered.slice( 0, 4 ) ) ).size ).toBeGreaterThan( 8 );
	} );

	test( 'never edit before they have an account', () => {
		const registered = new Map( movement.accounts.map( ( account ) => [ account.name, account.registered ] ) );
		const strange = edits.filter( ( { user, timestamp } ) => ADDRESSES.includes( user ) ? false : !( registered.get( user )! < timestamp ) );
		expect( strange ).toEqual( [] );
	} );

	test( 'began at an event in some cases, and edited at it', () => {
		for ( const { name, event } of PEOPLE.filter( ( person ) => person.event ) ) {
			const { start, end } = movement.partnerships.find( ( partnership ) => partnership.name === event!.partnership )!.events.find( ( { id } ) => id === event!.id )!;
			const account = movement.accounts.find( ( candidate ) => candidate.name === name )!;
			expect( account.registered.slice( 0, 10 ) ).toBe( start );
			expect( edits.some( ( { user, timestamp } ) => user === name && timestamp.slice( 0, 10 ) >= start && timestamp.slice( 0, 10 ) <= end ), name ).toBe( true );
		}
	} );

	test( 'include a newcomer who has not edited yet', () => {
		expect( edits.some( ( { user } ) => user === 'Newcomer' ) ).toBe( false );
	} );
} );

describe( 'its partnerships', () => {
	test( 'are at least fourteen, of every continent, kind of partner and status', () => {
		const { partnerships } = movement;
		expect( partnerships.length ).toBeGreaterThanOrEqual( 14 );
		expect( new Set( partnerships.map( ( { continent } ) => continent ) ) ).toEqual( new Set( [ 'Africa', 'Asia', 'Europe', 'North America', 'South America', 'Oceania' ] ) );
		expect( new Set( partnerships.map( ( { status } ) => status ) ) ).toEqual( new Set( [ 'proposed', 'active', 'paused', 'completed' ] ) );
		const kinds = partnerships.flatMap( ( { partners } ) => partners.map( ( { type } ) => type ) );
		expect( kinds ).toEqual( expect.arrayContaining( [ 'library', 'museum', 'archive', 'university', 'ngo', 'broadcaster' ] ) );
	} );

	test( 'share a partner, a time and people', () => {
		const coalition = named( 'Open Heritage Coalition' );
		expect( coalition.partners ).toHaveLength( 3 );
		expect( movement.partnerships.filter( ( { partners } ) => partners.some( ( { wikidata } ) => wikidata === 'Q190804' ) ).map( ( { name } ) => name ) ).toEqual( [ 'Rijksmuseum', 'Open Heritage Coalition' ] );
		const [ one ] = named( 'Kaveri Institute of Textile Arts' ).events;
		const [ other ] = named( 'Deccan Handloom Archive' ).events;
		expect( [ one.start, one.end ] ).toEqual( [ other.start, other.end ] );
		expect( one.participants.filter( ( user ) => other.participants.includes( user ) ).length ).toBeGreaterThan( 1 );
	} );

	test( 'are imperfect: no contact, no dates, a year of silence, hashtags in all scripts', () => {
		const stale = named( 'Prairie Rivers Museum' );
		expect( stale ).toMatchObject( { status: 'active', contacts: [] } );
		const pages = new Set( stale.worklist );
		const worked = edits.filter( ( { title, user } ) => ( pages.has( title ) || title.includes( stale.name ) ) && stale.participants.some( ( participant ) => participant.user === user ) );
		expect( worked.length ).toBeGreaterThan( 10 );
		expect( worked.filter( ( { timestamp } ) => Date.parse( timestamp ) > NOW.getTime() - YEAR ) ).toEqual( [] );
		expect( named( 'Pacific Voices Trust' ) ).toMatchObject( { start: undefined, end: undefined } );
		const hashtags = movement.partnerships.map( ( { hashtag } ) => hashtag ?? '' );
		for ( const script of [ /Ñ.*í/u, /\p{Script=Arabic}/u, /\p{Script=Han}/u ] ) {
			expect( hashtags.some( ( hashtag ) => script.test( hashtag ) ) ).toBe( true );
		}
	} );

	test( 'count in all three ways', () => {
		const countings = movement.partnerships.flatMap( ( { counting, events } ) => [ counting, ...events.map( ( event ) => event.counting ) ] );
		expect( new Set( countings ) ).toEqual( new Set( [ undefined, 'worklist', 'all' ] ) );
	} );
} );

describe( 'its edits', () => {
	test( 'are marked by hashtag, by tag, by both, wrongly, or not at all', () => {
		const hashtags = movement.partnerships.flatMap( ( { hashtag, events } ) => [ hashtag, ...events.map( ( event ) => event.hashtag ) ] ).filter( ( hashtag ) => hashtag !== undefined );
		const right = edits.filter( ( { summary } ) => hashtags.some( ( hashtag ) => summary.endsWith( `#${ hashtag }` ) ) );
		const tagged = edits.filter( ( { tags } ) => tags?.includes( 'partnership' ) );
		expect( right.length ).toBeGreaterThan( 300 );
		expect( tagged.length ).toBeGreaterThan( 80 );
		expect( tagged.filter( ( { summary } ) => !summary.includes( '#' ) ).length ).toBeGreaterThan( 2 );
		expect( edits.filter( ( edit ) => edit.summary.includes( '#' ) && !right.includes( edit ) ).length ).toBeGreaterThan( 8 );
	} );

	test( 'change the text each time, but for those that move a page', () => {
		for ( const revisions of byTitle.values() ) {
			const same = revisions.filter( ( { text }, index ) => index && text === revisions[ index - 1 ].text );
			expect( same.filter( ( { summary } ) => !summary.includes( ' moved page ' ) ) ).toEqual( [] );
		}
	} );

	test( 'that revert bring an earlier text back, and what they revert says so', () => {
		const reverts = edits.filter( ( { tags } ) => tags?.some( ( tag ) => [ 'mw-undo', 'mw-rollback', 'mw-manual-revert' ].includes( tag ) ) );
		expect( reverts.length ).toBeGreaterThan( 40 );
		for ( const revert of reverts ) {
			const page = byTitle.get( revert.title )!;
			const at = page.indexOf( revert );
			expect( page[ at - 1 ].tags ).toContain( 'mw-reverted' );
			expect( page[ at - 2 ].text ).toBe( revert.text );
		}
		expect( edits.filter( ( { tags } ) => tags?.includes( 'mw-reverted' ) ) ).toHaveLength( reverts.length );
	} );

	test( 'move pages and leave redirects', () => {
		expect( movement.moves ).toHaveLength( 4 );
		for ( const { from, to } of movement.moves ) {
			expect( byTitle.get( from )!.map( ( { text } ) => text ) ).toEqual( [ `#REDIRECT [[${ to }]]` ] );
			expect( byTitle.get( to )!.some( ( { summary } ) => summary.includes( `moved page [[${ from }]] to [[${ to }]]` ) ) ).toBe( true );
		}
	} );

	test( 'put the older banner of the wiki on fifteen talk pages of one partnership', () => {
		const old = [ ...byTitle ].filter( ( [ , revisions ] ) => revisions[ revisions.length - 1 ].text.includes( '{{GLAM project|' ) ).map( ( [ title ] ) => title );
		expect( old ).toHaveLength( 15 );
		expect( old.filter( ( title ) => !title.startsWith( 'Talk:' ) || !byTitle.get( title )!.some( ( { text } ) => text.includes( 'institution=Harbour City Archives' ) ) ) ).toEqual( [] );
	} );

	test( 'use most of the pictures, and leave some unused', () => {
		const articles = [ ...byTitle ].filter( ( [ title ] ) => namespace( title ) === '' ).map( ( [ , revisions ] ) => revisions[ revisions.length - 1 ].text ).join( '\n' );
		const files = edits.filter( ( { picture } ) => picture ).map( ( { title } ) => title );
		const used = files.filter( ( file ) => articles.includes( file ) ).length;
		expect( files ).toHaveLength( 40 );
		expect( used ).toBeGreaterThanOrEqual( 18 );
		expect( used ).toBeLessThan( 34 );
		expect( articles ).toContain( '<gallery>' );
	} );

	test( 'are decided about in some cases by a host, by a reason', () => {
		expect( new Set( movement.decisions.map( ( { decision } ) => decision ) ) ).toEqual( new Set( [ 'count', 'exclude' ] ) );
		for ( const { revision, partnership, by } of movement.decisions ) {
			expect( byTitle.get( revision.title )!.some( ( { timestamp } ) => timestamp === revision.timestamp ) ).toBe( true );
			expect( named( partnership ).participants.map( ( { user } ) => user ) ).toContain( by );
		}
	} );
} );

function editsOf( { revisions }: Movement ): Revision[] {
	return revisions.filter( ( { timestamp } ) => timestamp >= FROM );
}

function named( name: string ): Partnership {
	return movement.partnerships.find( ( partnership ) => partnership.name === name )!;
}

function namespace( title: string ): string {
	return /^(Talk|User talk|User|File|Project|Category|Template):/.exec( title )?.[ 1 ] ?? '';
}

function countBy<T>( list: T[], key: ( item: T ) => string ): Record<string, number> {
	const counts: Record<string, number> = {};
	list.forEach( ( item ) => ( counts[ key( item ) ] = ( counts[ key( item ) ] ?? 0 ) + 1 ) );
	return counts;
}

function grouped( revisions: Revision[] ): Map<string, Revision[]> {
	const groups = new Map<string, Revision[]>();
	revisions.forEach( ( revision ) => groups.set( revision.title, [ ...groups.get( revision.title ) ?? [], revision ] ) );
	return groups;
}
