import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { demoWiki } from '../support/demo';
import { history } from '../support/history';
import type { TestWiki } from '../support/wiki';
import { atEditor, EDITOR, small, titleOf, written } from './wizard-editor-driver';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'wizard-editor-use' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

/** Each try of a test has a wizard of its own. */
let tries = 0;

describe( 'the editor', () => {
	it( 'lets somebody who may not publish write and copy', async () => {
		const id = `mine-${ tries++ }`;
		await atEditor( browser, wiki, { user: 'Newcomer' }, async ( editor, session ) => {
			await session.context.grantPermissions( [ 'clipboard-read', 'clipboard-write' ], { origin: wiki.url } );
			await editor.open( id );
			await editor.retype( 'What is this step about?', 'Mine' );
			await editor.root.getByText( 'You can write, try and copy here.' ).waitFor();
			expect( await editor.root.getByRole( 'button', { name: 'Publish …' } ).count() ).toBe( 0 );
			await editor.press( 'Copy the text' );
			await editor.root.getByText( 'Copied.' ).waitFor();
			expect( await session.page.evaluate( () => navigator.clipboard.readText() ) ).toBe( await editor.text() );
			expect( decodeURIComponent( ( await editor.root.getByRole( 'link', { name: 'Ask on the talk page' } ).getAttribute( 'href' ) )! ) ).toContain( `MediaWiki_talk:Partnerkit-wizards/${ id }.json` );
			await expectAccessible( session.page, EDITOR );
			// It is found again in the list.
			await editor.openList();
			await editor.root.getByRole( 'link', { name: id } ).waitFor();
		} );
	} );

	it( 'can be used with the keyboard alone', async () => {
		const id = `keys-${ tries++ }`;
		await atEditor( browser, wiki, { user: 'Organiser' }, async ( editor, { page } ) => {
			const tabTo = async ( name: string ): Promise<void> => {
				for ( let presses = 0; presses < 120; presses++ ) {
					await page.keyboard.press( 'Tab' );
					if ( await page.evaluate( ( wanted ) => {
						const { activeElement: at } = document;
						const label = at && ( at as HTMLInputElement ).labels ? [ ...( at as HTMLInputElement ).labels! ].map( ( one ) => one.innerText ).join() : '';
						return ( label || at?.textContent || '' ).trim() === wanted;
					}, name ) ) {
						return;
					}
				}
				throw new Error( `${ name } is not come to` );
			};
			const toContent = async (): Promise<void> => {
				await tabTo( 'Jump to content' );
				await page.keyboard.press( 'Enter' );
			};
			await editor.openList();
			await toContent();
			await tabTo( 'New wizard' );
			await page.keyboard.type( id );
			await page.keyboard.press( 'Enter' );
			await editor.root.locator( '.partnerkit-editor__publish' ).waitFor();
			await toContent();
			await tabTo( 'Write' );
			await page.keyboard.press( 'ArrowRight' );
			await editor.root.getByLabel( 'Language: its code or its name' ).waitFor();
			await page.keyboard.press( 'ArrowLeft' );
			await tabTo( 'The wizard as JSON text' );
			// Tab leaves the text.
			await tabTo( 'Choice' );
			await page.keyboard.press( 'Enter' );
			await expect.poll( () => editor.selected() ).toBe( 'What is this step about?' );
			await page.keyboard.type( 'Tea or coffee?' );
			await editor.settled( 0 );
			await tabTo( 'welcome' );
			await page.keyboard.press( 'Enter' );
			await expect.poll( () => editor.line() ).toBe( 8 );
			await tabTo( 'Publish …' );
			await page.keyboard.press( 'Enter' );
			await editor.root.locator( '.partnerkit-editor__publish .partnerkit-diff' ).waitFor();
			await editor.root.getByRole( 'button', { name: 'Publish now' } ).and( page.locator( ':enabled' ) ).waitFor();
			await tabTo( 'Publish now' );
			await page.keyboard.press( 'Enter' );
			await editor.root.getByText( 'Published. People can use it now.' ).waitFor();
			expect( ( await history( wiki, titleOf( id ) ) )[ 0 ].content ).toContain( 'Tea or coffee?' );
			// It is offered once it is known that she may delete what she has made.
			await editor.root.getByRole( 'button', { name: 'Undo' } ).waitFor();
			await tabTo( 'Undo' );
			await page.keyboard.press( 'Enter' );
			await expect.poll( () => history( wiki, titleOf( id ) ) ).toEqual( [] );
			await expect.poll( () => editor.text() ).toContain( 'Tea or coffee?' );
		} );
	} );

	it.each( [ [ 'en', 1280 ], [ 'ar', 1280 ], [ 'en', 360 ], [ 'ar', 360 ] ] )( 'has nothing that axe finds wrong on any tab, and nothing sideways: %s, %i pixels', async ( uselang, width ) => {
		await atEditor( browser, wiki, { user: 'Organiser', width, touch: width < 720 }, async ( editor, { page } ) => {
			const look = async (): Promise<void> => {
				await expectAccessible( page, EDITOR );
				expect( await page.evaluate( () => document.documentElement.scrollWidth ) ).toBeLessThanOrEqual( width );
			};
			await editor.openList( { uselang } );
			await look();
			await editor.open( 'visit', { uselang } );
			const code = editor.root.locator( '.partnerkit-code textarea' );
			await look();
			await editor.root.locator( '[data-tab="translate"]' ).click();
			await editor.root.locator( '.partnerkit-editor__acts .cdx-button bdi', { hasText: 'العربية' } ).click();
			expect( await editor.root.locator( '[data-key="title"]' ).getAttribute( 'dir' ) ).toBe( 'rtl' );
			await look();
			await editor.root.locator( '[data-tab="try"]' ).click();
			await editor.preview.locator( 'h2' ).waitFor();
			await look();
			await editor.root.locator( '[data-tab="help"]' ).click();
			await look();
			await editor.root.locator( '[data-tab="write"]' ).click();
			await code.fill( ( await code.inputValue() ).replace( '"next": "topics"', '"next": "nowhere"' ) );
			await editor.root.locator( '.partnerkit-code__sign' ).waitFor();
			await editor.root.locator( '.partnerkit-editor__publish .cdx-button' ).nth( 1 ).click();
			await editor.root.locator( '.partnerkit-editor__publish .partnerkit-diff' ).waitFor();
			await look();
			if ( width < 720 ) {
				for ( const control of await editor.root.locator( '.partnerkit-editor__problems button, .partnerkit-editor__way button, .partnerkit-editor__add button, [role="tab"]' ).all() ) {
					expect( ( await control.boundingBox() )!.height, await control.innerText() ).toBeGreaterThanOrEqual( 44 );
				}
			}
		} );
	} );

	it( 'reads 50,000 characters at each pause without holding up the page', async () => {
		const id = `large-${ tries++ }`;
		const steps = [ ...Array( 60 ).keys() ].map( ( index ) => ( { id: `s${ index }`, kind: 'text', title: `Step ${ index }`, text: 'some words '.repeat( 61 ), next: index < 59 ? `s${ index + 1 }` : undefined } ) );
		written( wiki, id, small( { start: 's0', steps } ) );
		await atEditor( browser, wiki, { user: 'Organiser' }, async ( editor, { page } ) => {
			await editor.open( id );
			expect( ( await editor.text() ).length ).toBeGreaterThan( 45_000 );
			await page.evaluate( () => {
				const seen: number[] = [];
				Object.assign( window, { longTasks: seen } );
				new PerformanceObserver( ( list ) => seen.push( ...list.getEntries().map( ( { duration } ) => Math.round( duration ) ) ) ).observe( { entryTypes: [ 'longtask' ] } );
			} );
			await editor.retype( 'Step 30', 'Step thirty', '' );
			await editor.root.getByText( /^Draft saved at / ).waitFor();
			await editor.settled( 0 );
			const tasks = await page.evaluate( () => ( window as unknown as { longTasks: number[] } ).longTasks );
			console.info( `typing in ${ ( await editor.text() ).length } characters: long tasks of ${ tasks.join( ', ' ) || 'none' } ms` );
			// A machine that does other things at the same time is slower; half a second would be felt on any.
			expect( Math.max( 0, ...tasks ) ).toBeLessThan( 500 );
		} );
	} );

	it( 'lists what the wiki has with its state, and says what to do where there is nothing', async () => {
		const id = `broken-${ tries++ }`;
		written( wiki, id, '{ "version": "one" }' );
		await atEditor( browser, wiki, { user: 'Organiser' }, async ( editor, { page } ) => {
			await editor.openList();
			const row = ( name: string ) => editor.root.locator( '.partnerkit-editor__list li', { has: page.locator( 'code', { hasText: name } ) } );
			expect( await row( 'visit' ).innerText() ).toMatch( /In order.*Languages: .*en, fr, ar.*Changed on .* by .*Organiser/s );
			expect( await row( id ).innerText() ).toContain( '6 problems: nobody can use it yet.' );
			await page.route( /generator=allpages/, ( route ) => route.fulfill( { json: { batchcomplete: true } } ) );
			await editor.openList();
			await editor.root.getByText( 'There is no wizard here yet.' ).waitFor();
		} );
	} );
} );
