import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from '../../build/local-wiki/instance';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import { readEvents } from '../../src/domain/partnership/event';
import { readParticipants } from '../../src/domain/partnership/participant';
import { readPartnership } from '../../src/domain/partnership/record';
import { readHealth } from '../../src/features/health/reading';
import { createApi } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { createPages } from '../../src/wiki/pages';
import { createSurvey } from '../../src/wiki/survey';
import { createTemplates } from '../../src/wiki/template-data';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { demoWiki } from '../support/demo';
import { history } from '../support/history';
import { MortalBrowser } from '../support/mortal-browser';
import { NodeMediaWiki } from '../support/node-mediawiki';
import type { TestWiki } from '../support/wiki';
import { messagesOf } from '../support/words';
import { startAs, StartDriver } from './start-driver';

const HOME = 'Project:Partnerships';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'start' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

const start = ( options?: SessionOptions ) => startAs( browser, wiki, options );

const latest = async ( title: string ): Promise<string> => ( await history( wiki, title ) )[ 0 ]?.content ?? '';
const record = async ( name: string ) => readPartnership( name, await latest( `${ HOME }/${ name }` ), DEFAULT_CONFIG );

/** What template health finds on the pages of a partnership. */
async function defectsOf( name: string ): Promise<string[]> {
	const { mediawiki } = await NodeMediaWiki.logIn( wiki.apiUrl, 'Organiser' );
	const api = createApi( mediawiki );
	const pages = createPages( mediawiki, api );
	const { config } = await loadConfig( pages );
	const ports = { pages, survey: createSurvey( api ), templates: createTemplates( mediawiki, api, pages ) };
	const { defects, context } = await readHealth( ports, config, name, new Date().toISOString().slice( 0, 10 ), () => {} );
	// Nothing is found of a partnership that is not there, either.
	expect( context.registry.all.map( ( { partnership } ) => partnership.name ) ).toContain( name );
	return defects.map( ( { kind, about, page } ) => `${ page }: ${ kind } ${ about.join( ', ' ) }` );
}

describe( 'a village archive', () => {
	it( 'has a complete record after six steps, seven fields and a minute of typing', async () => {
		const [ session, path ] = await start();
		await path.begin();
		expect( await path.root.locator( '.partnerkit-start__far' ).innerText() ).toContain( 'About 5 minutes left. You are on the short path' );
		await path.type( 'partner-1', 'Nsuano Village Archive' );
		await path.choose( 'size-1', 'small' );
		await path.nameIsFree();
		await path.next();
		await path.type( 'summary', 'It brings the letters of the village to everybody who reads.' );
		await path.next();
		await path.choose( 'metric-1', 'files-uploaded' );
		await path.type( 'target-1', '12' );
		await path.next();
		await path.type( 'act-1', 'Scan one box of letters' );
		await path.next();
		expect( await path.control( 'contact-1' ).inputValue() ).toBe( 'Organiser' );
		await path.type( 'contact-2', 'Editor' );
		await path.next();
		await path.publish();
		expect( path.effort ).toMatchObject( { steps: 6, fields: 7 } );
		// A slow typist makes two strokes a second, and looks at each field for ten seconds and at each step for fifteen.
		const { steps, fields, keys, presses } = path.effort;
		const seconds = keys / 2 + presses + 10 * fields + 15 * steps;
		process.stdout.write( `village archive: ${ JSON.stringify( path.effort ) }, about ${ Math.round( seconds ) } s\n` );
		expect( seconds ).toBeLessThan( 300 );

		expect( await record( 'Nsuano Village Archive' ) ).toMatchObject( {
			status: 'proposed', hashtag: `NsuanoVillageArchive${ new Date().getUTCFullYear() }`, contact: '[[User:Organiser|Organiser]], [[User:Editor|Editor]]',
			partners: [ { name: 'Nsuano Village Archive', size: 'small' } ], goals: [ { metric: 'files-uploaded', target: 12 } ]
		} );
		expect( readParticipants( await latest( `${ HOME }/Nsuano Village Archive/Participants` ), DEFAULT_CONFIG ) ).toMatchObject( [ { user: 'Organiser' } ] );
		expect( await history( wiki, `${ HOME }/Nsuano Village Archive` ) ).toMatchObject( [ { user: 'Organiser', comment: 'Started the partnership Nsuano Village Archive' } ] );
		expect( await defectsOf( 'Nsuano Village Archive' ) ).toEqual( [] );
		session.expectQuiet();
		await session.end();
	} );
} );

