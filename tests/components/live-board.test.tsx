import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Line } from '../../src/domain/tracking/live-board';
import { ACTS } from '../../src/domain/tracking/live-act';
import { LiveBoard, type LiveBoardProps } from '../../src/ui/tracking/live/live-board';
import type { LiveView } from '../../src/ui/tracking/live/view';
import { numberIn, speaking } from '../support/words';

const NOW = Date.parse( '2026-11-25T12:00:00Z' );
const HOSTILE = '<img src=x onerror=alert(1)>';

let place: HTMLElement;
let props: LiveBoardProps;
const view: LiveView = {
	label: 'Kigoma edit day', start: '2026-11-25', end: '2026-11-25', isEvent: true, board: { lines: [], edits: 0, pages: 0, people: 0 }, hashtags: [ 'Kigoma2026' ], tag: 'partnership', counting: [ 'marked' ],
	participants: 3, hasGaps: false, boards: [], joinUrl: 'https://wiki.example/join?partnerkit=participants:Lake', joinTyped: 'wiki.example/join?partnerkit=participants:Lake', figuresUrl: '/figures'
};

function words( language: string ): Pick<LiveBoardProps, 't' | 'number' | 'day'> {
	return { t: speaking( 'partnerkit-edits-app', language ), number: ( value ) => numberIn( language, value ), day: ( day ) => day };
}

beforeEach( () => {
	place = document.body.appendChild( document.createElement( 'div' ) );
	props = {
		...words( 'en' ), view, now: NOW, news: '', url: ( title ) => `/wiki/${ encodeURIComponent( title ) }`, wholeUrl: '/whole', isPaused: false, readAgo: 5000, withNames: true,
		onPause: vi.fn(), onGoOn: vi.fn(), onRead: vi.fn(), onNames: vi.fn()
	};
} );

afterEach( () => {
	render( null, place );
	place.remove();
} );

const show = ( changed: Partial<LiveBoardProps> = {}, inView: Partial<LiveView> = {} ): string => {
	act( () => render( <LiveBoard { ...props } view={ { ...view, ...inView } } { ...changed } />, place ) );
	return ( place.textContent || '' ).replace( /[\u2066-\u2069]/g, '' );
};
const line = ( given: Partial<Line> = {} ): Line => ( { key: `edit-${ JSON.stringify( given ) }`, act: 'edited', user: 'Asha', about: 'Ujiji', time: NOW, edits: 1, ...given } );
const withLines = ( ...lines: Line[] ): Partial<LiveView> => ( { board: { lines, edits: lines.length, pages: 1, people: 1 } } );
const button = ( name: string ): HTMLButtonElement | undefined => [ ...place.querySelectorAll( 'button' ) ].find( ( one ) => one.textContent === name );

