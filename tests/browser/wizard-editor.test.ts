import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, Session } from '../support/browser';
import { demoWiki } from '../support/demo';
import { history } from '../support/history';
import type { TestWiki } from '../support/wiki';
import { atEditor, SMALL, small, titleOf, WizardEditorDriver, written } from './wizard-editor-driver';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'wizard-editor' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

/** Each try of a test writes a wizard of its own. */
let tries = 0;

describe( 'a wizard', () => {
	it( 'of eight steps with a branch and an edit is written through the editor alone, published, translated, and run in two languages', async () => {
		const id = `first-photo-${ 'abc'[ tries++ ] }`;
		await atEditor( browser, wiki, { user: 'Organiser' }, async ( editor ) => {
			await editor.openList();
			await editor.root.getByLabel( 'New wizard' ).fill( id.replace( /-/g, ' ' ) );
			await editor.root.getByText( 'It will be found under' ).waitFor();
			await editor.press( 'Begin' );
			await editor.root.locator( '.partnerkit-editor__publish' ).waitFor();
			await editor.retype( 'What is this step about?', 'Show your first photo' );
			await editor.pressAndType( 'Choice', 'Who took the photo?' );
			await editor.retype( 'Option 1', 'A colleague took it', 'Who took' );
			await editor.retype( 'Option 2', 'I took it', 'Who took' );
			await editor.settled( 0 );
			await editor.pressAndType( 'Form', 'About the photo' );
			await editor.retype( 'Question', 'What does it show?' );
			await editor.settled( 0 );
			await editor.pressAndType( 'Checklist', 'Before you go on' );
			await editor.settled( 0 );
			await editor.pressAndType( 'Pick a page', 'Which page is it for?' );
			await editor.settled( 0 );
			await editor.pressAndType( 'Write for them', 'Put it on the list' );
			await editor.retype( '* Write here what people should know.', '* {form.field}, for {pick} ({choice})' );
			await editor.settled( 0 );
			await editor.pressAndType( 'Text', 'Thank you' );
			await editor.settled( 0 );
			await editor.press( 'choice' );
			await editor.preview.getByRole( 'heading', { name: 'Who took the photo?' } ).waitFor();
			await editor.press( 'Give each answer its own way' );
			await editor.settled( 1 );
			expect( await editor.problems() ).toEqual( [ 'This goes to “choice-option-1”, but no step has that name.' ] );
			await editor.pressAndType( 'Add the step', 'Ask your colleague' );
			await editor.settled( 0 );
			await editor.preview.getByRole( 'heading', { name: 'Ask your colleague' } ).waitFor();
			expect( await editor.root.locator( '.partnerkit-editor__way' ).first().locator( 'button' ).allInnerTexts() ).toEqual( [ 'welcome', 'choice, 2 ways', 'choice-option-1', 'form', 'check', 'pick', 'confirm', 'text' ] );
			expect( await history( wiki, titleOf( id ) ) ).toEqual( [] );
			await editor.publish();
			expect( await history( wiki, titleOf( id ) ) ).toMatchObject( [ { user: 'Organiser', comment: `New wizard: ${ id.replace( /-/g, ' ' ) }` } ] );

			await editor.tab( 'Translate' );
			await editor.root.getByLabel( 'Language: its code or its name' ).fill( 'xx-no' );
			await editor.press( 'Translate' );
			await editor.root.getByText( 'This wiki knows no language “xx-no”.' ).waitFor();
			await editor.root.getByLabel( 'Language: its code or its name' ).fill( 'français' );
			await editor.press( 'Translate' );
			const french = { title: 'Première photo', 'welcome.title': 'Montrez votre première photo', 'choice.title': 'Qui a pris la photo ?', 'choice.options.option-2': 'Je l’ai prise', 'form.title': 'À propos de la photo', 'form.field.label': 'Que montre-t-elle ?', 'confirm.title': 'La mettre sur la liste', 'confirm.effect.button': 'Ajouter la photo', 'text.title': 'Merci' };
			for ( const [ key, text ] of Object.entries( french ) ) {
				await editor.root.locator( `[data-key="${ key }"]` ).fill( text );
			}
			expect( await editor.root.locator( '[data-key="title"]' ).evaluate( ( field ) => [ field.getAttribute( 'lang' ), field.getAttribute( 'dir' ) ] ) ).toEqual( [ 'fr', 'ltr' ] );
			await editor.root.getByText( '9 of 18 translated' ).waitFor();
			const added = await editor.publish();
			expect( added ).toContain( '"version": 2' );
			expect( added ).toContain( 'Je l’ai prise' );
			const [ latest ] = await history( wiki, titleOf( id ) );
			expect( JSON.parse( latest.content ).texts ).toEqual( { fr: french } );
		} );
		await atEditor( browser, wiki, { user: 'Newcomer' }, async ( _, session ) => {
			await runThrough( session, id, {}, 'A red boat', [ 'Show your first photo', 'Who took the photo?', 'About the photo', 'Before you go on', 'Which page is it for?', 'Put it on the list', 'Thank you' ] );
			await runThrough( session, id, { uselang: 'fr' }, 'Un bateau', [ 'Montrez votre première photo', 'Qui a pris la photo ?', 'À propos de la photo', 'Before you go on', 'Which page is it for?', 'La mettre sur la liste', 'Merci' ] );
		} );
		const edits = ( await history( wiki, 'Project:Sandbox' ) ).filter( ( { comment } ) => comment.includes( id ) );
		const summary = `Newcomer: Added with a wizard (wizard ${ id }, version 2)`;
		expect( edits.map( ( { user, comment } ) => `${ user }: ${ comment }` ) ).toEqual( [ summary, summary ] );
		expect( edits[ 0 ].content.split( '\n' ).slice( -2 ) ).toEqual( [ '* A red boat, for Project:Sandbox (option-2)', '* Un bateau, for Project:Sandbox (option-2)' ] );
	}, 600_000 );
} );

