import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORGANISER } from '../../build/local-wiki/instance';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import { readDecisions } from '../../src/domain/partnership/decision';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { demoWiki } from '../support/demo';
import { ask, history } from '../support/history';
import type { TestWiki } from '../support/wiki';
import { day, HOME, makeCases, NAME, OTHER, OTHER_HOME } from './edits-movement';

/** Administrators alone may change the tags of edits that are there, and hide parts of them. */
const SETTINGS = { wgGroupPermissions: { user: { changetags: false }, sysop: { changetags: true, deletelogentry: true, deleterevision: true } } };

const LIST = '[data-partnerkit="my-edits"]';
const WHY = '[data-partnerkit="why"]';
const DIALOG = '[data-partnerkit="edits-act"]';

let wiki: TestWiki;
let browser: Browser;
let ids: Record<string, number>;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'edits', SETTINGS ), launchBrowser() ] );
	ids = makeCases( wiki );
	const session = await Session.start( browser, wiki, { user: ORGANISER } );
	await session.visit( 'Special:BlankPage' );
	await session.page.evaluate( async ( { hidden, deleted } ) => {
		const api = new mw.Api();
		await api.postWithToken( 'csrf', { action: 'move', from: 'Old name', to: 'New name' } );
		await api.postWithToken( 'csrf', { action: 'revisiondelete', type: 'revision', ids: hidden, hide: 'user|comment', reason: 'x', target: 'Hidden' } );
		await api.postWithToken( 'csrf', { action: 'delete', title: 'Deleted', reason: String( deleted ) } );
	}, { hidden: ids.hidden, deleted: ids.deleted } );
	await session.end();
}, 300_000 );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

async function open( options: SessionOptions = {}, query: Record<string, string> = {}, name = NAME ): Promise<Session> {
	const session = await Session.start( browser, wiki, { user: 'Newcomer', ...options } );
	await session.visit( 'Special:BlankPage/Partnerkit', { partnerkit: `edits:${ name }`, ...query } );
	await session.page.locator( '.partnerkit-edits[aria-busy="false"]' ).waitFor();
	return session;
}

const row = ( { page }: Session, name: string ): Locator => page.locator( `[data-revision="${ ids[ name ] }"]` );
const chip = ( session: Session, name: string ): Promise<string> => row( session, name ).locator( '.partnerkit-edits__chip' ).innerText();

/** Opens the answer below a row. */
async function answer( session: Session, name: string ): Promise<Locator> {
	await row( session, name ).locator( '.partnerkit-edits__chip' ).click();
	return row( session, name ).locator( WHY );
}

/** Asks about an edit or page on the screen that is for it. */
async function askAbout( session: Session, text: string ): Promise<string> {
	await session.page.getByLabel( 'Which edit?' ).fill( text );
	await session.page.getByRole( 'button', { name: 'Look', exact: true } ).click();
	await session.page.locator( `${ WHY }[aria-busy="false"]` ).waitFor();
	return session.page.locator( WHY ).innerText();
}

/** Does what the dialog shows, once it is known what that is. */
async function confirm( { page }: Session, label: RegExp, reason?: string ): Promise<string> {
	const dialog = page.locator( DIALOG );
	if ( reason !== undefined ) {
		await dialog.getByLabel( /^Why\?/ ).fill( reason );
	}
	const act = dialog.getByRole( 'button', { name: label } );
	await act.and( page.locator( ':enabled' ) ).waitFor();
	const shown = await dialog.innerText();
	await act.click();
	await dialog.waitFor( { state: 'detached' } );
	return shown;
}

const ledger = async ( home = HOME ) => readDecisions( ( await history( wiki, `${ home }/Ledger` ) )[ 0 ]?.content ?? '', DEFAULT_CONFIG );
const about = async ( name: string, home = HOME ) => ( await ledger( home ) ).filter( ( { revisionId } ) => revisionId === ids[ name ] );
const tagsOf = async ( name: string ) => ( await ask<{ query: { pages: Array<{ revisions: Array<{ tags: string[] }> }> } }>( wiki, { prop: 'revisions', revids: String( ids[ name ] ), rvprop: 'tags' } ) ).query.pages[ 0 ].revisions[ 0 ].tags;

