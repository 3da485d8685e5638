import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { demoWiki } from '../support/demo';
import { makeEdits } from '../support/edits';
import { history } from '../support/history';
import { MortalBrowser } from '../support/mortal-browser';
import type { TestWiki } from '../support/wiki';
import { messagesOf } from '../support/words';
import { day, makePages, PathDriver } from './organise-driver';
import { StartDriver } from './start-driver';

const SCREEN = '[data-partnerkit="wizard:giveback"]';
const HOME = 'Project:Partnerships';
const BLANK = 'Special:BlankPage/Partnerkit';
const TITLES = [ 'Where does it go?', 'What should the next ones know?', 'What others begin from', 'Look once more, then save', 'The next ones can begin from it' ];

let wiki: TestWiki;
let browser: Browser;
let count = 0;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'giveback' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

/** A partnership and the name of a playbook of its own for each test, and each time that it is tried. */
function makePartnership( more = '' ): [ partnership: string, playbook: string ] {
	const name = `Kelp Archive ${ ++count }`;
	makePages( wiki, {
		[ name ]: `{{Partnership|name=${ name }|status=active|start=${ day( -90 ) }|hashtag=Kelp${ count }|partners={{Partnership partner|name=${ name }|type=archive|size=small|country=FO}}|goals={{Partnership goal|metric=files-uploaded|target=12}}{{Partnership goal|metric=edits|target=90}}}}\n\nKelp.${ more }`,
		[ `${ name }/Events` ]: `{{Partnership event|id=a|name=Day at the slipway|start=${ day( -30 ) }|end=${ day( -30 ) }}}`
	} );
	return [ name, `Ask at the slipway ${ count }` ];
}

const pathOn = ( session: Session, name: string ): PathDriver => new PathDriver( session.page, wiki, 'giveback', name );

async function open( name: string, options: SessionOptions = {}, query: Record<string, string> = {} ): Promise<[ Session, PathDriver ]> {
	const session = await Session.start( browser, wiki, { user: 'Organiser', ...options } );
	return [ session, await pathOn( session, name ).open( query ) ];
}

/** From the first step to the last with as little as possible. */
async function fill( path: PathDriver, playbook: string ): Promise<void> {
	await path.root.getByLabel( 'What is the practice called?' ).fill( playbook );
	await path.goOn( 'Continue', TITLES[ 1 ] );
	await learn( path );
	await path.goOn( 'Continue', TITLES[ 2 ] );
	await path.root.getByLabel( 'What is it, in one sentence?' ).fill( 'People at the slipway say what is in a picture.' );
	await path.goOn( 'Continue', TITLES[ 3 ] );
	await path.root.getByText( '2 edits, in your name. Each of them can be undone.' ).waitFor();
}

async function learn( { root }: PathDriver ): Promise<void> {
	await root.getByLabel( 'What worked, and how did it go?' ).fill( 'Low tide was best.' );
	await root.getByLabel( 'How much work was it?' ).selectOption( 'days' );
	await root.getByLabel( 'What would you do differently?' ).fill( 'Bring a {{scarf}}.' );
}

const latest = async ( title: string ): Promise<string> => ( await history( wiki, title ) )[ 0 ]?.content ?? '';