/** As a newcomer goes through it, by the first control of each step. */
async function runThrough( session: Session, id: string, query: Record<string, string>, answer: string, titles: string[] ): Promise<void> {
	await session.visit( 'Special:BlankPage/Partnerkit', { partnerkit: `wizard:${ id }`, ...query } );
	const root = session.page.locator( `[data-partnerkit="wizard:${ id }"]` );
	const main = root.locator( '.partnerkit-wizard__acts .cdx-button' ).first();
	const heading = root.locator( 'h2' );
	await heading.waitFor();
	if ( query.uselang ) {
		// It was gone through before: it is begun once more.
		await main.click();
	}
	for ( const [ index, title ] of titles.entries() ) {
		await expect.poll( () => heading.innerText() ).toBe( title );
		if ( index === 1 ) {
			await root.getByRole( 'radio' ).nth( 1 ).check();
		} else if ( index === 2 ) {
			await root.getByRole( 'textbox' ).fill( answer );
		} else if ( index === 4 ) {
			await root.locator( '.partnerkit-wizard__cards button' ).click();
		} else if ( index === 5 ) {
			await root.getByText( answer ).first().waitFor();
		}
		await main.click();
	}
	await expect.poll( () => heading.innerText() ).not.toBe( titles[ titles.length - 1 ] );
}

