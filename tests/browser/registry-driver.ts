import type { Locator } from 'playwright-core';
import type { Session } from '../support/browser';

/** The form for a partnership's pages, as a person uses it. */
export class RegistryDriver {
	constructor( private readonly session: Session ) {}

	get root(): Locator {
		return this.session.page.locator( '[data-partnerkit="registry"]' );
	}

	async open( name?: string, query: Record<string, string> = {} ): Promise<void> {
		await this.session.visit( 'Special:BlankPage/Partnerkit', { partnerkit: name === undefined ? 'registry' : `registry:${ name }`, ...query } );
		await this.session.page.locator( '[data-partnerkit="registry"][aria-busy="false"] .partnerkit-section' ).first().waitFor();
	}

	/** A part of the form; the fields of a partner, say. */
	row( title: string ): Locator {
		return this.root.locator( '.partnerkit-row', { has: this.session.page.locator( 'summary', { hasText: title } ) } );
	}

	async openRow( title: string ): Promise<Locator> {
		const row = this.row( title );
		if ( await row.getAttribute( 'open' ) === null ) {
			await row.locator( 'summary' ).click();
		}
		return row;
	}

	async fill( label: string, value: string, within: Locator = this.root ): Promise<void> {
		await within.getByLabel( label, { exact: true } ).first().fill( value );
	}

	async press( name: string | RegExp, within: Locator = this.root ): Promise<void> {
		await within.getByRole( 'button', { name, exact: typeof name === 'string' } ).click();
	}

	/** Types into a partner's search, without choosing. */
	async search( row: Locator, text: string ): Promise<void> {
		await this.fill( 'Find the institution on Wikidata', text, row );
	}

	async pick( row: Locator, text: string, item: string ): Promise<void> {
		await this.search( row, text );
		await row.locator( '.partnerkit-picker__item', { hasText: item } ).click();
		await row.getByText( 'Reading from Wikidata' ).waitFor( { state: 'detached' } );
	}

	/** Goes on to what will be saved, and waits until the wiki has told it. */
	async review(): Promise<string> {
		const go = this.root.getByRole( 'button', { name: 'Look at what changes' } );
		await this.session.page.waitForFunction( () => !( [ ...document.querySelectorAll( '.partnerkit-registry__go button' ) ][ 0 ] as HTMLButtonElement ).disabled );
		await go.click();
		await this.root.locator( '.partnerkit-diff' ).first().waitFor();
		return ( await this.root.locator( '.partnerkit-diff__line--added code, .partnerkit-diff__line--removed code' ).allInnerTexts() ).join( '\n' );
	}

	async save( button: string ): Promise<void> {
		await this.press( button );
		await this.root.locator( '.cdx-message--success' ).waitFor();
	}
}
