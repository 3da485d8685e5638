import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { Session, type SessionOptions } from '../support/browser';
import { makeEdits } from '../support/edits';
import type { TestWiki } from '../support/wiki';

export const EDITOR = '[data-partnerkit="wizard:edit"]';

export const titleOf = ( id: string ): string => `MediaWiki:Partnerkit-wizards/${ id }.json`;

/** The page of a wizard as somebody else wrote it. */
export function written( wiki: TestWiki, id: string, text: string ): void {
	makeEdits( wiki, [ { title: titleOf( id ), text, user: 'Organiser', time: new Date().toISOString() } ] );
}

export const SMALL = { $schema: 'urn:partnerkit:wizard:1', version: 3, language: 'en', title: 'Small', start: 'a', steps: [ { id: 'a', kind: 'text', title: 'Hello', text: 'Read this.', next: 'b' }, { id: 'b', kind: 'text', title: 'Bye', text: 'That is all.' } ] };

/** A wizard of two steps, but for what is changed, as MediaWiki writes it. */
export function small( change: object = {} ): string {
	return JSON.stringify( { ...SMALL, ...change }, null, '\t' );
}

/** Somebody at the editor; the console has to have nothing to say. */
export async function atEditor( browser: Browser, wiki: TestWiki, options: SessionOptions, work: ( editor: WizardEditorDriver, session: Session ) => Promise<void> ): Promise<void> {
	const session = await Session.start( browser, wiki, options );
	try {
		await work( new WizardEditorDriver( session ), session );
		session.expectQuiet();
	} finally {
		await session.end();
	}
}

/** The editor of wizards as somebody uses it who writes one. */
export class WizardEditorDriver {
	constructor( readonly session: Session ) {}

	get page(): Page {
		return this.session.page;
	}

	get root(): Locator {
		return this.page.locator( EDITOR );
	}

	get code(): Locator {
		return this.root.getByRole( 'textbox', { name: 'The wizard as JSON text' } );
	}

	get preview(): Locator {
		return this.root.locator( '.partnerkit-editor__frame' );
	}

	async openList( query: Record<string, string> = {} ): Promise<this> {
		await this.session.visit( 'Special:BlankPage/Partnerkit', { partnerkit: 'wizard:edit', ...query } );
		await this.page.locator( `${ EDITOR }[aria-busy="false"]` ).waitFor();
		return this;
	}

	async open( id: string, query: Record<string, string> = {} ): Promise<this> {
		await this.session.visit( 'Special:BlankPage/Partnerkit', { partnerkit: `wizard:edit:${ id }`, ...query } );
		await this.page.locator( `${ EDITOR } .partnerkit-editor__publish` ).waitFor();
		return this;
	}

	press( name: string, within = this.root ): Promise<void> {
		return within.getByRole( 'button', { name, exact: true } ).first().click();
	}

	tab( name: string | RegExp ): Promise<void> {
		return this.root.getByRole( 'tab', { name } ).click();
	}

	/** Presses a button that leads the caret to a text, and types in its place. */
	async pressAndType( name: string, text: string ): Promise<void> {
		const before = await this.text();
		await this.press( name );
		await expect.poll( async () => await this.text() !== before && await this.selected() !== '' ).toBe( true );
		await this.page.keyboard.type( text );
	}

	/** Selects the first part that says this, after another where one is named, and types in its place. */
	async retype( from: string, to: string, after = '' ): Promise<void> {
		await this.code.evaluate( ( area, [ wanted, begin ] ) => {
			const { value } = area as HTMLTextAreaElement;
			const at = value.indexOf( wanted, begin ? value.indexOf( begin ) + begin.length : 0 );
			if ( at < 0 ) {
				throw new Error( `“${ wanted }” is not in ${ value }` );
			}
			( area as HTMLTextAreaElement ).focus();
			( area as HTMLTextAreaElement ).setSelectionRange( at, at + wanted.length );
		}, [ from, after ] );
		await this.page.keyboard.type( to );
	}

	text(): Promise<string> {
		return this.code.inputValue();
	}

	selected(): Promise<string> {
		return this.code.evaluate( ( area ) => ( area as HTMLTextAreaElement ).value.slice( ( area as HTMLTextAreaElement ).selectionStart, ( area as HTMLTextAreaElement ).selectionEnd ) );
	}

	/** The line in which the caret is, from 1. */
	line(): Promise<number> {
		return this.code.evaluate( ( area ) => ( area as HTMLTextAreaElement ).value.slice( 0, ( area as HTMLTextAreaElement ).selectionStart ).split( '\n' ).length );
	}

	problems(): Promise<string[]> {
		return this.root.locator( '.partnerkit-editor__problems li > span' ).allInnerTexts();
	}

	/** Once what was typed has been looked at. */
	async settled( problems: number ): Promise<void> {
		await this.root.locator( '.partnerkit-editor__problems[aria-busy="false"]' ).getByText( [ 'No problems', 'One problem' ][ problems ] ?? `${ problems } problems`, { exact: true } ).waitFor();
	}

	/** Looks at the changes, and publishes; gives the lines that are shown as added. */
	async publish(): Promise<string> {
		await this.press( 'Publish …' );
		await this.root.locator( '.partnerkit-editor__publish .partnerkit-diff' ).waitFor();
		const added = await this.root.locator( '.partnerkit-editor__publish .partnerkit-diff__line--added code' ).allInnerTexts();
		await this.press( 'Publish now' );
		await this.root.getByText( 'Published. People can use it now.' ).waitFor();
		return added.join( '\n' );
	}
}
