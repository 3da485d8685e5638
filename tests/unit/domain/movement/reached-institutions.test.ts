import { describe, expect, it } from 'vitest';
import { regionTable } from '../../../../build/gadgets/regions';
import { breakdownOf } from '../../../../src/domain/movement/reached/breakdown';
import { gapsOf, unknownAims } from '../../../../src/domain/movement/reached/gaps';
import { languageOfWiki } from '../../../../src/domain/movement/reached/languages';
import { institutionsOf } from '../../../../src/domain/movement/reached/partners';
import { readRegions } from '../../../../src/domain/movement/regions';
import { readTargets } from '../../../../src/domain/movement/reached/targets';
import { readConfig } from '../../../../src/domain/partnership/config-read';
import { unregistered, type Partner, type Partnership } from '../../../../src/domain/partnership/record';
import { namesIn } from '../../../../src/features/movement/names';
import { openRequests } from '../../../../src/features/movement/reached/requests';

const regions = readRegions( regionTable() );
const names = namesIn( [ 'fr', 'sw', 'en' ], regions );
const countryOf = names.codeOf;

const partner = ( values: Partial<Partner> ): Partner => ( { wikidata: '', name: 'The Archive', type: '', country: '', size: '', role: '', url: '', ...values } );
const partnership = ( name: string, ...partners: Array<Partial<Partner>> ): Partnership => ( { ...unregistered( name ), partners: partners.map( partner ) } );

/** Names of the institutions that come of records in one partnership each, with how many partnerships each is in. */
const told = ( ...records: Array<Partial<Partner>> ): Array<[ string, number ]> => institutionsOf( records.map( ( one, index ) => partnership( `P${ index }`, one ) ), countryOf ).map( ( { name, partnerships } ) => [ name, partnerships.length ] );

describe( 'an institution in several partnerships', () => {
	it( 'is one where the item is the same, whatever it is called', () => {
		expect( told( { wikidata: 'Q1', name: 'British Library' }, { wikidata: 'Q1', name: 'The BL' }, { wikidata: 'Q2', name: 'British Library' } ) ).toEqual( [ [ 'British Library', 2 ], [ 'British Library', 1 ] ] );
	} );

	it( 'is one where it has the same name but for case and spaces, and no other country', () => {
		expect( told( { country: 'NL' }, { name: 'the_archive', country: 'Netherlands' }, { country: 'BE' } ) ).toEqual( [ [ 'The Archive', 2 ], [ 'The Archive', 1 ] ] );
		expect( told( { name: 'A' }, { name: 'A', wikidata: 'Q1', country: 'NL' } ) ).toEqual( [ [ 'A', 2 ] ] );
	} );

	it( 'is not guessed where two have its name', () => {
		expect( told( { country: 'NL' }, { country: 'BE' }, { country: '' } ) ).toHaveLength( 3 );
	} );

	it( 'is as the records together tell; twice in one partnership is once', () => {
		const [ one ] = institutionsOf( [ partnership( 'P', { type: 'archive' }, { size: 'small', country: 'KE' } ) ], countryOf );
		expect( one ).toMatchObject( { type: 'archive', size: 'small', country: 'KE' } );
		expect( one.partnerships ).toHaveLength( 1 );
	} );

	it( 'is nobody without a name and an item', () => {
		expect( told( { name: '' } ) ).toEqual( [] );
	} );
} );

describe( 'readCountry', () => {
	it.each( [
		[ 'GB', 'GB' ], [ ' gb ', 'GB' ], [ 'UK', 'GB' ], [ 'United Kingdom', 'GB' ], [ 'Royaume-Uni', 'GB' ], [ 'tanzanie', 'TZ' ], [ 'Tanzania', 'TZ' ], [ 'Ufaransa', 'FR' ], [ 'XK', 'XK' ],
		[ '', '' ], [ 'ZZ', '' ], [ 'Atlantis', '' ], [ 'toString', '' ], [ '<img src=x>', '' ], [ 'Scotland', '' ]
	] )( '“%s” is “%s”', ( written, code ) => {
		expect( countryOf( written ) ).toBe( code );
	} );
} );

describe( 'languageOfWiki', () => {
	it.each( [
		[ 'frwiki', 'fr' ], [ 'enwikisource', 'en' ], [ 'simplewiki', 'en' ], [ 'zh_min_nanwiki', 'nan' ], [ 'be_x_oldwiki', 'be-tarask' ], [ 'sw.wikipedia.org', 'sw' ], [ 'https://de.m.wikipedia.org/w/api.php', 'de' ],
		[ 'commonswiki', 'mul' ], [ 'www.wikidata.org', 'mul' ], [ 'commons.wikimedia.org', 'mul' ], [ 'meta', 'mul' ], [ '127.0.0.1:8081', '' ], [ 'wiki.example.org', '' ], [ '', '' ]
	] )( '“%s” is in “%s”', ( wiki, language ) => {
		expect( languageOfWiki( wiki ) ).toBe( language );
	} );
} );

