import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORGANISER } from '../../build/local-wiki/instance';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { demoWiki } from '../support/demo';
import type { TestWiki } from '../support/wiki';

const NAME = 'British Library';
const FILES = '[data-part="files"]';
const READERS = '[data-part="reach"]';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'reach' ), launchBrowser() ] );
}, 600_000 );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

async function open( options: SessionOptions = {} ): Promise<Session> {
	const session = await Session.start( browser, wiki, { user: ORGANISER, ...options } );
	await session.visit( `Special:BlankPage/Partnerkit/${ NAME }` );
	await session.page.locator( `${ FILES }[aria-busy="false"]` ).waitFor();
	await session.page.locator( `${ READERS }[aria-busy="false"]` ).waitFor();
	return session;
}

/** A figure's value, or its state where it has none. */
const figure = ( session: Session, metric: string ) => session.page.locator( `[data-figure="${ metric }"]` ).evaluate( ( element ) => element.getAttribute( 'data-value' ) ?? element.getAttribute( 'data-state' ) );

describe( 'The files of the partners', () => {
	it( 'are shown with where they are used, and those that nobody shows as opportunities', async () => {
		const session = await open();
		const files = session.page.locator( FILES );
		expect( Number( await figure( session, 'files-used' ) ) ).toBeGreaterThan( 0 );
		expect( await files.innerText() ).toContain( '2 categories with up to 5 files' );
		// Pictures far below what is seen are not fetched.
		await files.locator( 'img' ).first().scrollIntoViewIfNeeded();
		expect( await files.locator( 'img' ).first().evaluate( async ( image: HTMLImageElement ) => {
			await image.decode();
			return image.naturalWidth;
		} ) ).toBeGreaterThan( 0 );
		await files.getByRole( 'button', { name: /unused/ } ).click();
		expect( await files.innerText() ).toContain( 'Find a page for it' );
		// Under the pointer, the skin's buttons are lighter than they may be.
		await session.page.mouse.move( 0, 0 );
		await session.page.locator( ':hover.cdx-toggle-button' ).waitFor( { state: 'detached' } );
		await expectAccessible( session.page, FILES );
		// Only the categories themselves: fewer files, and the choice is still there the next time.
		await files.locator( 'summary' ).first().click();
		await files.getByLabel( 'Only the categories themselves' ).check();
		await files.getByRole( 'button', { name: 'Count again' } ).click();
		await session.page.locator( `${ FILES } summary`, { hasText: 'One category with up to 3 files' } ).waitFor();
		await session.page.reload();
		await session.page.locator( `${ FILES } summary`, { hasText: 'One category with up to 3 files' } ).waitFor();
		session.expectQuiet();
		await session.end();
	} );
} );

describe( 'Readers', () => {
	it( 'are counted by itself, and closed months are not asked for again', async () => {
		const session = await open();
		expect( Number( await figure( session, 'views-created' ) ) ).toBeGreaterThan( 0 );
		expect( Number( await figure( session, 'media-requests' ) ) ).toBeGreaterThan( 0 );
		const asked = wiki.metrics.requests.length;
		const value = await figure( session, 'views-created' );
		await session.page.reload();
		await session.page.locator( `${ READERS }[aria-busy="false"] table` ).waitFor();
		expect( await figure( session, 'views-created' ) ).toBe( value );
		const month = new Date().toISOString().slice( 0, 7 ).replace( '-', '' );
		const later = wiki.metrics.requests.slice( asked ).filter( ( path ) => path.includes( '/pageviews/' ) );
		expect( later.every( ( path ) => path.includes( `/daily/${ month }01/` ) ) ).toBe( true );
		await expectAccessible( session.page, READERS );
		session.expectQuiet();
		await session.end();
	} );

	it( 'of whom the service lacks days are told with what is missing, also on a phone in Arabic', async () => {
		const yesterday = wiki.metrics.lastDay;
		wiki.metrics.lastDay = new Date( Date.parse( yesterday ) - 3 * 24 * 60 * 60 * 1000 ).toISOString().slice( 0, 10 );
		const session = await open( { width: 360 } );
		expect( await session.page.locator( READERS ).innerText() ).toMatch( /days of pages without data: not in the sum/ );
		expect( await session.page.locator( '[data-figure="views-created"] .partnerkit-warning' ).first().innerText() ).toMatch( /without data/ );
		await session.visit( `Special:BlankPage/Partnerkit/${ NAME }`, { uselang: 'ar' } );
		await session.page.locator( `${ READERS }[aria-busy="false"] table` ).waitFor();
		expect( await session.page.evaluate( () => document.documentElement.scrollWidth ) ).toBeLessThanOrEqual( 360 );
		wiki.metrics.lastDay = yesterday;
		session.expectQuiet();
		await session.end();
	} );
} );

describe( 'Below the figures', () => {
	it( 'references and words are counted when somebody asks, files stay with what is looked at, and SQL is made', async () => {
		const session = await open();
		const { page } = session;
		const texts = page.locator( '.partnerkit-texts' );
		expect( await figure( session, 'references-net' ) ).toBe( 'unknown' );
		const requests: string[] = [];
		page.on( 'request', ( request ) => requests.push( `${ request.url() } ${ request.postData() ?? '' }` ) );
		await texts.getByRole( 'button', { name: 'Count references and words' } ).click();
		await page.locator( '[data-figure="references-net"][data-value]' ).waitFor( { state: 'attached' } );
		expect( Number( await figure( session, 'words-net' ) ) ).toBeGreaterThan( 100 );
		await expectAccessible( page, '.partnerkit-texts' );

		const [ all, used ] = [ Number( await figure( session, 'words-net' ) ), await figure( session, 'files-used' ) ];
		requests.length = 0;
		await page.getByLabel( 'Event', { exact: true } ).selectOption( { index: 1 } );
		await page.locator( `[data-figure="words-net"][data-value]:not([data-value="${ all }"])` ).waitFor( { state: 'attached' } );
		expect( Number( await figure( session, 'words-net' ) ) ).toBeLessThan( all );
		expect( await figure( session, 'files-used' ) ).toBe( used );
		expect( requests.filter( ( request ) => /rvprop=[^&]*content/.test( request ) ) ).toEqual( [] );
		await page.locator( `${ READERS }[aria-busy="false"]` ).waitFor();
		expect( Number( await figure( session, 'views-created' ) ) ).toBeGreaterThan( 0 );

		await page.getByRole( 'button', { name: 'The same figures as SQL' } ).click();
		await page.locator( '.partnerkit-beyond textarea[readonly]' ).waitFor();
		expect( await page.locator( '.partnerkit-beyond textarea[readonly]' ).inputValue() ).toMatch( /^WITH RECURSIVE/ );
		await expectAccessible( page, '.partnerkit-beyond' );
		session.expectQuiet();
		await session.end();
	} );
} );
