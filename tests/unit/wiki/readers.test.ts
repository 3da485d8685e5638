import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startMetrics, type LocalMetrics, type MetricsFault } from '../../../build/services/metrics';
import { daysBetween } from '../../../src/domain/impact/reach/days';
import type { Api } from '../../../src/wiki/api';
import { WikiError } from '../../../src/wiki/error';
import { createImpactMetrics } from '../../../src/wiki/impact-metrics';
import { createMediaRequests } from '../../../src/wiki/media-requests';
import { createPageViewInfo, createPageViews } from '../../../src/wiki/page-views';
import { createPartnerFiles } from '../../../src/wiki/partner-files';

const SPAN = { from: '2026-03-01', to: '2026-03-05' };

let server: LocalMetrics;
const waits: number[] = [];

beforeEach( async () => {
	server = await startMetrics();
	server.lastDay = '2026-11-22';
	waits.length = 0;
} );
afterEach( () => server.stop() );

const options = () => ( {
	root: server.url, origin: 'http://wiki.example', timeout: 2000, wait: async ( milliseconds: number ) => {
		waits.push( milliseconds );
	}
} );
const views = async ( name: string, span = SPAN ) => ( await createPageViews( options() ).ask( [ { wiki: 'en.example', name, span } ] ) )[ 0 ];

describe( 'Views of pages, from the REST API', () => {
	it( 'are asked for by title, people alone, day by day', async () => {
		server.peculiar[ 'Lake / river?' ] = { daily: 7 };
		expect( await views( 'Lake / river?' ) ).toEqual( { isEmpty: false, rows: daysBetween( SPAN.from, SPAN.to ).map( ( day ) => ( { day, count: 7 } ) ) } );
		expect( server.requests ).toEqual( [ '/metrics/pageviews/per-article/en.example/all-access/user/Lake_/_river?/daily/20260301/20260305' ] );
	} );

	it( 'are none where the service says 404', async () => {
		server.peculiar.Lake = { none: true };
		expect( await views( 'Lake' ) ).toEqual( { rows: [], isEmpty: true } );
	} );

	it( 'come as they are, gaps, negative ones and doubles too: rules of the figures refuse them', async () => {
		server.peculiar.Lake = { daily: 4, gaps: [ '2026-03-02' ], negative: [ '2026-03-03' ], twice: [ '2026-03-04' ] };
		const answer = await views( 'Lake' );
		expect( 'rows' in answer && answer.rows.map( ( { count } ) => count ) ).toEqual( [ 4, -4, 4, 5, 4 ] );
	} );

	it( 'come late', async () => {
		server.lastDay = '2026-03-02';
		const answer = await views( 'Lake' );
		expect( 'rows' in answer && answer.rows.map( ( { day } ) => day ) ).toEqual( [ '2026-03-01', '2026-03-02' ] );
	} );

	it( 'are waited for as long as the service asks to', async () => {
		server.fault = { busy: '7', times: 2 };
		expect( await views( 'Lake' ) ).toMatchObject( { isEmpty: false } );
		expect( waits ).toEqual( [ 7000, 7000 ] );
	} );

	it.each<[ MetricsFault, string ]>( [ [ 'error', 'http' ], [ 'html', 'http' ], [ 'cut', 'network' ], [ 'silent', 'timeout' ], [ { busy: '3600', times: 9 }, 'ratelimited' ] ] )( 'fail by themselves: %j', async ( fault, code ) => {
		server.fault = fault;
		const answer = await views( 'Lake' );
		expect( answer instanceof WikiError && answer.code ).toBe( code );
	} );
} );

describe( 'The other services', () => {
	it( 'tell requests for a file by its path', async () => {
		const path = '/wikipedia/commons/a/a9/Lake & river.png';
		server.peculiar[ path ] = { daily: 3 };
		const [ answer ] = await createMediaRequests( options() ).ask( [ { wiki: '', name: path, span: SPAN } ] );
		expect( 'rows' in answer && answer.rows.map( ( { count } ) => count ) ).toEqual( [ 3, 3, 3, 3, 3 ] );
	} );

	it( 'tell views of a category by month, and of one that is not enrolled nothing', async () => {
		server.enrolled.push( 'Files from the lake' );
		const metrics = createImpactMetrics( options() );
		const months = await metrics.views( 'Files from the lake', { from: '2026-08-15', to: '2026-11-22' } );
		expect( months!.map( ( { day } ) => day ) ).toEqual( [ '2026-08-01', '2026-09-01', '2026-10-01' ] );
		expect( await metrics.views( 'Others', SPAN ) ).toBe( undefined );
	} );
} );

