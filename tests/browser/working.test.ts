import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { demoWiki } from '../support/demo';
import { history } from '../support/history';
import { savePages } from '../support/pages';
import type { TestWiki } from '../support/wiki';
import { WorkingDriver } from './working-driver';

const MENU = '[data-partnerkit="choose"]';
const NOTHING = /^Working for…$/;
const HOUR = 60 * 60 * 1000;

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'working' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

const list = ( partnership: string ): string => `Project:Partnerships/${ partnership }/Participants`;

async function start( title: string, options: SessionOptions = {}, query: Record<string, string> = {} ): Promise<{ session: Session; working: WorkingDriver }> {
	const session = await Session.start( browser, wiki, { user: 'Newcomer', ...options } );
	await session.visit( title, query );
	return { session, working: new WorkingDriver( session ) };
}

/** Sets what an account works for, as another device has left it. */
async function leave( { page }: Session, change: object ): Promise<void> {
	const now = Date.now();
	const value = JSON.stringify( { partnership: 'British Library', event: '', label: 'British Library', hashtag: 'BritishLibrary', since: now, lastEdit: now, until: now + HOUR, ends: 'day', ...change } );
	await page.evaluate( ( optionvalue ) => new mw.Api().postWithToken( 'csrf', { action: 'options', optionname: 'userjs-partnerkit', optionvalue } ), value );
}

/** Waits until the wiki knows of a choice, or of none. */
async function expectOnWiki( { page }: Session, isThere: boolean ): Promise<void> {
	await expect.poll( () => page.evaluate( () => new mw.Api().get( { meta: 'userinfo', uiprop: 'options' } ).then( ( answer ) => 'userjs-partnerkit' in answer.query.userinfo.options ) ) ).toBe( isThere );
}

