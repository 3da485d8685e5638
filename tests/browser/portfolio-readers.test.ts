import type { Browser, Locator, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { demoWiki } from '../support/demo';
import { downloaded } from '../support/download';
import type { TestWiki } from '../support/wiki';
import { speaking } from '../support/words';

const NAME = 'British Library';
const SCREEN = '[data-partnerkit="portfolio"]';
const VIEWS = `${ SCREEN } [data-figure="views"]`;

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'portfolio-readers' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

beforeEach( () => {
	wiki.metrics.fault = undefined;
	wiki.metrics.requests.length = 0;
} );

async function open( query: Record<string, string> = {}, options: SessionOptions = {} ): Promise<Session> {
	const session = await Session.start( browser, wiki, { user: 'Organiser', ...options } );
	await session.visit( 'Special:BlankPage/Partnerkit', query );
	await whole( session.page );
	return session;
}

const whole = ( page: Page ): Promise<void> => page.locator( `${ SCREEN }[aria-busy="false"]` ).waitFor();
const card = ( page: Page ): Locator => page.locator( VIEWS );
const counted = ( page: Page ): Promise<void> => page.locator( `${ VIEWS }[data-value]` ).waitFor();
const value = async ( page: Page ): Promise<number> => Number( await card( page ).getAttribute( 'data-value' ) );
const press = ( page: Page, name: string ): Promise<void> => card( page ).getByRole( 'button', { name, exact: true } ).click();

/** “12 of 34 pages answered.” */
async function answered( page: Page ): Promise<[ answered: number, pages: number ]> {
	const [ some, all ] = ( await card( page ).locator( '[data-part="coverage"]' ).innerText() ).match( /[\d,]+/g )!.map( ( number ) => Number( number.replace( /,/g, '' ) ) );
	return [ some, all ];
}

describe( 'Readers of all partnerships', () => {
	it( 'are asked for when somebody wants to know, once a page; then they are there for each choice, in the file and at the next visit', async () => {
		const session = await open();
		const { page } = session;
		expect( await card( page ).getAttribute( 'data-state' ) ).toBe( 'pending' );
		await card( page ).getByText( /^[\d,]+ pages to be asked for: about [\d,]+ requests, and about \d+ (?:seconds|minutes)\.$/ ).waitFor();
		expect( wiki.metrics.requests ).toEqual( [] );
		await press( page, 'Count page views' );
		await counted( page );
		const all = await value( page );
		const [ some, pages ] = await answered( page );
		expect( all ).toBeGreaterThan( 0 );
		expect( some ).toBe( pages );
		expect( wiki.metrics.requests.every( ( path ) => path.includes( '/pageviews/per-article/' ) ) ).toBe( true );
		expect( wiki.metrics.requests ).toHaveLength( pages );
		expect( new Set( wiki.metrics.requests.map( ( path ) => path.replace( /\/daily\/.*$/, '' ) ) ).size ).toBe( pages );
		await card( page ).getByText( 'Read just now.' ).waitFor();
		await press( page, 'Page views' );
		await card( page ).getByText( 'Each page is counted once, however many partnerships it belongs to' ).waitFor();
		await expectAccessible( page, SCREEN );

		const file = ( await downloaded( page, page.getByRole( 'button', { name: 'Download the table' } ) ) ).toString().trim().split( '\r\n' );
		const [ heads, last ] = [ file[ 0 ], file[ file.length - 1 ] ].map( ( line ) => line.split( ',' ).slice( -6 ) );
		expect( heads ).toEqual( [ 'views_created', 'views_improved', 'views_pages', 'views_pages_answered', 'views_pages_failed', 'views_read_at' ] );
		expect( [ Number( last[ 0 ] ) + Number( last[ 1 ] ), ...last.slice( 2, 5 ).map( Number ) ] ).toEqual( [ all, pages, pages, 0 ] );

		// Another choice is added up from what is known.
		await page.locator( '.partnerkit-portfolio__fields' ).getByLabel( 'Period', { exact: true } ).selectOption( { index: 1 } );
		await expect.poll( () => value( page ) ).not.toBe( all );
		await counted( page );
		expect( await value( page ) ).toBeLessThan( all );
		await page.locator( '.partnerkit-portfolio__fields' ).getByLabel( 'Period', { exact: true } ).selectOption( { index: 0 } );
		await page.locator( `${ VIEWS }[data-value="${ all }"]` ).waitFor();
		expect( wiki.metrics.requests ).toHaveLength( pages );
		await page.reload();
		await page.locator( `${ VIEWS }[data-value="${ all }"]` ).waitFor();
		expect( wiki.metrics.requests ).toHaveLength( pages );
		session.expectQuiet();
		await session.end();
	} );

	it( 'of one partnership are those of its dashboard; of the others it is said that they were not asked for', async () => {
		const session = await open();
		const { page } = session;
		await page.locator( '.partnerkit-portfolio__fields' ).getByRole( 'searchbox' ).fill( NAME );
		await expect.poll( () => page.locator( '[data-partnership]' ).count() ).toBe( 1 );
		await press( page, 'Count page views' );
		await counted( page );
		const [ some, pages ] = await answered( page );
		expect( [ some, wiki.metrics.requests.length ] ).toEqual( [ pages, pages ] );
		const views = await value( page );
		await page.locator( '.partnerkit-portfolio__fields' ).getByRole( 'searchbox' ).fill( '' );
		await page.locator( `${ VIEWS }[data-state="pending"]` ).waitFor();
		expect( await card( page ).innerText() ).toMatch( new RegExp( `${ pages } of \\d+ pages answered\\.\\s+\\d+ pages have not been asked for yet` ) );

		await session.visit( `Special:BlankPage/Partnerkit/${ NAME }` );
		await page.locator( '[data-part="reach"][aria-busy="false"]' ).waitFor();
		const figures = await Promise.all( [ 'views-created', 'views-improved' ].map( ( metric ) => page.locator( `[data-figure="${ metric }"]` ).getAttribute( 'data-value' ) ) );
		expect( figures.reduce( ( sum, one ) => sum + Number( one ), 0 ) ).toBe( views );
		expect( views ).toBeGreaterThan( 0 );
		session.expectQuiet();
		await session.end();
	} );

	it( 'of whom half of the answers fail are at least so many; tried again, only these pages are asked for', async () => {
		const session = await open();
		const { page } = session;
		wiki.metrics.fault = 'half';
		await press( page, 'Count page views' );
		await counted( page );
		const [ some, pages ] = await answered( page );
		expect( some ).toBeGreaterThan( 0 );
		expect( some ).toBeLessThan( pages );
		const least = await value( page );
		expect( await card( page ).innerText() ).toContain( `At least ${ least.toLocaleString( 'en' ) }` );
		expect( await card( page ).innerText() ).toMatch( /No answer for [\d,]+ pages?: what is missing is not in the sum\. \(http\)/ );
		await expectAccessible( page, VIEWS );
		// What failed is remembered too.
		await page.reload();
		await page.locator( `${ VIEWS }[data-value="${ least }"]` ).waitFor();
		expect( await answered( page ) ).toEqual( [ some, pages ] );
		wiki.metrics.fault = undefined;
		wiki.metrics.requests.length = 0;
		await press( page, 'Try again' );
		await expect.poll( () => answered( page ) ).toEqual( [ pages, pages ] );
		expect( wiki.metrics.requests ).toHaveLength( pages - some );
		expect( await value( page ) ).toBeGreaterThan( least );
		expect( await card( page ).innerText() ).not.toContain( 'At least' );

		// Counted anew in vain: what was known is known still.
		const before = await value( page );
		wiki.metrics.fault = 'error';
		await press( page, 'Count anew' );
		await card( page ).getByText( 'What was answered until then is kept.' ).waitFor();
		expect( await value( page ) ).toBe( before );
		await page.reload();
		await page.locator( `${ VIEWS }[data-value="${ before }"]` ).waitFor();
		expect( session.noise.filter( ( line ) => !/status of 500/.test( line ) ) ).toEqual( [] );
		await session.end();
	} );

	it( 'can be stopped: there is no sum then, and it goes on where it stopped, also after the page was closed', async () => {
		const session = await open();
		const { page } = session;
		const held: Route[] = [];
		let asked = 0;
		await page.route( ( url ) => url.pathname.includes( '/pageviews/per-article/' ), ( route ) => {
			if ( ++asked <= 10 ) {
				return route.continue();
			}
			held.push( route );
			return undefined;
		} );
		await press( page, 'Count page views' );
		await card( page ).getByRole( 'progressbar', { name: 'Counting page views' } ).waitFor();
		await expect.poll( () => held.length ).toBeGreaterThan( 0 );
		await press( page, 'Cancel' );
		await card( page ).getByText( 'You stopped it. What was answered is kept.' ).waitFor();
		expect( await card( page ).getAttribute( 'data-state' ) ).toBe( 'pending' );
		const [ some, pages ] = await answered( page );
		expect( some ).toBeGreaterThan( 0 );
		expect( some ).toBeLessThan( pages );
		expect( await card( page ).innerText() ).toContain( `${ ( pages - some ).toLocaleString( 'en' ) } pages have not been asked for yet, so there is no sum.` );
		await page.unrouteAll( { behavior: 'ignoreErrors' } );
		await page.reload();
		await expect.poll( () => card( page ).locator( '[data-part="coverage"]' ).count() ).toBe( 1 );
		expect( await answered( page ) ).toEqual( [ some, pages ] );
		await whole( page );
		wiki.metrics.requests.length = 0;
		await press( page, 'Go on' );
		await counted( page );
		expect( await answered( page ) ).toEqual( [ pages, pages ] );
		expect( wiki.metrics.requests ).toHaveLength( pages - some );
		expect( session.noise.filter( ( line ) => !/ERR_FAILED|ERR_ABORTED/.test( line ) ) ).toEqual( [] );
		await session.end();
	} );

	it.each<[ string, Record<string, string>, SessionOptions ]>( [
		[ 'light, in English', {}, {} ], [ 'dark, in Arabic, on a phone', { uselang: 'ar', useskin: 'minerva', minervanightmode: '1' }, { width: 360, height: 740, colorScheme: 'dark', touch: true } ], [ 'in French, at 320 px', { uselang: 'fr', useskin: 'minerva' }, { width: 320, height: 740, touch: true } ]
	] )( 'can be read %s, and on paper', async ( look, query, options ) => {
		const session = await open( query, options );
		const { page } = session;
		const picture = async ( name: string ): Promise<unknown> => process.env.PARTNERKIT_PICTURES && card( page ).screenshot( { path: `${ process.env.PARTNERKIT_PICTURES }/readers-${ look.replace( /\W+/g, '-' ) }-${ name }.png` } );
		const say = speaking( 'partnerkit-movement-app', query.uselang ?? 'en' );
		await picture( 'before' );
		wiki.metrics.fault = 'half';
		await press( page, say( 'partnerkit-readers-count' ) );
		await counted( page );
		wiki.metrics.fault = undefined;
		await press( page, say( 'partnerkit-readers' ) );
		await picture( 'after' );
		await expectAccessible( page, VIEWS );
		expect( await page.evaluate( () => document.documentElement.scrollWidth <= innerWidth ) ).toBe( true );
		await page.emulateMedia( { media: 'print' } );
		expect( await card( page ).locator( '.cdx-button:visible' ).count() ).toBe( 0 );
		expect( await card( page ).locator( '.partnerkit-total__value' ).isVisible() ).toBe( true );
		expect( session.noise.filter( ( line ) => !/status of 500/.test( line ) ) ).toEqual( [] );
		await session.end();
	} );
} );
