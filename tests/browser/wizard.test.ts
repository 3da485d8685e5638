import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe';
import { launchBrowser, logInto, Session } from '../support/browser';
import { demoWiki } from '../support/demo';
import { makeEdits } from '../support/edits';
import { history } from '../support/history';
import { expectKept } from '../support/kept-paths';
import { MortalBrowser } from '../support/mortal-browser';
import type { TestWiki } from '../support/wiki';

const SCREEN = '[data-partnerkit="wizard:visit"]';
const VISITS = 'Project:Visits';
const ADDRESS = { title: 'Special:BlankPage/Partnerkit', partnerkit: 'wizard:visit' };

const BROKEN = { $schema: 'urn:partnerkit:wizard:1', version: 'one', language: 'en', title: '<img src=x onerror=alert(1)>', start: 'a', steps: [ { id: 'a', kind: 'run' } ] };

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'wizard' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

/** The wizard as a person uses it. */
class WizardDriver {
	constructor( readonly page: Page ) {}

	get root(): Locator {
		return this.page.locator( SCREEN );
	}

	get title(): Locator {
		return this.root.locator( 'h2' );
	}

	async open(): Promise<this> {
		await this.page.goto( `${ wiki.url }/index.php?${ new URLSearchParams( ADDRESS ) }` );
		await this.page.locator( `${ SCREEN }[aria-busy="false"] h2` ).waitFor();
		return this;
	}

	async logIn( user: string ): Promise<this> {
		await logInto( this.page.context(), wiki, user );
		return this;
	}

	press( name: string ): Promise<void> {
		return this.root.getByRole( 'button', { name, exact: true } ).click();
	}

	async goOn( to: string ): Promise<void> {
		await this.press( 'Continue' );
		await expect.poll( () => this.title.innerText() ).toBe( to );
	}

	/** Waits until what this browser keeps on its disk says so. */
	kept( text: string ): Promise<void> {
		return expectKept( this.page, text );
	}

	/** From the first step to the one that writes. */
	async toSend( wish: string ): Promise<void> {
		await this.goOn( 'Who comes?' );
		await this.root.getByLabel( 'I come alone' ).check();
		await this.goOn( 'When?' );
		await this.root.getByLabel( 'Day' ).fill( '2026-12-24' );
		await this.root.getByLabel( 'What would you like to see?' ).fill( wish );
		await this.goOn( 'What may be shown to you' );
		await this.root.getByLabel( 'Maps' ).check();
		await this.goOn( 'Tell the others' );
	}
}

/** The lines of the page of visits that say this. */
async function visits( wish: string ): Promise<number> {
	const [ latest ] = await history( wiki, VISITS );
	return ( latest?.content ?? '' ).split( '\n' ).filter( ( line ) => line.includes( wish ) ).length;
}

