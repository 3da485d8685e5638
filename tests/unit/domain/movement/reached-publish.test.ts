import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST, mostOf, publish, type Counted, type Published } from '../../../../src/domain/movement/reached/publish';

const count = fc.oneof( fc.constant( 0 ), fc.integer( { min: 1, max: 4 } ), fc.integer( { min: 5, max: 30 } ) );
const ids = ( counts: number[] ): Counted[ 'counts' ] => counts.map( ( one, index ) => [ `row ${ index }`, one ] );
const sum = ( counts: number[] ): number => counts.reduce( ( all, one ) => all + one, 0 );

/** Each partner in exactly one row. */
const closed = ( counts: number[] ): Published | undefined => publish( { total: sum( counts ), counts: ids( counts ), possible: counts.length } );

const isSmall = ( value: number ): boolean => value > 0 && value < LEAST;

describe( 'publish', () => {
	it( 'shows every row where none is small', () => {
		expect( closed( [ 8, 0, 5 ] ) ).toEqual( { total: 13, overlaps: false, rows: [ { id: 'row 0', count: 8 }, { id: 'row 2', count: 5 }, { id: 'row 1', count: 0 } ] } );
	} );

	it( 'holds back what is small, and all rows with the least number beside it', () => {
		expect( closed( [ 3, 9, 6, 0, 6, 12 ] )!.rows ).toEqual( [ { id: 'row 5', count: 12 }, { id: 'row 1', count: 9 }, { id: 'row 0' }, { id: 'row 2' }, { id: 'row 4' }, { id: 'row 3', count: 0 } ] );
	} );

	it( 'shows no table where all are few, nor where the total alone would tell that no row is empty', () => {
		expect( closed( [ 3, 2, 4, 0 ] ) ).toBeUndefined();
		expect( closed( [ 4, 4, 4, 4 ] ) ).toBeUndefined();
		expect( closed( [ 13, 0, 0, 0 ] ) ).toBeUndefined();
		expect( closed( [ 4, 0 ] ) ).toBeUndefined();
		expect( publish( { total: 0, counts: [], possible: 4 } ) ).toBeUndefined();
	} );

	it( 'never shows one to four, nor one row held back alone', () => fc.assert( fc.property( fc.array( count, { minLength: 1, maxLength: 12 } ), fc.boolean(), ( counts, overlaps ) => {
		const rows = publish( { total: Math.max( 0, ...counts, overlaps ? 0 : sum( counts ) ), counts: ids( counts ), overlaps } )?.rows ?? [];
		expect( rows.filter( ( row ) => row.count !== undefined && isSmall( row.count ) ) ).toEqual( [] );
		expect( rows.filter( ( row ) => row.count === undefined ).length ).not.toBe( 1 );
		expect( rows.map( ( { id } ) => id ).sort() ).toEqual( rows.length ? ids( counts ).map( ( [ id ] ) => id ).sort() : [] );
	} ), { numRuns: 1000 } ) );

	it( 'gives the same when the numbers of two rows that are held back are exchanged', () => fc.assert( fc.property( fc.array( count, { minLength: 2, maxLength: 10 } ), ( counts ) => {
		const published = closed( counts );
		const hidden = counts.map( ( _, index ) => index ).filter( ( index ) => published?.rows.some( ( { id, count: shown } ) => id === `row ${ index }` && shown === undefined ) );
		hidden.forEach( ( one ) => hidden.forEach( ( other ) => {
			const exchanged = [ ...counts ];
			[ exchanged[ one ], exchanged[ other ] ] = [ counts[ other ], counts[ one ] ];
			expect( closed( exchanged ) ).toEqual( published );
		} ) );
		// Among them is one that is not small: each of the others could be it.
		expect( hidden.length === 0 || hidden.some( ( index ) => counts[ index ] >= LEAST ) ).toBe( true );
	} ), { numRuns: 1000 } ) );
} );

describe( 'mostOf', () => {
	it( 'is never less than what a row has, and tells nothing that the table does not', () => fc.assert( fc.property( fc.array( count, { minLength: 2, maxLength: 10 } ), ( counts ) => {
		const published = closed( counts );
		published?.rows.forEach( ( row ) => expect( mostOf( published, row ) ).toBeGreaterThanOrEqual( counts[ Number( row.id.slice( 4 ) ) ] ) );
		const heldBack = new Set( published?.rows.filter( ( row ) => row.count === undefined ).map( ( row ) => mostOf( published, row ) ) );
		expect( heldBack.size ).toBeLessThan( 2 );
	} ), { numRuns: 1000 } ) );
} );

/** Every way in which so many partners can be in so many rows. */
function* ways( total: number, rows: number ): Generator<number[]> {
	if ( rows === 1 ) {
		yield [ total ];
		return;
	}
	for ( let first = 0; first <= total; first++ ) {
		for ( const rest of ways( total - first, rows - 1 ) ) {
			yield [ first, ...rest ];
		}
	}
}

describe( 'somebody who knows the rule and has a table', () => {
	/*
	 * The strongest attack there is on one table: all registries of that size are gone through, each is published, and
	 * those stay that give the same. What a row has in all of these is what can be known of it. The total is known even
	 * where no table is shown.
	 */
	it.each( [ [ 2, 40 ], [ 3, 30 ], [ 4, 24 ], [ 5, 18 ] ] )( 'cannot say of any row among %i that it has one to four, with up to %i partners', ( rows, most ) => {
		let held = 0;
		for ( let total = LEAST; total <= most; total++ ) {
			const possible = new Map<string, Array<Set<number>>>();
			for ( const counts of ways( total, rows ) ) {
				const output = JSON.stringify( closed( counts ) ?? 'nothing' );
				const values = possible.get( output ) ?? counts.map( () => new Set<number>() );
				possible.set( output, values );
				counts.forEach( ( one, index ) => values[ index ].add( one ) );
			}
			for ( const values of possible.values() ) {
				for ( const ofRow of values ) {
					held += ofRow.size > 1 ? 1 : 0;
					expect( [ ...ofRow ].some( ( value ) => !isSmall( value ) ) ).toBe( true );
				}
			}
		}
		expect( held ).toBeGreaterThan( 0 );
	} );

	it( 'would know, were only small rows held back: the attack finds what is there to be found', () => {
		const naive = ( counts: number[] ): string => JSON.stringify( counts.map( ( one ) => isSmall( one ) ? 'few' : one ) );
		const of = [ ...ways( 16, 4 ) ].filter( ( counts ) => naive( counts ) === naive( [ 4, 4, 4, 4 ] ) );
		expect( of ).toEqual( [ [ 4, 4, 4, 4 ] ] );
	} );
} );
