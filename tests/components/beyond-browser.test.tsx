import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Figure } from '../../src/domain/impact/figure';
import { planOf } from '../../src/domain/impact/plan';
import type { Result } from '../../src/domain/impact/result';
import { COLUMNS, selectionKey, type ResultColumn } from '../../src/domain/impact/sql/answer-rows';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import { unregistered } from '../../src/domain/partnership/record';
import { readTable } from '../../src/features/batch/csv';
import { decode } from '../../src/features/batch/encoding';
import { BeyondBrowser } from '../../src/features/impact/beyond/beyond-browser';
import type { DashboardPorts } from '../../src/features/impact/dashboard-ports';
import { PlanNotice } from '../../src/ui/beyond/plan-notice';
import { SERVICES } from '../../src/ui/beyond/statement-part';
import type { FilesSource } from '../../src/features/impact/beyond/statement';
import { WikiError, type Messages, type PartnerFiles } from '../../src/wiki/ports';
import { messagesOf, speaking } from '../support/words';

const NOW = Date.parse( '2026-11-23T12:00:00Z' );
const HOME = 'Project:Partnerships/Lake Archives';

const TEXTS: Record<string, string> = {
	[ HOME ]: '{{Partnership|name=Lake Archives|hashtag=#Lake2026|start=2026-03-01|end=2026-06-30}}',
	[ `${ HOME }/Participants` ]: '* {{Partnership participant|user=O\'Hara \\ "Sons"}}'
};

const messages = ( language: string ): Messages => {
	const text = speaking( 'partnerkit-report-app', language );
	const shared = { ...messagesOf( 'partnerkit-core', language ), ...messagesOf( 'partnerkit-editing', language ) };
	return { text: ( key, ...parameters ) => key.startsWith( 'partnerkit-figure-' ) ? key.slice( 18 ) : shared[ key ] ?? text( key, ...parameters ), inContentLanguage: text, number: ( value ) => value.toLocaleString( language ), day: ( day ) => day };
};

function ports( given: Partial<DashboardPorts> = {} ): DashboardPorts {
	const read = async ( titles: string[] ) => titles.map( ( title, index ) => ( { title, pageId: TEXTS[ title ] ? index + 1 : 0, namespace: 4, exists: title in TEXTS, revisionId: 1, wikitext: TEXTS[ title ] ?? '' } ) );
	return {
		pages: { read: vi.fn( read ), transcluding: async () => [] }, contributions: { pagesInCategory: async () => [] }, config: DEFAULT_CONFIG,
		wiki: { id: 'lakewiki', host: 'lake.example', isHome: true }, isContent: ( namespace: number ) => namespace === 0, isTemporary: () => false, foreign: {}, now: () => NOW, ...given
	} as unknown as DashboardPorts;
}

const figure = ( metric: string, value: number ): Figure => ( { metric, value, coverage: [] } as unknown as Figure );

const result = ( given: Partial<Result> = {} ): Result => ( {
	partnership: { ...unregistered( 'Lake Archives' ), start: '2026-03-01', end: '2026-06-30' }, tag: 'partnership', selection: {}, window: { from: '2026-03-01', to: '2026-06-30' },
	choices: { events: [], partners: [], wikis: [ { id: 'lakewiki', host: 'lake.example' } ], namespaces: [] }, series: { unit: 'week', steps: [] },
	figures: [ figure( 'edits', 12 ), figure( 'editors', 3 ) ], goals: [], pages: [], events: [], people: [], coverage: [], ...given
} );

const line = ( number: number, metric: string, value: number, change: Partial<Record<ResultColumn, string>> = {} ): string => {
	const cells = [ String( number ), '2', metric, '', String( value ), '', 'Lake Archives', 'lakewiki', selectionKey( {} ), '2026-03-01', '2026-06-30', '2026-11-23T12:00:00.000Z', '2026-11-23T12:30:00Z' ];
	return COLUMNS.map( ( column, index ) => `"${ ( change[ column ] ?? cells[ index ] ).replace( /"/g, '""' ) }"` ).join( ',' );
};
const answer = ( edits: number, change = {} ): string => [ COLUMNS.join( ',' ), line( 1, 'edits', edits, change ), line( 2, 'editors', 3, change ) ].join( '\n' );

const files = (): FilesSource => ( {
	opening: { open: async () => ( { isHere: false, tree: async ( categories: string[] ) => ( { nodes: categories.map( ( name ) => ( { title: `Category:${ name }`, depth: 0, files: 1 } ) ), links: [], isCut: false } ), about: async () => ( { database: 'commonswiki', isGlobal: true } ) } as unknown as PartnerFiles ) },
	memory: { load: () => 3, save: vi.fn() }
} );
const filesAnswer = ( rows: Array<[ metric: string, variant: string, value: string, of?: string ]>, change: Partial<Record<ResultColumn, string>> = {} ): string => [ COLUMNS.join( ',' ), ...rows.map( ( [ metric, variant, value, of = '' ], index ) => line( index + 1, metric, 0, {
	variant, value, ...Object.fromEntries( [ [ 'row_count', String( rows.length ) ], [ 'part_of', of ], [ 'first_day', '' ], [ 'last_day', '' ] ] ), wiki: 'commonswiki', selection: selectionKey( { categories: [ 'Category:O\'Hara' ], depth: 3 } ), ...change
} ) ) ].join( '\n' );

