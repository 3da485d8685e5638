import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Figure } from '../../src/domain/impact/figure';
import type { DashboardView } from '../../src/ui/dashboard/view';
import { messagesOf } from '../support/words';
import { event, figure, figures, NOW, page, part, partnership, plain, press, screen, show, shown, VALUES, view, without } from './dashboard-driver';

afterEach( () => render( null, document.body ) );

describe( 'A dashboard that was read', () => {
	it( 'has each figure with its plain number, and as people read it', () => {
		show( { view: view() } );
		expect( screen().getAttribute( 'aria-busy' ) ).toBe( 'false' );
		expect( [ ...document.querySelectorAll( '[data-figure]' ) ].map( ( one ) => [ one.getAttribute( 'data-figure' ), one.getAttribute( 'data-value' ) ] ) )
			.toEqual( [ 'edits', 'editors', 'bytes-added', 'pages-created', 'pages-improved', 'bytes-removed', 'bytes-net', 'pages-edited' ].map( ( metric ) => [ metric, String( VALUES[ metric ] ) ] ) );
		expect( shown( '.partnerkit-figure__value' ) ).toEqual( [ '3,184', '147', '1.92 MB', '86', '326', '−20.4 kB', '999 bytes', '412' ] );
		expect( document.querySelector( '[data-state]' ) ).toBeNull();
		expect( document.body.textContent ).toContain( 'Nothing is missing.' );
	} );

	it( 'says what it is of, and how edits are counted', () => {
		show( { view: view() } );
		const [ head ] = shown( '.partnerkit-dashboard__head' );
		expect( head ).toContain( 'Active March 1, 2026 to February 28, 2027 · Lake Library (lead), Kigoma Archive' );
		expect( head ).toContain( 'Counted by the change tag “partnership” or the hashtag #Lake2026. Which edits count?' );
	} );

	it.each( [
		[ { counting: 'all' }, 'all edits of participants' ],
		[ { counting: 'worklist' }, 'edits of participants on pages of the worklist' ],
		[ { hashtag: '' }, 'Counted by the change tag “partnership”. ' ],
		[ { start: undefined }, 'until February 28, 2027' ],
		[ { end: undefined }, 'since March 1, 2026' ],
		[ { start: undefined, end: undefined }, 'without dates' ]
	] )( 'says so where it differs: %j', ( given, text ) => {
		show( { view: view( partnership( given ) ) } );
		expect( shown( '.partnerkit-dashboard__head' )[ 0 ] ).toContain( text );
	} );

	it( 'opens a definition in its place', () => {
		show( { view: view() } );
		const button = figure( 'edits' ).querySelector( 'button' )!;
		const definition = document.getElementById( button.getAttribute( 'aria-controls' )! )!;
		expect( [ button.textContent, button.getAttribute( 'aria-expanded' ), definition.hidden ] ).toEqual( [ 'Edits', 'false', true ] );
		press( 'Edits' );
		expect( [ button.getAttribute( 'aria-expanded' ), definition.hidden ] ).toEqual( [ 'true', false ] );
		expect( definition.textContent ).toContain( 'A revision that counts in several ways is one edit.' );
	} );

	it( 'tells how old it is, and can be read again', () => {
		const { onRead } = show( { view: view(), now: NOW + 4.5 * 60_000 } );
		expect( screen().textContent ).toContain( 'Read 4 minutes ago.' );
		press( 'Read again' );
		expect( onRead ).toHaveBeenCalledOnce();
	} );

	it( 'has the pages with most edits, ten at first', () => {
		const pages = Array.from( { length: 25 }, ( _, index ) => page( { title: `Page ${ index }`, edits: 25 - index } ) );
		show( { view: view( { pages } ) } );
		expect( shown( 'tbody tr' ) ).toHaveLength( 10 );
		press( 'Show all 25 pages' );
		expect( shown( 'tbody tr' ) ).toHaveLength( 25 );
		press( 'Show the first 10 only' );
		expect( shown( 'tbody tr' ) ).toHaveLength( 10 );
	} );

	it( 'tells of each page what was done', () => {
		show( { view: view() } );
		expect( [ ...document.querySelectorAll( 'tbody tr' ) ].map( ( row ) => [ ...row.children ].map( ( cell ) => cell.textContent ) ) )
			.toEqual( [ [ 'Lake · created', 'November 23, 2026', '41', '+18.2 kB' ], [ 'River', 'November 23, 2026', '2', '−30 bytes' ] ] );
		expect( document.querySelector( 'tbody a' )!.getAttribute( 'href' ) ).toBe( '/wiki/Lake' );
	} );

	it( 'tells temporary accounts, edits left out and people who are not listed', () => {
		show( { view: view( { figures: figures( [], ( metric ) => metric === 'editors' ? { apart: 9 } : {} ), excluded: 1, unlisted: [ 'Juma', '~2026-1' ], recentSince: '2026-10-24' } ) } );
		expect( figure( 'editors' ).textContent ).toContain( '9 of them are temporary accounts.' );
		expect( shown( '.partnerkit-receipt li' ) ).toEqual( [
			'Participants whose contributions were read: 12 of 12',
			'Edits by people who are not on the list are found by their change tag from October 24, 2026 on: recent changes do not reach further back.',
			'One edit was left out by decision.',
			'2 editors with a counted edit are not on the list of participants: Juma, ~2026-1'
		] );
		expect( shown( '.partnerkit-receipt bdi' ) ).toEqual( [ 'Juma', '~2026-1' ] );
	} );
} );

