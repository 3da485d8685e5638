import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe';
import { launchBrowser, logInto, Session } from '../support/browser';
import { demoWiki } from '../support/demo';
import { makeEdits } from '../support/edits';
import { ask, type HistoryEntry } from '../support/history';
import { MortalBrowser } from '../support/mortal-browser';
import type { TestWiki } from '../support/wiki';
import { numberIn, speaking } from '../support/words';

const PARTNERSHIP = 'Deccan Handloom Archive';
const SCREEN = '[data-partnerkit="batch"]';
const FILES = 300;

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'batch-screen' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

const fileTitles = Array.from( { length: FILES }, ( _, index ) => `File:Loom ${ String( index + 1 ).padStart( 3, '0' ) }.jpg` );
const past = '2026-01-01T00:00:00Z';

const start = ( page: Page, query = '' ) => page.goto( `${ wiki.url }/index.php?title=Special:BlankPage/Partnerkit&partnerkit=batch${ query }` );
const figure = async ( page: Page, id: string ) => Number( await page.locator( `[data-figure="${ id }"]` ).getAttribute( 'data-value' ) );
const inPhase = ( page: Page, phase: string ) => page.locator( `${ SCREEN }[data-phase="${ phase }"][aria-busy="false"]` ).waitFor( { timeout: 200_000 } );

interface AllRevisions {
	query: { allrevisions: Array<{ title: string; revisions: Array<Omit<HistoryEntry, 'content'> & { slots: { main: { content: string } } }> }> };
	continue?: Record<string, string>;
}

/** All revisions after the first of each of the files, newest first. */
async function editsOf( titles: string[] ): Promise<Array<{ title: string; edits: HistoryEntry[] }>> {
	const found = new Map( titles.map( ( title ): [ string, HistoryEntry[] ] => [ title, [] ] ) );
	let next: Record<string, string> | undefined = {};
	while ( next ) {
		const answer: AllRevisions = await ask( wiki, { list: 'allrevisions', arvnamespace: '6', arvprop: 'user|comment|tags|content', arvslots: 'main', arvlimit: 'max', ...next } );
		answer.query.allrevisions.forEach( ( { title, revisions } ) => found.get( title )?.push( ...revisions.map( ( { slots, ...revision } ) => ( { ...revision, content: slots.main.content } ) ) ) );
		next = answer.continue;
	}
	return [ ...found ].map( ( [ title, edits ] ) => ( { title, edits: edits.slice( 0, -1 ) } ) );
}

describe( 'a batch of 300 file pages from a CSV', () => {
	it( 'is tried out, run, killed half-way, resumed and finished with each page edited exactly once, then undone but for what others edited', async () => {
		makeEdits( wiki, fileTitles.map( ( title ) => ( { title, text: '{{Information\n| description = A loom\n| permission = CC BY\n}}\n\n[[Category:Looms]]\n', user: 'Organiser', time: past } ) ) );
		const csv = `File name;Date;Accession number;Partner\n${ fileTitles.map( ( title, index ) => `${ title };2026-02-0${ index % 9 + 1 };"=DH ""${ index }""";Deccan Loom Museum` ).join( '\n' ) }\n`;
		const mortal = new MortalBrowser();
		try {
			let page = await mortal.start();
			await logInto( page.context(), wiki, 'Editor' );
			await start( page );
			await page.getByLabel( 'Where the pages come from' ).selectOption( 'table' );
			await page.getByLabel( 'or a file:' ).setInputFiles( { name: 'looms.csv', mimeType: 'text/csv', buffer: Buffer.from( `\uFEFF${ csv }` ) } );
			await page.getByLabel( 'Accession number' ).waitFor();
			expect( await page.getByLabel( 'Accession number' ).inputValue() ).toBe( 'identifier' );
			await page.getByLabel( 'Partnership', { exact: true } ).selectOption( PARTNERSHIP );
			await page.getByRole( 'button', { name: `Try out on ${ FILES } pages` } ).click();
			await inPhase( page, 'tried' );
			const [ read, add, update, right, cannot ] = await Promise.all( [ 'read', 'add', 'update', 'right', 'cannot' ].map( ( id ) => figure( page, id ) ) );
			expect( { read, add } ).toEqual( { read: FILES, add: FILES } );
			expect( add + update + right + cannot ).toBe( read );
			expect( ( await editsOf( fileTitles.slice( 0, 5 ) ) ).flatMap( ( { edits } ) => edits ) ).toEqual( [] );

			const address = page.url();
			await page.getByRole( 'button', { name: `Save ${ FILES } edits` } ).click();
			await page.waitForFunction( ( half ) => Number( document.querySelector( '[role="progressbar"]' )?.getAttribute( 'aria-valuenow' ) ) >= half, FILES / 2, { timeout: 200_000 } );
			await mortal.kill();
			const afterDeath = ( await editsOf( fileTitles ) ).filter( ( { edits } ) => edits.length ).length;
			expect( afterDeath ).toBeGreaterThanOrEqual( FILES / 2 );
			expect( afterDeath ).toBeLessThan( FILES );

			page = await mortal.start();
			await logInto( page.context(), wiki, 'Editor' );
			// It is listed among what is not finished, and goes on by itself when it is opened.
			await start( page );
			await page.getByText( 'Not finished' ).waitFor();
			await page.goto( address );
			await inPhase( page, 'done' );
			expect( await page.locator( '.partnerkit-legend' ).first().innerText() ).toContain( `${ FILES } saved` );
			const saved = await editsOf( fileTitles );
			expect( saved.filter( ( { edits } ) => edits.length !== 1 ) ).toEqual( [] );
			expect( saved[ 7 ].edits[ 0 ] ).toMatchObject( {
				user: 'Editor', tags: expect.arrayContaining( [ 'partnership' ] ), comment: expect.stringContaining( `Marked as part of ${ PARTNERSHIP } #` ),
				content: expect.stringMatching( /\{\{Partnership contribution[^}]*date=2026-02-08[^}]*identifier=[^}]*DH "7"/ )
			} );

			const theirs = [ saved[ 20 ], saved[ 250 ] ];
			makeEdits( wiki, theirs.map( ( { title, edits } ) => ( { title, text: `${ edits[ 0 ].content }\nOurs.`, user: 'Organiser', time: new Date().toISOString() } ) ) );
			await page.getByRole( 'button', { name: `Undo the ${ FILES } saved…` } ).click();
			await page.getByRole( 'button', { name: `Undo ${ FILES } edits` } ).click();
			await page.getByText( `${ FILES - 2 } of ${ FILES } undone` ).waitFor( { timeout: 200_000 } );
			await page.locator( `${ SCREEN }[aria-busy="false"]` ).waitFor();
			await page.getByRole( 'button', { name: 'Need you 2' } ).click();
			expect( await page.locator( '.partnerkit-table tbody tr a[href] bdi' ).allInnerTexts() ).toEqual( expect.arrayContaining( theirs.map( ( { title } ) => title ) ) );
			const undone = await editsOf( fileTitles );
			expect( undone.filter( ( { edits } ) => edits[ 0 ].tags.includes( 'mw-undo' ) ) ).toHaveLength( FILES - 2 );
			expect( undone.filter( ( { edits } ) => edits[ 0 ].content.includes( 'Partnership contribution' ) ).map( ( { title } ) => title ) ).toEqual( theirs.map( ( { title } ) => title ) );
			expect( undone.every( ( { edits } ) => edits.length === 2 ) ).toBe( true );
		} finally {
			await mortal.end();
		}
	}, 600_000 );
} );

