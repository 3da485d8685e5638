import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { corpus } from '../support/corpus';
import { demoWiki } from '../support/demo';
import { categories, history } from '../support/history';
import type { TestWiki } from '../support/wiki';
import { MarkDialogDriver } from './mark-dialog-driver';

const PARTNERSHIP = 'Lake Nyala Village Archive';

/** Real articles where they are to be had. */
const [ article, articleOnPhone ] = corpus().length ? [ 'Damphu drum', 'Harry McPherson' ] : [ 'Cedar Bluff Landing', 'Gull Narrows' ];

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'mark' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

describe.each( [
	[ 'Vector 2022', 'vector-2022', {}, article ],
	[ 'Minerva at 360 px', 'minerva', { width: 360, height: 740, touch: true }, articleOnPhone ]
] as Array<[ string, string, SessionOptions, string ]> )( 'marking a page in %s (%s, %j): %s', ( _, skin, options, title ) => {
	const talk = `Talk:${ title }`;

	it( 'marks, changes and takes away in three tidy edits, and never marks twice', async () => {
		const session = await Session.start( browser, wiki, { user: 'Editor', ...options } );
		const before = await history( wiki, talk );
		const dialog = new MarkDialogDriver( session );

		await session.visit( title, { useskin: skin } );
		await dialog.open();
		await dialog.choose( PARTNERSHIP );
		await dialog.toDetails();
		await dialog.fill( 'Identifier', 'LN 12|3' );
		await dialog.toCheck();
		expect( await dialog.addedLines() ).toContain( 'LN 12&#124;3' );
		expect( await dialog.rendered() ).toContain( PARTNERSHIP );
		await dialog.save( 'Save to talk page' );

		const [ added, ...earlier ] = await history( wiki, talk );
		expect( earlier ).toEqual( before );
		expect( added ).toMatchObject( { user: 'Editor', tags: expect.arrayContaining( [ 'partnership' ] ), comment: expect.stringMatching( /^Marked as part of Lake Nyala Village Archive #\w+$/ ) } );
		expect( await categories( wiki, talk ) ).toContain( `${ PARTNERSHIP } (partnership)` );

		// Opened again, it shows what is there and offers no second mark.
		await dialog.open();
		expect( await dialog.chosen() ).toBe( PARTNERSHIP );
		await dialog.toDetails();
		expect( await dialog.value( 'Identifier' ) ).toBe( 'LN 12|3' );
		await dialog.toCheck();
		expect( await dialog.text() ).toContain( 'there is nothing to save' );
		expect( await dialog.canSave( 'Save to talk page' ) ).toBe( false );

		await dialog.toDetails();
		await dialog.fill( 'Identifier', 'LN 99' );
		await dialog.toCheck();
		await dialog.save( 'Save to talk page' );

		await dialog.open();
		await dialog.toDetails();
		await dialog.press( 'Take the mark away …' );
		await dialog.toCheck();
		await dialog.save( 'Take the mark away' );

		const edits = await history( wiki, talk );
		expect( edits.slice( 3 ) ).toEqual( before );
		expect( edits.slice( 0, 3 ).map( ( edit ) => edit.comment ) ).toEqual( [
			expect.stringMatching( /^Took away the mark for Lake Nyala Village Archive$/ ),
			expect.stringMatching( /^Updated the mark for Lake Nyala Village Archive #\w+$/ ),
			expect.stringMatching( /^Marked as part of Lake Nyala Village Archive #\w+$/ )
		] );
		edits.slice( 0, 3 ).forEach( ( edit ) => expect( edit ).toMatchObject( { user: 'Editor', tags: expect.arrayContaining( [ 'partnership' ] ) } ) );
		expect( edits[ 0 ].content ).toBe( before[ 0 ]?.content ?? '' );
		expect( await categories( wiki, talk ) ).not.toContain( `${ PARTNERSHIP } (partnership)` );
		session.expectQuiet();
		await session.end();
	} );
} );

describe( 'somebody else at the same page', () => {
	it( 'leaves their mark alone and says so', async () => {
		const [ one, other ] = await Promise.all( [ 'Editor', 'Newcomer' ].map( ( user ) => Session.start( browser, wiki, { user } ) ) );
		const dialogs = [ one, other ].map( ( session ) => new MarkDialogDriver( session ) );
		for ( const [ index, session ] of [ one, other ].entries() ) {
			await session.visit( 'Juniper Flats' );
			await dialogs[ index ].open();
			await dialogs[ index ].choose( PARTNERSHIP );
			await dialogs[ index ].toCheck();
		}
		await dialogs[ 0 ].save( 'Save to talk page' );
		const after = await history( wiki, 'Talk:Juniper Flats' );
		await dialogs[ 1 ].save( 'Save to talk page', 'somebody else has just changed the same mark' );
		expect( await history( wiki, 'Talk:Juniper Flats' ) ).toEqual( after );
		await one.end();
		await other.end();
	} );

	it( 'keeps what they wrote in between', async () => {
		const session = await Session.start( browser, wiki, { user: 'Editor' } );
		const dialog = new MarkDialogDriver( session );
		await session.visit( 'Ansel River' );
		await dialog.open();
		await dialog.choose( PARTNERSHIP );
		await dialog.toCheck();
		await session.page.evaluate( () => new mw.Api().postWithToken( 'csrf', { action: 'edit', title: 'Talk:Ansel River', appendtext: '\n== In between ==\nHello.', summary: 'A question' } ) );
		await dialog.save( 'Save to talk page' );
		const [ mine, theirs ] = await history( wiki, 'Talk:Ansel River' );
		expect( theirs.comment ).toBe( 'A question' );
		expect( mine.content ).toContain( '== In between ==\nHello.' );
		expect( mine.content ).toContain( `partnership=${ PARTNERSHIP }` );
		await session.end();
	} );
} );

describe( 'a connection that breaks', () => {
	it( 'makes the edit exactly once when the answer is lost', async () => {
		const session = await Session.start( browser, wiki, { user: 'Editor' } );
		const dialog = new MarkDialogDriver( session );
		const before = await history( wiki, 'Talk:Lake Chisale' );
		await session.visit( 'Lake Chisale' );
		await dialog.open();
		await dialog.choose( PARTNERSHIP );
		await dialog.toCheck();
		let lost = 0;
		await session.page.route( '**/api.php', async ( route ) => {
			if ( lost === 0 && /action=edit/.test( route.request().postData() ?? '' ) ) {
				lost++;
				await route.fetch();
				await route.abort( 'connectionreset' );
			} else {
				await route.continue();
			}
		} );
		await dialog.save( 'Save to talk page' );
		expect( lost ).toBe( 1 );
		expect( ( await history( wiki, 'Talk:Lake Chisale' ) ).length ).toBe( before.length + 1 );
		await session.end();
	} );

	it( 'keeps what was typed when the wiki cannot be reached, over a reload too', async () => {
		const session = await Session.start( browser, wiki, { user: 'Editor' } );
		const dialog = new MarkDialogDriver( session );
		await session.visit( 'Bazooka' );
		await dialog.open();
		await dialog.choose( PARTNERSHIP );
		await dialog.fill( 'Identifier', 'shelf 7' );
		await session.page.reload();
		await dialog.open();
		expect( await dialog.chosen() ).toBe( PARTNERSHIP );
		expect( await dialog.value( 'Identifier' ) ).toBe( 'shelf 7' );
		await dialog.press( 'Cancel' );
		await dialog.open();
		expect( await dialog.text() ).toContain( 'Choose a partnership.' );
		await session.end();
	} );
} );

describe( 'a mark for a partnership that nobody has registered', () => {
	it( 'is shown as such and can be taken away', async () => {
		const session = await Session.start( browser, wiki, { user: 'Editor' } );
		const dialog = new MarkDialogDriver( session );
		await session.visit( 'Canton of Etaples' );
		await session.page.evaluate( () => new mw.Api().postWithToken( 'csrf', { action: 'edit', title: 'Talk:Canton of Etaples', text: '{{Partnership contribution|partnership=Gone <b> Museum}}\n== Hello ==' } ) );
		await dialog.open();
		expect( await dialog.chosen() ).toBe( 'Gone <b> Museum' );
		expect( await dialog.text() ).toContain( 'Not registered on this wiki' );
		await dialog.press( 'Take the mark away …' );
		await dialog.toCheck();
		await dialog.save( 'Take the mark away' );
		expect( ( await history( wiki, 'Talk:Canton of Etaples' ) )[ 0 ].content ).toBe( '== Hello ==' );
		await session.end();
	} );
} );

describe( 'a configuration that cannot be used', () => {
	it( 'falls back field by field, and tells those who can put it right', async () => {
		const organiser = await Session.start( browser, wiki, { user: 'Organiser' } );
		await organiser.visit( 'Main Page' );
		const configure = ( text: string ) => organiser.page.evaluate( ( json ) => new mw.Api().postWithToken( 'csrf', { action: 'edit', title: 'MediaWiki:Partnerkit-config.json', text: json } ), text );
		await configure( '{ "home": "Project:Partnerships", "tag": 7, "hmoe": "x" }' );
		const dialog = new MarkDialogDriver( organiser );
		await dialog.open();
		expect( await dialog.text() ).toContain( 'these settings cannot be used, and the default stands instead: tag, hmoe' );
		const editor = await Session.start( browser, wiki, { user: 'Editor' } );
		await editor.visit( 'Main Page' );
		const other = new MarkDialogDriver( editor );
		await other.open();
		expect( await other.text() ).toContain( 'Choose a partnership.' );
		expect( await other.text() ).not.toContain( 'settings' );
		await configure( '{}' );
		await organiser.end();
		await editor.end();
	} );
} );

describe( 'a page that cannot be edited', () => {
	it( 'says why before anything is typed', async () => {
		const organiser = await Session.start( browser, wiki, { user: 'Organiser' } );
		await organiser.visit( 'Main Page' );
		await organiser.page.evaluate( () => new mw.Api().postWithToken( 'csrf', { action: 'protect', title: 'Talk:Goryeo ware', protections: 'create=sysop|edit=sysop', reason: 'test' } )
			.catch( () => new mw.Api().postWithToken( 'csrf', { action: 'protect', title: 'Talk:Goryeo ware', protections: 'create=sysop', reason: 'test' } ) ) );
		await organiser.end();
		const session = await Session.start( browser, wiki, { user: 'Editor' } );
		const dialog = new MarkDialogDriver( session );
		await session.visit( 'Goryeo ware' );
		await dialog.open();
		expect( await dialog.text() ).toContain( 'You cannot change Talk:Goryeo ware at the moment' );
		await dialog.choose( PARTNERSHIP );
		expect( await dialog.canSave( 'Save to talk page' ) ).toBe( false );
		await session.end();
	} );
} );
