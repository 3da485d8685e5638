import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, logInto, Session, visitPage } from '../support/browser';
import { demoWiki } from '../support/demo';
import { history } from '../support/history';
import { MortalBrowser } from '../support/mortal-browser';
import { savePages } from '../support/pages';
import type { TestWiki } from '../support/wiki';
import { JoinDriver } from './join-driver';

const PARTNERSHIP = 'Open Heritage Coalition';
const HOME = `Project:Partnerships/${ PARTNERSHIP }`;
const TASK = 'Costa Yvoty';
const WORD = 'a word for tests';
const SENTENCE = 'Its oldest house was built in 1893.';
const SOURCE = 'Catalogue, 1999';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'join-interrupted' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

beforeEach( () => savePages( wiki, { [ `${ HOME }/Worklist` ]: `* [[${ TASK }]]\n* [[Tollerby]]` } ) );

const newName = (): string => `Zuwena ${ Date.now() % 1e6 }`;

/** How often somebody has saved a page. */
async function savedBy( name: string, title: string ): Promise<number> {
	return ( await history( wiki, title ) ).filter( ( { user } ) => user === name ).length;
}

/** A newcomer whose browser is killed, and comes back. */
class Mortal {
	private readonly browser = new MortalBrowser();
	path!: JoinDriver;

	constructor( readonly name: string ) {}

	async start(): Promise<void> {
		const page = await this.browser.start();
		this.path = new JoinDriver( { page, visit: ( title, query ) => visitPage( page, wiki, title, query ) } );
	}

	/** Opens the invitation again, in a browser that has only what was on its disk. */
	async dieAndComeBack( heading?: RegExp ): Promise<JoinDriver> {
		await this.browser.kill();
		await this.start();
		await logInto( this.path.page.context(), wiki, this.name, WORD );
		await this.path.open( 'Wendmoor', PARTNERSHIP );
		if ( heading ) {
			await this.path.expectStep( heading );
		}
		return this.path;
	}

	end(): Promise<void> {
		return this.browser.end();
	}
}