describe( 'a wizard of the wiki’s own', () => {
	it( 'has lost nothing when the browser is killed at each step in turn, and writes once when it is killed while it writes', async () => {
		const mortal = new MortalBrowser();
		let person = new WizardDriver( await mortal.start() );
		const dieAndComeBack = async ( title: string ): Promise<void> => {
			await mortal.kill();
			person = await ( await new WizardDriver( await mortal.start() ).logIn( 'Newcomer' ) ).open();
			expect( await person.title.innerText() ).toBe( title );
		};
		try {
			await ( await person.logIn( 'Newcomer' ) ).open();
			await person.goOn( 'Who comes?' );
			await person.kept( '"value":"who"' );
			await dieAndComeBack( 'Who comes?' );
			await person.root.getByLabel( 'We are a group' ).check();
			await person.kept( '"value":"group"' );
			await dieAndComeBack( 'Who comes?' );
			expect( await person.root.getByLabel( 'We are a group' ).isChecked() ).toBe( true );
			await person.goOn( 'About your group' );
			await person.root.getByLabel( 'What are you called?' ).pressSequentially( 'Class 7b, <b>Kigoma</b>' );
			await person.kept( 'Class 7b, <b>Kigoma</b>' );
			await dieAndComeBack( 'About your group' );
			expect( await person.root.getByLabel( 'What are you called?' ).inputValue() ).toBe( 'Class 7b, <b>Kigoma</b>' );
			await person.root.getByLabel( 'How many are you?' ).fill( '9' );
			await person.goOn( 'When?' );
			await person.root.getByLabel( 'Day' ).fill( '2026-12-24' );
			const long = `The harbour logs, ${ 'and what was written about them, '.repeat( 12 ) }please.`;
			await person.root.getByLabel( 'What would you like to see?' ).fill( long );
			await person.kept( long );
			await dieAndComeBack( 'When?' );
			expect( await person.root.getByLabel( 'What would you like to see?' ).inputValue() ).toBe( long );
			await person.goOn( 'What may be shown to you' );
			await person.root.getByLabel( 'Letters' ).check();
			await person.kept( '"letters"' );
			await dieAndComeBack( 'What may be shown to you' );
			expect( await person.root.getByLabel( 'Letters' ).isChecked() ).toBe( true );
			await person.goOn( 'Tell the others' );
			await dieAndComeBack( 'Tell the others' );
			await person.root.getByText( 'Class 7b, <b>Kigoma</b>' ).first().waitFor();
			expect( await visits( 'harbour logs' ) ).toBe( 0 );

			// From before the request is sent to after it was answered.
			for ( const [ at, milliseconds ] of [ 0, 60, 150, 400, 1000 ].entries() ) {
				await person.root.locator( '.cdx-button--weight-primary:enabled' ).waitFor();
				await person.press( 'Add my visit' );
				await new Promise( ( resolve ) => setTimeout( resolve, milliseconds ) );
				await mortal.kill();
				person = await ( await new WizardDriver( await mortal.start() ).logIn( 'Newcomer' ) ).open();
				await expect.poll( async () => {
					// Asked for in one go: while it reads what has been written, the step may go on by itself.
					const again = person.root.locator( '.cdx-button--weight-primary:enabled', { hasText: 'Add my visit' } );
					if ( await again.count() ) {
						await again.click( { timeout: 2_000 } ).catch( ( error ) => expect( String( error ) ).toContain( 'Timeout' ) );
					}
					return person.title.innerText();
				}, { timeout: 40_000 } ).toBe( 'See you there' );
				expect( [ milliseconds, await visits( at ? `round ${ at }.` : 'harbour logs' ) ] ).toEqual( [ milliseconds, 1 ] );
				await person.goOn( 'You are through' );
				await person.press( 'Begin once more' );
				await person.toSend( `round ${ at + 1 }.` );
			}
		} finally {
			await mortal.end();
		}
	}, 600_000 );

	it( 'goes on at the same step in another browser of the same account, and of nobody else', async () => {
		const here = await Session.start( browser, wiki, { user: 'Editor' } );
		const there = await Session.start( browser, wiki, { user: 'Editor', width: 360, height: 740 } );
		const other = await Session.start( browser, wiki, { user: 'Partner' } );
		try {
			const person = await new WizardDriver( here.page ).open();
			const told = here.page.waitForResponse( ( answer ) => answer.request().method() === 'POST' && ( answer.request().postData() ?? '' ).includes( '%22value%22%3A%22day%22' ) );
			await person.goOn( 'Who comes?' );
			await person.root.getByLabel( 'I come alone' ).check();
			await person.goOn( 'When?' );
			await told;
			const phone = await new WizardDriver( there.page ).open();
			expect( await phone.title.innerText() ).toBe( 'When?' );
			await phone.press( 'Back' );
			await expect.poll( () => phone.root.getByLabel( 'I come alone' ).isChecked() ).toBe( true );
			await expectAccessible( there.page, SCREEN );
			// The main act is at the bottom edge, and all acts are large enough for a thumb.
			const box = ( await phone.root.locator( '.cdx-button--weight-primary' ).boundingBox() )!;
			expect( box.height ).toBeGreaterThanOrEqual( 44 );
			expect( box.y + box.height ).toBeGreaterThan( 740 * 0.75 );
			expect( await ( await new WizardDriver( other.page ).open() ).title.innerText() ).toBe( 'Visit an archive with us' );
			[ here, there, other ].forEach( ( session ) => session.expectQuiet() );
		} finally {
			await Promise.all( [ here, there, other ].map( ( session ) => session.end() ) );
		}
	} );

	it( 'in two tabs keeps the words of both, turns neither over, and writes once', async () => {
		const session = await Session.start( browser, wiki, { user: 'Organiser' } );
		try {
			const one = await new WizardDriver( session.page ).open();
			await one.toSend( 'two tabs.' );
			await one.press( 'Back' );
			await one.press( 'Back' );
			await one.kept( 'two tabs.' );
			const other = await new WizardDriver( await session.context.newPage() ).open();
			expect( await other.title.innerText() ).toBe( 'When?' );
			await other.root.getByLabel( 'Day' ).fill( '2026-12-25' );
			await one.root.getByLabel( 'What would you like to see?' ).fill( 'two tabs, one wish.' );
			await expect.poll( () => one.root.getByLabel( 'Day' ).inputValue() ).toBe( '2026-12-25' );
			await expect.poll( () => other.root.getByLabel( 'What would you like to see?' ).inputValue() ).toBe( 'two tabs, one wish.' );
			await other.goOn( 'What may be shown to you' );
			expect( await one.title.innerText() ).toBe( 'When?' );
			await one.goOn( 'What may be shown to you' );
			await one.goOn( 'Tell the others' );
			await other.goOn( 'Tell the others' );
			await Promise.all( [ one, other ].map( ( tab ) => tab.root.locator( '.cdx-button--weight-primary:enabled' ).waitFor() ) );
			await Promise.all( [ one, other ].map( ( tab ) => tab.page.evaluate( () => document.querySelector<HTMLElement>( '.partnerkit-wizard__acts .cdx-button--weight-primary' )!.click() ) ) );
			for ( const tab of [ one, other ] ) {
				await expect.poll( () => tab.title.innerText() ).toBe( 'See you there' );
			}
			expect( await visits( 'two tabs, one wish.' ) ).toBe( 1 );
			session.expectQuiet();
		} finally {
			await session.end();
		}
	} );

	it.each( [ [ 'arrived', true ], [ 'was lost on its way', false ] ] )( 'whose page is gone when its edit %s has written it once in the end', async ( _, arrives ) => {
		const session = await Session.start( browser, wiki, { user: arrives ? 'Partner' : 'Newcomer' } );
		const wish = `gone ${ arrives }.`;
		try {
			const person = await new WizardDriver( session.page ).open();
			while ( await person.root.getByRole( 'button', { name: 'Back' } ).isVisible() ) {
				await person.press( 'Back' );
			}
			if ( await person.title.innerText() !== 'Visit an archive with us' ) {
				await person.press( 'Begin once more' );
			}
			await person.toSend( wish );
			await person.root.locator( '.cdx-button--weight-primary:enabled' ).waitFor();
			let isOnItsWay = (): void => {};
			const sent = new Promise<void>( ( resolve ) => {
				isOnItsWay = resolve;
			} );
			await session.page.route( /api\.php/, async ( route ) => {
				if ( ( route.request().postData() ?? '' ).includes( 'action=edit' ) ) {
					// A request that is only held back is sent after all when its page is closed.
					await ( arrives ? route.fetch() : route.abort() );
					isOnItsWay();
				} else {
					await route.continue();
				}
			} );
			await person.press( 'Add my visit' );
			await sent;
			expect( await visits( wish ) ).toBe( arrives ? 1 : 0 );
			const again = new WizardDriver( await session.context.newPage() );
			await session.page.close();
			await again.open();
			if ( !arrives ) {
				// It was looked for, and is not there: it can be pressed once more.
				expect( await again.title.innerText() ).toBe( 'Tell the others' );
				await again.root.locator( '.cdx-button--weight-primary:enabled' ).waitFor();
				await again.press( 'Add my visit' );
			}
			await expect.poll( () => again.title.innerText() ).toBe( 'See you there' );
			expect( await visits( wish ) ).toBe( 1 );
		} finally {
			await session.end();
		}
	} );

	it( 'that is not in order is refused, with each line', async () => {
		makeEdits( wiki, [ { title: 'MediaWiki:Partnerkit-wizards/broken.json', text: JSON.stringify( BROKEN, null, '\t' ), user: 'Organiser', time: new Date().toISOString() } ] );
		const session = await Session.start( browser, wiki, { user: 'Partner' } );
		try {
			await session.visit( ADDRESS.title, { partnerkit: 'wizard:broken' } );
			const root = session.page.locator( '[data-partnerkit="wizard:broken"]' );
			await root.getByText( 'This has to be a whole number, without quotes.' ).waitFor();
			expect( await root.locator( 'li' ).allInnerTexts() ).toEqual( [ 'Line 3: This has to be a whole number, without quotes.', 'Line 10: This has to be one of: text, choice, form, pick, check, edit, guide, confirm.' ] );
			await expectAccessible( session.page, '[data-partnerkit="wizard:broken"]' );
			session.expectQuiet();
		} finally {
			await session.end();
		}
	} );
} );
