import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { demoWiki } from '../support/demo';
import { makeEdits } from '../support/edits';
import { change } from '../support/guarded-wiki';
import { history } from '../support/history';
import { MortalBrowser } from '../support/mortal-browser';
import type { TestWiki } from '../support/wiki';
import { messagesOf } from '../support/words';
import { day, makePages, PathDriver } from './organise-driver';

const SCREEN = '[data-partnerkit="wizard:handover"]';
const TITLES = [ 'Who hands over, and to whom?', 'What runs now', 'What only you know', 'Look once more, then save', 'It is in other hands' ];
const TALK = 'Project talk:Partnerships';

let wiki: TestWiki;
let browser: Browser;
let count = 0;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'handover' ), launchBrowser() ] );
	makeEdits( wiki, [ { title: 'Old hand’s page', text: 'x', user: 'Old hand', time: new Date( Date.now() - 250 * 24 * 60 * 60 * 1000 ).toISOString() } ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

/** A partnership of its own for each test, and each time that it is tried. */
function makePartnership( contact = '[[User:Editor|Editor]]' ): string {
	const name = `Harbour Letters ${ ++count }`;
	makePages( wiki, {
		[ name ]: `{{Partnership|name=${ name }|status=active|start=${ day( -30 ) }|hashtag=Harbour${ count }|contact=${ contact }}}\n\nLetters.`,
		[ `${ name }/Events` ]: `{{Partnership event|id=a|name=Open day|start=${ day( 3 ) }|end=${ day( 3 ) }}}\n{{Partnership event|id=b|name=Long gone|start=${ day( -20 ) }|end=${ day( -20 ) }}}`,
		[ `${ name }/Worklist` ]: `* [[Ujiji]] {{Partnership task|type=sentence|user=Newcomer|until=${ day( 1 ) }}}\n* [[Mpulungu]]`,
		[ `${ name }/Reports/2026` ]: 'A report.'
	} );
	makeEdits( wiki, [ { title: `${ TALK }/${ name }`, text: '== The key ==\nWho has it? [[User:Partner|Partner]] 12:05, 3 November 2026 (UTC)\n', user: 'Partner', time: new Date().toISOString() } ] );
	return name;
}

const pathOn = ( session: Session, name: string ): PathDriver => new PathDriver( session.page, wiki, 'handover', name );

async function open( name: string, options: SessionOptions = {}, query: Record<string, string> = {} ): Promise<[ Session, PathDriver ]> {
	const session = await Session.start( browser, wiki, { user: 'Editor', ...options } );
	return [ session, await pathOn( session, name ).open( query ) ];
}

/** Edits that were made since the partnership was: of the record, and of its talk page. */
const writes = async ( name: string ): Promise<Array<Array<{ user: string; comment: string }>>> => Promise.all( [ `Project:Partnerships/${ name }`, `${ TALK }/${ name }` ].map( async ( title ) => ( await history( wiki, title ) ).slice( 0, -1 ).map( ( { user, comment } ) => ( { user, comment } ) ) ) );

const ONCE = [ [ { user: 'Editor', comment: 'New contact: Partner' } ], [ { user: 'Editor', comment: 'Handing over to Partner' } ] ];

describe( 'handing over', () => {
	it( 'changes the record and tells on the talk page, once each, with what the wiki knows and what was typed', async () => {
		const name = makePartnership();
		const [ session, path ] = await open( name );
		const { root } = path;
		expect( await root.getByLabel( 'Who hands over' ).inputValue() ).toBe( 'Editor' );
		await path.press( 'Continue' );
		await root.getByText( 'This is needed.' ).waitFor();
		await root.getByLabel( 'New contact', { exact: true } ).fill( 'Nobody knows her' );
		await root.getByText( /There is no account .Nobody knows her. here/ ).waitFor();
		await path.press( 'Continue' );
		await expect.poll( () => session.page.evaluate( () => ( document.activeElement as HTMLInputElement ).value ) ).toBe( 'Nobody knows her' );
		expect( await path.title.innerText() ).toBe( TITLES[ 0 ] );
		await root.getByLabel( 'New contact', { exact: true } ).fill( 'old hand' );
		await root.getByText( 'Old hand has not edited for half a year.' ).waitFor();
		await root.getByLabel( 'New contact', { exact: true } ).fill( 'Partner' );
		await root.getByText( 'Partner would be the only contact.' ).waitFor();
		await root.getByLabel( 'Editor stays as one more contact' ).check();
		await root.getByText( 'would be the only contact' ).waitFor( { state: 'detached' } );
		await path.goOn( 'Continue', TITLES[ 1 ] );
		await root.getByText( 'Open day' ).waitFor();
		await root.getByText( 'Ujiji, by Newcomer' ).waitFor();
		await root.getByText( 'The key' ).waitFor();
		await root.getByRole( 'link', { name: '2026' } ).waitFor();
		expect( await root.getByText( 'Long gone' ).count() ).toBe( 0 );
		await path.goOn( 'Continue', TITLES[ 2 ] );
		await root.getByLabel( 'What was agreed' ).fill( 'A room on Saturdays. The password: swordfish' );
		await root.getByText( 'This looks as if there were a password in it.' ).waitFor();
		await root.getByLabel( 'What was agreed' ).fill( 'A room on Saturdays. {{Delete}} <b>\n\nUntil May.' );
		await root.getByText( 'This looks as if there were a password in it.' ).waitFor( { state: 'detached' } );
		await path.goOn( 'Continue', TITLES[ 3 ] );
		await root.locator( '.partnerkit-diff' ).getByText( '[[User:Partner|Partner]], [[User:Editor|Editor]]' ).waitFor();
		await root.locator( '.partnerkit-wizard__written' ).getByText( 'A room on Saturdays. {{Delete}} <b>' ).waitFor();
		expect( await writes( name ) ).toEqual( [ [], [] ] );
		await path.goOn( 'Hand over', TITLES[ 4 ] );
		expect( await writes( name ) ).toEqual( ONCE );
		const [ { content } ] = await history( wiki, `${ TALK }/${ name }` );
		for ( const said of [ '[[User:Editor|Editor]] hands over to [[User:Partner|Partner]]. [[User:Editor|Editor]] stays as one more contact.', /^\* Event: Open day, \d+ \w+ \d{4}$/m.exec( content )?.[ 0 ] ?? 'the day of the event', '* Task: [[:Ujiji]], by Newcomer', '* Not answered yet: The key', `* Report: [[Project:Partnerships/${ name }/Reports/2026]]`, '\n\nUntil May.' ] ) {
			expect( content ).toContain( said );
		}
		expect( content ).not.toContain( '{{Delete' );
		const [ record ] = await history( wiki, `Project:Partnerships/${ name }` );
		expect( record.content ).toContain( 'contact=[[User:Partner|Partner]], [[User:Editor|Editor]]}}\n\nLetters.' );
		await expectAccessible( session.page, SCREEN );
		session.expectQuiet();
		await session.end();
	} );

	it( 'writes once each when the browser is killed between and while it writes, and another browser goes on', async () => {
		const name = makePartnership();
		const mortal = new MortalBrowser();
		const reopen = async (): Promise<PathDriver> => ( await new PathDriver( await mortal.start(), wiki, 'handover', name ).logIn( 'Editor' ) ).open();
		try {
			let path = await reopen();
			await path.root.getByLabel( 'New contact', { exact: true } ).fill( 'Partner' );
			await path.kept( '"Partner"' );
			await mortal.kill();
			path = await reopen();
			expect( await path.root.getByLabel( 'New contact', { exact: true } ).inputValue() ).toBe( 'Partner' );
			await path.goOn( 'Continue', TITLES[ 1 ] );
			await path.told( 'now' );
			const [ session, other ] = await open( name );
			expect( await other.title.innerText() ).toBe( TITLES[ 1 ] );
			await session.end();
			await path.goOn( 'Continue', TITLES[ 2 ] );
			await path.root.getByLabel( 'What you would have liked to know at the start' ).fill( 'Bring a scarf.' );
			await path.kept( 'Bring a scarf.' );
			await path.goOn( 'Continue', TITLES[ 3 ] );
			await path.press( 'Hand over' );
			await expect.poll( async () => ( await writes( name ) )[ 0 ].length ).toBe( 1 );
			await mortal.kill();
			path = await reopen();
			const save = path.root.getByRole( 'button', { name: 'Hand over', exact: true } ).and( path.page.locator( ':enabled' ) );
			await path.root.getByRole( 'heading', { name: TITLES[ 4 ] } ).or( save ).first().waitFor();
			if ( await save.count() ) {
				await save.click();
			}
			await expect.poll( () => path.title.innerText() ).toBe( TITLES[ 4 ] );
			expect( await writes( name ) ).toEqual( ONCE );
			expect( ( await history( wiki, `${ TALK }/${ name }` ) )[ 0 ].content ).toContain( 'Bring a scarf.' );
		} finally {
			await mortal.end();
		}
	} );

	it( 'explains what is in the way at its step, and then goes on with what was typed', async () => {
		const name = makePartnership();
		const [ session, path ] = await open( name, { width: 360, height: 740 } );
		await path.root.getByLabel( 'New contact', { exact: true } ).fill( 'Partner' );
		await path.goOn( 'Continue', TITLES[ 1 ] );
		await path.goOn( 'Continue', TITLES[ 2 ] );
		await path.root.getByLabel( 'What you would have liked to know at the start' ).fill( 'Bring a scarf.' );
		await path.goOn( 'Continue', TITLES[ 3 ] );
		await path.root.getByText( '2 edits, in your name.' ).waitFor();
		await path.root.locator( '.partnerkit-diff' ).waitFor();
		try {
			change( wiki, { wgReadOnly: 'The cellar is being tidied.' } );
			await path.press( 'Hand over' );
			for ( const words of [ 'nobody can save for the moment', 'Nothing was saved.', 'The cellar is being tidied.' ] ) {
				await path.root.getByText( words ).first().waitFor();
			}
			await expectAccessible( session.page, SCREEN );
		} finally {
			change( wiki, { wgReadOnly: null } );
		}
		await path.goOn( 'Try again', TITLES[ 4 ] );
		expect( await writes( name ) ).toEqual( ONCE );
		expect( ( await history( wiki, `${ TALK }/${ name }` ) )[ 0 ].content ).toContain( 'Bring a scarf.' );
		session.expectQuiet();
		await session.end();
	} );

	it( 'to whom is the contact already is one edit, and says so', async () => {
		const name = makePartnership( '[[User:Partner|Partner]]' );
		const [ session, path ] = await open( name );
		await path.root.getByLabel( 'New contact', { exact: true } ).fill( 'Partner' );
		await path.goOn( 'Continue', TITLES[ 1 ] );
		await path.goOn( 'Continue', TITLES[ 2 ] );
		await path.goOn( 'Continue', TITLES[ 3 ] );
		await path.root.getByText( 'One edit, in your name. It can be undone.' ).waitFor();
		await path.root.getByRole( 'button', { name: 'Hand over', exact: true } ).and( session.page.locator( ':enabled' ) ).waitFor();
		await path.goOn( 'Hand over', TITLES[ 4 ] );
		expect( ( await writes( name ) ).map( ( { length } ) => length ) ).toEqual( [ 0, 1 ] );
		session.expectQuiet();
		await session.end();
	} );

	it( 'does not touch a contact that somebody else has changed meanwhile, and goes on from there', async () => {
		const name = makePartnership();
		const [ session, path ] = await open( name );
		await path.root.getByLabel( 'New contact', { exact: true } ).fill( 'Partner' );
		await path.goOn( 'Continue', TITLES[ 1 ] );
		await path.goOn( 'Continue', TITLES[ 2 ] );
		await path.goOn( 'Continue', TITLES[ 3 ] );
		await path.root.locator( '.partnerkit-diff' ).waitFor();
		makeEdits( wiki, [ { title: `Project:Partnerships/${ name }`, text: `{{Partnership|name=${ name }|contact=[[User:Editor|Editor]], [[User:Newcomer|Newcomer]]}}`, user: 'Organiser', time: new Date().toISOString() } ] );
		await path.press( 'Hand over' );
		await path.root.getByText( 'Somebody changed the contact in the meantime.' ).waitFor();
		expect( ( await writes( name ) )[ 1 ] ).toEqual( [] );
		await path.goOn( 'Look again', TITLES[ 2 ] );
		await path.goOn( 'Continue', TITLES[ 3 ] );
		await path.root.locator( '.partnerkit-diff' ).getByText( '[[User:Partner|Partner]], [[User:Newcomer|Newcomer]]' ).waitFor();
		await path.goOn( 'Hand over', TITLES[ 4 ] );
		expect( ( await writes( name ) ).map( ( { length } ) => length ) ).toEqual( [ 2, 1 ] );
		session.expectQuiet();
		await session.end();
	} );

	it( 'shows a contact in words before it is replaced, and can be gone by keyboard', async () => {
		const name = makePartnership( 'Ask at the [[desk]]' );
		const [ session, path ] = await open( name );
		const { keyboard } = session.page;
		await path.root.getByText( 'it will be replaced: Ask at the [[desk]]' ).waitFor();
		await path.title.evaluate( ( heading ) => heading.focus() );
		await path.reach( 'New contact', 'textbox' );
		await keyboard.type( 'Partner' );
		for ( const title of TITLES.slice( 1, 4 ) ) {
			await path.reach( 'Continue', 'button' );
			await keyboard.press( 'Enter' );
			await expect.poll( () => session.page.evaluate( () => document.activeElement!.textContent ) ).toBe( title );
		}
		await path.root.locator( '.partnerkit-diff' ).waitFor();
		await path.reach( 'Hand over', 'button' );
		await keyboard.press( 'Enter' );
		await expect.poll( () => path.title.innerText() ).toBe( TITLES[ 4 ] );
		expect( ( await history( wiki, `${ TALK }/${ name }` ) )[ 0 ].content ).toContain( 'From now on, [[User:Partner|Partner]] answers for this partnership.' );
		session.expectQuiet();
		await session.end();
	} );

	it.each( [ [ 'ar', 'minerva', 360, 'dark' ], [ 'fr', 'vector-2022', 1280, 'light' ] ] as const )( 'is accessible at each step in %s, %s at %i px, and nothing leaves the screen', async ( uselang, useskin, width, colorScheme ) => {
		const name = makePartnership();
		const [ session, path ] = await open( name, { width, height: 800, colorScheme, touch: width < 500 }, { uselang, useskin, minervanightmode: colorScheme === 'dark' ? '1' : '0' } );
		const words = { ...messagesOf( 'partnerkit-core', uselang ), ...messagesOf( 'partnerkit-registry-app', uselang ) };
		await path.root.getByLabel( words[ 'partnerkit-handover-to-1' ], { exact: true } ).fill( 'Partner' );
		await path.root.locator( '.cdx-message--warning' ).waitFor();
		for ( const step of [ 'who', 'now', 'know', 'write' ] ) {
			await expect.poll( () => path.title.innerText() ).toBe( words[ `partnerkit-handover-${ step }-title` ] );
			if ( step === 'write' ) {
				await path.root.locator( '.partnerkit-diff' ).waitFor();
			}
			await expectAccessible( session.page, SCREEN );
			expect( await session.page.evaluate( () => document.documentElement.scrollWidth ) ).toBeLessThanOrEqual( width );
			if ( step !== 'write' ) {
				await path.press( words[ 'partnerkit-continue' ] );
			}
		}
		session.expectQuiet();
		await session.end();
	} );
} );
