import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contribution } from '../../../../src/domain/impact/contribution';
import type { Figure } from '../../../../src/domain/impact/figure';
import { goalProgress, perWeek, type GoalSource } from '../../../../src/domain/impact/goals';
import { isNewEditor, retained, type Career } from '../../../../src/domain/impact/newcomers';
import { openWindow, selectedWindow, windowBefore } from '../../../../src/domain/impact/period';
import { createRevisions } from '../../../../src/domain/impact/revisions';
import { createSteps, unitOf } from '../../../../src/domain/impact/series';
import type { Partnership } from '../../../../src/domain/partnership/record';

const DAY = 24 * 60 * 60 * 1000;
const at = ( day: string ) => Date.parse( day );
const dayOf = ( time: number ) => new Date( time ).toISOString().slice( 0, 10 );

describe( 'The days that figures are of', () => {
	const partnership = { start: '2026-03-01', end: '2026-12-31' } as Partnership;
	const events = [ { id: 'a', start: '2026-05-01', end: '2026-05-10' } ] as never;

	it.each( [
		[ {}, { start: '2026-03-01', end: '2026-12-31' } ],
		[ { event: 'a' }, { start: '2026-05-01', end: '2026-05-10' } ],
		[ { from: '2026-04-01' }, { start: '2026-04-01', end: '2026-12-31' } ],
		[ { from: '2020-01-01', to: '2030-01-01' }, { start: '2026-03-01', end: '2026-12-31' } ]
	] )( 'of %j are %j', ( selection, window ) => {
		expect( selectedWindow( openWindow( partnership, events, selection ), selection ) ).toEqual( window );
	} );

	it.each( [
		[ 'the whole of it', partnership, partnership, undefined ],
		[ 'a month in the middle', { start: '2026-04-01', end: '2026-04-30' }, partnership, { from: '2026-03-02', to: '2026-03-31' } ],
		[ 'days before which it had not begun', { start: '2026-04-01', end: '2026-05-30' }, partnership, undefined ],
		[ 'days that go on', { start: '2026-11-16', end: undefined }, {}, { from: '2026-11-05', to: '2026-11-15' } ],
		[ 'days that end later', { start: '2026-11-16', end: '2026-12-31' }, partnership, { from: '2026-11-05', to: '2026-11-15' } ],
		[ 'days to come', { start: '2026-12-01', end: '2026-12-31' }, partnership, undefined ],
		[ 'days from no day on', { start: undefined, end: '2026-03-01' }, {}, undefined ],
		[ 'days that are reversed', { start: '2026-04-02', end: '2026-04-01' }, partnership, undefined ]
	] )( 'of %s are compared with as many before, where something could count on all of them', ( _, window, open, before ) => {
		expect( windowBefore( window, open, '2026-11-26' ) ).toEqual( before );
	} );
} );

