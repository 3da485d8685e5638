import { describe, expect, it } from 'vitest';
import { withTagRequest } from '../../../../src/domain/tracking/tag-request';

const REQUEST = { heading: 'Change tag “x”', body: 'Please.' };

describe( 'A request for a tag', () => {
	it.each( [
		[ '', '== Change tag “x” ==\nPlease. ~~~~\n' ],
		[ 'Text.\n\n\n', 'Text.\n\n== Change tag “x” ==\nPlease. ~~~~\n' ],
		[ '== Older ==\nText', '== Older ==\nText\n\n== Change tag “x” ==\nPlease. ~~~~\n' ]
	] )( 'stands at the end of %j', ( before, after ) => {
		expect( withTagRequest( before, REQUEST ) ).toBe( after );
	} );

	it( 'is signed once, and its heading stays on one line', () => {
		expect( withTagRequest( '', { heading: ' A\n==B== ', body: 'Please. ~~~~\n' } ) ).toBe( '== A ==B== ==\nPlease. ~~~~\n' );
	} );

	it.each( [ '==Change tag “x”==', 'a\n===  Change  tag “x” ===  \nb' ] )( 'is not made twice: %j', ( before ) => {
		expect( withTagRequest( before, REQUEST ) ).toBeUndefined();
	} );
} );