describe( 'A dashboard that is being read', () => {
	it( 'is busy from the first moment', () => {
		show();
		expect( screen().getAttribute( 'aria-busy' ) ).toBe( 'true' );
		expect( screen().textContent ).toContain( 'Reading the pages of the partnership' );
	} );

	it( 'has no figures before there are any', () => {
		show( { view: view( { phase: 'reading', progress: 0.1, readAt: undefined, pages: [], coverage: [], figures: without( { state: 'pending', reason: 'reading' } ) } ) } );
		expect( screen().getAttribute( 'aria-busy' ) ).toBe( 'true' );
		expect( figure( 'edits' ).getAttribute( 'data-state' ) ).toBe( 'pending' );
		expect( figure( 'edits' ).hasAttribute( 'data-value' ) ).toBe( false );
		expect( figure( 'edits' ).textContent ).toContain( '—' );
		expect( figure( 'edits' ).textContent ).not.toMatch( /\d/ );
		expect( screen().textContent ).not.toContain( 'No edit counts yet' );
	} );

	it( 'tells how far it is, and can be stopped', () => {
		const { onCancel } = show( { view: view( { phase: 'reading', progress: 0.62, secondsLeft: 20, readAt: undefined } ) } );
		expect( screen().textContent ).toContain( 'Reading: 62\u00A0%. About 20 seconds left.' );
		expect( document.querySelector( 'progress' )!.value ).toBe( 0.62 );
		expect( figure( 'edits' ).textContent ).toContain( 'So far' );
		press( 'Cancel' );
		expect( onCancel ).toHaveBeenCalledOnce();
	} );

	it( 'says that it was stopped', () => {
		const coverage = [ part( { fetched: 0, expected: undefined, truncated: true } ) ];
		show( { view: view( { phase: 'cancelled', coverage, figures: figures( coverage ) } ) } );
		expect( screen().getAttribute( 'aria-busy' ) ).toBe( 'false' );
		expect( screen().textContent ).toContain( 'Reading was stopped' );
		expect( figure( 'edits' ).textContent ).toContain( 'Stopped before everything was read.' );
		expect( shown( '.partnerkit-receipt summary' )[ 0 ] ).toContain( 'One part is not whole.' );
	} );
} );

