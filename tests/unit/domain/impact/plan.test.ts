import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../../../src/domain/impact/plan';

const small = { wikis: [ { editCounts: [ 10, 20 ] } ], categories: 0, hasHighLimits: false };

describe( 'What a reading costs', () => {
	it( 'is a request for 50 people with few edits', () => {
		const people = ( count: number ) => planOf( { ...small, wikis: [ { editCounts: Array.from( { length: count }, () => 1 ) } ] } ).requests;
		expect( people( 51 ) - people( 50 ) ).toBe( 1 );
		expect( people( 50 ) ).toBe( people( 1 ) );
	} );

	it( 'is a request for 500 edits, and a tenth of that with higher limits', () => {
		const edits = ( count: number, hasHighLimits: boolean ) => planOf( { ...small, hasHighLimits, wikis: [ { editCounts: [ count ] } ] } ).requests - planOf( { ...small, hasHighLimits } ).requests;
		expect( edits( 500, false ) ).toBe( 0 );
		expect( edits( 501, false ) ).toBe( 1 );
		expect( edits( 1_000_000, false ) ).toBe( 1999 );
		expect( edits( 1_000_000, true ) ).toBe( 199 );
	} );

	it( 'takes a minute for 200 requests, and is long from 2,000 of them or 10 minutes on', () => {
		const plan = planOf( { ...small, wikis: [ { editCounts: [ 900_000 ] } ] } );
		expect( plan ).toMatchObject( { requests: 1810, isLong: false } );
		expect( plan.minutes ).toBeCloseTo( 9.05 );
		expect( planOf( { ...small, wikis: [ { editCounts: [ 1_000_000 ] } ] } ) ).toMatchObject( { requests: 2010, isLong: true } );
		expect( planOf( small ).isLong ).toBe( false );
	} );

	it( 'says what is left out', () => {
		expect( planOf( small ).skipped ).toEqual( [ 'older-tags', 'texts' ] );
		expect( planOf( { wikis: [ { editCounts: [ undefined, 3 ] }, { editCounts: [ 0, 0 ] } ], categories: 2, hasHighLimits: false } ) )
			.toMatchObject( { participants: 2, edits: 3, skipped: [ 'older-tags', 'texts', 'files', 'other-wikis', 'unknown-accounts' ] } );
		expect( planOf( { ...small, wikis: [ { editCounts: [] } ] } ) ).toMatchObject( { participants: 0, edits: 0, isLong: false } );
	} );

	it( 'grows with people, edits and wikis', () => {
		const counts = fc.array( fc.option( fc.nat( 100_000 ), { nil: undefined } ), { maxLength: 200 } );
		fc.assert( fc.property( fc.array( counts, { minLength: 1, maxLength: 4 } ), fc.nat( 100_000 ), ( wikis, more ) => {
			const requests = ( lists: typeof wikis ) => planOf( { ...small, wikis: lists.map( ( editCounts ) => ( { editCounts } ) ) } ).requests;
			const all = requests( wikis );
			expect( requests( [ [ ...wikis[ 0 ], more ], ...wikis.slice( 1 ) ] ) ).toBeGreaterThanOrEqual( all );
			expect( requests( [ ...wikis, [] ] ) ).toBeGreaterThan( all );
		} ) );
	} );
} );
