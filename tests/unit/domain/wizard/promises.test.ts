import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { join } from '../../../../src/domain/wizard/join';
import { answer, back, beginAnew, current, effectAt, jump, next, problemsAt, progressOf } from '../../../../src/domain/wizard/machine';
import { inShort, readState } from '../../../../src/domain/wizard/read-state';
import type { WizardState } from '../../../../src/domain/wizard/state';
import { asideOf, wayOf } from '../../../../src/domain/wizard/way';
import { acts, play, visit } from './wizards';

const pen = { by: 'me', now: 1000 };
const runs = { numRuns: 1200 };

/** Every value that a state holds, with its key. */
const held = ( { answers }: WizardState ): string[] => Object.entries( answers ).flatMap( ( [ key, { written } ] ) => written.map( ( { value, at, by } ) => JSON.stringify( [ key, value, at, by ] ) ) );
const done = ( { effects }: WizardState ): string[] => Object.keys( effects ).filter( ( key ) => effects[ key ].done );

describe( 'joining copies', () => {
	it( 'does not depend on which comes first, in which groups, or how often', () => {
		fc.assert( fc.property( acts( 80, true ), ( list ) => {
			const [ a, b, c ] = play( list );
			expect( join( a, b ) ).toEqual( join( b, a ) );
			expect( join( join( a, b ), c ) ).toEqual( join( a, join( b, c ) ) );
			expect( join( join( a, b ), b ) ).toEqual( join( a, b ) );
			expect( join( a, a ) ).toEqual( a );
		} ), runs );
	} );

	it( 'loses nothing that was typed and not replaced by somebody who saw it', () => {
		fc.assert( fc.property( acts(), ( list ) => {
			const replaced = new Set<string>();
			const windows = play( list, ( act, before, after ) => {
				if ( act.act === 'answer' ) {
					held( before ).filter( ( one ) => !held( after ).includes( one ) ).forEach( ( one ) => replaced.add( one ) );
				}
			} );
			const all = windows.reduce( join );
			const wanted = [ ...new Set( windows.flatMap( held ) ) ].filter( ( one ) => !replaced.has( one ) );
			expect( held( all ).sort() ).toEqual( wanted.sort() );
		} ), runs );
	} );

	it( 'shows what was typed last, and offers the rest', () => {
		fc.assert( fc.property( acts(), ( list ) => {
			const all = play( list ).reduce( join );
			wayOf( visit, all ).forEach( ( at ) => {
				const written = all.answers[ `${ at.key }.name` ]?.written ?? [];
				const values = new Set( written.map( ( { value } ) => value ).filter( ( value ) => value !== '' ) );
				values.delete( written[ 0 ]?.value );
				expect( new Set( asideOf( all, at, 'name' ) ) ).toEqual( values );
			} );
		} ), runs );
	} );

	it( 'takes what is done anywhere for done, and the later place', () => {
		fc.assert( fc.property( acts(), ( list ) => {
			const windows = play( list );
			const all = windows.reduce( join );
			expect( done( all ) ).toEqual( expect.arrayContaining( windows.flatMap( done ) ) );
			expect( all.place.at ).toBe( Math.max( ...windows.map( ( { place: { at } } ) => at ) ) );
		} ), runs );
	} );

	it( 'with what goes to other devices takes nothing away', () => {
		fc.assert( fc.property( acts(), fc.nat( 6 ), ( list, longest ) => {
			const [ a, b ] = play( list );
			expect( join( a, inShort( a, longest ) ) ).toEqual( a );
			expect( held( join( a, inShort( b, longest ) ) ) ).toEqual( expect.arrayContaining( held( join( a, b ) ).filter( ( one ) => held( a ).includes( one ) ) ) );
			expect( done( join( a, inShort( b, longest ) ) ) ).toEqual( done( join( a, b ) ) );
		} ), runs );
	} );
} );