describe( 'gapsOf', () => {
	/** Twelve large libraries and eight medium museums of Europe, ten large universities of Northern America, and what is planted. */
	const breakdown = ( ...planted: Array<Partial<Partner>> ) => {
		const many = ( most: number, values: Partial<Partner> ): Array<Partial<Partner>> => Array.from( { length: most }, ( _, index ) => ( { name: `${ values.type } ${ values.country } ${ index }`, ...values } ) );
		const records = [ ...many( 12, { type: 'library', country: 'GB', size: 'large' } ), ...many( 8, { type: 'museum', country: 'FR', size: 'medium' } ), ...many( 10, { type: 'university', country: 'US', size: 'large' } ), ...planted ];
		return breakdownOf( institutionsOf( [ partnership( 'P', ...records ) ], countryOf ), 1, { regions, languagesOf: () => [ 'en' ] } );
	};
	const gaps = ( targets: unknown, ...planted: Array<Partial<Partner>> ): string[] => gapsOf( breakdown( ...planted ), readTargets( targets ).targets ).map( ( { dimension, id, count } ) => `${ dimension } ${ id } ${ count ?? 'held back' }` );

	it( 'names each row without a partner, and nothing else, where the wiki does not say what it aims for', () => {
		expect( gaps( {} ) ).toEqual( [
			'type archive 0', 'type ngo 0', 'type broadcaster 0', 'type government 0', 'type community 0', 'size small 0',
			'region latin-america 0', 'region north-africa-west-asia 0', 'region sub-saharan-africa 0', 'region central-south-asia 0', 'region east-south-east-asia 0', 'region oceania 0'
		] );
		expect( gaps( {}, { name: 'One', type: 'community', country: 'NZ', size: 'small' } ).filter( ( gap ) => /community|small|oceania/.test( gap ) ) ).toEqual( [] );
	} );

	it( 'names what falls short of an aim by a whole partner, and nothing else', () => {
		// Of 30 partners: 9 of 30 would be 30 %, 26.7 % are there.
		expect( gaps( { type: { museum: 30, library: 40, archive: 2 }, size: { large: 70 } } ) ).toEqual( [ 'type museum 8', 'type archive 0', ...gaps( {} ).filter( ( gap ) => gap.startsWith( 'region' ) ) ] );
		expect( gaps( { type: { museum: 28, library: 40 }, size: { large: 70 }, region: { europe: 66 } } ) ).toEqual( [] );
	} );

	it( 'names a row that is held back only where the table itself tells that it falls short', () => {
		const archives = [ 1, 2, 3 ].map( ( one ) => ( { name: `Archive ${ one }`, type: 'archive', country: 'FR', size: 'large' } ) );
		// Archives and museums are held back, with 11 partners together, and museums could be the 3: neither has more than 9, of 33.
		expect( gaps( { type: { archive: 31, museum: 29 }, size: { large: 1 }, region: { europe: 1 } }, ...archives ) ).toEqual( [ 'type archive held back' ] );
	} );

	it( 'knows of languages only those that are aimed for', () => {
		expect( gaps( { type: { library: 1 }, size: { large: 1 }, region: { europe: 1 }, language: { sw: 10, en: 50 } } ) ).toEqual( [ 'language sw 0' ] );
	} );

	it( 'tells of aims that name nothing', () => {
		expect( unknownAims( breakdown(), readTargets( { type: { libary: 10, library: 5 }, region: { Europe: 1 }, language: { English: 5 } } ).targets ) ).toEqual( [ 'targets.type.libary', 'targets.region.Europe', 'targets.language.English' ] );
	} );
} );

describe( 'readTargets', () => {
	it( 'takes numbers from 0 to 100 and tells what is wrong with the rest', () => {
		const { targets, problems } = readTargets( { type: { archive: 20, museum: 101, ngo: '5' }, size: [], place: { here: 1 }, region: { europe: 33.3 } } );
		expect( targets ).toEqual( { type: { archive: 20 }, size: {}, region: { europe: 33.3 }, language: {} } );
		expect( problems ).toEqual( [ { field: 'targets.type.museum', reason: 'share' }, { field: 'targets.type.ngo', reason: 'share' }, { field: 'targets.size', reason: 'type' }, { field: 'targets.place', reason: 'unknown' } ] );
	} );

	it.each( [ 7, null, 'x', [], JSON.parse( '{"__proto__":{"x":1},"type":{"__proto__":5,"toString":7}}' ) ] )( 'is not broken by %j', ( given ) => {
		const { targets, problems } = readTargets( given );
		expect( Object.values( targets ).flatMap( ( one ) => Object.keys( one ) ).filter( ( key ) => key !== 'toString' ) ).toEqual( [] );
		expect( problems.length ).toBeGreaterThan( 0 );
		expect( ( {} as { x?: number } ).x ).toBeUndefined();
	} );

	it( 'is empty where the configuration says nothing, and comes through it as it stands', () => {
		expect( readTargets( readConfig( undefined ).config.targets ) ).toEqual( { targets: { type: {}, size: {}, region: {}, language: {} }, problems: [] } );
		expect( readTargets( readConfig( '{"targets":{"type":{"archive":20}}}' ).config.targets ).targets.type ).toEqual( { archive: 20 } );
	} );
} );

describe( 'openRequests', () => {
	it( 'counts sections without an answer', () => {
		expect( openRequests( 'Say so here.\n\n== One ==\nWe would like to. ~~\n:Welcome!\n\n== Two ==\nWe too.\n=== Where ===\nHere.\n\n== Three ==\n* A list\n*: answered' ) ).toBe( 1 );
		expect( openRequests( '' ) ).toBe( 0 );
	} );
} );
