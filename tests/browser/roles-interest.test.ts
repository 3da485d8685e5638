import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { demoWiki } from '../support/demo';
import { history } from '../support/history';
import { MortalBrowser } from '../support/mortal-browser';
import { blockAddress, protectPage } from '../support/pages';
import { TEMPORARY } from '../support/temporary-accounts';
import type { TestWiki } from '../support/wiki';
import { RoleDriver } from './roles-driver';

const REQUESTS = 'Project:Partnerships/Requests';
const SEND = 'Look once more, then send it';
const SENT = 'Thank you. It is on the page';

/** A browser that is killed forgets its temporary account and is given another one: a wiki makes six a day. */
const OFTEN = [ { count: 1000, seconds: 24 * 60 * 60 } ];

/** One shows internet addresses, the other makes temporary accounts. */
let wiki: TestWiki;
let veiled: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, veiled, browser ] = await Promise.all( [ demoWiki( 'roles-interest' ), demoWiki( 'roles-veiled', { wgAutoCreateTempUser: TEMPORARY, wgTempAccountCreationThrottle: OFTEN } ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await Promise.all( [ wiki?.stop(), veiled?.stop() ] );
} );

async function start( on: TestWiki, options?: SessionOptions ): Promise<[ Session, RoleDriver ]> {
	const session = await Session.start( browser, on, options );
	return [ session, new RoleDriver( session.page, on, 'interest' ) ];
}

/** Tests that are tried once more are about another institution. */
const newName = ( name: string ): string => `${ name } ${ Date.now() % 1e6 }`;

/** Headings of the page that name it. */
async function sections( on: TestWiki, name: string ): Promise<number> {
	const [ latest ] = await history( on, REQUESTS );
	return ( latest?.content ?? '' ).split( '\n' ).filter( ( line ) => line.startsWith( '==' ) && line.includes( name ) ).length;
}

describe( 'an institution that is interested', () => {
	it( 'is told that its internet address will be seen before it is, and stands on the page once, on a phone', async () => {
		const [ session, path ] = await start( wiki, { width: 360, height: 740, touch: true } );
		const { page, root } = path;
		const name = newName( 'Archive of <b>Wendmoor</b> {{x}}' );
		await path.open( 'interest', { useskin: 'minerva' } );
		await path.look();
		await path.goOn( 'Who are you?' );
		// Nothing but the name is asked for.
		await path.main.tap();
		await root.getByText( 'This is needed.' ).waitFor();
		expect( await root.locator( '.partnerkit-warning' ).count() ).toBe( 1 );
		await root.getByLabel( 'Name of the institution' ).fill( name );
		await root.getByLabel( 'What kind is it?' ).selectOption( 'museum' );
		await root.getByLabel( 'Place and country' ).fill( 'Lake Road, Netherlands, 020 7946 0018' );
		await root.getByText( 'That looks like a telephone number.' ).waitFor();
		await root.getByLabel( 'Place and country' ).fill( 'Wendmoor, Netherlands' );
		await root.getByText( 'That looks like a telephone number.' ).waitFor( { state: 'hidden' } );
		await path.look();
		await path.goOn( 'What do you have, and what would you like?' );
		await root.getByText( 'Letters and papers' ).tap();
		await root.getByLabel( 'In your own words' ).fill( 'Ask maria@village.example\n== Not a section ==' );
		await root.getByText( 'That looks like an e-mail address.' ).waitFor();
		await root.getByLabel( 'In your own words' ).fill( 'Two volunteers.\n== Not a section ==\n{{delete}}' );
		// What the wiki knows of institutions like it: a museum of that country first.
		await root.getByRole( 'heading', { name: 'Others like you' } ).waitFor();
		expect( await root.locator( 'h3:has-text("Others like you") + ul li' ).first().innerText() ).toMatch( /Rijks|Coalition/ );
		await path.look();
		await path.goOn( 'Whom may people here answer?' );
		expect( await root.getByRole( 'textbox' ).count() ).toBe( 0 );
		await root.getByText( 'I will look here' ).tap();
		await path.look();
		await path.goOn( SEND );
		await root.getByText( 'everybody will see the internet address' ).waitFor();
		await path.button( 'Put it on the page, with my internet address' ).waitFor();
		expect( await root.locator( '.partnerkit-rendered' ).innerText() ).toContain( 'Two volunteers.' );
		await path.look();
		expect( await sections( wiki, 'Wendmoor' ) ).toBe( 0 );
		const before = await history( wiki, REQUESTS );
		await path.main.tap();
		await path.expectStep( SENT );
		await path.look();
		const [ made, ...rest ] = await history( wiki, REQUESTS );
		expect( rest.length ).toBe( before.length );
		expect( made ).toMatchObject( { user: '127.0.0.1', comment: `An institution is interested: ${ name }` } );
		expect( made.content.startsWith( before[ 0 ].content.trimEnd() ) ).toBe( true );
		const added = made.content.slice( before[ 0 ].content.length );
		expect( added ).toContain( 'Two volunteers.' );
		expect( added.match( /^==.*==$/gm ) ).toHaveLength( 1 );
		expect( added ).not.toMatch( /\{\{delete|<b>/ );
		// The link leads to the section, whose own link begins the partnership with the name in it.
		await root.getByRole( 'link', { name: 'Look at it on the page' } ).tap();
		await page.locator( '.mw-parser-output' ).getByText( 'Two volunteers.' ).waitFor();
		const anchor = decodeURIComponent( new URL( page.url() ).hash.slice( 1 ) );
		expect( await page.evaluate( ( id ) => document.getElementById( id )?.textContent, anchor ) ).toContain( 'Archive of <b>Wendmoor</b> {{x}}' );
		const link = await page.locator( 'a[href*="partnerkit-partner"]' ).last().getAttribute( 'href' );
		session.expectQuiet();
		await session.end();
		const editor = await Session.start( browser, wiki, { user: 'Editor' } );
		await editor.page.goto( new URL( link!, wiki.url ).href );
		await expect.poll( () => editor.page.locator( 'input[data-field="partner-1"]' ).inputValue() ).toBe( name );
		await editor.end();
	} );

	it( 'makes an account on the way and is back at the same step, its words with it', async () => {
		const [ session, path ] = await start( wiki );
		const name = newName( 'Lighthouse' );
		const user = newName( 'Zuwena' );
		await path.open( 'interest' );
		await path.toSend( name, 'Kept while an account is made.' );
		await path.createAccount( user );
		await path.expectStep( SEND );
		await path.root.getByText( new RegExp( `under your name, .*${ user }` ) ).waitFor();
		await path.root.locator( '.partnerkit-rendered', { hasText: 'Kept while an account is made.' } ).waitFor();
		await path.button( 'Back' ).click();
		await path.expectStep( 'Whom may people here answer?' );
		await path.root.getByText( new RegExp( `Me, .*${ user }` ) ).click();
		await path.goOn( SEND );
		await path.main.click();
		await path.expectStep( SENT );
		await path.root.getByRole( 'link', { name: /Watch the page/ } ).waitFor();
		const [ made ] = await history( wiki, REQUESTS );
		expect( made.user ).toBe( user );
		expect( made.content ).toContain( `[[User:${ user }|${ user }]]` );
		session.expectQuiet();
		await session.end();
	} );

	it( 'is told where the wiki makes a temporary account, which then signs', async () => {
		const [ session, path ] = await start( veiled );
		const name = newName( 'Harbour Radio' );
		await path.open( 'interest' );
		await path.toSend( name, 'On the air since 1951.' );
		await path.root.getByText( 'the wiki makes a temporary one for this browser' ).waitFor();
		expect( await path.root.innerText() ).not.toContain( 'IP address' );
		await path.button( 'Put it on the page' ).click();
		await path.expectStep( SENT );
		const [ made ] = await history( veiled, REQUESTS );
		expect( made.user ).toMatch( /^~2/ );
		expect( await sections( veiled, name ) ).toBe( 1 );
		// Another day, as that account: it is where she left it.
		await path.open( 'interest' );
		await path.expectStep( SENT );
		await path.button( 'Begin one for another institution' ).click();
		await path.toSend( newName( 'Harbour Museum' ) );
		await path.root.getByText( new RegExp( `under .*${ made.user }.*, the temporary account` ) ).waitFor();
		session.expectQuiet();
		await session.end();
	} );

	it( 'loses nothing when the browser is killed at each step, and writes once when it is killed while it writes', async () => {
		const mortal = new MortalBrowser();
		const name = newName( 'Mountain Hut' );
		let path = new RoleDriver( await mortal.start(), veiled, 'interest' );
		const dieAndComeBack = async ( title: string ): Promise<void> => {
			await mortal.kill();
			path = await new RoleDriver( await mortal.start(), veiled, 'interest' ).open( 'interest' );
			expect( await path.title() ).toBe( title );
		};
		try {
			await path.open( 'interest' );
			await path.goOn( 'Who are you?' );
			await path.root.getByLabel( 'Name of the institution' ).pressSequentially( name );
			await path.kept( name );
			await dieAndComeBack( 'Who are you?' );
			expect( await path.root.getByLabel( 'Name of the institution' ).inputValue() ).toBe( name );
			await path.goOn( 'What do you have, and what would you like?' );
			await path.root.getByLabel( 'In your own words' ).fill( `Words of ${ name }.` );
			await path.kept( `Words of ${ name }.` );
			await dieAndComeBack( 'What do you have, and what would you like?' );
			expect( await path.root.getByLabel( 'In your own words' ).inputValue() ).toBe( `Words of ${ name }.` );
			await path.goOn( 'Whom may people here answer?' );
			await path.root.getByText( 'I will look here' ).click();
			await path.goOn( SEND );
			await path.kept( '"value":"send"' );
			await dieAndComeBack( SEND );
			for ( const [ round, milliseconds ] of [ 0, 150, 500 ].entries() ) {
				await path.main.waitFor();
				await path.kept( '"value":"send"' );
				await path.main.click();
				await new Promise( ( resolve ) => setTimeout( resolve, milliseconds ) );
				await mortal.kill();
				path = await new RoleDriver( await mortal.start(), veiled, 'interest' ).open( 'interest' );
				await expect.poll( async () => {
					const again = path.root.locator( '.cdx-button--weight-primary:enabled', { hasText: /Put it|Continue|Try again/ } );
					if ( await again.count() ) {
						await again.click( { timeout: 2_000 } ).catch( ( error ) => expect( String( error ) ).toContain( 'Timeout' ) );
					}
					return path.title();
				}, { timeout: 40_000 } ).toBe( SENT );
				const here = round ? `${ name }, round ${ round }` : name;
				expect( [ milliseconds, await sections( veiled, `: ${ here } ==` ) ] ).toEqual( [ milliseconds, 1 ] );
				await path.button( 'Begin one for another institution' ).click();
				await path.toSend( `${ name }, round ${ round + 1 }` );
			}
		} finally {
			await mortal.end();
		}
	}, 600_000 );

	it( 'is helped by hand where the wiki asks for a captcha, and what was put there by hand is found', async () => {
		const [ session, path ] = await start( veiled );
		const { page, root } = path;
		const name = newName( 'Bell Foundry' );
		await path.open( 'interest' );
		await path.toSend( name, 'Bells since 1702.' );
		await page.route( /api\.php/, ( route ) => ( route.request().postData() ?? '' ).includes( 'action=edit' ) ?
			route.fulfill( { json: { edit: { result: 'Failure', captcha: { type: 'image', id: '1' } } } } ) : route.continue() );
		await path.main.click();
		await root.getByText( 'wants to know that you are no machine' ).waitFor();
		await path.look();
		const body = await root.locator( '.partnerkit-roles__by-hand pre' ).innerText();
		expect( await sections( veiled, name ) ).toBe( 0 );
		await root.getByRole( 'link', { name: /Open the wiki’s own form/ } ).click();
		expect( await page.locator( '#wpSummary' ).inputValue() ).toBe( `Interested: ${ name }` );
		await page.locator( '#wpTextbox1' ).fill( body );
		await page.locator( '#wpSave' ).click();
		await page.locator( '.mw-parser-output' ).getByText( 'Bells since 1702.' ).first().waitFor();
		await path.open( 'interest' );
		await path.expectStep( SEND );
		await root.getByText( 'It stands on the page already.' ).waitFor();
		await path.button( 'Continue' ).click();
		await path.expectStep( SENT );
		expect( await sections( veiled, name ) ).toBe( 1 );
		await session.end();
	} );

	it( 'is told at its step that the page is closed, and goes on when it is open again', async () => {
		const [ session, path ] = await start( wiki, { user: 'Newcomer' } );
		const name = newName( 'Salt Works' );
		await protectPage( wiki, REQUESTS, 'sysop' );
		try {
			await path.open( 'interest' );
			await path.toSend( name, 'Salt.' );
			await path.root.getByText( 'The wiki does not let you write on this page now.' ).waitFor();
			expect( await path.main.count() ).toBe( 0 );
			await path.root.getByRole( 'link', { name: /its talk page/ } ).waitFor();
			expect( await path.root.locator( '.partnerkit-roles__by-hand pre' ).innerText() ).toContain( 'Salt.' );
			await path.look();
		} finally {
			await protectPage( wiki, REQUESTS, 'all' );
		}
		await path.button( 'I have saved it: look' ).click();
		await path.main.click();
		await path.expectStep( SENT );
		expect( await sections( wiki, name ) ).toBe( 1 );
		session.expectQuiet();
		await session.end();
	} );

	it( 'is told why where the address of the room is blocked, and goes on with an account', async () => {
		const [ session, path ] = await start( wiki, { width: 360, height: 740, touch: true } );
		const name = newName( 'Tannery' );
		await blockAddress( wiki, true );
		try {
			await path.open( 'interest', { useskin: 'minerva' } );
			await path.toSend( name, 'Leather.' );
			await path.root.getByText( 'Somebody in this room writes nonsense' ).waitFor();
			expect( await path.main.count() ).toBe( 0 );
			await path.look();
			await path.createAccount( newName( 'Kofi' ) );
			await path.expectStep( SEND );
			await path.root.locator( '.partnerkit-rendered', { hasText: 'Leather.' } ).waitFor();
			await path.main.tap();
			await path.expectStep( SENT );
			expect( await sections( wiki, name ) ).toBe( 1 );
			session.expectQuiet();
		} finally {
			await blockAddress( wiki, false );
			await session.end();
		}
	} );

	it.each( [ [ 'dark, Arabic', { uselang: 'ar', vectornightmode: '1' }, 1280 ], [ 'dark, Arabic, phone', { uselang: 'ar', useskin: 'minerva', minervanightmode: '1' }, 360 ], [ 'light, French', { uselang: 'fr' }, 1280 ] ] as const )( 'can read each step in %s', async ( _, query, width ) => {
		const [ session, path ] = await start( veiled, { width, height: 800 } );
		await path.open( 'interest', query );
		await path.look();
		await path.main.click();
		await path.root.locator( 'input[type="text"]' ).first().fill( newName( 'Ark' ) );
		await path.look();
		await path.main.click();
		await path.root.locator( 'textarea' ).fill( '٠٢٠ ٧٩٤٦ ٠٠١٨' );
		await path.root.locator( '.cdx-message--warning' ).waitFor();
		await path.look();
		await path.main.click();
		await path.root.locator( 'input[type="radio"]' ).last().check();
		await path.look();
		await path.main.click();
		await path.root.locator( '.partnerkit-rendered' ).waitFor();
		await path.root.locator( 'details' ).evaluateAll( ( all ) => all.forEach( ( one ) => one.setAttribute( 'open', '' ) ) );
		await path.look();
		session.expectQuiet();
		await session.end();
	} );
} );
