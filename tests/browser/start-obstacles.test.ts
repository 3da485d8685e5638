import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from '../../build/local-wiki/instance';
import { launchBrowser } from '../support/browser';
import { demoWiki } from '../support/demo';
import { addExtensions, change, makeFilters } from '../support/guarded-wiki';
import { history } from '../support/history';
import type { TestWiki } from '../support/wiki';
import { administer, newAccount, Stopped, useUpLimit } from './obstacles-driver';
import { startAs, type StartDriver } from './start-driver';

const ASKS = { edit: false, create: true, addurl: false, createaccount: false, badlogin: false };
const NEVER = { ...ASKS, create: false };
const QUESTION = 'Which flower has thorns?';
const SAFE = /Nothing was saved\. Your words are kept here/;
const REST = 'One edit is left, under your name.';
const PUBLISH = 'Look once more, then publish';
const THANKS = /is on the wiki\. Thank you!/;

/** Longer than is waited for without a word. */
const LIMIT = { edit: { user: [ 2, 14 ], newbie: [ 2, 14 ] } };

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [
		demoWiki( 'start-obstacles', { wgCaptchaClass: 'MediaWiki\\Extension\\ConfirmEdit\\QuestyCaptcha\\QuestyCaptcha', wgCaptchaTriggers: NEVER, wgCaptchaQuestions: { [ QUESTION ]: [ 'rose' ] } } ), launchBrowser()
	] );
	addExtensions( wiki, [ 'ConfirmEdit', 'ConfirmEdit/QuestyCaptcha', 'AbuseFilter' ] );
	makeFilters( wiki, [
		{ name: 'Shouting', does: 'warn', rules: 'added_lines rlike "LOUD"', says: 'Please do not shout.' },
		{ name: 'Nonsense', does: 'disallow', rules: 'added_lines rlike "qwertz"', says: 'This looks like nonsense to the wiki.' }
	] );
} );

/** A test that failed in the middle leaves nothing in the way of the next. */
afterEach( () => change( wiki, { wgCaptchaTriggers: NEVER, wgRateLimits: {}, wgReadOnly: null } ) );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

interface Publisher {
	user: string;
	/** Of the partnership. */
	name: string;
	path: StartDriver;
	step: Stopped;
	press( label: string ): Promise<void>;
	/** How many edits its page and its list of participants have. */
	edits(): Promise<number[]>;
}

/** Somebody at the step that publishes a partnership of two pages, on a phone. */
async function aboutToPublish( summary = 'Letters for everybody.', query: Record<string, string> = {} ): Promise<Publisher> {
	const user = newAccount( wiki, 'Founder' );
	const name = `House of ${ user }`;
	const [ session, path ] = await startAs( browser, wiki, { user, width: 360, height: 740 } );
	await path.begin( query );
	await path.control( 'partner-1' ).fill( name );
	await path.choose( 'size-1', 'small' );
	await path.nameIsFree();
	await path.next();
	await path.control( 'summary' ).fill( summary );
	await path.next();
	await path.choose( 'metric-1', 'files-uploaded' );
	await path.control( 'target-1' ).fill( '12' );
	await path.toLastStep();
	await path.root.locator( '.partnerkit-diff' ).nth( 1 ).waitFor();
	const titles = [ `Project:Partnerships/${ name }`, `Project:Partnerships/${ name }/Participants` ];
	const step = new Stopped( session, '[data-partnerkit="start"]' );
	return {
		user, name, path, step,
		press: ( label ) => step.button( label ).and( step.page.locator( ':enabled' ) ).click(),
		edits: () => Promise.all( titles.map( async ( title ) => ( await history( wiki, title ) ).length ) )
	};
}

