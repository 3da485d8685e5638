import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { replaced } from '../../src/domain/impact/combine';
import type { Figure } from '../../src/domain/impact/figure';
import { daysBetween } from '../../src/domain/impact/reach/days';
import type { Result } from '../../src/domain/impact/result';
import { FilesAndReach, type FilesAndReachPorts, type FilesAndReachProps } from '../../src/features/impact/files-and-reach';
import { WikiError, type DayService, type PartnerFiles } from '../../src/wiki/ports';
import { GAP, resultWith } from '../support/results';
import { speaking } from '../support/words';

const NOW = Date.parse( '2026-11-23T12:00:00Z' );
const own = speaking( 'partnerkit-report-app', 'en' );
const shared = speaking( 'partnerkit-core', 'en' );
const text = ( key: string, ...parameters: Array<string | number> ): string => /-(?:cancel|retry)$/.test( key ) ? shared( key, ...parameters ) : own( key, ...parameters );

/** One reader a day of each page and file. */
const everyDay: DayService = {
	together: 1, since: () => '2015-07-01',
	ask: async ( questions ) => questions.map( ( { span } ) => ( { rows: daysBetween( span.from, span.to ).map( ( day ) => ( { day, count: 1 } ) ), isEmpty: false } ) )
};

const FILES: PartnerFiles = {
	host: 'w.example', isHere: true, url: ( title ) => `/wiki/${ title }`, isGlobal: () => false, about: async () => ( { database: 'wiki', isGlobal: false } ),
	tree: async () => ( { nodes: [ { title: 'Category:Maps', depth: 0, files: 2 } ], links: [], isCut: false } ),
	files: async () => ( { titles: [ 'File:A.png', 'File:B.png' ], isCut: false, failures: [] } ),
	async usages( files, onUsages ) {
		onUsages( [ { file: files[ 0 ], wiki: 'w.example', title: 'Town', namespace: 0, isContent: true } ], 2 );
		return [];
	},
	thumbnails: async ( files ) => new Map( files.map( ( file ) => [ file, { picture: undefined, width: 1, height: 1, original: `https://w.example/f/${ file }`, uploaded: Date.parse( '2026-11-14' ) } ] ) )
};

afterEach( () => render( null, document.body ) );

/** The figures as they are told, one after the other. */
function shown( given: Partial<PartnerFiles> = {}, more: Partial<Result> = {} ) {
	const result = resultWith( 'Lake', { window: { from: '2026-11-13', to: '2026-11-22' }, ...more } );
	result.partnership.categories = [ 'Maps' ];
	result.choices.wikis = [ { id: 'wiki', host: 'w.example' } ];
	result.pages[ 0 ].since = Date.parse( '2026-11-13' );
	const state = { figures: [] as Figure[] };
	const ports = {
		wiki: { id: 'wiki', host: 'w.example', isHome: true }, foreign: { open: () => Promise.reject( new Error() ) }, pages: { url: ( title: string ) => title }, isContent: ( namespace: number ) => namespace === 0,
		config: { services: { impactMetrics: '' } }, now: () => NOW
	} as unknown as FilesAndReachProps[ 'ports' ];
	const opened = {
		messages: { text, number: String, day: String }, sources: { pageViews: everyDay, mediaRequests: everyDay }, moves: { of: async () => [] },
		days: { load: async ( names: string[] ) => names.map( () => ( {} ) ), save: async () => {} }, now: () => NOW, opening: { open: async () => ( { ...FILES, ...given } ) }, memory: { load: () => undefined, save: () => {} }
	} as unknown as FilesAndReachPorts;
	act( () => render( <FilesAndReach
		result={ result } ports={ ports } extra={ [] } revisions={ () => new Map() } messages={ opened.messages } open={ async () => opened }
		onFigures={ ( made ) => {
			state.figures = replaced( state.figures, made );
		} }
	/>, document.body ) );
	return {
		figure: ( metric: string ): Figure => state.figures.find( ( one ) => one.metric === metric )!,
		settled: () => vi.waitFor( () => {
			expect( document.querySelectorAll( '[aria-busy="true"]' ) ).toHaveLength( 0 );
			expect( state.figures.filter( ( one ) => 'reason' in one && one.reason === 'reading' ) ).toEqual( [] );
			expect( state.figures ).toHaveLength( 8 );
		} )
	};
}

const click = ( name: RegExp ) => act( () => [ ...document.querySelectorAll( 'button' ) ].find( ( one ) => name.test( one.textContent! ) )!.click() );

describe( 'What is counted of files and readers', () => {
	it( 'is told whole where all was read', async () => {
		const { figure, settled } = shown();
		await settled();
		expect( [ 'files-used', 'pages-illustrated', 'views-created', 'views-illustrated', 'media-requests' ].map( ( metric ) => ( figure( metric ) as { value: number } ).value ) ).toEqual( [ 1, 1, 10, 9, 18 ] );
	} );

	it( 'says what is missing from what it is of', async () => {
		const { figure, settled } = shown( {}, { figures: [ { metric: 'pages-created', value: 1, coverage: [ GAP ] } ] } );
		await settled();
		expect( figure( 'views-created' ).coverage ).toContainEqual( GAP );
		expect( figure( 'views-improved' ).coverage ).not.toContainEqual( GAP );
	} );

	it( 'has no readers of files where these could not be looked up, and says so', async () => {
		const { figure, settled } = shown( { thumbnails: () => Promise.reject( new WikiError( 'network' ) ) } );
		await settled();
		expect( figure( 'files-used' ) ).toMatchObject( { value: 1 } );
		expect( figure( 'views-created' ) ).toMatchObject( { value: 10 } );
		for ( const metric of [ 'views-illustrated', 'media-requests' ] ) {
			expect( figure( metric ) ).toMatchObject( { state: 'unknown', reason: 'not-read', coverage: [ { part: 'uploads', fetched: 0, expected: 2, failed: [ 'network' ] } ] } );
		}
		expect( document.body.textContent ).toContain( 'When 2 of 2 files were uploaded could not be read' );
	} );

	it( 'is not known as long as files cannot be read, and is once they can', async () => {
		let isThere = false;
		const { figure, settled } = shown( { files: ( ...given ) => isThere ? FILES.files( ...given ) : Promise.reject( new WikiError( 'network' ) ) } );
		await settled();
		expect( figure( 'files-used' ) ).toMatchObject( { state: 'unknown', reason: 'not-read', coverage: [ { failed: [ 'network' ] } ] } );
		expect( figure( 'media-requests' ) ).toMatchObject( { state: 'unknown', reason: 'not-read' } );
		expect( figure( 'views-created' ) ).toMatchObject( { value: 10 } );
		isThere = true;
		click( /Try again/ );
		await vi.waitFor( () => expect( figure( 'media-requests' ) ).toMatchObject( { value: 18 } ) );
		expect( figure( 'files-used' ) ).toMatchObject( { value: 1, of: 2 } );
	} );

	it( 'is not asked for where somebody has to say so first', async () => {
		const { figure, settled } = shown( { tree: async () => ( { nodes: [ { title: 'Category:Maps', depth: 0, files: 900 } ], links: [], isCut: false } ) } );
		await settled();
		expect( [ 'files-used', 'views-illustrated', 'media-requests' ].map( ( metric ) => ( figure( metric ) as { reason: string } ).reason ) ).toEqual( Array( 3 ).fill( 'not-asked' ) );
	} );
} );
