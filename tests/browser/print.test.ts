import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ORGANISER } from '../../build/local-wiki/instance';
import { launchBrowser, Session } from '../support/browser';
import { demoWiki } from '../support/demo';
import type { TestWiki } from '../support/wiki';
import { ReportDriver } from './report-driver';

const NAME = 'British Library';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'print' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

/** Width of a page of A4 between its margins, in pixels. */
const PAPER = 718;

it( 'On paper a dashboard has all figures with their definitions, its chart whole, and nothing to press', async () => {
	const session = await Session.start( browser, wiki, { user: ORGANISER } );
	const { page } = session;
	await session.visit( `Special:BlankPage/Partnerkit/${ NAME }` );
	await page.locator( '[data-part="reach"][aria-busy="false"] table' ).waitFor();
	await page.emulateMedia( { media: 'print' } );
	await page.setViewportSize( { width: PAPER, height: 1000 } );
	const dashboard = page.locator( '[data-partnerkit="dashboard"]' );
	const figures = dashboard.locator( '.partnerkit-figure' );
	expect( await figures.count() ).toBeGreaterThan( 14 );
	for ( const figure of await figures.all() ) {
		expect( await figure.locator( '.partnerkit-figure__definition' ).isVisible(), await figure.getAttribute( 'data-figure' ) ?? '' ).toBe( true );
	}
	const pressed = dashboard.locator( '.cdx-button, .partnerkit-take-away, .partnerkit-beyond, .partnerkit-filters .cdx-checkbox' );
	expect( await pressed.evaluateAll( ( elements ) => elements.filter( ( element ) => element.getClientRects().length ).map( ( element ) => element.textContent ) ) ).toEqual( [] );
	const chart = ( await dashboard.locator( 'svg.partnerkit-chart' ).boundingBox() )!;
	expect( chart.x ).toBeGreaterThanOrEqual( 0 );
	expect( chart.x + chart.width ).toBeLessThanOrEqual( PAPER );
	expect( await page.evaluate( () => document.documentElement.scrollWidth ) ).toBeLessThanOrEqual( PAPER );
	session.expectQuiet();
	await session.end();
} );

it( 'On paper a report has its page alone: tables go on from one sheet to the next, and bars are drawn', async () => {
	const session = await Session.start( browser, wiki, { user: ORGANISER } );
	const { page } = session;
	const report = new ReportDriver( session );
	await report.open( NAME );
	await report.counted();
	await report.root.locator( '.partnerkit-rendered table' ).first().waitFor();
	await page.emulateMedia( { media: 'print' } );
	expect( await report.root.locator( '.cdx-button, input, select, summary' ).evaluateAll( ( elements ) => elements.filter( ( element ) => element.getClientRects().length ).map( ( element ) => element.textContent ) ) ).toEqual( [] );
	const tables = report.root.locator( '.partnerkit-rendered table.wikitable' );
	expect( await tables.evaluateAll( ( all ) => all.map( ( table ) => getComputedStyle( table ).breakInside ) ) ).toEqual( Array( await tables.count() ).fill( 'auto' ) );
	// Backgrounds are left out by browsers that print.
	const bars = await tables.nth( 1 ).locator( 'td > div' ).evaluateAll( ( all ) => all.map( ( bar ) => [ bar.getBoundingClientRect().width, parseFloat( getComputedStyle( bar ).borderTopWidth ) ] ) );
	expect( bars.filter( ( [ width, height ] ) => width > 0 && height > 5 ).length ).toBeGreaterThan( 5 );
	session.expectQuiet();
	await session.end();
} );
