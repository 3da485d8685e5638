import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startMetrics, type LocalMetrics } from '../../../build/services/metrics';
import { createReachJob, type ReachPorts } from '../../../src/features/impact/reach/reach-job';
import type { TargetPage, Targets } from '../../../src/features/impact/reach/targets';
import { spanFrom } from '../../../src/domain/impact/reach/span';
import { createMediaRequests } from '../../../src/wiki/media-requests';
import { createPageViews } from '../../../src/wiki/page-views';
import { createReachStore } from '../../../src/wiki/reach-store';

const NOW = Date.parse( '2026-11-23T12:00:00Z' );
const WINDOW = { from: '2026-09-01', to: '2026-11-30' };

let server: LocalMetrics;
let wikis = 0;

beforeEach( async () => {
	server = await startMetrics();
	server.lastDay = '2026-11-22';
} );
afterEach( () => server.stop() );

const page = ( name: string, since = '2026-10-01' ): TargetPage => ( { wiki: 'w.example', name, pageId: 1, since: Date.parse( since ), span: spanFrom( [ Date.parse( since ) ], WINDOW, NOW ) } );
const targets = ( given: Partial<Targets> ): Targets => ( { created: [], improved: [], ...given } );

function ports( given: Partial<ReachPorts> = {} ): ReachPorts {
	const options = { root: server.url, origin: 'http://w.example', timeout: 2000, wait: async () => {} };
	return {
		sources: { pageViews: createPageViews( options ), mediaRequests: createMediaRequests( options ) },
		moves: { of: async () => [] }, days: createReachStore( `test-${ wikis++ }` ), now: () => NOW, ...given
	};
}

async function run( given: Targets, with_: ReachPorts = ports() ) {
	const job = await createReachJob( given, WINDOW, with_ );
	const requests = job.requests();
	await job.run( () => {}, new AbortController().signal );
	return { job, requests, figures: job.state( false ).figures };
}

describe( 'Readers', () => {
	it( 'of a page that was moved from a draft count from the day in the main space', async () => {
		server.peculiar.Lake = { daily: 10 };
		const moves = { of: async () => [ { time: Date.parse( '2026-11-18T10:00:00Z' ), isContentBefore: false, isContentAfter: true } ] };
		const { figures } = await run( targets( { created: [ page( 'Lake' ) ] } ), ports( { moves } ) );
		expect( figures ).toMatchObject( [ { metric: 'views-created', value: 50, coverage: [ { part: 'views', fetched: 5, expected: 5 }, { part: 'moves', fetched: 1, expected: 1 } ] }, { metric: 'views-improved', value: 0 }, { metric: 'media-requests', value: 0 } ].slice( 0, 2 ) );
	} );

	it( 'whose numbers fail in half of the answers are told as half', async () => {
		const pages = Array.from( { length: 40 }, ( _, index ) => page( `Page ${ index }`, '2026-11-13' ) );
		pages.forEach( ( { name } ) => {
			server.peculiar[ name ] = { daily: 1 };
		} );
		server.fault = 'half';
		const { job, figures: [ , improved ] } = await run( targets( { improved: pages } ) );
		const [ { fetched, expected, failed } ] = improved.coverage;
		expect( expected ).toBe( 400 );
		expect( fetched ).toBeGreaterThan( 0 );
		expect( fetched ).toBeLessThan( 400 );
		expect( 'value' in improved && improved.value ).toBe( fetched );
		expect( failed ).toEqual( [ 'http' ] );
		// Taken up again, only what failed is asked for.
		server.fault = undefined;
		expect( job.requests() ).toBe( ( 400 - fetched ) / 10 );
		await job.run( () => {}, new AbortController().signal );
		expect( job.state( false ).figures[ 1 ] ).toMatchObject( { value: 400, coverage: [ { fetched: 400, failed: [] } ] } );
	} );

	it( 'are not made up for days that the service lacks or lies about', async () => {
		server.peculiar.Lake = { daily: 10, gaps: [ '2026-11-20' ], negative: [ '2026-11-21' ], twice: [ '2026-11-19' ] };
		const { figures: [ , improved ] } = await run( targets( { improved: [ page( 'Lake', '2026-11-18' ) ] } ) );
		expect( improved ).toMatchObject( { value: 20, coverage: [ { fetched: 2, expected: 5 } ] } );
	} );

	it( 'are asked for once a page, and closed months never again', async () => {
		const shared = ports();
		const both = targets( { created: [ page( 'Lake', '2026-09-01' ) ], illustrated: [ page( 'Lake', '2026-10-01' ) ], files: [ { wiki: '', name: '/a.png', span: { from: '2026-09-01', to: '2026-09-30' } } ] } );
		// A look at its moves, its views, the file's requests.
		expect( ( await run( both, shared ) ).requests ).toBe( 3 );
		server.requests.length = 0;
		const again = await run( both, shared );
		expect( again.requests ).toBe( 2 );
		expect( server.requests ).toEqual( [ '/metrics/pageviews/per-article/w.example/all-access/user/Lake/daily/20261101/20261122' ] );
		expect( again.figures.every( ( { coverage: [ { fetched, expected } ] } ) => fetched === expected ) ).toBe( true );
	} );

	it( 'that were stopped are told as stopped, and gone on with', async () => {
		const pages = Array.from( { length: 30 }, ( _, index ) => page( `Page ${ index }` ) );
		const job = await createReachJob( targets( { improved: pages } ), WINDOW, ports() );
		const controller = new AbortController();
		const stopped = job.run( ( { done } ) => done === 6 && controller.abort(), controller.signal );
		await expect( stopped ).rejects.toMatchObject( { code: 'cancelled' } );
		const [ , improved ] = job.state( true ).figures;
		expect( improved.coverage[ 0 ] ).toMatchObject( { truncated: true } );
		expect( job.requests() ).toBeLessThanOrEqual( 24 );
		await job.run( () => {}, new AbortController().signal );
		expect( job.state( false ).figures[ 1 ].coverage[ 0 ] ).toMatchObject( { truncated: false, fetched: improved.coverage[ 0 ].expected } );
	} );

	it( 'are asked for three at a time', async () => {
		let now = 0;
		let most = 0;
		const pageViews = { together: 1, since: () => '2015-07-01', ask: async () => {
			most = Math.max( most, ++now );
			await new Promise( ( resolve ) => setTimeout( resolve, 1 ) );
			now--;
			return [ { rows: [], isEmpty: true } ];
		} };
		await run( targets( { improved: Array.from( { length: 12 }, ( _, index ) => page( `Page ${ index }` ) ) } ), ports( { sources: { pageViews } } ) );
		expect( most ).toBe( 3 );
	} );
} );