describe( 'choosing', () => {
	let people: string;

	beforeAll( async () => {
		[ { content: people } ] = await history( wiki, list( 'Lake Nyala Village Archive' ) );
	} );

	// Each begins as somebody who works for nothing and has joined nothing, also when it is tried again.
	beforeEach( async () => {
		await savePages( wiki, { [ list( 'Lake Nyala Village Archive' ) ]: people } );
		const { session } = await start( 'Gull Narrows' );
		await session.page.evaluate( () => new mw.Api().postWithToken( 'csrf', { action: 'options', change: 'userjs-partnerkit' } ) );
		await session.end();
	} );

	it( 'goes by keyboard alone: joins in one edit, is there on the next page and on another device, and stops everywhere', async () => {
		const { session, working } = await start( 'Gull Narrows' );
		const { keyboard } = session.page;
		const before = await history( wiki, list( 'Lake Nyala Village Archive' ) );
		const focused = () => session.page.evaluate( () => document.activeElement!.textContent || document.activeElement!.tagName );
		const tabTo = async ( wanted: string ) => {
			for ( let presses = 0; presses < 40 && !( await focused() ).startsWith( wanted ); presses++ ) {
				await keyboard.press( 'Tab' );
			}
			expect( await focused() ).toContain( wanted );
		};
		await working.link.focus();
		await keyboard.press( 'Enter' );
		await working.ready();
		await tabTo( 'INPUT' );
		await keyboard.type( 'names on the' );
		await tabTo( 'Choose Names on the back' );
		await keyboard.press( 'Enter' );
		await session.page.locator( '.partnerkit-diff__line--added' ).waitFor();
		expect( await working.menu.innerText() ).toMatch( /your user name, Newcomer, on the page Project:Partnerships\/Lake Nyala Village Archive\/Participants/ );
		expect( await history( wiki, list( 'Lake Nyala Village Archive' ) ) ).toEqual( before );
		await tabTo( 'Join and work for Names on the back' );
		await keyboard.press( 'Enter' );
		await working.menu.getByText( 'You are working for' ).waitFor();
		await keyboard.press( 'Escape' );
		await working.menu.waitFor( { state: 'detached' } );
		await expect.poll( focused ).toMatch( /^Working for Names on the back until/ );

		const [ joined, ...earlier ] = await history( wiki, list( 'Lake Nyala Village Archive' ) );
		expect( earlier ).toEqual( before );
		expect( joined ).toMatchObject( { user: 'Newcomer', comment: 'Joined Names on the back' } );
		expect( joined.content.match( /\{\{Partnership participant\|user=Newcomer\|joined=\d{4}-\d\d-\d\d\|event=names-on-the-back\}\}/g ) ).toHaveLength( 1 );

		await session.visit( 'Cedar Bluff Landing' );
		await working.expectIndicator( /^Working for Names on the back until/ );
		const device = await start( 'Gull Narrows' );
		await device.working.expectIndicator( /^Working for Names on the back until/ );
		// Being on the list, one is not asked again.
		await device.working.open();
		// Of three presses in a row the wiki hears one after the other: between them, another page would be of its time.
		await device.working.pressAndTell( 'Stop working for this event' );
		await device.working.expectIndicator( NOTHING );
		await device.working.pressAndTell( 'Choose Names on the back' );
		await device.working.expectIndicator( /^Working for Names/ );
		await device.working.pressAndTell( 'Stop working for this event' );
		await device.working.expectIndicator( NOTHING );
		await device.working.close();
		await expectOnWiki( device.session, false );
		await session.visit( 'Gull Narrows' );
		await working.expectIndicator( NOTHING );
		expect( await history( wiki, list( 'Lake Nyala Village Archive' ) ) ).toHaveLength( before.length + 1 );
		session.expectQuiet();
		device.session.expectQuiet();
		await session.end();
		await device.session.end();
	} );

	it( 'goes by touch on a phone in Minerva, in controls that a finger can hit', async () => {
		const { session, working } = await start( 'Gull Narrows', { width: 360, height: 740, touch: true }, { useskin: 'minerva' } );
		await working.reveal();
		await working.link.tap();
		await working.ready();
		expect( await working.menu.evaluate( ( menu ) => menu.getBoundingClientRect().width ) ).toBe( 360 );
		await working.find( 'radio ndowa' );
		await working.menu.getByRole( 'button', { name: 'Choose Radio Ndowa', exact: true } ).tap();
		await session.page.locator( '.partnerkit-diff__line--added' ).waitFor();
		expect( await working.menu.evaluate( ( menu ) => [ ...menu.querySelectorAll( 'button' ) ].every( ( one ) => one.offsetHeight >= 44 && one.offsetWidth >= 44 ) && menu.scrollWidth <= 360 ) ).toBe( true );
		await working.menu.getByRole( 'button', { name: 'Join and work for Radio Ndowa' } ).tap();
		await working.menu.getByText( 'You are working for' ).waitFor();
		await working.close();
		await working.expectIndicator( /^Working for Radio Ndowa until/ );
		expect( ( await history( wiki, list( 'Radio Ndowa' ) ) )[ 0 ] ).toMatchObject( { user: 'Newcomer', comment: 'Joined Radio Ndowa' } );
		// What another tab of the browser has chosen is there at once.
		const other = await session.context.newPage();
		await other.goto( `${ wiki.url }/index.php?title=Cedar_Bluff_Landing` );
		const indicator = other.locator( '#partnerkit-tracking a' );
		await expect.poll( () => indicator.textContent() ).toMatch( /Working for Radio Ndowa/ );
		await session.page.bringToFront();
		await working.open();
		await working.press( 'Stop working for this partnership' );
		await expect.poll( () => indicator.textContent() ).toMatch( NOTHING );
		session.expectQuiet();
		await session.end();
	} );

	it( 'goes on by hashtag alone where the list is protected', async () => {
		const organiser = await Session.start( browser, wiki, { user: 'Organiser' } );
		await organiser.visit( list( 'UNESCO' ) );
		await organiser.page.evaluate( ( title ) => new mw.Api().postWithToken( 'csrf', { action: 'protect', title, protections: 'edit=sysop', reason: 'Quiet' } ), list( 'UNESCO' ) );
		await organiser.end();
		const before = await history( wiki, list( 'UNESCO' ) );
		const { session, working } = await start( 'Gull Narrows' );
		await working.open();
		await working.find( 'unesco' );
		await working.press( 'Choose UNESCO' );
		await working.menu.getByText( /You cannot be put on the list/ ).waitFor();
		expect( await working.menu.innerText() ).toMatch( /protected[^]*Nothing was saved[^]*#LivingHeritage/ );
		await expectAccessible( session.page, MENU );
		await working.press( 'Work for it by hashtag alone' );
		await working.expectIndicator( /^Working for UNESCO until/ );
		expect( await working.menu.innerText() ).toContain( 'You are not on the list of participants' );
		expect( await history( wiki, list( 'UNESCO' ) ) ).toEqual( before );
		await working.press( 'Stop working for this partnership' );
		await working.expectIndicator( NOTHING );
		session.expectQuiet();
		await session.end();
	} );
} );

describe( 'what was chosen', () => {
	it( 'costs nothing before: no script of the menu is fetched until somebody reaches for it', async () => {
		const session = await Session.start( browser, wiki, { user: 'Partner' } );
		const scripts: string[] = [];
		session.page.on( 'request', ( request ) => scripts.push( ...request.url().match( /partnerkit-(?:tracking|choose)-app|partnerkit-core/g ) ?? [] ) );
		const apps = () => session.page.evaluate( () => mw.loader.getModuleNames().filter( ( name ) => /partnerkit-(?:core|(?:tracking|choose)-app)$/.test( name ) && mw.loader.getState( name ) !== 'registered' ) );
		await session.visit( 'Gull Narrows' );
		expect( await apps() ).toEqual( [] );
		await session.page.locator( '#partnerkit-tracking a' ).hover();
		await expect.poll( apps ).toContain( 'ext.gadget.partnerkit-tracking-app' );
		session.expectQuiet();
		await session.end();
	} );

	it( 'ends by itself: it is told once, with one press to go on', async () => {
		const { session, working } = await start( 'Gull Narrows', { user: 'Editor' } );
		await leave( session, { since: Date.now() - 3 * HOUR, lastEdit: Date.now() - 2.5 * HOUR } );
		await session.visit( 'Gull Narrows' );
		await working.expectIndicator( /^Stopped: 2 hours without an edit$/ );
		await working.open();
		await working.press( 'Go on working for British Library' );
		await working.expectIndicator( /^Working for British Library until/ );
		await working.close();
		await expectOnWiki( session, true );

		await leave( session, { event: 'x', label: 'Old day', ends: 'event', until: Date.now() - 1000 } );
		await session.page.evaluate( () => localStorage.clear() );
		await session.visit( 'Gull Narrows' );
		await working.expectIndicator( /^Stopped: the event is over$/ );
		await session.visit( 'Gull Narrows' );
		await working.expectIndicator( NOTHING );
		session.expectQuiet();
		await session.end();
	} );

	it.each( [ 1, -1 ] )( 'neither ends nor goes on by a clock that is wrong by %d day', async ( days ) => {
		const { session, working } = await start( 'Gull Narrows', { user: 'Editor' } );
		await leave( session, {} );
		await session.page.addInitScript( ( difference ) => {
			const Right = Date;
			// eslint-disable-next-line no-global-assign -- The clock of this machine.
			Date = class extends Right {
				constructor( ...given: [] ) {
					super( ...given.length ? given : [ Right.now() + difference ] as unknown as [] );
				}

				static override now(): number {
					return Right.now() + difference;
				}
			} as DateConstructor;
		}, days * 24 * HOUR );
		await session.visit( 'Gull Narrows' );
		await working.expectIndicator( /^Working for British Library until/ );
		await leave( session, { until: Date.now() - 1000 } );
		await session.page.evaluate( () => localStorage.clear() );
		await session.visit( 'Gull Narrows' );
		await working.expectIndicator( /^Stopped: a new day has begun$/ );
		await session.end();
	} );

	it.each( [ [ 'the link', false ], [ 'the special page', true ] ] )( 'ends with logging out by %s, though the wiki is not told of it in time', async ( _, byForm ) => {
		const { session, working } = await start( 'Gull Narrows', { user: 'Editor' } );
		const { page } = session;
		await working.open();
		await working.press( /^Choose British Library/ );
		await working.expectIndicator( /^Working for British Library until/ );
		await working.close();
		await expectOnWiki( session, true );
		await page.route( '**/api.php', ( route ) => /action=options/.test( route.request().postData() ?? '' ) ? route.abort() : route.continue() );
		if ( byForm ) {
			await session.visit( 'Special:UserLogout' );
			await page.locator( '#mw-content-text button[type="submit"]' ).click();
		} else {
			await page.locator( '#vector-user-links-dropdown-checkbox' ).click();
			await page.locator( '#pt-logout a' ).click();
		}
		await page.getByText( 'You are now logged out.' ).first().waitFor();
		await page.unroute( '**/api.php' );
		await session.logIn( 'Editor' );
		await session.visit( 'Gull Narrows' );
		await working.expectIndicator( NOTHING );
		await expectOnWiki( session, false );
		await session.end();
	} );
} );

describe.each( [
	[ 'light, English', {}, {} ], [ 'dark, Arabic', { colorScheme: 'dark' }, { uselang: 'ar', vectornightmode: '1' } ],
	[ 'light, French, 320 px', { width: 320, height: 640 }, { uselang: 'fr', useskin: 'minerva' } ], [ 'dark, Arabic, phone', { width: 360, height: 740, colorScheme: 'dark' }, { uselang: 'ar', useskin: 'minerva', minervanightmode: '1' } ]
] as Array<[ string, SessionOptions, Record<string, string> ]> )( 'the menu in %s', ( _, options, query ) => {
	it( 'is accessible and inside the screen: the list, what is chosen, and the step before joining', async () => {
		const { session, working } = await start( 'Gull Narrows', { user: 'Partner', ...options }, query );
		const check = async () => {
			await expectAccessible( session.page, MENU );
			expect( await working.menu.evaluate( ( menu ) => {
				const { left, right, bottom } = menu.getBoundingClientRect();
				return left >= 0 && right <= innerWidth && bottom <= innerHeight && [ menu, ...menu.querySelectorAll( '.partnerkit-dialog__body' ) ].every( ( one ) => one.scrollWidth <= one.clientWidth + 1 );
			} ) ).toBe( true );
		};
		await working.open();
		await session.page.waitForTimeout( 300 );
		await check();
		// Somewhere that is not joined: it is asked first.
		await working.menu.locator( '.partnerkit-choose__offer button' ).first().click();
		await session.page.locator( '.partnerkit-diff' ).waitFor();
		await check();
		await working.close();
		await leave( session, {} );
		await session.page.evaluate( () => localStorage.clear() );
		await session.visit( 'Gull Narrows', query );
		await working.open();
		await session.page.locator( '.partnerkit-choose__ends a' ).waitFor();
		await check();
		await working.menu.locator( '.partnerkit-choose__ends ~ .cdx-button' ).click();
		await session.page.locator( '.partnerkit-choose__ends' ).waitFor( { state: 'detached' } );
		session.expectQuiet();
		await session.end();
	} );
} );

it.each( [ 'vector', 'monobook', 'timeless' ] )( 'the skin %s has the indicator and its menu, with nothing wrong in it', async ( skin ) => {
	const { session, working } = await start( 'Gull Narrows', {}, { useskin: skin } );
	await working.open();
	await expectAccessible( session.page, MENU );
	await working.close();
	session.expectQuiet();
	await session.end();
} );
