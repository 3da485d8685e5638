import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session } from '../support/browser';
import { demoWiki } from '../support/demo';
import { addExtensions, change, makeFilters } from '../support/guarded-wiki';
import { history } from '../support/history';
import { savePages } from '../support/pages';
import type { TestWiki } from '../support/wiki';
import { JoinDriver } from './join-driver';
import { aboutToEdit, aboutToJoin, aboutToTell, joinedBy, newAccount, pressSave, visits } from './obstacles-driver';
import { RoleDriver } from './roles-driver';

const CLASSES = 'MediaWiki\\Extension\\ConfirmEdit\\';
const ASKS = { edit: true, create: true, addurl: false, createaccount: false, badlogin: false };
const NEVER = { edit: false, create: false, addurl: false, createaccount: false, badlogin: false };
const QUESTION = 'Which flower has thorns?';
const SAFE = /Nothing was saved\. Your words are kept here/;

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [
		demoWiki( 'obstacles', { wgCaptchaClass: `${ CLASSES }QuestyCaptcha\\QuestyCaptcha`, wgCaptchaTriggers: NEVER, wgCaptchaQuestions: { [ QUESTION ]: [ 'rose', 'a rose' ] } } ), launchBrowser()
	] );
	addExtensions( wiki, [ 'ConfirmEdit', 'ConfirmEdit/QuestyCaptcha', 'ConfirmEdit/FancyCaptcha', 'AbuseFilter', 'SpamBlacklist' ] );
	makeFilters( wiki, [
		{ name: 'Shouting', does: 'warn', rules: 'added_lines rlike "LOUD" | user_name rlike "^Loud"', says: 'Please do not shout. Ask at [[Project:Help desk|the help desk]] <script>alert( 1 )</script>' },
		{ name: 'Nonsense', does: 'disallow', rules: 'added_lines rlike "qwertz" | user_name rlike "^Nonsense"', says: 'This looks like nonsense to the wiki.' }
	] );
} );

afterEach( () => change( wiki, { wgCaptchaTriggers: NEVER, wgCaptchaClass: `${ CLASSES }QuestyCaptcha\\QuestyCaptcha` } ) );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

