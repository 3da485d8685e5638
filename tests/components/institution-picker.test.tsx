import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { InstitutionPicker } from '../../src/ui/institution/institution-picker';
import type { FoundItem, Search } from '../../src/ui/institution/use-search';

const ITEMS: FoundItem[] = [ { id: 'Q1', label: '<b>One</b>', description: 'first' }, { id: 'Q2', label: 'Two', description: '' } ];

let place: HTMLElement;
beforeEach( () => {
	vi.useFakeTimers();
	place = document.body.appendChild( document.createElement( 'div' ) );
} );
afterEach( () => {
	render( null, place );
	place.remove();
	vi.useRealTimers();
} );

const input = () => place.querySelector<HTMLInputElement>( '[role="combobox"]' )!;
const options = () => [ ...place.querySelectorAll( '[role="option"]' ) ];
const isOpen = () => !place.querySelector<HTMLElement>( '[role="listbox"]' )!.hidden;

function show( search: Search, onChoose: ( item: FoundItem ) => void = () => {} ): Promise<void> {
	return act( () => render( <InstitutionPicker t={ ( key, ...parameters ) => [ key, ...parameters ].join( ' ' ) } search={ search } explain={ ( error ) => `Failed: ${ error }` } onChoose={ onChoose } />, place ) ) as Promise<void>;
}

const settle = () => act( async () => {
	await vi.advanceTimersByTimeAsync( 400 );
} );

async function type( text: string ): Promise<void> {
	await act( () => {
		input().value = text;
		input().dispatchEvent( new Event( 'input', { bubbles: true } ) );
	} );
	await settle();
}

const press = ( key: string ) => act( () => {
	input().dispatchEvent( new KeyboardEvent( 'keydown', { key, bubbles: true, cancelable: true } ) );
} );

describe( 'the search for an institution', () => {
	it( 'asks when typing pauses, once, and shows labels as text', async () => {
		const search = vi.fn( async () => ITEMS );
		await show( search );
		await act( () => {
			for ( const text of [ 'o', 'on', 'one' ] ) {
				input().value = text;
				input().dispatchEvent( new Event( 'input', { bubbles: true } ) );
			}
		} );
		await settle();
		expect( search.mock.calls.map( ( [ text ]: unknown[] ) => text ) ).toEqual( [ 'one' ] );
		expect( options().map( ( one ) => one.textContent ) ).toEqual( [ '<b>One</b> Q1first', 'Two Q2' ] );
		expect( place.querySelector( '[role="status"]' )!.textContent ).toBe( 'partnerkit-institution-found 2' );
		expect( place.querySelector( 'b' ) ).toBeNull();
	} );

	it( 'goes through the list with the arrows and back to the field, and chooses with Enter', async () => {
		const onChoose = vi.fn();
		await show( async () => ITEMS, onChoose );
		await type( 'one' );
		const active = () => options().findIndex( ( one ) => one.id === input().getAttribute( 'aria-activedescendant' ) );
		const steps = [];
		for ( const key of [ 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp' ] ) {
			await press( key );
			steps.push( active() );
		}
		expect( steps ).toEqual( [ 0, 1, -1, 1 ] );
		expect( options()[ 1 ].getAttribute( 'aria-selected' ) ).toBe( 'true' );
		await press( 'Enter' );
		expect( onChoose ).toHaveBeenCalledWith( ITEMS[ 1 ] );
		expect( input().value ).toBe( '' );
	} );

	it( 'closes the list on Escape, then empties the field', async () => {
		await show( async () => ITEMS );
		await type( 'one' );
		expect( isOpen() ).toBe( true );
		await press( 'Escape' );
		expect( [ isOpen(), input().getAttribute( 'aria-expanded' ), input().value ] ).toEqual( [ false, 'false', 'one' ] );
		await press( 'Escape' );
		expect( input().value ).toBe( '' );
	} );

	it( 'gives up an earlier question, and does not hear its answer', async () => {
		const answers: Array<( items: FoundItem[] ) => void> = [];
		const signals: AbortSignal[] = [];
		await show( ( _, signal ) => new Promise( ( resolve ) => {
			signals.push( signal );
			answers.push( resolve );
		} ) );
		await type( 'one' );
		await type( 'two' );
		await act( () => answers[ 1 ]( [ ITEMS[ 1 ] ] ) );
		await act( () => answers[ 0 ]( [ ITEMS[ 0 ] ] ) );
		expect( signals.map( ( signal ) => signal.aborted ) ).toEqual( [ true, false ] );
		expect( options().map( ( one ) => one.textContent ) ).toEqual( [ 'Two Q2' ] );
	} );

	it( 'says that nothing was found, and what went wrong, and asks again', async () => {
		const search = vi.fn<Search>( async () => [] );
		await show( search );
		await type( 'one' );
		expect( place.textContent ).toContain( 'partnerkit-institution-none' );
		search.mockRejectedValueOnce( 'broken' );
		await type( 'two' );
		expect( place.textContent ).toContain( 'Failed: broken' );
		search.mockResolvedValueOnce( ITEMS );
		await act( () => place.querySelector<HTMLElement>( '.partnerkit-link' )!.click() );
		await settle();
		expect( [ options().length, isOpen() ] ).toEqual( [ 2, true ] );
	} );
} );