describe( 'what is wrong', () => {
	it( 'is told line by line, is put right with a press that can be taken back, and keeps it from being published', async () => {
		const id = `wrong-${ tries++ }`;
		await atEditor( browser, wiki, { user: 'Organiser' }, async ( editor ) => {
			await editor.open( id );
			await editor.code.fill( small( { steps: [
				{ id: 'a', kind: 'text', title: '<img src=x onerror=alert(1)>', text: 'Read.', next: 'b', onclick: 'alert(1)' },
				{ id: 'b', kind: 'confirm', title: 'Do it', effect: { do: 'delete-page', button: 'Go' } }
			] } ) );
			await editor.settled( 2 );
			expect( await editor.problems() ).toEqual( [
				'“onclick” is not known here. Known are: id, kind, title, text, links, next.', '“delete-page” is not allowed. A wizard can do these, and always asks first: edit, join, leave, claim, release, thank.'
			] );
			expect( await editor.root.getByRole( 'button', { name: 'Publish …' } ).isDisabled() ).toBe( true );
			await editor.root.getByText( 'Put the 2 problems right to publish. Your draft is safe until then.' ).waitFor();
			expect( await editor.root.locator( '.partnerkit-code__sign' ).count() ).toBe( 2 );
			await editor.press( 'Line 21' );
			await expect.poll( () => editor.line() ).toBe( 21 );
			const before = await editor.text();
			await editor.press( 'Remove “onclick”' );
			await editor.settled( 1 );
			expect( await editor.text() ).not.toContain( 'onclick' );
			await editor.page.keyboard.press( 'Control+z' );
			await expect.poll( () => editor.text() ).toBe( before );
			await editor.settled( 2 );
			await editor.press( 'Remove “onclick”' );
			await editor.settled( 1 );
			await editor.press( 'Use “edit”' );
			await editor.settled( 3 );
			for ( const left of [ 2, 1, 0 ] ) {
				await editor.root.locator( '.partnerkit-editor__problems' ).getByRole( 'button', { name: /^Add / } ).first().click();
				await editor.settled( left );
			}
			await editor.root.locator( '.partnerkit-editor__way' ).first().getByRole( 'button', { name: 'a', exact: true } ).click();
			// Markup is text like any other.
			await editor.preview.getByRole( 'heading', { name: '<img src=x onerror=alert(1)>' } ).waitFor();
			expect( await editor.root.getByRole( 'button', { name: 'Publish …' } ).isEnabled() ).toBe( true );
			await editor.retype( '"a",', '"a"' );
			await editor.settled( 1 );
			await editor.root.getByText( 'What you type now cannot be read as JSON. This is how it was before.' ).waitFor();
			expect( await editor.preview.getByRole( 'heading' ).innerText() ).toBe( '<img src=x onerror=alert(1)>' );
			await editor.press( 'Add the comma' );
			await editor.settled( 0 );
			expect( await history( wiki, titleOf( id ) ) ).toEqual( [] );
		} );
	} );

	it( 'is said of names that come with Partnerkit, and of those that are taken', async () => {
		await atEditor( browser, wiki, { user: 'Organiser' }, async ( editor ) => {
			await editor.openList();
			await editor.root.getByLabel( 'New wizard' ).fill( 'Staff' );
			await editor.press( 'Begin' );
			await editor.root.getByText( 'is the name of something that comes with Partnerkit' ).waitFor();
			await editor.root.getByLabel( 'New wizard' ).fill( 'Visit' );
			await editor.press( 'Begin' );
			await editor.root.getByText( 'already. Choose another name' ).waitFor();
			await editor.session.visit( 'Special:BlankPage/Partnerkit', { partnerkit: 'wizard:edit:join' } );
			await editor.root.getByText( 'is the name of something that comes with Partnerkit' ).waitFor();
		} );
	} );
} );

