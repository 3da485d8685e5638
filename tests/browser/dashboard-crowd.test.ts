import type { Browser, Request, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session } from '../support/browser';
import { gadgetWiki } from '../support/demo';
import type { TestWiki } from '../support/wiki';
import { CROWD, makeCrowd, READER } from './dashboard-crowd';

const SCREEN = '[data-partnerkit="dashboard"]';
const PAGE = `Project:Partnerships/${ CROWD.name }`;
const AGREE = 'Read it here all the same';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ gadgetWiki( 'crowd' ), launchBrowser() ] );
	makeCrowd( wiki );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

const whole = ( { page }: Session ) => page.locator( `[data-figure="edits"][data-value="${ CROWD.pages }"]` ).waitFor();
const focused = ( { page }: Session ) => page.evaluate( () => document.activeElement!.textContent );
const isContributions = ( url: URL ): boolean => /\busercontribs\b/.test( url.searchParams.get( 'list' ) || '' );

/** Questions for what the first fifty people did. */
const ofTheFirst = ( requests: Request[] ): number => requests.filter( ( request ) => /^Member 1\|/.test( new URL( request.url() ).searchParams.get( 'ucuser' ) || '' ) ).length;

describe( 'A reading that takes long', () => {
	it( 'says what it costs and reads nothing before somebody agrees; it can be stopped, and goes on after the page was closed', async () => {
		const session = await Session.start( browser, wiki, { user: READER } );
		const { page } = session;
		const requests: Request[] = [];
		page.on( 'request', ( request ) => isContributions( new URL( request.url() ) ) && requests.push( request ) );
		await session.visit( PAGE );
		const agree = page.getByRole( 'button', { name: AGREE } );
		await agree.waitFor();
		const asked = await page.locator( SCREEN ).innerText();
		expect( asked ).toContain( '210 participants have made 1,050,000 edits' );
		expect( asked ).toMatch( /up to 2,1\d\d times, which takes up to 11 minutes/ );
		expect( await page.locator( `${ SCREEN }[aria-busy="false"]` ).count() ).toBe( 1 );
		expect( await page.locator( '[data-figure]' ).count() ).toBe( 0 );
		await expectAccessible( page, SCREEN );
		expect( requests ).toEqual( [] );

		// The first fifty are read whole, of the others the wiki does not tell yet.
		const held: Route[] = [];
		await page.route( isContributions, ( route ) => ofTheFirst( [ route.request() ] ) ? route.continue() : held.push( route ) );
		await agree.focus();
		await page.keyboard.press( 'Enter' );
		await expect.poll( () => held.length ).toBe( 1 );
		expect( Number( await page.locator( 'progress' ).getAttribute( 'value' ) ) ).toBeGreaterThan( 0 );
		expect( await focused( session ) ).toBe( 'Cancel' );
		await page.keyboard.press( 'Enter' );
		await page.getByText( 'Reading was stopped' ).waitFor();
		expect( await focused( session ) ).toBe( 'Read again' );
		expect( Number( await page.locator( '[data-figure="edits"]' ).getAttribute( 'data-value' ) ) ).toBeLessThan( CROWD.pages );
		expect( await page.locator( '[data-figure="edits"] .partnerkit-warning' ).innerText() ).toBe( 'Stopped before everything was read.' );
		const before = ofTheFirst( requests );
		expect( before ).toBeGreaterThan( 2 );

		await page.unroute( isContributions );
		requests.length = 0;
		await page.reload();
		await agree.click();
		await whole( session );
		expect( ofTheFirst( requests ) ).toBe( 1 );
		// By then it was kept.
		await page.locator( '[data-part="reach"][aria-busy="false"]' ).waitFor();

		// What was read to the end is there at once, and nobody is asked again.
		await page.reload();
		await whole( session );
		expect( await agree.count() ).toBe( 0 );
		session.expectQuiet();
		await session.end();
	} );

	it( 'is given up for SQL, which is made without it', async () => {
		const session = await Session.start( browser, wiki, { user: READER } );
		await session.visit( PAGE );
		await session.page.getByRole( 'button', { name: 'Take it as SQL' } ).click();
		await session.page.locator( '.partnerkit-beyond textarea[readonly]' ).waitFor();
		expect( await focused( session ) ).toBe( 'The same figures as SQL' );
		expect( await session.page.locator( '.partnerkit-beyond textarea[readonly]' ).inputValue() ).toContain( '\'Member 210\'' );
		expect( await session.page.locator( '[data-figure="edits"]' ).getAttribute( 'data-state' ) ).toBe( 'unknown' );
		session.expectQuiet();
		await session.end();
	} );
} );

describe( 'A table of ten thousand pages', () => {
	it( 'draws few rows at a time; the keyboard comes to the last, and is not lost when that is scrolled away', async () => {
		const session = await Session.start( browser, wiki, { user: READER } );
		const { page } = session;
		const { keyboard } = page;
		await session.visit( PAGE );
		await page.getByRole( 'button', { name: AGREE } ).click();
		await whole( session );
		await page.locator( `${ SCREEN }[aria-busy="false"]` ).waitFor();
		await page.getByRole( 'button', { name: 'Show all 10,000 pages' } ).focus();
		await keyboard.press( 'Enter' );
		const box = page.getByRole( 'region', { name: 'Pages with most counted edits' } );
		const rows = box.locator( 'tbody tr[aria-rowindex]' );
		const last = box.locator( `tr[aria-rowindex="${ CROWD.pages + 1 }"]` );
		await expect.poll( () => rows.count() ).toBeGreaterThan( 10 );
		expect( await rows.count() ).toBeLessThan( 60 );
		expect( await box.locator( 'table' ).getAttribute( 'aria-rowcount' ) ).toBe( String( CROWD.pages + 1 ) );

		await box.focus();
		await keyboard.press( 'End' );
		await last.waitFor();
		expect( await rows.count() ).toBeLessThan( 60 );
		// Through the heads of columns and the rows that are drawn: each link that is come to is scrolled to, which draws the next.
		const row = () => page.evaluate( () => Number( document.activeElement!.closest( 'tr' )?.getAttribute( 'aria-rowindex' ) ) );
		for ( let presses = 0; presses < 60 && await row() !== CROWD.pages + 1; presses++ ) {
			await keyboard.press( 'Tab' );
		}
		expect( await row() ).toBe( CROWD.pages + 1 );
		await box.evaluate( ( element ) => element.scrollTo( 0, 0 ) );
		await box.locator( 'tr[aria-rowindex="2"]' ).waitFor();
		expect( await box.evaluate( ( element ) => element === document.activeElement ) ).toBe( true );

		await page.getByLabel( 'Find a page by its title' ).fill( 'reed 0999' );
		await page.getByText( '10 rows found.' ).waitFor( { state: 'attached' } );
		await expectAccessible( page, '.partnerkit-pages' );
		session.expectQuiet();
		await session.end();
	} );
} );
