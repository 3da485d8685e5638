import { describe, expect, it } from 'vitest';
import { daysBetween, monthsBetween, readDays, type DayRow } from '../../../../src/domain/impact/reach/days';
import { monthsFigure } from '../../../../src/domain/impact/reach/impact-months';
import { reachFigure, type Reached } from '../../../../src/domain/impact/reach/reach-figures';
import { inContentSince, spanFrom } from '../../../../src/domain/impact/reach/span';

const NOW = Date.parse( '2026-11-23T12:00:00Z' );
const at = ( day: string ): number => Date.parse( `${ day }T09:00:00Z` );
const rows = ( counts: Record<string, number> ): DayRow[] => Object.entries( counts ).map( ( [ day, count ] ) => ( { day, count } ) );
const read = ( given: DayRow[], isEmpty = false ) => readDays( { rows: given, isEmpty }, '2026-11-01', '2026-11-04', '2026-11-21' );

describe( 'What a service tells of days', () => {
	it( 'leaves days unknown that it has no row of', () => {
		const { days } = read( rows( { '2026-11-01': 3, '2026-11-04': 5 } ) );
		expect( [ ...days ] ).toEqual( [ [ '2026-11-01', 3 ], [ '2026-11-04', 5 ] ] );
	} );

	it( 'refuses numbers below zero, broken ones, and days with two numbers; the same number twice is one', () => {
		const { days, refused } = read( [ ...rows( { '2026-11-01': -3, '2026-11-02': 4, '2026-11-03': NaN, '2026-11-04': 7 } ), { day: '2026-11-02', count: 5 }, { day: '2026-11-04', count: 7 } ] );
		expect( [ ...days ] ).toEqual( [ [ '2026-11-04', 7 ] ] );
		expect( refused ).toBe( 3 );
	} );

	it( 'leaves out what was not asked for', () => expect( read( rows( { '2026-10-31': 3, '2026-11-05': 1, '': 9 } ) ).days.size ).toBe( 0 ) );

	it( 'is zero where it has nothing at all, but for days that may still come', () => {
		expect( [ ...read( [], true ).days.values() ] ).toEqual( [ 0, 0, 0, 0 ] );
		expect( [ ...readDays( { rows: [], isEmpty: true }, '2026-11-20', '2026-11-22', '2026-11-21' ).days.keys() ] ).toEqual( [ '2026-11-20', '2026-11-21' ] );
	} );

	it( 'knows days and months, leap years and turns of the year too', () => {
		expect( daysBetween( '2028-02-28', '2028-03-01' ) ).toEqual( [ '2028-02-28', '2028-02-29', '2028-03-01' ] );
		expect( monthsBetween( '2026-11-30', '2027-01-01' ) ).toEqual( [ '2026-11', '2026-12', '2027-01' ] );
		expect( daysBetween( '2026-11-02', '2026-11-01' ) ).toEqual( [] );
	} );
} );

describe( 'Views of a page count', () => {
	const window = { from: '2026-03-01', to: '2027-02-28' };

	it( 'from the day it was touched, until yesterday or the end', () => {
		expect( spanFrom( [ at( '2026-05-01' ) ], window, NOW ) ).toEqual( { from: '2026-05-01', to: '2026-11-22' } );
		expect( spanFrom( [ at( '2026-05-01' ) ], { from: '2026-03-01', to: '2026-06-30' }, NOW ) ).toEqual( { from: '2026-05-01', to: '2026-06-30' } );
		expect( spanFrom( [ at( '2025-05-01' ) ], window, NOW )!.from ).toBe( '2026-03-01' );
	} );

	it( 'from the day it came out of drafts, where that is later', () => {
		const moves = [
			{ time: at( '2026-04-01' ), isContentBefore: false, isContentAfter: false },
			{ time: at( '2026-06-10' ), isContentBefore: false, isContentAfter: true },
			{ time: at( '2026-07-01' ), isContentBefore: true, isContentAfter: true }
		];
		expect( spanFrom( [ at( '2026-04-01' ), inContentSince( moves ) ], window, NOW )!.from ).toBe( '2026-06-10' );
		expect( inContentSince( [ ...moves, { time: at( '2026-08-01' ), isContentBefore: true, isContentAfter: false }, { time: at( '2026-09-01' ), isContentBefore: false, isContentAfter: true } ] ) ).toBe( at( '2026-09-01' ) );
		expect( inContentSince( [] ) ).toBe( undefined );
	} );

	it( 'on no day where it was touched today, or the window is over or open to nothing', () => {
		expect( spanFrom( [ NOW ], window, NOW ) ).toBe( undefined );
		expect( spanFrom( [ at( '2026-05-01' ) ], { to: '2026-04-01' }, NOW ) ).toBe( undefined );
		expect( spanFrom( [ -Infinity ], {}, NOW ) ).toBe( undefined );
	} );
} );

describe( 'A figure of readers', () => {
	const page = ( name: string, given: Partial<Reached> = {} ): Reached => ( { wiki: 'w', name, span: { from: '2026-11-01', to: '2026-11-04' }, days: new Map( daysBetween( '2026-11-01', '2026-11-04' ).map( ( day ) => [ day, 10 ] ) ), ...given } );
	const figure = ( pages: Reached[], isStopped = false ) => reachFigure( 'views-created', 'views', pages, [], isStopped );

	it( 'sums the days that count, each page once', () => {
		expect( figure( [ page( 'Lake' ), page( 'Lake', { span: { from: '2026-11-03', to: '2026-11-04' } } ), page( 'River', { span: { from: '2026-11-04', to: '2026-11-04' } } ) ] ) ).toMatchObject( { value: 50, coverage: [ { fetched: 5, expected: 5 } ] } );
	} );

	it( 'says how much is missing where half of the answers failed', () => {
		const half = [ page( 'Lake' ), page( 'River', { days: undefined, failed: 'http' } ), page( 'Fish' ), page( 'Boat', { days: undefined, failed: 'http' } ) ];
		expect( figure( half ) ).toMatchObject( { value: 80, coverage: [ { part: 'views', fetched: 8, expected: 16, failed: [ 'http' ] } ] } );
	} );

	it( 'has no value where nothing is known, and is 0 where there is nothing to know', () => {
		expect( figure( [ page( 'Lake', { days: undefined, failed: 'timeout' } ) ] ) ).toMatchObject( { state: 'unknown', reason: 'not-read' } );
		expect( figure( [] ) ).toMatchObject( { value: 0 } );
		expect( figure( [ page( 'New', { span: undefined } ) ] ) ).toMatchObject( { value: 0, coverage: [ { expected: 0 } ] } );
	} );

	it( 'says that it was stopped', () => expect( figure( [ page( 'Lake' ) ], true ).coverage[ 0 ].truncated ).toBe( true ) );
} );

describe( 'Commons Impact Metrics', () => {
	it( 'gives whole months; those at the edge are missing', () => {
		const months = rows( { '2026-08-01': 1, '2026-09-01': 20, '2026-10-01': 30 } );
		expect( monthsFigure( months, { from: '2026-08-15', to: '2026-11-22' } ) ).toMatchObject( { variant: 'commons-impact', value: 50, coverage: [ { part: 'impact-months', fetched: 2, expected: 4 } ] } );
		expect( monthsFigure( rows( { '2026-09-01': -1 } ), { from: '2026-09-01', to: '2026-09-30' } ) ).toMatchObject( { state: 'unknown' } );
	} );
} );
