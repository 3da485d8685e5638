import { describe, expect, it } from 'vitest';
import type { Definition } from '../../../../src/domain/wizard/definition';
import { join } from '../../../../src/domain/wizard/join';
import { answer, back, begin, beginEffect, current, effectAt, jump, next, pendingAt, problemsAt, progressOf, settleEffect } from '../../../../src/domain/wizard/machine';
import { inShort } from '../../../../src/domain/wizard/read-state';
import type { Answer, WizardState } from '../../../../src/domain/wizard/state';
import { answerOf, asideOf, wayOf } from '../../../../src/domain/wizard/way';
import { key, place, visit } from './wizards';

let now = 0;
const pen = ( by = 'a' ) => ( { by, now: ++now } );
const trace = { title: 'Project:List', base: 12, summary: 'Joins' };

/** Answers the place where somebody is, a form field by field, and goes on. */
const onwards = ( state: WizardState, ...answers: Array<Answer | [ field: 'name' | 'size', value: string ]> ): WizardState => {
	const at = current( visit, state )!;
	const answered = answers.reduce<WizardState>( ( so, one ) => at.step.fields ? answer( so, at, one[ 0 ], one[ 1 ], pen() ) : answer( so, at, '', one, pen() ), state );
	return next( visit, answered, pen() );
};
const keys = ( state: WizardState ): string[] => wayOf( visit, state ).map( ( one ) => one.key );
const atWho = (): WizardState => onwards( begin( visit ) );
const atSign = (): WizardState => onwards( onwards( atWho(), 'alone' ), [ 'photos' ] );

describe( 'the way', () => {
	it( 'is the shortest while nothing is answered, and follows the answers', () => {
		expect( keys( begin( visit ) ) ).toEqual( [ 'hello', 'who', 'topics', 'sign', 'bye' ] );
		expect( keys( onwards( atWho(), 'group' ) ) ).toEqual( [ 'hello', 'who', 'group', 'guide', 'more', 'topics', 'sign', 'bye' ] );
	} );

	it( 'comes to a step again, and keeps each time apart', () => {
		let state = onwards( onwards( atWho(), 'group' ), [ 'name', 'Nine' ], [ 'size', '9' ] );
		state = onwards( onwards( state, [ 'name', 'Ann' ] ), 'yes' );
		expect( key( state ) ).toBe( 'guide~2' );
		state = onwards( onwards( state, [ 'name', 'Ben' ] ), 'yes' );
		state = onwards( onwards( state, [ 'name', 'Cem' ] ), 'no' );
		expect( key( state ) ).toBe( 'topics' );
		expect( [ 'guide', 'guide~2', 'guide~3' ].map( ( one ) => answerOf( state, place( state, one ), 'name' ) ) ).toEqual( [ 'Ann', 'Ben', 'Cem' ] );
		expect( progressOf( visit, state ) ).toMatchObject( { step: 10, of: 12 } );
	} );

	it( 'ends where a definition goes round in circles', () => {
		const circle: Definition = { id: 'c', version: 1, start: 'a', steps: [ { id: 'a', kind: 'text', next: 'b' }, { id: 'b', kind: 'text', next: 'a' } ] };
		expect( wayOf( circle, begin( circle ) ).length ).toBe( 200 );
	} );

	it( 'does not expect a step again that is not asked for yet, whatever comes first', () => {
		const list: Definition = { id: 'l', version: 1, start: 'a', steps: [
			{ id: 'a', kind: 'pick', next: 'b' }, { id: 'b', kind: 'choice', options: [ 'enough', 'more' ], next: [ { when: { answer: 'b', is: 'enough' }, to: 'c' }, { to: 'a' } ] }, { id: 'c', kind: 'text' }
		] };
		const state = begin( list );
		const way = ( of: WizardState ) => wayOf( list, of ).map( ( one ) => one.key );
		expect( way( state ) ).toEqual( [ 'a', 'b', 'c' ] );
		expect( way( answer( state, place( state, 'b', list ), '', 'more', pen() ) ) ).toEqual( [ 'a', 'b', 'a~2', 'b~2', 'c' ] );
	} );

	it( 'does not look at answers of a branch that is not taken', () => {
		const branch: Definition = { id: 'b', version: 1, start: 'a', steps: [
			{ id: 'a', kind: 'choice', options: [ '1', '2' ], next: [ { when: { answer: 'a', is: '1' }, to: 'b' }, { to: 'c' } ] },
			{ id: 'b', kind: 'choice', options: [ 'x', 'y' ], next: 'c' },
			{ id: 'c', kind: 'text', next: [ { when: { all: [ { not: { answer: 'b', empty: true } }, { any: [ { answer: 'b', in: [ 'x', 'z' ] } ] } ] }, to: 'd' }, { to: 'e' } ] },
			{ id: 'd', kind: 'text' }, { id: 'e', kind: 'text' }
		] };
		const way = ( state: WizardState ) => wayOf( branch, state ).map( ( one ) => one.key ).join( '' );
		const at = ( state: WizardState ) => current( branch, state )!;
		let state = begin( branch );
		state = next( branch, answer( state, at( state ), '', '1', pen() ), pen() );
		state = next( branch, answer( state, at( state ), '', 'x', pen() ), pen() );
		expect( way( state ) ).toBe( 'abcd' );
		state = back( branch, back( branch, state, pen() ), pen() );
		state = answer( state, at( state ), '', '2', pen() );
		expect( way( state ) ).toBe( 'ace' );
		state = answer( state, at( state ), '', '1', pen() );
		expect( way( state ) ).toBe( 'abcd' );
		expect( answerOf( state, wayOf( branch, state )[ 1 ], '' ) ).toBe( 'x' );
	} );
} );

