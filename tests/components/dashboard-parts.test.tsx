import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Figure } from '../../src/domain/impact/figure';
import { EVERYTHING } from '../../src/domain/impact/permalink';
import type { GoalProgress, Series, Step } from '../../src/domain/impact/result';
import type { DashboardView } from '../../src/ui/dashboard/view';
import { choose, event, field, figure, figures, hostile, NOW, options, part, plain, press, screen, show, shown, type, view } from './dashboard-driver';

afterEach( () => {
	render( null, document.body );
	vi.unstubAllGlobals();
} );

const key = ( element: Element, name: string ) => act( () => {
	element.dispatchEvent( new KeyboardEvent( 'keydown', { key: name, bubbles: true, cancelable: true } ) );
} );

const step = ( index: number, edits: number, given: Partial<Step> = {} ): Step => {
	const day = ( days: number ): string => new Date( Date.parse( '2026-03-02' ) + ( 7 * index + days ) * 24 * 60 * 60 * 1000 ).toISOString().slice( 0, 10 );
	return { from: day( 0 ), to: day( 6 ), values: { edits, editors: 2, 'pages-edited': 3, 'bytes-added': 1500 }, isOpen: false, missing: [], ...given };
};

describe( 'Filters', () => {
	const choices: DashboardView[ 'choices' ] = {
		events: [ { id: 'kigoma', name: 'Kigoma' }, { id: 'x', name: hostile } ], partners: [ 'Lake Library', 'Kigoma Archive' ], wikis: [ { id: 'enwiki', host: 'en.example' }, { id: 'frwiki', host: 'fr.example' } ], namespaces: [ 0, 1 ]
	};

	it( 'offer what there is, and tell what was chosen', () => {
		const { onAsk } = show( { view: view( { choices } ) } );
		expect( options( 'Event' ) ).toEqual( [ 'All events (2)', 'Kigoma', hostile ] );
		expect( options( 'Partner' ) ).toEqual( [ 'All partners (2)', 'Lake Library', 'Kigoma Archive' ] );
		expect( options( 'Kind of page' ) ).toEqual( [ 'All kinds (2)', 'Articles', 'Talk' ] );
		choose( 'Wiki', 'fr.example' );
		expect( onAsk ).toHaveBeenLastCalledWith( { ...EVERYTHING, selection: { wiki: 'frwiki' } } );
		choose( 'Kind of page', 'Articles' );
		expect( onAsk ).toHaveBeenLastCalledWith( { ...EVERYTHING, selection: { namespace: 0 } } );
		choose( 'New editors are', 'in the period (Programs & Events Dashboard)' );
		expect( onAsk ).toHaveBeenLastCalledWith( { ...EVERYTHING, newcomers: 'ped' } );
		act( () => field( 'Compare with the time before' ).click() );
		expect( onAsk ).toHaveBeenLastCalledWith( { ...EVERYTHING, compare: true } );
	} );

	it( 'take a choice back, and keep the others', () => {
		const { onAsk } = show( { view: view( { choices } ), asked: { ...EVERYTHING, selection: { event: 'x', wiki: 'enwiki' } } } );
		choose( 'Event', 'All events (2)' );
		expect( onAsk ).toHaveBeenLastCalledWith( { ...EVERYTHING, selection: { event: undefined, wiki: 'enwiki' } } );
	} );

	it( 'are left out where there is nothing to choose, unless something is chosen', () => {
		show( { view: view() } );
		expect( shown( '.partnerkit-filters label' ) ).toEqual( [ 'Period', 'New editors are', 'Compare with the time before' ] );
		show( { view: view(), asked: { ...EVERYTHING, selection: { namespace: 7 } } } );
		expect( options( 'Kind of page' ) ).toHaveLength( 2 );
	} );

	it( 'have the periods that people mean, and the days of events', () => {
		const { onAsk } = show( { view: view( { events: [ event(), event( { id: 'later', name: 'Later', start: '2026-12-24' } ), event( { id: 'one', name: 'One day', end: undefined } ) ] } ) } );
		expect( options( 'Period' ) ).toEqual( [ 'The whole time', 'This month', 'The last 30 days', 'The last 365 days', 'Days of Kigoma', 'Days of One day', 'Other days…' ] );
		choose( 'Period', 'This month' );
		expect( onAsk ).toHaveBeenLastCalledWith( { ...EVERYTHING, selection: { from: '2026-11-01', to: '2026-11-23' } } );
		choose( 'Period', 'Days of Kigoma' );
		expect( onAsk ).toHaveBeenLastCalledWith( { ...EVERYTHING, selection: { from: '2026-05-04', to: '2026-05-06' } } );
	} );

	it( 'take any days, and say what is wrong with them', () => {
		const { onAsk } = show( { view: view(), asked: { ...EVERYTHING, selection: { from: '2026-04-01', to: '2026-04-30' } } } );
		type( 'First day', '2026-05-01' );
		expect( shown( '.partnerkit-filters__days [role=status]' )[ 0 ] ).toContain( 'The last day (April 30, 2026) is before the first (May 1, 2026).' );
		type( 'First day', '2027-01-01' );
		type( 'Last day', '' );
		expect( shown( '.partnerkit-filters__days [role=status]' )[ 0 ] ).toContain( 'January 1, 2027 is still to come' );
		expect( onAsk ).not.toHaveBeenCalled();
		type( 'First day', '2026-11-01' );
		expect( onAsk ).toHaveBeenLastCalledWith( { ...EVERYTHING, selection: { from: '2026-11-01', to: undefined } } );
		type( 'Last day', '2026-12-31' );
		expect( shown( '.partnerkit-filters__days [role=status]' )[ 0 ] ).toContain( 'the days until today, November 23, 2026' );
	} );

	it( 'are one line on a phone, which says what is chosen', () => {
		vi.stubGlobal( 'matchMedia', () => ( { matches: true } ) );
		show( { view: view( { choices } ), asked: { ...EVERYTHING, compare: true, selection: { event: 'kigoma', from: '2026-03-01' } } } );
		expect( shown( '.partnerkit-filters summary' ) ).toEqual( [ 'Kigoma · since March 1, 2026 · Compare with the time before' ] );
	} );

	it( 'say that there is nothing to compare with, and what is of no use in the address', () => {
		show( { view: view(), asked: { ...EVERYTHING, compare: true }, ignored: [ hostile ] } );
		expect( screen().textContent ).toContain( 'There is nothing before this period to compare with' );
		expect( shown( '.cdx-message' )[ 0 ] ).toContain( `it is left out: ${ hostile }.` );
	} );

	it( 'say what to do where they leave nothing', () => {
		const { onAsk } = show( { view: view( { figures: figures( [], () => ( { value: 0 } ) ), pages: [] } ), asked: { ...EVERYTHING, selection: { namespace: 1 } } } );
		expect( shown( '.cdx-message' )[ 0 ] ).toContain( 'No edit counts in what you chose.' );
		press( 'Show everything' );
		expect( onAsk ).toHaveBeenLastCalledWith( EVERYTHING );
	} );
} );

