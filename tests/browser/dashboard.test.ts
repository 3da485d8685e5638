import type { Browser, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ORGANISER } from '../../build/local-wiki/instance';
import { messagesOf } from '../support/words';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { gadgetWiki } from '../support/demo';
import type { TestWiki } from '../support/wiki';
import { EXPECTED, makeMovement, NAME } from './dashboard-movement';

const SCREEN = '[data-partnerkit="dashboard"]';
const OWN_PAGE = `Project:Partnerships/${ NAME }`;
const NIGHT = { vectornightmode: '1', minervanightmode: '1' };

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ gadgetWiki( 'dashboard' ), launchBrowser() ] );
	makeMovement( wiki );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

const start = ( options: SessionOptions = {} ) => Session.start( browser, wiki, { user: ORGANISER, ...options } );

const read = ( session: Session ) => session.page.locator( `${ SCREEN }[aria-busy="false"]` ).waitFor();

const text = ( session: Session, selector = SCREEN ) => session.page.locator( selector ).innerText();

/** Values by figure, or the state where there is none. */
const figures = ( session: Session ) => session.page.evaluate( () => Object.fromEntries( [ ...document.querySelectorAll( '[data-figure]' ) ].map( ( figure ) => [
	figure.getAttribute( 'data-figure' ), figure.hasAttribute( 'data-value' ) ? Number( figure.getAttribute( 'data-value' ) ) : figure.getAttribute( 'data-state' )
] ) ) );

describe( 'The dashboard of a partnership', () => {
	it.each( [ OWN_PAGE, `Special:BlankPage/Partnerkit/${ NAME }` ] )( 'counts what counts, on %s', async ( title ) => {
		const session = await start();
		await session.visit( title );
		await read( session );
		expect( await figures( session ) ).toMatchObject( EXPECTED );
		const words = await text( session );
		expect( words ).toContain( 'Lake Library (lead), <b>Kigoma</b> Archive' );
		expect( words ).toContain( '1 of 4 participants not read' );
		expect( words ).toContain( 'One edit carries the change tag without a hashtag' );
		await session.page.locator( '.partnerkit-receipt summary' ).click();
		const receipt = await text( session, '.partnerkit-receipt' );
		expect( receipt ).toContain( 'No#body' );
		expect( receipt ).toContain( 'One edit was left out by decision.' );
		expect( receipt ).toMatch( /2 editors with a counted edit are not on the list of participants: (Stranger, Helper|Helper, Stranger)/ );
		session.expectQuiet();
		await session.end();
	} );

	it( 'takes the place of what a blank page says', async () => {
		const session = await start();
		await session.visit( `Special:BlankPage/Partnerkit/${ NAME }` );
		await read( session );
		expect( await text( session, '#firstHeading' ) ).toBe( NAME );
		expect( await text( session, '#mw-content-text' ) ).not.toContain( 'intentionally' );
		await session.page.getByRole( 'link', { name: 'Page of the partnership' } ).click();
		await read( session );
		expect( await session.page.evaluate( () => mw.config.get( 'wgPageName' ) ) ).toBe( OWN_PAGE.replace( / /g, '_' ) );
		await session.end();
	} );

	it.each<[ string, string, Record<string, unknown>, string[] ]>( [
		[ 'nobody takes part', 'Project:Partnerships/Empty', { edits: 0, 'pages-created': 0 }, [ 'Nobody takes part yet' ] ],
		[ 'it has not begun', 'Project:Partnerships/Later', { edits: 'pending', 'pages-created': 'pending' }, [ 'This partnership begins on' ] ],
		[ 'it is on another wiki too', 'Project:Partnerships/Two wikis', { editors: 2 }, [ 'On 2 wikis.', '1 of 2 wikis not read' ] ],
		[ 'there is no such partnership', 'Special:BlankPage/Partnerkit/Nowhere', {}, [ 'There is no partnership of this name.' ] ]
	] )( 'says what to do or what is missing where %s', async ( _, title, expected, words ) => {
		const session = await start();
		await session.visit( title );
		await read( session );
		expect( await figures( session ) ).toMatchObject( expected );
		const shown = await text( session );
		words.forEach( ( one ) => expect( shown ).toContain( one ) );
		session.expectQuiet();
		await session.end();
	} );

	it( 'is on no other page', async () => {
		const session = await start();
		for ( const title of [ `${ OWN_PAGE }/Participants`, 'Lake', 'Special:BlankPage' ] ) {
			await session.visit( title );
			expect( await session.page.locator( SCREEN ).count() ).toBe( 0 );
		}
		await session.end();
	} );
} );

