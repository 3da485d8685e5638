import type { Locator } from 'playwright-core';
import type { Session } from '../support/browser';

export const PARTICIPANTS = '[data-partnerkit="participants"]';

/** The screen of a partnership's participants, as a person uses it. */
export class ParticipantsDriver {
	constructor( private readonly session: Session ) {}

	get root(): Locator {
		return this.session.page.locator( PARTICIPANTS );
	}

	async open( name: string, query: Record<string, string> = {} ): Promise<void> {
		await this.session.visit( 'Special:BlankPage/Partnerkit', { partnerkit: `participants:${ name }`, ...query } );
		await this.ready();
	}

	async ready(): Promise<void> {
		await this.session.page.locator( `${ PARTICIPANTS }[aria-busy="false"] [data-part="list"]` ).waitFor();
	}

	part( id: string ): Locator {
		return this.root.locator( `[data-part="${ id }"]` );
	}

	async openPart( id: string ): Promise<Locator> {
		const part = this.part( id );
		if ( await part.getAttribute( 'open' ) === null ) {
			await part.locator( '> summary' ).click();
		}
		return part;
	}

	/** Presses a button once it can be pressed, which is when the wiki has told what will change. */
	async press( name: string | RegExp, within: Locator = this.root ): Promise<void> {
		await within.getByRole( 'button', { name, exact: typeof name === 'string' } ).click();
	}

	/** What was done, in words. */
	async done(): Promise<string> {
		const notice = this.root.locator( '.partnerkit-people__done' );
		await notice.waitFor();
		await this.ready();
		return notice.innerText();
	}

	/** Numbers of names by what would become of them. */
	async verdicts(): Promise<Record<string, number>> {
		await this.root.locator( '.partnerkit-people__trial' ).waitFor();
		return Object.fromEntries( await this.root.locator( '[data-verdict]' ).evaluateAll( ( items ) => items.map( ( item ) => [ item.getAttribute( 'data-verdict' )!, item.querySelectorAll( 'li' ).length ] ) ) );
	}
}