describe( 'A dashboard with something missing', () => {
	it( 'says so next to each figure that rests on it, and gives the reason', () => {
		const gaps = [ part( { fetched: 9, failed: [ 'The server is tired.' ] } ), part( { part: 'tag', fetched: 0, expected: undefined, failed: [ 'timeout' ] } ) ];
		const unread: Figure = { metric: 'pages-created', coverage: gaps, state: 'unknown', reason: 'not-read' };
		show( { view: view( { coverage: gaps, figures: figures( gaps ).map( ( one ) => one.metric === unread.metric ? unread : one ) } ) } );
		expect( [ ...figure( 'edits' ).querySelectorAll( '.partnerkit-warning' ) ].map( ( line ) => line.textContent ) )
			.toEqual( [ '3 of 12 participants not read', 'Edits with the change tag by people not on the list are missing' ] );
		expect( figure( 'edits' ).getAttribute( 'data-value' ) ).toBe( '3184' );
		expect( figure( 'pages-created' ).getAttribute( 'data-state' ) ).toBe( 'unknown' );
		expect( figure( 'pages-created' ).textContent ).toContain( 'Could not be read' );
		expect( shown( '.partnerkit-receipt li' ) ).toEqual( [
			'Participants whose contributions were read: 9 of 12 Not read: The server is tired.',
			'Recent changes with the change tag: 0 Not read: timeout'
		] );
	} );

	it( 'has words for every part that can be missing', () => {
		const parts = [ 'participants', 'tag', 'ledger', 'marked-pages', 'marks', 'worklist', 'others', 'redirects', 'wikis' ] as const;
		const gaps = parts.map( ( one ) => part( { part: one, fetched: 1, expected: 2, failed: [ 'reason' ] } ) );
		show( { view: view( { coverage: gaps, figures: figures( gaps ) } ) } );
		expect( figure( 'edits' ).querySelectorAll( '.partnerkit-warning' ) ).toHaveLength( parts.length );
		expect( shown( '.partnerkit-receipt li' ) ).toHaveLength( parts.length );
	} );

	it( 'asks authors to choose', () => {
		show( { view: view( { unresolved: 2 } ) } );
		expect( shown( '.cdx-message' )[ 0 ] ).toContain( '2 edits carry the change tag without a hashtag, and their authors take part' );
	} );
} );

