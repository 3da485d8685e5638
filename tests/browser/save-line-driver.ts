import type { Session } from '../support/browser';

export interface Choice { partnership: string; event?: string; label?: string; hashtag: string; ends?: 'event' | 'partnership' | 'day'; until?: number }

/** Chooses what to work for as another device of the same person would have: by the user option. */
export async function workFor( session: Session, { partnership, event = '', label = partnership, hashtag, ends = 'day', until }: Choice ): Promise<void> {
	await session.visit( 'Special:BlankPage' );
	const now = Date.now();
	await inApi( session, {
		action: 'options', change: 'visualeditor-hidebetawelcome=1', optionname: 'userjs-partnerkit',
		optionvalue: JSON.stringify( { partnership, event, label, hashtag, ends, since: now, lastEdit: now, until: until ?? now + 8 * 3600 * 1000 } )
	} );
}

/** Writes through the API as the person at the browser. */
export async function inApi( session: Session, query: Record<string, string> ): Promise<void> {
	await session.page.evaluate( async ( parameters ) => {
		await mw.loader.using( 'mediawiki.api' );
		await new mw.Api().postWithToken( 'csrf', parameters );
	}, query );
}

/** The line at the save. */
export class SaveLineDriver {
	constructor( private readonly session: Session ) {}

	get root() {
		return this.session.page.locator( '[data-partnerkit="save-line"]' );
	}

	/** What it says, once it says this. */
	async says( words: string | RegExp ): Promise<string> {
		await this.root.filter( { hasText: words } ).waitFor();
		return this.root.innerText();
	}

	async untick(): Promise<void> {
		await this.root.locator( 'input[type="checkbox"]' ).uncheck();
	}

	isTicked(): Promise<boolean> {
		return this.root.locator( 'input[type="checkbox"]' ).isChecked();
	}

	/** What the notice after a save says, once it says this. */
	async notice( words: string ): Promise<string> {
		const notice = this.session.page.locator( '[data-partnerkit="saved"]', { hasText: words } );
		await notice.waitFor();
		return notice.innerText();
	}
}
