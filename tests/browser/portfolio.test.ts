import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session } from '../support/browser';
import { demoWiki } from '../support/demo';
import type { TestWiki } from '../support/wiki';

const SCREEN = '[data-partnerkit="portfolio"]';
const PAGE = 'Special:BlankPage/Partnerkit';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'portfolio-screen' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

async function open( session: Session, query: Record<string, string> = {} ): Promise<void> {
	await session.visit( PAGE, query );
	await whole( session.page );
}

const whole = ( page: Page ): Promise<void> => page.locator( `${ SCREEN }[aria-busy="false"]` ).waitFor();

/** A total, as it is held for programs; undefined where it is a dash. */
async function total( page: Page, figure: string ): Promise<number | undefined> {
	const value = await page.locator( `.partnerkit-totals [data-figure="${ figure }"]` ).getAttribute( 'data-value' );
	return value === null ? undefined : Number( value );
}

const names = ( page: Page ): Promise<string[]> => page.locator( '[data-partnership]' ).evaluateAll( ( rows ) => rows.map( ( row ) => row.getAttribute( 'data-partnership' )! ) );
const filter = ( page: Page, label: string ) => page.locator( '.partnerkit-portfolio__fields' ).getByLabel( label, { exact: true } );

/** Gives a request's answers back as long as somebody wants them kept. */
async function fail( page: Page, part: string ): Promise<() => Promise<void>> {
	const url = ( given: URL ): boolean => given.pathname.endsWith( '/api.php' ) && given.search.includes( part );
	await page.route( url, ( route ) => route.fulfill( { status: 503, body: 'busy' } ) );
	return () => page.unroute( url );
}

