import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesOf } from '../support/words';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { demoWiki } from '../support/demo';
import { makeEdits } from '../support/edits';
import { ask, history } from '../support/history';
import { savePages } from '../support/pages';
import type { TestWiki } from '../support/wiki';

const PAGE = 'MediaWiki:Partnerkit-config.json';
const VENUE = 'Project:Village pump';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	// Tags are made by those who make tags on Wikimedia's wikis, and by nobody else.
	const settings = { wgGroupPermissions: { user: { managechangetags: false }, sysop: { managechangetags: true } } };
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'tag-setup', settings ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

async function open( user: string, config: object, options: SessionOptions = {}, query: Record<string, string> = {} ): Promise<{ session: Session; panel: Locator }> {
	await savePages( wiki, { [ PAGE ]: JSON.stringify( config ) } );
	const session = await Session.start( browser, wiki, { user, ...options } );
	await session.visit( 'Special:BlankPage/Partnerkit', { partnerkit: 'settings', ...query } );
	const panel = session.page.locator( '.partnerkit-tag[aria-busy="false"]' );
	await panel.waitFor();
	return { session, panel };
}

interface Log { query: { logevents: Array<{ action: string; user: string; comment: string; params: { tag: string } }> } }
const tagLog = async () => ( await ask<Log>( wiki, { list: 'logevents', letype: 'managetags', leprop: 'type|user|comment|details', lelimit: '10' } ) ).query.logevents
	.map( ( { action, user, comment, params } ) => [ action, params.tag, user, comment ] );

const isUsable = async ( tag: string ) => ( await ask<{ query: { tags: Array<{ name: string; active: boolean; source: string[] }> } }>( wiki, { list: 'tags', tgprop: 'active|source', tglimit: '1', tgcontinue: tag } ) ).query.tags
	.some( ( one ) => one.name === tag && one.active && one.source.includes( 'manual' ) );

describe( 'Who may make tags', () => {
	it( 'sees that there is none, what will be done, makes it once, and sees who may use it', async () => {
		const { session, panel } = await open( 'Organiser', { tag: 'glam' } );
		expect( await panel.innerText() ).toContain( 'This wiki does not have the tag yet.' );
		expect( await panel.innerText() ).toContain( 'one entry in the wiki’s log of tags, under your name' );
		await panel.getByLabel( 'Reason, for the log' ).fill( 'As agreed' );
		expect( await tagLog() ).not.toContainEqual( [ 'create', 'glam', 'Organiser', 'As agreed' ] );
		await panel.getByRole( 'button', { name: 'Make the tag glam' } ).click();
		await panel.getByText( 'The tag glam is ready now.' ).waitFor();
		expect( await isUsable( 'glam' ) ).toBe( true );
		expect( ( await tagLog() ).filter( ( [ , tag ] ) => tag === 'glam' ) ).toEqual( [ [ 'create', 'glam', 'Organiser', 'As agreed' ] ] );
		expect( await panel.innerText() ).toMatch( /May put it on their own edits as they save\s+Users\b.*\(you too\)/ );
		expect( await panel.innerText() ).toMatch( /May make tags\s+Administrators \(you too\)/ );
		session.expectQuiet();
		await session.end();
	} );

	it( 'switches on one that was in use before, even where the answer gets lost', async () => {
		makeEdits( wiki, [ { title: 'Tagged once', text: String( Date.now() ), user: 'Editor', time: new Date().toISOString(), tags: [ 'old-tag' ] } ] );
		const { session, panel } = await open( 'Organiser', { tag: 'old-tag' } );
		await session.page.evaluate( () => new mw.Api().postWithToken( 'csrf', { action: 'managetags', operation: 'deactivate', tag: 'old-tag' } ) );
		// The wiki itself may say for a moment what its tags were.
		await expect.poll( async () => {
			await session.page.reload();
			await panel.waitFor();
			return panel.innerText();
		} ).toContain( 'The tag was in use before, and is switched off.' );
		await session.page.route( ( url ) => url.pathname.endsWith( 'api.php' ), async ( route ) => {
			if ( route.request().postData()?.includes( 'managetags' ) ) {
				await route.fetch();
				await route.abort();
			} else {
				await route.continue();
			}
		} );
		await panel.getByRole( 'button', { name: 'Switch the tag old-tag on' } ).click();
		await panel.getByText( 'The tag old-tag is ready now.' ).waitFor();
		expect( await isUsable( 'old-tag' ) ).toBe( true );
		expect( ( await tagLog() ).filter( ( [ action, tag ] ) => tag === 'old-tag' && action === 'activate' ) ).toHaveLength( 1 );
		await session.end();
	} );

	it( 'is told where the wiki’s software uses the name', async () => {
		const { session, panel } = await open( 'Organiser', { tag: 'mw-undo' } );
		expect( await panel.innerText() ).toContain( 'uses this name for a tag of its own' );
		expect( await panel.getByRole( 'button' ).count() ).toBe( 0 );
		session.expectQuiet();
		await session.end();
	} );
} );

