import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSnapshots } from '../../src/domain/impact/report/snapshot';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { demoWiki } from '../support/demo';
import { downloaded } from '../support/download';
import { history } from '../support/history';
import { resultWith } from '../support/results';
import type { TestWiki } from '../support/wiki';
import { ReportDriver } from './report-driver';

const NAME = 'Radio Ndowa';
const PAGE = `Project:Partnerships/${ NAME }/Reports`;

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'report-screen' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

async function start( options: SessionOptions = {} ): Promise<[ Session, ReportDriver ]> {
	const session = await Session.start( browser, wiki, { user: 'Editor', ...options } );
	return [ session, new ReportDriver( session ) ];
}

const edit = ( session: Session, title: string, text: string ): Promise<unknown> =>
	session.page.evaluate( ( [ page, wikitext ] ) => new mw.Api().postWithToken( 'csrf', { action: 'edit', title: page, text: wikitext } ), [ title, text ] );

const latest = async ( title: string ): Promise<string> => ( await history( wiki, title ) )[ 0 ]?.content ?? '';

describe( 'A report', () => {
	it( 'is put together, published, edited by hand, made new, and compared with its old snapshot', async () => {
		const [ session, report ] = await start();
		await report.open( NAME );
		await expectAccessible( session.page, '[data-partnerkit="report"]' );
		await report.fill( 'Name of the report', '2026-A' );
		await report.fillPart( 'What did not work', 'Text', 'Calls at night were lost.' );
		await report.fillPart( 'In their words', 'What was said', 'I had {{never}} written before | really.' );
		await report.fillPart( 'In their words', 'Who said it', 'A listener' );
		await report.show();
		await report.root.getByText( 'look again' ).waitFor();
		expect( await report.button( 'Publish the page' ).isDisabled() ).toBe( true );
		await report.fillPart( 'In their words', 'Where they agreed to be quoted', 'Letter of 3 May' );
		await report.press( 'Take away', report.part( 'Thanks' ) );
		await report.press( 'Put it back' );
		await report.press( 'Down', report.part( 'What did not work' ) );
		await report.root.getByRole( 'status' ).getByText( 'place 7 of 9' ).waitFor();
		await report.publish();

		const first = await latest( `${ PAGE }/2026-A` );
		expect( first ).toContain( 'I had &#123;&#123;never&#125;&#125; written before &#124; really.' );
		expect( first.indexOf( '== What comes next ==' ) ).toBe( -1 );
		const [ snapshot ] = readSnapshots( first, DEFAULT_CONFIG );
		const edits = snapshot.figures.find( ( { id } ) => id === 'edits' )!.value!;
		expect( edits ).toBeGreaterThan( 0 );
		expect( first ).toContain( `| data-figure="edits" data-value="${ edits }"` );

		// By hand: words between what is generated. Then something new is counted.
		await edit( session, `${ PAGE }/2026-A`, `${ first.replace( 'Calls at night were lost.', 'Calls at night were lost; so were two tapes.' ) }\n\nWritten by hand.` );
		await edit( session, `Project:Partnerships/${ NAME }/Participants`, `${ await latest( `Project:Partnerships/${ NAME }/Participants` ) }\n* {{Partnership participant|user=Editor}}` );
		await session.page.evaluate( ( summary ) => new mw.Api().postWithToken( 'csrf', { action: 'edit', title: 'Lake Chisale', appendtext: '\nMore.', summary } ), /#RadioNdowa\d+/.exec( first )![ 0 ] );
		await report.open( NAME );
		await report.fill( 'Name of the report', '2026-A' );
		await report.root.getByText( 'This report is there already.' ).waitFor();
		await report.publish();

		const fresh = await latest( `${ PAGE }/2026-A` );
		const people = ( page: string ): string => page.replace( /<!-- partnerkit:.*?<!-- \/partnerkit:\w+ -->/gs, '¤' ).replace( /\{\{Partnership snapshot.*?\n\}\}\n?/gs, '' );
		expect( people( fresh ) ).toBe( people( first ).replace( 'were lost.', 'were lost; so were two tapes.' ).replace( /$/, '\n\nWritten by hand.' ) );
		const [ before, after ] = readSnapshots( fresh, DEFAULT_CONFIG ).map( ( { figures } ) => figures.find( ( { id } ) => id === 'edits' )!.value! );
		expect( before ).toBe( edits );
		expect( after ).toBeGreaterThan( edits );
		expect( fresh ).toContain( `| data-figure="edits" data-value="${ after }"` );
		await session.visit( `${ PAGE }/2026-A` );
		expect( await session.page.locator( '.mw-parser-output > table.wikitable' ).first().locator( 'tr', { has: session.page.locator( '[data-figure="edits"]' ) } ).locator( 'td' ).nth( 1 ).textContent() ).toContain( String( edits ) );
		session.expectQuiet();
		await session.end();
	} );

	it( 'that somebody changed inside a table, or whose comments are broken, is asked about and left as it is', async () => {
		const [ session, report ] = await start();
		await report.open( NAME );
		await report.fill( 'Name of the report', '2026-B' );
		await report.publish();
		const first = await latest( `${ PAGE }/2026-B` );
		const changed = first.replace( /(data-figure="editors"[^|]*\| )(\d+)/, '$1roughly $2' ).replace( /<!-- \/partnerkit:p9 -->/, '' );
		await edit( session, `${ PAGE }/2026-B`, changed );
		await report.open( NAME );
		await report.fill( 'Name of the report', '2026-B' );
		await report.root.getByText( 'The comment that ends part' ).waitFor();
		await report.root.getByText( 'Somebody changed this by hand' ).waitFor();
		await report.root.getByLabel( 'Freeze today’s figures on the page too' ).uncheck();
		await report.root.getByLabel( 'Take the new figures instead' ).check();
		await report.publish();
		const fresh = await latest( `${ PAGE }/2026-B` );
		expect( fresh ).not.toContain( 'roughly' );
		expect( fresh.slice( fresh.indexOf( '== How these figures were made ==' ) ) ).toBe( changed.slice( changed.indexOf( '== How these figures were made ==' ) ) );
		session.expectQuiet();
		await session.end();
	} );

	it( 'says what happened and what is safe where it cannot be saved, on a phone in Arabic too', async () => {
		const organiser = await Session.start( browser, wiki, { user: 'Organiser' } );
		await organiser.visit( 'Main Page' );
		await organiser.page.evaluate( ( title ) => new mw.Api().postWithToken( 'csrf', { action: 'protect', title, protections: 'create=sysop' } ), `${ PAGE }/2026-C` );
		await organiser.end();
		const [ session, report ] = await start( { width: 360, height: 740, colorScheme: 'dark' } );
		await report.open( NAME, { uselang: 'ar' } );
		await report.root.locator( '.partnerkit-report__form input' ).first().fill( '2026-C' );
		await report.root.getByText( 'لا يمكنك حفظ' ).waitFor();
		await expectAccessible( session.page, '[data-partnerkit="report"]' );
		expect( await session.page.evaluate( () => document.documentElement.scrollWidth ) ).toBeLessThanOrEqual( 360 );
		session.expectQuiet();
		await session.end();
	} );
} );

describe( 'What is taken away', () => {
	it( 'are files that say what is missing, a table for a page, and the chart as a drawing and a picture', async () => {
		const [ session ] = await start();
		await session.visit( 'Special:BlankPage' );
		await session.page.evaluate( async ( result ) => {
			const require = await mw.loader.using( 'ext.gadget.partnerkit-report-app' ) as unknown as ( name: string ) => { preact: typeof import( 'preact' ); More: import( 'preact' ).ComponentType<Record<string, unknown>> };
			const { preact } = require( 'ext.gadget.partnerkit-core' );
			const place = document.querySelector( '#mw-content-text' )!.appendChild( document.createElement( 'div' ) );
			place.dataset.partnerkit = 'dashboard';
			place.appendChild( document.createElement( 'h2' ) ).textContent = 'Figures';
			const chart = place.appendChild( document.createElementNS( 'http://www.w3.org/2000/svg', 'svg' ) );
			chart.setAttribute( 'class', 'partnerkit-chart' );
			chart.setAttribute( 'viewBox', '0 0 200 100' );
			chart.setAttribute( 'width', '200' );
			chart.setAttribute( 'height', '100' );
			const bar = chart.appendChild( document.createElementNS( 'http://www.w3.org/2000/svg', 'rect' ) );
			[ [ 'width', '50' ], [ 'height', '100' ] ].forEach( ( [ name, value ] ) => bar.setAttribute( name, value ) );
			bar.style.fill = 'rgb(0, 0, 255)';
			preact.render( preact.h( require( 'ext.gadget.partnerkit-report-app' ).More, {
				result, extra: [], revisions: () => new Map(), onFigures() {}, messages: { text: ( key: string ) => key, number: String, day: String },
				ports: {
					config: { home: 'Project:Partnerships', wikis: {}, services: { pageviews: '', mediaRequests: '', impactMetrics: '' } }, wiki: { id: 'wiki', host: location.host, isHome: true },
					foreign: { open: () => Promise.reject( new Error() ) }, isContent: () => true, now: Date.now, pause: () => Promise.resolve()
				}
			} ), place.appendChild( document.createElement( 'div' ) ) );
		}, JSON.parse( JSON.stringify( resultWith( '=1+1' ) ) ) );
		const part = session.page.locator( '.partnerkit-take-away' );
		await part.waitFor();
		await expectAccessible( session.page, '.partnerkit-take-away' );
		const file = ( button: string ): Promise<Buffer> => downloaded( session.page, part.getByRole( 'button', { name: button } ) );
		const pages = ( await file( 'Pages (CSV)' ) ).toString( 'utf8' );
		expect( pages.startsWith( '\uFEFFwiki,page_id' ) ).toBe( true );
		expect( pages ).toContain( ',"\'=1+1",,5,-12,yes,' );
		expect( pages ).toContain( 'Edits that somebody decided to count may be missing' );
		expect( await part.getByRole( 'button', { name: 'People (CSV)' } ).count() ).toBe( 0 );
		expect( JSON.parse( ( await file( 'Everything' ) ).toString( 'utf8' ) ) ).toMatchObject( { isWhole: false, partnership: { name: '=1+1' } } );
		const svg = ( await file( 'SVG' ) ).toString( 'utf8' );
		expect( svg ).toMatch( /^<svg[^>]*><title>=1\+1<\/title><desc>.*Not complete: Edits that somebody decided to count may be missing/ );
		expect( svg ).toContain( 'fill="rgb(0, 0, 255)"' );
		const png = await file( 'PNG' );
		expect( [ png.subarray( 1, 4 ).toString(), png.readUInt32BE( 16 ), png.readUInt32BE( 20 ) ] ).toEqual( [ 'PNG', 400, 200 ] );
		await part.getByRole( 'button', { name: 'Copy as a wiki table' } ).click();
		expect( await part.getByLabel( 'The table as wikitext' ).inputValue() ).toContain( '| data-figure="pages-created" data-value="86"' );
		await part.locator( '.partnerkit-take-away__page td', { hasText: /^86\b/ } ).waitFor();
		session.expectQuiet();
		await session.end();
	} );
} );
