import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session } from '../support/browser';
import { demoWiki } from '../support/demo';
import { makeEdits } from '../support/edits';
import type { TestWiki } from '../support/wiki';
import { MarkDialogDriver } from './mark-dialog-driver';

const PARTNERSHIP = 'Lake Nyala Village Archive';
const DIALOG = '[data-partnerkit="mark"]';

/** An article without a mark: on one that has it, there is nothing to be changed, and so no difference. */
const PLAIN = 'Plain lake';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'skins' ), launchBrowser() ] );
	makeEdits( wiki, [ { title: PLAIN, text: 'A lake.', user: 'Organiser', time: '2026-01-01T00:00:00Z' } ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

describe.each( [ 'vector-2022', 'vector', 'monobook', 'timeless', 'minerva' ] )( 'the skin %s', ( skin ) => {
	it( 'has the link in its page tools; the dialog opens on pages, talk pages and files, with nothing wrong in it', async () => {
		const session = await Session.start( browser, wiki, { user: 'Editor' } );
		const dialog = new MarkDialogDriver( session );
		for ( const title of [ 'Cedar Bluff Landing', 'Talk:Cedar Bluff Landing', 'File:Tollerby from the square.png' ] ) {
			await session.visit( title, { useskin: skin } );
			await dialog.open();
			await expectAccessible( session.page, DIALOG );
			await session.page.keyboard.press( 'Escape' );
			await session.page.locator( DIALOG ).waitFor( { state: 'detached' } );
		}
		session.expectQuiet();
		await session.end();
	} );
} );

describe.each( [
	[ 'light, English', { }, 'light', 1280 ], [ 'dark, English', { vectornightmode: '1' }, 'dark', 1280 ],
	[ 'light, Arabic', { uselang: 'ar' }, 'light', 1280 ], [ 'dark, Arabic, phone', { uselang: 'ar', useskin: 'minerva', minervanightmode: '1' }, 'dark', 360 ],
	[ 'light, French, phone', { uselang: 'fr', useskin: 'minerva' }, 'light', 360 ], [ 'light, English, 320 px', { useskin: 'minerva' }, 'light', 320 ]
] as Array<[ string, Record<string, string>, 'light' | 'dark', number ]> )( 'the dialog in %s', ( _, query, colorScheme, width ) => {
	it( 'is accessible with a choice made, and nothing leaves the screen', async () => {
		const session = await Session.start( browser, wiki, { user: 'Editor', colorScheme, width, height: 740 } );
		const dialog = new MarkDialogDriver( session );
		await session.visit( PLAIN, query );
		await dialog.open();
		await dialog.pick();
		for ( ;; ) {
			await session.page.waitForTimeout( 1000 );
			await expectAccessible( session.page, DIALOG );
			expect( await session.page.locator( DIALOG ).evaluate( ( element ) => [ element, ...element.querySelectorAll( '.partnerkit-dialog__body, .partnerkit-pane' ) ]
				.every( ( one ) => one.scrollWidth <= one.clientWidth + 1 ) ) ).toBe( true );
			if ( !await dialog.next() ) {
				break;
			}
		}
		// Wikitext in English reads from the left in every interface.
		expect( await session.page.locator( '.partnerkit-diff' ).evaluate( ( diff ) => getComputedStyle( diff ).direction ) ).toBe( 'ltr' );
		session.expectQuiet();
		await session.end();
	} );
} );

describe( 'the dialog by keyboard', () => {
	it( 'opens, chooses, fills, saves and closes without a pointer, and gives the focus back', async () => {
		const session = await Session.start( browser, wiki, { user: 'Newcomer' } );
		const { keyboard } = session.page;
		const focused = () => session.page.evaluate( () => ( document.activeElement as HTMLElement ).innerText || document.activeElement!.getAttribute( 'aria-label' ) || document.activeElement!.id );
		const tabTo = async ( wanted: () => Promise<boolean>, key = 'Tab' ) => {
			for ( let presses = 0; presses < 60 && !await wanted(); presses++ ) {
				await keyboard.press( key );
			}
			expect( await wanted() ).toBe( true );
		};
		await session.visit( PLAIN );
		await session.page.locator( '#partnerkit-templates a' ).focus();
		await keyboard.press( 'Enter' );
		await session.page.locator( `${ DIALOG }[aria-busy="false"]` ).waitFor();
		expect( await focused() ).toContain( 'Mark this page' );
		await tabTo( () => session.page.evaluate( () => document.activeElement!.getAttribute( 'type' ) === 'radio' ) );
		await keyboard.press( 'Space' );
		await session.page.locator( '.partnerkit-diff' ).waitFor();
		await tabTo( async () => ( await focused() ) === 'Save to talk page' );
		await keyboard.press( 'Enter' );
		await session.page.locator( '.cdx-message--success' ).waitFor();
		await tabTo( async () => ( await focused() ) === 'Close' );
		await keyboard.press( 'Enter' );
		await session.page.locator( DIALOG ).waitFor( { state: 'detached' } );
		expect( await focused() ).toContain( 'Partnership…' );
		await session.end();
	} );

	it( 'keeps the focus inside while it is open', async () => {
		const session = await Session.start( browser, wiki, { user: 'Newcomer' } );
		const dialog = new MarkDialogDriver( session );
		await session.visit( PLAIN );
		await dialog.open();
		await dialog.choose( PARTNERSHIP );
		for ( let presses = 0; presses < 40; presses++ ) {
			await session.page.keyboard.press( 'Tab' );
			// The browser's own bar is the only other stop.
			expect( await session.page.evaluate( ( selector ) => document.activeElement === document.body || document.activeElement!.closest( selector ) !== null, DIALOG ) ).toBe( true );
		}
		await session.end();
	} );
} );

describe( 'the Content-Security-Policy', () => {
	it( 'forbids eval and other hosts, and nothing that is used runs against it', async () => {
		const session = await Session.start( browser, wiki, { user: 'Editor' } );
		const response = await session.page.goto( `${ wiki.url }/index.php?title=Main_Page` );
		const policy = response!.headers()[ 'content-security-policy' ];
		expect( policy ).toMatch( /script-src/ );
		expect( policy ).not.toMatch( /unsafe-eval|https?:|\*/ );
		await session.page.addInitScript( () => addEventListener( 'securitypolicyviolation', ( event ) => console.error( `CSP: ${ event.violatedDirective } ${ event.blockedURI }` ) ) );
		const hosts = new Set<string>();
		session.page.on( 'request', ( request ) => hosts.add( new URL( request.url() ).host ) );
		const dialog = new MarkDialogDriver( session );
		await session.visit( 'Cedar Bluff Landing' );
		await dialog.open();
		await dialog.choose( PARTNERSHIP );
		await dialog.toCheck();
		await session.visit( `Project:Partnerships/${ PARTNERSHIP }` );
		await session.page.locator( '[data-partnerkit="dashboard"][aria-busy="false"]' ).waitFor();
		expect( [ ...hosts ] ).toEqual( [ new URL( wiki.url ).host ] );
		session.expectQuiet();
		await session.end();
	} );
} );
