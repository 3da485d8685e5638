import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { demoWiki } from '../support/demo';
import { MortalBrowser } from '../support/mortal-browser';
import type { TestWiki } from '../support/wiki';
import { messagesOf } from '../support/words';
import { day, makePages, PathDriver } from './organise-driver';

const NAME = 'Lake Archives';
const SCREEN = '[data-partnerkit="wizard:organise"]';
const TITLES = [ 'Which event?', 'Who comes?', 'Something for everybody to do', 'See what comes of it', 'Can people work there?', 'Invite people', 'On the day', 'After the event', 'That was the whole way' ];

let wiki: TestWiki;
let browser: Browser;

const record = ( name: string ): string => `{{Partnership|name=${ name }|status=active|start=${ day( -30 ) }|hashtag=${ name.replace( ' ', '' ) }}}`;
const openDay = `{{Partnership event|id=open-day|name=Open day|start=${ day( 8 ) }|end=${ day( 8 ) }|hashtag=OpenDay}}`;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'organise' ), launchBrowser() ] );
	makePages( wiki, {
		[ NAME ]: record( NAME ), [ `${ NAME }/Events` ]: openDay, [ `${ NAME }/Participants` ]: '* {{Partnership participant|user=Editor}}\n* {{Partnership participant|user=Partner|event=open-day}}',
		[ `${ NAME }/Worklist` ]: '* [[Ujiji]]\n* [[Mpulungu]]'
	} );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

const pathOn = ( session: Session, name = NAME ): PathDriver => new PathDriver( session.page, wiki, 'organise', name );

async function open( options: SessionOptions = {}, query: Record<string, string> = {}, name = NAME ): Promise<[ Session, PathDriver ]> {
	const session = await Session.start( browser, wiki, { user: 'Organiser', ...options } );
	return [ session, await pathOn( session, name ).open( query ) ];
}

/** Steps of the list that are ticked. */
const ticked = ( path: PathDriver ): Promise<string[]> => path.root.locator( '.partnerkit-organise__steps .is-true > :last-child' ).allInnerTexts();

