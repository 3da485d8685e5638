import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWikidata, type LocalWikidata } from '../../../build/services/wikidata';
import type { Fault } from '../../../build/services/wikidata-fault';
import { WikiError } from '../../../src/wiki/error';
import { createWikidata, type WikidataOptions } from '../../../src/wiki/wikidata';
import { HOSTILE_ITEMS } from '../../support/hostile-items';

let server: LocalWikidata;
const waits: number[] = [];

beforeEach( async () => {
	server = await startWikidata();
	waits.length = 0;
} );
afterEach( () => server.stop() );

const english = { reader: [ 'en', 'mul' ], content: [ 'en' ], site: 'enwiki' };

function wikidata( options: Partial<WikidataOptions> = {} ) {
	return createWikidata( {
		address: server.url, origin: 'http://wiki.example', words: english, timeout: 5000,
		wait: async ( milliseconds ) => {
			waits.push( milliseconds );
		}, ...options
	} );
}

const code = ( promise: Promise<unknown> ): Promise<string> => promise.then( () => 'an answer', ( error ) => error instanceof WikiError ? error.code : String( error ) );

describe( 'a search', () => {
	it( 'finds by the beginning of a name, by another name, by id and by a pasted address', async () => {
		const ids = async ( text: string ) => ( await wikidata().search( text ) ).map( ( one ) => one.id );
		expect( await wikidata().search( 'british' ) ).toEqual( [
			{ id: 'Q23308', label: 'British Library', description: 'national library of the United Kingdom' },
			{ id: 'Q6373', label: 'British Museum', description: 'national museum in London, United Kingdom' },
			{ id: 'Q9531', label: 'BBC', description: 'British public service broadcaster' }
		] );
		expect( await ids( 'the smithsonian' ) ).toEqual( [ 'Q131626' ] );
		expect( await ids( 'Q190804' ) ).toEqual( [ 'Q190804' ] );
		expect( await ids( 'https://www.wikidata.org/wiki/Q190804#P31' ) ).toEqual( [ 'Q190804' ] );
		expect( await ids( 'No such place' ) ).toEqual( [] );
	} );

	it( 'speaks the language of the reader, and falls back where there are no words in it, or no such language', async () => {
		const speaking = ( ...reader: string[] ) => wikidata( { words: { ...english, reader } } );
		expect( ( await speaking( 'fr', 'en' ).search( 'Bibliothèque nationale de' ) )[ 0 ].description ).toBe( 'bibliothèque nationale de la République française' );
		expect( await speaking( 'ar', 'en' ).search( 'Q131454' ) ).toEqual( [ { id: 'Q131454', label: 'Library of Congress', description: 'library of the United States Congress, in Washington, D.C.' } ] );
		expect( await speaking( 'xx-unheard', 'en' ).search( 'UNESCO' ) ).toHaveLength( 1 );
	} );

	it( 'asks on while a list goes on, until it has enough', async () => {
		for ( let index = 1; index <= 25; index++ ) {
			server.items.push( { id: `Q88${ index }`, labels: { en: `Many ${ index }` } } );
		}
		expect( await wikidata().search( 'Many' ) ).toHaveLength( 10 );
		expect( server.requests ).toHaveLength( 1 );
		server.fault = 'endless';
		expect( await wikidata().search( 'Many' ) ).toEqual( [] );
		expect( server.requests ).toHaveLength( 4 );
		expect( server.requests.map( ( { url } ) => url.searchParams.get( 'continue' ) ) ).toEqual( [ '0', '0', '1', '2' ] );
	} );

	it( 'tells the server nothing about the person', async () => {
		await wikidata().search( 'Rijks' );
		const [ { url, headers } ] = server.requests;
		expect( url.searchParams.get( 'origin' ) ).toBe( '*' );
		expect( Object.keys( headers ) ).not.toEqual( expect.arrayContaining( [ expect.stringMatching( /cookie|authorization|referer/ ) ] ) );
		expect( [ ...url.searchParams.keys() ].sort() ).toEqual( [ 'action', 'continue', 'errorformat', 'format', 'formatversion', 'language', 'limit', 'origin', 'search', 'type', 'uselang' ] );
	} );

	it( 'asks its own origin without the mark of another', async () => {
		const { origin } = new URL( server.url );
		await wikidata( { address: '/w/api.php', origin } ).search( 'Rijks' );
		expect( server.requests[ 0 ].url.searchParams.has( 'origin' ) ).toBe( false );
	} );
} );