describe( 'a step', () => {
	it( 'says what is wrong with it', () => {
		const wrong = ( name: string, size: string, day: string ) => {
			let state = onwards( atWho(), 'group' );
			const at = current( visit, state )!;
			[ [ 'name', name ], [ 'size', size ], [ 'day', day ] ].forEach( ( [ field, value ] ) => {
				state = answer( state, at, field, value, pen() );
			} );
			return problemsAt( state, at ).map( ( { field, what } ) => `${ field } ${ what }` );
		};
		expect( wrong( '', ' ', '' ) ).toEqual( [ 'name missing', 'size missing' ] );
		expect( wrong( 'x'.repeat( 21 ), 'two', '2026-02-31' ) ).toEqual( [ 'name long', 'size number', 'day date' ] );
		expect( wrong( 'A', '1', '27 November' ) ).toEqual( [ 'size small', 'day date' ] );
		expect( wrong( 'A', '91', '2024-02-29' ) ).toEqual( [ 'size large' ] );
		expect( problemsAt( atSign(), place( atSign(), 'topics' ) ) ).toEqual( [] );
		const none = onwards( atWho(), 'alone' );
		expect( problemsAt( none, current( visit, none )! ) ).toEqual( [ { field: '', what: 'few' } ] );
	} );

	it( 'that was left can be gone to again, no other', () => {
		const state = atSign();
		expect( key( jump( visit, state, 'who', pen() ) ) ).toBe( 'who' );
		expect( jump( visit, state, 'bye', pen() ) ).toBe( state );
		expect( jump( visit, state, 'group', pen() ) ).toBe( state );
	} );

	it( 'is passed over by nobody: a longer way begins at what is new', () => {
		let state = next( visit, jump( visit, atSign(), 'who', pen() ), pen() );
		expect( key( state ) ).toBe( 'topics' );
		state = onwards( jump( visit, state, 'who', pen() ), 'group' );
		expect( key( state ) ).toBe( 'group' );
	} );
} );

describe( 'a write', () => {
	const begun = ( state: WizardState, by = 'a' ) => beginEffect( visit, state, trace, pen( by ) )!;

	it( 'is begun, done, and never begun again', () => {
		const sign = atSign();
		expect( next( visit, sign, pen() ) ).toBe( sign );
		const { state, attempt } = begun( sign );
		expect( pendingAt( state, 'sign' ) ).toEqual( [ { attempt, trace } ] );
		expect( beginEffect( visit, state, trace, pen() ) ).toBeUndefined();
		const settled = settleEffect( state, 'sign', attempt, '4711', pen() );
		expect( effectAt( settled, 'sign' ).done!.value ).toBe( '4711' );
		expect( beginEffect( visit, settled, trace, pen() ) ).toBeUndefined();
		expect( key( next( visit, settled, pen() ) ) ).toBe( 'upload' );
	} );

	it( 'that did not arrive can be begun again', () => {
		const { state, attempt } = begun( atSign() );
		const open = settleEffect( state, 'sign', attempt, undefined, pen() );
		expect( pendingAt( open, 'sign' ) ).toEqual( [] );
		const again = begun( open );
		expect( again.attempt ).not.toBe( attempt );
		// The other window heard of the first attempt only now.
		expect( pendingAt( join( state, again.state ), 'sign' ).map( ( one ) => one.attempt ) ).toEqual( [ again.attempt ] );
	} );

	it( 'that two windows began is done once one of them hears of it', () => {
		const sign = atSign();
		const [ one, other ] = [ begun( sign, 'a' ), begun( sign, 'b' ) ];
		expect( pendingAt( join( one.state, other.state ), 'sign' ).length ).toBe( 2 );
		const settled = settleEffect( one.state, 'sign', one.attempt, '1', pen( 'a' ) );
		expect( pendingAt( join( settled, other.state ), 'sign' ) ).toEqual( [] );
		expect( beginEffect( visit, join( other.state, settled ), trace, pen( 'b' ) ) ).toBeUndefined();
	} );

	it( 'is not begun over something missing', () => {
		const sign = atSign();
		const at = place( sign, 'topics' );
		expect( beginEffect( visit, answer( sign, at, '', [], pen() ), trace, pen() ) ).toBeUndefined();
	} );
} );

