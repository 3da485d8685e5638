import fc from 'fast-check';
import type { Definition, Field, Step } from '../../../../src/domain/wizard/definition';
import { answer, back, begin, beginAnew, beginEffect, current, jump, next, pendingAt, settleEffect } from '../../../../src/domain/wizard/machine';
import { join } from '../../../../src/domain/wizard/join';
import type { Answer, WizardState } from '../../../../src/domain/wizard/state';
import { wayOf } from '../../../../src/domain/wizard/way';

/** With a branch, a list that can grow, every kind of field, and two writes. */
export const visit: Definition = {
	id: 'visit', version: 1, start: 'hello',
	steps: [
		{ id: 'hello', kind: 'text', next: 'who' },
		{ id: 'who', kind: 'choice', options: [ 'alone', 'group' ], next: [ { when: { answer: 'who', is: 'group' }, to: 'group' }, { to: 'topics' } ] },
		{ id: 'group', kind: 'form', fields: [ { id: 'name', kind: 'text', most: 20 }, { id: 'size', kind: 'number', least: 2, most: 90 }, { id: 'day', kind: 'date', optional: true } ], next: 'guide' },
		{ id: 'guide', kind: 'form', fields: [ { id: 'name', kind: 'text' } ], next: 'more' },
		{ id: 'more', kind: 'choice', options: [ 'yes', 'no' ], next: [ { when: { answer: 'more', is: 'yes' }, to: 'guide' }, { to: 'topics' } ] },
		{ id: 'topics', kind: 'check', options: [ 'maps', 'photos', 'a,b' ], least: 1, next: 'sign' },
		{ id: 'sign', kind: 'confirm', effect: 'join', next: [ { when: { answer: 'topics', is: 'photos' }, to: 'upload' }, { to: 'bye' } ] },
		{ id: 'upload', kind: 'pick', optional: true, next: 'write' },
		{ id: 'write', kind: 'confirm', effect: 'edit', next: 'bye' },
		{ id: 'bye', kind: 'text' }
	]
};

export const key = ( state: WizardState, definition = visit ): string | undefined => current( definition, state )?.key;
export const place = ( state: WizardState, wanted: string, definition = visit ) => wayOf( definition, state ).find( ( one ) => one.key === wanted )!;

/** What a person may do in one of three windows, or what becomes of two of them. */
export type Act = { window: number; now: number } & (
	| { act: 'next' | 'back' | 'begin' | 'settle' | 'fail' | 'anew' }
	| { act: 'answer'; field: number; value: string; settles: boolean }
	| { act: 'jump'; to: number }
	| { act: 'join'; other: number } );

const VALUES = [ '', 'alone', 'group', 'yes', 'no', 'maps', 'photos', '7', '1', '2026-11-27', 'x'.repeat( 21 ) ];
const acting = ( body: object ) => fc.record( { window: fc.nat( 2 ), now: fc.nat( 50 ), ...body } ) as fc.Arbitrary<Act>;
export const acts = ( most = 60, withAnew = false ): fc.Arbitrary<Act[]> => fc.array( fc.oneof(
	{ weight: 5, arbitrary: acting( { act: fc.constant( 'next' ) } ) },
	{ weight: 8, arbitrary: acting( { act: fc.constant( 'answer' ), field: fc.nat( 2 ), value: fc.oneof( fc.constantFrom( ...VALUES ), fc.string( { maxLength: 4 } ) ), settles: fc.constant( false ) } ) },
	{ weight: 2, arbitrary: acting( { act: fc.constantFrom( 'back', 'begin', 'settle', 'fail', ...withAnew ? [ 'anew' ] : [] ) } ) },
	{ weight: 1, arbitrary: acting( { act: fc.constant( 'jump' ), to: fc.nat( 9 ) } ) },
	{ weight: 3, arbitrary: acting( { act: fc.constant( 'join' ), other: fc.nat( 2 ) } ) }
), { maxLength: most } );

/** Does what is done, each window with a clock of its own. */
export function play( list: Act[], onAct: ( act: Act, before: WizardState, after: WizardState ) => void = () => {}, definition = visit ): WizardState[] {
	const windows = [ 0, 1, 2 ].map( () => begin( definition ) );
	list.forEach( ( act ) => {
		const before = windows[ act.window ];
		windows[ act.window ] = does( act, before, windows, definition );
		onAct( act, before, windows[ act.window ] );
	} );
	return windows;
}

function does( act: Act, state: WizardState, windows: WizardState[], definition: Definition ): WizardState {
	const pen = { by: `w${ act.window }`, now: act.now };
	const at = current( definition, state );
	switch ( act.act ) {
		case 'next': return next( definition, state, pen );
		case 'back': return back( definition, state, pen );
		case 'anew': return beginAnew( definition, state );
		case 'jump': return jump( definition, state, wayOf( definition, state )[ act.to ]?.key ?? 'nowhere', pen );
		case 'join': return join( state, windows[ act.other ] );
		case 'begin': return beginEffect( definition, state, { title: 'Page', base: act.now, summary: 's' }, pen )?.state ?? state;
		case 'answer': {
			const field = at && fieldAt( at.step, act.field );
			return at && field ? answer( state, at, field.id, valueFor( field, act.value ), pen, act.settles ) : state;
		}
		default: {
			const [ pending ] = at ? pendingAt( state, at.key ) : [];
			return at && pending ? settleEffect( state, at.key, pending.attempt, act.act === 'settle' ? '77' : undefined, pen ) : state;
		}
	}
}

function fieldAt( step: Step, index: number ): Field | undefined {
	const single: Partial<Record<Step[ 'kind' ], Field[ 'kind' ]>> = { choice: 'select', check: 'ticks', pick: 'text' };
	return step.fields ? step.fields[ index ] : single[ step.kind ] && { id: '', kind: single[ step.kind ]!, options: step.options };
}

function valueFor( { kind, options }: Field, value: string ): Answer {
	return kind === 'ticks' ? options!.slice( 0, value.length ) : value;
}
