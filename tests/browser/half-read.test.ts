import Papa from 'papaparse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hash } from '../../build/services/metrics-data';
import { ORGANISER } from '../../build/local-wiki/instance';
import { readSnapshots } from '../../src/domain/impact/report/snapshot';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session } from '../support/browser';
import { demoWiki } from '../support/demo';
import { downloaded } from '../support/download';
import { history } from '../support/history';
import type { TestWiki } from '../support/wiki';
import { ReportDriver } from './report-driver';

const NAME = 'British Library';
const PAGE = `Project:Partnerships/${ NAME }/Reports/2026-half`;

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'half-read' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

const latest = async (): Promise<string> => ( await history( wiki, PAGE ) )[ 0 ]?.content ?? '';
const plain = ( text: string ): string => text.replace( /\s+/g, ' ' );

/** What a report's table says of a figure, in the wikitext. */
const rowOf = ( wikitext: string, metric: string ): string => wikitext.split( '\n|-\n' ).find( ( row ) => row.includes( `data-figure="${ metric }"` ) )!;

/** What the console says of answers that failed is no defect. */
const expectOnlyRefusals = ( { noise }: Session ): void => expect( noise.filter( ( line ) => !/status of 500/.test( line ) ) ).toEqual( [] );

/** Somebody whose browser knows nothing of before. */
async function newcomer(): Promise<[ Session, ReportDriver ]> {
	const session = await Session.start( browser, wiki, { user: ORGANISER } );
	return [ session, new ReportDriver( session ) ];
}

