import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Instance } from '../../build/local-wiki/instance';
import { logInto } from '../support/browser';
import { makeEdits, type PastEdit } from '../support/edits';
import { expectKept } from '../support/kept-paths';

const DAY = 24 * 60 * 60 * 1000;

/** A day, counted from today. */
export const day = ( days: number ): string => new Date( Date.now() + days * DAY ).toISOString().slice( 0, 10 );

/** Records of partnerships by the names of their pages below the home page, as if they had been there for a month. */
export function makePages( wiki: Instance, pages: Record<string, string> ): void {
	const time = new Date( Date.now() - 30 * DAY ).toISOString();
	makeEdits( wiki, Object.entries( pages ).map( ( [ name, text ] ): PastEdit => ( { title: `Project:Partnerships/${ name }`, text, user: 'Organiser', time } ) ) );
}

/** A path of ours, or the screen of checks, as a person uses it. */
export class PathDriver {
	constructor( readonly page: Page, private readonly wiki: Instance, readonly id: string, private readonly name: string ) {}

	get root(): Locator {
		return this.page.locator( `[data-partnerkit="wizard:${ this.id }"]` );
	}

	get title(): Locator {
		return this.root.locator( 'h2' ).first();
	}

	/** What was found about one thing. */
	check( id: string ): Locator {
		return this.root.locator( `[data-check="${ id }"]` );
	}

	async open( query: Record<string, string> = {} ): Promise<this> {
		await this.page.goto( `${ this.wiki.url }/index.php?${ new URLSearchParams( { title: 'Special:BlankPage/Partnerkit', partnerkit: `wizard:${ this.id }:${ this.name }`, ...query } ) }` );
		await this.title.waitFor();
		return this;
	}

	async logIn( user: string ): Promise<this> {
		await logInto( this.page.context(), this.wiki, user );
		return this;
	}

	press( name: string ): Promise<void> {
		return this.root.getByRole( 'button', { name, exact: true } ).click();
	}

	/** Presses a button that leads to another step, and waits for it. */
	async goOn( button: string, to: string ): Promise<void> {
		await this.press( button );
		await expect.poll( () => this.title.innerText() ).toBe( to );
	}

	/** To the first step, wherever somebody was before. */
	async rewind( back = 'Back', another = 'Prepare another event' ): Promise<this> {
		for ( const name of [ another, back ] ) {
			while ( await this.root.getByRole( 'button', { name, exact: true } ).count() ) {
				const before = await this.title.innerText();
				await this.press( name );
				await expect.poll( () => this.title.innerText() ).not.toBe( before );
			}
		}
		return this;
	}

	/** Waits until the wiki has been told of the place. */
	async told( place: string ): Promise<void> {
		await expect.poll( () => this.page.evaluate( async () => {
			const answer = await new mw.Api().get( { action: 'query', meta: 'userinfo', uiprop: 'options' } ) as { query: { userinfo: { options: Record<string, string> } } };
			return answer.query.userinfo.options[ 'userjs-partnerkit-paths' ] ?? '';
		} ) ).toContain( `"place":{"value":"${ place }"` );
	}

	async states( id: string, state: string ): Promise<void> {
		await this.check( id ).and( this.page.locator( `[data-state="${ state }"]` ) ).first().waitFor();
	}

	/** Waits until this browser keeps something on its disk. */
	kept( text: string ): Promise<void> {
		return expectKept( this.page, text );
	}

	/** Moves on with the keyboard until something has the focus. */
	async reach( name: string | RegExp, role: 'button' | 'link' | 'textbox' ): Promise<void> {
		const wanted = this.root.getByRole( role, { name, exact: true } ).first();
		for ( let presses = 0; presses < 80 && !await wanted.evaluate( ( element ) => element === document.activeElement ); presses++ ) {
			await this.page.keyboard.press( 'Tab' );
		}
		expect( await wanted.evaluate( ( element ) => element === document.activeElement ) ).toBe( true );
	}
}