describe( 'all partnerships', () => {
	it( 'are opened by an organiser: totals with their subtraction, who needs somebody, each with its row', async () => {
		const session = await Session.start( browser, wiki, { user: 'Organiser' } );
		const { page } = session;
		await open( session );
		const [ edits, editors, pages, partnerships ] = [ await total( page, 'edits' ), await total( page, 'editors' ), await total( page, 'pages-edited' ), await total( page, 'partnerships' ) ];
		expect( Math.min( edits!, editors!, pages! ) ).toBeGreaterThan( 30 );
		const lines = await page.locator( '.partnerkit-subtraction td' ).allInnerTexts();
		const [ sum, more, different ] = lines.map( ( line ) => Number( line.replace( /\D/g, '' ) ) );
		expect( [ sum - more, different ] ).toEqual( [ edits, edits ] );

		await page.getByRole( 'button', { name: '50 at a time' } ).click();
		const rows = await names( page );
		expect( rows.length ).toBe( partnerships );
		const added = await page.locator( '[data-partnership] [data-figure="edits"]' ).evaluateAll( ( cells ) => cells.reduce( ( all, cell ) => all + Number( cell.getAttribute( 'data-value' ) ), 0 ) );
		expect( added ).toBe( sum );
		await page.getByRole( 'button', { name: '10 at a time' } ).click();
		await expect.poll( () => names( page ).then( ( { length } ) => length ) ).toBe( 10 );
		await page.emulateMedia( { media: 'print' } );
		await expect.poll( () => names( page ).then( ( { length } ) => length ), { message: 'on paper there are all' } ).toBe( partnerships );
		expect( await page.locator( '.partnerkit-portfolio__fields' ).isVisible() ).toBe( false );
		await page.emulateMedia( { media: 'screen' } );
		await page.getByRole( 'button', { name: '50 at a time' } ).click();
		expect( await page.locator( '[data-partnership="Pacific Voices Trust"] [data-state="pending"]' ).count() ).toBe( 3 );

		// How much of it rests on one partner, and what is meant by that.
		const share = ( await total( page, 'concentration' ) )!;
		const card = page.locator( '[data-figure="concentration"]' );
		expect( await card.innerText() ).toContain( `${ Math.round( share * 100 ) } %` );
		expect( await card.innerText() ).toMatch( /\d+ partners stands? behind \d+ % of the edits/ );
		const gini = Number( await card.locator( '[data-figure="gini"]' ).getAttribute( 'data-value' ) );
		expect( gini ).toBeGreaterThan( 0 );
		expect( gini ).toBeLessThan( 1 );
		expect( await card.getByText( /The Gini coefficient tells/ ).isVisible() ).toBe( false );
		await card.getByRole( 'button', { name: 'Share of the largest partner' } ).click();
		await card.getByText( /The Gini coefficient tells/ ).waitFor();

		const links = await page.locator( '[data-need] a' ).evaluateAll( ( list ) => list.map( ( one ) => ( one as HTMLAnchorElement ).search ) );
		expect( links.join( ' ' ) ).toMatch( /partnerkit=health(?:%3A|:)/ );
		await page.getByRole( 'button', { name: /^Show all \d+/ } ).click();
		const all = await page.locator( '[data-need] a' ).evaluateAll( ( list ) => list.map( ( one ) => decodeURIComponent( ( one as HTMLAnchorElement ).href ) ).join( ' ' ) );
		expect( all ).toContain( 'partnerkit=wizard:handover:' );
		expect( all ).toContain( 'Partnerships/Requests' );
		session.expectQuiet();
		await session.end();
	} );

	it( 'are filtered; the address, the way back and the next visit lead to the same, and a view has a name', async () => {
		const session = await Session.start( browser, wiki, { user: 'Editor' } );
		const { page } = session;
		await open( session );
		const everything = await total( page, 'edits' );
		await filter( page, 'Type' ).selectOption( 'museum' );
		await page.waitForURL( /#partnerships\?type=museum$/ );
		const museums = await total( page, 'edits' );
		expect( museums ).toBeLessThan( everything! );
		const rows = await names( page );
		expect( rows ).toContain( 'Rijksmuseum' );
		expect( rows ).not.toContain( 'British Library' );
		const ofMuseums = await total( page, 'concentration' );
		await filter( page, 'Name, partner or place' ).fill( 'prairie' );
		await page.locator( '[data-figure="concentration"]' ).waitFor( { state: 'detached' } );
		await filter( page, 'Name, partner or place' ).fill( '' );
		await expect.poll( () => total( page, 'concentration' ) ).toBe( ofMuseums );
		await filter( page, 'Name, partner or place' ).fill( 'nanduti' );
		expect( ( await names( page ) ).sort() ).toEqual( [ 'Museo del Ñandutí de Arroyo Verá', 'Open Heritage Coalition' ] );
		await page.getByRole( 'button', { name: 'Save this view' } ).click();
		await page.getByLabel( 'Name of the view' ).fill( 'Lace & museums' );
		await page.getByRole( 'button', { name: 'Save', exact: true } ).click();
		await page.getByRole( 'link', { name: 'Lace & museums' } ).waitFor();
		const address = page.url();

		await page.goBack();
		await page.waitForURL( ( url ) => url.hash === '' );
		expect( await total( page, 'edits' ) ).toBe( everything );
		await page.goto( 'about:blank' );
		await page.goto( address );
		await whole( page );
		expect( ( await names( page ) ).length ).toBe( 2 );
		// Without a part in the address it is as it was left.
		await open( session );
		expect( await filter( page, 'Type' ).inputValue() ).toBe( 'museum' );
		await page.locator( '.partnerkit-views' ).getByRole( 'button', { name: 'Show all' } ).click();
		expect( await total( page, 'edits' ) ).toBe( everything );
		await page.getByRole( 'link', { name: 'Lace & museums' } ).click();
		expect( ( await names( page ) ).length ).toBe( 2 );
		await page.getByRole( 'button', { name: 'Forget “Lace & museums”' } ).click();
		await filter( page, 'Name, partner or place' ).fill( 'no such place' );
		await page.getByText( 'No partnership is like this.' ).waitFor();
		expect( await total( page, 'edits' ) ).toBe( undefined );
		session.expectQuiet();
		await session.end();
	} );

	it( 'are sorted by each column, and taken away as a table', async () => {
		const session = await Session.start( browser, wiki, { user: 'Editor' } );
		const { page } = session;
		await open( session );
		await page.getByRole( 'button', { name: '50 at a time' } ).click();
		await page.locator( 'thead' ).getByRole( 'button', { name: 'Edits' } ).click();
		const edits = await page.locator( 'tbody [data-figure="edits"]' ).evaluateAll( ( cells ) => cells.map( ( cell ) => Number( cell.getAttribute( 'data-value' ) ?? -1 ) ) );
		expect( edits ).toEqual( [ ...edits ].sort( ( one, other ) => other - one ) );
		const [ file ] = await Promise.all( [ page.waitForEvent( 'download' ), page.getByRole( 'button', { name: 'Download the table' } ).click() ] );
		const lines = readFileSync( await file.path(), 'utf8' ).trim().split( '\r\n' );
		expect( lines.length ).toBe( edits.length + 2 );
		expect( lines[ lines.length - 1 ] ).toMatch( new RegExp( `^together,.*,${ await total( page, 'edits' ) },${ await total( page, 'editors' ) },${ await total( page, 'pages-edited' ) },` ) );
		expect( lines[ 0 ] ).toMatch( /,permalink,wikis,top_partners,top_partner_share,gini,views_created,views_improved,views_pages,views_pages_answered,views_pages_failed,views_read_at$/ );
		expect( Number( lines[ lines.length - 1 ].split( ',' ).slice( -8 )[ 0 ] ) ).toBeCloseTo( ( await total( page, 'concentration' ) )!, 4 );
		session.expectQuiet();
		await session.end();
	} );

	it( 'are there at once from the last reading, before the wiki has said anything, and then anew', async () => {
		const session = await Session.start( browser, wiki, { user: 'Editor' } );
		const { page } = session;
		await open( session );
		const edits = await total( page, 'edits' );
		let letGo = (): void => {};
		const held = new Promise<void>( ( resolve ) => {
			letGo = resolve;
		} );
		await page.route( ( url ) => url.pathname.endsWith( '/api.php' ), async ( route ) => {
			await held;
			await route.continue().catch( () => {} );
		} );
		await session.visit( PAGE );
		await page.locator( `${ SCREEN }[aria-busy="true"] .partnerkit-totals` ).waitFor();
		expect( await total( page, 'edits' ) ).toBe( edits );
		await page.getByText( 'Looking for what is new.' ).waitFor();
		letGo();
		await whole( page );
		expect( await total( page, 'edits' ) ).toBe( edits );
		session.expectQuiet();
		await session.end();
	} );

	it( 'a wiki that fails is told, at each partnership and beside the totals; reading again puts it right', async () => {
		const session = await Session.start( browser, wiki, { user: 'Newcomer' } );
		const { page } = session;
		const restore = await fail( page, 'list=usercontribs' );
		await open( session );
		await page.locator( '.partnerkit-portfolio__gaps summary' ).click();
		expect( await page.locator( '.partnerkit-portfolio__gaps li' ).count() ).toBeGreaterThan( 10 );
		expect( await page.locator( '.partnerkit-totals' ).innerText() ).toMatch( /Of \d+ partnerships something could not be read/ );
		const part = await total( page, 'edits' );
		await restore();
		await page.getByRole( 'button', { name: 'Read again' } ).click();
		await page.locator( '.partnerkit-portfolio__gaps' ).waitFor( { state: 'detached' } );
		await whole( page );
		expect( await total( page, 'edits' ) ).toBeGreaterThan( part! );
		await session.end();
	} );

	it( 'stand below the list on its page', async () => {
		const session = await Session.start( browser, wiki, { user: 'Organiser' } );
		await session.visit( 'Project:Partnerships' );
		await whole( session.page );
		expect( await session.page.locator( '#firstHeading' ).innerText() ).toBe( 'Project:Partnerships' );
		expect( await total( session.page, 'edits' ) ).toBeGreaterThan( 100 );
		session.expectQuiet();
		await session.end();
	} );

	it( 'are not read where that page is only being written', async () => {
		const session = await Session.start( browser, wiki, { user: 'Organiser' } );
		await session.visit( 'Project:Partnerships', { action: 'edit', preview: 'yes' } );
		await session.page.locator( '#wikiPreview .partnership-record' ).waitFor( { state: 'attached' } );
		await session.page.waitForFunction( () => mw.loader.getState( 'ext.gadget.partnerkit-impact-app' ) === 'ready' );
		expect( await session.page.evaluate( () => mw.loader.getState( 'ext.gadget.partnerkit-movement-app' ) ) ).toBe( 'registered' );
		session.expectQuiet();
		await session.end();
	} );

	it.each( [
		[ 'light, English', {}, 'light', 1280 ], [ 'dark, Arabic', { uselang: 'ar', vectornightmode: '1' }, 'dark', 1280 ],
		[ 'dark, Arabic, phone', { uselang: 'ar', useskin: 'minerva', minervanightmode: '1' }, 'dark', 360 ], [ 'light, French, 320 px', { uselang: 'fr', useskin: 'minerva' }, 'light', 320 ]
	] as Array<[ string, Record<string, string>, 'light' | 'dark', number ]> )( 'are accessible in %s, and nothing leaves the screen', async ( _, query, colorScheme, width ) => {
		const session = await Session.start( browser, wiki, { user: 'Editor', colorScheme, width, height: 740 } );
		await open( session, query );
		await session.page.locator( '[data-figure="concentration"] button' ).click();
		await expectAccessible( session.page, SCREEN );
		expect( await session.page.locator( SCREEN ).evaluate( ( element ) => element.scrollWidth <= element.clientWidth + 1 ) ).toBe( true );
		session.expectQuiet();
		await session.end();
	} );
} );
