import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORGANISER } from '../../build/local-wiki/instance';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { gadgetWiki } from '../support/demo';
import { history } from '../support/history';
import { savePages } from '../support/pages';
import { fillTwoRegistries, TOGETHER } from '../support/two-registries';
import { testWiki, type TestWiki } from '../support/wiki';

const SCREEN = '[data-partnerkit="portfolio"]';

/** What pages are about, on both wikis: the museum is known on the other one alone. */
const ITEMS = { Lake: 'Q145', Lac: 'Q145', Musée: 'Q16' };

let wiki: TestWiki;
let sister: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ sister, browser ] = await Promise.all( [ testWiki( 'registries-screen-fr', undefined, { wgPartnerkitItems: ITEMS }, { lang: 'fr' } ), launchBrowser() ] );
	wiki = await gadgetWiki( 'registries-screen', { wgPartnerkitItems: ITEMS }, { others: { fr: sister.url } } );
	fillTwoRegistries( wiki, sister );
} );

afterAll( async () => {
	await browser?.close();
	await Promise.all( [ wiki?.stop(), sister?.stop() ] );
} );

async function open( query: Record<string, string> = {}, options: SessionOptions = {} ): Promise<Session> {
	const session = await Session.start( browser, wiki, { user: ORGANISER, ...options } );
	await session.visit( 'Special:BlankPage/Partnerkit', query );
	await whole( session.page );
	return session;
}

const whole = ( page: Page ): Promise<void> => page.locator( `${ SCREEN }[aria-busy="false"]` ).waitFor();
const total = ( page: Page ) => page.locator( '.partnerkit-totals [data-figure="edits"]' ).getAttribute( 'data-value' );

/** Edits of each row, by the name that is linked. */
async function rows( page: Page ): Promise<Record<string, number>> {
	return Object.fromEntries( await page.locator( '[data-partnership]' ).evaluateAll( ( list ) => list.map( ( row ) => [
		row.getAttribute( 'data-partnership' )!.replace( /^.*\|/, '' ), Number( row.querySelector( '[data-figure="edits"]' )!.getAttribute( 'data-value' ) )
	] ) ) );
}

describe( 'partnerships of this wiki and of another', () => {
	it( 'are rows of one list: each says where it is kept, and leads there; one wiki can be chosen', async () => {
		const session = await open();
		const { page } = session;
		const there = `127.0.0.1:${ sister.port }`;
		expect( [ await total( page ), await rows( page ) ] ).toEqual( [ String( TOGETHER.edits ), TOGETHER.rows ] );
		const museum = page.locator( '[data-partnership$="|Musée du Lac"]' );
		expect( await museum.locator( 'th' ).innerText() ).toContain( there );
		expect( decodeURIComponent( await museum.getByRole( 'link', { name: 'Musée du Lac' } ).getAttribute( 'href' ) ?? '' ) ).toMatch( new RegExp( `^${ sister.url }/.*Partnerships/Musée_du_Lac$` ) );
		const lakes = page.locator( '[data-partnership="Lake Archives"]' );
		expect( await lakes.locator( 'th' ).innerText() ).toMatch( new RegExp( `Also kept on.*${ there }` ) );
		expect( await lakes.getByRole( 'link', { name: there } ).getAttribute( 'href' ) ).toContain( `${ sister.url }/` );
		// Somebody has to look after the museum: on its own wiki.
		const need = page.locator( '[data-need$="|Musée du Lac"]' );
		expect( decodeURIComponent( await need.getByRole( 'link' ).getAttribute( 'href' ) ?? '' ) ).toMatch( new RegExp( `^${ sister.url }/.*partnerkit=(?:health|wizard:handover):Musée` ) );
		await page.locator( '.partnerkit-portfolio__fields' ).getByLabel( 'Wiki', { exact: true } ).selectOption( there );
		await page.waitForURL( ( url ) => decodeURIComponent( url.hash ) === `#partnerships?registry=${ there }` );
		expect( await rows( page ) ).toEqual( TOGETHER.rows );
		await page.locator( '.partnerkit-portfolio__fields' ).getByLabel( 'Wiki', { exact: true } ).selectOption( 'This wiki' );
		await expect.poll( () => rows( page ).then( Object.keys ) ).toEqual( expect.not.arrayContaining( [ 'Musée du Lac' ] ) );
		await expectAccessible( page, SCREEN );
		session.expectQuiet();
		await session.end();
	} );

	it.each<[ string, Record<string, string>, SessionOptions ]>( [
		[ 'light, in English', {}, {} ], [ 'dark, in Arabic, on a phone', { uselang: 'ar', useskin: 'minerva', minervanightmode: '1' }, { width: 360, height: 740, colorScheme: 'dark' } ]
	] )( 'can be read %s', async ( _, query, options ) => {
		const session = await open( query, options );
		await expectAccessible( session.page, SCREEN );
		expect( await session.page.evaluate( () => document.documentElement.scrollWidth <= innerWidth ) ).toBe( true );
		if ( process.env.PARTNERKIT_PICTURES ) {
			await session.page.screenshot( { path: `${ process.env.PARTNERKIT_PICTURES }/${ _.replace( /\W+/g, '-' ) }.png`, fullPage: true } );
		}
		session.expectQuiet();
		await session.end();
	} );

	it( 'those of this wiki stay when the other is down, which is said; trying again brings them back', async () => {
		await sister.halt();
		const session = await open();
		const { page } = session;
		const said = page.locator( `${ SCREEN } .cdx-message` ).filter( { hasText: 'does not answer. Its partnerships are missing' } );
		await said.waitFor();
		expect( await said.innerText() ).toContain( 'frlakes' );
		expect( Object.keys( await rows( page ) ).sort() ).toEqual( [ 'Lake Archives', 'River Museum' ] );
		await expectAccessible( page, SCREEN );
		if ( process.env.PARTNERKIT_PICTURES ) {
			await page.screenshot( { path: `${ process.env.PARTNERKIT_PICTURES }/down.png`, fullPage: true } );
		}
		await sister.resume();
		await said.getByRole( 'button', { name: 'Try again' } ).click();
		await said.waitFor( { state: 'detached' } );
		await whole( page );
		expect( [ await total( page ), await rows( page ) ] ).toEqual( [ String( TOGETHER.edits ), TOGETHER.rows ] );
		// The browser itself tells of the requests that failed.
		expect( session.noise.filter( ( line ) => !line.includes( 'net::ERR_CONNECTION_REFUSED' ) ) ).toEqual( [] );
		await session.end();
	} );
} );

