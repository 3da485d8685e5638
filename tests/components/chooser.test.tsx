import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Chooser, type ChooserProps } from '../../src/ui/tracking/chooser';
import { Indicator, type IndicatorProps } from '../../src/ui/tracking/indicator';
import { JoinStep, type JoinStepProps } from '../../src/ui/tracking/join-step';

const nothing = (): void => {};
const t = ( key: string, ...parameters: Array<string | number> ): string => [ key, ...parameters ].join( ' ' );
const row = ( label: string, hindrance?: string ) => ( { key: label, label, detail: `of ${ label }`, hindrance } );

let place: HTMLElement;
let anchor: HTMLElement;
beforeEach( () => {
	place = document.body.appendChild( document.createElement( 'div' ) );
	anchor = document.body.appendChild( document.createElement( 'a' ) );
} );
afterEach( () => {
	render( null, place );
	place.remove();
	anchor.remove();
} );

const root = () => place.querySelector( '[data-partnerkit="choose"]' )!;
const button = ( text: string ) => [ ...place.querySelectorAll( 'button' ) ].find( ( one ) => one.textContent === text )!;

describe( 'the menu', () => {
	const showMenu = ( change: Partial<ChooserProps> ) => act( () => render( <Chooser
		t={ t } anchor={ anchor } stage="ready" groups={ [] } query="" homeUrl="/home"
		onQuery={ nothing } onChoose={ nothing } onStop={ nothing } onRetry={ nothing } onClose={ nothing } { ...change }
	/>, place ) );
	const current = { label: '<b>Kigoma</b>', isEvent: true, detail: 'Lake Archives', ends: 'Until 16:00.', counted: 4, editsUrl: '/edits' };

	it( 'says that it reads, and already what is being worked for', async () => {
		await showMenu( { stage: 'reading', current: { ...current, counted: undefined } } );
		expect( root().getAttribute( 'aria-busy' ) ).toBe( 'true' );
		expect( place.querySelector( '[role="progressbar"]' ) ).not.toBeNull();
		expect( root().textContent ).toContain( '<b>Kigoma</b>' );
		expect( place.querySelector( 'a[href="/edits"]' ) ).toBeNull();
	} );

	it( 'says what is being worked for, until when, how many edits count, and stops it', async () => {
		const onStop = vi.fn();
		await showMenu( { current, onStop } );
		expect( root().textContent ).toMatch( /Lake Archives.*Until 16:00\./ );
		expect( place.querySelector( 'a[href="/edits"]' )!.textContent ).toBe( 'partnerkit-choose-counted 4' );
		button( 'partnerkit-choose-stop-event' ).click();
		expect( onStop ).toHaveBeenCalledOnce();
	} );

	it( 'tells what went wrong and offers to try again', async () => {
		const onRetry = vi.fn();
		await showMenu( { stage: 'failed', error: 'No connection.', onRetry } );
		expect( place.querySelector( '[role="alert"]' )!.textContent ).toContain( 'No connection.' );
		button( 'partnerkit-retry' ).click();
		expect( onRetry ).toHaveBeenCalledOnce();
	} );

	it( 'says where partnerships will be listed where there are none', async () => {
		await showMenu( { stage: 'empty' } );
		expect( place.querySelector( 'a' )!.getAttribute( 'href' ) ).toBe( '/home' );
		expect( place.querySelector( 'input' ) ).toBeNull();
	} );

	it( 'offers what can be chosen, and names what cannot, with the reason', async () => {
		const onChoose = vi.fn();
		await showMenu( { groups: [ { id: 'running', rows: [ row( 'Radio week' ) ] }, { id: 'joined', rows: [ row( 'Boats', 'Paused' ) ] }, { id: 'recent', rows: [] } ], onChoose } );
		expect( [ ...place.querySelectorAll( 'h3' ) ].map( ( one ) => one.textContent ) ).toEqual( [ 'partnerkit-choose-running 1', 'partnerkit-choose-joined 1' ] );
		expect( root().textContent ).toContain( 'Paused' );
		const buttons = [ ...place.querySelectorAll<HTMLElement>( '.partnerkit-choose__offer button' ) ];
		// A screen reader hears what would be chosen.
		expect( buttons.map( ( one ) => one.textContent ) ).toEqual( [ 'partnerkit-choose-choose Radio week' ] );
		buttons[ 0 ].click();
		expect( onChoose ).toHaveBeenCalledWith( 'Radio week' );
		await showMenu( { current, groups: [ { id: 'running', rows: [ row( 'Radio week' ) ] } ] } );
		expect( button( 'partnerkit-choose-switch Radio week' ) ).toBeDefined();
	} );

	it( 'shows few of many at first', async () => {
		await showMenu( { groups: [ { id: 'running', rows: [ ...'ABCDEFGH' ].map( ( label ) => row( label ) ) } ] } );
		expect( place.querySelectorAll( 'li' ).length ).toBe( 4 );
		await act( () => button( 'partnerkit-choose-more 4' ).click() );
		expect( place.querySelectorAll( 'li' ).length ).toBe( 8 );
	} );

	it( 'searches, and says when nothing is found', async () => {
		const onQuery = vi.fn();
		await showMenu( { query: 'zzz', groups: [ { id: 'found', rows: [] } ], onQuery } );
		expect( place.querySelector( 'h3' )!.textContent ).toBe( 'partnerkit-choose-found 0' );
		const input = place.querySelector( 'input' )!;
		input.value = 'kig';
		await act( () => {
			input.dispatchEvent( new Event( 'input', { bubbles: true } ) );
		} );
		expect( onQuery ).toHaveBeenCalledWith( 'kig' );
	} );

	it( 'says what has ended by itself, and goes on where that is possible', async () => {
		const onChoose = vi.fn();
		await showMenu( { stopped: { text: 'Two hours.', again: row( 'Kigoma' ) }, onChoose } );
		button( 'partnerkit-choose-again Kigoma' ).click();
		expect( onChoose ).toHaveBeenCalledWith( 'Kigoma' );
		await showMenu( { stopped: { text: 'Over.' } } );
		expect( root().textContent ).toContain( 'Over.' );
		expect( root().textContent ).not.toContain( 'partnerkit-choose-again' );
	} );

	it( 'closes when somebody presses beside it, and not inside', async () => {
		const onClose = vi.fn();
		await showMenu( { onClose } );
		place.querySelector( 'p' )!.click();
		expect( onClose ).not.toHaveBeenCalled();
		( root() as HTMLElement ).click();
		expect( onClose ).toHaveBeenCalledOnce();
	} );
} );