describe( 'a draft', () => {
	it( 'is there again when its tab was killed, and goes on beside what others published', async () => {
		const id = `kept-${ tries++ }`;
		written( wiki, id, small() );
		const session = await Session.start( browser, wiki, { user: 'Organiser' } );
		try {
			const editor = await new WizardEditorDriver( session ).open( id );
			await editor.root.getByText( 'As on the wiki' ).waitFor();
			await editor.retype( 'Hello', 'Hello, everybody' );
			await editor.root.getByText( /^Draft saved at / ).waitFor();
			const page = await session.context.newPage();
			await session.page.goto( 'chrome://crash' ).catch( () => {} );
			const again = new WizardEditorDriver( Object.assign( Object.create( Object.getPrototypeOf( session ) ), session, { page } ) );
			await again.open( id );
			await again.root.getByText( /^Your draft of .* was kept, and is here/ ).waitFor();
			expect( await again.text() ).toContain( 'Hello, everybody' );
			// Thrown away, and taken back.
			await again.press( 'Discard the draft' );
			await expect.poll( () => again.text() ).toBe( small() );
			await again.press( 'Undo' );
			await expect.poll( () => again.text() ).toContain( 'Hello, everybody' );
			// Somebody else publishes.
			written( wiki, id, small( { version: 7, title: 'Theirs' } ) );
			await again.open( id );
			await again.root.getByText( 'was changed since you began. Your draft is safe.' ).waitFor();
			await again.root.locator( '[role="tabpanel"] .partnerkit-diff__line--removed', { hasText: 'Theirs' } ).waitFor();
			expect( await again.root.getByRole( 'button', { name: 'Publish …' } ).isDisabled() ).toBe( true );
			await again.press( 'Go on with my draft' );
			await again.press( 'Publish …' );
			await again.root.locator( '.partnerkit-editor__publish .partnerkit-diff__line--added', { hasText: '"version": 8' } ).waitFor();
			// And once more, while the changes are looked at.
			written( wiki, id, small( { version: 9, title: 'Theirs again' } ) );
			await again.press( 'Publish now' );
			await again.root.locator( '[role="tabpanel"] .partnerkit-diff__line--removed', { hasText: 'Theirs again' } ).waitFor();
			expect( ( await history( wiki, titleOf( id ) ) )[ 0 ].content ).toContain( 'Theirs again' );
			await again.press( 'Go on with my draft' );
			expect( await again.publish() ).toContain( '"version": 10' );
			expect( ( await history( wiki, titleOf( id ) ) )[ 0 ].content ).toContain( 'Hello, everybody' );
			await again.press( 'Undo' );
			await expect.poll( async () => ( await history( wiki, titleOf( id ) ) )[ 0 ].content ).toContain( 'Theirs again' );
			await again.root.getByText( /^Draft saved at / ).waitFor();
			expect( await again.text() ).toContain( 'Hello, everybody' );
		} finally {
			await session.end();
		}
	} );

	it( 'is tried in each of its languages, from the side from which that is written', async () => {
		await atEditor( browser, wiki, { user: 'Newcomer' }, async ( editor ) => {
			await editor.open( 'visit' );
			await expect.poll( () => editor.preview.getAttribute( 'dir' ) ).toBe( 'ltr' );
			await editor.tab( 'Try it' );
			for ( const [ language, dir, heading ] of [ [ 'ar', 'rtl', /[\u0600-\u06FF]/ ], [ 'fr', 'ltr', /archives/ ] ] as const ) {
				await editor.root.getByLabel( 'In the language' ).selectOption( language );
				await expect.poll( () => editor.preview.getAttribute( 'dir' ) ).toBe( dir );
				expect( await editor.preview.getAttribute( 'lang' ) ).toBe( language );
				expect( await editor.preview.locator( 'h2' ).innerText() ).toMatch( heading );
			}
		} );
	} );

	it( 'is tried as a whole without writing anything', async () => {
		const id = `tried-${ tries++ }`;
		const page = `Project:Nothing here ${ id }`;
		written( wiki, id, small( { steps: [ SMALL.steps[ 0 ], { id: 'b', kind: 'confirm', title: 'Write', effect: { do: 'edit', button: 'Write it', page, add: '* A line', summary: 'A line' }, next: 'c' }, { id: 'c', kind: 'text', title: 'Bye', text: 'Bye.' } ] } ) );
		await atEditor( browser, wiki, { user: 'Newcomer' }, async ( editor ) => {
			await editor.open( id );
			await editor.tab( 'Try it' );
			await editor.press( 'Continue', editor.preview );
			await editor.preview.getByText( 'Nothing is written here: the button only goes on.' ).waitFor();
			await editor.preview.locator( '.partnerkit-rendered', { hasText: 'A line' } ).waitFor();
			await editor.press( 'Write it', editor.preview );
			await editor.preview.getByRole( 'heading', { name: 'Bye' } ).waitFor();
			expect( await history( wiki, page ) ).toEqual( [] );
			// Nor from the preview of the step.
			await editor.tab( 'Write' );
			await editor.root.locator( '.partnerkit-editor__way' ).getByRole( 'button', { name: 'b', exact: true } ).click();
			await editor.preview.locator( '.partnerkit-rendered', { hasText: 'A line' } ).waitFor();
			await editor.press( 'Write it', editor.preview );
			await editor.preview.getByRole( 'heading', { name: 'Bye' } ).waitFor();
			expect( await history( wiki, page ) ).toEqual( [] );
		} );
	} );
} );