describe( 'A dashboard of several wikis', () => {
	const byWiki: DashboardView[ 'byWiki' ] = [ { name: 'wiki.example', isHome: true, edits: 12 }, { name: 'fr.example', isHome: false, edits: 1 } ];
	const wikis = part( { part: 'wikis', fetched: 2, expected: 2 } );

	it( 'tells for each what counts on it and what was read', () => {
		const coverage = [ wikis, part(), part( { wiki: 'fr.example', fetched: 9, failed: [ 'timeout' ] } ), part( { wiki: 'fr.example', part: 'tag', failed: [ 'timeout' ] } ) ];
		show( { view: view( { byWiki, coverage, wikis: 2, figures: figures( coverage ) } ) } );
		const lines = shown( '.partnerkit-receipt > ul > li' );
		expect( lines[ 0 ] ).toBe( 'Wikis of the partnership that were read: 2 of 2' );
		expect( lines[ 1 ] ).toBe( 'wiki.example: 12 counted editsParticipants whose contributions were read: 12 of 12' );
		expect( lines[ 2 ] ).toMatch( /^fr\.example: one counted editParticipants whose contributions were read: 9 of 12 Not read: timeoutRecent changes/ );
		expect( [ ...figure( 'edits' ).querySelectorAll( '.partnerkit-warning' ) ].map( ( line ) => plain( line.textContent ) ) ).toEqual( [ 'fr.example was not read whole' ] );
	} );

	it( 'says which one does not answer, and reads again', () => {
		const onRead = vi.fn();
		const coverage = [ part( { part: 'wikis', fetched: 1, expected: 2, failed: [ 'fr.example' ] } ), part() ];
		show( { view: view( { byWiki: [ byWiki[ 0 ], { name: 'fr.example', isHome: false, problem: 'down', reason: 'network' } ], coverage, figures: figures( coverage ) } ), onRead } );
		expect( shown( '.cdx-message' )[ 0 ] ).toContain( 'The wiki fr.example does not answer. Edits made there are missing from all figures.' );
		expect( shown( '.partnerkit-receipt' )[ 0 ] ).toContain( 'fr.example does not answer. (network)' );
		press( 'Try again' );
		expect( onRead ).toHaveBeenCalledOnce();
	} );

	it( 'says that nothing tells where one is', () => {
		show( { view: view( { byWiki: [ byWiki[ 0 ], { name: '<b>zzwiki', isHome: false, problem: 'unknown', reason: '' } ] } ) } );
		expect( shown( '.cdx-message' )[ 0 ] ).toContain( 'The record names the wiki “<b>zzwiki”, but nothing tells where that is.' );
		expect( screen().querySelector( '.cdx-message button' ) ).toBeNull();
	} );

	it( 'leads to pages of the other wiki, by addresses of the web alone', () => {
		const row = page( { bytes: 1 } );
		show( { view: view( { byWiki, pages: [ { ...row, title: 'Lac', url: 'https://fr.example/wiki/Lac' }, { ...row, title: 'Mal', url: 'javascript:alert(1)' } ] } ) } );
		expect( [ ...document.querySelectorAll( '.partnerkit-pages a' ) ].map( ( link ) => link.getAttribute( 'href' ) ) ).toEqual( [ 'https://fr.example/wiki/Lac' ] );
		expect( shown( '.partnerkit-pages th[scope="row"]' ) ).toEqual( [ 'Lac · fr.example', 'Mal' ] );
	} );
} );

describe( 'A dashboard with little to show says what to do', () => {
	const none = figures( [], () => ( { value: 0 } ) );

	it( 'without participants', () => {
		show( { view: view( { participants: 0, figures: none, pages: [] } ) } );
		expect( shown( '.cdx-message' ) ).toEqual( [ expect.stringContaining( 'Nobody takes part yet' ) ] );
		expect( document.querySelector( '.cdx-message a' )!.getAttribute( 'href' ) ).toContain( 'Participants' );
		expect( figure( 'edits' ).getAttribute( 'data-value' ) ).toBe( '0' );
		expect( document.querySelector( 'table' ) ).toBeNull();
	} );

	it( 'without counted edits', () => {
		show( { view: view( { figures: none, pages: [] } ) } );
		expect( shown( '.cdx-message' ) ).toEqual( [ expect.stringContaining( 'Put #Lake2026 in the summary of an edit' ) ] );
		show( { view: view( { figures: none, pages: [], ...partnership( { hashtag: '' } ) } ) } );
		expect( shown( '.cdx-message' ) ).toEqual( [ expect.stringContaining( 'The partnership has no hashtag' ) ] );
	} );

	it( 'before its next event, and without days', () => {
		const events = [ event( { id: 'last', name: 'Last', start: '2026-12-24' } ), event( { name: 'Maps', start: '2026-12-05' } ) ];
		show( { view: view( { figures: none, pages: [], events, ...partnership( { start: '' } ) } ), recordUrl: '/record' } );
		expect( shown( '.cdx-message' ) ).toEqual( [ expect.stringContaining( 'Maps begins on December 5, 2026.' ), expect.stringContaining( 'The record names no first day' ) ] );
		expect( document.querySelector( '.cdx-message a' )!.getAttribute( 'href' ) ).toBe( '/record' );
	} );

	it( 'before it has begun', () => {
		show( { view: view( { figures: without( { state: 'pending', reason: 'not-begun' } ), pages: [], ...partnership( { start: '2027-01-01' } ) } ) } );
		expect( shown( '.cdx-message' ) ).toEqual( [ expect.stringContaining( 'begins on January 1, 2027' ) ] );
		expect( figure( 'edits' ).getAttribute( 'data-state' ) ).toBe( 'pending' );
		expect( figure( 'edits' ).textContent ).toContain( 'From January 1, 2027 on.' );
	} );

	it( 'where there is no partnership', () => {
		show( { missing: 'no-page' } );
		expect( screen().getAttribute( 'aria-busy' ) ).toBe( 'false' );
		expect( screen().textContent ).toContain( 'There is no partnership of this name.' );
		show( { missing: 'no-record' } );
		expect( screen().textContent ).toContain( 'does not say that it is a partnership' );
	} );

	it( 'after a failure', () => {
		const { onRead } = show( { error: 'The wiki cannot be reached.' } );
		expect( document.querySelector( '[role=alert]' )!.textContent ).toContain( 'The wiki cannot be reached.' );
		expect( screen().getAttribute( 'aria-busy' ) ).toBe( 'false' );
		press( 'Try again' );
		expect( onRead ).toHaveBeenCalledOnce();
	} );
} );