describe( 'Somebody who is new', () => {
	it( 'sees of each edit whether it counts and why, in a word', async () => {
		const session = await open();
		const words: Record<string, string> = {
			early: 'Not counted: outside the dates', beforeMark: 'Not counted: before the banner', tagAndHashtag: '✓ Tag and hashtag', hashtag: '✓ Hashtag', slip: 'Not counted: slip in the hashtag',
			plain: 'Not counted: no mark', banner: '✓ Banner on talk page', unresolved: 'Needs a choice', worklist: '✓ On the worklist', offWorklist: 'Not counted: not on the worklist',
			outByAuthor: 'You left it out', outByOther: 'Taken away by Organiser', moved: '✓ Hashtag', late: 'Not counted: outside the dates'
		};
		for ( const name of Object.keys( words ) ) {
			expect( [ name, await chip( session, name ) ] ).toEqual( [ name, words[ name ] ] );
		}
		expect( await row( session, 'outByOther' ).innerText() ).toContain( 'Organiser wrote: “A good edit, but about another lake.”' );
		expect( await row( session, 'outByOther' ).getByRole( 'link', { name: 'Reply' } ).getAttribute( 'href' ) ).toContain( 'User_talk:Organiser' );
		expect( await session.page.locator( '.partnerkit-edits__page', { has: row( session, 'slip' ) } ).locator( 'h2' ).innerText() ).toContain( '3 edits, 2 count' );
		await session.page.locator( '[data-show="not-counted"]' ).click();
		expect( await row( session, 'hashtag' ).count() ).toBe( 0 );
		expect( await session.page.locator( '[data-show="not-counted"]' ).innerText() ).toMatch( /^Not counted \(\d+\)$/ );
		session.expectQuiet();
		await session.end();
	} );

	it( 'is told what is amiss, letter by letter and to the second, and sees what the edit changed', async () => {
		const session = await open();
		const slip = await answer( session, 'slip' );
		expect( await slip.innerText() ).toContain( 'it says #LakeRecrds, and the hashtag is #LakeRecords. One letter is missing: “o”.' );
		expect( await slip.locator( '[data-proof="hashtag"]' ).getAttribute( 'data-state' ) ).toBe( 'nearly' );
		expect( await slip.locator( '[data-proof="hashtag"] mark' ).allInnerTexts() ).toEqual( [ 'o' ] );
		await slip.getByText( 'What the edit changed' ).click();
		await slip.locator( '.partnerkit-diff__line--added' ).waitFor();
		expect( await slip.locator( '.partnerkit-diff__line--added' ).innerText() ).toContain( 'F2' );
		expect( await ( await answer( session, 'late' ) ).innerText() ).toMatch( /at 00:00:00\. The last day of “Lake Records” was .*: it ended at midnight\. That is one second too late\./ );
		expect( await ( await answer( session, 'early' ) ).innerText() ).toContain( 'began only on' );
		const both = await answer( session, 'tagAndHashtag' );
		expect( await both.innerText() ).toMatch( /It counts, by its tag[\s\S]*Lake Library[\s\S]*counted once/ );
		await both.getByText( 'What was looked at' ).click();
		expect( await both.locator( '[data-state="decides"]' ).getAttribute( 'data-proof' ) ).toBe( 'tag' );
		expect( await both.locator( '[data-proof="hashtag"]' ).getAttribute( 'data-state' ) ).toBe( 'holds' );
		expect( await ( await answer( session, 'banner' ) ).innerText() ).toContain( '1 in every total' );
		session.expectQuiet();
		await session.end();
	} );

	it( 'puts a slip right from its answer: one line on the ledger page, and the edit counts', async () => {
		const session = await open();
		const before = await history( wiki, `${ HOME }/Ledger` );
		await ( await answer( session, 'slip' ) ).getByRole( 'button', { name: 'Add to Lake Records…' } ).click();
		const shown = await confirm( session, /^Add this edit/, 'a slip }} of | the pen ~~~~' );
		expect( shown ).toContain( 'The ledger page of Lake Records gets a line' );
		expect( shown ).toContain( 'The text and the summary of the edits stay as they are.' );
		expect( await chip( session, 'slip' ) ).toBe( '✓ You added it' );
		const after = await history( wiki, `${ HOME }/Ledger` );
		expect( after ).toHaveLength( before.length + 1 );
		expect( after[ 0 ] ).toMatchObject( { user: 'Newcomer', comment: `Newcomer: one edit counts for [[${ HOME }|Lake Records]] — a slip }} of | the pen ~~~~`, tags: [] } );
		expect( await about( 'slip' ) ).toEqual( [ { revisionId: ids.slip, wiki: '', decision: 'count', by: 'Newcomer', reason: 'a slip }} of | the pen ~~~~', date: day( 0 ) } ] );
		session.expectQuiet();
		await session.end();
	} );

	it( 'adds two forgotten edits at once, and takes that back', async () => {
		const session = await open();
		await row( session, 'plain' ).getByRole( 'checkbox' ).check();
		await row( session, 'plainToo' ).getByRole( 'checkbox' ).check();
		await session.page.locator( '.partnerkit-edits__bar' ).getByRole( 'button', { name: 'Add to Lake Records…' } ).click();
		await confirm( session, /^Add 2 edits/ );
		expect( [ await chip( session, 'plain' ), await chip( session, 'plainToo' ) ] ).toEqual( [ '✓ You added it', '✓ You added it' ] );
		const added = await history( wiki, `${ HOME }/Ledger` );
		expect( added[ 0 ].comment ).toContain( '2 edits count' );
		await session.page.getByRole( 'button', { name: 'Undo…' } ).click();
		expect( await confirm( session, /^Put 2 edits back/ ) ).toContain( 'loses 2 lines' );
		expect( await chip( session, 'plain' ) ).toBe( 'Not counted: no mark' );
		expect( ( await history( wiki, `${ HOME }/Ledger` ) )[ 0 ].content ).toBe( added[ 1 ].content );
		session.expectQuiet();
		await session.end();
	} );

	it( 'says which of two partnerships an edit is for, and the other one no longer asks', async () => {
		const session = await open();
		const asked = await answer( session, 'unresolved' );
		expect( await asked.innerText() ).toContain( `${ NAME } · ${ OTHER }` );
		await asked.getByRole( 'button', { name: `It is for ${ OTHER }…` } ).click();
		await confirm( session, /^Add this edit/ );
		expect( await about( 'unresolved', OTHER_HOME ) ).toMatchObject( [ { decision: 'count', by: 'Newcomer' } ] );
		expect( await about( 'unresolved' ) ).toMatchObject( [ { decision: 'exclude', by: 'Newcomer' } ] );
		expect( await chip( session, 'unresolved' ) ).toBe( 'You left it out' );
		await session.end();
		const there = await open( {}, {}, OTHER );
		expect( await chip( there, 'unresolved' ) ).toBe( '✓ You added it' );
		expect( await chip( there, 'unresolvedToo' ) ).toBe( 'Needs a choice' );
		there.expectQuiet();
		await there.end();
	} );

	it( 'takes out an own edit, brings back one that was left out, and moves one to another partnership', async () => {
		const session = await open();
		await row( session, 'hashtag' ).getByRole( 'button', { name: /^Take away/ } ).click();
		await confirm( session, /^Take away this edit/ );
		expect( await chip( session, 'hashtag' ) ).toBe( 'You left it out' );
		await row( session, 'outByAuthor' ).getByRole( 'button', { name: /^Add/ } ).click();
		await confirm( session, /^Add this edit/ );
		expect( await about( 'outByAuthor' ) ).toMatchObject( [ { decision: 'count', by: 'Newcomer' } ] );
		await row( session, 'worklist' ).getByRole( 'checkbox' ).check();
		await session.page.locator( '.partnerkit-edits__bar' ).getByRole( 'button', { name: 'Move to another…' } ).click();
		await session.page.locator( DIALOG ).getByLabel( 'Move to' ).selectOption( OTHER );
		await confirm( session, /^Move this edit/ );
		expect( await chip( session, 'worklist' ) ).toBe( 'You left it out' );
		expect( await about( 'worklist', OTHER_HOME ) ).toMatchObject( [ { decision: 'count' } ] );
		session.expectQuiet();
		await session.end();
	} );
} );

