import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Instance } from '../../build/local-wiki/instance';
import { expectAccessible } from '../support/axe';
import { logInto } from '../support/browser';
import { expectKept } from '../support/kept-paths';

/** Somebody on one of the paths by role, as a person sees and uses it. */
export class RoleDriver {
	constructor( readonly page: Page, private readonly wiki: Instance, private readonly screen: 'overview' | 'interest' | 'staff' ) {}

	private get selector(): string {
		return `[data-partnerkit="wizard:${ this.screen }"]`;
	}

	get root(): Locator {
		return this.page.locator( `${ this.selector }[aria-busy="false"]` );
	}

	async open( path = '', query: Record<string, string> = {} ): Promise<this> {
		await this.page.goto( `${ this.wiki.url }/index.php?${ new URLSearchParams( { title: 'Special:BlankPage/Partnerkit', partnerkit: path ? `wizard:${ path }` : 'wizard', ...query } ) }` );
		return this.ready();
	}

	async ready(): Promise<this> {
		await this.root.locator( 'h2' ).first().waitFor();
		return this;
	}

	/** Of the step: what is shown of a page below it may have headings of its own. */
	title(): Promise<string> {
		return this.root.locator( 'h2' ).first().innerText();
	}

	async expectStep( heading: string | RegExp ): Promise<void> {
		await this.root.getByRole( 'heading', { level: 2, name: heading } ).waitFor();
	}

	button( name: string | RegExp ): Locator {
		return this.root.getByRole( 'button', { name } ).and( this.page.locator( ':enabled' ) );
	}

	get main(): Locator {
		return this.root.locator( '.partnerkit-wizard__acts .cdx-button--weight-primary:not([disabled])' );
	}

	async goOn( to: string | RegExp ): Promise<void> {
		await this.main.click();
		await this.expectStep( to );
	}

	/** From the first step of what an institution says to the one that writes it. */
	async toSend( name: string, more = '' ): Promise<void> {
		await this.goOn( 'Who are you?' );
		await this.root.getByLabel( 'Name of the institution' ).fill( name );
		await this.root.getByLabel( 'What kind is it?' ).selectOption( 'archive' );
		await this.root.getByLabel( 'How large is it?' ).selectOption( 'small' );
		await this.root.getByLabel( 'Place and country' ).fill( 'Wendmoor, Netherlands' );
		await this.goOn( 'What do you have, and what would you like?' );
		await this.root.getByLabel( 'Letters and papers' ).check();
		await this.root.getByLabel( 'A day of writing together' ).check();
		await this.root.getByLabel( 'In your own words' ).fill( more );
		await this.goOn( 'Whom may people here answer?' );
		await this.root.getByText( 'I will look here' ).click();
		await this.goOn( 'Look once more, then send it' );
		await this.root.locator( '.partnerkit-rendered' ).waitFor();
	}

	/** By the wiki's own form, and back by the link on its page of welcome. */
	async createAccount( name: string ): Promise<void> {
		const { page } = this;
		await this.root.locator( 'a[href*="CreateAccount"]' ).click();
		await page.locator( '#wpName2' ).fill( name );
		await page.locator( '#wpPassword2' ).fill( 'a word for tests' );
		await page.locator( '#wpRetype' ).fill( 'a word for tests' );
		await page.locator( '#wpCreateaccount' ).click();
		await page.locator( '#mw-returnto a' ).click();
		await this.ready();
	}

	async logIn( user: string ): Promise<this> {
		await logInto( this.page.context(), this.wiki, user );
		return this;
	}

	/** Nothing that axe finds, nothing that leaves the screen; on a phone everything is large enough for a thumb. */
	async look(): Promise<void> {
		await this.root.waitFor();
		await expectAccessible( this.page, this.selector );
		expect( await this.page.evaluate( () => document.documentElement.scrollWidth <= innerWidth + 1 ) ).toBe( true );
		if ( await this.page.evaluate( () => innerWidth < 720 ) ) {
			const heights = await this.root.locator( 'button, a.cdx-button, select, input[type="text"], .partnerkit-wizard__cards a, .partnerkit-wizard__options label' ).evaluateAll( ( all ) => all.filter( ( one ) => one.getClientRects().length ).map( ( one ) => Math.round( one.getBoundingClientRect().height ) ) );
			expect( Math.min( 44, ...heights ) ).toBe( 44 );
		}
	}

	/** Goes on with the key until the focus is there. */
	async tabTo( target: Locator ): Promise<void> {
		for ( let presses = 0; presses < 200; presses++ ) {
			if ( await target.evaluate( ( element ) => element === document.activeElement ) ) {
				return;
			}
			await this.page.keyboard.press( 'Tab' );
		}
		throw new Error( 'The keyboard does not lead there.' );
	}

	/** Waits until what this browser keeps on its disk says so. */
	kept( text: string ): Promise<void> {
		return expectKept( this.page, text );
	}
}