describe( 'What pages say', () => {
	const hostile = '"><img src=x onerror=alert(1)>\u202E$1{{PLURAL:$1|a|b}}';

	it( 'is text, wherever it is shown', () => {
		show( { view: view( {
			pages: [ page( { title: hostile } ) ], unlisted: [ hostile ], tag: hostile,
			coverage: [ part( { fetched: 0, failed: [ hostile ] } ) ],
			...partnership( { hashtag: hostile, partners: [ { name: hostile, role: hostile, url: hostile, wikidata: '' } ] } )
		} ) } );
		expect( document.querySelector( 'img' ) ).toBeNull();
		expect( document.body.textContent!.split( '<img src=x onerror=alert(1)>' ).length ).toBeGreaterThan( 6 );
	} );

	it.each( [ 'javascript:alert(1)', 'JaVa\tScRiPt:alert(1)', 'data:text/html,x', '//evil.example', 'https://en.wikipedia.org@evil.example/', 'https://', 'library.example' ] )( 'is no link where it is no plain address: %s', ( url ) => {
		show( { view: view( partnership( { partners: [ { name: 'Library', url, role: '', wikidata: '' } ] } ) ) } );
		expect( document.querySelector( '.partnerkit-dashboard__head a' ) ).toBeNull();
	} );

	it( 'is a link where it is one', () => {
		show( { view: view() } );
		expect( document.querySelector( '.partnerkit-dashboard__head a' )!.getAttribute( 'href' ) ).toBe( 'https://library.example/' );
	} );
} );

describe( 'Its words', () => {
	it( 'are there in French', () => {
		show( { view: view( { unresolved: 1 } ) }, 'fr' );
		expect( screen().textContent ).toContain( 'Quelles modifications comptent' );
		expect( screen().textContent ).toContain( 'Une modification porte la balise' );
	} );

	it( 'are complete: each message in French, and explained to translators', () => {
		const [ en, fr, qqq ] = [ 'en', 'fr', 'qqq' ].map( ( language ) => Object.keys( messagesOf( 'partnerkit-impact-app', language ) ) );
		expect( fr ).toEqual( en );
		expect( qqq ).toEqual( en );
	} );

	it( 'use the same parameters in French', () => {
		const [ en, fr ] = [ 'en', 'fr' ].map( ( language ) => messagesOf( 'partnerkit-impact-app', language ) );
		const parameters = ( text: string ) => [ ...new Set( text.match( /\$\d/g ) ) ].sort();
		expect( Object.keys( en ).filter( ( key ) => parameters( en[ key ] ).join() !== parameters( fr[ key ] ).join() ) ).toEqual( [] );
	} );
} );
