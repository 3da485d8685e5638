import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { demoWiki } from '../support/demo';
import { history } from '../support/history';
import { savePages } from '../support/pages';
import type { TestWiki } from '../support/wiki';
import { JoinDriver } from './join-driver';
import { WorkingDriver } from './working-driver';

const PARTNERSHIP = 'Open Heritage Coalition';
const LIST = `Project:Partnerships/${ PARTNERSHIP }/Participants`;
const WORKLIST = `Project:Partnerships/${ PARTNERSHIP }/Worklist`;
const TASKS = [ 'Lace Collection of Tapé Porá', 'Costa Yvoty', 'Tolle Valley needlework', 'Cornelia Zandwijk' ];
const [ TASK ] = TASKS;
const ROOT = '[data-partnerkit^="wizard:join:"]';
const SENTENCE = 'The oldest piece of the collection was made in 1893.';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'join' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

/** A task that was taken in one test is free in the next. */
beforeEach( () => savePages( wiki, { [ WORKLIST ]: TASKS.map( ( title ) => `* [[${ title }]]` ).join( '\n' ) } ) );

/** Tests that are tried once more make another account. */
const newName = (): string => `Zuwena ${ Date.now() % 1e6 }`;

describe( 'an invitation', () => {
	it( 'leads from a phone without an account to a first edit that counts, each write as the new account', async () => {
		const session = await Session.start( browser, wiki, { width: 360, height: 740, touch: true } );
		const path = new JoinDriver( session );
		const { page, root, guide } = path;
		const name = newName();
		await path.open( 'Wendmoor', PARTNERSHIP );
		await path.expectStep( /Take part in .*Open Heritage Coalition/ );
		expect( await root.innerText() ).toMatch( /British Museum, Rijksmuseum and Museo del Ñandutí de Arroyo Verá invite you to Objects That Travelled\./ );
		expect( await page.evaluate( () => document.documentElement.scrollWidth <= innerWidth ) ).toBe( true );
		await expectAccessible( page, ROOT );

		await path.createAccount( name, 'a word for tests' );
		await path.expectStep( /Take part in .*Open Heritage Coalition/ );
		expect( new URL( page.url() ).searchParams.get( 'title' ) ).toBe( 'Wendmoor' );
		await root.getByText( new RegExp( `your name here, .*${ name }` ) ).waitFor();
		await path.button( 'Begin' ).tap();

		await path.expectStep( 'Do you work for one of the partners?' );
		await root.getByText( 'Yes, I work there' ).tap();
		await root.getByLabel( 'Which one?' ).selectOption( 'Rijksmuseum' );
		await expectAccessible( page, ROOT );
		await path.button( 'Continue' ).tap();

		await path.expectStep( 'Join' );
		await path.button( 'Join' ).waitFor();
		expect( await root.innerText() ).toMatch( /takes part in .*Objects That Travelled/ );
		await expectAccessible( page, ROOT );
		expect( await history( wiki, `User:${ name }` ) ).toEqual( [] );
		await path.button( 'Join' ).tap();

		await path.expectStep( 'Pick a first task' );
		const [ joined ] = await history( wiki, LIST );
		expect( joined ).toMatchObject( { user: name, comment: `Taking part in ${ PARTNERSHIP }: Objects That Travelled` } );
		expect( joined.content ).toContain( `user=${ name }` );
		const [ said ] = await history( wiki, `User:${ name }` );
		expect( said ).toMatchObject( { user: name } );
		expect( said.content ).toMatch( /partner = Rijksmuseum\n\| paid = employed/ );
		await root.getByRole( 'button', { name: TASK } ).waitFor();
		await expectAccessible( page, ROOT );
		await root.getByRole( 'button', { name: TASK } ).tap();

		await path.expectStep( new RegExp( `Take .*${ TASK }` ) );
		await path.button( 'Take this task' ).waitFor();
		expect( await root.innerText() ).toMatch( new RegExp( `On the list of tasks: .?${ name }.? is working on .?${ TASK }.? until` ) );
		await expectAccessible( page, ROOT );
		expect( ( await history( wiki, WORKLIST ) )[ 0 ].content ).not.toContain( name );
		await path.button( 'Take this task' ).tap();

		await path.expectStep( /Now write in/ );
		expect( ( await history( wiki, WORKLIST ) )[ 0 ] ).toMatchObject( { user: name, comment: `I take this task: [[:${ TASK }]]`, content: expect.stringMatching( new RegExp( `\\[\\[${ TASK }\\]\\] \\{\\{[^}]*\\| ?user ?= ?${ name }` ) ) } );
		await expectAccessible( page, ROOT );
		await root.getByRole( 'link', { name: 'Open the page' } ).tap();
		await path.expectPart( 'Open the page for writing' );
		await expectAccessible( page, '[data-partnerkit="guide"]' );
		// This skin has the wiki's own button in a menu here.
		await guide.getByRole( 'link', { name: 'Open the editor for wikitext' } ).tap();
		await path.passWelcome();
		await path.expectPart( 'Write one sentence' );
		await path.expectFramed( page.locator( '#wpTextbox1' ) );
		const box = page.locator( '#wpTextbox1' );
		await box.fill( `${ await box.inputValue() }\n${ SENTENCE }` );
		await path.expectPart( 'Say where it comes from' );
		await expectAccessible( page, '[data-partnerkit="guide"]' );
		await guide.getByRole( 'button', { name: 'Put in <ref></ref>' } ).tap();
		await page.keyboard.type( 'Catalogue, 1999' );
		await path.expectPart( 'Save it' );
		expect( await box.inputValue() ).toMatch( new RegExp( `${ SENTENCE }<ref>Catalogue, 1999</ref>$` ) );
		await page.locator( '#wpSave' ).scrollIntoViewIfNeeded();
		await path.expectFramed( page.locator( '#wpSave' ) );
		await page.locator( '[data-partnerkit="save-line"]' ).getByText( 'works at Rijksmuseum' ).waitFor();
		await page.locator( '#wpSave' ).click();

		await path.expectStep( /Thank you/ );
		await root.getByText( 'It counts for' ).waitFor();
		expect( await root.innerText() ).toMatch( new RegExp( `${ SENTENCE }[^]*It is saved\\.[^]*It has a source\\.[^]*It counts for .*Objects That Travelled` ) );
		expect( await root.count() ).toBe( 1 );
		await expectAccessible( page, ROOT );
		const [ made ] = await history( wiki, TASK );
		expect( made ).toMatchObject( { user: name, tags: expect.arrayContaining( [ 'partnership' ] ) } );
		expect( made.comment ).toMatch( /works at Rijksmuseum.*#ObjectsTravelled\d{4}|#ObjectsTravelled\d{4}.*works at Rijksmuseum/ );

		// Through: other pages carry nothing of it any more.
		await path.button( 'I am done for today' ).tap();
		await page.locator( '#firstHeading' ).waitFor();
		expect( await page.evaluate( () => mw.storage.get( 'partnerkit=join' ) ) ).toBe( null );
		session.expectQuiet();
		await session.end();
	} );

	it( 'can be followed with the keyboard alone, on a wide screen', async () => {
		const session = await Session.start( browser, wiki, {} );
		const path = new JoinDriver( session );
		const { page, root, guide } = path;
		await path.open( 'Wendmoor', PARTNERSHIP );
		await path.createAccount( newName(), 'a word for tests' );
		await path.tabTo( path.button( 'Begin' ) );
		await page.keyboard.press( 'Enter' );
		await path.expectStep( 'Do you work for one of the partners?' );
		// The heading is read out.
		expect( await page.evaluate( () => document.activeElement!.textContent ) ).toBe( 'Do you work for one of the partners?' );
		await path.tabTo( root.getByRole( 'radio' ).first() );
		await page.keyboard.press( 'Space' );
		await path.tabTo( path.button( 'Continue' ) );
		await page.keyboard.press( 'Enter' );
		await path.button( 'Join' ).waitFor();
		await path.tabTo( path.button( 'Join' ) );
		await page.keyboard.press( 'Enter' );
		await path.expectStep( 'Pick a first task' );
		const task = root.getByRole( 'button', { name: 'Costa Yvoty' } );
		await task.waitFor();
		await path.tabTo( task );
		await page.keyboard.press( 'Enter' );
		await path.button( 'Take this task' ).waitFor();
		await path.tabTo( path.button( 'Take this task' ) );
		await page.keyboard.press( 'Enter' );
		await path.expectStep( /Now write in/ );
		await path.tabTo( root.getByRole( 'link', { name: 'Open the page' } ) );
		await page.keyboard.press( 'Enter' );
		await path.expectPart( 'Open the page for writing' );
		await path.expectFramed( page.locator( '#ca-ve-edit a' ) );
		await guide.getByText( /Press .*Edit/ ).waitFor();
		// The other one is as good.
		await path.tabTo( page.locator( '#ca-edit a' ) );
		await page.keyboard.press( 'Enter' );
		await page.locator( '#wpTextbox1' ).waitFor();
		const start = page.getByRole( 'button', { name: 'Start editing' } );
		await start.waitFor();
		await path.tabTo( start );
		await page.keyboard.press( 'Enter' );
		await start.waitFor( { state: 'hidden' } );
		// What MediaWiki's own access key does.
		await page.locator( '#wpTextbox1' ).focus();
		await page.keyboard.press( 'Control+End' );
		await page.keyboard.type( `\n${ SENTENCE }` );
		await path.expectPart( 'Say where it comes from' );
		await path.tabTo( guide.getByRole( 'button', { name: 'Put in <ref></ref>' } ) );
		await page.keyboard.press( 'Enter' );
		await page.keyboard.type( 'Catalogue, 1999' );
		await path.expectPart( 'Save it' );
		await path.tabTo( page.locator( '#wpSave' ) );
		await page.keyboard.press( 'Enter' );
		await path.expectStep( /Thank you/ );
		await root.getByText( 'It has a source.' ).waitFor();
		// The Tab key passes the skin's search, which evaluates text: this wiki forbids that.
		expect( session.noise.filter( ( line ) => !/skins\.vector\.search/.test( line ) ) ).toEqual( [] );
		await session.end();
	} );

	it.each( [ [ 'on a wide screen', {} ], [ 'at 360 px', { width: 360, height: 740, touch: true } ] ] )( 'guides through VisualEditor as well, %s', async ( _, options: SessionOptions ) => {
		const session = await Session.start( browser, wiki, options );
		const path = new JoinDriver( session );
		const { page, root, guide } = path;
		const name = newName();
		await path.open( 'Wendmoor', PARTNERSHIP );
		await path.createAccount( name, 'a word for tests' );
		await path.button( 'Begin' ).click();
		await root.getByText( 'No, I take part on my own' ).click();
		await path.button( 'Continue' ).click();
		await path.button( 'Join' ).click();
		await path.takeTask( 'Tolle Valley needlework' );
		await root.getByRole( 'link', { name: 'Open the page' } ).click();
		await path.expectPart( 'Open the page for writing' );
		if ( options.touch ) {
			await guide.getByRole( 'link', { name: 'Open the editor', exact: true } ).tap();
		} else {
			await page.locator( '#ca-ve-edit a' ).click();
		}
		await page.getByRole( 'button', { name: 'Start editing' } ).click();
		await path.expectPart( 'Write one sentence' );
		const surface = page.locator( '.ve-ce-documentNode[contenteditable="true"]' ).first();
		// The last paragraph may be a place that the editor makes itself, below a template.
		await surface.locator( '> p' ).first().click();
		await page.keyboard.press( 'End' );
		await page.keyboard.type( ` ${ SENTENCE }`, { delay: 10 } );
		await path.expectPart( 'Say where it comes from' );
		await path.expectFramed( page.locator( '.ve-ui-toolbar-group-cite' ) );
		await expectAccessible( page, '[data-partnerkit="guide"]' );
		await page.locator( '.ve-ui-toolbar-group-cite .oo-ui-popupToolGroup-handle' ).click();
		await page.locator( '.oo-ui-tool-name-reference' ).first().click();
		// Before it is ready its surface is there, and takes no keys.
		const source = page.locator( '.ve-ui-mwReferenceDialog.oo-ui-window-content-ready .ve-ce-documentNode[contenteditable="true"]' );
		await source.click();
		await page.keyboard.type( 'Catalogue, 1999' );
		await source.getByText( 'Catalogue, 1999' ).waitFor();
		await page.locator( '.ve-ui-mwReferenceDialog .oo-ui-processDialog-actions-primary a[role="button"]' ).click();
		await path.expectPart( 'Save it' );
		await path.expectFramed( page.locator( 'a.ve-ui-toolbar-saveButton' ) );
		await page.locator( 'a.ve-ui-toolbar-saveButton' ).click();
		const save = page.locator( '.ve-ui-mwSaveDialog .oo-ui-processDialog-actions-primary a[role="button"]' );
		await page.locator( '.ve-ui-mwSaveDialog' ).getByText( 'Counts for' ).waitFor();
		await save.click();
		await path.expectStep( /Thank you/ );
		await root.getByText( 'It counts for' ).waitFor();
		expect( await root.innerText() ).toMatch( new RegExp( `${ SENTENCE }[^]*It has a source\\.` ) );
		expect( ( await history( wiki, 'Tolle Valley needlework' ) )[ 0 ] ).toMatchObject( { user: name, tags: expect.arrayContaining( [ 'partnership', 'visualeditor' ] ) } );
		await session.end();
	} );

	it( 'says in the personal menu at once what is worked for by then, where that gadget is on', async () => {
		const session = await Session.start( browser, wiki );
		const path = new JoinDriver( session );
		const working = new WorkingDriver( session );
		await path.open( 'Wendmoor', PARTNERSHIP );
		await path.createAccount( newName(), 'a word for tests' );
		await session.page.evaluate( () => new mw.Api().postWithToken( 'csrf', { action: 'options', change: 'gadget-partnerkit-tracking=1' } ) );
		await path.open( 'Wendmoor', PARTNERSHIP );
		await working.expectIndicator( /^Working for…$/ );
		await path.toTasks();
		await working.expectIndicator( /^Working for Objects That Travelled until/ );
		expect( await working.menu.count() ).toBe( 0 );
		// It opens the menu, as ever.
		await working.open();
		session.expectQuiet();
		await session.end();
	} );

	it( 'to one event leads to that, and to the next one anew', async () => {
		const today = new Date();
		const day = ( offset: number ): string => new Date( today.getTime() + offset * 86_400_000 ).toISOString().slice( 0, 10 );
		const event = ( id: string, from: number, to: number ): string => `{{Partnership event|id=${ id }|name=Day of ${ id }|start=${ day( from ) }|end=${ day( to ) }|hashtag=${ id }}}`;
		await savePages( wiki, {
			'Project:Partnerships/Two Events': '{{Partnership|name=Two Events|status=active}}',
			'Project:Partnerships/Two Events/Events': [ event( 'maps', -1, 2 ), event( 'old_letters', -1, 5 ), event( 'films', -9, -3 ) ].join( '\n' )
		} );
		const session = await Session.start( browser, wiki );
		const path = new JoinDriver( session );
		const name = newName();
		await path.open( 'Wendmoor', 'Two Events/old_letters' );
		await path.createAccount( name, 'a word for tests' );
		expect( await path.root.innerText() ).toContain( 'Day of old_letters' );
		await path.button( 'Begin' ).click();
		await path.button( 'Join' ).click();
		await path.expectStep( 'Pick a first task' );
		await path.open( 'Wendmoor', 'Two Events/maps' );
		await path.expectStep( /Take part in/ );
		await path.button( 'Begin' ).click();
		await path.button( 'Join' ).click();
		await path.expectStep( 'Pick a first task' );
		const [ { content } ] = await history( wiki, 'Project:Partnerships/Two Events/Participants' );
		expect( [ ...content.matchAll( /\{\{Partnership participant[^}]*event=([^|}]*)/g ) ].map( ( [ , id ] ) => id.trim() ) ).toEqual( [ 'old_letters', 'maps' ] );
		// One that is not the wanted one is where somebody was.
		await path.open( 'Wendmoor', 'Two Events/old_letters' );
		await path.expectStep( 'Pick a first task' );
		await path.open( 'Wendmoor', 'Two Events/films' );
		await path.expectStep( /Day of films.* is over/ );
		session.expectQuiet();
		await session.end();
	} );

	it( 'steps aside on other pages, and when it is closed', async () => {
		const session = await Session.start( browser, wiki );
		const path = new JoinDriver( session );
		await path.open( 'Wendmoor', PARTNERSHIP );
		await path.createAccount( newName(), 'a word for tests' );
		await path.toTasks();
		await path.takeTask( 'Cornelia Zandwijk' );
		await path.expectStep( /Now write in/ );
		await session.visit( 'Tollerby' );
		expect( await path.guide.count() ).toBe( 0 );
		expect( await path.root.count() ).toBe( 0 );
		await session.visit( 'Cornelia Zandwijk' );
		await path.expectPart( 'Open the page for writing' );
		await path.guide.getByRole( 'button', { name: 'Close the guide' } ).click();
		await path.guide.waitFor( { state: 'detached' } );
		expect( await session.page.locator( '.partnerkit-control-frame' ).count() ).toBe( 0 );
		// The same address goes on where it was left.
		await path.open( 'Wendmoor', PARTNERSHIP );
		await path.expectStep( /Now write in/ );
		session.expectQuiet();
		await session.end();
	} );
} );