describe( 'a national library', () => {
	it( 'is found on Wikidata and gets the longer path; an activity among its goals is moved; work has begun', async () => {
		const [ session, path ] = await start();
		await path.begin();
		await path.pick( 1, 'national library of wales', 'National Library of Wales' );
		expect( await path.control( 'type-1' ).inputValue() ).toBe( 'library' );
		await path.choose( 'size-1', 'large' );
		await path.root.getByText( 'You are on the longer path' ).waitFor();
		await path.type( 'name', 'Welsh Papers' );
		await path.type( 'affiliate', 'Wikimedia UK' );
		await path.nameIsFree();
		await path.next();
		await path.type( 'summary', 'Newspapers of two centuries, to be quoted by everybody.' );
		await path.type( 'why', 'The library has the papers, the volunteers have the questions.' );
		await path.next();
		await path.choose( 'metric-1', 'references-net' );
		await path.type( 'target-1', '400' );
		await path.press( 'Add a goal' );
		await path.choose( 'metric-2', 'own' );
		await path.type( 'goal-2', 'Hold three workshops' );
		await path.root.getByText( 'sounds like something you do. What should be different after it?' ).waitFor();
		await path.press( 'Move it to activities' );
		expect( await path.control( 'goal-2' ).count() ).toBe( 0 );
		await path.type( 'gives-1', 'Scans of the papers' );
		await path.root.getByText( '3 boxes are empty' ).waitFor();
		// This step's part is marked in the page, in words too.
		await path.root.locator( '.partnerkit-start__part', { hasText: 'You are writing this part now' } ).filter( { hasText: 'Goals' } ).waitFor();
		await path.root.locator( '.partnerkit-start__part', { hasText: 'Scans of the papers' } ).waitFor();
		await path.next();
		expect( await path.control( 'act-1' ).inputValue() ).toBe( 'Hold three workshops' );
		await path.type( 'day-1', `${ new Date().getUTCFullYear() + 1 }-05-31` );
		await path.type( 'place-1', 'Aberystwyth' );
		await path.tick( /work has begun/ );
		await path.next();
		await path.type( 'contact-2', 'Editor' );
		await path.tick( /Editor.* wants to be on the list/ );
		await path.tick( /own staff/ );
		await path.next();
		await path.type( 'agreement', '[[Project:Welsh letter]]' );
		await path.tick( 'The institution made it itself' );
		await path.root.getByText( 'whoever may sign for it says under which free licence' ).waitFor();
		await path.next();
		await path.root.getByText( 'The page will say “Active”' ).waitFor();
		await path.publish();

		expect( await record( 'Welsh Papers' ) ).toMatchObject( {
			status: 'active', start: new Date().toISOString().slice( 0, 10 ), affiliates: [ 'Wikimedia UK' ],
			partners: [ { wikidata: 'Q666063', name: 'National Library of Wales', type: 'library', country: 'United Kingdom', size: 'large', url: 'https://www.library.wales/' } ]
		} );
		expect( readEvents( await latest( `${ HOME }/Welsh Papers/Events` ), DEFAULT_CONFIG ) ).toMatchObject( [ { id: 'hold-three-workshops', place: 'Aberystwyth' } ] );
		expect( readParticipants( await latest( `${ HOME }/Welsh Papers/Participants` ), DEFAULT_CONFIG ).map( ( { user } ) => user ) ).toEqual( [ 'Organiser', 'Editor' ] );
		expect( await latest( `${ HOME }/Welsh Papers` ) ).toContain( 'We still look for:\n* the institution’s own staff' );
		expect( await defectsOf( 'Welsh Papers' ) ).toEqual( [] );
		session.expectQuiet();
		await session.end();
	} );
} );