async function open( given: { result?: Result; extra?: Figure[]; ports?: DashboardPorts; language?: string } = {} ) {
	const props = { result: result(), ports: ports(), extra: [], files: files(), onFigures: vi.fn(), tables: async () => ( { readTable, decode } ), ...given };
	const own = messages( given.language ?? 'en' );
	await act( async () => render( <BeyondBrowser { ...props } messages={ own } own={ own } />, document.body ) );
	await act( async () => document.querySelector<HTMLButtonElement>( '[aria-expanded]' )!.click() );
	await vi.waitFor( () => expect( document.querySelector( '[aria-busy="true"]' ) ).toBe( null ) );
	return props;
}

afterEach( () => render( null, document.body ) );

const areas = () => [ ...document.querySelectorAll( 'textarea' ) ];
const press = ( label: string ) => act( async () => [ ...document.querySelectorAll( 'button' ) ].find( ( button ) => button.textContent === label )!.click() );
const told = () => document.querySelector( '[role="alert"]' )?.textContent ?? '';

async function bringBack( text: string, place = 0 ): Promise<void> {
	await act( async () => {
		areas()[ 2 * place + 1 ].value = text;
		areas()[ 2 * place + 1 ].dispatchEvent( new Event( 'input', { bubbles: true } ) );
	} );
	await act( async () => [ ...document.querySelectorAll( 'button' ) ].filter( ( { textContent } ) => textContent === 'Read the result' )[ place ].click() );
}

describe( 'The same figures as SQL', () => {
	it( 'reads nothing before it is opened; then the statement can be copied, and links lead to where it runs', async () => {
		const given = ports();
		const own = messages( 'en' );
		await act( async () => render( <BeyondBrowser result={ result() } ports={ given } extra={ [] } files={ files() } messages={ own } own={ own } onFigures={ vi.fn() } tables={ vi.fn() } />, document.body ) );
		expect( given.pages.read ).not.toHaveBeenCalled();
		await open( { ports: given } );
		const [ statement ] = areas();
		expect( statement.readOnly ).toBe( true );
		expect( statement.value ).toMatch( /^WITH RECURSIVE/ );
		expect( statement.value ).toContain( '_binary\'O\'\'Hara \\\\ "Sons"\'' );
		expect( [ ...document.querySelectorAll( 'a' ) ].map( ( { href, rel } ) => [ href, rel ] ) ).toEqual( SERVICES.map( ( [ , url ] ) => [ url, 'noopener noreferrer' ] ) );
		const writeText = vi.fn().mockResolvedValue( undefined );
		vi.stubGlobal( 'navigator', { ...navigator, clipboard: { writeText } } );
		await press( 'Copy the statement' );
		vi.unstubAllGlobals();
		expect( writeText ).toHaveBeenCalledWith( statement.value );
		await vi.waitFor( () => expect( document.querySelector( '[role="status"]' )!.textContent ).toBe( 'Copied.' ) );
	} );

	it( 'takes the answer back, shows it beside what was read, and passes it on', async () => {
		const { onFigures } = await open();
		await bringBack( answer( 12 ) );
		expect( told() ).toBe( '' );
		expect( document.body.textContent ).toContain( 'From SQL, run at 2026-11-23, 12:30 UTC. Every figure is the same as the one read here.' );
		expect( document.querySelector( '[data-sql-figure="edits"]' )!.getAttribute( 'data-value' ) ).toBe( '12' );
		expect( onFigures ).toHaveBeenCalledWith( [ expect.objectContaining( { metric: 'edits', value: 12, origin: { kind: 'sql', wiki: 'lakewiki', runAt: Date.parse( '2026-11-23T12:30:00Z' ) } } ), expect.anything() ] );
	} );

	it( 'says which figure differs', async () => {
		await open();
		await bringBack( answer( 14 ) );
		expect( document.body.textContent ).toContain( 'One figure differs from what was read here.' );
		expect( document.querySelector( '[data-sql-figure="edits"]' )!.textContent ).toBe( 'edits1412 differs' );
	} );

	it.each( [
		[ 'of another partnership', answer( 12, { partnership: 'River' } ), 'This is the result for another partnership: \u2068River\u2069. Nothing was taken from it.' ],
		[ 'of other days', answer( 12, Object.fromEntries( [ [ 'last_day', '2026-07-31' ] ] ) ), 'This is the result for other days' ],
		[ 'of another part', answer( 12, { selection: '{"namespace":0}' } ), 'This is the result for another selection' ],
		[ 'cut off', answer( 12 ).split( '\n' ).slice( 0, 2 ).join( '\n' ), 'The result is not whole: it has one row, and there should be 2.' ],
		[ 'without columns', 'metric,value\nedits,12', 'Columns are missing: ' ],
		[ 'empty', COLUMNS.join( ',' ), 'There is no result in it.' ]
	] )( 'takes nothing from an answer that is %s', async ( _, text, words ) => {
		const { onFigures } = await open();
		await bringBack( text );
		expect( told() ).toContain( words );
		expect( onFigures ).not.toHaveBeenCalled();
		expect( document.querySelector( 'table' ) ).toBe( null );
	} );

	it( 'says what went wrong, and can be tried again', async () => {
		const failing = ports();
		vi.mocked( failing.pages.read ).mockRejectedValueOnce( new WikiError( 'network' ) );
		await open( { ports: failing } );
		expect( told() ).not.toBe( '' );
		await press( 'Try again' );
		await vi.waitFor( () => expect( areas()[ 0 ]?.value ).toMatch( /^WITH/ ) );
	} );

	it( 'asks one wiki where there are several, and takes its answer for no more than that', async () => {
		const { onFigures } = await open( { result: result( { choices: { ...result().choices, wikis: [ { id: 'lakewiki', host: 'lake.example' }, { id: 'frwiki', host: 'fr.example' } ] } } ) } );
		expect( [ ...document.querySelectorAll( 'option' ) ].map( ( { value } ) => value ) ).toEqual( [ 'lakewiki', 'frwiki' ] );
		await bringBack( answer( 12, { selection: selectionKey( { wiki: 'lakewiki' } ) } ) );
		expect( told() ).toBe( '' );
		expect( document.querySelector( '[data-sql-figure="edits"]' )!.textContent ).toContain( 'not read here' );
		expect( onFigures ).not.toHaveBeenCalled();
	} );
} );