describe( 'a newcomer whose browser is killed', () => {
	it( 'at each step in turn loses nothing, the sentence in the editor neither, and has written everything once', async () => {
		const person = new Mortal( newName() );
		const { name } = person;
		try {
			await person.start();
			await person.path.open( 'Wendmoor', PARTNERSHIP );
			await person.path.expectStep( /Take part in/ );
			await person.path.createAccount( name, WORD );
			let path = await person.dieAndComeBack( /Take part in/ );

			await path.button( 'Begin' ).click();
			await path.root.getByText( 'Yes, I work there' ).click();
			await path.root.getByLabel( 'Which one?' ).selectOption( 'Rijksmuseum' );
			await path.kept( 'Rijksmuseum' );
			path = await person.dieAndComeBack( /Do you work/ );
			expect( await path.root.getByLabel( 'Yes, I work there' ).isChecked() ).toBe( true );
			expect( await path.root.getByLabel( 'Which one?' ).inputValue() ).toBe( 'Rijksmuseum' );

			await path.button( 'Continue' ).click();
			await path.button( 'Join' ).waitFor();
			path = await person.dieAndComeBack( /Join/ );
			await path.through( 'Join', /Pick a first task/ );
			path = await person.dieAndComeBack( /Pick a first task/ );

			await path.root.getByRole( 'button', { name: TASK } ).click();
			await path.button( 'Take this task' ).waitFor();
			path = await person.dieAndComeBack( new RegExp( `Take .*${ TASK }` ) );
			await path.through( 'Take this task', /Now write in/ );
			path = await person.dieAndComeBack( /Now write in/ );

			await path.root.getByRole( 'link', { name: 'Open the page' } ).click();
			await path.expectPart( 'Open the page for writing' );
			await path.page.locator( '#ca-edit a' ).click();
			await path.passWelcome();
			const box = path.page.locator( '#wpTextbox1' );
			await box.fill( `${ await box.inputValue() }\n${ SENTENCE }` );
			await path.expectPart( 'Say where it comes from' );
			await path.kept( SENTENCE );

			path = await person.dieAndComeBack( /Now write in/ );
			await path.root.getByRole( 'link', { name: 'Open the page' } ).click();
			await path.guide.getByText( SENTENCE ).waitFor();
			await path.page.locator( '#ca-edit a' ).click();
			const again = path.page.locator( '#wpTextbox1' );
			await path.guide.getByText( SENTENCE ).waitFor();
			expect( await again.inputValue() ).not.toContain( SENTENCE );
			await path.guide.getByRole( 'button', { name: 'Put it back' } ).click();
			await expect.poll( () => again.inputValue() ).toContain( SENTENCE );
			await again.press( 'Control+End' );
			await path.guide.getByRole( 'button', { name: 'Put in <ref></ref>' } ).click();
			await path.page.keyboard.type( SOURCE );
			await path.expectPart( 'Save it' );
			await path.kept( SOURCE );

			path = await person.dieAndComeBack( /Now write in/ );
			await path.root.getByRole( 'link', { name: 'Open the page' } ).click();
			await path.page.locator( '#ca-edit a' ).click();
			await path.guide.getByRole( 'button', { name: 'Put it back' } ).click();
			expect( await path.page.locator( '#wpTextbox1' ).inputValue() ).toContain( `${ SENTENCE }<ref>${ SOURCE }</ref>` );
			await path.expectPart( 'Save it' );
			await path.page.locator( '[data-partnerkit="save-line"]' ).getByText( 'works at Rijksmuseum' ).waitFor();
			await path.page.locator( '#wpSave' ).click();
			await path.expectStep( /Thank you/ );
			path = await person.dieAndComeBack( /Thank you/ );
			await path.root.getByText( 'It counts for' ).waitFor();
			expect( await path.root.innerText() ).toContain( SENTENCE );
			expect( await Promise.all( [ `${ HOME }/Participants`, `User:${ name }`, `${ HOME }/Worklist`, TASK ].map( ( title ) => savedBy( name, title ) ) ) ).toEqual( [ 1, 1, 1, 1 ] );
		} finally {
			await person.end();
		}
	}, 400_000 );

	it( 'in VisualEditor finds there what was typed', async () => {
		const person = new Mortal( newName() );
		const edit = async ( path: JoinDriver ): Promise<Locator> => {
			await path.root.getByRole( 'link', { name: 'Open the page' } ).click();
			await path.guide.waitFor();
			await path.page.locator( '#ca-ve-edit a' ).click();
			const surface = path.page.locator( '.ve-ce-documentNode[contenteditable="true"]' ).first();
			await surface.waitFor();
			return surface;
		};
		try {
			await person.start();
			await person.path.open( 'Wendmoor', PARTNERSHIP );
			await person.path.createAccount( person.name, WORD );
			await person.path.toTasks();
			await person.path.takeTask( TASK );
			const surface = await edit( person.path );
			await person.path.page.getByRole( 'button', { name: 'Start editing' } ).click();
			await person.path.expectPart( 'Write one sentence' );
			await surface.locator( '> p' ).first().click();
			await person.path.page.keyboard.press( 'End' );
			await person.path.page.keyboard.type( ` ${ SENTENCE }`, { delay: 10 } );
			await person.path.expectPart( 'Say where it comes from' );
			await person.path.kept( SENTENCE );
			const path = await person.dieAndComeBack( /Now write in/ );
			const again = await edit( path );
			await path.guide.getByText( SENTENCE ).waitFor();
			await again.locator( '> p' ).first().click();
			await path.page.keyboard.press( 'End' );
			await path.guide.getByRole( 'button', { name: 'Put it back' } ).click();
			await expect.poll( () => again.innerText() ).toContain( SENTENCE );
			await path.expectPart( 'Say where it comes from' );
		} finally {
			await person.end();
		}
	}, 200_000 );

	// From before the request is sent to after it was answered.
	it.each( [ 0, 60, 200, 700 ] )( 'while it writes, after %i ms, has written once in the end', async ( milliseconds ) => {
		const person = new Mortal( newName() );
		const { name } = person;
		const after = async ( button: string ): Promise<JoinDriver> => {
			await person.path.button( button ).click();
			await new Promise( ( resolve ) => setTimeout( resolve, milliseconds ) );
			return person.dieAndComeBack();
		};
		try {
			await person.start();
			await person.path.open( 'Wendmoor', PARTNERSHIP );
			await person.path.createAccount( name, WORD );
			await person.path.button( 'Begin' ).click();
			await person.path.root.getByText( 'Yes, I work there' ).click();
			await person.path.root.getByLabel( 'Which one?' ).selectOption( 'Rijksmuseum' );
			await person.path.button( 'Continue' ).click();
			let path = await after( 'Join' );
			await path.through( 'Join', /Pick a first task/ );
			expect( await Promise.all( [ `${ HOME }/Participants`, `User:${ name }` ].map( ( title ) => savedBy( name, title ) ) ) ).toEqual( [ 1, 1 ] );
			await path.root.getByRole( 'button', { name: TASK } ).click();
			path = await after( 'Take this task' );
			await expect.poll( async () => {
				const [ pressed ] = await Promise.all( [ 'Take this task', 'Begin' ].map( async ( label ) => await path.button( label ).count() && path.button( label ).click( { timeout: 2_000 } ).catch( () => {} ) ) );
				return pressed === 0 || pressed === undefined ? path.root.getByRole( 'heading', { level: 2 } ).innerText() : '';
			}, { timeout: 40_000 } ).toMatch( /Now write in/ );
			expect( await savedBy( name, `${ HOME }/Worklist` ) ).toBe( 1 );
		} finally {
			await person.end();
		}
	}, 200_000 );
} );