describe( 'the wiki’s question', () => {
	it( 'is asked at the step of joining, for each of its two edits, and answered there', async () => {
		const user = newAccount( wiki, 'Asked' );
		const person = await aboutToJoin( browser, wiki, user, { partner: 'Rijksmuseum' } );
		change( wiki, { wgCaptchaTriggers: ASKS } );
		await person.button( 'Join' ).click();
		await person.explains( 'The wiki asks a question before it saves', SAFE, 'Answer it below', QUESTION );
		const field = person.root.getByLabel( 'Your answer' );
		expect( await field.evaluate( ( element ) => element === document.activeElement ) ).toBe( true );
		expect( await person.button( 'Answer and save' ).isDisabled() ).toBe( true );
		await field.fill( 'tulip' );
		await person.button( 'Answer and save' ).click();
		await person.explains( 'That was not the right answer. Here is a new question.', QUESTION );
		expect( await joinedBy( wiki, user ) ).toBe( 0 );

		await person.leaveAndComeBack( 'Join' );
		await person.button( 'Join' ).click();
		await field.fill( 'rose' );
		await field.press( 'Enter' );
		// The list is written; the user page asks for itself.
		await person.explains( 'One page is saved already, and is not written again.', QUESTION );
		expect( await person.root.getByText( 'That was not the right answer' ).count() ).toBe( 0 );
		await field.fill( 'a rose' );
		await person.button( 'Answer and save' ).click();
		await person.reaches( 'Pick a first task' );
		expect( [ await joinedBy( wiki, user ), ( await history( wiki, `User:${ user }` ) ).length ] ).toEqual( [ 1, 1 ] );
		person.session.expectQuiet();
		await person.session.end();
	} );

	it( 'is asked in a community’s wizard, and its answer is found after the page was left', async () => {
		const wish = 'Maps of thorns.';
		const person = await aboutToTell( browser, wiki, newAccount( wiki, 'Asked' ), wish );
		change( wiki, { wgCaptchaTriggers: ASKS } );
		await person.button( 'Add my visit' ).click();
		await person.explains( QUESTION, SAFE );
		await person.leaveAndComeBack( 'Tell the others' );
		await person.root.getByText( wish ).first().waitFor();
		await person.button( 'Add my visit' ).click();
		await person.root.getByLabel( 'Your answer' ).fill( 'rose' );
		await person.button( 'Answer and save' ).click();
		await person.reaches( 'See you there' );
		expect( await visits( wiki, wish ) ).toBe( 1 );
		person.session.expectQuiet();
		await person.session.end();
	} );

	it( 'is answered at its step by an institution without an account', async () => {
		const session = await Session.start( browser, wiki, { width: 360, height: 740 } );
		const path = new RoleDriver( session.page, wiki, 'interest' );
		const name = `Rope Museum ${ Date.now() % 1e6 }`;
		await path.open( 'interest' );
		await path.toSend( name, 'Ropes.' );
		change( wiki, { wgCaptchaTriggers: ASKS } );
		await path.main.click();
		const field = path.root.getByLabel( 'Your answer' );
		await field.waitFor();
		await path.root.getByText( QUESTION ).waitFor();
		expect( await path.root.locator( '.partnerkit-roles__by-hand' ).count() ).toBe( 0 );
		await path.look();
		await field.fill( 'rose' );
		await path.button( 'Answer and save' ).click();
		await path.expectStep( 'Thank you. It is on the page' );
		const [ latest ] = await history( wiki, 'Project:Partnerships/Requests' );
		expect( latest.content.split( name ).length - 1 ).toBeGreaterThanOrEqual( 1 );
		expect( latest.comment ).toContain( name );
		session.expectQuiet();
		await session.end();
	} );

	it( 'that cannot be shown leads to the wiki’s own editor, with the words to take along', async () => {
		const wish = 'Maps without pictures.';
		const person = await aboutToTell( browser, wiki, newAccount( wiki, 'Asked' ), wish );
		// It has no pictures here, and says so as those do that need a script of another site.
		change( wiki, { wgCaptchaTriggers: ASKS, wgCaptchaClass: `${ CLASSES }FancyCaptcha\\FancyCaptcha` } );
		await person.session.context.grantPermissions( [ 'clipboard-read', 'clipboard-write' ] );
		await person.button( 'Add my visit' ).click();
		await person.explains( 'asks in a way that cannot be shown here', SAFE, 'open the wiki’s own editor' );
		await person.button( 'Copy the words' ).click();
		await person.root.getByText( 'Copied.' ).waitFor();
		expect( await person.page.evaluate( () => navigator.clipboard.readText() ) ).toMatch( new RegExp( `^\\* 2026-12-24: .*${ wish }$` ) );
		expect( await person.root.getByRole( 'link', { name: 'Open the wiki’s editor' } ).getAttribute( 'href' ) ).toMatch( /Visits&action=edit/ );
		change( wiki, { wgCaptchaTriggers: NEVER } );
		await person.button( 'Try again' ).click();
		await person.reaches( 'See you there' );
		expect( await visits( wiki, wish ) ).toBe( 1 );
		await person.session.end();
	} );
} );

describe( 'an edit filter', () => {
	it( 'that warns says so in its own words, at the step of joining: what is saved all the same is saved once', async () => {
		const user = newAccount( wiki, 'Loud' );
		const person = await aboutToJoin( browser, wiki, user );
		await person.button( 'Join' ).click();
		await person.explains( 'A filter of this wiki has stopped your edit', SAFE, 'save them all the same', 'Please do not shout.' );
		expect( await person.root.getByRole( 'link', { name: 'the help desk' } ).getAttribute( 'href' ) ).toMatch( /^http:\/\/127\.0\.0\.1:\d+\/.*Help_desk/ );
		expect( await joinedBy( wiki, user ) ).toBe( 0 );
		await person.button( 'Save it all the same' ).click();
		await person.reaches( 'Pick a first task' );
		expect( await joinedBy( wiki, user ) ).toBe( 1 );
		person.session.expectQuiet();
		await person.session.end();
	} );

	it( 'that warns can be heeded: the words are changed, in Arabic too', async () => {
		const person = await aboutToTell( browser, wiki, newAccount( wiki, 'Writer' ), 'LOUD maps.', 'ar' );
		await person.button( 'أضف زيارتي' ).click();
		await person.explains( 'أوقف مرشح في هذا الويكي تعديلك', 'لم يُحفظ شيء', 'Please do not shout.' );
		expect( await person.button( 'احفظه رغم ذلك' ).isEnabled() ).toBe( true );
		await person.button( 'رجوع' ).click();
		await person.button( 'رجوع' ).click();
		await person.root.locator( 'textarea' ).fill( 'Quiet maps.' );
		for ( const heading of [ 'ما الذي يُعرض عليك', 'أخبر الآخرين' ] ) {
			await person.root.locator( '.partnerkit-wizard__acts .cdx-button--weight-primary:enabled' ).click();
			await person.reaches( heading );
		}
		await person.button( 'أضف زيارتي' ).click();
		await person.reaches( 'نلتقي هناك' );
		expect( [ await visits( wiki, 'LOUD maps' ), await visits( wiki, 'Quiet maps.' ) ] ).toEqual( [ 0, 1 ] );
		person.session.expectQuiet();
		await person.session.end();
	} );

	it( 'that takes no edit says whom to ask, and gives the words along', async () => {
		const user = newAccount( wiki, 'Nonsense' );
		const joining = await aboutToJoin( browser, wiki, user );
		await joining.button( 'Join' ).click();
		await joining.explains( 'does not let this edit through', SAFE, 'the person who invited you', 'This looks like nonsense to the wiki.' );
		await joining.button( 'Copy the words' ).waitFor();
		await joining.leaveAndComeBack( 'Join' );
		expect( await joinedBy( wiki, user ) ).toBe( 0 );
		await joining.session.end();

		const telling = await aboutToTell( browser, wiki, newAccount( wiki, 'Writer' ), 'Maps of qwertz.' );
		await telling.button( 'Add my visit' ).click();
		await telling.explains( 'does not let this edit through', SAFE );
		await telling.leaveAndComeBack( 'Tell the others' );
		await telling.root.getByText( 'Maps of qwertz.' ).first().waitFor();
		expect( await visits( wiki, 'qwertz' ) ).toBe( 0 );
		telling.session.expectQuiet();
		await telling.session.end();
	} );
} );

