import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { demoWiki } from '../support/demo';
import type { TestWiki } from '../support/wiki';
import { messagesOf } from '../support/words';
import { day, makePages, PathDriver } from './organise-driver';

const NAME = 'Lake Archives';
const SCREEN = '[data-partnerkit="wizard:preflight"]';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'preflight', { wgRateLimits: { edit: { ip: [ 8, 60 ] } } } ), launchBrowser() ] );
	const record = ( name: string, more = '' ): string => `{{Partnership|name=${ name }|status=active|start=${ day( -30 ) }|hashtag=${ name.replace( ' ', '' ) }|partners={{Partnership partner|name=Kigoma Archive}}${ more }}}`;
	makePages( wiki, {
		[ NAME ]: record( NAME ), 'Sea Letters': record( 'Sea Letters' ),
		[ `${ NAME }/Events` ]: [
			`{{Partnership event|id=open-day|name=Open day|start=${ day( 8 ) }|end=${ day( 8 ) }|hashtag=OpenDay|place=Reading room, Kigoma}}`,
			`{{Partnership event|id=turned|name=Turned round|start=${ day( 20 ) }|end=${ day( 12 ) }|hashtag=Turned}}`
		].join( '\n' ),
		[ `${ NAME }/Worklist` ]: '* [[Ujiji]] {{Partnership task|type=sentence}}\n* [[Mpulungu]]\n* [[Kigoma]] {{Partnership task|type=write|done=2026-01-01|user=Editor}}',
		'Sea Letters/Events': `{{Partnership event|id=tide|name=Tide day|start=${ day( 8 ) }|end=${ day( 9 ) }|hashtag=openday}}`
	} );
	const organiser = await Session.start( browser, wiki, { user: 'Organiser' } );
	await organiser.visit( 'Project:Partnerships' );
	await organiser.page.evaluate( async () => {
		const api = new mw.Api();
		await api.postWithToken( 'csrf', { action: 'block', user: '203.0.113.0/24', reason: 'A [[school]] for tests', nocreate: '1', anononly: '1' } );
		await api.postWithToken( 'csrf', { action: 'block', user: '2001:db8::/32', reason: 'Open proxies', nocreate: '1' } );
		await api.postWithToken( 'csrf', { action: 'managetags', operation: 'deactivate', tag: 'partnership', ignorewarnings: '1' } );
	} );
	await organiser.end();
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

async function open( options: SessionOptions = {}, query: Record<string, string> = {}, name = NAME ): Promise<[ Session, PathDriver ]> {
	const session = await Session.start( browser, wiki, { user: 'Organiser', ...options } );
	return [ session, await new PathDriver( session.page, wiki, 'preflight', name ).open( query ) ];
}