describe( 'Who may not', () => {
	it( 'gets a request, sees what it changes, keeps what she types, and asks on the page that the settings name, once', async () => {
		await savePages( wiki, { [ VENUE ]: 'Welcome.\n\n== Older ==\nText.' } );
		const { session, panel } = await open( 'Editor', { tag: 'wished-for', tagVenue: VENUE } );
		expect( await panel.innerText() ).toContain( 'Without it everything works by hashtags' );
		await panel.locator( '.partnerkit-diff' ).waitFor();
		await panel.getByLabel( 'Request', { exact: true } ).fill( 'We would like <b>it</b> very much.' );
		await expect.poll( async () => ( await panel.locator( '.partnerkit-diff__line--added' ).allInnerTexts() ).join() ).toContain( 'We would like <b>it</b> very much.' );
		await session.page.reload();
		await panel.waitFor();
		expect( await panel.getByLabel( 'Request', { exact: true } ).inputValue() ).toBe( 'We would like <b>it</b> very much.' );
		expect( await panel.getByRole( 'link', { name: 'Use the wiki’s own form' } ).getAttribute( 'href' ) ).toMatch( /section=new&preloadtitle=Change/ );
		await panel.locator( '.partnerkit-diff' ).waitFor();
		await panel.getByRole( 'button', { name: 'Ask for the tag' } ).click();
		await panel.getByText( `You asked for the tag on ${ VENUE }.` ).waitFor();
		const [ asked, before ] = await history( wiki, VENUE );
		expect( asked ).toMatchObject( { user: 'Editor', comment: 'Request for the change tag “wished-for”' } );
		expect( asked.content.startsWith( `${ before.content }\n\n== Change tag “wished-for” ==\nWe would like <b>it</b> very much. [[User:Editor|Editor]]` ) ).toBe( true );

		await session.page.reload();
		await panel.getByText( 'There is a section with this heading already' ).waitFor();
		expect( await panel.getByRole( 'button', { name: 'Ask for the tag' } ).count() ).toBe( 0 );
		expect( await history( wiki, VENUE ) ).toHaveLength( 2 );
		session.expectQuiet();
		await session.end();
	} );

	it( 'copies the request where the settings name no page, or one that is protected', async () => {
		let { session, panel } = await open( 'Editor', { tag: 'wished-for' } );
		expect( await panel.innerText() ).toContain( 'The settings name no page where it is asked for' );
		await panel.getByRole( 'button', { name: 'Copy the text' } ).click();
		await panel.getByText( 'Copied.' ).waitFor();
		expect( await panel.getByRole( 'button', { name: 'Ask for the tag' } ).count() ).toBe( 0 );
		session.expectQuiet();
		await session.end();

		await savePages( wiki, { 'Project:Locked': 'x' }, [ 'Project:Locked' ] );
		( { session, panel } = await open( 'Editor', { tag: 'wished-for', tagVenue: 'Project:Locked' } ) );
		await panel.getByText( 'You cannot write on that page.' ).waitFor();
		expect( await panel.getByRole( 'button', { name: 'Ask for the tag' } ).count() ).toBe( 0 );
		session.expectQuiet();
		await session.end();
	} );
} );

describe.each<[ string, string, Record<string, string>, SessionOptions ]>( [
	[ 'Organiser, dark, Arabic', 'Organiser', { uselang: 'ar', vectornightmode: '1' }, { colorScheme: 'dark' } ],
	[ 'Editor, 360 px, English', 'Editor', { useskin: 'minerva' }, { width: 360, height: 740, touch: true } ]
] )( 'For %s', ( _, user, query, options ) => {
	it( 'it is accessible, and nothing leaves the screen', async () => {
		await savePages( wiki, { [ VENUE ]: 'Welcome.' } );
		const { session, panel } = await open( user, { tag: 'not-there', tagVenue: VENUE }, options, query );
		await panel.getByText( messagesOf( 'partnerkit-health-app', query.uselang ?? 'en' )[ 'partnerkit-tag-undefined' ] ).waitFor();
		if ( user === 'Editor' ) {
			await panel.locator( '.partnerkit-diff' ).waitFor();
		}
		await expectAccessible( session.page, '.partnerkit-tag' );
		expect( await panel.evaluate( ( element ) => element.scrollWidth - element.clientWidth ) ).toBeLessThanOrEqual( 1 );
		session.expectQuiet();
		await session.end();
	} );
} );