describe( 'While half of the answers about readers fail', () => {
	/** Of which some pages were answered for and some not. */
	let metric: string;
	let value: number;
	/** How many days are missing, in words. */
	let missing: string;

	it( 'the figure says so, and every file that holds it', async () => {
		wiki.metrics.fault = 'half';
		const [ session ] = await newcomer();
		const { page } = session;
		await session.visit( `Special:BlankPage/Partnerkit/${ NAME }` );
		await page.locator( '[data-part="reach"][aria-busy="false"] table' ).waitFor();
		const asked = [ ...new Set( wiki.metrics.requests.filter( ( path ) => path.includes( '/pageviews/' ) ) ) ];
		expect( asked.length ).toBeGreaterThan( 3 );

		const halves = page.locator( '[data-figure^="views-"][data-value]', { has: page.locator( '.partnerkit-warning' ) } );
		metric = ( await halves.first().getAttribute( 'data-figure' ) )!;
		const card = page.locator( `[data-figure="${ metric }"]` );
		value = Number( await card.getAttribute( 'data-value' ) );
		expect( value ).toBeGreaterThan( 0 );
		missing = plain( await card.locator( '.partnerkit-warning' ).innerText() );
		expect( missing ).toMatch( /^\S+ of \S+ days of pages without data: not in the sum$/ );
		// The pages that have no views are those whose answers failed, and no others.
		const without = await page.locator( '.partnerkit-views tr', { hasText: 'no data' } ).getByRole( 'rowheader' ).allInnerTexts();
		const failed = asked.map( ( path ) => path.split( '/' ) ).filter( ( parts ) => hash( parts.slice( 0, -2 ).map( encodeURIComponent ).join( '/' ) ) % 2 === 0 ).map( ( parts ) => parts[ 7 ].replace( /_/g, ' ' ) );
		expect( without.sort() ).toEqual( failed.sort() );

		const files = page.locator( '.partnerkit-take-away' );
		const { data } = Papa.parse<Record<string, string>>( ( await downloaded( page, files.getByRole( 'button', { name: 'Figures (CSV)' } ) ) ).toString( 'utf8' ).replace( '\uFEFF', '' ), { header: true } );
		const row = data.find( ( { figure: name } ) => name === metric )!;
		expect( [ row.value, plain( row.missing ) ] ).toEqual( [ String( value ), missing ] );
		const json = JSON.parse( ( await downloaded( page, files.getByRole( 'button', { name: 'Everything' } ) ) ).toString( 'utf8' ) );
		const figure = json.figures.find( ( { id }: { id: string } ) => id === metric );
		expect( json.isWhole ).toBe( false );
		expect( figure ).toMatchObject( { value, isWhole: false } );
		const [ part ] = figure.coverage.filter( ( one: { part: string } ) => one.part === 'views' );
		expect( part.expected - part.fetched ).toBe( Number( missing.split( ' ' )[ 0 ].replace( /\D/g, '' ) ) );
		expect( [ part.failed, plain( part.missing ) ] ).toEqual( [ [ 'http' ], missing ] );
		expect( await files.innerText() ).toContain( 'Something is missing from these figures.' );
		await expectAccessible( page, '[data-partnerkit="dashboard"]' );
		expectOnlyRefusals( session );
		await session.end();
	} );

	it( 'the report that is published says so: its table, its notes, and what is frozen', async () => {
		const [ session, report ] = await newcomer();
		await report.open( NAME );
		await report.counted();
		await report.fill( 'Name of the report', '2026-half' );
		await report.root.locator( '.partnerkit-report__beside summary' ).first().click();
		await expectAccessible( session.page, '[data-partnerkit="report"]' );
		await report.publish();
		const wikitext = await latest();
		const row = rowOf( wikitext, metric );
		expect( row ).toContain( `data-value="${ value }"` );
		expect( row.match( /Not complete: [^<]*days of pages without data/g ) ).toHaveLength( 2 );
		expect( plain( row ) ).toMatch( new RegExp( `<br /><small>Not complete: ${ missing }\\.</small>` ) );
		expect( wikitext.slice( wikitext.indexOf( 'partnerkit:made' ) ) ).toMatch( /Not complete: .*days of pages without data/ );
		const [ snapshot ] = readSnapshots( wikitext, DEFAULT_CONFIG );
		expect( snapshot.figures.find( ( { id } ) => id === metric ) ).toMatchObject( { value, isWhole: false } );
		expect( wikitext ).toMatch( /\| coverage\s*= .*days of pages without data/ );

		await session.visit( PAGE );
		expect( await session.page.locator( '.mw-parser-output > table.wikitable' ).first().innerText() ).toContain( 'days of pages without data' );
		expect( await session.page.locator( '.partnership-snapshot' ).innerText() ).toContain( 'days of pages without data' );
		expectOnlyRefusals( session );
		await session.end();
	} );

	it( 'a report that is made new once they are there again is whole, and compares with what was frozen', async () => {
		wiki.metrics.fault = undefined;
		const [ session, report ] = await newcomer();
		await report.open( NAME );
		await report.counted();
		await report.fill( 'Name of the report', '2026-half' );
		await report.root.getByText( 'This report is there already.' ).waitFor();
		await report.publish();
		const wikitext = await latest();
		const row = rowOf( wikitext, metric );
		const [ , whole ] = /data-value="(\d+)"/.exec( row )!;
		expect( Number( whole ) ).toBeGreaterThan( value );
		expect( row ).not.toContain( 'Not complete' );
		const frozen = readSnapshots( wikitext, DEFAULT_CONFIG ).map( ( { figures } ) => figures.find( ( { id } ) => id === metric )! );
		expect( frozen.map( ( one ) => [ one.value, one.isWhole ] ) ).toEqual( [ [ value, false ], [ Number( whole ), true ] ] );
		await session.visit( PAGE );
		const cells = session.page.locator( '.mw-parser-output > table.wikitable' ).first().locator( 'tr', { has: session.page.locator( `[data-figure="${ metric }"]` ) } ).locator( 'td' );
		expect( Number( ( await cells.nth( 1 ).innerText() ).replace( /\D/g, '' ) ) ).toBe( value );
		expectOnlyRefusals( session );
		await session.end();
	} );

	it( 'and one that is made new while none is there keeps what it had, with its time', async () => {
		const before = rowOf( await latest(), metric );
		wiki.metrics.fault = 'error';
		const [ session, report ] = await newcomer();
		await report.open( NAME );
		await report.counted();
		await report.fill( 'Name of the report', '2026-half' );
		await report.root.getByText( 'have not been counted anew and stay as they are' ).waitFor();
		await expectAccessible( session.page, '[data-partnerkit="report"]' );
		await report.publish();
		wiki.metrics.fault = undefined;
		const wikitext = await latest();
		const row = rowOf( wikitext, metric );
		expect( row ).toContain( /data-figure.*/.exec( before )![ 0 ] );
		expect( row ).toMatch( /Not counted anew: as it was on / );
		const frozen = readSnapshots( wikitext, DEFAULT_CONFIG ).map( ( { figures } ) => figures.find( ( { id } ) => id === metric )! );
		expect( frozen[ 2 ] ).toMatchObject( { value: undefined } );
		await session.visit( PAGE );
		expect( await session.page.locator( '.mw-parser-output > table.wikitable' ).first().innerText() ).toContain( 'Not counted anew' );
		expectOnlyRefusals( session );
		await session.end();
	} );
} );
