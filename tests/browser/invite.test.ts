import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORGANISER } from '../../build/local-wiki/instance';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session } from '../support/browser';
import { demoWiki } from '../support/demo';
import type { TestWiki } from '../support/wiki';

const NAME = 'British Library';
const SHEET = '[data-partnerkit="invite"]';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'invite' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

describe( 'The invitation sheet', () => {
	it( 'is reached from the figures, says what is public, and leads to joining', async () => {
		const session = await Session.start( browser, wiki, { user: ORGANISER } );
		const { page } = session;
		await session.visit( `Special:BlankPage/Partnerkit/${ NAME }` );
		await page.locator( '[data-partnerkit="dashboard"]' ).getByRole( 'link', { name: 'Invitation', exact: true } ).click();
		const sheet = page.locator( `${ SHEET } article` );
		await sheet.getByRole( 'heading', { name: NAME } ).waitFor();
		expect( ( await sheet.innerText() ).replace( /[\u2068\u2069]/g, '' ) ).toContain( 'British Library and Wendmoor Wiki Group invite you' );
		await sheet.getByText( 'the name you choose, and your edits' ).waitFor();
		await sheet.getByText( 'partnerkit=join:British_Library' ).waitFor();
		await sheet.getByRole( 'img', { name: 'Code that leads to joining' } ).waitFor();
		await expectAccessible( page, SHEET );
		const leads = await page.locator( SHEET ).getByRole( 'link', { name: 'See what people see' } ).getAttribute( 'href' );
		expect( new URL( leads! ).searchParams.get( 'partnerkit' ) ).toBe( 'join:British_Library' );
		session.expectQuiet();
		await session.end();
	} );

	it( 'is one sheet of paper with nothing to press, and black on white in the dark too', async () => {
		const session = await Session.start( browser, wiki, { user: ORGANISER, colorScheme: 'dark' } );
		const { page } = session;
		await session.visit( `Special:BlankPage/Partnerkit/${ NAME }/invite` );
		await page.locator( `${ SHEET } article` ).waitFor();
		const pdf = ( await page.pdf( { format: 'A4' } ) ).toString( 'latin1' );
		expect( pdf.match( /\/Type\s*\/Page\b/g ) ).toHaveLength( 1 );
		await page.emulateMedia( { media: 'print', colorScheme: 'dark' } );
		expect( await page.locator( 'button, select, #firstHeading' ).evaluateAll( ( all ) => all.filter( ( one ) => one.getClientRects().length ).map( ( one ) => one.textContent ) ) ).toEqual( [] );
		expect( await page.locator( `${ SHEET } article` ).evaluate( ( sheet ) => [ getComputedStyle( sheet ).backgroundColor, getComputedStyle( sheet ).color ] ) ).toEqual( [ 'rgb(255, 255, 255)', 'rgb(32, 33, 34)' ] );
		session.expectQuiet();
		await session.end();
	} );

	it( 'fits a phone in Arabic, logged out, and says what is wrong with an unknown name', async () => {
		const session = await Session.start( browser, wiki, { width: 320 } );
		const { page } = session;
		await session.visit( `Special:BlankPage/Partnerkit/${ NAME }/invite`, { uselang: 'ar' } );
		await page.locator( `${ SHEET } article` ).getByText( 'امسح الرمز لتبدأ' ).waitFor();
		expect( await page.evaluate( () => document.documentElement.scrollWidth ) ).toBeLessThanOrEqual( 320 );
		await expectAccessible( page, SHEET );
		await session.visit( 'Special:BlankPage/Partnerkit/Nobody knows it/invite' );
		await page.locator( SHEET ).getByText( 'There is no partnership of this name.' ).waitFor();
		session.expectQuiet();
		await session.end();
	} );
} );