describe( 'an institution', () => {
	it( 'is read with two requests', async () => {
		expect( await wikidata().institution( 'Q23308' ) ).toEqual( {
			id: 'Q23308', name: 'British Library', description: 'national library of the United Kingdom', type: 'library', country: 'GB', countryName: 'United Kingdom',
			url: 'https://www.bl.uk/', logo: 'British Library logo.svg'
		} );
		expect( server.requests ).toHaveLength( 2 );
	} );

	it( 'follows preferred ranks, leaves out deprecated, past and empty statements, and finds the type by the class above', async () => {
		expect( await wikidata().institution( 'Q190804' ) ).toMatchObject( { type: 'museum', country: 'NL', url: 'https://www.rijksmuseum.nl/' } );
		expect( await wikidata().institution( 'Q34433' ) ).toMatchObject( { type: 'university' } );
		expect( await wikidata().institution( 'Q7809' ) ).toMatchObject( { type: 'specialized agency of the United Nations', country: '', countryName: '' } );
		expect( await wikidata().institution( 'Q623578' ) ).toMatchObject( { url: 'https://www.library.gov.au/' } );
	} );

	it( 'is named as its page on this wiki, or in the language of the reader', async () => {
		const on = ( site: string ) => wikidata( { words: { reader: [ 'fr', 'en' ], content: [ 'nl', 'en' ], site } } ).institution( 'Q190804' );
		expect( await on( 'nlwiki' ) ).toMatchObject( { name: 'Rijksmuseum (Amsterdam)' } );
		expect( await on( 'dewiki' ) ).toMatchObject( { name: 'Rijksmuseum Amsterdam', description: 'musée à Amsterdam, aux Pays-Bas', countryName: 'Netherlands' } );
	} );

	it( 'is the one that another item leads to', async () => {
		server.items.push( ...HOSTILE_ITEMS );
		expect( await wikidata().institution( 'Q999000005' ) ).toMatchObject( { id: 'Q190804', name: 'Rijksmuseum' } );
	} );

	it( 'is none where the item is missing, or the id is no id', async () => {
		expect( await code( wikidata().institution( 'Q404404' ) ) ).toBe( 'no-such-entity' );
		expect( await code( wikidata().institution( 'Q1|Q2' ) ) ).toBe( 'no-such-entity' );
		expect( server.requests ).toHaveLength( 1 );
	} );

	it( 'brings nothing that is no plain word, no address of the web and no name of a file', async () => {
		server.items.push( ...HOSTILE_ITEMS );
		expect( await wikidata().institution( 'Q999000001' ) ).toEqual( {
			id: 'Q999000001', name: '<img src=x onerror=alert(1)>', description: '"><svg/onload=alert(1)> {{subst:PAGENAME}} ~~~~', type: '{{trap}}', country: '', countryName: 'Country <b>',
			url: 'https://good.example/?a=b&c=d', logo: ''
		} );
		expect( await wikidata().institution( 'Q999000002' ) ).toMatchObject( { name: 'Museum gpj.exe next', url: '', logo: 'Fine logo.svg' } );
		expect( ( await wikidata().institution( 'Q999000003' ) ).name ).toHaveLength( 250 );
		expect( ( await wikidata().search( 'Trap' ) ).map( ( one ) => one.label.length <= 250 ) ).toEqual( [ true, true, true, true ] );
	} );
} );

describe( 'a server in trouble', () => {
	it.each( [
		[ 'error', 'http' ], [ 'html', 'http' ], [ 'truncated', 'http' ], [ 'empty', 'http' ], [ 'null', 'http' ], [ 'list', 'http' ], [ 'cut', 'network' ], [ 'redirect', 'network' ],
		[ { refuse: 'readonly' }, 'readonly' ], [ { busy: '3600', times: 1 }, 'ratelimited' ], [ { busy: '1', times: 9 }, 'ratelimited' ], [ { busy: '', times: 9 }, 'ratelimited' ]
	] as Array<[ Fault, string ]> )( '%j gives the error %s, for a search and for an item', async ( fault, expected ) => {
		const again = (): Fault => typeof fault === 'object' ? { ...fault } : fault;
		server.fault = again();
		expect( await code( wikidata().search( 'Rijks' ) ) ).toBe( expected );
		server.fault = again();
		expect( await code( wikidata().institution( 'Q190804' ) ) ).toBe( expected );
	} );

	it.each( [ 'silent', 'drip' ] as Fault[] )( '%s is given up after a while, or when it is not wanted any more', async ( fault ) => {
		server.fault = fault;
		expect( await code( wikidata( { timeout: 50 } ).search( 'Rijks' ) ) ).toBe( 'timeout' );
		const controller = new AbortController();
		const asked = wikidata( { timeout: 60_000 } ).search( 'Rijks', controller.signal );
		controller.abort();
		expect( await code( asked ) ).toBe( 'cancelled' );
	} );

	it( 'is asked again after the time that it wants, where that is short', async () => {
		server.fault = { busy: '2', times: 2 };
		expect( await wikidata().search( 'Rijks' ) ).toHaveLength( 1 );
		expect( waits ).toEqual( [ 2000, 2000 ] );
		server.fault = { busy: '60', times: 1 };
		expect( await code( wikidata().search( 'Rijks' ) ) ).toBe( 'ratelimited' );
		expect( waits ).toHaveLength( 2 );
	} );

	it.each( [ 'missing-keys', 'wrong-types' ] as Fault[] )( 'what has %s is left out', async ( fault ) => {
		server.fault = fault;
		expect( ( await wikidata().search( 'Rijks' ) ).map( ( one ) => one.label ) ).toEqual( fault === 'wrong-types' ? [ 'Q5' ] : [] );
		const found = await wikidata().institution( 'Q190804' ).catch( ( error ) => error.code );
		expect( found ).toEqual( fault === 'missing-keys' ? 'no-such-entity' : { id: 'Q190804', name: '', description: '', type: '', country: '', countryName: '', url: '', logo: '' } );
	} );
} );
