import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { demoWiki, gadgetWiki } from '../support/demo';
import { savePages } from '../support/pages';
import type { TestWiki } from '../support/wiki';
import { RoleDriver } from './roles-driver';

const TOUR = { $schema: 'urn:partnerkit:wizard:1', version: 1, language: 'en', title: 'A tour', start: 'a', steps: [ { id: 'a', kind: 'text', title: 'Here' } ], texts: { fr: { title: 'Une visite' } } };

let wiki: TestWiki;
let bare: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, bare, browser ] = await Promise.all( [ demoWiki( 'roles-overview' ), gadgetWiki( 'roles-bare' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await Promise.all( [ wiki?.stop(), bare?.stop() ] );
} );

async function start( on: TestWiki, options?: SessionOptions ): Promise<[ Session, RoleDriver ]> {
	const session = await Session.start( browser, on, options );
	return [ session, new RoleDriver( session.page, on, 'overview' ) ];
}

describe( 'the page of all paths', () => {
	it.each( [ [ 'on a wide screen', {}, 1280 ], [ 'on a phone', { useskin: 'minerva' }, 360 ] ] as const )( 'leads without an account to an invitation, %s', async ( _, query, width ) => {
		const [ session, path ] = await start( wiki, { width, height: 740 } );
		const { page, root } = path;
		await path.open( '', query );
		await root.getByRole( 'heading', { name: 'Begin something' } ).waitFor();
		expect( await page.locator( '#firstHeading' ).innerText() ).toBe( 'What would you like to do?' );
		expect( await root.getByRole( 'heading', { name: 'Go on where you were' } ).count() ).toBe( 0 );
		expect( await root.getByRole( 'link', { name: 'Plan a visit to an archive' } ).getAttribute( 'href' ) ).toContain( 'wizard%3Avisit' );
		await path.look();
		await root.getByRole( 'button', { name: /Hand over/ } ).click();
		expect( await root.getByRole( 'link', { name: /British Library/ } ).first().getAttribute( 'href' ) ).toContain( 'wizard%3Ahandover%3ABritish' );
		await path.button( 'Back' ).click();
		await root.getByRole( 'button', { name: /Organise an event/ } ).click();
		expect( await root.getByRole( 'link', { name: /British Library/ } ).first().getAttribute( 'href' ) ).toContain( 'wizard%3Aorganise%3ABritish' );
		await path.button( 'Back' ).click();
		await root.getByRole( 'button', { name: /Take part/ } ).click();
		await path.expectStep( 'Which one would you like to help?' );
		await path.look();
		await root.getByRole( 'link', { name: /Open Heritage Coalition/ } ).click();
		await page.locator( '[data-partnerkit^="wizard:join:"][aria-busy="false"] h2' ).waitFor();
		session.expectQuiet();
		await session.end();
	} );

	it( 'says first where somebody was, and how far', async () => {
		const [ session, path ] = await start( wiki, { user: 'Newcomer' } );
		const { page, root } = path;
		await session.visit( 'Wendmoor' );
		await page.evaluate( () => new mw.Api().saveOption( 'userjs-partnerkit-paths', null ) );
		await savePages( wiki, { 'MediaWiki:Partnerkit-wizards/tour.json': JSON.stringify( TOUR ), 'MediaWiki:Partnerkit-wizards/unwell.json': '{}' } );
		const interest = await new RoleDriver( page, wiki, 'interest' ).open( 'interest' );
		await interest.goOn( 'Who are you?' );
		await interest.root.getByLabel( 'Name of the institution' ).fill( 'Half a name' );
		await interest.kept( 'Half a name' );
		const staff = await new RoleDriver( page, wiki, 'staff' ).open( 'staff:British Library' );
		const told = page.waitForResponse( ( answer ) => ( answer.request().postData() ?? '' ).includes( '%22value%22%3A%22connection%22' ) );
		await staff.goOn( 'Accounts are for people' );
		await staff.goOn( 'How do you work for it?' );
		await staff.kept( '"value":"connection"' );
		await told;
		await path.open();
		const begun = root.locator( 'ul' ).first().getByRole( 'listitem' );
		expect( await root.locator( 'h2' ).first().innerText() ).toBe( 'Go on where you were' );
		expect( await begun.allInnerTexts() ).toEqual( [ expect.stringMatching( /Working for a partner of .*British Library[^]*Step 3 of 8/ ), expect.stringMatching( /Our institution is interested\s+Step 2 of 5/ ) ] );
		await path.look();
		await begun.getByRole( 'link' ).last().click();
		await interest.ready();
		expect( await interest.root.getByLabel( 'Name of the institution' ).inputValue() ).toBe( 'Half a name' );
		session.expectQuiet();
		await session.end();
		// Another browser of the same account hears of it from the wiki.
		const [ other, there ] = await start( wiki, { user: 'Newcomer', width: 360, height: 740 } );
		await there.open( '', { uselang: 'fr' } );
		expect( await there.root.locator( 'ul' ).first().innerText() ).toMatch( /Étape 3 sur 8[^]*Étape 2 sur 5/ );
		await there.root.getByRole( 'link', { name: 'Une visite' } ).waitFor();
		other.expectQuiet();
		await other.end();
	} );

	it( 'offers on a wiki without a partnership what makes one, in Arabic too', async () => {
		const [ session, path ] = await start( bare, { colorScheme: 'dark' } );
		const { root } = path;
		// Its partnerships have a home of their own, without a page of requests.
		await savePages( bare, { 'MediaWiki:Partnerkit-config.json': JSON.stringify( { home: 'Project:Alliances' } ) } );
		await path.open( '', { vectornightmode: '1' } );
		await root.getByText( 'There is no partnership on this wiki yet.' ).waitFor();
		expect( await root.locator( '.partnerkit-wizard__cards > li' ).allInnerTexts() ).toEqual( [ expect.stringContaining( 'Our institution is interested' ), expect.stringContaining( 'Start a partnership' ) ] );
		await path.look();
		await path.open( '', { uselang: 'ar', vectornightmode: '1' } );
		await path.look();
		// The first one also makes the page of requests.
		const interest = await new RoleDriver( session.page, bare, 'interest' ).open( 'interest' );
		await interest.toSend( `The first of all ${ Date.now() }` );
		await interest.root.getByText( /At the end of .*Project:Alliances\/Requests/ ).waitFor();
		await interest.root.locator( '.partnerkit-rendered', { hasText: 'Say so for your institution' } ).waitFor();
		await interest.main.click();
		await interest.expectStep( 'Thank you. It is on the page' );
		await interest.root.getByRole( 'link', { name: 'Look at it on the page' } ).click();
		await session.page.locator( '.mw-parser-output' ).getByText( 'Institutions that would like to work with us' ).waitFor();
		session.expectQuiet();
		await session.end();
	} );
} );