describe( 'Steps of time', () => {
	it.each( [ [ '2026-03-01', '2026-03-31', 'day' ], [ '2026-03-01', '2026-04-01', 'week' ], [ '2024-01-01', '2026-01-01', 'week' ], [ '2024-01-01', '2026-03-01', 'month' ] ] )( 'from %s to %s are a %s', ( from, to, unit ) => {
		expect( unitOf( from, to ) ).toBe( unit );
	} );

	it( 'begin on Mondays or on the first, and follow one another without a hole', () => {
		fc.assert( fc.property( fc.integer( { min: 0, max: 3000 } ), fc.nat( 1500 ), ( start, length ) => {
			const [ from, to ] = [ dayOf( start * DAY * 5 ), dayOf( start * DAY * 5 + length * DAY ) ];
			const unit = unitOf( from, to );
			const steps = createSteps( createRevisions(), unit, from, to ).steps( to, [] );
			expect( steps[ 0 ].from <= from && steps[ 0 ].to >= from && steps[ steps.length - 1 ].from <= to && steps[ steps.length - 1 ].to >= to ).toBe( true );
			steps.slice( 1 ).forEach( ( step, index ) => expect( at( step.from ) - at( steps[ index ].to ) ).toBe( DAY ) );
			if ( unit !== 'day' ) {
				steps.forEach( ( step ) => expect( unit === 'week' ? new Date( at( step.from ) ).getUTCDay() : step.from.slice( 8 ) ).toBe( unit === 'week' ? 1 : '01' ) );
			}
		} ) );
	} );

	it( 'have each edit in its own, and add up to all of those in their days', () => {
		const edits = fc.array( fc.record( { id: fc.nat( 500 ), day: fc.nat( 120 ) } ), { maxLength: 60 } );
		fc.assert( fc.property( edits, fc.nat( 100 ), ( list, length ) => {
			const revisions = createRevisions();
			const from = '2026-02-10';
			const to = dayOf( at( from ) + length * DAY );
			const steps = createSteps( revisions, unitOf( from, to ), from, to );
			list.forEach( ( { id, day } ) => revisions.add( 'wiki', { revisionId: id, pageId: 1 + id % 4, namespace: 0, title: 'A', user: [ 'a', 'b', '' ][ id % 3 ], time: at( from ) + day * DAY + id * 1000, comment: '', sizeDiff: id - 200, isNew: false, tags: [] } as Contribution ) );
			for ( let row = 0; row < revisions.length; row++ ) {
				steps.take( row );
			}
			steps.steps( '2026-03-01', [ '' ] ).forEach( ( { from: first, to: last, values, isOpen, missing } ) => {
				const rows = Array.from( { length: revisions.length }, ( _, row ) => row ).filter( ( row ) => dayOf( revisions.time( row ) ) >= first && dayOf( revisions.time( row ) ) <= last );
				expect( values ).toEqual( {
					edits: rows.length, editors: new Set( rows.map( ( row ) => revisions.users.textOf( revisions.user( row ) ) ).filter( Boolean ) ).size,
					'pages-edited': new Set( rows.map( ( row ) => revisions.pageNumber( row ) ) ).size, 'bytes-added': rows.reduce( ( sum, row ) => sum + Math.max( revisions.sizeDiff( row ), 0 ), 0 )
				} );
				expect( [ isOpen, missing ] ).toEqual( [ last >= '2026-03-01', [ '' ] ] );
			} );
		} ) );
	} );
} );

describe( 'New editors', () => {
	const window = { start: '2026-05-01', end: '2026-05-10' };

	it.each( [
		[ '2026-03-01', [] ], [ '2026-03-02', [ '60d' ] ], [ '2026-04-16', [ '60d' ] ], [ '2026-04-17', [ 'em', '60d' ] ], [ '2026-05-01', [ 'em', 'ped', '60d' ] ],
		[ '2026-05-10', [ 'em', 'ped', '60d' ] ], [ '2026-05-11', [] ]
	] )( 'registered on %s are new by %j', ( day, definitions ) => {
		expect( ( [ 'em', 'ped', '60d' ] as const ).filter( ( definition ) => isNewEditor( { registered: at( day ) }, window, definition ) ) ).toEqual( definitions );
	} );

	it( 'are not told from others where nothing is known of them, or where there is no first day', () => {
		expect( isNewEditor( {}, window, 'em' ) ).toBeUndefined();
		expect( isNewEditor( { registered: at( '2026-05-02' ) }, { end: '2026-05-10' }, 'em' ) ).toBeUndefined();
		expect( isNewEditor( { registered: 0 }, window, '60d' ) ).toBe( false );
	} );

	const careers: Career[] = [
		{ registered: at( '2026-05-01' ), lastEdit: at( '2026-05-18' ), lastArticleEdit: 0, laterEdits: 5 },
		{ registered: at( '2026-05-02' ), lastEdit: at( '2026-05-18' ) - 1, lastArticleEdit: at( '2026-06-01' ), laterEdits: 4 },
		{ registered: at( '2026-05-03' ), lastEdit: 0, lastArticleEdit: 0, laterEdits: 0 }
	];

	it.each( [ [ 'em', 1 ], [ 'ped', 1 ], [ '60d', 1 ] ] as const )( 'have stayed by %s: %i of 3', ( definition, value ) => {
		expect( retained( careers, window, definition, at( '2026-12-01' ) ) ).toEqual( { value, of: 3 } );
	} );

	it( 'may still stay before the time is over, and how many they are is told', () => {
		expect( retained( careers, window, 'em', at( '2026-05-18' ) - 1 ) ).toEqual( { state: 'pending', reason: 'window-open', until: '2026-05-18', of: 3 } );
		expect( retained( careers, window, '60d', at( '2026-07-31' ) ) ).toEqual( { state: 'pending', reason: 'window-open', until: '2026-08-01', of: 3 } );
		expect( retained( careers, { start: '2026-05-01' }, 'ped', at( '2030-01-01' ) ) ).toEqual( { state: 'pending', reason: 'no-end', of: 3 } );
	} );

	it( 'of whom something was not read have no figure', () => {
		expect( retained( [ ...careers, { registered: at( '2026-05-02' ) } ], window, 'em', at( '2026-12-01' ) ) ).toBeUndefined();
	} );
} );

