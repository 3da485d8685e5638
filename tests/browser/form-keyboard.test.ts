import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session } from '../support/browser';
import { demoWiki } from '../support/demo';
import { history } from '../support/history';
import { savePages } from '../support/pages';
import type { TestWiki } from '../support/wiki';
import { MARKS_WITH_EVERYTHING } from './form-templates';

const DIALOG = '[data-partnerkit="mark"]';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'form-keyboard' ), launchBrowser() ] );
	await savePages( wiki, MARKS_WITH_EVERYTHING );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

type Case = [ string, Record<string, string>, 'light' | 'dark', string ];
/** Each skin meets each language and each scheme, and each language each scheme. */
const skins = ( [ [ 'vector-2022', 'en', 'light' ], [ 'vector-2022', 'ar', 'dark' ], [ 'minerva', 'en', 'dark' ], [ 'minerva', 'ar', 'light' ] ] as const ).map( ( [ useskin, uselang, scheme ] ): Case => [
	`${ useskin }, ${ uselang }, ${ scheme }`, { useskin, uselang, ...scheme === 'dark' ? { vectornightmode: '1', minervanightmode: '1' } : {} }, scheme, `Keyboard ${ useskin } ${ uselang } ${ scheme }`
] );

describe.each( skins )( 'the whole dialog in %s', ( _, query, colorScheme, title ) => {
	it( 'is used by keyboard alone, and nothing is wrong in it at any step', async () => {
		await savePages( wiki, { [ title ]: 'A page.' } );
		const session = await Session.start( browser, wiki, { user: 'Editor', colorScheme } );
		const { keyboard } = session.page;
		const is = ( selector: string ) => session.page.evaluate( ( wanted ) => document.activeElement!.matches( wanted ), selector );
		const tabTo = async ( selector: string ) => {
			for ( let presses = 0; presses < 60 && !await is( selector ); presses++ ) {
				await keyboard.press( 'Tab' );
			}
			expect( await is( selector ), selector ).toBe( true );
		};
		const sound = async () => {
			// What was typed last is being looked at, and buttons change their colour while it is.
			await session.page.waitForTimeout( 600 );
			await session.page.locator( `${ DIALOG } .cdx-progress-bar` ).waitFor( { state: 'detached' } );
			await session.page.waitForTimeout( 400 );
			await expectAccessible( session.page, DIALOG );
		};

		await session.visit( title, query );
		const link = session.page.locator( '#partnerkit-templates a' );
		const folded = !await link.isVisible();
		if ( folded ) {
			// Minerva keeps the page's tools behind three dots.
			await session.page.locator( '#page-actions-overflow-checkbox' ).focus();
			await keyboard.press( 'Space' );
		}
		await link.focus();
		await keyboard.press( 'Enter' );
		await session.page.locator( `${ DIALOG }[aria-busy="false"]` ).waitFor();
		await sound();
		await tabTo( '.cdx-radio__input' );
		await keyboard.press( 'Space' );
		await session.page.locator( '.partnerkit-lookup .oo-ui-textInputWidget' ).nth( 1 ).waitFor();
		await tabTo( '.partnerkit-form input[type="text"]:not( .oo-ui-inputWidget-input )' );
		await keyboard.type( 'Book 8' );
		await tabTo( '.partnerkit-lookup input' );
		await keyboard.type( 'Cedar' );
		await session.page.getByRole( 'option', { name: 'Cedar Bluff Landing' } ).waitFor();
		await sound();
		// Escape closes the suggestions first, not the dialog.
		await keyboard.press( 'Escape' );
		await session.page.getByRole( 'option' ).first().waitFor( { state: 'hidden' } );
		expect( await session.page.locator( DIALOG ).count() ).toBe( 1 );
		await keyboard.type( ' ' );
		await session.page.getByRole( 'option', { name: 'Cedar Bluff Landing' } ).waitFor();
		await keyboard.press( 'ArrowDown' );
		await keyboard.press( 'Enter' );
		await tabTo( 'button[aria-expanded]' );
		await keyboard.press( 'Enter' );
		await session.page.locator( '.partnerkit-form datalist' ).waitFor( { state: 'attached' } );
		await sound();
		await tabTo( '.partnerkit-diff' );
		await sound();
		await tabTo( '.partnerkit-save .cdx-button--weight-primary' );
		await keyboard.press( 'Enter' );
		await session.page.locator( '.cdx-message--success' ).waitFor();
		await sound();
		await tabTo( `${ DIALOG } .partnerkit-pane .cdx-button` );
		await keyboard.press( 'Enter' );
		await session.page.locator( DIALOG ).waitFor( { state: 'detached' } );
		await session.page.waitForFunction( ( closed ) => closed || document.activeElement!.matches( '#partnerkit-templates a' ), folded );
		const [ { content } ] = await history( wiki, `Talk:${ title }` );
		expect( content ).toContain( '| source = Book 8\n| page = Cedar Bluff Landing\n' );
		session.expectQuiet();
		await session.end();
	} );
} );
