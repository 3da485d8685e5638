import { Mwn } from 'mwn';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { maintenance, ORGANISER, PASSWORD } from '../../build/local-wiki/instance';
import { expectAccessible } from '../support/axe';
import { Session, type SessionOptions } from '../support/browser';
import { history } from '../support/history';
import { savePages } from '../support/pages';
import type { TestWiki } from '../support/wiki';
import { JoinDriver } from './join-driver';

export const PARTNERSHIP = 'Open Heritage Coalition';
export const LIST = `Project:Partnerships/${ PARTNERSHIP }/Participants`;
export const VISITS = 'Project:Visits';
export const VISIT = '[data-partnerkit="wizard:visit"]';
export const JOIN = '[data-partnerkit^="wizard:join:"]';

/** An account that has done nothing yet; a test that is tried again makes another one. */
export function newAccount( wiki: TestWiki, name: string ): string {
	const user = `${ name } ${ Date.now() % 1e6 }`;
	maintenance( wiki, 'createAndPromote', [ user, PASSWORD ] );
	return user;
}

/** What an administrator does, through the API, one after the other. */
export async function administer( wiki: TestWiki, ...queries: Array<Record<string, string>> ): Promise<void> {
	const bot = new Mwn( { apiUrl: wiki.apiUrl, username: ORGANISER, password: PASSWORD, silent: true, suppressAPIWarnings: true } );
	await bot.login();
	for ( const query of queries ) {
		await bot.request( { ...query, token: bot.csrfToken }, { method: 'post' } );
	}
}

/** Edits of somebody, until the wiki takes no more for a while. */
export async function useUpLimit( { page }: Stopped ): Promise<void> {
	await expect.poll( () => page.evaluate( () => new mw.Api().postWithToken( 'csrf', { action: 'edit', title: 'Sandbox', text: `${ Math.random() }` } ).then( () => '', ( code: string ) => code ) ) ).toBe( 'ratelimited' );
}

/** Somebody at a step that writes, on a phone, and what keeps it from being written. */
export class Stopped {
	constructor( readonly session: Session, private readonly selector: string ) {}

	get page(): Page {
		return this.session.page;
	}

	get root(): Locator {
		return this.page.locator( this.selector );
	}

	button( name: string ): Locator {
		return this.root.getByRole( 'button', { name, exact: true } );
	}

	/** The step says all of it, and axe finds nothing in it. */
	async explains( ...words: Array<string | RegExp> ): Promise<void> {
		for ( const one of words ) {
			await this.root.getByText( one ).first().waitFor();
		}
		// A button under the mouse, or between two states, has colours that are Codex's own.
		await this.page.mouse.move( 0, 0 );
		await this.page.evaluate( () => Promise.all( document.getAnimations().map( ( { finished } ) => finished.catch( () => {} ) ) ) );
		await expectAccessible( this.page, this.selector );
		expect( await this.page.evaluate( () => document.documentElement.scrollWidth <= innerWidth ) ).toBe( true );
	}

	async reaches( heading: string | RegExp ): Promise<void> {
		await this.root.getByRole( 'heading', { level: 2, name: heading } ).waitFor();
	}

	/** Leaves the page, and finds the step as it was. */
	async leaveAndComeBack( heading: string | RegExp ): Promise<void> {
		const address = this.page.url();
		await this.session.visit( 'Special:BlankPage' );
		await this.page.goto( address );
		await this.reaches( heading );
	}
}

/** At the step of the invitation that writes. */
export async function aboutToJoin( browser: Browser, wiki: TestWiki, user: string, { partner, ...options }: SessionOptions & { partner?: string } = {} ): Promise<Stopped> {
	const session = await Session.start( browser, wiki, { width: 360, height: 740, user, ...options } );
	const path = new JoinDriver( session );
	await path.open( 'Wendmoor', PARTNERSHIP );
	await path.button( 'Begin' ).click();
	await path.root.getByText( partner ? 'Yes, I work there' : 'No, I take part on my own' ).click();
	if ( partner ) {
		await path.root.getByLabel( 'Which one?' ).selectOption( partner );
	}
	await path.button( 'Continue' ).click();
	await path.expectStep( 'Join' );
	return new Stopped( session, JOIN );
}

