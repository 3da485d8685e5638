import { describe, expect, test } from 'vitest';
import { generateMovement } from '../../../build/demo';
import { MISPLACED, PLANTED } from '../../../build/demo/flaws';
import { SITE } from '../../../build/demo/pages/site';
import { PARTNERSHIPS } from '../../../build/demo/partnerships';
import { DEFAULT_CONFIG } from '../../../src/domain/partnership/config';
import { readEvents } from '../../../src/domain/partnership/event';
import { readMarks } from '../../../src/domain/partnership/marks';
import { readParticipants } from '../../../src/domain/partnership/participant';
import { readPartnership } from '../../../src/domain/partnership/record';
import { findTemplates } from '../../../src/domain/wikitext';
import { readTasks } from '../../../src/domain/worklist/read';
import { taskState } from '../../../src/domain/worklist/task';

const movement = generateMovement( 1, new Date( '2026-11-23T12:00:00Z' ) );
const latest = new Map( movement.revisions.map( ( { title, text } ) => [ title, text ] ) );

describe( 'the pages of a partnership', () => {
	test.each( movement.partnerships )( 'say what the movement knows of $name', ( partnership ) => {
		const page = ( subpage = '' ): string => latest.get( `Project:Partnerships/${ partnership.name }${ subpage }` ) ?? '';
		const isPlanted = ( subpage: string, kind?: string ): boolean => PLANTED.some( ( one ) => one.page === `Project:Partnerships/${ partnership.name }${ subpage }` && ( !kind || one.kind === kind ) );
		const read = readPartnership( partnership.name, page(), DEFAULT_CONFIG )!;
		expect( read ).toMatchObject( {
			name: partnership.name, status: partnership.status, start: partnership.start, end: partnership.end,
			hashtag: partnership.hashtag ?? '', counting: partnership.counting ?? 'marked'
		} );
		expect( read.partners.map( ( { wikidata, name, type, size } ) => ( { wikidata, name, type, size } ) ) )
			.toEqual( partnership.partners.map( ( { wikidata = '', name, type, size } ) => ( { wikidata, name, type, size } ) ) );
		expect( read.contact.match( /User:[^|]+/g ) ?? [] ).toEqual( partnership.contacts.map( ( name ) => `User:${ name }` ) );
		expect( read.goals.every( ( { target } ) => target !== undefined ) ).toBe( !isPlanted( '', 'goal-target' ) );
		const events = readEvents( page( '/Events' ), DEFAULT_CONFIG );
		const participants = readParticipants( page( '/Participants' ), DEFAULT_CONFIG );
		expect( events.length - partnership.events.length ).toBe( isPlanted( '/Events' ) ? 1 : 0 );
		expect( participants.length - partnership.participants.length ).toBe( isPlanted( '/Participants' ) ? 1 : 0 );
		expect( events.slice( 0, partnership.events.length ).map( ( { id, start, end, hashtag } ) => ( { id, start, end, hashtag } ) ) )
			.toEqual( partnership.events.map( ( { id, start, end, hashtag = '' } ) => ( { id, start, end, hashtag } ) ) );
		expect( participants.slice( 0, partnership.participants.length ).map( ( { user, left } ) => ( { user, left } ) ) )
			.toEqual( partnership.participants.map( ( { user, left } ) => ( { user, left } ) ) );
		expect( ( page( '/Worklist' ).match( /\[\[[^\]]+\]\]/g ) ?? [] ).map( ( link ) => link.slice( 2, -2 ) ) ).toEqual( expect.arrayContaining( partnership.worklist ?? [] ) );
	} );

	test( 'have worklists with tasks that are free, taken, left over and done, by people who edited those pages', () => {
		const lists = [ ...latest ].filter( ( [ title ] ) => title.endsWith( '/Worklist' ) ).map( ( [ , text ] ) => readTasks( text, DEFAULT_CONFIG ) );
		const tasks = lists.flat();
		const now = Date.parse( movement.now );
		const states = tasks.map( ( task ) => taskState( task, now ) );
		for ( const state of [ 'open', 'taken', 'stale', 'done' ] as const ) {
			expect( states.filter( ( one ) => one === state ).length ).toBeGreaterThan( 5 );
		}
		expect( tasks.filter( ( { type } ) => type === '' ).length ).toBeGreaterThan( 5 );
		for ( const { title, user, done } of tasks.filter( ( task ) => task.done !== '' ) ) {
			expect( movement.revisions.some( ( revision ) => revision.title === title && revision.user === user && revision.timestamp.startsWith( done ) ) ).toBe( true );
		}
	} );

	test( 'have countries by name, since people read them', () => {
		const record = readPartnership( 'Radio Ndowa', latest.get( 'Project:Partnerships/Radio Ndowa' )!, DEFAULT_CONFIG )!;
		expect( record.partners[ 0 ].country ).toBe( 'Malawi' );
	} );
} );