/** An API that gives these answers, one after the other. */
function api( answers: object[] ): Api & { asked: object[] } {
	const asked: object[] = [];
	const get = async ( query: object ) => {
		asked.push( query );
		return ( answers.shift() ?? {} ) as Record<string, unknown>;
	};
	return {
		asked, get, postRead: get, post: get,
		async each( query, onAnswer ) {
			for ( let more: unknown = {}; more; ) {
				const answer: Record<string, unknown> = await get( { ...query, ...more as object } );
				more = onAnswer( answer ) === false ? undefined : answer.continue;
			}
		}
	};
}

describe( 'PageViewInfo', () => {
	it( 'is followed until each page has its views; days that it does not know stay unknown', async () => {
		const wiki = api( [
			{ continue: { pvipcontinue: 'River' }, query: { pages: [ { title: 'Lake', pageviews: { '2026-11-20': 4, '2026-11-21': null, '2026-09-01': 9 } }, { title: 'River' } ] } },
			{ query: { pages: [ { title: 'Lake' }, { title: 'River', pageviews: { '2026-11-20': 1 } } ] } }
		] );
		const service = createPageViewInfo( wiki, 'wiki.example', () => Date.parse( '2026-11-23T10:00:00Z' ) );
		const span = { from: '2026-08-01', to: '2026-11-22' };
		const answers = await service.ask( [ { wiki: 'wiki.example', name: 'Lake', span }, { wiki: 'wiki.example', name: 'River', span }, { wiki: 'other.example', name: 'Lake', span } ] );
		expect( answers.slice( 0, 2 ) ).toEqual( [ { isEmpty: false, rows: [ { day: '2026-11-20', count: 4 } ] }, { isEmpty: false, rows: [ { day: '2026-11-20', count: 1 } ] } ] );
		expect( answers[ 2 ] ).toBeInstanceOf( WikiError );
		expect( [ service.together, service.since( Date.parse( '2026-11-23' ) ) ] ).toEqual( [ 5, '2026-09-24' ] );
	} );
} );

describe( 'Use of files on other wikis', () => {
	it( 'is followed over all rows, which the files share', async () => {
		const row = ( title: string, wiki: string, ns: string ) => ( { title, wiki, url: `//${ wiki }.org/wiki/${ title }`, pageid: '1', ns } );
		const wiki = api( [
			{ query: { extensions: [ { name: 'Global Usage' } ] } },
			{ continue: { gucontinue: 'x' }, query: { pages: [ { title: 'File:A.png', globalusage: [ row( 'Big_lake', 'fr.wikipedia', '0' ) ] }, { title: 'File:B.png', globalusage: [] } ] } },
			{ query: { pages: [ { title: 'File:A.png', globalusage: [ row( 'Template:X', 'fr.wikipedia', '10' ) ] }, { title: 'File:B.png', globalusage: [ row( 'Lake', 'en.wikipedia', '0' ) ] } ] } }
		] );
		const files = createPartnerFiles( { api: wiki, host: 'commons.example', isHere: true, categoryTitle: ( name ) => name, url: ( title ) => title, isContent: () => true } );
		const found: unknown[] = [];
		expect( await files.usages( [ 'File:A.png', 'File:B.png' ], ( usages ) => found.push( ...usages ) ) ).toEqual( [] );
		expect( found ).toEqual( [
			{ file: 'File:A.png', wiki: 'fr.wikipedia.org', title: 'Big lake', namespace: 0, isContent: true, url: 'https://fr.wikipedia.org/wiki/Big_lake' },
			{ file: 'File:A.png', wiki: 'fr.wikipedia.org', title: 'Template:X', namespace: 10, isContent: false, url: 'https://fr.wikipedia.org/wiki/Template:X' },
			{ file: 'File:B.png', wiki: 'en.wikipedia.org', title: 'Lake', namespace: 0, isContent: true, url: 'https://en.wikipedia.org/wiki/Lake' }
		] );
		expect( files.isGlobal() ).toBe( true );
	} );
} );