describe( 'The line of freshness', () => {
	it( 'says how old is what comes from memory, while what is new is read', () => {
		show( { view: view( { phase: 'reading', progress: 0.5, readAt: NOW - 3 * 60 * 60_000 } ) } );
		expect( screen().textContent ).toContain( 'Read 3 hours ago. Reading what is new: 50\u00A0%.' );
		expect( figure( 'edits' ).textContent ).not.toContain( 'So far' );
		expect( screen().getAttribute( 'aria-busy' ) ).toBe( 'true' );
	} );

	it( 'copies the address of what is seen', async () => {
		const writeText = vi.fn( async () => {} );
		vi.stubGlobal( 'navigator', { clipboard: { writeText } } );
		show( { view: view() } );
		press( 'Copy link to this view' );
		await vi.waitFor( () => expect( shown( '.partnerkit-reading__link [role=status]' ) ).toEqual( [ 'Copied.' ] ) );
		expect( writeText ).toHaveBeenCalledWith( 'https://wiki.example/#figures' );
	} );
} );

describe( 'Figures', () => {
	const before = { from: '2025-03-01', to: '2026-02-28', figures: figures( [], () => ( { value: 2611 } ) ) };
	const waiting = { metric: 'retained', variant: 'ped-7d', coverage: [], state: 'pending', reason: 'window-open', until: '2026-11-29', of: 31 } as unknown as Figure;

	it( 'stand beside those of the time before, where that is asked for', () => {
		show( { view: view( { before } ) } );
		expect( shown( '[data-figure="edits"] .partnerkit-figure__value' ) ).toEqual( [ '3,184' ] );
		show( { view: view( { before } ), asked: { ...EVERYTHING, compare: true } } );
		expect( shown( '[data-figure="edits"] .partnerkit-figure__value' ) ).toEqual( [ '3,184 2,611 before' ] );
	} );

	it( 'that are not known yet say until when, and of how many', () => {
		show( { view: view( { figures: [ ...figures( [] ), waiting ] } ) } );
		expect( figure( 'retained' ).getAttribute( 'data-state' ) ).toBe( 'pending' );
		expect( figure( 'retained' ).textContent ).toContain( '—' );
		expect( figure( 'retained' ).textContent ).toContain( 'Pending until November 29, 2026.31 new editors to follow.' );
		expect( figure( 'retained' ).querySelector( '.partnerkit-figure__definition' )!.textContent ).toContain( 'Definition “ped‑7d”' );
	} );

	it( 'that are no headlines stand behind them, and this is told', () => {
		const { onAsk } = show( { view: view() } );
		const more = document.querySelector<HTMLDetailsElement>( '.partnerkit-more' )!;
		expect( [ more.open, more.querySelectorAll( '[data-figure]' ).length ] ).toEqual( [ false, 3 ] );
		act( () => {
			more.open = true;
			more.dispatchEvent( new Event( 'toggle' ) );
		} );
		expect( onAsk ).toHaveBeenCalledWith( { ...EVERYTHING, more: true } );
	} );

	it( 'have words for each that contributions tell, and each definition', () => {
		const metrics = [ 'files-uploaded', 'new-editors', 'retained', 'reverted', 'deleted', 'live' ];
		const variants = [ 'em', 'ped', '60d', 'em-7d', 'ped-7d', 'survivor-60' ];
		const reasons = [ { state: 'unknown', reason: 'no-start' }, { state: 'pending', reason: 'no-end' }, { state: 'unknown', reason: 'not-remembered' }, { state: 'unknown', reason: 'not-asked' }, { state: 'unknown', reason: 'not-read' }, { state: 'pending', reason: 'not-begun' } ];
		show( { view: view( { figures: metrics.map( ( metric, index ) => ( { metric, variant: variants[ index ], coverage: [], ...reasons[ index ] } ) as unknown as Figure ) } ) } );
		expect( shown( '.partnerkit-figure h3' ) ).toHaveLength( metrics.length );
	} );

	it( 'made below stand with the others', () => {
		const made = { metric: 'live', coverage: [ part( { failed: [ 'x' ] } ) ], value: 12, of: 40 } as unknown as Figure;
		show( { view: view(), extra: [ made ], children: 'More' } );
		expect( figure( 'live' ).getAttribute( 'data-value' ) ).toBe( '12' );
		expect( figure( 'live' ).textContent ).toContain( '12 of 40' );
	} );
} );