describe( 'Asked about any edit or page', () => {
	it( 'it answers by number, address and title, for what is gone, hidden, moved, elsewhere, or somebody else’s', async () => {
		const session = await open( {}, { rev: String( ids.beforeMark ) } );
		const first = session.page.locator( WHY );
		await first.locator( 'h3' ).waitFor();
		expect( await first.innerText() ).toContain( 'The banner of the page counts edits from' );
		expect( await askAbout( session, `${ wiki.url }/index.php?title=Marked&diff=${ ids.left }` ) ).toContain( 'but Lea took part until' );
		const notListed = await askAbout( session, `Special:Diff/${ ids.notListed }` );
		expect( notListed ).toContain( 'Stranger is not on the list of participants' );
		expect( notListed ).toContain( 'List of participants' );
		expect( await askAbout( session, String( ids.deleted ) ) ).toContain( 'or it was deleted' );
		expect( await askAbout( session, '999999999' ) ).toContain( 'There is no edit 999,999,999' );
		const hidden = await askAbout( session, String( ids.hidden ) );
		expect( hidden ).toContain( 'somebody whose name is hidden' );
		expect( hidden ).toContain( 'Its summary is hidden' );
		expect( await askAbout( session, 'Old name' ) ).toContain( 'The page is called “New name” now' );
		expect( await askAbout( session, 'https://sw.example.org/wiki/Special:Diff/5' ) ).toContain( 'sw.example.org, another wiki' );
		expect( await askAbout( session, '<img src=x onerror=alert(1)>' ) ).toContain( 'names no edit and no page' );
		expect( await session.page.getByRole( 'link', { name: 'All my edits' } ).getAttribute( 'href' ) ).not.toContain( 'rev=' );
		expect( await askAbout( session, 'No such page at all' ) ).toContain( 'There is no page' );
		await session.page.getByLabel( 'Which edit?' ).fill( String( ids.plain ) );
		await session.page.getByLabel( 'Partnership', { exact: true } ).selectOption( 'Records Abroad' );
		await session.page.getByText( 'This wiki is not one of the partnership’s. Its wikis: sw.example.org.' ).first().waitFor();
		session.expectQuiet();
		await session.end();
	} );
} );