describe( 'a coalition of three', () => {
	it( 'is begun from a playbook, killed in the middle, gone on with, and saved once', async () => {
		const mortal = new MortalBrowser();
		try {
			let page = await mortal.start();
			await logIn( page, 'Organiser' );
			let path = new StartDriver( page, wiki );
			await path.begin();
			await path.pick( 1, 'rijks', 'Rijksmuseum' );
			await path.press( 'Add another institution' );
			await path.type( 'partner-2', 'Archive | of {{Ujiji}}' );
			await path.press( 'Add another institution' );
			await path.type( 'partner-3', 'Radio of the Lake' );
			await path.type( 'name', 'Three Houses' );
			await path.root.getByLabel( 'Begin from a playbook' ).selectOption( 'A short list instead of a long one' );
			await path.nameIsFree();
			await path.next();
			await path.type( 'summary', 'One coast, remembered in three houses, told to everybody' );
			// What the last key typed is on the disk.
			await path.root.locator( '.partnerkit-start__far [role="status"]', { hasText: messagesOf( 'partnerkit-core', 'en' )[ 'partnerkit-wizard-kept' ] } ).waitFor();
			await page.waitForTimeout( 300 );
			await mortal.kill();

			page = await mortal.start();
			await logIn( page, 'Organiser' );
			path = new StartDriver( page, wiki );
			await path.visit();
			await path.root.getByRole( 'heading', { name: 'Say why before how' } ).waitFor();
			expect( await path.control( 'summary' ).inputValue() ).toBe( 'One coast, remembered in three houses, told to everybody' );
			await path.next();
			expect( [ await path.control( 'metric-1' ).inputValue(), await path.control( 'target-1' ).inputValue() ] ).toEqual( [ 'pages-improved', '10' ] );
			// Four sides, eight boxes.
			await path.root.getByText( '8 boxes are empty' ).waitFor();
			await path.next();
			expect( await path.control( 'act-1' ).inputValue() ).toBe( 'Choose ten pages, with two sources each' );
			await path.next();
			await path.type( 'contact-2', 'Partner' );
			await path.next();
			await path.next();
			await path.publish();
		} finally {
			await mortal.end();
		}
		expect( ( await record( 'Three Houses' ) )!.partners.map( ( { name } ) => name ) ).toEqual( [ 'Rijksmuseum', 'Archive | of {{Ujiji}}', 'Radio of the Lake' ] );
		expect( await latest( `${ HOME }/Three Houses` ) ).toContain( `After the playbook [[${ HOME }/Playbooks/A short list instead of a long one|A short list instead of a long one]].` );
		expect( await history( wiki, `${ HOME }/Three Houses` ) ).toHaveLength( 1 );
		expect( await defectsOf( 'Three Houses' ) ).toEqual( [] );
	} );
} );

async function logIn( page: Page, user: string ): Promise<void> {
	await page.goto( `${ wiki.url }/index.php?title=Special:UserLogin` );
	await page.fill( '#wpName1', user );
	await page.fill( '#wpPassword1', PASSWORD );
	await page.click( '#wpLoginAttempt' );
	await page.waitForURL( ( url ) => !url.href.includes( 'UserLogin' ) );
}

/** As far as the last step, with as little as possible. */
async function fillVillage( path: StartDriver, name: string ): Promise<void> {
	await path.type( 'partner-1', name );
	await path.nameIsFree();
	await path.next();
	await path.type( 'summary', 'Letters for everybody.' );
	await path.next();
	await path.choose( 'metric-1', 'pages-created' );
	await path.type( 'target-1', '3' );
	await path.next();
	await path.next();
}