describe( 'a wizard that has changed', () => {
	it( 'keeps what still fits, and goes on where that is possible', () => {
		const sign = atSign();
		const changed: Definition = { ...visit, version: 2, steps: visit.steps.map( ( step ) => step.id === 'topics' ? { ...step, options: [ 'maps' ] } : step.id === 'who' ? { ...step, next: [ ...step.next as [], { to: 'rules' } ].slice( -1 ) } : step ).concat( { id: 'rules', kind: 'text', next: 'topics' } ) };
		const state = begin( changed, sign );
		expect( state.version ).toBe( 2 );
		expect( answerOf( state, place( state, 'who', changed ), '' ) ).toBe( 'alone' );
		expect( answerOf( state, place( state, 'topics', changed ), '' ) ).toEqual( [] );
		expect( beginEffect( changed, state, trace, pen() ) ).toBeUndefined();
		expect( key( begin( { ...changed, steps: changed.steps.filter( ( { id } ) => id !== 'sign' ) }, sign ), changed ) ).toBe( 'sign' );
		// An older window still knows the answer.
		expect( answerOf( begin( visit, state ), place( sign, 'topics' ), '' ) ).toEqual( [ 'photos' ] );
	} );

	it( 'whose step is gone goes on at the first that was not left', () => {
		const sign = atSign();
		const without: Definition = { ...visit, version: 2, steps: visit.steps.map( ( step ) => step.id === 'topics' ? { ...step, next: 'bye' } : step ).filter( ( { id } ) => id !== 'sign' ) };
		expect( key( begin( without, sign ), without ) ).toBe( 'bye' );
	} );

	it( 'of another name begins at its start', () => {
		expect( key( begin( visit, { ...atSign(), wizard: 'other' } ) ) ).toBe( 'hello' );
	} );
} );

describe( 'two windows', () => {
	it( 'that type in the same field keep both', () => {
		const start = onwards( atWho(), 'group' );
		const at = current( visit, start )!;
		const one = answer( start, at, 'name', 'The Nine', pen( 'a' ) );
		const other = answer( start, at, 'name', 'The Ten', pen( 'b' ) );
		const both = join( one, other );
		expect( answerOf( both, at, 'name' ) ).toBe( 'The Ten' );
		expect( asideOf( both, at, 'name' ) ).toEqual( [ 'The Nine' ] );
		const typedOn = answer( both, at, 'name', 'The Ten.', pen( 'b' ) );
		expect( asideOf( typedOn, at, 'name' ) ).toEqual( [ 'The Nine' ] );
		const taken = answer( typedOn, at, 'name', 'The Nine', pen( 'b' ), true );
		expect( asideOf( join( taken, join( one, typedOn ) ), at, 'name' ) ).toEqual( [] );
		expect( answerOf( join( one, taken ), at, 'name' ) ).toBe( 'The Nine' );
	} );

	it( 'let go what the other has seen and replaced', () => {
		const start = atWho();
		const at = current( visit, start )!;
		const one = answer( start, at, '', 'alone', pen( 'a' ) );
		const other = answer( one, at, '', 'group', pen( 'b' ) );
		expect( join( one, other ) ).toEqual( other );
		expect( join( other, one ) ).toEqual( other );
	} );

	it( 'on two devices go on at the same step with what is short', () => {
		const long = onwards( onwards( atWho(), 'group' ), [ 'name', 'Twenty characters !!' ], [ 'size', '9' ] );
		const elsewhere = join( begin( visit ), inShort( long, 10 ) );
		expect( key( elsewhere ) ).toBe( 'guide' );
		expect( answerOf( elsewhere, place( elsewhere, 'group' ), 'size' ) ).toBe( '9' );
		expect( answerOf( elsewhere, place( elsewhere, 'group' ), 'name' ) ).toBe( '' );
		// What is missing is asked for before anything is written.
		expect( problemsAt( elsewhere, place( elsewhere, 'group' ) ) ).toEqual( [ { field: 'name', what: 'missing' } ] );
		expect( join( long, elsewhere ) ).toEqual( long );
	} );
} );
