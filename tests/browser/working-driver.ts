import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Session } from '../support/browser';

/** What somebody works for, as a person sees and uses it. */
export class WorkingDriver {
	constructor( private readonly session: Session ) {}

	get link(): Locator {
		return this.session.page.locator( '#partnerkit-tracking a' );
	}

	get menu(): Locator {
		return this.session.page.locator( '[data-partnerkit="choose"]' );
	}

	/** Opens the menu behind the indicator, in a menu of the skin's where it stands in one. */
	async open(): Promise<void> {
		await this.reveal();
		await this.link.click();
		await this.ready();
	}

	/** Minerva and Timeless keep the personal tools behind the user's name. */
	async reveal(): Promise<void> {
		const { page } = this.session;
		const toggle = page.locator( '.minerva-user-menu label.toggle-list__toggle, #personal h2' ).first();
		await this.link.waitFor( { state: 'attached' } );
		if ( !await this.link.isVisible() && await toggle.count() ) {
			await toggle.click();
		}
	}

	async ready(): Promise<void> {
		await this.menu.and( this.session.page.locator( '[aria-busy="false"]' ) ).waitFor();
	}

	async find( query: string ): Promise<void> {
		await this.menu.getByLabel( 'Find a partnership or event' ).fill( query );
	}

	async press( name: string | RegExp ): Promise<void> {
		await this.menu.getByRole( 'button', { name, exact: typeof name === 'string' } ).click();
	}

	/** Presses a button, and waits until the wiki has what follows from it. */
	async pressAndTell( name: string | RegExp ): Promise<void> {
		const told = this.session.page.waitForResponse( ( response ) => /action=options/.test( response.request().postData() ?? '' ) );
		await this.press( name );
		await told;
	}

	async close(): Promise<void> {
		await this.session.page.keyboard.press( 'Escape' );
		await this.menu.waitFor( { state: 'detached' } );
	}

	/** Waits until the indicator says so. */
	async expectIndicator( text: string | RegExp ): Promise<void> {
		await expect.poll( async () => ( await this.link.textContent() )!.trim() ).toMatch( text );
	}
}
