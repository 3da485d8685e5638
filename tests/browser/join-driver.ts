import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Session } from '../support/browser';
import { expectKept } from '../support/kept-paths';

/** A newcomer on the path to which an invitation leads, as a person sees and uses it. */
export class JoinDriver {
	readonly page: Page;

	constructor( private readonly session: Pick<Session, 'page' | 'visit'> ) {
		this.page = session.page;
	}

	get root(): Locator {
		return this.page.locator( '[data-partnerkit^="wizard:join:"]' );
	}

	get guide(): Locator {
		return this.page.locator( '[data-partnerkit="guide"]' );
	}

	async open( title: string, partnership: string, query: Record<string, string> = {} ): Promise<void> {
		await this.session.visit( title, { partnerkit: `join:${ partnership }`, ...query } );
		await this.ready();
	}

	/** Nothing of the step is still being read. */
	async ready(): Promise<void> {
		await this.root.and( this.page.locator( '[aria-busy="false"]:not( :has( [aria-busy="true"] ) )' ) ).waitFor();
	}

	button( name: string ): Locator {
		return this.root.getByRole( 'button', { name, exact: true } ).and( this.page.locator( ':enabled' ) );
	}

	async expectStep( heading: string | RegExp ): Promise<void> {
		await this.root.getByRole( 'heading', { level: 2, name: heading } ).waitFor();
	}

	/** By the wiki's own form, and back by the link on its page of welcome. */
	async createAccount( name: string, password: string ): Promise<void> {
		const { page } = this;
		await this.root.getByRole( 'link', { name: 'Create an account' } ).and( page.locator( '[href*="CreateAccount"]' ) ).click();
		await page.locator( '#wpName2' ).fill( name );
		await page.locator( '#wpPassword2' ).fill( password );
		await page.locator( '#wpRetype' ).fill( password );
		await page.locator( '#wpCreateaccount' ).click();
		await page.locator( '#mw-returnto a' ).click();
		await this.ready();
	}

	/** From the first step to the list of tasks, on one's own. */
	async toTasks(): Promise<void> {
		await this.button( 'Begin' ).click();
		await this.root.getByText( 'No, I take part on my own' ).click();
		await this.button( 'Continue' ).click();
		await this.button( 'Join' ).click();
		await this.expectStep( 'Pick a first task' );
	}

	async takeTask( title: string ): Promise<void> {
		await this.root.getByRole( 'button', { name: title } ).click();
		await this.button( 'Take this task' ).click();
		await this.expectStep( /Now write in/ );
	}

	/** Presses the button, again where that was in vain, until the step is there. */
	async through( button: string, heading: RegExp ): Promise<void> {
		await expect.poll( async () => {
			if ( await this.button( button ).count() ) {
				await this.button( button ).click( { timeout: 2_000 } ).catch( ( error ) => expect( String( error ) ).toContain( 'Timeout' ) );
			}
			return this.root.getByRole( 'heading', { level: 2 } ).innerText();
		}, { timeout: 40_000 } ).toMatch( heading );
	}

	/** Waits until what this browser keeps on its disk says so. */
	kept( text: string ): Promise<void> {
		return expectKept( this.page, text );
	}

	/** MediaWiki's own words to a new editor stand over its editor once. */
	async passWelcome(): Promise<void> {
		await this.page.locator( '#wpTextbox1' ).waitFor();
		await this.guide.waitFor();
		const start = this.page.getByRole( 'button', { name: 'Start editing' } );
		await start.waitFor();
		await start.click();
		await start.waitFor( { state: 'hidden' } );
	}

	async expectPart( heading: string ): Promise<void> {
		await this.guide.getByRole( 'heading', { name: heading } ).waitFor();
	}

	/** How far the frame round a real control is from it, in pixels. */
	async expectFramed( control: Locator ): Promise<void> {
		await expect.poll( async () => {
			const [ frame, real ] = [ await this.page.locator( '.partnerkit-control-frame' ).boundingBox(), await control.boundingBox() ];
			return frame && real ? Math.max( Math.abs( frame.x - real.x ), Math.abs( frame.y - real.y ) ) : Infinity;
		} ).toBeLessThanOrEqual( 6 );
	}

	/** Goes on with the key until the focus is there. */
	async tabTo( target: Locator, key = 'Tab' ): Promise<void> {
		for ( let presses = 0; presses < 400; presses++ ) {
			if ( await target.evaluate( ( element ) => element === document.activeElement ) ) {
				return;
			}
			await this.page.keyboard.press( key );
		}
		throw new Error( 'The keyboard does not lead there.' );
	}
}
