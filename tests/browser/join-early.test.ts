import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session } from '../support/browser';
import { demoWiki } from '../support/demo';
import type { TestWiki } from '../support/wiki';
import { JoinDriver } from './join-driver';

const PARTNERSHIP = 'Open Heritage Coalition';
const ROOT = '[data-partnerkit^="wizard:join:"]';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'join-early' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

const isApi = ( url: URL ): boolean => url.pathname.endsWith( 'api.php' );

/** What is asked of the API is asked when the function is called. */
async function holdBack( page: Page ): Promise<() => void> {
	let letGo = (): void => {};
	const held = new Promise<void>( ( resolve ) => {
		letGo = resolve;
	} );
	await page.route( isApi, ( route ) => held.then( () => route.continue() ) );
	return letGo;
}

describe( 'an invitation on a slow line', () => {
	it( 'can be accepted before the wiki has said what it is about, and nothing moves when it does', async () => {
		const session = await Session.start( browser, wiki, { width: 360, height: 740, touch: true } );
		const path = new JoinDriver( session );
		const { page, root } = path;
		const answer = await holdBack( page );
		await session.visit( 'Wendmoor', { partnerkit: `join:${ PARTNERSHIP }` } );
		const create = root.getByRole( 'link', { name: 'Create an account' } ).and( page.locator( '[href*="CreateAccount"]' ) );
		await create.waitFor();
		await path.expectStep( /Take part in .*Open Heritage Coalition/ );
		expect( await root.innerText() ).toMatch( /You are invited to .?Open Heritage Coalition/ );
		await expectAccessible( page, ROOT );
		await create.focus();
		const place = await create.boundingBox();
		answer();
		await root.getByText( /British Museum.* invite you to .?Objects That Travelled/ ).waitFor();
		await root.getByText( 'Step 1 of' ).waitFor();
		expect( await create.boundingBox() ).toEqual( place );
		expect( await create.evaluate( ( link ) => link === document.activeElement ) ).toBe( true );
		session.expectQuiet();
		await session.end();
	} );

	it( 'is taken back where there is no such partnership, and read again where the wiki did not answer', async () => {
		const session = await Session.start( browser, wiki );
		const path = new JoinDriver( session );
		const { page, root } = path;
		await page.route( isApi, ( route ) => route.abort() );
		await session.visit( 'Wendmoor', { partnerkit: 'join:Nobody_Knows' } );
		await path.button( 'Try again' ).waitFor();
		await page.unroute( isApi );
		const answer = await holdBack( page );
		await path.button( 'Try again' ).click();
		await path.expectStep( /Take part in .*Nobody Knows/ );
		answer();
		await root.getByRole( 'link', { name: 'Create an account' } ).waitFor( { state: 'detached' } );
		await path.ready();
		expect( await root.innerText() ).toMatch( /Nobody Knows/ );
		await session.end();
	} );

	it( 'goes on where a script did not come, once it is asked for again', async () => {
		const session = await Session.start( browser, wiki, { user: 'Newcomer' } );
		const path = new JoinDriver( session );
		const { page } = path;
		const cut = ( script: string ) => ( url: URL ): boolean => url.pathname.endsWith( 'load.php' ) && new RegExp( `partnerkit-${ script }\\b` ).test( url.search );
		const [ what, later ] = [ cut( 'path' ), cut( 'guide-app' ) ];
		await page.route( what, ( route ) => route.abort() );
		await page.route( later, ( route ) => route.abort() );
		await session.visit( 'Wendmoor', { partnerkit: `join:${ PARTNERSHIP }` } );
		await path.button( 'Try again' ).waitFor();
		await page.unroute( what );
		await path.button( 'Try again' ).click();
		await path.button( 'Begin' ).click();
		await path.button( 'Try again' ).waitFor();
		await page.unroute( later );
		await path.button( 'Try again' ).click();
		await path.expectStep( /work for/ );
		await session.end();
	} );
} );
