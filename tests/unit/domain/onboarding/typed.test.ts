import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTyped, typedIn, withTyped, writeTyped } from '../../../../src/domain/onboarding/typed';

describe( 'what was typed into a text', () => {
	it( 'is the piece that differs', () => {
		expect( typedIn( 'Lace is old.\n', 'Lace is old. It was made in 1893.\n' ) ).toEqual( { from: 12, to: 12, of: 13, words: ' It was made in 1893.' } );
	} );

	it( 'is nothing where nothing differs', () => {
		expect( typedIn( 'Lace', 'Lace' ) ).toBeUndefined();
	} );

	it( 'can be put back into the same text, whatever it is', () => {
		fc.assert( fc.property( fc.string( { unit: 'binary' } ), fc.string( { unit: 'binary' } ), ( before, now ) => {
			const typed = typedIn( before, now );
			expect( typed ? withTyped( before, typed ) : before ).toBe( now );
		} ) );
	} );

	it( 'comes back from the letters in which it is kept', () => {
		fc.assert( fc.property( fc.string( { unit: 'binary' } ), fc.string( { unit: 'binary' } ), ( before, now ) => {
			const typed = typedIn( before, now );
			expect( typed && readTyped( writeTyped( typed ) ) ).toEqual( typed );
		} ) );
		expect( [ '', 'undefined', '1:2:x', '1:2:3' ].map( readTyped ) ).toEqual( [ undefined, undefined, undefined, undefined ] );
	} );

	it( 'has no place in another text', () => {
		expect( withTyped( 'Somebody else was here.', { from: 0, to: 0, of: 4, words: 'x' } ) ).toBeUndefined();
	} );
} );