describe( 'going on, back and elsewhere', () => {
	it( 'changes no answer', () => {
		fc.assert( fc.property( acts(), fc.nat( 9 ), ( list, to ) => {
			const [ state ] = play( list );
			[ next( visit, state, pen ), back( visit, state, pen ), jump( visit, state, wayOf( visit, state )[ to ]?.key ?? 'x', pen ) ]
				.forEach( ( after ) => expect( after.answers ).toBe( state.answers ) );
		} ), runs );
	} );

	it( 'comes back with “Back” to where “Next” was pressed', () => {
		fc.assert( fc.property( acts(), ( list ) => {
			const [ state ] = play( list );
			const after = next( visit, state, pen );
			if ( after !== state ) {
				expect( current( visit, back( visit, after, pen ) )?.key ).toBe( current( visit, state )?.key );
			}
		} ), runs );
	} );

	it( 'leaves no step with something missing, and none unconfirmed', () => {
		fc.assert( fc.property( acts(), ( list ) => {
			play( list, ( act, before, after ) => {
				const at = current( visit, before );
				if ( act.act === 'next' && after !== before ) {
					expect( problemsAt( before, at! ) ).toEqual( [] );
					expect( !at!.step.effect || effectAt( before, at!.key ).done ).toBeTruthy();
				}
			} );
		} ), runs );
	} );

	it( 'is never less far for having gone on, whatever the way has become', () => {
		fc.assert( fc.property( acts(), ( list ) => {
			play( list, ( act, before, after ) => {
				const [ was, is ] = [ progressOf( visit, before ), progressOf( visit, after ) ];
				expect( is.part ).toBeGreaterThan( 0 );
				expect( is.part ).toBeLessThanOrEqual( 1 + 1e-9 );
				expect( is.step ).toBeLessThanOrEqual( is.of );
				if ( act.act === 'next' ) {
					expect( is.part ).toBeGreaterThanOrEqual( was.part );
				}
				if ( act.act === 'answer' ) {
					expect( is.part ).toBe( was.part );
				}
			} );
		} ), runs );
	} );
} );

describe( 'what is kept', () => {
	it( 'is the same after it was written down', () => {
		fc.assert( fc.property( acts(), ( list ) => {
			const [ state ] = play( list );
			expect( readState( JSON.parse( JSON.stringify( state ) ), 'visit' ) ).toEqual( state );
		} ), runs );
	} );

	it( 'may be anything', () => {
		fc.assert( fc.property( fc.oneof( fc.jsonValue(), fc.record( {
			wizard: fc.constant( 'visit' ), version: fc.constant( 1 ), round: fc.constant( 0 ), place: fc.constant( { value: 'who', at: 3, by: 'w1' } ),
			passed: fc.jsonValue(), effects: fc.dictionary( fc.string(), fc.jsonValue() ), answers: fc.dictionary( fc.constantFrom( 'who', '__proto__', 'constructor', 'toString' ), fc.jsonValue() )
		} ) ), ( kept ) => {
			const state = readState( kept, 'visit' );
			if ( state ) {
				expect( Object.getPrototypeOf( state.answers ) ).toBe( Object.prototype );
				expect( current( visit, state ) ).toBeDefined();
				expect( join( state, state ) ).toEqual( state );
			}
		} ), runs );
	} );

	it( 'of before is let go with a new beginning, on both sides', () => {
		fc.assert( fc.property( acts(), ( list ) => {
			const [ a, b ] = play( list );
			const anew = beginAnew( visit, a );
			expect( join( anew, b ) ).toBe( anew );
			expect( join( b, anew ) ).toBe( anew );
		} ), runs );
	} );

	it( 'is written later than all that was known, however wrong the clock is', () => {
		fc.assert( fc.property( acts(), ( list ) => {
			const all = play( list ).reduce( join );
			const at = current( visit, all );
			if ( at && at.step.id === 'who' ) {
				const after = answer( all, at, '', 'group', { by: 'late', now: 0 } );
				expect( join( after, all ).answers.who.written[ 0 ].value ).toBe( 'group' );
			}
		} ), runs );
	} );
} );