describe( 'what is in the way', () => {
	it( 'is told at its step: what is missing, a name that is taken or impossible, an account that is not there', async () => {
		const [ session, path ] = await start( { user: 'Editor' } );
		await path.begin();
		await path.tryNext();
		await path.root.getByText( 'Which institution? Its name is enough.' ).waitFor();
		expect( await session.page.evaluate( () => document.activeElement!.getAttribute( 'data-field' ) ) ).toBe( 'partner-1' );
		for ( const [ name, words ] of [ [ 'Rijksmuseum', 'is there already' ], [ 'a/b', 'No page can be called so' ], [ 'Requests', 'No page can be called so' ] ] ) {
			await path.type( 'partner-1', name );
			await path.root.locator( '.partnerkit-start__title', { hasText: words } ).waitFor();
			await path.tryNext();
			await path.root.getByRole( 'heading', { name: 'Begin with who is there' } ).waitFor();
		}
		await fillVillage( path, 'Quiet Archive' );
		await path.type( 'contact-2', 'Nobody of that name' );
		await path.root.getByText( 'There is no account of this name here' ).waitFor();
		await path.tryNext();
		await path.root.getByRole( 'heading', { name: 'Two people who answer' } ).waitFor();
		session.expectQuiet();
		await session.end();
	} );

	it( 'may be a page that somebody else made at the same time: nothing of theirs is touched', async () => {
		const [ session, path ] = await start( { user: 'Partner' } );
		await path.begin();
		await fillVillage( path, 'Twice Begun' );
		await path.next();
		await path.root.locator( '.partnerkit-diff' ).first().waitFor();
		await session.page.evaluate( () => new mw.Api().postWithToken( 'csrf', { action: 'edit', title: 'Project:Partnerships/Twice Begun', text: '{{Partnership|name=Twice Begun|status=proposed}}' } ) );
		await path.root.locator( '.partnerkit-start__step .cdx-button--weight-primary:enabled' ).click();
		await path.root.getByText( 'Somebody else has just started a partnership of this name' ).waitFor();
		expect( await history( wiki, `${ HOME }/Twice Begun` ) ).toHaveLength( 1 );
		expect( await history( wiki, `${ HOME }/Twice Begun/Participants` ) ).toHaveLength( 0 );
		await session.end();
	} );

	it( 'may be a connection that breaks between two pages: each is made once', async () => {
		const [ session, path ] = await start( { user: 'Partner' } );
		await path.begin();
		await fillVillage( path, 'Half Saved' );
		await path.next();
		let isCut = true;
		await session.page.route( '**/api.php*', ( route ) => isCut && /Half.Saved(?:%2F|\/)Participants/.test( route.request().postData() ?? '' ) && /action.{0,20}edit/s.test( route.request().postData()! ) ? route.abort() : route.continue() );
		await path.root.locator( '.partnerkit-start__step .cdx-button--weight-primary:enabled' ).click();
		await path.root.getByText( 'The wiki cannot be reached' ).waitFor();
		expect( await history( wiki, `${ HOME }/Half Saved` ) ).toHaveLength( 1 );
		isCut = false;
		await path.visit();
		await path.publish();
		expect( await history( wiki, `${ HOME }/Half Saved` ) ).toHaveLength( 1 );
		expect( await history( wiki, `${ HOME }/Half Saved/Participants` ) ).toHaveLength( 1 );
		await session.end();
	} );

	it( 'may be a title that is protected: it is told early, and the text is handed over at the end', async () => {
		const organiser = await Session.start( browser, wiki, { user: 'Organiser' } );
		await organiser.visit( 'Main Page' );
		await organiser.page.evaluate( () => new mw.Api().postWithToken( 'csrf', { action: 'protect', title: 'Project:Partnerships/Locked Archive', protections: 'create=sysop', expiry: 'never' } ) );
		await organiser.end();
		const [ session, path ] = await start( { user: 'Newcomer' } );
		await path.begin();
		await path.type( 'partner-1', 'Locked Archive' );
		await path.root.getByText( 'You cannot create this page yourself. Go on all the same' ).waitFor();
		await fillVillage( path, 'Locked Archive' );
		await path.next();
		await path.root.getByText( 'Nothing is lost. Give these texts to an administrator' ).waitFor();
		expect( await path.root.locator( '.partnerkit-written__source' ).first().innerText() ).toContain( '| name = Locked Archive' );
		expect( await path.root.getByRole( 'button', { name: /^Publish/ } ).count() ).toBe( 0 );
		session.expectQuiet();
		await session.end();
	} );

	it( 'may be that somebody has no account: all can be filled in, and comes along to it', async () => {
		const [ session, path ] = await start( { user: undefined } );
		await path.begin();
		await fillVillage( path, 'Nameless Archive' );
		await path.type( 'contact-1', 'Newcomer' );
		await path.next();
		await path.root.getByText( 'To publish, you need an account' ).waitFor();
		expect( await path.root.getByRole( 'button', { name: /^Publish/ } ).count() ).toBe( 0 );
		await session.page.waitForFunction( () => /start%3A\w+|start:\w+/.test( [ ...document.querySelectorAll( '.partnerkit-start__links a' ) ][ 1 ].getAttribute( 'href' )! ) );
		const back = new URL( ( await path.root.getByRole( 'link', { name: 'Log in', exact: true } ).getAttribute( 'href' ) )!, wiki.url ).searchParams.get( 'returntoquery' )!;
		await session.logIn( 'Partner' );
		await path.visit( Object.fromEntries( new URLSearchParams( back ) ) );
		await path.root.getByRole( 'button', { name: /^Publish/ } ).waitFor();
		expect( await path.root.locator( '.partnerkit-start__page-title' ).first().innerText() ).toBe( `${ HOME }/Nameless Archive` );
		await session.end();
	} );
} );
