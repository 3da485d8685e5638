import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { demoWiki } from '../support/demo';
import { history } from '../support/history';
import { protectPage, savePages } from '../support/pages';
import type { TestWiki } from '../support/wiki';
import { messagesOf } from '../support/words';
import { RoleDriver } from './roles-driver';

const PARTNERSHIP = 'Open Heritage Coalition';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'roles-staff' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

async function start( options?: SessionOptions ): Promise<[ Session, RoleDriver ]> {
	const session = await Session.start( browser, wiki, options );
	return [ session, new RoleDriver( session.page, wiki, 'staff' ) ];
}

describe( 'somebody who works for a partner', () => {
	it( 'goes the whole path with the keyboard, says it on her user page, and begins something that counts', async () => {
		const [ session, path ] = await start( { user: 'Newcomer' } );
		const { page, root } = path;
		const goOn = async ( to: string | RegExp ): Promise<void> => {
			await path.main.waitFor();
			await path.tabTo( path.main );
			await page.keyboard.press( 'Enter' );
			await path.expectStep( to );
			// The heading is read out.
			await expect.poll( () => page.evaluate( () => document.activeElement!.tagName ) ).toBe( 'H2' );
		};
		const choose = async ( label: string ): Promise<void> => {
			await path.tabTo( root.getByRole( 'radio' ).first() );
			for ( let presses = 0; presses < 5 && !await root.getByLabel( label ).isChecked(); presses++ ) {
				await page.keyboard.press( presses ? 'ArrowDown' : 'Space' );
			}
			expect( await root.getByLabel( label ).isChecked() ).toBe( true );
		};
		await savePages( wiki, { 'User:Newcomer': 'Hello.' } );
		await session.visit( 'Wendmoor' );
		await page.evaluate( () => new mw.Api().saveOption( 'userjs-partnerkit-paths', null ) );
		await path.open( `staff:${ PARTNERSHIP }` );
		await path.expectStep( /What you can do in .*Open Heritage Coalition/ );
		// On the way from the top of the page is the skin's search, which breaks under a strict policy.
		await root.locator( 'h2' ).focus();
		await goOn( 'Accounts are for people' );
		await root.getByText( /You are .*Newcomer.* here\. That is fine\./ ).waitFor();
		await goOn( 'How do you work for it?' );
		expect( await path.main.count() ).toBe( 0 );
		await choose( 'I am paid to write here' );
		await path.tabTo( root.getByLabel( 'Which one?' ) );
		await page.keyboard.type( 'Rijks' );
		await goOn( 'Say it on your user page' );
		await root.locator( '.partnerkit-rendered' ).waitFor();
		const before = await history( wiki, 'User:Newcomer' );
		await goOn( 'Your own sources' );
		const [ said, ...rest ] = await history( wiki, 'User:Newcomer' );
		expect( rest.length ).toBe( before.length );
		expect( said ).toMatchObject( { user: 'Newcomer', comment: `My affiliation as part of ${ PARTNERSHIP }` } );
		expect( said.content ).toMatch( /partner = Rijksmuseum\n\| paid = yes/ );
		await goOn( 'Is it your institution’s to give?' );
		await choose( 'No, somebody else made it' );
		await root.getByText( 'only they or their heirs can give it' ).waitFor();
		await goOn( 'What would you like to begin with?' );
		await choose( 'Put a mistake right' );
		expect( await page.evaluate( () => mw.storage.get( 'partnerkit' ) ) ).toBeFalsy();
		await goOn( 'Put a mistake right' );
		expect( await page.evaluate( () => mw.storage.get( 'partnerkit' ) ) ).toContain( PARTNERSHIP );
		expect( await path.main.getAttribute( 'href' ) ).toMatch( /Special:Search.*Rijksmuseum/ );
		await path.tabTo( path.button( 'How to see what comes of it' ) );
		await page.keyboard.press( 'Enter' );
		await path.expectStep( 'How to see what comes of it' );
		// It leads to the figures.
		await expect.poll( () => page.evaluate( () => document.activeElement!.tagName ) ).toBe( 'H2' );
		await path.tabTo( path.main );
		await page.keyboard.press( 'Enter' );
		await page.locator( '[data-partnerkit^="dashboard"], .partnerkit-dashboard' ).first().waitFor();
		// Once more: it is said already, and nothing is written.
		await path.open( `staff:${ PARTNERSHIP }` );
		await path.expectStep( 'How to see what comes of it' );
		await path.button( 'Begin once more' ).click();
		await path.goOn( 'Accounts are for people' );
		await path.goOn( 'How do you work for it?' );
		await root.getByText( 'I am paid to write here' ).click();
		await root.getByLabel( 'Which one?' ).selectOption( 'Rijksmuseum' );
		await path.goOn( 'Say it on your user page' );
		await root.getByText( /It says already that you work for .*Rijksmuseum/ ).waitFor();
		await path.goOn( 'Your own sources' );
		expect( await history( wiki, 'User:Newcomer' ) ).toHaveLength( before.length + 1 );
		session.expectQuiet();
		await session.end();
	} );

	it( 'chooses the partnership on a phone, and is told when the account is called like the institution', async () => {
		const [ session, path ] = await start( { width: 360, height: 740, touch: true } );
		const { root } = path;
		const user = `British Library press ${ Date.now() % 1e6 }`;
		await path.open( 'staff', { useskin: 'minerva' } );
		await path.expectStep( 'Which partnership does your institution take part in?' );
		await path.look();
		await root.getByRole( 'link', { name: /British Library/ } ).first().tap();
		await path.ready();
		await path.expectStep( /What you can do in/ );
		await path.goOn( 'Accounts are for people' );
		await root.getByText( 'You have no account here yet' ).waitFor();
		await path.look();
		await path.createAccount( user );
		await path.expectStep( 'Accounts are for people' );
		await root.getByText( /sounds like .*British Library.* itself/ ).waitFor();
		await path.look();
		await path.goOn( 'How do you work for it?' );
		session.expectQuiet();
		await session.end();
	} );

	it( 'can go on where her user page is closed, and hears why', async () => {
		const [ session, path ] = await start( { user: 'Editor' } );
		await savePages( wiki, { 'User:Editor': 'Me.' }, [ 'User:Editor' ] );
		try {
			await path.open( 'staff:British Library' );
			await path.goOn( 'Accounts are for people' );
			await path.goOn( 'How do you work for it?' );
			await path.root.getByText( 'I work there' ).click();
			await path.goOn( 'Say it on your user page' );
			await path.root.getByText( 'Your user page cannot be changed from here' ).waitFor();
			await path.root.getByRole( 'link', { name: 'Open your talk page' } ).waitFor();
			await path.goOn( 'Your own sources' );
			expect( ( await history( wiki, 'User:Editor' ) )[ 0 ].content ).toBe( 'Me.' );
			session.expectQuiet();
		} finally {
			await protectPage( wiki, 'User:Editor', 'all' );
			await session.end();
		}
	} );

	it( 'is told where there is no partnership of that name', async () => {
		const [ session, path ] = await start();
		await path.open( 'staff:Nowhere at all' );
		await path.expectStep( /There is no partnership “.*Nowhere at all.*” here/ );
		await path.look();
		await path.main.click();
		await path.expectStep( 'Which partnership does your institution take part in?' );
		session.expectQuiet();
		await session.end();
	} );

	it.each( [ [ 'dark, Arabic', { uselang: 'ar', vectornightmode: '1' }, 1280, 'Organiser' ], [ 'dark, Arabic, phone', { uselang: 'ar', useskin: 'minerva', minervanightmode: '1' }, 360, 'Partner' ] ] as const )( 'can read each step in %s', async ( _, query, width, user ) => {
		const [ session, path ] = await start( { width, height: 800, user } );
		const words = messagesOf( 'partnerkit-wizard-app', 'ar' );
		const { root } = path;
		await path.open( `staff:${ PARTNERSHIP }`, query );
		const on = async ( key: string ): Promise<void> => {
			await path.goOn( words[ `partnerkit-staff-${ key }` ] );
			await path.look();
		};
		await path.look();
		await on( 'account' );
		await on( 'connection' );
		await root.getByText( words[ 'partnerkit-staff-work-no' ] ).click();
		await root.locator( 'select' ).selectOption( { index: 1 } );
		await path.goOn( words[ 'partnerkit-staff-disclose' ] );
		await root.locator( '.partnerkit-rendered' ).waitFor();
		await path.look();
		await on( 'sources' );
		await on( 'material' );
		await root.getByText( words[ 'partnerkit-staff-material-own' ] ).click();
		await path.look();
		await on( 'first' );
		await root.getByText( words[ 'partnerkit-staff-first-photo' ] ).click();
		await on( 'first-photo' );
		await path.button( words[ 'partnerkit-staff-task-then' ] ).click();
		await path.expectStep( words[ 'partnerkit-staff-impact' ] );
		await path.look();
		session.expectQuiet();
		await session.end();
	} );
} );