describe( 'The timeline', () => {
	const steps = [ step( 0, 20 ), step( 1, 40 ), step( 2, 7, { missing: [ 'fr.example' ] } ), step( 3, 30 ), step( 4, 4, { isOpen: true } ) ];
	const series: Series = { unit: 'week', steps, before: steps.map( ( one ) => ( { ...one, missing: [], isOpen: false } ) ) };
	const asked = { ...EVERYTHING, compare: true };
	const slider = () => document.querySelector( '[role=slider]' )!;
	const chart = () => document.querySelector( '.partnerkit-chart' )!;
	const path = () => chart().querySelector( 'path.partnerkit-chart__line' )!.getAttribute( 'd' )!;

	it( 'is titled, and leaves a hole where something was not read', () => {
		show( { view: view( { series } ) } );
		expect( shown( '.partnerkit-timeline h3' ) ).toEqual( [ 'Edits a week' ] );
		expect( chart().querySelector( 'title' )!.textContent ).toBe( 'Edits a week' );
		expect( chart().textContent ).toContain( 'not read' );
		// One line of two points, then one that begins anew; the open step is in neither.
		expect( path().match( /M/g ) ).toHaveLength( 2 );
		expect( path().match( /L/g ) ).toHaveLength( 1 );
		expect( chart().querySelectorAll( '.partnerkit-chart__open' ) ).toHaveLength( 1 );
		expect( shown( '.partnerkit-timeline__gaps' )[ 0 ] ).toContain( 'Mar 16 to March 22, 2026: Not read whole: fr.example. It is left out, and not drawn as 0.' );
		expect( chart().querySelector( '[style]' ) ).toBeNull();
	} );

	it( 'stands for itself: its colours are attributes', () => {
		show( { view: view( { series } ), asked } );
		chart().querySelectorAll( 'path, line, rect, circle' ).forEach( ( shape ) => expect( shape.closest( '[fill], [stroke]' ) ).not.toBeNull() );
		expect( chart().getAttribute( 'xmlns' ) ).toBe( 'http://www.w3.org/2000/svg' );
	} );

	it( 'has a line of the time before only where it is compared', () => {
		show( { view: view( { series } ) } );
		expect( chart().querySelector( '.partnerkit-chart__before' ) ).toBeNull();
		show( { view: view( { series } ), asked } );
		expect( chart().textContent ).toContain( 'This periodThe time before' );
	} );

	it( 'tells each step by the arrow keys', () => {
		show( { view: view( { series } ), asked } );
		key( slider(), 'ArrowRight' );
		expect( plain( slider().getAttribute( 'aria-valuetext' ) ) ).toBe( 'Mar 2 to March 8, 2026: 20 · 20 before' );
		expect( shown( '.partnerkit-timeline__told' ) ).toEqual( [ 'Mar 2 to March 8, 2026: 20 · 20 before' ] );
		[ 'ArrowRight', 'ArrowRight' ].forEach( ( one ) => key( slider(), one ) );
		expect( plain( slider().getAttribute( 'aria-valuetext' ) ) ).toContain( 'Not read whole: fr.example.' );
		key( slider(), 'End' );
		expect( slider().getAttribute( 'aria-valuetext' ) ).toContain( ': 4 · 4 before · not over yet' );
		key( slider(), 'ArrowRight' );
		key( slider(), 'ArrowLeft' );
		expect( slider().getAttribute( 'aria-valuenow' ) ).toBe( '4' );
		key( slider(), 'Home' );
		expect( slider().getAttribute( 'aria-valuenow' ) ).toBe( '1' );
	} );

	it( 'runs from right to left where the language does, and its keys with it', () => {
		const x = () => Number( /^M([\d.]+)/.exec( path() )![ 1 ] );
		show( { view: view( { series } ) } );
		const left = x();
		show( { view: view( { series } ), isFromRight: true } );
		expect( x() ).toBeGreaterThan( left + 300 );
		expect( chart().getAttribute( 'direction' ) ).toBe( 'rtl' );
		key( slider(), 'Home' );
		key( slider(), 'ArrowLeft' );
		expect( slider().getAttribute( 'aria-valuenow' ) ).toBe( '2' );
	} );

	it( 'has a table behind it, and other figures', () => {
		show( { view: view( { series } ), asked } );
		choose( 'What the chart shows', 'Text added' );
		press( 'Table' );
		const rows = [ ...document.querySelectorAll( '.partnerkit-timeline tbody tr' ) ].map( ( row ) => [ ...row.children ].map( ( cell ) => plain( cell.textContent ) ) );
		expect( rows[ 0 ] ).toEqual( [ 'Mar 2 to March 8, 2026', '1.5 kB', '1.5 kB' ] );
		expect( rows[ 2 ] ).toEqual( [ 'Mar 16 to March 22, 2026', '— Not read whole: fr.example.', '1.5 kB' ] );
		expect( document.querySelector( '.partnerkit-chart' ) ).toBeNull();
	} );

	it( 'has one name for events that began on the same day', () => {
		show( { view: view( { series, events: [ event( { start: '2026-03-04', name: 'Kigoma' } ), event( { id: 'x', start: '2026-03-04', name: 'Mwanza' } ) ] } ) } );
		expect( [ ...chart().querySelectorAll( '.partnerkit-chart__event' ) ].map( ( mark ) => plain( mark.textContent! ) ) ).toEqual( [ 'Kigoma', '' ] );
	} );

	it( 'marks where events began, by names that are text', () => {
		show( { view: view( { series, events: [ event( { start: '2026-03-04', name: 'Kigoma' } ), event( { id: 'x', start: '2026-03-30', name: hostile } ), event( { id: 'y', start: '2027-01-01', name: 'Outside' } ) ] } ) } );
		expect( chart().querySelectorAll( '.partnerkit-chart__event' ) ).toHaveLength( 2 );
		expect( chart().textContent ).toContain( 'Kigoma' );
		expect( document.querySelector( 'img' ) ).toBeNull();
	} );

	it.each( [ [ [ step( 0, 3 ) ] ], [ [ step( 0, 0 ), step( 1, 0 ) ] ], [ [ step( 0, 1, { missing: [ '' ] } ) ] ] ] )( 'can be of little: %#', ( few ) => {
		show( { view: view( { series: { unit: 'week', steps: few } } ) } );
		expect( chart().outerHTML ).not.toMatch( /NaN|Infinity|undefined/ );
	} );
} );