/** At the step of the community's wizard that writes. */
export async function aboutToTell( browser: Browser, wiki: TestWiki, user: string | undefined, wish: string, language?: string ): Promise<Stopped> {
	const session = await Session.start( browser, wiki, { width: 360, height: 740, user } );
	await session.visit( 'Special:BlankPage/Partnerkit', { partnerkit: 'wizard:visit', ...language ? { uselang: language } : {} } );
	const person = new Stopped( session, VISIT );
	const goOn = async (): Promise<void> => {
		const heading = await person.root.locator( 'h2' ).innerText();
		await person.root.locator( '.partnerkit-wizard__acts .cdx-button--weight-primary:enabled' ).click();
		await expect.poll( () => person.root.locator( 'h2' ).innerText() ).not.toBe( heading );
	};
	await person.root.locator( 'h2' ).waitFor();
	await goOn();
	await person.root.locator( 'input[value="one"]' ).check();
	await goOn();
	await person.root.locator( 'input[type="date"]' ).fill( '2026-12-24' );
	await person.root.locator( 'textarea' ).fill( wish );
	await goOn();
	await person.root.locator( 'input[value="maps"]' ).check();
	await goOn();
	await person.root.getByText( wish ).first().waitFor();
	return person;
}

/** At the wiki's own editor, on the page of a task, with a sentence and its source in the box. */
export async function aboutToEdit( browser: Browser, wiki: TestWiki, user: string, task: string, sentence: string ): Promise<Stopped> {
	// Whoever had it in another test has it no more.
	await savePages( wiki, { 'Project:Partnerships/Open Heritage Coalition/Worklist': `* [[${ task }]]` } );
	const person = await aboutToJoin( browser, wiki, user );
	await person.button( 'Join' ).click();
	await person.reaches( 'Pick a first task' );
	await person.root.getByRole( 'button', { name: task } ).click();
	const open = person.root.getByRole( 'link', { name: 'Open the page' } );
	await expect.poll( async () => {
		// What comes in between is confirmed.
		const main = person.root.locator( 'button.cdx-button--weight-primary:enabled' );
		if ( !await open.count() && await main.count() ) {
			await main.click( { timeout: 2_000 } ).catch( ( error ) => expect( String( error ) ).toContain( 'Timeout' ) );
		}
		return open.count();
	}, { timeout: 30_000 } ).toBe( 1 );
	await open.click();
	const path = new JoinDriver( person.session );
	await path.guide.getByRole( 'link', { name: 'Open the editor for wikitext' } ).click();
	await path.passWelcome();
	// MediaWiki's own words to new editors may come once more, over its form.
	const start = person.page.getByRole( 'button', { name: 'Start editing' } );
	await person.page.addLocatorHandler( start, () => start.click() );
	const box = person.page.locator( '#wpTextbox1' );
	await box.fill( `${ await box.inputValue() }\n${ sentence }<ref>Catalogue, 1999</ref>` );
	await path.expectPart( 'Save it' );
	return person;
}

/** The wiki's own button, brought out from under the guide's sheet. */
export async function pressSave( page: Page ): Promise<void> {
	const save = page.locator( '#wpSave' );
	await save.evaluate( ( element ) => element.scrollIntoView( { block: 'start' } ) );
	await save.click();
}

/** How often the page of visits says it. */
export async function visits( wiki: TestWiki, wish: string ): Promise<number> {
	const [ latest ] = await history( wiki, VISITS );
	return ( latest?.content ?? '' ).split( wish ).length - 1;
}

/** Edits of the list of participants by that account. */
export async function joinedBy( wiki: TestWiki, user: string ): Promise<number> {
	return ( await history( wiki, LIST ) ).filter( ( one ) => one.user === user ).length;
}
