import { Mwn } from 'mwn';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { maintenance, ORGANISER, PASSWORD } from '../../build/local-wiki/instance';
import { figuresHtml, type ReportSource } from '../../src/domain/impact/report/generated';
import { findBlocks } from '../../src/domain/impact/report/markers';
import { refresh } from '../../src/domain/impact/report/refresh';
import { writeReport, type ReportPart } from '../../src/domain/impact/report/report';
import { addSnapshot, readSnapshots, writeSnapshot } from '../../src/domain/impact/report/snapshot';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import { gadgetWiki } from '../support/demo';
import { HOSTILE } from '../support/hostile';
import { READ_AT, resultWith, WORDS } from '../support/results';
import type { TestWiki } from '../support/wiki';
import { expectNothingRuns, parsed } from './templates-rendering';

const PAGE = 'Project:Partnerships/Lake/Reports/2026';

let wiki: TestWiki;
let bot: Mwn;

beforeAll( async () => {
	wiki = await gadgetWiki( 'report-pages' );
	bot = new Mwn( { apiUrl: wiki.apiUrl, username: ORGANISER, password: PASSWORD, silent: true, suppressAPIWarnings: true } );
	await bot.login();
	maintenance( wiki, 'runJobs' );
} );

afterAll( async () => {
	await wiki?.stop();
} );

const part = ( id: string, kind: ReportPart[ 'kind' ], more: Partial<ReportPart> = {} ): ReportPart => ( { id, kind, heading: '', text: '', who: '', consent: '', metrics: [], ...more } );
const sourceOf = ( name: string, more = {} ): ReportSource => ( { result: resultWith( name, { selection: { event: 'x', partner: name }, ...more } ), permalink: 'https://w.example/x', words: WORDS } );

const snapshotOf = ( { result }: ReportSource, name: string ): string => writeSnapshot( result, { by: name, previous: name, table: figuresHtml( result.figures, { words: WORDS } ) }, DEFAULT_CONFIG, WORDS );

async function saved( text: string ): Promise<string> {
	await bot.save( PAGE, text );
	const { revisions } = await bot.read( PAGE );
	return revisions![ 0 ].content!;
}

async function rendered() {
	return parsed( await bot.request( { action: 'parse', page: PAGE, prop: 'text|categories', disabletoc: true, disablelimitreport: true } ) );
}

it( 'A report stays as it was written, edited by hand and made new, whatever things are called', async () => {
	// One page holds many names, each in every place of a report.
	for ( let at = 0; at < HOSTILE.length; at += 25 ) {
		const names = HOSTILE.slice( at, at + 25 );
		const sources = names.map( ( name ) => sourceOf( name, { figures: resultWith( name ).figures.slice( 3, 4 ) } ) );
		const text = names.map( ( name, index ) => writeReport( [
			part( `a${ index }`, 'figures', { heading: name } ), part( `b${ index }`, 'sentence', { text: 'We made $1 pages.', metrics: [ 'pages-created' ] } ),
			part( `c${ index }`, 'chart', { metrics: [ 'edits' ] } ), part( `d${ index }`, 'quote', { text: name, who: name, consent: name } ), part( `e${ index }`, 'made' )
		], sources[ index ], snapshotOf( sources[ index ], name ) ) ).join( '\n\n' );

		const first = await saved( text );
		const { blocks, broken } = findBlocks( first );
		expect( broken ).toEqual( [] );
		expect( blocks ).toHaveLength( 4 * names.length );
		expect( blocks.filter( ( { isTouched } ) => isTouched ).map( ( { id } ) => names[ Number( id.slice( 1 ) ) ] ) ).toEqual( [] );
		expect( readSnapshots( first, DEFAULT_CONFIG ).map( ( { taken, figures } ) => [ taken, figures.map( ( { id, value } ) => [ id, value ] ) ] ) ).toEqual( names.map( () => [ READ_AT, [ [ 'pages-created', 86 ] ] ] ) );
		const page = await rendered();
		const { body } = page;
		expectNothingRuns( page );
		expect( body.querySelectorAll( '.partnership-snapshot [data-figure="pages-created"][data-value="86"]' ) ).toHaveLength( names.length );
		expect( body.querySelectorAll( 'table.wikitable > caption' ) ).toHaveLength( 2 * names.length );
		expect( body.querySelectorAll( '.error, .mw-ext-cite-error' ) ).toHaveLength( 0 );
	}
} );

it( 'A report that was published, edited by hand and refreshed keeps the hand’s words and has new figures; its old snapshot still compares', async () => {
	const [ before, after ] = [ sourceOf( 'Lake' ), sourceOf( 'Lake', { figures: [ { metric: 'edits', value: 4000, coverage: [] }, { metric: 'pages-created', value: 99, coverage: [] } ] } ) ];
	const parts = [ part( 'p1', 'text', { text: 'We begin.' } ), part( 'p2', 'figures', { heading: 'What came of it' } ), part( 'p3', 'made', { heading: 'How' } ) ];
	const published = await saved( writeReport( parts, before, snapshotOf( before, 'Lake' ) ) );
	const edited = await saved( `${ published.replace( 'We begin.', 'We began in March; ~~~' ).replace( '== How ==', 'By hand.\n\n== How ==' ) }\n\n[[Category:By hand]]` );
	expect( edited ).not.toContain( '~~~' );

	const [ snapshot ] = readSnapshots( edited, DEFAULT_CONFIG );
	const { wikitext, blocks } = refresh( edited, { ...after, earlier: { snapshot, title: PAGE } }, {} );
	expect( blocks.map( ( { isAsked } ) => isAsked ) ).toEqual( [ false, false ] );
	const fresh = await saved( addSnapshot( wikitext, snapshotOf( after, 'Lake' ), DEFAULT_CONFIG ) );
	const people = ( page: string ): string => page.replace( /<!-- partnerkit:.*?<!-- \/partnerkit:\w+ -->/gs, '¤' );
	expect( people( fresh ).replace( `\n${ snapshotOf( after, 'Lake' ) }`, '' ) ).toBe( people( edited ) );
	expect( readSnapshots( fresh, DEFAULT_CONFIG ).map( ( { figures } ) => figures.find( ( { id } ) => id === 'pages-created' )!.value ) ).toEqual( [ 86, 99 ] );
	const { body, categories } = await rendered();
	const cells = [ ...body.querySelectorAll( 'table.wikitable' ) ][ 0 ].querySelector( '[data-figure="pages-created"]' )!;
	expect( [ cells.textContent!.trim(), cells.nextElementSibling!.textContent!.trim() ] ).toEqual( [ '99', '86' ] );
	expect( categories ).toEqual( expect.arrayContaining( [ 'By hand', 'Partnership reports' ] ) );
} );