describe( 'marks', () => {
	const marked = [ ...latest ].flatMap( ( [ title, text ] ) => readMarks( text, DEFAULT_CONFIG ).map( ( mark ) => ( { title, ...mark } ) ) );

	test( 'stand on talk pages and files but for one, of every partnership that has articles', () => {
		expect( marked.filter( ( { title } ) => !/^(Talk|File):/.test( title ) ).map( ( { title } ) => title ) ).toEqual( [ MISPLACED.article ] );
		const names = new Set( marked.map( ( { partnership } ) => partnership ) );
		expect( PARTNERSHIPS.filter( ( { topics, oldMarks, name } ) => topics.length && !oldMarks && !names.has( name ) ) ).toEqual( [] );
	} );
} );

describe( 'every page', () => {
	test( 'closes each template that it opens', () => {
		for ( const { title, text, timestamp } of movement.revisions ) {
			const bare = text.replace( /<templatedata>[^]*?<\/templatedata>|<nowiki>.*?<\/nowiki>/g, '' );
			expect( bare.split( '{{' ).length, `${ title } ${ timestamp }` ).toBe( bare.split( '}}' ).length );
		}
	} );

	test( 'uses only templates that the wiki has, or that the partnerships bring', () => {
		const own = new Set( SITE.map( ( { title } ) => title ) );
		const used = new Set( [ ...latest ].filter( ( [ title ] ) => !title.startsWith( 'Template:' ) ).flatMap( ( [ , text ] ) => findTemplates( text ) ).filter( ( { kind } ) => kind === 'template' ).map( ( { name } ) => name ) );
		expect( [ ...used ].filter( ( name ) => !own.has( `Template:${ name }` ) && !/^Partnership/.test( name ) ) ).toEqual( [] );
	} );

	test( 'of an article defines its subject, cites and ends its sentences', () => {
		const articles = [ ...latest ].filter( ( [ title, text ] ) => !/^\w[\w ]*:/.test( title ) && title !== 'Main Page' && !text.startsWith( '#REDIRECT' ) );
		expect( articles.length ).toBeGreaterThan( 90 );
		for ( const [ title, text ] of articles ) {
			expect( text ).toContain( `'''${ title }'''` );
			expect( text, title ).not.toMatch( /undefined|NaN|\[object|\{year\}|\{reverted\}|\{kept\}| {2}/ );
		}
		expect( articles.filter( ( [ , text ] ) => text.includes( '<ref' ) ).length ).toBeGreaterThan( articles.length * 0.7 );
	} );

	test( 'defines each named source that it cites again', () => {
		for ( const [ title, text ] of latest ) {
			for ( const [ , name ] of text.matchAll( /<ref name="([^"]+)" \/>/g ) ) {
				expect( text, `${ title }: ${ name }` ).toContain( `<ref name="${ name }">` );
			}
		}
	} );

	test( 'names seven real institutions, and links to nothing but these and example.org', () => {
		const items = movement.partnerships.flatMap( ( { partners } ) => partners.flatMap( ( { wikidata, name } ) => wikidata ? [ `${ wikidata } ${ name }` ] : [] ) );
		expect( [ ...new Set( items ) ].sort() ).toEqual( [
			'Q131626 Smithsonian Institution', 'Q190804 Rijksmuseum', 'Q23308 British Library', 'Q623578 National Library of Australia',
			'Q6373 British Museum', 'Q666063 National Library of Wales', 'Q7809 UNESCO'
		] );
		const links = [ ...latest.values() ].flatMap( ( text ) => text.match( /https?:\/\/[^\s/|\]}<]+/g ) ?? [] );
		expect( [ ...new Set( links ) ].filter( ( link ) => !/example\.org$/.test( link ) ).sort() ).toEqual( [
			'https://creativecommons.org', 'https://www.bl.uk', 'https://www.britishmuseum.org', 'https://www.library.gov.au', 'https://www.library.wales', 'https://www.rijksmuseum.nl', 'https://www.si.edu', 'https://www.unesco.org'
		] );
	} );
} );