describe( 'the guide beside the wiki’s own editor', () => {
	const TASK = 'Lace Collection of Tapé Porá';

	async function thanks( path: JoinDriver, sentence: string, user: string ): Promise<void> {
		await pressSave( path.page );
		await path.expectStep( /Thank you/ );
		await path.root.getByText( 'It has a source.' ).waitFor();
		expect( await path.root.innerText() ).toContain( sentence );
		expect( ( await history( wiki, TASK ) ).filter( ( one ) => one.user === user ) ).toHaveLength( 1 );
	}

	it( 'says that a filter has warned, keeps out of the way, and the thanks are right after the second try', async () => {
		const user = newAccount( wiki, 'Writer' );
		const sentence = 'The LOUDEST piece was made in 1893.';
		const person = await aboutToEdit( browser, wiki, user, TASK, sentence );
		const path = new JoinDriver( person.session );
		await pressSave( person.page );
		await path.guide.getByText( 'Not saved yet: the wiki says above why. Your text is still in the box.' ).waitFor();
		await person.page.getByText( 'Please do not shout.' ).waitFor();
		expect( await person.page.locator( '#wpTextbox1' ).inputValue() ).toContain( sentence );
		await expectAccessible( person.page, '[data-partnerkit="guide"]' );
		await thanks( path, sentence, user );
		await person.session.end();
	} );

	it( 'says that the wiki asks a question, and where', async () => {
		const user = newAccount( wiki, 'Writer' );
		const sentence = 'The thorniest piece was made in 1894.';
		const person = await aboutToEdit( browser, wiki, user, TASK, sentence );
		const path = new JoinDriver( person.session );
		change( wiki, { wgCaptchaTriggers: ASKS } );
		await pressSave( person.page );
		await path.guide.getByText( 'the wiki asks a question above' ).waitFor();
		expect( await person.page.locator( '#wpTextbox1' ).inputValue() ).toContain( sentence );
		await person.page.locator( '#wpCaptchaWord' ).fill( 'rose' );
		await thanks( path, sentence, user );
		await person.session.end();
	} );

	it( 'says that somebody else has saved at the same time, and what to do', async () => {
		const user = newAccount( wiki, 'Writer' );
		const sentence = 'The latest piece was made in 1895.';
		const person = await aboutToEdit( browser, wiki, user, TASK, sentence );
		const path = new JoinDriver( person.session );
		const [ { content } ] = await history( wiki, TASK );
		await savePages( wiki, { [ TASK ]: `${ content }\nSomebody else was here at ${ Date.now() }.` } );
		await pressSave( person.page );
		await path.guide.getByText( 'somebody else has saved the page at the same time' ).waitFor();
		expect( await person.page.locator( '#wpTextbox2' ).inputValue() ).toContain( sentence );
		await expectAccessible( person.page, '[data-partnerkit="guide"]' );
		const box = person.page.locator( '#wpTextbox1' );
		await box.fill( `${ await box.inputValue() }\n${ sentence }<ref>Catalogue, 1999</ref>` );
		await thanks( path, sentence, user );
		await person.session.end();
	} );
} );
