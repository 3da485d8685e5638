import type { Locator } from 'playwright-core';
import type { Session } from '../support/browser';

/** The screen where a report is put together, as a person uses it. */
export class ReportDriver {
	constructor( private readonly session: Session ) {}

	get root(): Locator {
		return this.session.page.locator( '[data-partnerkit="report"]' );
	}

	/** By a link as titles stand in them, until figures are read, and it is known whether there is such a page. */
	async open( name: string, query: Record<string, string> = {} ): Promise<void> {
		await this.session.visit( 'Special:BlankPage/Partnerkit', { partnerkit: `report:${ name.replaceAll( ' ', '_' ) }`, ...query } );
		await this.session.page.locator( '[data-partnerkit="report"][aria-busy="false"]' ).locator( '.partnerkit-report__parts, .partnerkit-report__refresh' ).waitFor();
	}

	/** Until files and readers are counted, which begins by itself where it is little. */
	async counted(): Promise<void> {
		const { page } = this.session;
		for ( const part of [ 'files', 'reach' ] ) {
			await page.locator( `.partnerkit-report__beside [data-part="${ part }"][aria-busy="false"]` ).waitFor( { state: 'attached' } );
		}
		await this.root.getByText( 'are still being counted' ).waitFor( { state: 'detached' } );
	}

	part( name: string ): Locator {
		return this.root.locator( '[data-part]', { has: this.session.page.locator( 'summary', { hasText: name } ) } );
	}

	async fill( label: string, value: string, within: Locator = this.root ): Promise<void> {
		await within.getByLabel( label, { exact: true } ).first().fill( value );
	}

	async fillPart( name: string, label: string, value: string ): Promise<void> {
		const details = this.part( name ).locator( 'details' );
		if ( await details.getAttribute( 'open' ) === null ) {
			await details.locator( 'summary' ).click();
		}
		await this.fill( label, value, details );
	}

	button( name: string, within: Locator = this.root ): Locator {
		return within.getByRole( 'button', { name, exact: true } );
	}

	async press( name: string, within: Locator = this.root ): Promise<void> {
		await this.button( name, within ).click();
	}

	/** Until the wiki has told what changes. */
	async show(): Promise<void> {
		await this.press( 'Look at what changes' );
		await this.root.locator( '.partnerkit-diff' ).waitFor();
	}

	async publish(): Promise<void> {
		if ( await this.button( 'Look at what changes' ).count() ) {
			await this.show();
		}
		await this.press( 'Publish the page' );
		await this.root.getByText( 'The report is published.' ).waitFor();
	}
}
