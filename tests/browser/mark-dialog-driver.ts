import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Session } from '../support/browser';

/** The mark dialog as a person uses it, in one pane or in steps. */
export class MarkDialogDriver {
	constructor( private readonly session: Session ) {}

	private get root(): Locator {
		return this.session.page.locator( '[data-partnerkit="mark"]' );
	}

	async open(): Promise<void> {
		const { page } = this.session;
		const link = page.locator( '#partnerkit-templates a' );
		if ( !await link.isVisible() && await page.locator( '[for="page-actions-overflow-checkbox"]' ).count() > 0 ) {
			// Minerva keeps the page's tools behind three dots.
			await page.locator( '[for="page-actions-overflow-checkbox"]' ).click();
		}
		await link.click();
		await page.locator( '[data-partnerkit="mark"][aria-busy="false"]' ).waitFor();
	}

	async choose( partnership: string ): Promise<void> {
		const choice = this.root.locator( '.partnerkit-choice', { hasText: partnership } ).first();
		if ( !await choice.isVisible() ) {
			await this.root.getByRole( 'button', { name: /Find another partnership/ } ).click();
			await this.root.getByLabel( 'Find a partnership by its name or partner' ).fill( partnership );
		}
		await choice.locator( 'label' ).click();
	}

	async chosen(): Promise<string> {
		return this.root.locator( '.partnerkit-choice--chosen .partnerkit-choice__name' ).innerText();
	}

	/** Chooses the first partnership, in whatever language. */
	async pick(): Promise<void> {
		await this.root.locator( '.partnerkit-choice label' ).first().click();
	}

	/** The next step on a phone, in whatever language; false when there is none. */
	async next(): Promise<boolean> {
		const button = this.root.locator( '.partnerkit-dialog__footer .cdx-button--weight-primary' );
		if ( await this.root.locator( '.partnerkit-save' ).count() > 0 ) {
			return false;
		}
		await button.click();
		return true;
	}

	/** Where the fields are: the second step on a phone. */
	async toDetails(): Promise<void> {
		if ( await this.isIn( 1 ) ) {
			await this.press( 'Continue' );
		} else if ( await this.isIn( 3 ) ) {
			await this.press( 'Back' );
		}
	}

	/** Where the consequence is: the last step on a phone. Waits until the wiki has told it. */
	async toCheck(): Promise<void> {
		await this.toDetails();
		if ( await this.isIn( 2 ) ) {
			await this.press( 'Continue' );
		}
		await this.root.locator( '.partnerkit-pane--result > section, .partnerkit-pane--result > p' ).first().waitFor();
		// The field that was filled last is still being looked at.
		await this.session.page.waitForTimeout( 600 );
		await this.root.locator( '.partnerkit-pane--result .cdx-progress-bar' ).waitFor( { state: 'detached' } );
	}

	async fill( label: string, value: string ): Promise<void> {
		await this.root.getByLabel( label ).fill( value );
	}

	async value( label: string ): Promise<string> {
		return this.root.getByLabel( label ).inputValue();
	}

	async press( name: string ): Promise<void> {
		await this.root.getByRole( 'button', { name, exact: true } ).click();
	}

	async addedLines(): Promise<string> {
		return ( await this.root.locator( '.partnerkit-diff__line--added code' ).allInnerTexts() ).join( '\n' );
	}

	async rendered(): Promise<string> {
		return this.root.locator( '.partnerkit-rendered' ).innerText();
	}

	async text(): Promise<string> {
		return this.root.innerText();
	}

	async canSave( button: string ): Promise<boolean> {
		return this.root.getByRole( 'button', { name: button, exact: true } ).isEnabled();
	}

	/** Saves, waits until the wiki has answered, and closes. */
	async save( button: string, expected = 'Saved' ): Promise<void> {
		await this.press( button );
		const message = this.root.locator( '.cdx-message', { hasText: expected } );
		await message.waitFor();
		expect( await message.innerText() ).toContain( expected );
		await this.root.getByRole( 'button', { name: 'Close' } ).last().click();
		await this.root.waitFor( { state: 'detached' } );
	}

	private async isIn( step: number ): Promise<boolean> {
		return ( await this.root.locator( '.partnerkit-dialog__title' ).innerText() ).includes( `Step ${ step } of` );
	}
}