describe.each( [
	[ 'English on a desktop', {}, {}, 'en', [ 'Cedar Bluff Landing', 'Gull Narrows' ] ],
	[ 'Arabic at 360 px in Minerva', { width: 360, height: 740, touch: true }, { uselang: 'ar', useskin: 'minerva' }, 'ar', [ 'Ansel River', 'Banksia Heads' ] ]
] )( 'the screen in %s', ( _, options, query, language, [ one, other ] ) => {
	it( 'can be read by everybody at each step, and fits', async () => {
		const session = await Session.start( browser, wiki, { user: 'Editor', ...options } );
		const { page } = session;
		const says = speaking( 'partnerkit-batch-app', language );
		const two = numberIn( language, 2 );
		const button = ( key: string, count: number ) => page.getByRole( 'button', { name: says( `partnerkit-batch-${ key }`, numberIn( language, count ), count ), exact: true } );
		const visit = ( about = '' ) => session.visit( 'Special:BlankPage/Partnerkit', { partnerkit: `batch${ about }`, ...query } );
		const looks = async () => {
			await expectAccessible( page, SCREEN );
			expect( await page.evaluate( () => document.documentElement.scrollWidth <= innerWidth ) ).toBe( true );
		};
		await visit();
		await page.locator( `${ SCREEN }[aria-busy="false"]` ).waitFor();
		await page.getByLabel( says( 'partnerkit-batch-source' ) ).selectOption( 'table' );
		await page.getByLabel( says( 'partnerkit-batch-table-paste' ), { exact: true } ).fill( `Page\tDate\n${ one }\t2026-11-01\n${ other }\t2026-11-02\nOne cell\nNowhere at all\t2026-11-03\n${ other }\t1.2.2026\n` );
		await page.getByLabel( says( 'partnerkit-batch-partnership' ), { exact: true } ).selectOption( PARTNERSHIP );
		await button( 'try', 3 ).waitFor();
		await looks();
		await button( 'try', 3 ).click();
		await inPhase( page, 'tried' );
		// The list has an address of its own, which knows nothing of the language and skin that this address asked for.
		await visit( new URL( page.url() ).searchParams.get( 'partnerkit' )!.replace( /^batch/, '' ) );
		await inPhase( page, 'tried' );
		await page.getByText( says( 'partnerkit-batch-see-diffs' ) ).click();
		await page.locator( '.partnerkit-diff' ).waitFor();
		await page.getByText( says( 'partnerkit-batch-cannot-missing' ), { exact: true } ).click();
		await looks();
		await button( 'save', 2 ).click();
		await inPhase( page, 'done' );
		await button( 'undo-all', 2 ).click();
		await looks();
		await button( 'undo-do', 2 ).click();
		await page.getByText( says( 'partnerkit-batch-undone-of', two, two ) ).waitFor();
		await page.locator( `${ SCREEN }[aria-busy="false"]` ).waitFor();
		await looks();
		session.expectQuiet();
		await session.end();
	} );
} );
