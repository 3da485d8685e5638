import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from '../../build/local-wiki/instance';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session } from '../support/browser';
import { demoWiki } from '../support/demo';
import { TEMPORARY } from '../support/temporary-accounts';
import { change } from '../support/guarded-wiki';
import { history } from '../support/history';
import type { TestWiki } from '../support/wiki';
import { JoinDriver } from './join-driver';
import { aboutToJoin, aboutToTell, administer, JOIN, joinedBy, LIST, newAccount, PARTNERSHIP, useUpLimit, VISITS, visits } from './obstacles-driver';

const SAFE = /Nothing was saved\. Your words are kept here/;
const HERE = '127.0.0.1';

/** Longer than is waited for without a word. */
const LIMIT = { edit: { user: [ 2, 14 ], newbie: [ 2, 14 ] } };

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'obstacles-access' ), launchBrowser() ] );
} );

/** A test that failed in the middle leaves nothing in the way of the next. */
afterEach( async () => {
	change( wiki, { wgRateLimits: {}, wgReadOnly: null, wgAutoCreateTempUser: { enabled: false }, wgTempAccountCreationThrottle: [ { count: 1000, seconds: 86_400 } ] } );
	await admin( { action: 'unblock', user: HERE } ).catch( ( error ) => expect( String( error ) ).toMatch( /cantunblock|cant_unblock/ ) );
	for ( const title of [ LIST, VISITS ] ) {
		await admin( { action: 'protect', title, protections: 'edit=all', reason: 'For tests' } ).catch( ( error ) => expect( String( error ) ).toContain( 'missingtitle' ) );
	}
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

const admin = ( query: Record<string, string> ): Promise<void> => administer( wiki, query );

describe( 'a limit of edits', () => {
	it( 'is counted down, and then the step goes on with everything that was typed', async () => {
		const user = newAccount( wiki, 'Quick' );
		const wish = 'Maps in a hurry.';
		const person = await aboutToTell( browser, wiki, user, wish );
		change( wiki, { wgRateLimits: LIMIT } );
		await useUpLimit( person );
		await person.button( 'Add my visit' ).click();
		await person.explains( 'a lot of edits', SAFE, /You can try again in 14 seconds/, /\d+ seconds left/ );
		expect( await person.button( 'Try again' ).isDisabled() ).toBe( true );
		// What changes every second is not read out.
		expect( await person.root.locator( '.partnerkit-obstacle__left' ).evaluate( ( element ) => element.closest( '[role], [aria-live]' ) ) ).toBe( null );
		await person.root.getByText( 'You can try again now.' ).waitFor();
		await person.button( 'Try again' ).click();
		await person.reaches( 'See you there' );
		expect( await visits( wiki, wish ) ).toBe( 1 );
		await person.session.end();
	} );

	it( 'stops joining too, and it is found again after the page was left', async () => {
		const user = newAccount( wiki, 'Quick' );
		const person = await aboutToJoin( browser, wiki, user );
		// Asked by then, the wiki tells of its limit before anything is sent.
		await person.root.getByText( 'takes part in' ).waitFor();
		change( wiki, { wgRateLimits: LIMIT } );
		await useUpLimit( person );
		await person.button( 'Join' ).click();
		await person.explains( 'a lot of edits', SAFE );
		change( wiki, { wgRateLimits: {} } );
		await person.leaveAndComeBack( 'Join' );
		await person.button( 'Join' ).click();
		await person.reaches( 'Pick a first task' );
		expect( await joinedBy( wiki, user ) ).toBe( 1 );
		await person.session.end();
	} );
} );

describe( 'a block', () => {
	it( 'of the account that comes between reading and saving is explained, and is no end', async () => {
		const user = newAccount( wiki, 'Halted' );
		const wish = 'Maps for later.';
		const [ joining, telling ] = [ await aboutToJoin( browser, wiki, user ), await aboutToTell( browser, wiki, user, wish ) ];
		await admin( { action: 'block', user, reason: 'A reason for tests', nocreate: '' } );
		await joining.button( 'Join' ).click();
		await joining.explains( 'your account or your network is blocked', SAFE, 'whom to ask', 'A reason for tests' );
		await telling.button( 'Add my visit' ).click();
		await telling.explains( 'your account or your network is blocked', SAFE, 'A reason for tests' );
		await telling.button( 'Copy the words' ).waitFor();
		await joining.leaveAndComeBack( 'Join' );
		await joining.explains( 'You cannot write on this page now', SAFE, 'Ask the person who invited you', 'A reason for tests' );
		await admin( { action: 'unblock', user } );
		await joining.button( 'Try again' ).click();
		await joining.button( 'Join' ).click();
		await joining.reaches( 'Pick a first task' );
		await telling.button( 'Try again' ).click();
		await telling.reaches( 'See you there' );
		expect( [ await joinedBy( wiki, user ), await visits( wiki, wish ) ] ).toEqual( [ 1, 1 ] );
		await joining.session.end();
		await telling.session.end();
	} );

	it.each<[ string, Record<string, string>, string, string ]>( [
		[ 'for accounts too', { nocreate: '1' }, 'No new account can be made from the network here.', 'organisers can often make accounts for others' ],
		[ 'for edits alone', { anononly: '1' }, 'The network here is blocked for people without an account.', 'With an account you can go on.' ]
	] )( 'of the network, %s, is said at the first step to somebody without an account', async ( _, how, happened, now ) => {
		await admin( { action: 'block', user: HERE, reason: 'A school for tests', ...how } );
		const session = await Session.start( browser, wiki, { width: 360, height: 740 } );
		const path = new JoinDriver( session );
		await path.open( 'Wendmoor', PARTNERSHIP );
		for ( const one of [ happened, now, 'A school for tests' ] ) {
			await path.root.getByText( one ).waitFor();
		}
		await path.root.getByRole( 'link', { name: 'I have an account' } ).waitFor();
		await expectAccessible( session.page, JOIN );
		await admin( { action: 'unblock', user: HERE } );
		session.expectQuiet();
		await session.end();
	} );

	it( 'of the network for everybody is said to an account at the first step and at the one that writes', async () => {
		const user = newAccount( wiki, 'Halted' );
		await admin( { action: 'block', user: HERE, reason: 'A school for tests' } );
		const session = await Session.start( browser, wiki, { width: 360, height: 740, user } );
		const path = new JoinDriver( session );
		await path.open( 'Wendmoor', PARTNERSHIP );
		await path.root.getByText( 'does not let you write here' ).waitFor();
		await path.root.getByText( 'A school for tests' ).waitFor();
		await expectAccessible( session.page, JOIN );
		await session.end();
		const person = await aboutToJoin( browser, wiki, user );
		await person.explains( 'You cannot write on this page now', SAFE, 'it may work at home', 'A school for tests' );
		await admin( { action: 'unblock', user: HERE } );
		await person.button( 'Try again' ).click();
		await person.button( 'Join' ).click();
		await person.reaches( 'Pick a first task' );
		expect( await joinedBy( wiki, user ) ).toBe( 1 );
		await person.session.end();
	} );
} );

describe( 'a protected page', () => {
	it( 'is explained when it was protected between reading and saving, and before', async () => {
		const user = newAccount( wiki, 'Outside' );
		const wish = 'Maps behind a door.';
		const person = await aboutToTell( browser, wiki, user, wish );
		await admin( { action: 'protect', title: VISITS, protections: 'edit=sysop', reason: 'For tests' } );
		await person.button( 'Add my visit' ).click();
		await person.explains( 'Only some people may change this page.', SAFE, 'ask on the page’s talk page' );
		expect( await person.root.getByRole( 'link', { name: 'Open the talk page' } ).getAttribute( 'href' ) ).toMatch( /Project_talk:Visits/ );
		await person.leaveAndComeBack( 'Tell the others' );
		await person.explains( 'You cannot write on this page now', SAFE );
		await person.button( 'Copy the words' ).waitFor();
		await admin( { action: 'protect', title: VISITS, protections: 'edit=all', reason: 'For tests' } );
		await person.button( 'Try again' ).click();
		await person.button( 'Add my visit' ).click();
		await person.reaches( 'See you there' );
		expect( await visits( wiki, wish ) ).toBe( 1 );
		person.session.expectQuiet();
		await person.session.end();
	} );

	it( 'that is the list of people: it is asked for on its talk page; where that is protected too, it is said', async () => {
		const user = newAccount( wiki, 'Outside' );
		const talk = LIST.replace( 'Project:', 'Project talk:' );
		const person = await aboutToJoin( browser, wiki, user );
		await admin( { action: 'protect', title: LIST, protections: 'edit=sysop', reason: 'For tests' } );
		await person.button( 'Join' ).click();
		await person.explains( 'Only some people may change this page.', SAFE );
		await person.button( 'Try again' ).click();
		await person.root.getByText( 'On the talk page of the list' ).waitFor();
		await admin( { action: 'protect', title: talk, protections: 'create=sysop', reason: 'For tests' } );
		await person.leaveAndComeBack( 'Join' );
		await person.explains( 'You cannot write on this page now', SAFE, 'Ask the person who invited you' );
		await admin( { action: 'protect', title: talk, protections: 'create=all', reason: 'For tests' } );
		await person.button( 'Try again' ).click();
		await person.root.getByText( 'takes part in' ).waitFor();
		await person.button( 'Join' ).click();
		await person.reaches( 'Pick a first task' );
		expect( ( await history( wiki, talk ) ).filter( ( one ) => one.user === user ) ).toHaveLength( 1 );
		expect( await joinedBy( wiki, user ) ).toBe( 0 );
		await admin( { action: 'protect', title: LIST, protections: 'edit=all', reason: 'For tests' } );
		await person.session.end();
	} );
} );

it( 'a wiki that is read-only says why, and the step goes on when it is over', async () => {
	const user = newAccount( wiki, 'Patient' );
	const wish = 'Maps after the repair.';
	const [ joining, telling ] = [ await aboutToJoin( browser, wiki, user ), await aboutToTell( browser, wiki, user, wish ) ];
	change( wiki, { wgReadOnly: 'The cellar is being tidied.' } );
	await joining.button( 'Join' ).click();
	await joining.explains( 'nobody can save for the moment', SAFE, 'come back later', /The cellar is being tidied/ );
	await telling.button( 'Add my visit' ).click();
	await telling.explains( 'nobody can save for the moment', SAFE, /The cellar is being tidied/ );
	change( wiki, { wgReadOnly: null } );
	await joining.button( 'Try again' ).click();
	await joining.reaches( 'Pick a first task' );
	await telling.button( 'Try again' ).click();
	await telling.reaches( 'See you there' );
	expect( [ await joinedBy( wiki, user ), await visits( wiki, wish ) ] ).toEqual( [ 1, 1 ] );
	await joining.session.end();
	await telling.session.end();
} );

it.each( [ 'Join', 'Tell the others' ] )( 'somebody who is logged out by now logs in again and is back at the step “%s”', async ( step ) => {
	const user = newAccount( wiki, 'Gone' );
	const wish = `Maps of those who were away: ${ user }.`;
	const person = step === 'Join' ? await aboutToJoin( browser, wiki, user ) : await aboutToTell( browser, wiki, user, wish );
	const button = step === 'Join' ? 'Join' : 'Add my visit';
	await person.button( button ).waitFor();
	await person.session.context.clearCookies();
	await person.button( button ).click();
	await person.explains( 'You are not logged in any more', SAFE, 'leads you back to this step' );
	await person.root.getByRole( 'link', { name: 'Log in' } ).click();
	await person.page.fill( '#wpName1', user );
	await person.page.fill( '#wpPassword1', PASSWORD );
	await person.page.click( '#wpLoginAttempt' );
	await person.reaches( step );
	await person.button( button ).click();
	await person.reaches( step === 'Join' ? 'Pick a first task' : 'See you there' );
	expect( step === 'Join' ? await joinedBy( wiki, user ) : await visits( wiki, wish ) ).toBe( 1 );
	await person.session.end();
} );

it.each<[ string, object, RegExp, RegExp ]>( [
	[ 'a temporary account', TEMPORARY, /The wiki will call you by a number/, /^~2/ ], [ 'an address', { enabled: false }, /Everybody will see the address of your network/, /^127\./ ]
] )( 'somebody without an account is told before that everybody will see %s', async ( what, wgAutoCreateTempUser, said, shown ) => {
	change( wiki, { wgAutoCreateTempUser } );
	const wish = `Maps for ${ what }.`;
	const person = await aboutToTell( browser, wiki, undefined, wish );
	await person.explains( said );
	await person.button( 'Add my visit' ).click();
	await person.reaches( 'See you there' );
	expect( await visits( wiki, wish ) ).toBe( 1 );
	expect( ( await history( wiki, VISITS ) )[ 0 ].user ).toMatch( shown );
	await person.session.end();
} );

it( 'somebody for whom the network has no temporary account left is told why, and what else there is; nothing is lost', async () => {
	change( wiki, { wgAutoCreateTempUser: TEMPORARY, wgTempAccountCreationThrottle: [ { count: 1, seconds: 86_400 } ] } );
	await expect.poll( async () => {
		const body = new URLSearchParams( { action: 'edit', title: 'Sandbox', text: `${ Math.random() }`, token: '+\\', format: 'json' } );
		return ( await ( await fetch( wiki.apiUrl, { method: 'POST', body } ) ).json() ).error?.code;
	} ).toBe( 'acct_creation_throttle_hit' );
	const wish = `Maps of rivers ${ Date.now() }.`;
	const person = await aboutToTell( browser, wiki, undefined, wish );
	await person.button( 'Add my visit' ).click();
	await person.explains( 'the wiki makes only a few of these a day for one network', SAFE, 'try again tomorrow' );
	expect( await visits( wiki, wish ) ).toBe( 0 );
	expect( await person.root.getByRole( 'link', { name: 'Log in' } ).last().getAttribute( 'href' ) ).toContain( 'UserLogin' );
	expect( await person.root.getByRole( 'link', { name: 'Make an account' } ).getAttribute( 'href' ) ).toContain( 'CreateAccount' );
	await person.leaveAndComeBack( 'Tell the others' );
	await person.root.getByText( wish ).first().waitFor();
	// The next day.
	change( wiki, { wgTempAccountCreationThrottle: [ { count: 1000, seconds: 86_400 } ] } );
	await person.button( 'Add my visit' ).click();
	await person.reaches( 'See you there' );
	expect( await visits( wiki, wish ) ).toBe( 1 );
	await person.session.end();
} );
