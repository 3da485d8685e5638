import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORGANISER } from '../../build/local-wiki/instance';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session } from '../support/browser';
import { gadgetWiki } from '../support/demo';
import { makeEdits, type PastEdit } from '../support/edits';
import { testWiki, type TestWiki } from '../support/wiki';

const SCREEN = '[data-partnerkit="dashboard"]';
const HOME = 'Project:Partnerships/Lake Archives';

const DAY = 24 * 60 * 60 * 1000;
const noon = ( days: number ): string => new Date( Math.floor( Date.now() / DAY + days ) * DAY + DAY / 2 ).toISOString();

let wiki: TestWiki;
let sister: TestWiki;
let browser: Browser;
/** Revisions on the sister wiki, in the order of {@link ABROAD}. */
let abroad: number[];

const edit = ( days: number, user: string, title: string, size: number, more: Partial<PastEdit> = {} ): PastEdit => ( { user, title, text: 'x'.repeat( size ), time: noon( days ), ...more } );

const AT_HOME: PastEdit[] = [
	edit( -9, 'Asha', 'Lake', 100, { summary: '#Lake2026' } ),
	edit( -8, 'Asha', 'Lake', 150, { summary: 'does not count' } ),
	edit( -7, 'Juma', 'Lake', 170, { summary: '#lake2026', tags: [ 'partnership' ] } )
];

/** The same revision ids as at home, on a wiki in French. */
const ABROAD: PastEdit[] = [
	edit( -9, 'Asha', 'Lac', 40, { summary: 'un lac #Lake2026' } ),
	edit( -8, 'Asha', 'Lac', 45, { summary: 'https://exemple.example/#Lake2026' } ),
	edit( -7, 'Juma', 'Rivière', 20, { summary: '＃LAKE2026', tags: [ 'partnership' ] } ),
	edit( -6, 'Quelqu’un', 'Discussion:Marais', 0, { text: '{{Partnership contribution|partnership=Lake Archives}}[[Catégorie:Lake Archives (partnership)]]' } ),
	edit( -5, 'Asha', 'Marais', 30, { summary: 'une page marquée' } ),
	edit( -4, 'Asha', 'Lac', 60, { summary: '#Lake2026, laissée de côté' } ),
	edit( -3, 'Visiteur', 'Lac', 75, { summary: '#Lake2026', tags: [ 'partnership' ] } ),
	edit( -2, 'Asha', 'Étang', 25, { summary: 'sur la liste' } )
];
const COUNTED_ABROAD = [ 0, 2, 4, 6, 7 ];

beforeAll( async () => {
	[ sister, browser ] = await Promise.all( [ testWiki( 'two-wikis-fr', undefined, {}, { lang: 'fr' } ), launchBrowser() ] );
	wiki = await gadgetWiki( 'two-wikis', {}, { others: { fr: sister.url } } );
	makeEdits( wiki, AT_HOME );
	abroad = makeEdits( sister, ABROAD );
	const record = ( name: string, wikis: string ): PastEdit => edit( -1, ORGANISER, name, 0, { text: `{{Partnership|name=Lakes|status=active|start=${ noon( -20 ).slice( 0, 10 ) }|hashtag=Lake2026|counting=worklist|wikis=${ wikis }}}` } );
	makeEdits( wiki, [
		edit( -1, ORGANISER, 'MediaWiki:Partnerkit-config.json', 0, { text: JSON.stringify( { wikis: { frlakes: sister.apiUrl }, services: { pageviews: '/services' } } ) } ),
		record( HOME, `127.0.0.1:${ wiki.port }, frlakes` ),
		edit( -1, ORGANISER, `${ HOME }/Participants`, 0, { text: [ 'Asha', 'Juma' ].map( ( user ) => `* {{Partnership participant|user=${ user }}}` ).join( '\n' ) } ),
		edit( -1, ORGANISER, `${ HOME }/Worklist`, 0, { text: '* [[:fr:étang]]\n* [[Marais]]' } ),
		// The number is that of an edit on this wiki too, which stays.
		edit( -1, ORGANISER, `${ HOME }/Ledger`, 0, { text: `* {{Partnership decision|rev=${ abroad[ 5 ] }|wiki=frlakes|decision=exclude|by=Asha}}` } ),
		record( 'Project:Partnerships/Nowhere', `127.0.0.1:${ wiki.port }, zzwiki` ),
		edit( -1, ORGANISER, 'Project:Partnerships/Nowhere/Participants', 0, { text: '* {{Partnership participant|user=Asha}}' } )
	] );
} );

afterAll( async () => {
	await browser?.close();
	await Promise.all( [ wiki?.stop(), sister?.stop() ] );
} );

