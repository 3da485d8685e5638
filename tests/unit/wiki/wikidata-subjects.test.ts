import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWikidata, type LocalWikidata } from '../../../build/services/wikidata';
import type { Fault } from '../../../build/services/wikidata-fault';
import { WikiError } from '../../../src/wiki/error';
import { createSubjects } from '../../../src/wiki/wikidata-subjects';

let server: LocalWikidata;
let waits: number[];

beforeEach( async () => {
	server = await startWikidata();
	waits = [];
} );
afterEach( () => server.stop() );

const subjects = ( languages = [ 'en', 'mul' ] ) => createSubjects( {
	address: server.url, origin: 'http://wiki.example', languages, timeout: 60_000,
	wait: async ( milliseconds ) => {
		waits.push( milliseconds );
	}
} );

const code = ( promise: Promise<unknown> ): Promise<string> => promise.then( () => 'an answer', ( error ) => error instanceof WikiError ? error.code : String( error ) );

describe( 'what items say', () => {
	it( 'is where a place is, whose citizen somebody is, where a work comes from; the preferred and not the past', async () => {
		server.items.push(
			{ id: 'Q9001', labels: {}, claims: { P31: [ 'Q5' ], P21: [ 'Q6581072' ], P27: [ 'Q30', { value: 'Q142', rank: 'preferred' } ] } },
			{ id: 'Q9002', labels: {}, claims: { P31: [ 'Q486972' ], P17: [ { value: 'Q29999', until: '1815' }, 'Q55' ], P495: [ 'Q30' ], P21: [ 'Q6581097' ] } },
			{ id: 'Q9003', labels: {}, claims: { P495: [ 'Q30', 'Q145' ] } },
			{ id: 'Q9004', labels: {}, claims: { P31: [ 'Q5' ], P21: [ { snaktype: 'somevalue' } ], P27: [ { value: 'Q30', rank: 'deprecated' } ] } },
			{ id: 'Q9005', labels: {}, claims: { P31: [ 'Q5' ], P21: [ 'Q48270' ] } },
			{ id: 'Q9006', labels: {}, claims: { P31: [ 'Q5' ], P21: [ 'Q6581072', 'Q48270' ] } },
			{ id: 'Q9007', labels: {}, redirect: 'Q9001' },
			{ id: 'Q9008', labels: {}, claims: { P31: [ 'Q5' ], P21: [ 'Q1052281' ] } }
		);
		const nobody = { isPerson: false, gender: '', countries: [] };
		expect( [ ...await subjects().subjects( [ 'Q9001', 'Q9002', 'Q9003', 'Q9004', 'Q9005', 'Q9006', 'Q9007', 'Q9008', 'Q404404' ] ) ] ).toEqual( [
			[ 'Q9001', { isPerson: true, gender: 'women', countries: [ 'Q142' ] } ],
			[ 'Q9002', { ...nobody, countries: [ 'Q55' ] } ],
			[ 'Q9003', { ...nobody, countries: [ 'Q30', 'Q145' ] } ],
			[ 'Q9004', { isPerson: true, gender: '', countries: [] } ],
			[ 'Q9005', { isPerson: true, gender: 'Q48270', countries: [] } ],
			[ 'Q9006', { isPerson: true, gender: '', countries: [] } ],
			[ 'Q9007', { isPerson: true, gender: 'women', countries: [ 'Q142' ] } ],
			[ 'Q9008', { isPerson: true, gender: 'women', countries: [] } ],
			[ 'Q404404', nobody ]
		] );
		expect( Object.fromEntries( server.requests[ 0 ].url.searchParams ) ).toMatchObject( { action: 'wbgetentities', props: 'claims', redirects: 'yes', maxlag: '5', origin: '*' } );
	} );

	it( 'is the code of a country, and the name of anything in the reader’s language', async () => {
		server.items.push( { id: 'Q9009', labels: { en: 'Freedonia' }, claims: { P297: [ 'free' ] } } );
		expect( [ ...await subjects().codes( [ 'Q145', 'Q29999', 'Q9009' ] ) ] ).toEqual( [ [ 'Q145', 'GB' ], [ 'Q29999', '' ], [ 'Q9009', '' ] ] );
		expect( [ ...await subjects( [ 'fr', 'en', 'mul' ] ).labels( [ 'Q145', 'Q9009', 'Q404404' ] ) ] ).toEqual( [ [ 'Q145', 'Royaume-Uni' ], [ 'Q9009', 'Freedonia' ], [ 'Q404404', 'Q404404' ] ] );
	} );
} );

describe( 'a Wikidata that does not answer', () => {
	it( 'is waited for as long as its copies are behind, and given up after a while', async () => {
		server.fault = { lag: 9, times: 2 };
		expect( ( await subjects().codes( [ 'Q145' ] ) ).get( 'Q145' ) ).toBe( 'GB' );
		expect( waits ).toEqual( [ 5000, 5000 ] );
		server.fault = { lag: 9, times: 100 };
		expect( await code( subjects().codes( [ 'Q145' ] ) ) ).toBe( 'maxlag' );
	} );

	it.each( [
		[ 'error', 'http' ], [ 'cut', 'network' ], [ 'html', 'http' ], [ 'truncated', 'http' ], [ 'empty', 'http' ], [ 'null', 'http' ], [ 'list', 'http' ], [ 'missing-keys', 'http' ], [ 'wrong-types', 'http' ],
		[ { refuse: 'no-such-entity' }, 'no-such-entity' ], [ { busy: '3600', times: 1 }, 'ratelimited' ]
	] as Array<[ Fault, string ]> )( '(%j) is not taken for an answer', async ( fault, expected ) => {
		server.fault = fault;
		expect( await code( subjects().subjects( [ 'Q145', 'Q55' ] ) ) ).toBe( expected );
	} );

	it( 'is not asked when nobody waits for it any more', async () => {
		const controller = new AbortController();
		controller.abort();
		expect( await code( subjects().subjects( [ 'Q145' ], controller.signal ) ) ).toBe( 'cancelled' );
	} );
} );
