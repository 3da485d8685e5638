import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regionTable } from '../../../../build/gadgets/regions';
import { breakdownOf, type Breakdown } from '../../../../src/domain/movement/reached/breakdown';
import { gapsOf, type Gap } from '../../../../src/domain/movement/reached/gaps';
import type { Institution } from '../../../../src/domain/movement/reached/partners';
import { LEAST, mostOf, type Published } from '../../../../src/domain/movement/reached/publish';
import { readRegions, REGIONS } from '../../../../src/domain/movement/regions';
import { DIMENSIONS, readTargets, type Dimension, type Targets } from '../../../../src/domain/movement/reached/targets';
import { asCsv } from '../../../../src/features/movement/reached/export';
import { namesIn } from '../../../../src/features/movement/names';
import { writePage } from '../../../../src/features/movement/reached/page';
import { gapWords } from '../../../../src/features/movement/reached/words';
import type { Messages } from '../../../../src/wiki/ports';
import { SIZES } from '../../../../src/domain/partnership/partner-types';
import { unregistered } from '../../../../src/domain/partnership/record';
import { numberIn, speaking } from '../../../support/words';

const regions = readRegions( regionTable() );
const names = namesIn( [ 'en' ], regions );
const say = speaking( 'partnerkit-movement-app', 'en' );
const messages: Messages = { text: say, inContentLanguage: say, number: ( value ) => numberIn( 'en', value ), day: String };

interface Drawn {
	type: string;
	size: string;
	country: string;
	wikis: string[];
}

/** Institutions as records may have them: few kinds for many, so that rows of every size come about. */
const institution: fc.Arbitrary<Drawn> = fc.record( {
	type: fc.constantFrom( 'library', 'library', 'library', 'museum', 'museum', 'archive', 'community', 'circus', '' ),
	size: fc.constantFrom( 'large', 'large', 'large', 'medium', 'small', '' ),
	country: fc.constantFrom( 'GB', 'GB', 'GB', 'GB', 'NL', 'FR', 'US', 'US', 'CA', 'TZ', 'KE', 'AU', '' ),
	wikis: fc.subarray( [ 'en', 'fr', 'nl', 'sw' ] )
} );

const registry = fc.array( institution, { minLength: 0, maxLength: 70 } );

function institutionsOf( drawn: Drawn[] ): Institution[] {
	return drawn.map( ( { type, size, country, wikis }, index ) => ( { name: `Institution ${ index }`, wikidata: '', type, size, country, partnerships: [ { ...unregistered( `P${ index }` ), wikis } ] } ) );
}

function tablesOf( drawn: Drawn[] ): Breakdown {
	return breakdownOf( institutionsOf( drawn ), 12, { regions, languagesOf: ( { wikis } ) => wikis } );
}

/** All that the screen and its file give away, to the letter. */
function everything( drawn: Drawn[] ): string {
	const breakdown = tablesOf( drawn );
	const { targets } = readTargets( { type: { archive: 30, community: 10 }, size: { small: 40 }, region: { 'sub-saharan-africa': 20 } } );
	const gaps = [ ...gapsOf( breakdown, targets ), ...gapsOf( breakdown, readTargets( {} ).targets ) ];
	return JSON.stringify( [ breakdown, asCsv( breakdown, targets, messages, names ), gaps.map( ( gap ) => gapWords( gap, messages, names ) ), breakdown.of && pageOf( breakdown, gaps, targets ) ] );
}

/** The screen as a page of the wiki. */
function pageOf( breakdown: Breakdown, gaps: Gap[], targets: Targets ): string {
	return writePage( { breakdown, gaps, targets }, { messages, names }, { today: 'today', permalink: 'https://wiki.example/' } );
}

const hiddenIn = ( table: Published | undefined ): string[] => ( table?.rows ?? [] ).filter( ( { count } ) => count === undefined ).map( ( { id } ) => id );

const FIELDS: Record<Exclude<Dimension, 'language'>, ( one: Drawn ) => string> = {
	type: ( { type } ) => type === '' ? 'unknown' : type === 'circus' ? 'other' : type,
	size: ( { size } ) => size || 'unknown',
	region: ( { country } ) => regions.get( country ) ?? 'unknown'
};

