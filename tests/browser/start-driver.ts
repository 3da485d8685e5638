import type { Browser, Locator, Page } from 'playwright-core';
import type { Instance } from '../../build/local-wiki/instance';
import { Session, type SessionOptions } from '../support/browser';

/** Somebody who is about to start one: an organiser where nobody else is named. */
export async function startAs( browser: Browser, wiki: Instance, options: SessionOptions = {} ): Promise<[ Session, StartDriver ]> {
	const session = await Session.start( browser, wiki, { user: 'Organiser', ...options } );
	return [ session, new StartDriver( session.page, wiki ) ];
}

/** The path to a new partnership, as a person goes it; what she does is counted. */
export class StartDriver {
	/** Steps left with “Next”, fields typed or chosen in, keys, and presses of the pointer. */
	readonly effort = { steps: 0, fields: 0, keys: 0, presses: 0 };

	constructor( private readonly page: Page, private readonly wiki: Instance ) {}

	get root(): Locator {
		return this.page.locator( '[data-partnerkit="start"][aria-busy="false"]' );
	}

	async visit( query: Record<string, string> = {} ): Promise<void> {
		await this.page.goto( `${ this.wiki.url }/index.php?${ new URLSearchParams( { title: 'Special:BlankPage/Partnerkit', partnerkit: 'start', ...query } ) }` );
		await this.root.locator( 'h2' ).first().waitFor();
	}

	/** Opens it at its first step, whatever was left from before. */
	async begin( query: Record<string, string> = {} ): Promise<void> {
		await this.visit( query );
		const [ anew, another ] = [ this.root.locator( '.partnerkit-start__far p:last-child button' ), this.root.locator( '.partnerkit-start__next ~ p button' ) ];
		if ( await another.count() ) {
			await another.click();
		} else if ( await anew.count() ) {
			await anew.click();
			await anew.click();
		}
		await this.root.locator( 'li.is-here:first-child' ).waitFor();
		await this.control( 'partner-1' ).waitFor();
	}

	control( field: string ): Locator {
		return this.root.locator( `input[data-field="${ field }"], textarea[data-field="${ field }"], [data-field="${ field }"] select, [data-field="${ field }"] input` );
	}

	async type( field: string, text: string ): Promise<void> {
		const control = this.control( field );
		await control.click();
		if ( await control.getAttribute( 'type' ) === 'date' ) {
			await control.fill( text );
		} else {
			await control.fill( '' );
			await control.pressSequentially( text );
		}
		this.count( { fields: 1, presses: 1, keys: text.length } );
	}

	async choose( field: string, value: string ): Promise<void> {
		await this.control( field ).selectOption( value );
		this.count( { fields: 1, presses: 2 } );
	}

	async tick( label: string | RegExp ): Promise<void> {
		await this.root.getByLabel( label ).check();
		this.count( { fields: 1, presses: 1 } );
	}

	async press( name: string | RegExp, within: Locator = this.root ): Promise<void> {
		await within.getByRole( 'button', { name } ).first().click();
		this.count( { presses: 1 } );
	}

	/** Finds an institution on Wikidata, and waits until what it knows is filled in. */
	async pick( number: number, text: string, name: string ): Promise<void> {
		await this.root.locator( '.partnerkit-picker input' ).nth( number - 1 ).fill( text );
		await this.root.locator( '.partnerkit-picker__item', { hasText: name } ).first().click();
		await this.page.waitForFunction( ( [ field, wanted ] ) => document.querySelector<HTMLInputElement>( `input[data-field="${ field }"]` )!.value === wanted, [ `partner-${ number }`, name ] );
	}

	/** On to the next step, which is waited for. */
	async next(): Promise<void> {
		const here = await this.root.locator( 'li.is-here' ).innerText();
		await this.tryNext();
		await this.page.waitForFunction( ( before ) => document.querySelector( '.partnerkit-start__steps li.is-here' )?.textContent !== before, here );
		this.count( { steps: 1, presses: 1 } );
	}

	/** On through what needs no answer any more. */
	async toLastStep(): Promise<void> {
		while ( await this.root.locator( 'li.is-here:not( :last-child )' ).count() ) {
			await this.next();
		}
	}

	/** Presses the button that leads on, whatever comes of it. */
	async tryNext(): Promise<void> {
		await this.root.locator( '.partnerkit-start__acts .cdx-button--weight-primary' ).click();
	}

	/** Waits until the place under the name is known to be free. */
	async nameIsFree(): Promise<void> {
		await this.root.locator( '.partnerkit-start__title .partnerkit-small:not(.partnerkit-warning)' ).waitFor();
	}

	async publish(): Promise<void> {
		await this.root.locator( '.partnerkit-start__step .cdx-button--weight-primary:enabled' ).click();
		await this.root.locator( '.cdx-message--success' ).waitFor();
		this.count( { steps: 1, presses: 1 } );
	}

	private count( more: Partial<StartDriver[ 'effort' ]> ): void {
		Object.entries( more ).forEach( ( [ what, number ] ) => {
			this.effort[ what as 'keys' ] += number;
		} );
	}
}