describe( 'Goals', () => {
	const goal = ( given: Partial<GoalProgress> ): GoalProgress => ( {
		goal: { metric: 'pages-improved', target: 400, by: '2027-02-28', unit: '' }, metric: 'pages-improved', days: 200, outlook: 'likely',
		figure: { metric: 'pages-improved', coverage: [], value: 326 }, ...given
	} );

	it( 'have target, value and forecast, in words too', () => {
		show( { view: view( { goals: [ goal( { forecast: { low: 390, high: 446 } } ) ] } ) } );
		expect( shown( '.partnerkit-goals h3' ) ).toEqual( [ 'Goals for February 28, 2027' ] );
		expect( shown( '.partnerkit-goal' )[ 0 ] ).toContain( 'Pages improved326 of 400' );
		expect( shown( '.partnerkit-goal' )[ 0 ] ).toContain( 'Forecast 390 to 446. Likely to be met.' );
		expect( document.querySelectorAll( '.partnerkit-bar__forecast' ) ).toHaveLength( 1 );
	} );

	it( 'forecast one number where its ends are the same', () => {
		show( { view: view( { goals: [ goal( { forecast: { low: 390, high: 390 } } ) ] } ) } );
		expect( shown( '.partnerkit-goal' )[ 0 ] ).toContain( 'Forecast 390.' );
	} );

	it( 'say why there is no forecast, and draw nothing that is not known', () => {
		show( { view: view( { goals: [
			goal( { outlook: 'too-early', days: 9 } ),
			goal( { outlook: 'unknown', figure: { metric: 'pages-improved', coverage: [], state: 'unknown', reason: 'not-read' }, goal: { metric: 'pages-improved', target: 9, unit: '' } } ),
			goal( { outlook: 'unknown', metric: undefined, figure: undefined, goal: { metric: hostile, target: 3, unit: 'talks', by: '2026-12-01' } } )
		] } ) } );
		expect( shown( '.partnerkit-goal' )[ 0 ] ).toContain( 'No forecast: there are figures of 9 days, 14 are needed.' );
		expect( shown( '.partnerkit-goal' )[ 1 ] ).toContain( 'target: 9' );
		expect( shown( '.partnerkit-goal' )[ 2 ] ).toContain( `${ hostile } talkstarget: 3Until December 1, 2026. No forecast.` );
		expect( document.querySelectorAll( '.partnerkit-goal svg' ) ).toHaveLength( 1 );
	} );

	it( 'have words for every outlook', () => {
		const outlooks = [ 'met', 'likely', 'possible', 'unlikely', 'missed', 'too-early', 'unknown' ] as const;
		show( { view: view( { goals: outlooks.map( ( outlook ) => goal( { outlook } ) ) } ) } );
		expect( shown( '.partnerkit-goal' ) ).toHaveLength( outlooks.length );
	} );

	it( 'can be set where there are none', () => {
		show( { view: view(), recordUrl: '/record' } );
		expect( shown( '.partnerkit-goals' )[ 0 ] ).toContain( 'There are no goals. Write some into the record' );
		expect( document.querySelector( '.partnerkit-goals a' )!.getAttribute( 'href' ) ).toBe( '/record' );
	} );
} );

describe( 'What became of edits', () => {
	const fates = ( values: Record<string, number | undefined> ): Figure[] => Object.entries( values ).map( ( [ metric, value ] ) => ( { metric, coverage: [], ...value === undefined ? { state: 'unknown', reason: 'not-remembered' } : { value } } ) as unknown as Figure );

	it( 'is told with its shares, the bad as openly as the good', () => {
		show( { view: view( { figures: fates( { live: 940, reverted: 40, deleted: 20 } ) } ) } );
		expect( shown( '.partnerkit-survival h3' ) ).toEqual( [ 'What became of 1,000 edits' ] );
		expect( shown( '.partnerkit-survival tr' ).map( ( row ) => row.trim() ) ).toEqual( [ 'Still live94094\u00A0%', 'Reverted404\u00A0%', 'Deleted with their page202\u00A0%' ] );
		expect( shown( '.partnerkit-survival' )[ 0 ] ).toContain( 'Live does not mean read or good' );
	} );

	it( 'is not drawn where a part of it is not known', () => {
		show( { view: view( { figures: fates( { live: 940, reverted: 40, deleted: undefined } ) } ) } );
		expect( document.querySelector( '.partnerkit-survival' ) ).toBeNull();
	} );
} );
