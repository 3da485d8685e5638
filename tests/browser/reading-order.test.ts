import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, Session } from '../support/browser';
import { demoWiki } from '../support/demo';
import { savePages } from '../support/pages';
import type { TestWiki } from '../support/wiki';
import { JoinDriver } from './join-driver';

const PARTNERSHIP = 'Open Heritage Coalition';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'reading-order' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

beforeEach( () => savePages( wiki, { [ `Project:Partnerships/${ PARTNERSHIP }/Worklist` ]: '* [[Tollerby]]\n* [[Costa Yvoty]]' } ) );

/** What a screen reader comes to, one after the other, from the accessibility tree: role, and name or text. */
async function heard( root: Locator ): Promise<string[]> {
	return ( await root.ariaSnapshot() ).split( '\n' ).map( ( line ) => line.trim().replace( /^- /, '' ) ).filter( ( line ) => line !== '' && !line.startsWith( '/' ) );
}

const CONTROL = /^(?:button|link|radio|checkbox|combobox|textbox)\b/;

/** How far it is, what it is, what it says and asks, what can be pressed: in this order, each control with a name. */
async function expectInOrder( root: Locator ): Promise<void> {
	const lines = await heard( root );
	const heading = lines.findIndex( ( line ) => /^heading .*\[level=2\]/.test( line ) );
	const controls = lines.filter( ( line ) => CONTROL.test( line ) );
	expect( heading ).toBeGreaterThan( 0 );
	expect( lines.slice( 0, heading ).filter( ( line ) => CONTROL.test( line ) ) ).toEqual( [] );
	expect( controls.length ).toBeGreaterThan( 0 );
	expect( controls.filter( ( line ) => !/^\w+ ".+"/.test( line ) ) ).toEqual( [] );
	// What is heard later stands below, or beside at the same height, in every language.
	const places = await root.locator( 'h2, h3, p, li, label, button, a, select, summary' ).evaluateAll( ( all ) => all.filter( ( one ) => one.checkVisibility() ).map( ( one ) => one.getBoundingClientRect() )
		.filter( ( { width, height } ) => width > 1 && height > 1 ).map( ( { top, bottom } ) => ( { top, bottom } ) ) );
	const jumps = places.filter( ( { bottom }, index ) => index && bottom < places[ index - 1 ].top );
	expect( jumps ).toEqual( [] );
}

describe( 'Each step of an invitation is heard as it is seen', () => {
	it.each( [ [ 'en', 1280 ], [ 'en', 360 ], [ 'ar', 360 ] ] )( 'in %s, %i px wide', async ( uselang, width ) => {
		const session = await Session.start( browser, wiki, { width, height: 900 } );
		const path = new JoinDriver( session );
		const { root, page } = path;
		const main = (): Locator => root.locator( '.partnerkit-wizard__acts .cdx-button--action-progressive:enabled' );
		const onStep = async ( step: string ): Promise<void> => {
			await page.locator( '[data-partnerkit^="wizard:join:"][aria-busy="false"]', { hasText: step } ).waitFor();
			await expectInOrder( root );
		};
		const far = ( step: number ): string => uselang === 'ar' ? `الخطوة ${ '٠١٢٣٤٥٦٧٨٩'[ step ] } من ٧` : `Step ${ step } of 7`;
		await path.open( 'Wendmoor', PARTNERSHIP, { uselang } );
		await onStep( far( 1 ) );
		await path.open( 'Wendmoor', PARTNERSHIP );
		await path.createAccount( `Zuwena ${ Date.now() % 1e6 }`, 'a word for tests' );
		await path.open( 'Wendmoor', PARTNERSHIP, { uselang } );
		await main().click();
		await onStep( far( 2 ) );
		await root.getByRole( 'radio' ).first().check();
		await main().click();
		await main().waitFor();
		await onStep( far( 3 ) );
		await main().click();
		await root.getByRole( 'button', { name: 'Tollerby' } ).waitFor();
		await onStep( far( 4 ) );
		await root.getByRole( 'button', { name: 'Tollerby' } ).click();
		await main().waitFor();
		await onStep( far( 5 ) );
		await main().click();
		await root.locator( 'ol' ).waitFor();
		await onStep( far( 6 ) );
		session.expectQuiet();
		await session.end();
	} );

	it( 'and says first how far it is, last what can be pressed', async () => {
		const session = await Session.start( browser, wiki, {} );
		const path = new JoinDriver( session );
		await path.open( 'Wendmoor', PARTNERSHIP );
		const lines = await heard( path.root );
		const place = ( pattern: RegExp ): number => lines.findIndex( ( line ) => pattern.test( line ) );
		const order = [ /Step 1 of 7/, /^heading "Take part in .*Open Heritage Coalition.*" \[level=2\]/, /invite you to/, /^heading "Everybody can see" \[level=3\]/, /^heading "Nobody can see" \[level=3\]/, /^link "Create an account"/, /^link "I have an account"/ ].map( place );
		expect( order ).toEqual( [ ...order ].sort( ( one, other ) => one - other ) );
		expect( order ).not.toContain( -1 );
		await session.end();
	} );
} );