describe( 'publishing a new partnership', () => {
	it( 'asks the wiki’s question for each page, and writes no page twice, also where it was left in between', async () => {
		const { step, press, edits } = await aboutToPublish();
		change( wiki, { wgCaptchaTriggers: ASKS } );
		await press( 'Publish 2 pages' );
		await step.explains( 'The wiki asks a question before it saves', SAFE, QUESTION );
		const field = step.root.getByLabel( 'Your answer' );
		expect( await field.evaluate( ( element ) => element === document.activeElement ) ).toBe( true );
		await field.fill( 'tulip' );
		await press( 'Answer and save' );
		await step.explains( 'That was not the right answer. Here is a new question.' );
		expect( await edits() ).toEqual( [ 0, 0 ] );
		await field.fill( 'rose' );
		await press( 'Answer and save' );
		await step.explains( 'One page is saved already, and is not written again.', QUESTION );
		expect( await step.root.getByText( 'That was not the right answer' ).count() ).toBe( 0 );
		await step.explains( REST );
		expect( await edits() ).toEqual( [ 1, 0 ] );
		await step.leaveAndComeBack( PUBLISH );
		await step.explains( REST );
		await press( 'Publish the page' );
		await step.explains( 'One page is saved already, and is not written again.', QUESTION );
		await field.fill( 'rose' );
		await field.press( 'Enter' );
		await step.root.getByText( THANKS ).waitFor();
		expect( await edits() ).toEqual( [ 1, 1 ] );
		step.session.expectQuiet();
		await step.session.end();
	} );

	it( 'says in its own words, in Arabic too, what a filter warns of, and saves all the same once that is confirmed', async () => {
		const { step, press, edits } = await aboutToPublish( 'LOUD letters.', { uselang: 'ar' } );
		await step.root.locator( '.partnerkit-start__step .cdx-button--weight-primary:enabled' ).click();
		await step.explains( 'أوقف مرشح في هذا الويكي تعديلك', 'لم يُحفظ شيء', 'Please do not shout.' );
		expect( await edits() ).toEqual( [ 0, 0 ] );
		await press( 'احفظه رغم ذلك' );
		await step.root.locator( '.cdx-message--success' ).waitFor();
		expect( await edits() ).toEqual( [ 1, 1 ] );
		step.session.expectQuiet();
		await step.session.end();
	} );

	it( 'gives the words along where a filter takes no edit; other words are taken', async () => {
		const { path, step, press, edits } = await aboutToPublish( 'Letters of qwertz.' );
		await press( 'Publish 2 pages' );
		await step.explains( 'does not let this edit through', SAFE, 'one of the wiki’s administrators', 'This looks like nonsense to the wiki.' );
		await step.button( 'Copy the words' ).waitFor();
		await step.leaveAndComeBack( PUBLISH );
		await press( 'Why' );
		await path.control( 'summary' ).fill( 'Letters of reason.' );
		await path.toLastStep();
		await press( 'Publish 2 pages' );
		await step.root.getByText( THANKS ).waitFor();
		expect( await edits() ).toEqual( [ 1, 1 ] );
		step.session.expectQuiet();
		await step.session.end();
	} );

	it( 'counts a limit of edits down', async () => {
		const { step, press, edits } = await aboutToPublish();
		change( wiki, { wgRateLimits: LIMIT } );
		await useUpLimit( step );
		await press( 'Publish 2 pages' );
		await step.explains( 'a lot of edits', SAFE, /You can try again in 14 seconds/, /\d+ seconds left/ );
		expect( await step.button( 'Try again' ).isDisabled() ).toBe( true );
		const thanks = step.root.getByText( THANKS );
		const again = step.root.getByRole( 'button', { name: 'Try again', disabled: false } );
		// The wiki counts what it refused too: the second page may meet the limit once more.
		for ( let times = 0; times < 3 && !await thanks.isVisible(); times++ ) {
			await again.waitFor();
			await press( 'Try again' );
			await again.waitFor( { state: 'detached' } );
			await thanks.or( again ).first().waitFor();
		}
		expect( await edits() ).toEqual( [ 1, 1 ] );
		await step.session.end();
	} );

	it( 'explains a block that comes in between, and goes on when it is lifted', async () => {
		const { user, step, press, edits } = await aboutToPublish();
		await administer( wiki, { action: 'block', user, reason: 'A reason for tests', nocreate: '' } );
		await press( 'Publish 2 pages' );
		await step.explains( 'your account or your network is blocked', SAFE, 'whom to ask', 'A reason for tests' );
		await step.button( 'Copy the words' ).waitFor();
		await step.leaveAndComeBack( PUBLISH );
		// Whoever comes while it lasts hears of it before pressing anything.
		await step.explains( 'You cannot save this yourself.', 'A reason for tests' );
		await administer( wiki, { action: 'unblock', user } );
		await press( 'Try again' );
		await press( 'Publish 2 pages' );
		await step.root.getByText( THANKS ).waitFor();
		expect( await edits() ).toEqual( [ 1, 1 ] );
		await step.session.end();
	} );

	it( 'explains a page that is protected by now', async () => {
		const { name, step, press, edits } = await aboutToPublish();
		const title = `Project:Partnerships/${ name }`;
		await administer( wiki, { action: 'protect', title, protections: 'create=sysop', reason: 'For tests' } );
		await press( 'Publish 2 pages' );
		await step.explains( 'Only some people may change this page.', SAFE, 'ask on the page’s talk page' );
		await administer( wiki, { action: 'protect', title, protections: 'create=all', reason: 'For tests' } );
		await press( 'Try again' );
		await step.root.getByText( THANKS ).waitFor();
		expect( await edits() ).toEqual( [ 1, 1 ] );
		await step.session.end();
	} );

	it( 'says why nobody can save while the wiki is read-only', async () => {
		const { step, press, edits } = await aboutToPublish();
		change( wiki, { wgReadOnly: 'The cellar is being tidied.' } );
		await press( 'Publish 2 pages' );
		await step.explains( 'nobody can save for the moment', SAFE, 'come back later', /The cellar is being tidied/ );
		change( wiki, { wgReadOnly: null } );
		await press( 'Try again' );
		await step.root.getByText( THANKS ).waitFor();
		expect( await edits() ).toEqual( [ 1, 1 ] );
		await step.session.end();
	} );

	it( 'leads whoever is logged out by now back to this step', async () => {
		const { user, step, press, edits } = await aboutToPublish();
		await step.session.context.clearCookies();
		await press( 'Publish 2 pages' );
		await step.explains( 'You are not logged in any more', SAFE );
		await step.root.getByRole( 'link', { name: 'Log in' } ).click();
		await step.page.fill( '#wpName1', user );
		await step.page.fill( '#wpPassword1', PASSWORD );
		await step.page.click( '#wpLoginAttempt' );
		await step.reaches( PUBLISH );
		await press( 'Publish 2 pages' );
		await step.root.getByText( THANKS ).waitFor();
		expect( await edits() ).toEqual( [ 1, 1 ] );
		await step.session.end();
	} );
} );
