import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import { readPartnership } from '../../src/domain/partnership/record';
import { expectAccessible } from '../support/axe';
import { launchBrowser, type SessionOptions } from '../support/browser';
import { demoWiki } from '../support/demo';
import { history } from '../support/history';
import type { TestWiki } from '../support/wiki';
import { messagesOf } from '../support/words';
import { startAs } from './start-driver';

const SCREEN = '[data-partnerkit="start"]';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'start-steps' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

const start = ( options?: SessionOptions ) => startAs( browser, wiki, options );

describe.each( [
	[ 'light, English', {}, 'light', 1280 ], [ 'dark, Arabic', { uselang: 'ar', vectornightmode: '1' }, 'dark', 1280 ],
	[ 'dark, Arabic, phone', { uselang: 'ar', useskin: 'minerva', minervanightmode: '1' }, 'dark', 360 ], [ 'light, French, phone', { uselang: 'fr', useskin: 'minerva' }, 'light', 360 ]
] as Array<[ string, Record<string, string>, 'light' | 'dark', number ]> )( 'each step in %s', ( _, query, colorScheme, width ) => {
	it( 'is accessible, and nothing leaves the screen', async () => {
		const [ session, path ] = await start( { colorScheme, width, height: 800, user: 'Organiser' } );
		const words = messagesOf( 'partnerkit-registry-app', query.uselang ?? 'en' );
		await path.begin( query );
		const look = async (): Promise<void> => {
			await path.root.locator( 'details:not([open])' ).evaluateAll( ( all ) => all.forEach( ( one ) => one.setAttribute( 'open', '' ) ) );
			await path.root.locator( '.partnerkit-rendered' ).first().waitFor();
			await expectAccessible( session.page, SCREEN );
			expect( await path.root.evaluate( ( element ) => element.scrollWidth <= element.clientWidth + 1 ) ).toBe( true );
		};
		await path.type( 'partner-1', `Archive of ${ width } ${ query.uselang ?? '' }` );
		await path.choose( 'size-1', 'large' );
		await path.nameIsFree();
		await look();
		await path.next();
		await path.tryNext();
		await path.root.getByText( words[ 'partnerkit-start-problem-no-summary' ] ).waitFor();
		await look();
		await path.type( 'summary', 'Letters.' );
		await path.next();
		await path.choose( 'metric-1', 'own' );
		await path.type( 'goal-1', { ar: 'تنظيم ثلاث ورش', fr: 'Organiser trois ateliers' }[ query.uselang ] ?? 'Hold three workshops' );
		await path.root.getByText( words[ 'partnerkit-start-move' ] ).waitFor();
		await look();
		await path.next();
		await look();
		await path.next();
		await look();
		await path.next();
		await path.tick( words[ 'partnerkit-start-material-old' ] );
		await look();
		await path.next();
		await path.root.locator( '.partnerkit-diff' ).first().waitFor();
		await look();
		session.expectQuiet();
		await session.end();
	} );
} );

describe( 'the path by keyboard', () => {
	it( 'leads to a page without a pointer, each step\'s heading in its turn', async () => {
		const [ session, path ] = await start( { user: 'Newcomer' } );
		const { page } = session;
		const reaches = async ( selector: string ): Promise<void> => {
			for ( let presses = 0; presses < 60 && !await page.evaluate( ( wanted ) => document.activeElement!.matches( wanted ), selector ); presses++ ) {
				await page.keyboard.press( 'Tab' );
			}
			expect( await page.evaluate( ( wanted ) => document.activeElement!.matches( wanted ), selector ) ).toBe( true );
		};
		const goOn = async ( heading: string ): Promise<void> => {
			await reaches( '.partnerkit-start__acts .cdx-button--weight-primary' );
			await page.keyboard.press( 'Enter' );
			await page.waitForFunction( ( text ) => document.activeElement!.textContent === text, heading );
		};
		await path.begin();
		await page.locator( '.partnerkit-picker input' ).focus();
		await reaches( '[data-field="partner-1"]' );
		await page.keyboard.type( 'Keys alone' );
		await goOn( 'Say why before how' );
		await reaches( '[data-field="summary"]' );
		await page.keyboard.type( 'Keys that open doors.' );
		await goOn( 'Goals before activities' );
		await reaches( '[data-field="metric-1"] select' );
		await page.keyboard.press( 'ArrowDown' );
		await reaches( '[data-field="target-1"]' );
		await page.keyboard.type( '3' );
		await goOn( 'Small steps, with a first day' );
		await goOn( 'Two people who answer' );
		await goOn( 'Look once more, then publish' );
		await path.root.locator( '.partnerkit-diff' ).first().waitFor();
		await reaches( '.partnerkit-start__step .cdx-button--weight-primary' );
		await page.keyboard.press( 'Enter' );
		await path.root.locator( '.cdx-message--success' ).waitFor();
		const [ { content } ] = await history( wiki, 'Project:Partnerships/Keys alone' );
		expect( readPartnership( 'Keys alone', content, DEFAULT_CONFIG ) ).toMatchObject( { goals: [ { metric: 'pages-created', target: 3 } ], contact: '[[User:Newcomer|Newcomer]]' } );
		await session.end();
	} );
} );
