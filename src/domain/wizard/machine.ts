import { fieldsOf, type Definition } from './definition';
import { problemOf, type Problem } from './problems';
import { answerKey, END, isSame, write, type Answer, type EffectState, type Pen, type Trace, type WizardState } from './state';
import { answerOf, wayOf, type Place } from './way';

/** The beginning of a wizard; with a state of an earlier version of it, all of that which still fits. */
export function begin( { id, version }: Definition, kept?: WizardState ): WizardState {
	return kept && kept.wizard === id ?
		{ ...kept, version: Math.max( version, kept.version ) } :
		{ wizard: id, version, round: 0, place: { value: '', at: 0, by: '' }, passed: [], answers: {}, effects: {} };
}

/** Begins once more: everything of before is let go, in other tabs and on other devices too. */
export function beginAnew( definition: Definition, { round }: WizardState ): WizardState {
	return { ...begin( definition ), round: round + 1 };
}

/** Where somebody is; undefined where she is through. What has become of the way since then may have moved her back. */
export function current( definition: Definition, state: WizardState ): Place | undefined {
	const way = wayOf( definition, state );
	const { value } = state.place;
	const reached = way.findIndex( ( { key } ) => !state.passed.includes( key ) );
	return value === END && reached < 0 ? undefined : way.find( ( { key } ) => key === value ) || way[ reached < 0 ? way.length - 1 : reached ];
}

/** Keeps what was typed or chosen, at each keystroke. `settles`: what was written elsewhere in the meantime is let go. */
export function answer( state: WizardState, { key }: Pick<Place, 'key'>, field: string, value: Answer, pen: Pen, settles = false ): WizardState {
	const at = answerKey( key, field );
	const register = state.answers[ at ];
	const changesNothing = register ? isSame( register.written[ 0 ]?.value, value ) && !settles : !value.length;
	return changesNothing ? state : { ...state, answers: { ...state.answers, [ at ]: write( register, value, pen, settles ) } };
}

/** What keeps a place from being left, field by field. */
export function problemsAt( state: WizardState, place: Place ): Problem[] {
	return fieldsOf( place.step ).reduce<Problem[]>( ( found, field ) => {
		const what = problemOf( field, answerOf( state, place, field.id ) );
		return what ? [ ...found, { field: field.id, what } ] : found;
	}, [] );
}

/** A step further; the same state where something is in the way, or has to be confirmed first. */
export function next( definition: Definition, state: WizardState, pen: Pen ): WizardState {
	const place = current( definition, state );
	if ( !place || problemsAt( state, place ).length || place.step.effect && !effectAt( state, place.key ).done ) {
		return state;
	}
	const way = wayOf( definition, state );
	const after = way[ indexIn( way, place.key ) + 1 ];
	const passed = [ ...new Set( [ ...state.passed, place.key ] ) ].sort();
	return moved( { ...state, passed }, after ? after.key : END, pen );
}

/** A step back; nothing that was answered is lost by it. */
export function back( definition: Definition, state: WizardState, pen: Pen ): WizardState {
	const way = wayOf( definition, state );
	const place = current( definition, state );
	const before = way[ ( place ? indexIn( way, place.key ) : way.length ) - 1 ];
	return before ? moved( state, before.key, pen ) : state;
}

/** To a place where somebody has been, or that lies before where she is, on the way as it is now. */
export function jump( definition: Definition, state: WizardState, key: string, pen: Pen ): WizardState {
	const way = wayOf( definition, state );
	const at = indexIn( way, key );
	const place = current( definition, state );
	return at >= 0 && ( state.passed.includes( key ) || place && at < indexIn( way, place.key ) ) ? moved( state, key, pen ) : state;
}

/** How far somebody is. */
export interface WizardProgress {
	/** From 1; of how many, with the answers so far. */
	step: number;
	of: number;
	/** 0 to 1. It only grows from step to step, even where an answer makes the way longer. */
	part: number;
}

export function progressOf( definition: Definition, state: WizardState ): WizardProgress {
	const way = wayOf( definition, state );
	const place = current( definition, state );
	const step = place ? indexIn( way, place.key ) + 1 : way.length;
	let part = 0;
	for ( let index = 0; index < step; index++ ) {
		// What was expected before this step was answered.
		part += ( 1 - part ) / ( wayOf( definition, state, index ).length - index );
	}
	return { step, of: way.length, part: place ? part : 1 };
}

export function effectAt( state: WizardState, key: string ): EffectState {
	return state.effects[ key ] || { begun: {} };
}

/** Attempts of which it is not known what became of them, with where to look. */
export function pendingAt( state: WizardState, key: string ): Array<{ attempt: string; trace: Trace }> {
	const { begun, done } = effectAt( state, key );
	return done ? [] : Object.keys( begun ).filter( ( attempt ) => !begun[ attempt ].over ).map( ( attempt ) => ( { attempt, trace: begun[ attempt ].trace } ) );
}

/** The first place on the way to another that could not be left as it is. */
export function lackingBefore( definition: Definition, state: WizardState, key: string ): Place | undefined {
	const way = wayOf( definition, state );
	return way.slice( 0, indexIn( way, key ) ).find( ( one ) => problemsAt( state, one ).length );
}

/**
 * Notes that the write of the current step begins: to be kept safely before anything is sent. Undefined where it must
 * not be made: it is done, another attempt is pending, or an answer on the way to it is missing.
 */
export function beginEffect( definition: Definition, state: WizardState, trace: Trace, { by, now }: Pen ): { state: WizardState; attempt: string } | undefined {
	const place = current( definition, state );
	if ( !place || !place.step.effect || effectAt( state, place.key ).done || pendingAt( state, place.key ).length || lackingBefore( definition, state, place.key ) ) {
		return undefined;
	}
	const { begun } = effectAt( state, place.key );
	const attempt = `${ by }-${ now }-${ Object.keys( begun ).length }`;
	return { state: withEffect( state, place.key, { begun: { ...begun, [ attempt ]: { trace } } } ), attempt };
}

/** Notes what came of an attempt; without a result: it is known that it did not arrive. */
export function settleEffect( state: WizardState, key: string, attempt: string, result: string | undefined, { by, now }: Pen ): WizardState {
	const { begun, done } = effectAt( state, key );
	if ( done || !begun[ attempt ] ) {
		return state;
	}
	return withEffect( state, key, result === undefined ?
		{ begun: { ...begun, [ attempt ]: { ...begun[ attempt ], over: true } } } :
		{ begun: {}, done: { value: result, at: now, by } } );
}

function withEffect( state: WizardState, key: string, effect: EffectState ): WizardState {
	return { ...state, effects: { ...state.effects, [ key ]: effect } };
}

function moved( state: WizardState, value: string, { by, now }: Pen ): WizardState {
	return { ...state, place: { value, by, at: Math.max( now, state.place.at + 1 ) } };
}

function indexIn( way: Place[], wanted: string ): number {
	return way.findIndex( ( { key } ) => key === wanted );
}
