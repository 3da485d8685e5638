import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { Lookup, type MakeLookup } from '../../src/ui/lookup';

const place = document.body.appendChild( document.createElement( 'div' ) );
afterEach( () => render( null, place ) );

/** A widget as the wiki's are: it tells of each change, also of those that it is given. */
function widget(): { make: MakeLookup; input: HTMLInputElement; type( value: string ): void } {
	const input = document.createElement( 'input' );
	let tell: ( value: string ) => void;
	return {
		input,
		type( value ) {
			input.value = value;
			tell( value );
		},
		make: async ( _, field ) => {
			tell = field.onChange;
			return { element: input, setDisabled: () => {}, setValue( value ) {
				if ( value !== input.value ) {
					input.value = value;
					tell( value );
				}
			} };
		}
	};
}

it( 'keeps what is typed faster than it can be shown', async () => {
	const { make, input, type } = widget();
	const typed: string[] = [];
	const show = ( value: string ) => act( () => render( <Lookup id="a" kind="page" value={ value } make={ make } onInput={ ( next ) => typed.push( next ) } />, place ) );
	await show( '' );
	await show( '' );
	expect( place.querySelectorAll( 'input' ) ).toHaveLength( 1 );
	type( 'C' );
	type( 'Ce' );
	await show( 'C' );
	expect( input.value ).toBe( 'Ce' );
	await show( 'Ce' );
	type( 'C' );
	await show( 'C' );
	expect( typed ).toEqual( [ 'C', 'Ce', 'C' ] );
	await show( 'Other' );
	expect( input.value ).toBe( 'Other' );
	expect( typed ).toEqual( [ 'C', 'Ce', 'C' ] );
} );

it( 'stays a plain field where the widget cannot be had', async () => {
	const typed: string[] = [];
	await act( () => render( <Lookup id="a" kind="page" value="x" make={ () => Promise.reject( new Error( 'offline' ) ) } onInput={ ( next ) => typed.push( next ) } />, place ) );
	const input = place.querySelector( 'input' )!;
	input.value = 'xy';
	input.dispatchEvent( new Event( 'input', { bubbles: true } ) );
	expect( typed ).toEqual( [ 'xy' ] );
} );
