import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MarkDialog, type MarkDialogProps } from '../../src/ui/mark/mark-dialog';

const partnerships = [ 'Lake Archives', 'Swahili Voices', 'Boats', 'Dunes', 'Eels', 'Ferries', 'Gulls' ].map( ( name ) => ( { name, isRegistered: true, label: name, status: name === 'Boats' ? 'paused' : 'active', partners: [ { name: `${ name } Museum` }, { name: 'Other' }, { name: 'Third' } ] } ) );
const mark = { partnership: 'Lake Archives' };
const nothing = (): void => {};

const props: MarkDialogProps = {
	t: ( key, ...parameters ) => [ key, ...parameters ].join( ' ' ), stage: 'ready', pageTitle: 'MV Liemba',
	target: { title: 'Talk:MV Liemba', placement: 'talk', obstacles: [], marked: [] }, partnerships, form: { fields: [], template: { name: 'Template:Mark', url: '/template' }, makeLookup: () => new Promise( () => {} ) }, formChanged: false, act: 'put', isNew: true, unchanged: false, checks: [],
	summary: '', tag: 'partnership', homeUrl: '/home', tools: [ { id: 'batch', url: '/batch' } ],
	onPartnership: nothing, onField: nothing, onAct: nothing, onSummary: nothing, onCancel: nothing, onSave: nothing, onRetry: nothing, onClose: nothing
};

let place: HTMLElement;
beforeEach( () => {
	place = document.body.appendChild( document.createElement( 'div' ) );
} );
afterEach( () => {
	render( null, place );
	place.remove();
} );

const show = ( change: Partial<MarkDialogProps> ) => act( () => render( <MarkDialog { ...props } { ...change } />, place ) );
const root = () => place.querySelector( '[data-partnerkit="mark"]' )!;
const button = ( text: string ) => [ ...place.querySelectorAll( 'button' ) ].find( ( one ) => one.textContent === text )!;

describe( 'the mark dialog', () => {
	it( 'says that it reads', async () => {
		await show( { stage: 'reading', target: undefined, partnerships: [] } );
		expect( root().getAttribute( 'aria-busy' ) ).toBe( 'true' );
		expect( place.querySelector( '[role="progressbar"]' ) ).not.toBeNull();
	} );

	it( 'tells what went wrong and offers to try again', async () => {
		const onRetry = vi.fn();
		await show( { stage: 'failed', error: 'No connection.', onRetry } );
		expect( place.querySelector( '[role="alert"]' )!.textContent ).toBe( 'No connection.' );
		button( 'partnerkit-retry' ).click();
		expect( onRetry ).toHaveBeenCalledOnce();
	} );

	it( 'says what to do where no partnership is registered', async () => {
		await show( { partnerships: [] } );
		expect( root().textContent ).toContain( 'partnerkit-mark-empty' );
		expect( place.querySelector( 'a' )!.getAttribute( 'href' ) ).toBe( '/home' );
	} );

	it( 'shows few partnerships first, the marked one among them, and finds the others by name or partner', async () => {
		const onPartnership = vi.fn();
		await show( { target: { ...props.target!, marked: [ 'Gulls' ] }, onPartnership } );
		const names = () => [ ...place.querySelectorAll( '.partnerkit-choice__name' ) ].map( ( one ) => one.textContent );
		expect( names() ).toEqual( [ 'Gulls', 'Lake Archives', 'Swahili Voices', 'Boats', 'Dunes' ] );
		await act( () => button( 'partnerkit-mark-find 2' ).click() );
		const search = place.querySelector<HTMLInputElement>( 'input[type="search"]' )!;
		await act( () => {
			search.value = 'eels mus';
			search.dispatchEvent( new Event( 'input', { bubbles: true } ) );
		} );
		expect( names() ).toEqual( [ 'Eels' ] );
		place.querySelector<HTMLInputElement>( '.cdx-radio__input' )!.click();
		expect( onPartnership ).toHaveBeenCalledWith( 'Eels' );
	} );

	it( 'saves only what was seen', async () => {
		const onSave = vi.fn();
		await show( { onSave } );
		expect( button( 'partnerkit-mark-save-talk' ).disabled ).toBe( true );
		await show( { ...mark, onSave } );
		expect( button( 'partnerkit-mark-save-talk' ).disabled ).toBe( true );
		await show( { ...mark, onSave, preview: { diff: [ { kind: 'added', parts: [ { text: '{{<b>}}', changed: false } ] } ] } } );
		expect( place.querySelector( '.partnerkit-diff' )!.textContent ).toContain( '{{<b>}}' );
		button( 'partnerkit-mark-save-talk' ).click();
		expect( onSave ).toHaveBeenCalledOnce();
	} );

	it( 'saves nothing on a page that cannot be edited, and says why', async () => {
		await show( { ...mark, preview: { diff: [] }, target: { ...props.target!, obstacles: [ 'It is <protected>.' ] } } );
		expect( root().textContent ).toContain( 'It is <protected>.' );
		expect( button( 'partnerkit-mark-save-talk' ).disabled ).toBe( true );
	} );

	it( 'offers to take a mark away that is there, and shows that before it does', async () => {
		const onAct = vi.fn();
		await show( { ...mark, isNew: false, unchanged: true, onAct } );
		expect( root().textContent ).toContain( 'partnerkit-mark-nothing' );
		button( 'partnerkit-mark-remove' ).click();
		expect( onAct ).toHaveBeenCalledWith( 'remove' );
		await show( { ...mark, isNew: false, act: 'remove', preview: { diff: [ { kind: 'removed', parts: [ { text: 'x', changed: false } ] } ] } } );
		expect( button( 'partnerkit-mark-save-remove' ).disabled ).toBe( false );
	} );

	it( 'offers to ask for the edit where it cannot be made, and says where else where that is closed too', async () => {
		const target = { ...props.target!, placement: 'page' as const, obstacles: [ 'Protected.' ] };
		await show( { ...mark, preview: { diff: [] }, target: { ...target, askOn: 'Talk:MV Liemba' } } );
		expect( root().textContent ).toContain( 'partnerkit-mark-ask-here Talk:MV Liemba' );
		expect( button( 'partnerkit-mark-save-ask' ).disabled ).toBe( false );
		await show( { ...mark, preview: { diff: [] }, target: { ...target, elsewhere: { title: 'Project talk:X', url: '/x' } } } );
		expect( [ ...place.querySelectorAll( 'a' ) ].find( ( one ) => one.textContent === 'Project talk:X' )!.getAttribute( 'href' ) ).toBe( '/x' );
		expect( button( 'partnerkit-mark-save-page' ).disabled ).toBe( true );
	} );

	it( 'says what came of it', async () => {
		await show( { stage: 'saved', ...mark, saved: { outcome: 'saved', title: 'Talk:MV Liemba', url: '/diff' } } );
		expect( place.querySelector( '[role="status"].cdx-message--success' ) ).not.toBeNull();
		expect( place.querySelector( 'a' )!.getAttribute( 'href' ) ).toBe( '/diff' );
		await show( { stage: 'saved', ...mark, saved: { outcome: 'unchanged', title: 'Talk:MV Liemba', url: '/talk' } } );
		expect( root().textContent ).toContain( 'partnerkit-mark-overtaken' );
	} );
} );