describe( 'A live board', () => {
	it.each<[ string, Partial<LiveBoardProps>, Partial<LiveView>, string, boolean ]>( [
		[ 'while it is opened', { view: undefined }, {}, 'Opening the board', true ],
		[ 'where it cannot be opened', { view: undefined, failure: 'The wiki cannot be reached.' }, {}, 'The wiki cannot be reached.Try now', false ],
		[ 'where there is no such event', { view: undefined, missing: 'no-event' }, {}, 'no event of this name. Board of the whole partnership', false ],
		[ 'where nobody has joined', {}, { participants: 0 }, 'Nobody has joined yet', false ],
		[ 'where nothing has happened', {}, {}, 'The next edit with #Kigoma2026 in its summary', false ],
		[ 'where every edit counts', {}, { counting: [ 'marked', 'all' ] }, 'The next edit of somebody who takes part', false ],
		[ 'where there is no hashtag', {}, { hashtags: [] }, 'Choose this partnership', false ],
		[ 'before it begins', { now: NOW - 86_400_000 }, {}, 'Begins on 2026-11-25, in 12 h', false ],
		[ 'while it runs', {}, {}, 'Until 2026-11-25, 12 h left', false ],
		[ 'days before', { now: NOW - 3 * 86_400_000 }, {}, 'in 2 days 12 h', false ],
		[ 'when it is over', { now: NOW + 86_400_000 }, withLines( line() ), 'What happened', false ],
		[ 'while it is read', {}, {}, 'Live. Only edits that count are shown. Last read 5 seconds ago.', false ],
		[ 'when it was read long ago', { readAgo: 125_000 }, {}, 'Last read 2 minutes ago.', false ],
		[ 'while it is paused', { isPaused: true }, {}, 'Paused. Last read', false ],
		[ 'while the wiki does not answer', { failure: 'No answer.' }, withLines( line() ), 'No answer. Last read 5 seconds ago.Try now', false ],
		[ 'where not everything was read', {}, { hasGaps: true }, 'Some edits may be missing', false ],
		[ 'of a whole partnership', {}, { isEvent: false }, 'Together in the last 24 hours', false ]
	] )( 'says so %s', ( _, changed, inView, expected, busy ) => {
		const text = show( changed, inView );
		expect( text ).toContain( expected );
		expect( place.firstElementChild!.getAttribute( 'aria-busy' ) ).toBe( String( busy ) );
		expect( place.firstElementChild!.getAttribute( 'data-partnerkit' ) ).toBe( 'live' );
	} );

	it.each( [ 'en', 'fr', 'ar' ] )( 'has words for everything that can happen, with names and without, in %s', ( language ) => {
		const lines = [ ...ACTS, 'thanked' as const ].map( ( one ) => line( { act: one, key: one, about: one === 'thanked' ? 'Zuwena' : 'Ujiji' } ) );
		show( words( language ), withLines( ...lines ) );
		const named = [ ...place.querySelectorAll( 'li' ) ].slice( 0, lines.length ).map( ( one ) => one.querySelector( '.partnerkit-live__what' )!.textContent! );
		expect( named.every( ( text ) => text.includes( 'Asha' ) && /Ujiji|Zuwena/.test( text ) && !/[$\uE000\uE001]/.test( text ) ) ).toBe( true );
		expect( new Set( named ).size ).toBe( lines.length );
		show( { ...words( language ), withNames: false }, withLines( ...lines ) );
		expect( place.querySelector( 'ol' )!.textContent ).not.toMatch( /Asha|Zuwena|[$\uE000\uE001]/ );
	} );

	it( 'says when, and how many edits a line stands for', () => {
		const text = show( {}, withLines( line( { key: 'a' } ), line( { key: 'b', time: NOW - 125_000, edits: 3 } ), line( { key: 'c', time: NOW - 7_300_000 } ), line( { key: 'd', time: NOW + 9000, user: '' } ), line( { key: 'e', time: NOW - 90_000_000 } ) ) );
		expect( text ).toContain( 'Asha edited Ujijijust now' );
		expect( text ).toContain( '3 edits · 2 min' );
		expect( text ).toContain( '2 h' );
		expect( text ).toContain( 'Somebody edited Ujijijust now' );
		expect( text ).toContain( '2026-11-24' );
	} );

	it( 'shows names, titles and hashtags as text, and links to pages alone', () => {
		const text = show( { failure: HOSTILE, news: HOSTILE }, { ...withLines( line( { user: HOSTILE, about: 'javascript:alert(1)' } ) ), label: HOSTILE, hashtags: [ HOSTILE ], tag: HOSTILE, boards: [ { id: '', label: HOSTILE, url: '/a', isThis: true }, { id: 'x', label: 'x', url: '/b', isThis: false } ] } );
		expect( text.split( HOSTILE ).length ).toBeGreaterThan( 5 );
		expect( place.querySelector( 'img' ) ).toBeNull();
		expect( [ ...place.querySelectorAll( 'a' ) ].map( ( link ) => link.getAttribute( 'href' ) ).every( ( href ) => /^(?:\/|https:)/.test( href! ) ) ).toBe( true );
	} );

	it( 'shows what was done together, without order or names', () => {
		show( {}, { board: { lines: [ line() ], edits: 1, pages: 12, people: 1234 } } );
		expect( [ ...place.querySelectorAll( '[data-figure]' ) ].map( ( one ) => [ one.getAttribute( 'data-figure' ), one.getAttribute( 'data-value' ), one.textContent ] ) ).toEqual( [
			[ 'live-edits', '1', 'edit that counts1' ], [ 'live-pages', '12', 'pages12' ], [ 'live-people', '1234', 'people1,234' ]
		] );
		expect( place.querySelector( '.partnerkit-live__together' )!.textContent ).not.toContain( 'Asha' );
	} );

	it( 'does what its buttons name', () => {
		show();
		act( () => button( 'Pause' )!.click() );
		act( () => button( 'Hide names' )!.click() );
		show( { isPaused: true, withNames: false, failure: 'Broken.' } );
		act( () => button( 'Go on' )!.click() );
		act( () => button( 'Show names' )!.click() );
		expect( button( 'Try now' ) ).toBeUndefined();
		show( { failure: 'Broken.' } );
		act( () => button( 'Try now' )!.click() );
		expect( [ props.onPause, props.onGoOn, props.onRead ].map( ( one ) => vi.mocked( one ).mock.calls.length ) ).toEqual( [ 1, 1, 1 ] );
		expect( vi.mocked( props.onNames ).mock.calls ).toEqual( [ [ false ], [ true ] ] );
		// Where the browser cannot fill the screen there is no such button.
		expect( button( 'Full screen' ) ).toBeUndefined();
	} );

	it( 'reads out nothing by itself but the news', () => {
		show( { news: '2 new lines on the board.' }, withLines( line() ) );
		const live = [ ...place.querySelectorAll( '[aria-live], [role="status"], [role="log"], [role="alert"]' ) ];
		expect( live.map( ( one ) => one.textContent ) ).toEqual( [ '2 new lines on the board.' ] );
	} );
} );
