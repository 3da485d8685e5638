import { describe, expect, it } from 'vitest';
import { combined, isLeftOut, replaced, restingOn, stillTrue, wholeCoverage, withAllBeside } from '../../../../src/domain/impact/combine';
import type { PartCoverage } from '../../../../src/domain/impact/coverage';
import { BESIDE_METRICS, type Figure } from '../../../../src/domain/impact/figure';
import type { Result } from '../../../../src/domain/impact/result';

const value = ( metric: Figure[ 'metric' ], number: number, given: Partial<Figure> = {} ): Figure => ( { metric, coverage: [], value: number, ...given } ) as Figure;
const unread = ( metric: Figure[ 'metric' ], given: object = {} ): Figure => ( { metric, coverage: [], state: 'unknown', reason: 'not-read', ...given } ) as Figure;
const sql = { origin: { kind: 'sql' as const, wiki: 'enwiki', runAt: 1 } };

describe( 'Figures of a reading and those made beside it', () => {
	it( 'are each there once: what was read stays, what was not may come from elsewhere', () => {
		const read = [ value( 'edits', 3 ), unread( 'editors' ), unread( 'retained', { variant: 'em-7d' } ) ];
		const beside = [ value( 'edits', 4, sql ), value( 'editors', 2, sql ), value( 'retained', 1, { ...sql, variant: 'ped-7d' } ), value( 'files-used', 5 ) ];
		expect( combined( read, beside ) ).toEqual( [ read[ 0 ], beside[ 1 ], read[ 2 ], beside[ 2 ], beside[ 3 ] ] );
	} );

	it( 'make a result as whole as the least of them, but for what nobody asked for', () => {
		const views = ( fetched: number ): PartCoverage => ( { part: 'views', fetched, expected: 10, failed: [], truncated: false } );
		const texts: PartCoverage = { part: 'texts', fetched: 0, expected: 3, failed: [], truncated: true };
		const result = { figures: [ value( 'edits', 3 ) ], coverage: [ views( 10 ) ] } as unknown as Result;
		const whole = withAllBeside( result, [ value( 'views-created', 1, { coverage: [ views( 4 ) ] } ), value( 'views-improved', 1, { coverage: [ views( 7 ) ] } ), unread( 'words-net', { reason: 'not-asked', coverage: [ texts ] } ) ] );
		expect( wholeCoverage( whole ) ).toEqual( [ views( 4 ) ] );
		expect( whole.figures.map( ( { metric } ) => metric ).sort() ).toEqual( [ 'edits', ...BESIDE_METRICS ].sort() );
		expect( whole.figures.filter( isLeftOut ) ).toHaveLength( BESIDE_METRICS.length - 2 );
		expect( restingOn( [ value( 'views-created', 1, { coverage: [ views( 10 ) ] } ) ], [ views( 10 ), texts ] )[ 0 ].coverage ).toEqual( [ views( 10 ), texts ] );
	} );

	it( 'take the place of those made before', () => {
		expect( replaced( [ value( 'files-used', 1 ), value( 'words-net', 2 ) ], [ value( 'files-used', 3 ) ] ) ).toEqual( [ value( 'words-net', 2 ), value( 'files-used', 3 ) ] );
	} );

	it( 'are still true of the same result, and those of files of every part of it', () => {
		const result = ( given: Partial<Result> ): Result => ( { readAt: 1, selection: {}, ...given } ) as Result;
		const beside = [ value( 'files-used', 1 ), value( 'views-created', 2 ), value( 'edits', 3, sql ) ];
		expect( stillTrue( beside, result( {} ), result( {} ) ) ).toEqual( beside );
		expect( stillTrue( beside, result( {} ), result( { selection: { event: 'x' } } ) ) ).toEqual( [ beside[ 0 ] ] );
		expect( stillTrue( beside, result( {} ), result( { readAt: 2 } ) ) ).toEqual( [ beside[ 0 ] ] );
	} );
} );
