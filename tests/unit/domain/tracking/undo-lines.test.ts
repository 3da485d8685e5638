import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutChange } from '../../../../src/domain/tracking/undo-lines';

const undo = ( now: string[], before: string[], after: string[] ): string[] | undefined => withoutChange( now.join( '\n' ), before.join( '\n' ), after.join( '\n' ) )?.split( '\n' );

describe( 'withoutChange', () => {
	it.each<[ string, string[], string[], string[], string[] | undefined ]>( [
		[ 'nobody else was there', [ 'a' ], [ 'a', 'b' ], [ 'a', 'b' ], [ 'a' ] ],
		[ 'somebody joined below', [ 'a' ], [ 'a', 'b' ], [ 'a', 'b', 'c' ], [ 'a', 'c' ] ],
		[ 'somebody joined above', [ 'a' ], [ 'a', 'b' ], [ 'c', 'a', 'b' ], [ 'c', 'a' ] ],
		[ 'a line was changed', [ 'a', 'x' ], [ 'a left', 'x' ], [ 'a left', 'x', 'y' ], [ 'a', 'x', 'y' ] ],
		[ 'several, with some added', [ 'a', 'b', 'z' ], [ 'A', 'B', 'z', 'n' ], [ 'A', 'B', 'z', 'n', 'o' ], [ 'a', 'b', 'z', 'o' ] ],
		[ 'the line was changed since', [ 'a' ], [ 'a', 'b' ], [ 'a', 'b!' ], undefined ],
		[ 'a template of several lines', [ '{{B', '}}' ], [ '{{A', '}}', '{{B', '}}' ], [ '{{A', '}}', '{{B', '}}', 'c' ], [ '{{B', '}}', 'c' ] ],
		[ 'the same line twice', [ 'a', 'x' ], [ 'a', 'left', 'x' ], [ 'a', 'left', 'x', 'left' ], [ 'a', 'x', 'left' ] ],
		[ 'the same line twice, moved', [ 'a' ], [ 'a', 'left' ], [ 'left', 'b', 'left' ], undefined ],
		[ 'a line was taken away', [ 'a', 'b', 'c' ], [ 'a', 'c' ], [ 'a', 'c' ], [ 'a', 'b', 'c' ] ],
		[ 'a line was taken away, and somebody joined', [ 'a', 'b', 'c' ], [ 'a', 'c' ], [ 'a', 'c', 'd' ], undefined ],
		[ 'the last line was taken away, and somebody joined', [ 'a', 'b' ], [ 'a' ], [ 'a', 'd' ], undefined ]
	] )( '%s', ( _, before, after, now, expected ) => {
		expect( undo( now, before, after ) ).toEqual( expected );
	} );

	it( 'gives back what was there when nothing else has changed, and keeps what others added at the end', () => {
		const line = fc.constantFrom( '* A', '* B', '', '| left = 1', '}}' );
		fc.assert( fc.property( fc.array( line ), fc.array( line ), ( before, added ) => {
			expect( undo( [ ...before, ...added ], before, [ ...before, ...added ] ) ).toEqual( [ ...before, ...added ].length ? before.length ? before : [ '' ] : [ '' ] );
			const now = undo( [ ...before, 'mine', 'theirs' ], before.length ? before : [ '' ], [ ...before.length ? before : [ '' ], 'mine' ] );
			expect( now === undefined || now.join( '\n' ).includes( 'theirs' ) && !now.includes( 'mine' ) ).toBe( true );
		} ) );
	} );
} );