/** A record with one row's name in the place of the other's. */
function renamed( one: Drawn, dimension: Dimension, from: string, to: string ): Drawn {
	if ( dimension === 'language' ) {
		return { ...one, wikis: one.wikis.map( ( wiki ) => wiki === from ? to : wiki === to ? from : wiki ) };
	}
	const value = FIELDS[ dimension ]( one );
	const next = value === from ? to : value === to ? from : undefined;
	if ( next === undefined ) {
		return one;
	}
	const written = next === 'unknown' ? '' : next === 'other' ? 'circus' : next;
	return dimension === 'region' ? { ...one, country: written && [ ...regions ].find( ( [ , region ] ) => region === written )![ 0 ] } : { ...one, [ dimension ]: written };
}

function countIn( drawn: Drawn[], dimension: Dimension, id: string ): number {
	return drawn.filter( ( one ) => dimension === 'language' ? one.wikis.includes( id ) : FIELDS[ dimension ]( one ) === id ).length;
}

/** Without comments, attributes of cells and entities. */
function readable( wikitext: string ): string {
	return wikitext.replace( /<!--[^]*?-->/g, '' ).replace( /\b[a-z]+="[^"]*"/g, '' ).replace( /&#?\w+;/g, ' ' );
}

describe( 'all that is shown and exported, taken together', () => {
	it( 'is the same of another registry in which a row that is held back has five or more, whichever row that is', () => {
		let tried = 0;
		fc.assert( fc.property( registry, ( drawn ) => {
			const { tables, countries } = tablesOf( drawn );
			const told = everything( drawn );
			for ( const dimension of DIMENSIONS ) {
				const hidden = hiddenIn( tables[ dimension ] );
				const larger = hidden.find( ( id ) => countIn( drawn, dimension, id ) >= LEAST );
				for ( const id of hidden ) {
					const other = drawn.map( ( one ) => id === larger ? one : renamed( one, dimension, id, larger! ) );
					expect( everything( other ) ).toBe( told );
					expect( countIn( other, dimension, id ) ).toBeGreaterThanOrEqual( LEAST );
					tried++;
				}
			}
			for ( const { table } of countries ) {
				const hidden = hiddenIn( table );
				const of = ( code: string ): number => drawn.filter( ( { country } ) => country === code ).length;
				const larger = hidden.find( ( code ) => of( code ) >= LEAST );
				for ( const code of hidden ) {
					const swapped = drawn.map( ( one ) => ( { ...one, country: one.country === code ? larger! : one.country === larger ? code : one.country } ) );
					expect( everything( swapped ) ).toBe( told );
					expect( swapped.filter( ( { country } ) => country === code ).length ).toBeGreaterThanOrEqual( LEAST );
					tried++;
				}
			}
		} ), { numRuns: 300 } );
		expect( tried ).toBeGreaterThan( 300 );
	} );

	/*
	 * What somebody does with a pencil: from below and above, every number is narrowed by every sum that is known, until
	 * nothing moves. Rows that are named have one partner at least; more is not known of them.
	 */
	it( 'lets nobody narrow a row down to one to four by adding and subtracting', () => {
		let narrowed = 0;
		fc.assert( fc.property( registry, ( drawn ) => {
			const { tables, countries } = tablesOf( drawn );
			const groups = [ ...DIMENSIONS.filter( ( one ) => one !== 'language' ).map( ( dimension ) => tables[ dimension ] ), ...countries.map( ( { table } ) => table ) ].filter( ( one ): one is Published => one !== undefined );
			for ( const group of groups ) {
				const bounds = group.rows.map( ( { count } ) => count === undefined ? [ 1, group.total ] : [ count, count ] );
				for ( let moved = true; moved; ) {
					moved = false;
					const [ low, high ] = [ 0, 1 ].map( ( side ) => bounds.reduce( ( all, one ) => all + one[ side ], 0 ) );
					bounds.forEach( ( one ) => {
						const next = [ Math.max( one[ 0 ], group.total - ( high - one[ 1 ] ) ), Math.min( one[ 1 ], group.total - ( low - one[ 0 ] ) ) ];
						if ( next[ 0 ] !== one[ 0 ] || next[ 1 ] !== one[ 1 ] ) {
							[ one[ 0 ], one[ 1 ] ] = next;
							moved = true;
							narrowed++;
						}
					} );
				}
				bounds.forEach( ( [ low, high ] ) => expect( low >= 1 && high < LEAST ).toBe( false ) );
			}
		} ), { numRuns: 500 } );
		expect( narrowed ).toBeGreaterThan( 0 );
	} );

	it( 'holds no number from one to four, in any cell, sentence or share of the file', () => fc.assert( fc.property( registry, ( drawn ) => {
		const breakdown = tablesOf( drawn );
		const all = [ ...Object.values( breakdown.tables ), ...breakdown.countries.map( ( { table } ) => table ) ].flatMap( ( table ) => table?.rows ?? [] );
		expect( all.filter( ( { count } ) => count !== undefined && count > 0 && count < LEAST ) ).toEqual( [] );
		expect( breakdown.of === undefined || breakdown.of.partners >= LEAST ).toBe( true );
		const cells = asCsv( breakdown, readTargets( {} ).targets, messages, names ).split( '\r\n' ).slice( 1 ).map( ( line ) => line.split( ',' ) );
		expect( cells.filter( ( [ , , partners ] ) => /^[1-4]$/.test( partners ) ) ).toEqual( [] );
	} ) ) );

	it( 'becomes a page with no number that the tables, the shares and the aims do not have', () => {
		let written = 0;
		fc.assert( fc.property( registry, ( drawn ) => {
			const breakdown = tablesOf( drawn );
			const { targets } = readTargets( { type: { archive: 31, community: 11 }, size: { small: 41 } } );
			if ( !breakdown.of ) {
				return;
			}
			const gaps = gapsOf( breakdown, targets );
			const tables = [ ...Object.values( breakdown.tables ), ...breakdown.countries.map( ( { table } ) => table ) ].filter( ( one ): one is Published => one !== undefined );
			const seen = new Set( [ breakdown.of.partners, breakdown.of.partnerships, 31, 11, 41, ...tables.flatMap( ( { total, rows } ) => rows.flatMap( ( { count = 0 } ) => [ count, Math.round( 100 * count / total ) ] ) ) ] );
			// “$1 in 100” is how the sentences say a share; M49 is what the regions are from.
			const [ ...numbers ] = readable( pageOf( breakdown, gaps, targets ) ).replace( /in 100|M49/g, '' ).matchAll( /\d+/g );
			written += numbers.length;
			expect( numbers.map( ( [ one ] ) => Number( one ) ).filter( ( one ) => !seen.has( one ) ) ).toEqual( [] );
		} ), { numRuns: 200 } );
		expect( written ).toBeGreaterThan( 200 );
	} );

	it( 'tells of countries only where their region is shown', () => fc.assert( fc.property( registry, ( drawn ) => {
		const { tables, countries } = tablesOf( drawn );
		countries.forEach( ( { region, table } ) => {
			const row = tables.region!.rows.find( ( { id } ) => id === region )!;
			expect( row.count ).toBe( table.total );
			expect( table.rows.every( ( one ) => mostOf( table, one ) <= table.total ) ).toBe( true );
		} );
	} ) ) );
} );

describe( 'the table of regions', () => {
	it( 'has every country once, and all the regions', () => {
		expect( [ ...new Set( regions.values() ) ].sort() ).toEqual( [ ...REGIONS ].sort() );
		expect( regions.size ).toBeGreaterThan( 240 );
		expect( regionTable().replace( / /g, '' ).length ).toBe( 2 * regions.size );
		expect( [ 'GB', 'MX', 'EG', 'KE', 'KZ', 'VN', 'FJ', 'GL', 'TR' ].map( ( code ) => regions.get( code ) ) ).toEqual( [ 'europe', 'latin-america', 'north-africa-west-asia', 'sub-saharan-africa', 'central-south-asia', 'east-south-east-asia', 'oceania', 'north-america', 'north-africa-west-asia' ] );
	} );

	it( 'belongs to sizes that are words', () => {
		expect( SIZES ).toEqual( [ 'small', 'medium', 'large' ] );
	} );
} );
