import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import { readParticipants } from '../../src/domain/partnership/participant';
import { readAffiliations } from '../../src/domain/tracking/disclosure';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { demoWiki } from '../support/demo';
import { history } from '../support/history';
import { savePages } from '../support/pages';
import type { TestWiki } from '../support/wiki';
import { PARTICIPANTS, ParticipantsDriver } from './participants-driver';

const HOME = 'Project:Partnerships';
const today = new Date().toISOString().slice( 0, 10 );

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'participants' ), launchBrowser() ] );
	await savePages( wiki, {
		[ `${ HOME }/Lake` ]: '{{Partnership|name=Lake|status=active|partners={{Partnership partner|name=Lake Museum|wikidata=Q5}}{{Partnership partner|name=Kigoma Library}}|hashtag=Lake2026}}',
		[ `${ HOME }/Lake/Events` ]: '{{Partnership event|id=day-1|name=Lake day}}',
		[ `${ HOME }/Lake/Participants` ]: 'Who takes part.\n\n* {{Partnership participant|user=Editor|joined=2026-01-01}}\n* {{Partnership participant|user=Partner|joined=2026-01-01|left=2026-02-01}}\n',
		[ `${ HOME }/Closed` ]: '{{Partnership|name=Closed|status=active|partners={{Partnership partner|name=Lake Museum}}}}',
		[ `${ HOME }/Closed/Participants` ]: '* {{Partnership participant|user=Editor}}',
		[ `${ HOME }/Mine` ]: '{{Partnership|name=Mine|status=active|hashtag=Mine2026}}',
		[ `${ HOME }/Mine/Participants` ]: '* {{Partnership participant|user=Partner}}',
		'Sign-ups': '* [[User:Editor]] hello\n* {{u|Partner}} [[User talk:Newcomer|talk]] 10:00 (UTC)\n[[User:Nobody here/sandbox]]',
		'Template:U': '[[User:{{{1}}}|{{{1}}}]]'
	}, [ `${ HOME }/Closed/Participants` ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

async function start( user: string | undefined, options: SessionOptions = {} ): Promise<[ Session, ParticipantsDriver ]> {
	const session = await Session.start( browser, wiki, { user, ...options } );
	return [ session, new ParticipantsDriver( session ) ];
}

const latest = async ( title: string ): Promise<string> => ( await history( wiki, title ) )[ 0 ]?.content ?? '';
const listed = async ( name = 'Lake' ) => readParticipants( await latest( `${ HOME }/${ name }/Participants` ), DEFAULT_CONFIG );

describe( 'joining and leaving', () => {
	it( 'takes two clicks from the partnership’s page, makes one edit each, and can be undone', async () => {
		const [ session, people ] = await start( 'Newcomer' );
		const page = `${ HOME }/Lake/Participants`;
		const before = await latest( page );
		await session.visit( `${ HOME }/Lake` );
		await session.page.getByRole( 'link', { name: 'Take part', exact: true } ).click();
		await people.ready();
		expect( await people.part( 'you' ).innerText() ).toContain( 'What everybody can see' );
		await people.press( 'Join' );
		expect( await people.done() ).toContain( 'You take part now.' );
		const [ joined, ...earlier ] = await history( wiki, page );
		expect( joined ).toMatchObject( { user: 'Newcomer', comment: 'Taking part in Lake', tags: [], content: before.trimEnd() + `\n* {{Partnership participant|user=Newcomer|joined=${ today }}}` } );
		expect( earlier ).toHaveLength( 1 );

		await people.press( 'Leave…' );
		await people.press( 'Leave' );
		await people.root.getByText( 'You have left.' ).waitFor();
		const afterLeaving = await history( wiki, page );
		expect( afterLeaving ).toHaveLength( 3 );
		expect( afterLeaving[ 0 ] ).toMatchObject( { user: 'Newcomer', comment: 'Leaving Lake' } );
		expect( ( await listed() ).pop() ).toMatchObject( { user: 'Newcomer', joined: today, left: today } );

		await people.press( 'Undo' );
		await people.root.getByText( 'Undone. Everything' ).waitFor();
		expect( ( await listed() ).pop()!.left ).toBeUndefined();
		session.expectQuiet();
		await session.end();
	} );

	it( 'of two at once leaves both lines', async () => {
		await savePages( wiki, { [ `${ HOME }/Two` ]: '{{Partnership|name=Two|status=active}}', [ `${ HOME }/Two/Participants` ]: 'List.' } );
		const [ one, first ] = await start( 'Newcomer' );
		const [ other, second ] = await start( 'Editor' );
		await Promise.all( [ first.open( 'Two' ), second.open( 'Two' ) ] );
		const button = { name: 'Join', exact: true };
		await Promise.all( [ first, second ].map( ( people ) => people.root.locator( '.partnerkit-diff' ).waitFor() ) );
		await Promise.all( [ first, second ].map( ( people ) => people.root.getByRole( 'button', button ).click() ) );
		await Promise.all( [ first.done(), second.done() ] );
		expect( ( await listed( 'Two' ) ).map( ( { user } ) => user ).sort() ).toEqual( [ 'Editor', 'Newcomer' ] );
		// The first of them takes it back; the other's line stays.
		await first.press( 'Undo' );
		await first.root.getByText( 'Undone. Everything' ).waitFor();
		expect( ( await listed( 'Two' ) ).map( ( { user } ) => user ) ).toEqual( [ 'Editor' ] );
		one.expectQuiet();
		other.expectQuiet();
		await Promise.all( [ one.end(), other.end() ] );
	} );

	it( 'takes past edits out when that is wanted, as lines on the page of decisions', async () => {
		const [ session, people ] = await start( 'Partner' );
		await session.visit( 'Main Page' );
		const revisionId = await session.page.evaluate( async () => {
			const { edit } = await new mw.Api().postWithToken( 'csrf', { action: 'edit', title: 'User:Partner/Draft', text: 'x', summary: 'a draft #Mine2026' } ) as { edit: { newrevid: number } };
			return edit.newrevid;
		} );
		await people.open( 'Mine' );
		await people.press( 'Leave…' );
		await people.root.getByLabel( 'Take out my past edits too' ).check();
		await people.root.getByText( '1 edit counts now' ).waitFor();
		await people.press( 'Leave and take out one edit' );
		await people.root.getByText( 'You have left.' ).waitFor();
		expect( await latest( `${ HOME }/Mine/Ledger` ) ).toContain( `{{Partnership decision|rev=${ revisionId }|decision=exclude|by=Partner|` );
		expect( ( await listed( 'Mine' ) )[ 0 ].left ).toBe( today );
		expect( await history( wiki, `${ HOME }/Mine/Participants` ) ).toHaveLength( 2 );
		session.expectQuiet();
		await session.end();
	} );

	it( 'where the list is protected is asked for on its talk page', async () => {
		const [ session, people ] = await start( 'Newcomer' );
		await people.open( 'Closed' );
		expect( await people.root.innerText() ).toContain( 'You cannot edit this page' );
		await people.press( 'Ask to be added' );
		expect( await people.done() ).toContain( 'Your request is on the talk page.' );
		const [ request ] = await history( wiki, 'Project talk:Partnerships/Closed/Participants' );
		expect( request.content ).toContain( `<pre>* {{Partnership participant|user=Newcomer|joined=${ today }}}</pre>` );
		expect( request.content ).toMatch( /\[\[User:Newcomer\|Newcomer\]\].*\(UTC\)$/ );
		expect( await listed( 'Closed' ) ).toHaveLength( 1 );
		session.expectQuiet();
		await session.end();
	} );
} );

describe( 'adding people', () => {
	it( 'tries a pasted list, and adds those who agreed in one edit', async () => {
		const [ session, people ] = await start( 'Organiser' );
		await people.open( 'Lake' );
		const part = await people.openPart( 'import' );
		await part.getByLabel( 'User names' ).fill( '* [[User:Organiser]]\neditor\nPartner\nOrganiser\nNobody of that name\n10.0.0.1\nmeta>Asha\n' );
		await part.getByLabel( 'Event' ).selectOption( 'day-1' );
		await people.press( 'Try it' );
		expect( await people.verdicts() ).toEqual( { add: 3, twice: 1, missing: 1, address: 1, 'no-name': 1 } );
		await part.getByLabel( 'Event' ).selectOption( '' );
		await people.press( 'Try it' );
		await people.root.locator( '[data-verdict="back"]' ).waitFor();
		expect( await people.verdicts() ).toEqual( { add: 1, back: 1, in: 1, twice: 1, missing: 1, address: 1, 'no-name': 1 } );
		const add = part.getByRole( 'button', { name: 'Add 2 people' } );
		await part.locator( '.partnerkit-diff' ).waitFor();
		expect( await add.isEnabled() ).toBe( false );
		await part.getByLabel( /I have asked these people/ ).check();
		const edits = ( await history( wiki, `${ HOME }/Lake/Participants` ) ).length;
		await add.click();
		expect( await people.done() ).toContain( 'They are on the list now.' );
		const after = await history( wiki, `${ HOME }/Lake/Participants` );
		expect( after ).toHaveLength( edits + 1 );
		expect( after[ 0 ] ).toMatchObject( { user: 'Organiser', comment: '2 participants added to Lake' } );
		expect( ( await listed() ).filter( ( { user } ) => user === 'Partner' || user === 'Organiser' ).map( ( { user, left } ) => [ user, left ] ) ).toEqual( [ [ 'Partner', undefined ], [ 'Organiser', undefined ] ] );
		session.expectQuiet();
		await session.end();
	} );

	it( 'reads the list of editors of a Dashboard from a file, and a page where people signed up', async () => {
		const [ session, people ] = await start( 'Organiser' );
		await people.open( 'Two' );
		const part = await people.openPart( 'import' );
		await part.getByLabel( 'Where are the names?' ).selectOption( 'table' );
		await part.getByLabel( 'Or choose a file:' ).setInputFiles( { name: 'course-students.csv', mimeType: 'text/csv', buffer: Buffer.from( 'username,global_id,enrollment_timestamp,registered_at\nOrganiser,1,2026-03-01 09:12:44 UTC,\nPartner,2,2026-03-02 10:00:00 UTC,\n' ) } );
		await part.getByText( '2 rows.' ).waitFor();
		await people.press( 'Try it' );
		expect( await people.verdicts() ).toEqual( { add: 2 } );
		await part.getByLabel( /I have asked these people/ ).check();
		await people.press( 'Add 2 people' );
		await people.done();
		expect( ( await listed( 'Two' ) ).slice( -2 ).map( ( { user, joined } ) => [ user, joined ] ) ).toEqual( [ [ 'Organiser', '2026-03-01' ], [ 'Partner', '2026-03-02' ] ] );

		await people.openPart( 'import' );
		await people.part( 'import' ).getByLabel( 'Where are the names?' ).selectOption( 'page' );
		await people.part( 'import' ).getByLabel( 'Page', { exact: true } ).fill( 'Sign-ups' );
		await people.press( 'Try it' );
		expect( Object.keys( await people.verdicts() ) ).toEqual( [ 'add', 'in' ] );
		session.expectQuiet();
		await session.end();
	} );
} );

describe( 'the list', () => {
	it( 'is searched, and taken away as a table', async () => {
		const [ session, people ] = await start( undefined );
		await people.open( 'Lake' );
		expect( await people.root.innerText() ).toContain( 'You are not logged in.' );
		await people.root.getByLabel( 'Search in the list' ).fill( 'edi' );
		expect( await people.root.locator( '.partnerkit-people__table tbody th bdi' ).allInnerTexts() ).toEqual( [ 'Editor' ] );
		const [ download ] = await Promise.all( [ session.page.waitForEvent( 'download' ), people.press( 'Table (CSV)' ) ] );
		expect( download.suggestedFilename() ).toBe( 'Lake.csv' );
		expect( readFileSync( await download.path(), 'utf8' ) ).toMatch( /^\uFEFFuser,joined,event,partner,role,left\r\nEditor,2026-01-01,/ );
		session.expectQuiet();
		await session.end();
	} );

	it( 'says that there is no such partnership, and which there are', async () => {
		const [ session, people ] = await start( 'Newcomer' );
		await session.visit( 'Special:BlankPage/Partnerkit', { partnerkit: 'participants:No <b>such' } );
		await people.root.getByText( 'There is no partnership of this name' ).waitFor();
		await people.root.getByRole( 'link', { name: 'Choose a partnership' } ).click();
		await people.root.getByRole( 'link', { name: 'Lake', exact: true } ).click();
		await people.ready();
		session.expectQuiet();
		await session.end();
	} );
} );

describe( 'an affiliation', () => {
	it( 'is written on the own user page, with the words for summaries shown, and ended', async () => {
		const [ session, people ] = await start( 'Partner' );
		await people.open( 'Lake' );
		let part = await people.openPart( 'affiliation' );
		await part.getByLabel( 'How are you connected?' ).selectOption( 'yes' );
		await part.getByLabel( 'What do you do there?' ).fill( 'archivist' );
		await part.getByText( 'paid by Lake Museum', { exact: true } ).waitFor();
		const before = await latest( 'User:Partner' );
		await people.press( 'Save to my user page' );
		expect( await people.done() ).toContain( 'Your user page says it now.' );
		const [ saved ] = await history( wiki, 'User:Partner' );
		expect( saved.user ).toBe( 'Partner' );
		expect( saved.content.endsWith( before ) ).toBe( true );
		expect( readAffiliations( saved.content, DEFAULT_CONFIG ).find( ( { partnership } ) => partnership === 'Lake' ) ).toMatchObject( { partner: 'Lake Museum', role: 'archivist', paid: 'yes' } );

		part = await people.openPart( 'affiliation' );
		await people.press( 'It ends today…' );
		await people.press( 'Save to my user page' );
		await people.root.locator( '.partnerkit-people__done a', { hasText: 'User:Partner' } ).waitFor();
		await expect.poll( async () => readAffiliations( await latest( 'User:Partner' ), DEFAULT_CONFIG ).find( ( { partnership } ) => partnership === 'Lake' )?.until ).toBe( today );
		session.expectQuiet();
		await session.end();
	} );
} );

describe.each<[ string, Record<string, string>, 'light' | 'dark', number ]>( [
	[ 'light, English', {}, 'light', 1280 ], [ 'dark, Arabic', { uselang: 'ar', vectornightmode: '1' }, 'dark', 1280 ],
	[ 'dark, English, phone', { useskin: 'minerva', minervanightmode: '1' }, 'dark', 360 ], [ 'light, Arabic, phone', { useskin: 'minerva', uselang: 'ar' }, 'light', 360 ]
] )( 'the screen in %s', ( _, query, colorScheme, width ) => {
	it( 'is accessible with everything open, and nothing leaves it', async () => {
		const [ session, people ] = await start( 'Newcomer', { colorScheme, width, height: 740, touch: width < 500 } );
		await people.open( 'British Library', query );
		await people.openPart( 'affiliation' );
		const part = await people.openPart( 'import' );
		await part.locator( 'textarea' ).fill( 'Editor\nKwasi maps\nNobody at all\n10.0.0.1\nOrganiser' );
		await part.locator( '.partnerkit-people__import > .partnerkit-people__buttons button' ).click();
		await people.verdicts();
		await expect.poll( () => people.root.locator( '.partnerkit-diff' ).count() ).toBeGreaterThanOrEqual( 2 );
		await expectAccessible( session.page, PARTICIPANTS );
		expect( await people.root.evaluate( ( element ) => element.scrollWidth <= element.clientWidth + 1 ) ).toBe( true );
		session.expectQuiet();
		await session.end();
	} );
} );