describe( 'a newcomer with two browsers', () => {
	it( 'goes on at the same step in the other one', async () => {
		const name = newName();
		const desk = await Session.start( browser, wiki );
		const phone = await Session.start( browser, wiki, { width: 360, height: 740, touch: true } );
		const [ here, there ] = [ new JoinDriver( desk ), new JoinDriver( phone ) ];
		await here.open( 'Wendmoor', PARTNERSHIP );
		await here.createAccount( name, WORD );
		await logInto( phone.context, wiki, name, WORD );
		const told = (): Promise<unknown> => desk.page.waitForResponse( ( answer ) => answer.request().method() === 'POST' && ( answer.request().postData() ?? '' ).includes( '%22value%22%3A%22claim%22' ) );
		await here.toTasks();
		const picked = told();
		await here.root.getByRole( 'button', { name: TASK } ).click();
		await here.button( 'Take this task' ).waitFor();
		await picked;
		await there.open( 'Wendmoor', PARTNERSHIP );
		await there.expectStep( new RegExp( `Take .*${ TASK }` ) );
		await there.button( 'Take this task' ).tap();
		await there.expectStep( /Now write in/ );
		// The first one presses as well: the task is taken, and is not taken again.
		await here.through( 'Take this task', /Now write in/ );
		expect( await savedBy( name, `${ HOME }/Worklist` ) ).toBe( 1 );
		await there.root.getByRole( 'link', { name: 'Open the page' } ).tap();
		await there.expectPart( 'Open the page for writing' );
		desk.expectQuiet();
		phone.expectQuiet();
		await desk.end();
		await phone.end();
	} );

	it( 'is told that somebody else was faster with a task, and picks another', async () => {
		const session = await Session.start( browser, wiki );
		const path = new JoinDriver( session );
		await path.open( 'Wendmoor', PARTNERSHIP );
		await path.createAccount( newName(), WORD );
		await path.toTasks();
		await path.root.getByRole( 'button', { name: TASK } ).click();
		await path.button( 'Take this task' ).waitFor();
		await savePages( wiki, { [ `${ HOME }/Worklist` ]: `* [[${ TASK }]] {{Partnership task|user=Editor|until=2099-01-01T00:00Z}}\n* [[Tollerby]]` } );
		await path.button( 'Take this task' ).click();
		await path.root.getByText( 'Somebody else was faster' ).waitFor();
		await path.button( 'Choose another' ).click();
		await path.root.getByRole( 'button', { name: 'Tollerby' } ).waitFor();
		expect( await path.root.getByRole( 'button', { name: TASK } ).count() ).toBe( 0 );
		await path.takeTask( 'Tollerby' );
		session.expectQuiet();
		await session.end();
	} );
} );