describe( 'what pages of both wikis are about', () => {
	it( 'is asked of each wiki for its own pages, also where no record names the other wiki', async () => {
		const [ { content: record } ] = await history( wiki, 'Project:Partnerships/Lake Archives' );
		await savePages( wiki, { 'Project:Partnerships/Lake Archives': record.replace( /\|wikis=[^|]*/, '' ) } );
		try {
			const session = await Session.start( browser, wiki, { user: ORGANISER } );
			const { page } = session;
			// A database name that is no address, as most wikis have one; the tests' wikis all have the same. It is asked from outside of the browser, where both wikis share cookies.
			await page.route( ( { origin, search } ) => origin === sister.url && search.includes( 'siteinfo' ), async ( route ) => {
				const answer = await ( await fetch( route.request().url() ) ).text();
				await route.fulfill( { body: answer.replace( /"wikiid":"[^"]*"/, '"wikiid":"lakes_of_france"' ), contentType: 'application/json', headers: { 'Access-Control-Allow-Origin': '*' } } );
			} );
			await session.visit( 'Special:BlankPage/Partnerkit' );
			await whole( page );
			await expect.poll( () => page.evaluate( () => new Promise<number>( ( resolve ) => {
				const opening = indexedDB.open( `partnerkit-${ mw.config.get( 'wgDBname' ) }` );
				opening.onsuccess = () => {
					const kept = opening.result.transaction( 'readings' ).objectStore( 'readings' ).count( IDBKeyRange.bound( [ mw.config.get( 'wgUserName' ), 'portfolio' ], [ mw.config.get( 'wgUserName' ), 'portfolio', [] ] ) );
					kept.onsuccess = () => {
						opening.result.close();
						resolve( kept.result );
					};
				};
			} ) ), { message: 'the reading is kept' } ).toBeGreaterThan( 0 );
			const asked: string[] = [];
			page.on( 'request', ( request ) => {
				if ( /pageprops/.test( request.url() + request.postData() ) ) {
					asked.push( new URL( request.url() ).origin );
				}
			} );
			await session.visit( 'Special:BlankPage/Partnerkit', { partnerkit: 'reached' } );
			await page.getByRole( 'button', { name: 'Look them up' } ).click();
			const topics = page.locator( '[data-part="topics"][aria-busy="false"]' );
			await topics.getByRole( 'button', { name: 'Look everything up again' } ).waitFor();
			expect( asked.sort() ).toEqual( [ wiki.url, sister.url ].sort() );
			const text = await topics.innerText();
			expect( text ).toContain( '6 pages were touched, about 2 people and things. 3 pages have no item at Wikidata' );
			expect( text ).not.toContain( 'did not answer' );
			expect( text ).toMatch( /partnerships of .*frlakes.* are among them/ );
			session.expectQuiet();
			await session.end();
		} finally {
			await savePages( wiki, { 'Project:Partnerships/Lake Archives': record } );
		}
	} );
} );