describe( 'Opened again', () => {
	it( 'it has its figures before the wiki has told anything, its configuration neither', async () => {
		const session = await start();
		await session.visit( OWN_PAGE );
		await read( session );
		const held: Route[] = [];
		let isOpen = false;
		await session.page.route( /\/api\.php/, async ( route ) => {
			if ( isOpen ) {
				await route.continue();
			} else {
				held.push( route );
			}
		} );
		await session.visit( OWN_PAGE );
		await session.page.locator( `[data-figure="edits"][data-value="${ EXPECTED.edits }"]` ).waitFor();
		// It asks only now.
		await vi.waitFor( () => expect( held.length ).toBeGreaterThan( 0 ) );
		expect( held.map( ( route ) => route.request().postData() || route.request().url() ).filter( ( one ) => one.includes( 'usercontribs' ) ) ).toEqual( [] );
		isOpen = true;
		await Promise.all( held.map( ( route ) => route.continue() ) );
		await read( session );
		session.expectQuiet();
		await session.end();
	} );
} );

describe( 'The address of a view', () => {
	it( 'opens the same choice again, follows what is chosen, and says what it does not know', async () => {
		const session = await start();
		await session.visit( OWN_PAGE );
		await read( session );
		const { page } = session;
		await page.getByLabel( 'New editors are' ).selectOption( 'ped' );
		await page.getByText( /^More figures/ ).click();
		await page.waitForURL( /#figures\?newcomers=ped&more=1$/ );
		await page.goto( 'about:blank' );
		await page.goBack();
		await read( session );
		expect( await page.getByLabel( 'New editors are' ).inputValue() ).toBe( 'ped' );
		await page.locator( '[data-figure="bytes-net"]' ).waitFor();
		await page.goBack();
		await page.waitForURL( /newcomers=ped$/ );
		await page.locator( '[data-figure="bytes-net"]' ).waitFor( { state: 'hidden' } );

		const address = new URL( page.url() );
		address.searchParams.set( 'reload', '1' );
		address.hash = 'figures?event=nowhere&from=yesterday';
		await page.goto( address.href );
		await read( session );
		await page.getByText( 'The address asks for something that is not known here' ).waitFor();
		// By now there was a reading before: what was deleted since is remembered.
		expect( await figures( session ) ).toMatchObject( { ...EXPECTED, deleted: 0 } );
		session.expectQuiet();
		await session.end();
	} );
} );

describe( 'Where the wiki does not answer', () => {
	const isContributions = ( url: URL ): boolean => url.pathname.endsWith( 'api.php' ) && url.searchParams.get( 'list' ) === 'usercontribs';

	it( 'a part that fails is missed next to the figures, and they stay', async () => {
		const session = await start();
		await session.page.route( isContributions, ( route ) => route.abort() );
		await session.visit( OWN_PAGE );
		await read( session );
		// Two by change tag and one by decision.
		expect( await figures( session ) ).toMatchObject( { edits: 3, 'pages-created': 1 } );
		expect( await text( session, '[data-figure="edits"]' ) ).toContain( '4 of 4 participants not read' );
		await session.page.unroute( isContributions );
		await session.page.getByRole( 'button', { name: 'Read again' } ).click();
		await session.page.locator( `[data-figure="edits"][data-value="${ EXPECTED.edits }"]` ).waitFor();
		await session.end();
	} );

	it( 'reading can be stopped, and nothing unread is shown as 0', async () => {
		const session = await start();
		const held: Route[] = [];
		await session.page.route( isContributions, ( route ) => {
			held.push( route );
		} );
		await session.visit( OWN_PAGE );
		await session.page.getByRole( 'button', { name: 'Cancel' } ).waitFor();
		await expect.poll( () => held.length ).toBe( 1 );
		expect( await session.page.locator( SCREEN ).getAttribute( 'aria-busy' ) ).toBe( 'true' );
		expect( await figures( session ) ).toMatchObject( { edits: 'pending', editors: 'pending', 'pages-created': 'pending' } );
		await session.page.getByRole( 'button', { name: 'Cancel' } ).click();
		await read( session );
		expect( await figures( session ) ).toMatchObject( { edits: 'unknown', editors: 'unknown', 'pages-created': 'unknown' } );
		expect( await text( session ) ).toContain( 'Reading was stopped' );
		await session.end();
	} );

	it( 'it says what happened, and can be tried again', async () => {
		const session = await start();
		const isApi = ( url: URL ): boolean => url.pathname.endsWith( 'api.php' );
		await session.page.route( isApi, ( route ) => route.abort() );
		await session.visit( OWN_PAGE );
		await session.page.getByText( 'The wiki cannot be reached, so no figures could be read.' ).waitFor();
		expect( await session.page.locator( SCREEN ).getAttribute( 'aria-busy' ) ).toBe( 'false' );
		await session.page.unroute( isApi );
		await session.page.getByRole( 'button', { name: 'Try again' } ).click();
		await session.page.locator( `[data-figure="edits"][data-value="${ EXPECTED.edits }"]` ).waitFor();
		await session.end();
	} );
} );

/** Opens all that can be opened, once there is nothing more to come. */
async function openAll( { page }: Session ): Promise<void> {
	for ( const part of [ 'files', 'reach' ] ) {
		await page.locator( `[data-part="${ part }"][aria-busy="false"]` ).waitFor();
	}
	const closed = page.locator( `${ SCREEN } details:not( [ open ] ) > summary, ${ SCREEN } button[aria-expanded="false"]` );
	await page.locator( '.partnerkit-beyond__toggle' ).click();
	await page.locator( '.partnerkit-beyond[aria-busy="false"] textarea' ).first().waitFor();
	while ( await closed.count() ) {
		await closed.first().click();
	}
}

/** Sizes of the page's letters in pixels: its own, and others that a reader may have chosen. */
const LETTERS = [ '', '13.3px', '17.9px' ];

/** Pixels by which something leaves the screen, at each size of letters. */
const overflows = ( { page }: Session ) => page.locator( SCREEN ).evaluate( ( screen, sizes ) => sizes.map( ( size ) => {
	document.documentElement.style.fontSize = size;
	return screen.scrollWidth - screen.clientWidth;
} ), LETTERS );

describe.each( [ 'vector-2022', 'vector', 'minerva', 'monobook', 'timeless' ] )( 'In the skin %s', ( skin ) => {
	it.each( [
		[ 'light', { width: 1280, height: 900 }, {} ],
		[ 'dark', { width: 320, height: 700 }, NIGHT ],
		[ 'dark, in Arabic', { width: 320, height: 700 }, { ...NIGHT, uselang: 'ar' } ]
	] as Array<[ string, SessionOptions, Record<string, string> ]> )( 'it is accessible and fits, %s', async ( _, size, query ) => {
		const session = await start( { ...size, colorScheme: 'vectornightmode' in query ? 'dark' : 'light' } );
		await session.visit( OWN_PAGE, { useskin: skin, ...query } );
		await read( session );
		await openAll( session );
		await expectAccessible( session.page, SCREEN );
		expect( await overflows( session ) ).toEqual( [ 0, 0, 0 ] );
		session.expectQuiet();
		await session.end();
	} );
} );

describe( 'In Arabic', () => {
	it( 'it is read from the right, with the plural that a number asks for and the sign before the digits', async () => {
		const session = await start( { width: 360, height: 740 } );
		await session.visit( OWN_PAGE, { uselang: 'ar', useskin: 'minerva' } );
		await read( session );
		const screen = session.page.locator( SCREEN );
		const messages = messagesOf( 'partnerkit-impact-app', 'ar' );
		await screen.getByRole( 'heading', { name: messages[ 'partnerkit-dashboard-title' ] } ).waitFor();
		expect( await screen.evaluate( ( element ) => getComputedStyle( element ).direction ) ).toBe( 'rtl' );
		const words = await screen.innerText();
		expect( words ).not.toMatch( /\$\d|PLURAL/ );
		expect( words ).toMatch( /\u2066\u2068?\+[٠-٩٫٬]+\u2069+ (?:بايت|كيلوبايت)/ );
		session.expectQuiet();
		await session.end();
	} );
} );