describe( 'The use of files as SQL', () => {
	const withFiles = () => result( { partnership: { ...result().partnership, categories: [ 'O\'Hara' ] } } );

	it( 'is not offered where there are no categories', async () => {
		await open();
		expect( areas() ).toHaveLength( 2 );
	} );

	it( 'is a statement for the wiki that has them, as deep as was chosen', async () => {
		await open( { result: withFiles() } );
		expect( areas() ).toHaveLength( 4 );
		expect( areas()[ 2 ].value ).toContain( '_binary\'O\'\'Hara\'' );
		expect( areas()[ 2 ].value ).toContain( 'depth < 3' );
		expect( areas()[ 2 ].value ).toContain( 'globalimagelinks' );
		expect( [ ...document.querySelectorAll( 'code' ) ].map( ( { textContent } ) => textContent ) ).toEqual( [ 'lakewiki_p', 'commonswiki_p' ] );
	} );

	it( 'comes back beside what was read, and what is in doubt is shown as two and passed on as none', async () => {
		const { onFigures } = await open( { result: withFiles(), extra: [ figure( 'file-usages', 9 ) ] } );
		await bringBack( filesAnswer( [ [ 'file-usages', '', '9' ], [ 'files-used', '', 'NULL', '5' ], [ 'files-used', 'at-least', '2', '5' ], [ 'files-used', 'at-most', '4', '5' ] ] ), 1 );
		expect( told() ).toBe( '' );
		expect( [ ...document.querySelectorAll( '[data-sql-figure]' ) ].map( ( row ) => row.textContent ) ).toEqual( [ 'file-usages99', 'files-used at least2 of 5—not read here', 'files-used at most4 of 5—not read here' ] );
		expect( onFigures ).toHaveBeenCalledWith( [ expect.objectContaining( { metric: 'file-usages', value: 9, origin: expect.objectContaining( { wiki: 'commonswiki' } ) } ) ] );
	} );

	it( 'takes nothing of other categories or another depth', async () => {
		const { onFigures } = await open( { result: withFiles() } );
		await bringBack( filesAnswer( [ [ 'file-usages', '', '9' ] ], { selection: selectionKey( { categories: [ 'Category:O\'Hara' ], depth: 2 } ) } ), 1 );
		expect( told() ).toContain( 'This is the result for another selection' );
		expect( onFigures ).not.toHaveBeenCalled();
	} );
} );

describe( 'Before a long reading', () => {
	it( 'it is said what it costs, and both ways are open', async () => {
		const onRead = vi.fn();
		const onSql = vi.fn();
		const { number } = messages( 'en' );
		const t = speaking( 'partnerkit-impact-app', 'en' );
		render( <PlanNotice plan={ planOf( { wikis: [ { editCounts: [ 1_200_000, undefined ] } ], categories: 0, hasHighLimits: false } ) } t={ t } number={ number } onRead={ onRead } onSql={ onSql } />, document.body );
		expect( document.body.textContent ).toContain( '2 participants have made 1,200,000 edits since their accounts were made. To look through them, this page asks the wiki up to 2,410 times, which takes up to 13 minutes.' );
		expect( [ ...document.querySelectorAll( 'li' ) ] ).toHaveLength( 3 );
		await press( 'Take it as SQL' );
		await press( 'Read it here all the same' );
		expect( [ onRead.mock.calls.length, onSql.mock.calls.length ] ).toEqual( [ 1, 1 ] );
	} );
} );