describe( 'the path of an organiser', () => {
	it( 'says at each step what is true now, and leads where it is done', async () => {
		const session = await Session.start( browser, wiki, { user: 'Organiser' } );
		const path = pathOn( session );
		await session.visit( `Special:BlankPage/Partnerkit/${ NAME }` );
		await session.page.locator( '[data-partnerkit="dashboard"]' ).getByRole( 'link', { name: 'Prepare an event' } ).click();
		await path.title.waitFor();
		const linkTo = async ( name: string ): Promise<string> => decodeURIComponent( await path.root.getByRole( 'link', { name, exact: true } ).first().getAttribute( 'href' ) ?? '' );
		await path.rewind();
		expect( await path.title.innerText() ).toBe( TITLES[ 0 ] );
		await path.check( 'days' ).getByText( /^On \d+ \w+ \d{4}\.$/ ).waitFor();
		await path.root.getByLabel( 'How many people do you expect?' ).fill( '2' );
		await expect.poll( () => ticked( path ) ).toEqual( [ 'Event', 'People', 'Tasks', 'Tag', 'Invitation' ] );
		await path.goOn( 'Continue', TITLES[ 1 ] );
		await path.check( 'people' ).getByText( 'with 2 on it for “Open day” so far' ).waitFor();
		expect( await linkTo( 'Open the list of people' ) ).toContain( 'partnerkit=participants:Lake' );
		await path.goOn( 'Continue', TITLES[ 2 ] );
		await path.check( 'tasks' ).getByText( '2 tasks are free, enough for 2 people.' ).waitFor();
		await path.goOn( 'Continue', TITLES[ 3 ] );
		await path.states( 'tag', 'fine' );
		await path.goOn( 'Continue', TITLES[ 4 ] );
		await path.states( 'venue', 'unknown' );
		await path.goOn( 'Continue', TITLES[ 5 ] );
		await path.check( 'invitation' ).getByText( 'The invitation leads to “Open day”.' ).waitFor();
		expect( await linkTo( 'Open the invitation' ) ).toMatch( /Lake.Archives\/invite$/ );
		await path.goOn( 'Continue', TITLES[ 6 ] );
		expect( await linkTo( 'Open the live board' ) ).toMatch( /Lake.Archives\/live#open-day$/ );
		await path.root.getByText( 'one sentence with a source is a good edit' ).waitFor();
		await path.goOn( 'Continue', TITLES[ 7 ] );
		expect( await linkTo( 'The figures of the event' ) ).toMatch( /Lake.Archives#figures\?event=open-day$/ );
		expect( await linkTo( 'A report' ) ).toContain( 'partnerkit=report:Lake' );
		await path.root.getByText( 'Thanks, ready to copy' ).click();
		expect( await path.root.locator( 'pre' ).innerText() ).toContain( '== Thank you for “Open day” ==' );
		await path.goOn( 'Finish', TITLES[ 8 ] );
		await path.goOn( 'Prepare another event', TITLES[ 0 ] );
		session.expectQuiet();
		await session.end();
	} );

	it( 'sees what was done elsewhere: an event that is added, a list that is begun', async () => {
		const name = `Sea ${ Date.now() }`;
		makePages( wiki, { [ name ]: record( name ) } );
		const [ session, path ] = await open( {}, {}, name );
		await path.root.getByText( 'No event is written down yet.' ).waitFor();
		expect( await path.root.locator( '.partnerkit-wizard__acts .cdx-button--weight-primary' ).innerText() ).toBe( 'Add an event' );
		expect( await ticked( path ) ).toEqual( [] );
		await path.root.getByRole( 'link', { name: 'Add an event' } ).click();
		await session.page.locator( '[data-partnerkit="registry"]' ).waitFor();
		makePages( wiki, { [ `${ name }/Events` ]: openDay.replace( 'OpenDay', 'TideDay' ) } );
		await session.page.goBack();
		await path.states( 'days', 'fine' );
		await path.goOn( 'Continue', TITLES[ 1 ] );
		await path.check( 'people' ).getByText( 'There is no list of people yet.' ).waitFor();
		makePages( wiki, { [ `${ name }/Participants` ]: '* {{Partnership participant|user=Editor}}' } );
		await path.press( 'Look again' );
		await path.states( 'people', 'fine' );
		await path.goOn( 'Continue', TITLES[ 2 ] );
		await path.check( 'tasks' ).getByText( 'There is no worklist.' ).waitFor();
		await path.goOn( 'Skip for now', TITLES[ 3 ] );
		session.expectQuiet();
		await session.end();
	} );

	it( 'goes on where it was left when the browser is killed, and with another browser', async () => {
		const mortal = new MortalBrowser();
		try {
			let path = await ( await new PathDriver( await mortal.start(), wiki, 'organise', NAME ).logIn( 'Partner' ) ).open();
			await path.rewind();
			await path.root.getByLabel( 'How many people do you expect?' ).fill( '23' );
			await path.goOn( 'Continue', TITLES[ 1 ] );
			await path.goOn( 'Continue', TITLES[ 2 ] );
			await path.goOn( 'Skip for now', TITLES[ 3 ] );
			await path.goOn( 'Continue', TITLES[ 4 ] );
			await path.root.getByLabel( 'User names that people wish for' ).fill( 'Somebody who writes about the ferry, the harbour and the lake' );
			await path.kept( 'the harbour and the lake' );
			await mortal.kill();
			path = await ( await new PathDriver( await mortal.start(), wiki, 'organise', NAME ).logIn( 'Partner' ) ).open();
			expect( await path.title.innerText() ).toBe( TITLES[ 4 ] );
			expect( await path.root.getByLabel( 'User names that people wish for' ).inputValue() ).toContain( 'the harbour and the lake' );
			await path.goOn( 'Continue', TITLES[ 5 ] );
			await path.told( 'invitation' );
			const [ session, other ] = await open( { user: 'Partner' } );
			expect( await other.title.innerText() ).toBe( TITLES[ 5 ] );
			await other.goOn( 'Back', TITLES[ 4 ] );
			await other.root.getByRole( 'button', { name: 'Event', exact: true } ).click();
			await expect.poll( () => other.root.getByLabel( 'How many people do you expect?' ).inputValue() ).toBe( '23' );
			session.expectQuiet();
			await session.end();
		} finally {
			await mortal.end();
		}
	} );

	it( 'can be gone by keyboard, with the focus on each heading in turn', async () => {
		const [ session, path ] = await open( { user: 'Newcomer' } );
		await path.rewind();
		await path.title.evaluate( ( heading ) => heading.focus() );
		for ( const [ at, title ] of TITLES.slice( 1, 5 ).entries() ) {
			await path.reach( at === 2 ? /Skip for now|Continue/ : 'Continue', 'button' );
			await session.page.keyboard.press( 'Enter' );
			await expect.poll( () => session.page.evaluate( () => document.activeElement!.textContent ) ).toBe( title );
		}
		session.expectQuiet();
		await session.end();
	} );

	it.each( [ [ 'ar', 'minerva', 360, 'dark' ], [ 'fr', 'vector-2022', 1280, 'light' ], [ 'en', 'minerva', 360, 'light' ] ] as const )( 'is accessible at each step in %s, %s at %i px, and nothing leaves the screen', async ( uselang, useskin, width, colorScheme ) => {
		const [ session, path ] = await open( { user: 'Editor', width, height: 800, colorScheme, touch: width < 500 }, { uselang, useskin, minervanightmode: colorScheme === 'dark' ? '1' : '0' } );
		const words = { ...messagesOf( 'partnerkit-core', uselang ), ...messagesOf( 'partnerkit-registry-app', uselang ) };
		const steps = [ 'event', 'people', 'tasks', 'tag', 'preflight', 'invitation', 'day', 'after' ];
		await path.rewind( words[ 'partnerkit-back' ], words[ 'partnerkit-organise-another' ] );
		for ( const step of steps ) {
			await expect.poll( () => path.title.innerText() ).toBe( words[ `partnerkit-organise-${ step }-title` ] );
			await path.root.locator( 'details' ).evaluateAll( ( all ) => all.forEach( ( one ) => one.setAttribute( 'open', '' ) ) );
			await expectAccessible( session.page, SCREEN );
			expect( await session.page.evaluate( () => document.documentElement.scrollWidth ) ).toBeLessThanOrEqual( width );
			expect( await path.root.locator( 'nav' ).evaluate( ( list ) => list.scrollWidth <= list.clientWidth ) ).toBe( true );
			await path.root.locator( '.partnerkit-wizard__acts button' ).filter( { hasNotText: words[ 'partnerkit-back' ] } ).first().click();
		}
		await expect.poll( () => path.title.innerText() ).toBe( words[ 'partnerkit-organise-end' ] );
		session.expectQuiet();
		await session.end();
	} );
} );