describe( 'giving back', () => {
	it( 'ends a partnership that was started from a playbook; the next finds what it left, and starts from that', async () => {
		const session = await Session.start( browser, wiki, { user: 'Organiser' } );
		const { page } = session;
		const name = `Salt Museum ${ ++count }`;
		const playbooks = page.locator( '[data-partnerkit="playbooks"][aria-busy="false"]' );
		const list = async (): Promise<void> => {
			await page.goto( `${ wiki.url }/index.php?${ new URLSearchParams( { title: BLANK, partnerkit: 'playbooks' } ) }` );
			await playbooks.waitFor();
		};
		const start = new StartDriver( page, wiki );

		await start.begin();
		await list();
		await playbooks.getByRole( 'link', { name: 'Start from this: Twenty pictures first' } ).click();
		await start.root.locator( 'h2' ).first().waitFor();
		await start.type( 'partner-1', name );
		await start.choose( 'type-1', 'museum' );
		await start.nameIsFree();
		await start.next();
		await start.type( 'summary', 'Salt, and who carried it.' );
		await start.next();
		expect( [ await start.control( 'metric-1' ).inputValue(), await start.control( 'target-1' ).inputValue() ] ).toEqual( [ 'files-uploaded', '20' ] );
		await start.next();
		await start.next();
		await start.next();
		await start.publish();
		expect( await latest( `${ HOME }/${ name }` ) ).toContain( `After the playbook [[${ HOME }/Playbooks/Twenty pictures first|Twenty pictures first]].` );

		// What it was started from is proposed; it has found something of its own.
		const path = await pathOn( session, name ).open();
		expect( await path.root.getByLabel( 'Add to “Twenty pictures first”' ).isChecked() ).toBe( true );
		await path.root.getByLabel( 'Make a new playbook' ).check();
		await path.press( 'Continue' );
		await path.root.getByText( 'This is needed.' ).waitFor();
		await path.root.getByLabel( 'What is the practice called?' ).fill( 'One photograph at a time' );
		await path.press( 'Continue' );
		await path.root.getByText( 'There is a page “One photograph at a time” already.' ).waitFor();
		await path.root.getByLabel( 'What is the practice called?' ).fill( `Salt walk ${ count }` );
		await path.root.getByLabel( 'The partnership has ended' ).check();
		await path.goOn( 'Continue', TITLES[ 1 ] );
		await path.root.getByLabel( 'What worked, and how did it go?' ).fill( 'We walked, and talked.\n\n* slowly\n* twice' );
		await path.root.getByLabel( 'How much work was it?' ).selectOption( 'hours' );
		await path.root.getByLabel( 'What would you do differently?' ).fill( 'No {{Delete}} <b>.' );
		await path.root.getByLabel( 'What did you need?' ).fill( 'Shoes; slides at https://example.org/salt' );
		await path.goOn( 'Continue', TITLES[ 2 ] );
		await path.root.getByLabel( 'What is it, in one sentence?' ).fill( 'A walk along the salt pans, with a recorder.' );
		expect( await path.root.getByLabel( 'Museum' ).isChecked() ).toBe( true );
		await path.root.getByLabel( 'Pages illustrated: 8' ).uncheck();
		expect( await path.root.getByLabel( 'What does one do?' ).inputValue() ).toContain( '* Upload twenty pictures' );
		await path.root.getByLabel( 'What does one do?' ).fill( '* Walk\n* Listen' );
		await path.goOn( 'Continue', TITLES[ 3 ] );
		await path.root.locator( '.partnerkit-giveback__page' ).getByText( 'No {{Delete}} <b>.' ).waitFor();
		await path.root.locator( '.partnerkit-diff' ).getByText( 'What we gave back' ).waitFor();
		await path.root.getByText( `With the summary: Playbook: what worked for ${ name }` ).waitFor();
		expect( await history( wiki, `${ HOME }/Playbooks/Salt walk ${ count }` ) ).toEqual( [] );
		await path.goOn( 'Give it back', TITLES[ 4 ] );
		await expectAccessible( page, SCREEN );

		const [ playbook ] = await history( wiki, `${ HOME }/Playbooks/Salt walk ${ count }` );
		expect( [ playbook.user, playbook.comment ] ).toEqual( [ 'Organiser', `Playbook: what worked for ${ name }` ] );
		for ( const said of [ '| for = museum', '| effort = hours', `| tried-by = [[${ HOME }/${ name }|${ name }]]`, '{{Partnership goal|metric=files-uploaded|target=20}}', '== Activities ==\n* Walk\n* Listen', 'slides at https://example.org/salt', '* slowly\n* twice' ] ) {
			expect( playbook.content ).toContain( said );
		}
		expect( playbook.content ).not.toMatch( /\{\{Delete|pages-illustrated/ );
		const record = await latest( `${ HOME }/${ name }` );
		expect( record ).toContain( `== What we gave back ==\n* [[${ HOME }/Playbooks/Salt walk ${ count }|Salt walk ${ count }]]` );
		expect( record ).toMatch( /\| status = completed\n/ );
		expect( record ).toMatch( new RegExp( `\\| end = ?${ day( 0 ) }\n` ) );
		expect( record ).toContain( 'After the playbook' );

		// The next one.
		await list();
		await playbooks.getByLabel( 'Words to look for' ).fill( `salt walk ${ count } recorder` );
		await playbooks.getByText( '1 of', { exact: false } ).or( playbooks.getByText( 'One of' ) ).first().waitFor();
		const entry = playbooks.locator( '[data-playbook]' );
		await expect.poll( () => entry.count() ).toBe( 1 );
		expect( await entry.innerText() ).toContain( 'A walk along the salt pans, with a recorder.' );
		expect( await entry.getByRole( 'link', { name, exact: true } ).getAttribute( 'href' ) ).toContain( encodeURIComponent( name.replace( / /g, '_' ) ).replace( /%3A/g, ':' ) );
		await entry.getByRole( 'link', { name: /^Start from this/ } ).click();
		await start.root.locator( 'h2' ).first().waitFor();
		expect( await start.root.getByLabel( 'Begin from a playbook' ).inputValue() ).toBe( `Salt walk ${ count }` );
		session.expectQuiet();
		await session.end();
	} );

	it( 'adds lessons to the playbook that was used: what stands there stays', async () => {
		const before = `{{Partnership playbook\n| for = archive\n| effort = days\n| tried-by = [[${ HOME }/Rijksmuseum|Rijksmuseum]]\n}}\n\nSlowly.\n\n== What we learned ==\n* First lesson.\n\n== Thanks ==\nTo all.`;
		const name = `Slow walk ${ count + 1 }`;
		makePages( wiki, { [ `Playbooks/${ name }` ]: before } );
		const [ partnership ] = makePartnership( `\n\n== Activities ==\nAfter the playbook [[${ HOME }/Playbooks/${ name }|${ name }]].` );
		const [ session, path ] = await open( partnership );
		expect( await path.root.getByLabel( `Add to “${ name }”` ).isChecked() ).toBe( true );
		await path.goOn( 'Continue', TITLES[ 1 ] );
		await path.press( 'Continue' );
		await path.root.getByText( 'This is needed.' ).first().waitFor();
		await learn( path );
		await path.goOn( 'Continue', TITLES[ 3 ] );
		await path.root.locator( '.partnerkit-diff' ).first().getByText( 'Low tide was best.' ).waitFor();
		await path.goOn( 'Give it back', TITLES[ 4 ] );
		const [ { content, comment } ] = await history( wiki, `${ HOME }/Playbooks/${ name }` );
		expect( comment ).toBe( `What ${ partnership } learned` );
		expect( content ).toContain( `| tried-by = [[${ HOME }/Rijksmuseum|Rijksmuseum]], [[${ HOME }/${ partnership }|${ partnership }]]` );
		expect( content ).toMatch( /\* First lesson\.\n\n'''\[\[.*\]\]''', \d+ \w+ \d{4} \(A few days\)\n\nLow tide was best\.\n\n''.*''\n\nBring a &#123;&#123;scarf&#125;&#125;\.\n\n== Thanks ==\nTo all\.$/ );
		expect( await latest( `${ HOME }/${ partnership }` ) ).toMatch( /status=active[^]*== What we gave back ==\n\* \[\[.*Slow walk/ );
		session.expectQuiet();
		await session.end();
	} );

	it( 'writes each page once when the connection breaks between them, or the browser is killed', async () => {
		const [ name, playbook ] = makePartnership();
		const writes = async (): Promise<number[]> => [ ( await history( wiki, `${ HOME }/Playbooks/${ playbook }` ) ).length, ( await history( wiki, `${ HOME }/${ name }` ) ).length - 1 ];
		const mortal = new MortalBrowser();
		const reopen = async (): Promise<PathDriver> => ( await new PathDriver( await mortal.start(), wiki, 'giveback', name ).logIn( 'Organiser' ) ).open();
		try {
			let path = await reopen();
			await fill( path, playbook );
			let isCut = true;
			await path.page.route( '**/api.php*', ( route ) => isCut && /"edit"|action=edit|\bedit\b/.test( route.request().postData() ?? '' ) && /Gave/.test( route.request().postData()! ) ? route.abort() : route.continue() );
			await path.press( 'Give it back' );
			await path.root.getByText( 'The wiki cannot be reached' ).waitFor();
			expect( await writes() ).toEqual( [ 1, 0 ] );
			isCut = false;
			await path.press( 'Give it back' );
			await expect.poll( async () => ( await writes() )[ 1 ] ).toBe( 1 );
			await mortal.kill();
			path = await reopen();
			const save = path.root.getByRole( 'button', { name: 'Give it back', exact: true } ).and( path.page.locator( ':enabled' ) );
			await path.root.getByRole( 'heading', { name: TITLES[ 4 ] } ).or( save ).first().waitFor();
			if ( await save.count() ) {
				await save.click();
			}
			await expect.poll( () => path.title.innerText() ).toBe( TITLES[ 4 ] );
			expect( await writes() ).toEqual( [ 1, 1 ] );
		} finally {
			await mortal.end();
		}
	} );

	it( 'touches no page that somebody else has made meanwhile', async () => {
		const [ name, playbook ] = makePartnership();
		const [ session, path ] = await open( name );
		await fill( path, playbook );
		await path.root.locator( '.partnerkit-giveback__page' ).waitFor();
		makeEdits( wiki, [ { title: `${ HOME }/Playbooks/${ playbook }`, text: 'Somebody else’s.', user: 'Editor', time: new Date().toISOString() } ] );
		await path.press( 'Give it back' );
		await path.root.getByText( 'Somebody made or moved that page in the meantime.' ).waitFor();
		expect( await latest( `${ HOME }/Playbooks/${ playbook }` ) ).toBe( 'Somebody else’s.' );
		expect( await history( wiki, `${ HOME }/${ name }` ) ).toHaveLength( 1 );
		await path.goOn( 'Look again', TITLES[ 0 ] );
		expect( await path.root.getByLabel( 'What is the practice called?' ).inputValue() ).toBe( playbook );
		session.expectQuiet();
		await session.end();
	} );

	it( 'is among all paths, for what has begun, first for what is over', async () => {
		const session = await Session.start( browser, wiki, { user: 'Organiser' } );
		await session.page.goto( `${ wiki.url }/index.php?${ new URLSearchParams( { title: BLANK, partnerkit: 'wizard' } ) }` );
		const overview = session.page.locator( '[data-partnerkit="wizard:overview"]' );
		await overview.getByRole( 'button', { name: /Give back what you learned/ } ).click();
		await overview.getByRole( 'heading', { name: 'Which one has something to give back?' } ).waitFor();
		expect( await overview.getByRole( 'link', { name: /Pacific Voices Trust/ } ).count() ).toBe( 0 );
		expect( await overview.getByRole( 'link' ).first().innerText() ).toContain( 'Harbour City Archives' );
		await overview.getByRole( 'link', { name: /Harbour City Archives/ } ).click();
		await session.page.locator( SCREEN ).getByRole( 'heading', { name: TITLES[ 0 ] } ).waitFor();
		expect( await session.page.locator( SCREEN ).getByLabel( 'The partnership has ended' ).count() ).toBe( 0 );
		session.expectQuiet();
		await session.end();
	} );

	it.each( [ [ 'ar', 'minerva', 360, 'dark' ], [ 'fr', 'vector-2022', 1280, 'light' ] ] as const )( 'is accessible at each step in %s, %s at %i px, and nothing leaves the screen', async ( uselang, useskin, width, colorScheme ) => {
		const [ name, playbook ] = makePartnership();
		const [ session, path ] = await open( name, { width, height: 800, colorScheme, touch: width < 500 }, { uselang, useskin, minervanightmode: colorScheme === 'dark' ? '1' : '0' } );
		const words = { ...messagesOf( 'partnerkit-core', uselang ), ...messagesOf( 'partnerkit-registry-app', uselang ) };
		const label = ( key: string ) => path.root.getByLabel( words[ `partnerkit-giveback-${ key }` ] );
		for ( const step of [ 'where', 'learned', 'plan', 'write' ] ) {
			await expect.poll( () => path.title.innerText() ).toBe( words[ `partnerkit-giveback-${ step }-title` ] );
			if ( step === 'where' ) {
				await label( 'name' ).fill( playbook );
			} else if ( step === 'learned' ) {
				await label( 'worked' ).fill( 'a' );
				await label( 'effort' ).selectOption( 'days' );
				await label( 'changes' ).fill( 'b' );
			} else if ( step === 'plan' ) {
				await label( 'lead' ).fill( 'c' );
			} else {
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
