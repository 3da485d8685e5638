import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configure } from '../../build/local-wiki/instance';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session } from '../support/browser';
import { demoWiki } from '../support/demo';
import { history, type HistoryEntry } from '../support/history';
import type { TestWiki } from '../support/wiki';
import { inApi, SaveLineDriver, workFor, type Choice } from './save-line-driver';
import { EDITORS, writeInForm } from './saving-editors';

const WORK: Choice = { partnership: 'Lake Nyala Village Archive', hashtag: 'NyalaArchive' };
const LEDGER = `Project:Partnerships/${ WORK.partnership }/Ledger`;
const PAGE = 'Gull Narrows';

let wiki: TestWiki;
let browser: Browser;
let written = 0;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'saving' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

/** Does something as somebody who works for the partnership. */
async function atWork( act: ( session: Session, line: SaveLineDriver ) => Promise<void>, work: Choice = WORK ): Promise<void> {
	const session = await Session.start( browser, wiki, { user: 'Editor' } );
	await workFor( session, work );
	await act( session, new SaveLineDriver( session ) );
	session.expectQuiet();
	await session.end();
}

const latest = async ( title = PAGE ): Promise<HistoryEntry> => ( await history( wiki, title ) )[ 0 ];
const text = (): string => `Written ${ ++written }`;
const hashtags = ( { comment }: HistoryEntry ): number => comment.split( '#NyalaArchive' ).length - 1;
const isTagged = ( { tags }: HistoryEntry ): boolean => tags.includes( 'partnership' );

async function asOrganiser( act: ( session: Session ) => Promise<void> ): Promise<void> {
	const session = await Session.start( browser, wiki, { user: 'Organiser' } );
	await session.visit( 'Special:BlankPage' );
	await act( session );
	await session.end();
}

/** What the wiki thinks of the tag, and how it comes to think so again as before. */
const manage = ( operation: string ) => asOrganiser( ( session ) => inApi( session, { action: 'managetags', operation, tag: 'partnership', ignorewarnings: '1' } ) );