describe( 'Somebody who looks after a partnership and may change tags', () => {
	it( 'tags a participant’s edit, takes the tag off again, and has to say why an edit of others is taken away', async () => {
		const session = await open( { user: ORGANISER } );
		await session.page.locator( '[data-filter="whose"] select' ).selectOption( '-everybody' );
		await row( session, 'solo' ).waitFor();
		await row( session, 'solo' ).getByRole( 'button', { name: /^Add/ } ).click();
		expect( await confirm( session, /^Add this edit/ ) ).toContain( 'The tag “partnership” is put on the edit.' );
		expect( await chip( session, 'solo' ) ).toBe( '✓ Tag' );
		expect( await tagsOf( 'solo' ) ).toContain( 'partnership' );
		interface Log { query: { logevents: Array<{ user: string; comment: string }> } }
		expect( ( await ask<Log>( wiki, { list: 'logevents', letype: 'tag', lelimit: '1' } ) ).query.logevents[ 0 ] ).toMatchObject( { user: ORGANISER, comment: 'Organiser: counts for Lake Records' } );
		await session.page.getByRole( 'button', { name: 'Undo…' } ).click();
		await confirm( session, /^Put this edit back/ );
		expect( await tagsOf( 'solo' ) ).not.toContain( 'partnership' );

		await row( session, 'banner' ).getByRole( 'button', { name: /^Take away/ } ).click();
		const dialog = session.page.locator( DIALOG );
		await dialog.locator( '.partnerkit-diff' ).waitFor();
		expect( await dialog.getByRole( 'button', { name: /^Take away this edit/ } ).isEnabled() ).toBe( false );
		await confirm( session, /^Take away this edit/, 'about another lake' );
		expect( await about( 'banner' ) ).toMatchObject( [ { decision: 'exclude', by: ORGANISER, reason: 'about another lake' } ] );
		session.expectQuiet();
		await session.end();
		const author = await open();
		expect( await row( author, 'banner' ).innerText() ).toContain( 'Organiser wrote: “about another lake”' );
		await author.end();
	} );
} );

it( 'A list is gone through by keyboard: chosen, acted on, and back where one was', async () => {
	const session = await open();
	const { page } = session;
	await row( session, 'plain' ).getByRole( 'checkbox' ).focus();
	await page.keyboard.press( 'Space' );
	await page.keyboard.press( 'Tab' );
	await page.keyboard.press( 'Tab' );
	await page.keyboard.press( 'Enter' );
	await row( session, 'plain' ).locator( WHY ).waitFor();
	await page.keyboard.press( 'Tab' );
	await page.keyboard.press( 'Enter' );
	await page.locator( DIALOG ).waitFor();
	await page.keyboard.press( 'Escape' );
	await page.locator( DIALOG ).waitFor( { state: 'detached' } );
	expect( await page.evaluate( () => document.activeElement?.textContent ) ).toContain( 'Add' );
	session.expectQuiet();
	await session.end();
} );

it.each( [
	[ 'light, English', {}, 'light', 1280 ], [ 'dark, Arabic', { uselang: 'ar', vectornightmode: '1' }, 'dark', 1280 ],
	[ 'light, English, phone', { useskin: 'minerva' }, 'light', 360 ], [ 'dark, Arabic, phone', { uselang: 'ar', useskin: 'minerva', minervanightmode: '1' }, 'dark', 360 ]
] as Array<[ string, Record<string, string>, 'light' | 'dark', number ]> )( 'List, answer and dialog are accessible in %s, and fit', async ( _, query, colorScheme, width ) => {
	const session = await open( { colorScheme, width, height: 740, touch: width < 720 }, query );
	await row( session, 'plain' ).getByRole( 'checkbox' ).check();
	await ( await answer( session, 'late' ) ).waitFor();
	await expectAccessible( session.page, LIST );
	expect( await session.page.locator( LIST ).evaluate( ( element ) => element.scrollWidth <= element.clientWidth + 1 ) ).toBe( true );
	await row( session, 'plain' ).locator( '.partnerkit-edits__act button' ).click();
	await session.page.locator( `${ DIALOG } .partnerkit-diff` ).waitFor();
	await expectAccessible( session.page, DIALOG );
	session.expectQuiet();
	await session.end();
} );
