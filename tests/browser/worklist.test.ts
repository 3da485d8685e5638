import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import { readTasks } from '../../src/domain/worklist/read';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { demoWiki } from '../support/demo';
import { history } from '../support/history';
import { savePages } from '../support/pages';
import type { TestWiki } from '../support/wiki';

const HOME = 'Project:Partnerships';
const ROOT = '[data-partnerkit="worklist"]';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'worklist' ), launchBrowser() ] );
	const record = ( name: string ): string => `{{Partnership|name=${ name }|status=active|hashtag=${ name }2026|contact=[[User:Organiser|Organiser]]}}`;
	await savePages( wiki, {
		[ `${ HOME }/Lake` ]: record( 'Lake' ),
		[ `${ HOME }/Lake/Worklist` ]: '== To improve ==\n* [[Ujiji]] {{Partnership task|type=sentence|difficulty=easy|minutes=5|note=the market in 1931}}\n* [[Kigoma]] {{Partnership task|type=write|difficulty=hard|minutes=60}}\n\nBy hand:\n{|\n|-\n| [[Liemba]] || a ferry\n|}\n\n<gallery>\nx.jpg|[[Gombe]]\n</gallery>\n',
		[ `${ HOME }/Race` ]: record( 'Race' ), [ `${ HOME }/Race/Worklist` ]: '* [[Ujiji]]\n* [[Kigoma]]\n',
		[ `${ HOME }/Keys` ]: record( 'Keys' ), [ `${ HOME }/Keys/Worklist` ]: '* [[Ujiji]]\n* [[Kigoma]]\n',
		[ `${ HOME }/Empty` ]: record( 'Empty' ),
		[ `${ HOME }/Closed` ]: record( 'Closed' ), [ `${ HOME }/Closed/Worklist` ]: '* [[Ujiji]]\n',
		'Ferry one': 'Old.[[Category:Ferries]]', 'Ferry two': 'Old.<ref>A book.</ref>[[Category:Ferries]]', 'Ferry three': '{{Needs a source}}Old.[[Category:Ferries]]', 'Template:Needs a source': 'A source is needed.'
	}, [ `${ HOME }/Closed/Worklist` ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

async function start( user: string | undefined, name: string, options: SessionOptions = {}, query: Record<string, string> = {} ): Promise<Session> {
	const session = await Session.start( browser, wiki, { user, ...options } );
	await session.visit( 'Special:BlankPage/Partnerkit', { partnerkit: `worklist:${ name }`, ...query } );
	await ready( session );
	return session;
}

const root = ( { page }: Session ): Locator => page.locator( ROOT );
const ready = ( { page }: Session ): Promise<void> => page.locator( `${ ROOT }[aria-busy="false"]` ).waitFor();
const press = ( session: Session, name: string | RegExp ): Promise<void> => root( session ).getByRole( 'button', { name, exact: typeof name === 'string' } ).first().click();
const line = ( session: Session ): Promise<string> => root( session ).locator( '.partnerkit-tasks__line' ).innerText();
const titles = ( session: Session, part: string ): Promise<string[]> => root( session ).locator( `[data-part="${ part }"] li.partnerkit-tasks__row a` ).allInnerTexts();
async function done( session: Session, says: string | RegExp ): Promise<void> {
	await root( session ).locator( '.partnerkit-worklist__done' ).getByText( says ).waitFor();
	await ready( session );
}
const latest = async ( name: string ) => ( await history( wiki, `${ HOME }/${ name }/Worklist` ) )[ 0 ];
const edits = async ( name: string ): Promise<number> => ( await history( wiki, `${ HOME }/${ name }/Worklist` ) ).length;

describe( 'a newcomer', () => {
	it( 'comes from the participants, takes a task in two clicks, ends it, and undoes that', async () => {
		const session = await Session.start( browser, wiki, { user: 'Newcomer' } );
		await session.visit( 'Special:BlankPage/Partnerkit', { partnerkit: 'participants:Lake' } );
		await session.page.getByRole( 'link', { name: 'Tasks', exact: true } ).click();
		await ready( session );
		const before = await latest( 'Lake' );
		const count = await edits( 'Lake' );
		expect( await titles( session, 'list' ) ).toEqual( [ 'Ujiji', 'Liemba', 'Kigoma', 'Gombe' ] );
		await expectAccessible( session.page, ROOT );
		await press( session, /^Take it… Ujiji/ );
		expect( await line( session ) ).toMatch( /^\* \[\[Ujiji\]\] \{\{Partnership task\|type=sentence\|difficulty=easy\|minutes=5\|note=the market in 1931\|user=Newcomer\|until=\d{4}-\d\d-\d\dT\d\d:\d\d:00Z\}\}$/ );
		expect( await edits( 'Lake' ) ).toBe( count );
		await expectAccessible( session.page, ROOT );
		const written = await line( session );
		await press( session, 'Take this task' );
		await done( session, '“Ujiji” is your task now. Good luck!' );
		expect( await titles( session, 'own' ) ).toEqual( [ 'Ujiji' ] );
		expect( await latest( 'Lake' ) ).toMatchObject( { user: 'Newcomer', comment: 'I take this task: [[:Ujiji]]', content: before.content.replace( /\* \[\[Ujiji.*/, written ) } );
		const taken = ( await latest( 'Lake' ) ).content;
		await press( session, /^Done… Ujiji/ );
		await press( session, 'Mark as done' );
		await done( session, '“Ujiji” is done. Thank you!' );
		expect( readTasks( ( await latest( 'Lake' ) ).content, DEFAULT_CONFIG )[ 0 ] ).toMatchObject( { user: 'Newcomer', done: new Date().toISOString().slice( 0, 10 ), until: undefined } );
		await press( session, 'Undo' );
		await done( session, 'Undone. Everything is as it was.' );
		expect( ( await latest( 'Lake' ) ).content ).toBe( taken );
		expect( await edits( 'Lake' ) ).toBe( count + 3 );
		await press( session, /^Give back… Ujiji/ );
		await press( session, 'Give this task back' );
		await done( session, '“Ujiji” is free again.' );
		expect( ( await latest( 'Lake' ) ).content ).toBe( before.content );
		session.expectQuiet();
		await session.end();
	} );

	it( 'takes what stands in a table written by hand, and is told what cannot be taken from here', async () => {
		const session = await start( 'Newcomer', 'Lake' );
		expect( await root( session ).locator( 'li', { hasText: 'Gombe' } ).innerText() ).toContain( 'Edit the page of the list to take it.' );
		await press( session, /^Take it… Liemba/ );
		await press( session, 'Take this task' );
		await done( session, /Liemba/ );
		expect( ( await latest( 'Lake' ) ).content ).toMatch( /\n\| \[\[Liemba\]\] \{\{Partnership task\|user=Newcomer\|until=[^}|]+\}\} \|\| a ferry\n\|\}/ );
		session.expectQuiet();
		await session.end();
	} );

	it( 'of two people who want the same task the second is told who has it, and finds another', async () => {
		const [ newcomer, editor ] = await Promise.all( [ start( 'Newcomer', 'Race' ), start( 'Editor', 'Race' ) ] );
		await press( newcomer, /^Take it… Kigoma/ );
		await press( editor, /^Take it… Kigoma/ );
		await press( editor, 'Take this task' );
		await done( editor, /your task now/ );
		const before = await edits( 'Race' );
		await press( newcomer, 'Take this task' );
		await done( newcomer, /Somebody else was faster with “Kigoma”\. .*Editor.* is working on this until .* UTC Nothing was saved\. Choose another task\./ );
		expect( await edits( 'Race' ) ).toBe( before );
		expect( await titles( newcomer, 'list' ) ).toEqual( [ 'Ujiji' ] );
		await press( newcomer, /^Take it… Ujiji/ );
		await press( newcomer, 'Take this task' );
		await done( newcomer, /your task now/ );
		expect( readTasks( ( await latest( 'Race' ) ).content, DEFAULT_CONFIG ).map( ( { title, user } ) => `${ title }: ${ user }` ) ).toEqual( [ 'Ujiji: Newcomer', 'Kigoma: Editor' ] );
		newcomer.expectQuiet();
		editor.expectQuiet();
		await newcomer.end();
		await editor.end();
	} );

	it( 'needs no mouse', async () => {
		const session = await start( 'Newcomer', 'Keys' );
		const { keyboard } = session.page;
		const focused = (): Promise<string> => session.page.evaluate( () => ( document.activeElement as HTMLElement ).innerText );
		await root( session ).getByRole( 'button', { name: /^Take it… / } ).first().focus();
		const first = await focused();
		await keyboard.press( 'Enter' );
		expect( await focused() ).toContain( 'This line will stand on the list' );
		await keyboard.press( 'Escape' );
		expect( await focused() ).toBe( first );
		await keyboard.press( 'Enter' );
		await keyboard.press( 'Tab' );
		expect( await focused() ).toBe( 'Take this task' );
		await keyboard.press( 'Enter' );
		await done( session, /your task now/ );
		expect( await focused() ).toContain( 'your task now' );
		await keyboard.press( 'Tab' );
		expect( await focused() ).toBe( 'Undo' );
		await keyboard.press( 'Enter' );
		await done( session, 'Undone. Everything is as it was.' );
		expect( ( await latest( 'Keys' ) ).content ).toBe( '* [[Ujiji]]\n* [[Kigoma]]' );
		session.expectQuiet();
		await session.end();
	} );

	it.each( [ [ 'light', 'en', 'vector-2022' ], [ 'dark', 'ar', 'minerva' ] ] as const )( 'has one column and large buttons on a phone: %s %s %s', async ( scheme, language, skin ) => {
		const session = await start( 'Newcomer', 'British Library', { width: 360, height: 800, touch: true, colorScheme: scheme }, { uselang: language, useskin: skin, ...scheme === 'dark' ? { minervanightmode: '1' } : {} } );
		await root( session ).locator( '[data-state="open"] button' ).first().click();
		await root( session ).locator( '[data-part="add"] > summary' ).click();
		const wide = await session.page.evaluate( () => document.documentElement.scrollWidth - document.documentElement.clientWidth );
		expect( wide ).toBeLessThanOrEqual( 0 );
		const heights = await root( session ).locator( 'button, select, input, summary' ).evaluateAll( ( controls ) => controls.filter( ( one ) => one.checkVisibility() ).map( ( one ) => [ one.textContent, Math.round( one.getBoundingClientRect().height ) ] as const ) );
		expect( heights.length ).toBeGreaterThan( 8 );
		expect( heights.filter( ( [ , height ] ) => height < 44 ) ).toEqual( [] );
		await expectAccessible( session.page, ROOT );
		session.expectQuiet();
		await session.end();
	} );

	it( 'without an account or without the right reads the list, and is told what to do', async () => {
		const reader = await start( undefined, 'Lake' );
		await reader.page.getByText( 'You are not logged in.' ).waitFor();
		expect( await root( reader ).getByRole( 'button' ).count() ).toBe( 0 );
		await reader.end();
		const session = await start( 'Newcomer', 'Closed' );
		await session.page.getByText( 'You cannot edit this page, so you cannot take a task:' ).waitFor();
		expect( await root( session ).getByRole( 'button' ).count() ).toBe( 0 );
		await session.end();
	} );
} );

describe( 'an organiser', () => {
	const label = ( session: Session, name: string ): Locator => root( session ).locator( '[data-part="add"]' ).getByLabel( name );

	it( 'makes the list of a partnership that has none, and takes that back', async () => {
		const session = await start( 'Organiser', 'Empty' );
		await session.page.getByText( 'This partnership has no worklist yet.' ).waitFor();
		await root( session ).getByRole( 'textbox', { name: 'Pages', exact: true } ).fill( 'Kilwa\n[[Lindi]]' );
		await label( session, 'What to do' ).selectOption( 'write' );
		await label( session, 'Minutes' ).fill( '60' );
		await press( session, 'Find pages' );
		await expect.poll( () => root( session ).locator( '.partnerkit-worklist__lines' ).innerText() ).toBe( '== To do ==\n* [[Kilwa]] {{Partnership task|type=write|minutes=60}}\n* [[Lindi]] {{Partnership task|type=write|minutes=60}}' );
		expect( await edits( 'Empty' ) ).toBe( 0 );
		await expectAccessible( session.page, ROOT );
		await press( session, 'Add 2 tasks' );
		await done( session, '2 tasks are on the list now.' );
		expect( await latest( 'Empty' ) ).toMatchObject( { user: 'Organiser', comment: '2 tasks added to the worklist of Empty', content: '== To do ==\n* [[Kilwa]] {{Partnership task|type=write|minutes=60}}\n* [[Lindi]] {{Partnership task|type=write|minutes=60}}' } );
		expect( await titles( session, 'list' ) ).toHaveLength( 2 );
		await press( session, 'Undo' );
		await done( session, 'Undone. Everything is as it was.' );
		expect( await latest( 'Empty' ) ).toMatchObject( { content: '' } );
		session.expectQuiet();
		await session.end();
	} );

	it.each( [
		[ 'In a category', { Category: 'Ferries' }, [ 'Ferry one', 'Ferry three', 'Ferry two' ] ], [ 'Found by a search', { 'Search for': 'Ferry' }, [ 'Ferry one', 'Ferry three', 'Ferry two' ] ],
		[ 'With a maintenance template', { Template: 'Needs a source', Category: 'Ferries' }, [ 'Ferry three' ] ], [ 'Without references, in a category', { Category: 'Ferries' }, [ 'Ferry one', 'Ferry three' ] ]
	] )( 'finds pages: %s', async ( source, fields, expected ) => {
		const session = await start( 'Organiser', 'Lake' );
		await root( session ).locator( '[data-part="add"] > summary' ).click();
		await label( session, 'Where are the pages?' ).selectOption( { label: source } );
		for ( const [ name, value ] of Object.entries( fields ) ) {
			await label( session, name ).first().fill( value );
		}
		await press( session, 'Find pages' );
		await root( session ).locator( '.partnerkit-worklist__lines' ).waitFor();
		expect( ( await root( session ).locator( '.partnerkit-worklist__titles li' ).allInnerTexts() ).map( ( title ) => title.trim() ).sort() ).toEqual( expected );
		session.expectQuiet();
		await session.end();
	} );

	it( 'says what there is to do with a page, and takes it off the list', async () => {
		await savePages( wiki, { [ `${ HOME }/Race/Worklist` ]: '* [[Ujiji]]\n* [[Kigoma]]' } );
		const session = await start( 'Organiser', 'Race' );
		await press( session, /^Change… Ujiji/ );
		const form = root( session ).locator( '.partnerkit-tasks__preview' );
		await form.getByLabel( 'Minutes' ).fill( '10' );
		await form.getByLabel( 'What to do' ).selectOption( 'source' );
		expect( await line( session ) ).toBe( '* [[Ujiji]] {{Partnership task|type=source|minutes=10}}' );
		await expectAccessible( session.page, ROOT );
		await press( session, 'Save the task' );
		await done( session, /Ujiji/ );
		expect( ( await latest( 'Race' ) ).content ).toBe( '* [[Ujiji]] {{Partnership task|type=source|minutes=10}}\n* [[Kigoma]]' );
		await press( session, /^Change… Kigoma/ );
		await press( session, 'Take it off the list…' );
		await press( session, 'Take this task off the list' );
		await done( session, /Kigoma/ );
		expect( ( await latest( 'Race' ) ).content ).toBe( '* [[Ujiji]] {{Partnership task|type=source|minutes=10}}' );
		session.expectQuiet();
		await session.end();
	} );

	it( 'sets a task free that somebody has', async () => {
		await savePages( wiki, { [ `${ HOME }/Closed/Worklist` ]: '* [[Ujiji]] {{Partnership task|user=Editor|until=2099-01-01}}' } );
		const session = await start( 'Organiser', 'Closed' );
		await root( session ).getByLabel( 'Show' ).selectOption( 'taken' );
		await press( session, /^Set free… Ujiji/ );
		await press( session, 'Set this task free' );
		await done( session, '“Ujiji” is free again.' );
		expect( ( await latest( 'Closed' ) ).content ).toBe( '* [[Ujiji]] {{Partnership task}}' );
		session.expectQuiet();
		await session.end();
	} );
} );