describe( 'Goals', () => {
	const now = at( '2026-11-26T12:00:00Z' );
	const progress = ( given: { value?: number; target?: number; by?: string; weeks?: number[]; since?: string; metric?: string; until?: number } ) => {
		const { value = 100, target = 200, by = '2026-12-24', weeks = Array.from( { length: 8 }, () => 25 ), since = '2026-08-01', metric = 'edits', until = Infinity } = given;
		const figure = { metric: 'edits', coverage: [], value } as Figure;
		const source: GoalSource = { figures: [ figure ], since: at( since ), now, until, growth: ( of ) => of === 'edits' ? weeks : undefined };
		return goalProgress( { metric, target, by, unit: '' }, source );
	};

	it( 'are met, missed, or too early to tell', () => {
		expect( progress( { value: 200 } ).outlook ).toBe( 'met' );
		expect( progress( { by: '2026-11-25' } ).outlook ).toBe( 'missed' );
		expect( progress( { by: '2026-11-26' } ).outlook ).not.toBe( 'missed' );
		expect( progress( { since: '2026-11-13' } ) ).toMatchObject( { outlook: 'too-early', days: 13, forecast: undefined } );
		expect( progress( { since: '2026-11-12' } ).forecast ).toBeDefined();
		expect( progress( { metric: 'happiness' } ) ).toMatchObject( { outlook: 'unknown', metric: undefined, figure: undefined } );
		expect( progress( { by: undefined, metric: 'retained' } ).outlook ).toBe( 'unknown' );
	} );

	it( 'that grow evenly come out in one place, else in a range', () => {
		expect( progress( {} ) ).toMatchObject( { forecast: { low: 202, high: 202 }, outlook: 'likely' } );
		expect( progress( { target: 203 } ).outlook ).toBe( 'unlikely' );
		const { forecast, outlook } = progress( { weeks: [ 0, 50, 0, 50, 0, 50, 0, 50 ] } );
		expect( forecast!.low ).toBeLessThan( 200 );
		expect( forecast!.high ).toBeGreaterThan( 200 );
		expect( outlook ).toBe( 'possible' );
	} );

	it( 'of a partnership that is over grow no more', () => {
		expect( progress( { until: now - DAY } ) ).toMatchObject( { forecast: { low: 100, high: 100 }, outlook: 'unlikely' } );
		expect( progress( { until: at( '2026-12-10' ) } ).forecast!.high ).toBeLessThan( 202 );
	} );

	it( 'are foretold from whole days, a week at a time', () => {
		const today = at( '2026-11-26' );
		expect( perWeek( [ now, today, today - 1, today - 7 * DAY, today - 7 * DAY - 1, today - 56 * DAY, today - 56 * DAY - 1 ], now ) ).toEqual( [ 2, 1, 0, 0, 0, 0, 0, 1 ] );
	} );
} );