describe( 'the step before joining', () => {
	const showStep = ( change: Partial<JoinStepProps> ) => act( () => render( <JoinStep
		t={ t } anchor={ anchor } label="Kigoma" stage="ready" page={ { title: 'Project:P/Participants', url: '/list' } } user="Asha" hashtag="Kigoma" summary="Joined"
		diff={ [ { kind: 'added', parts: [ { text: '* {{<b>}}', changed: true } ] } ] }
		onJoin={ nothing } onHashtagAlone={ nothing } onRetry={ nothing } onBack={ nothing } onClose={ nothing } { ...change }
	/>, place ) );

	it( 'says what becomes public and what is written before it writes', async () => {
		const onJoin = vi.fn();
		await showStep( { stage: 'reading', diff: [], onJoin } );
		expect( root().getAttribute( 'aria-busy' ) ).toBe( 'true' );
		expect( button( 'partnerkit-choose-join Kigoma' ).disabled ).toBe( true );
		await showStep( { onJoin } );
		expect( root().textContent ).toContain( 'partnerkit-choose-public-name Asha' );
		expect( root().textContent ).toContain( 'partnerkit-choose-public-edits #Kigoma' );
		expect( place.querySelector( 'a' )!.getAttribute( 'href' ) ).toBe( '/list' );
		expect( place.querySelector( '.partnerkit-diff' )!.textContent ).toContain( '* {{<b>}}' );
		button( 'partnerkit-choose-join Kigoma' ).click();
		expect( onJoin ).toHaveBeenCalledOnce();
		await showStep( { stage: 'saving' } );
		expect( button( 'partnerkit-choose-joining Kigoma' ).disabled ).toBe( true );
	} );

	it( 'offers the hashtag alone where the list is closed, and nothing where there is none', async () => {
		const onHashtagAlone = vi.fn();
		await showStep( { refused: 'It is protected.', onHashtagAlone } );
		expect( root().textContent ).toContain( 'It is protected.' );
		expect( place.querySelector( '.partnerkit-diff' ) ).toBeNull();
		button( 'partnerkit-choose-alone' ).click();
		expect( onHashtagAlone ).toHaveBeenCalledOnce();
		await showStep( { refused: 'It is protected.', hashtag: '' } );
		expect( root().textContent ).toContain( 'partnerkit-choose-no-hashtag' );
		expect( button( 'partnerkit-choose-alone' ) ).toBeUndefined();
	} );

	it( 'after an error says what happened, tries again, and offers the hashtag alone', async () => {
		const onRetry = vi.fn();
		await showStep( { stage: 'failed', error: 'Blocked.', onRetry } );
		expect( place.querySelector( '[role="alert"]' )!.textContent ).toBe( 'Blocked.' );
		button( 'partnerkit-retry' ).click();
		expect( onRetry ).toHaveBeenCalledOnce();
		expect( button( 'partnerkit-choose-alone' ) ).toBeDefined();
	} );
} );

describe( 'the indicator', () => {
	const showIndicator = ( change: Partial<IndicatorProps> ) => act( () => render( <Indicator t={ t } { ...change } />, place ) );

	it( 'is quiet where nothing is chosen, and names what is, and until when', async () => {
		await showIndicator( {} );
		expect( place.textContent ).toBe( 'partnerkit-choose-none' );
		expect( place.querySelector( 'b' ) ).toBeNull();
		await showIndicator( { label: '<i>Kigoma</i>', until: '16:00' } );
		expect( place.textContent ).toBe( 'partnerkit-choose-indicator <i>Kigoma</i> 16:00' );
		expect( place.querySelector( 'b' )!.textContent ).toBe( '<i>Kigoma</i>' );
		await showIndicator( { label: 'Kigoma', until: '' } );
		expect( place.textContent ).toBe( 'partnerkit-choose-indicator-midnight Kigoma' );
	} );

	it( 'says that it has stopped', async () => {
		await showIndicator( { stopped: 'Stopped: the event is over' } );
		expect( place.querySelector( '[role="status"]' )!.textContent ).toBe( 'Stopped: the event is over' );
	} );
} );