describe( 'before an event', () => {
	it( 'what is wrong is found, with what to do and a request to copy, and the wiki alone is asked', async () => {
		const [ session, path ] = await open();
		const { page } = session;
		const hosts = new Set<string>();
		page.on( 'request', ( request ) => hosts.add( new URL( request.url() ).origin ) );
		await expect.poll( () => path.title.innerText() ).toBe( 'Before “Open day”' );
		await path.states( 'days', 'fine' );
		await path.states( 'tag', 'look' );
		await path.check( 'tag' ).getByText( 'taken out of use' ).waitFor();
		await path.check( 'hashtag' ).getByText( '“Tide day” (Sea Letters) uses #OpenDay on the same days.' ).waitFor();
		await path.check( 'people' ).getByText( 'There is no list of people yet.' ).waitFor();
		await path.check( 'tasks' ).getByText( '2 tasks are free.' ).waitFor();
		await path.states( 'accounts', 'unknown' );
		await path.states( 'limits', 'unknown' );
		await path.states( 'venue', 'unknown' );

		await path.root.getByLabel( 'How many people do you expect?' ).fill( '30' );
		await path.root.getByLabel( 'How many have no account yet?' ).fill( '12' );
		await path.check( 'tasks' ).getByText( '2 tasks are free, for 30 people.' ).waitFor();
		await path.check( 'limits' ).getByText( 'save 8 times in 60 seconds: little for 30 people.' ).waitFor();
		await path.check( 'accounts' ).getByText( '12 new accounts from one address' ).waitFor();
		await path.check( 'accounts' ).getByText( /No limit holds for: .*Administrators/ ).waitFor();

		await path.root.getByLabel( 'From when to when' ).fill( '10:00–16:00 UTC' );
		await path.root.getByLabel( 'Internet address of the place' ).fill( '203.0.113.9' );
		await path.press( 'Look' );
		await path.check( 'venue' ).getByText( '203.0.113.9 is blocked (203.0.113.0/24): nobody can make an account there.' ).waitFor();
		await path.check( 'venue' ).getByText( 'Organiser wrote: A school for tests' ).waitFor();
		await path.check( 'accounts' ).locator( 'summary' ).click();
		const request = await path.check( 'accounts' ).locator( 'pre' ).innerText();
		for ( const said of [ '[[Project:Partnerships/Lake Archives|Open day]]', '10:00–16:00 UTC', 'Reading room, Kigoma', '203.0.113.9', 'People expected: 30, of them without an account: 12', '~~~~' ] ) {
			expect( request ).toContain( said );
		}
		expect( await path.check( 'accounts' ).getByRole( 'link' ).getAttribute( 'href' ) ).toMatch( /Village.pump.*section=new/ );
		await path.root.getByLabel( 'Internet address of the place' ).fill( '2001:db8::7' );
		await path.states( 'venue', 'unknown' );
		await path.press( 'Look' );
		await path.check( 'venue' ).getByText( 'even people with an account cannot edit there' ).waitFor();
		await path.root.getByLabel( 'Internet address of the place' ).fill( 'the library' );
		await path.press( 'Look' );
		await path.root.getByText( 'This is no address' ).waitFor();
		await path.press( 'I am at the venue now' );
		await path.check( 'venue' ).getByText( '127.0.0.1 is not blocked on this wiki.' ).waitFor();

		await path.root.getByLabel( 'User names that people wish for' ).fill( 'Editor\nneema of the lake\nA#b\nKigoma archive' );
		await path.check( 'names' ).getByText( '“Editor” belongs to somebody already.' ).waitFor();
		await path.check( 'names' ).getByText( '“A#b” cannot be a name.' ).waitFor();
		await path.check( 'names' ).getByText( '“Kigoma archive” is the name of an institution.' ).waitFor();
		await path.check( 'names' ).getByText( 'One name can be had.' ).waitFor();
		await path.root.getByRole( 'heading', { name: /\d+ things to look at/ } ).waitFor();
		await expectAccessible( page, SCREEN );

		await path.root.getByLabel( 'Event', { exact: true } ).selectOption( 'turned' );
		await path.check( 'days' ).getByText( 'before it begins on' ).waitFor();
		expect( [ ...hosts ] ).toEqual( [ wiki.url ] );
		session.expectQuiet();
		await session.end();
	} );

	it( 'the number of people is remembered, the address is not', async () => {
		const [ session, path ] = await open( { user: 'Partner' } );
		await path.root.getByLabel( 'How many people do you expect?' ).fill( '17' );
		await path.root.getByLabel( 'Internet address of the place' ).fill( '203.0.113.9' );
		await path.press( 'Look' );
		await path.states( 'venue', 'look' );
		await path.kept( '"17"' );
		expect( await session.page.evaluate( () => JSON.stringify( [ { ...localStorage }, { ...sessionStorage } ] ) ) ).not.toContain( '203.0.113' );
		await path.open();
		await expect.poll( () => path.root.getByLabel( 'How many people do you expect?' ).inputValue() ).toBe( '17' );
		expect( await path.root.getByLabel( 'Internet address of the place' ).inputValue() ).toBe( '' );
		await path.root.getByLabel( 'How many people do you expect?' ).fill( 'many' );
		await path.root.getByText( 'Write a number in digits.' ).waitFor();
		session.expectQuiet();
		await session.end();
	} );

	it( 'a name that no partnership has is said, and where one is begun', async () => {
		const [ session ] = [ await Session.start( browser, wiki, { user: 'Organiser' } ) ];
		await session.visit( 'Special:BlankPage/Partnerkit', { partnerkit: 'wizard:preflight:Nobody_knows' } );
		await session.page.locator( SCREEN ).getByText( 'There is no partnership called “Nobody knows”.' ).waitFor();
		await session.end();
	} );

	it.each( [ [ 'ar', 'minerva', 360, 'dark' ], [ 'fr', 'vector-2022', 1280, 'light' ] ] as const )( 'is accessible in %s, %s at %i px, and nothing leaves the screen', async ( uselang, useskin, width, colorScheme ) => {
		const [ session, path ] = await open( { width, height: 800, colorScheme, touch: width < 500 }, { uselang, useskin, minervanightmode: colorScheme === 'dark' ? '1' : '0' } );
		const words = messagesOf( 'partnerkit-registry-app', uselang );
		await path.root.getByLabel( words[ 'partnerkit-organise-fresh' ] ).fill( '12' );
		await path.states( 'accounts', 'look' );
		await path.root.locator( 'details' ).evaluateAll( ( all ) => all.forEach( ( one ) => one.setAttribute( 'open', '' ) ) );
		await expectAccessible( session.page, SCREEN );
		expect( await session.page.evaluate( () => document.documentElement.scrollWidth ) ).toBeLessThanOrEqual( width );
		session.expectQuiet();
		await session.end();
	} );
} );