const read = ( session: Session ) => session.page.locator( `${ SCREEN }[aria-busy="false"]` ).waitFor();
const value = ( session: Session, figure: string ) => session.page.locator( `[data-figure="${ figure }"]` ).getAttribute( 'data-value' );

describe( 'A partnership on two wikis', () => {
	it( 'has one total of the edits of both, each once', async () => {
		const session = await Session.start( browser, wiki, { user: ORGANISER } );
		const asked: string[] = [];
		session.page.on( 'request', ( request ) => asked.push( request.url() ) );
		await session.visit( HOME );
		await read( session );
		expect( await value( session, 'edits' ) ).toBe( String( 2 + COUNTED_ABROAD.length ) );
		expect( await value( session, 'editors' ) ).toBe( '3' );
		expect( await value( session, 'bytes-added' ) ).toBe( String( 100 + 20 + 40 + 20 + 30 + 15 + 25 ) );
		expect( await value( session, 'pages-created' ) ).toBe( String( [ 'Lake', 'Lac', 'Rivière', 'Marais', 'Étang' ].length ) );
		await session.page.locator( '.partnerkit-receipt summary' ).click();
		const receipt = await session.page.locator( '.partnerkit-receipt' ).innerText();
		expect( receipt ).toContain( 'Nothing is missing.' );
		expect( receipt ).toContain( `127.0.0.1:${ wiki.port }`.concat( '\u2069: 2 counted edits' ) );
		expect( receipt ).toContain( `127.0.0.1:${ sister.port }`.concat( `\u2069: ${ COUNTED_ABROAD.length } counted edits` ) );
		expect( receipt ).toContain( 'Visiteur' );
		expect( await session.page.getByRole( 'link', { name: 'Rivière' } ).first().getAttribute( 'href' ) ).toBe( `${ sister.url }/index.php/Rivi%C3%A8re` );
		// Nobody's account goes with the questions, and no other host is asked.
		const abroadUrls = asked.filter( ( url ) => url.startsWith( sister.url ) );
		expect( abroadUrls.length ).toBeGreaterThan( 0 );
		expect( abroadUrls.every( ( url ) => new URL( url ).searchParams.get( 'origin' ) === '*' ) ).toBe( true );
		expect( asked.filter( ( url ) => ![ wiki.url, sister.url ].some( ( own ) => url.startsWith( `${ own }/` ) ) && !/^(?:data|blob):/.test( url ) ) ).toEqual( [] );
		// Readers are counted of the pages of both.
		const readers = session.page.locator( '[data-part="reach"][aria-busy="false"]' );
		await readers.getByRole( 'link', { name: 'Rivière' } ).waitFor();
		await expectAccessible( session.page, SCREEN );
		session.expectQuiet();
		await session.end();
	} );

	it( 'says which wiki is down, keeps the figures of the other, and reads both when asked again', async () => {
		const session = await Session.start( browser, wiki, { user: ORGANISER } );
		await sister.halt();
		await session.visit( HOME );
		await read( session );
		expect( await value( session, 'edits' ) ).toBe( '2' );
		const words = await session.page.locator( SCREEN ).innerText();
		expect( words ).toMatch( /The wiki .*frlakes.* does not answer\. Edits made there are missing from all figures\./ );
		expect( words ).toContain( '1 of 2 wikis not read' );
		await expectAccessible( session.page, SCREEN );
		await sister.resume();
		// The timeline, too, says that it lacks something, and offers the same.
		await session.page.locator( `${ SCREEN } .cdx-message` ).getByRole( 'button', { name: 'Try again' } ).click();
		await session.page.locator( `[data-figure="edits"][data-value="${ 2 + COUNTED_ABROAD.length }"]` ).waitFor();
		await read( session );
		expect( await session.page.locator( SCREEN ).innerText() ).not.toContain( 'does not answer' );
		// The browser itself tells of the requests that failed.
		expect( session.noise.filter( ( line ) => !line.includes( 'net::ERR_CONNECTION_REFUSED' ) ) ).toEqual( [] );
		await session.end();
	} );

	it( 'says that nothing tells where a wiki is, and asks no host for it', async () => {
		const session = await Session.start( browser, wiki, { user: ORGANISER } );
		await session.visit( 'Project:Partnerships/Nowhere' );
		await read( session );
		expect( await value( session, 'edits' ) ).toBe( '2' );
		expect( await session.page.locator( SCREEN ).innerText() ).toMatch( /The record names the wiki “.*zzwiki.*”, but nothing tells where that is\./ );
		session.expectQuiet();
		await session.end();
	} );
} );