describe.each( Object.entries( EDITORS ) )( 'in %s', ( _, edit ) => {
	it( 'an edit gets tag and hashtag, each once, and the person’s own words stay', () => atWork( async ( session, line ) => {
		const title = await edit( session, { text: text(), summary: 'My own words', before: async () => {
			expect( await line.says( 'partnership' ) ).toContain( `Counts for: ${ WORK.partnership }` );
			expect( await line.says( '#NyalaArchive' ) ).toContain( '#NyalaArchive' );
			await expectAccessible( session.page, '[data-partnerkit="save-line"]' );
		} } );
		expect( await line.notice( 'It counts for Lake Nyala Village Archive.' ) ).toMatch( /today/ );
		const saved = await latest( title );
		expect( saved ).toMatchObject( { user: 'Editor', comment: expect.stringContaining( 'My own words' ) } );
		expect( [ hashtags( saved ), isTagged( saved ) ] ).toEqual( [ 1, true ] );
		expect( saved.content ).not.toMatch( /==[^=]*#NyalaArchive[^=]*==/ );
	} ) );

	it( 'an edit that is left out gets neither', () => atWork( async ( session, line ) => {
		const title = await edit( session, { text: text(), summary: 'My own words', before: async () => {
			await line.untick();
			await line.says( 'this edit is left out' );
		} } );
		const saved = await latest( title );
		expect( saved ).toMatchObject( { user: 'Editor', comment: expect.stringContaining( 'My own words' ) } );
		expect( [ hashtags( saved ), isTagged( saved ) ] ).toEqual( [ 0, false ] );
		expect( saved.content ).not.toContain( '#NyalaArchive' );
	} ) );
} );

describe( 'a form that comes back', () => {
	it.each( [ 'wpPreview', 'wpDiff' ] )( 'after %s has the same summary, and is still left out', ( button ) => atWork( async ( session, line ) => {
		await writeInForm( session, PAGE, {}, { text: text(), summary: 'Looked at first' } );
		await line.untick();
		await session.page.click( `#${ button }` );
		await line.says( 'left out' );
		expect( await line.isTicked() ).toBe( false );
		expect( await session.page.inputValue( '#wpSummary' ) ).toBe( 'Looked at first' );
		await session.page.click( '#wpSave' );
		await session.page.waitForURL( ( url ) => !url.search.includes( 'action=' ) );
		expect( await latest() ).toMatchObject( { comment: 'Looked at first', tags: expect.not.arrayContaining( [ 'partnership' ] ) } );
	} ) );

	it( 'after a preview in place is as it was', () => atWork( async ( session, line ) => {
		await session.visit( 'Special:BlankPage' );
		await inApi( session, { action: 'options', optionname: 'uselivepreview', optionvalue: '1' } );
		await writeInForm( session, PAGE, {}, { text: text(), summary: 'Previewed in place' } );
		await line.untick();
		await session.page.click( '#wpPreview' );
		await session.page.locator( '#wikiPreview .mw-parser-output' ).waitFor();
		expect( await line.isTicked() ).toBe( false );
		await inApi( session, { action: 'options', optionname: 'uselivepreview', optionvalue: '0' } );
		await session.page.click( '#wpSave' );
		await session.page.waitForURL( ( url ) => !url.search.includes( 'action=' ) );
		expect( await latest() ).toMatchObject( { comment: 'Previewed in place', tags: expect.not.arrayContaining( [ 'partnership' ] ) } );
	} ) );

	it( 'after an edit conflict shows the own words alone, and adds once', () => atWork( async ( session, line ) => {
		await writeInForm( session, PAGE, {}, { text: text(), summary: 'In the middle of another edit' } );
		await line.says( 'the tag partnership' );
		await asOrganiser( ( other ) => inApi( other, { action: 'edit', title: PAGE, appendtext: `\n${ text() }`, summary: 'Faster' } ) );
		await session.page.click( '#wpSave' );
		await session.page.locator( '#wpTextbox2' ).waitFor();
		await line.says( 'the tag partnership' );
		expect( await session.page.inputValue( '#wpSummary' ) ).toBe( 'In the middle of another edit' );
		await session.page.fill( '#wpTextbox1', `${ await session.page.inputValue( '#wpTextbox1' ) }\n${ text() }` );
		await session.page.click( '#wpSave' );
		await line.notice( 'It counts' );
		expect( await latest() ).toMatchObject( { comment: 'In the middle of another edit #NyalaArchive', tags: expect.arrayContaining( [ 'partnership' ] ) } );
	} ) );

	it( 'asks for a summary where the person wants to be asked, as it did before', () => atWork( async ( session, line ) => {
		await session.visit( 'Special:BlankPage' );
		await inApi( session, { action: 'options', optionname: 'forceeditsummary', optionvalue: '1' } );
		await writeInForm( session, PAGE, {}, { text: text(), summary: '' } );
		await line.says( 'the tag partnership' );
		await session.page.click( '#wpSave' );
		await session.page.locator( '#mw-missingsummary' ).waitFor();
		await line.says( 'the tag partnership' );
		await session.page.click( '#wpSave' );
		await line.notice( 'It counts' );
		expect( await latest() ).toMatchObject( { comment: '#NyalaArchive', tags: expect.arrayContaining( [ 'partnership' ] ) } );
		await inApi( session, { action: 'options', optionname: 'forceeditsummary', optionvalue: '0' } );
	} ) );
} );

it( 'undoing an edit counts', () => atWork( async ( session, line ) => {
	const revision = () => session.page.evaluate( () => String( mw.config.get( 'wgCurRevisionId' ) ) );
	await writeInForm( session, PAGE, {}, { text: text(), summary: '' } );
	const undoafter = await revision();
	await line.says( 'the tag partnership' );
	await session.page.click( '#wpSave' );
	await line.notice( 'It counts' );
	await session.visit( PAGE, { action: 'edit', undo: await revision(), undoafter } );
	await line.says( 'the tag partnership' );
	await session.page.click( '#wpSave' );
	await line.notice( 'It counts' );
	expect( await latest() ).toMatchObject( { comment: expect.stringMatching( /^Undo revision .* #NyalaArchive$/ ), tags: expect.arrayContaining( [ 'partnership', 'mw-undo' ] ) } );
} ) );

describe( 'a tag that the wiki does not take', () => {
	it.each( [
		[ 'is inactive', () => manage( 'deactivate' ), () => manage( 'activate' ) ],
		[ 'is not defined', () => manage( 'delete' ), async () => {
			await manage( 'create' );
			// One that no edit carries would be gone for good as soon as it is switched off.
			await asOrganiser( ( session ) => inApi( session, { action: 'edit', title: 'Project:Sandbox', text: 'Tagged', tags: 'partnership' } ) );
		} ],
		[ 'is not permitted', async () => configure( wiki.dir, { settings: { wgGroupPermissions: { user: { applychangetags: false } } } } ), async () => configure( wiki.dir, { settings: { wgGroupPermissions: {} } } ) ]
	] )( 'and %s is not sent, and the hashtag is', async ( _, before, after ) => {
		await before();
		try {
			await atWork( async ( session, line ) => {
				await writeInForm( session, PAGE, {}, { text: text(), summary: 'Without tag' } );
				await session.page.waitForLoadState( 'networkidle' );
				expect( await line.says( '#NyalaArchive' ) ).not.toContain( 'the tag partnership' );
				await session.page.click( '#wpSave' );
				await line.notice( 'It counts' );
				expect( await latest() ).toMatchObject( { comment: 'Without tag #NyalaArchive', tags: expect.not.arrayContaining( [ 'partnership' ] ) } );
			} );
		} finally {
			await after();
		}
	} );

	it.each( [ 'the wikitext editor', 'the visual editor' ] )( 'since a moment ago costs no edit in %s: it is saved without, and the ledger notes it', async ( name ) => {
		try {
			await atWork( async ( session, line ) => {
				const title = await EDITORS[ name ]( session, { text: text(), summary: 'Refused', before: async () => {
					await line.says( 'the tag partnership' );
					await manage( 'deactivate' );
				} } );
				await line.notice( 'The wiki did not take the tag' );
				expect( await latest( title ) ).toMatchObject( { comment: 'Refused #NyalaArchive', tags: expect.not.arrayContaining( [ 'partnership' ] ) } );
				expect( ( await latest( LEDGER ) ).content ).toMatch( /decision=count\|by=Editor\|reason=[^|]*tag/ );
			} );
		} finally {
			await manage( 'activate' );
		}
	} );
} );

describe( 'a summary without room', () => {
	it( 'stays whole: the tag alone goes along, and a line on the ledger says for what', () => atWork( async ( session, line ) => {
		const own = '𝒲'.repeat( 495 );
		await writeInForm( session, PAGE, {}, { text: text(), summary: own } );
		expect( await line.says( 'The edit gets the tag partnership' ) ).toContain( 'There is no room for #NyalaArchive' );
		await session.page.click( '#wpSave' );
		await line.notice( 'It counts' );
		expect( await latest() ).toMatchObject( { comment: own, tags: expect.arrayContaining( [ 'partnership' ] ) } );
		expect( ( await latest( LEDGER ) ).content ).toMatch( /decision=count\|by=Editor\|reason=[^|]*room/ );
	} ) );

	it( 'and without a tag makes a line on the ledger', async () => {
		await manage( 'deactivate' );
		try {
			await atWork( async ( session, line ) => {
				await writeInForm( session, PAGE, {}, { text: text(), summary: 'x'.repeat( 500 ) } );
				await line.says( 'A line on the partnership’s ledger will say that this edit counts' );
				await session.page.click( '#wpSave' );
				await line.notice( 'A line on the partnership’s ledger says so' );
				expect( ( await latest( LEDGER ) ).content ).toMatch( /decision=count\|by=Editor\|reason=[^|]*room/ );
			} );
		} finally {
			await manage( 'activate' );
		}
	} );
} );

it( 'what ends while the editor is open is over: nothing is added', () => atWork( async ( session, line ) => {
	await writeInForm( session, PAGE, {}, { text: text(), summary: 'Too late' } );
	await line.says( 'is over, so this edit will not be counted' );
	await session.page.click( '#wpSave' );
	await session.page.waitForURL( ( url ) => !url.search.includes( 'action=' ) );
	expect( await latest() ).toMatchObject( { comment: 'Too late', tags: expect.not.arrayContaining( [ 'partnership' ] ) } );
}, { ...WORK, event: 'reading-day', label: 'Reading day', ends: 'event', until: Date.now() + 15_000 } ) );

it( 'with two tabs for two partnerships each saves what its line shows', () => atWork( async ( session, line ) => {
	await writeInForm( session, PAGE, {}, { text: text(), summary: 'In the first tab' } );
	await line.says( '#NyalaArchive' );
	const other = await session.context.newPage();
	await other.goto( `${ wiki.url }/index.php?title=Special:BlankPage` );
	await other.waitForFunction( () => 'mw' in window && mw.loader.getState( 'mediawiki.base' ) === 'ready' );
	await other.evaluate( async ( choice ) => {
		await mw.loader.using( [ 'mediawiki.api', 'mediawiki.storage' ] );
		await new mw.Api().saveOption( 'userjs-partnerkit', choice );
	}, JSON.stringify( { partnership: 'Radio Ndowa', event: '', label: 'Radio Ndowa', hashtag: 'RadioNdowa', ends: 'day', since: Date.now(), lastEdit: Date.now(), until: Date.now() + 3_600_000 } ) );
	expect( await line.root.innerText() ).toContain( '#NyalaArchive' );
	await session.page.click( '#wpSave' );
	await session.page.waitForURL( ( url ) => !url.search.includes( 'action=' ) );
	expect( await latest() ).toMatchObject( { comment: 'In the first tab #NyalaArchive' } );
	await other.goto( `${ wiki.url }/index.php?title=${ PAGE }&action=edit` );
	await other.locator( '[data-partnerkit="save-line"]', { hasText: '#RadioNdowa' } ).waitFor();
} ) );

it( 'a save does not wait for what is looked up: the hashtag goes along at once', () => atWork( async ( session, line ) => {
	await session.page.route( /list=tags/, () => {} );
	await writeInForm( session, PAGE, {}, { text: text(), summary: 'Fast' } );
	await line.says( 'Your summary will end with #NyalaArchive.' );
	await session.page.click( '#wpSave' );
	await session.page.waitForURL( ( url ) => !url.search.includes( 'action=' ) );
	expect( await latest() ).toMatchObject( { comment: 'Fast #NyalaArchive', tags: expect.not.arrayContaining( [ 'partnership' ] ) } );
} ) );

it( 'an edit is left out afterwards from the notice, once the person has seen what that writes', () => atWork( async ( session, line ) => {
	await writeInForm( session, PAGE, {}, { text: text(), summary: 'Not meant' } );
	await line.says( 'the tag partnership' );
	await session.page.click( '#wpSave' );
	await line.notice( 'It counts' );
	await expectAccessible( session.page, '[data-partnerkit="saved"]' );
	const id = await session.page.evaluate( () => mw.config.get( 'wgCurRevisionId' ) );
	await session.page.click( 'text=Do not count this edit' );
	expect( await line.notice( 'This line will be written' ) ).toContain( `rev=${ id }` );
	await session.page.click( 'text=Leave it out' );
	await line.notice( 'It is left out' );
	expect( ( await latest( LEDGER ) ).content ).toContain( `rev=${ id }|decision=exclude|by=Editor` );
} ) );
