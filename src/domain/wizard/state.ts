/** What was typed, chosen or ticked. */
export type Answer = string | string[];

/** Who writes, and when. */
export interface Pen {
	/** Names this page view among all tabs and devices. */
	by: string;
	/** Milliseconds since 1970. */
	now: number;
}

export interface Written<Value> {
	value: Value;
	/** When it was written: later than all that its writer knew of. */
	at: number;
	by: string;
}

/** One answer, as several tabs and devices may write it. */
export interface Register {
	/** What holds, latest first: more than one where two have written without knowing of one another. */
	written: Written<Answer>[];
	/** Up to when each writer's were known: those that are not among the written were replaced. */
	seen: Record<string, number>;
}

/** Where a write is to be looked for after a crash: for an edit its page, the revision below it, and its summary. */
export type Trace = Record<string, string | number>;

export interface EffectState {
	/** Attempts that were begun, by their names. `over`: it is known that it did not arrive. */
	begun: Record<string, { trace: Trace; over?: boolean }>;
	/** What came of it: the revision, say. */
	done?: Written<string>;
}

/**
 * How far somebody is in a wizard. Plain JSON; any two copies can be joined. Places are steps, `step~2` for the second
 * time; answers are those of a place, `place.field` in a form.
 */
export interface WizardState {
	wizard: string;
	version: number;
	/** Goes up when somebody begins anew: what was before is then of no account. */
	round: number;
	/** '' before the first step was left; {@link END} after the last. */
	place: Written<string>;
	/** Places that were left with “Next”, in alphabetical order. */
	passed: string[];
	answers: Record<string, Register>;
	effects: Record<string, EffectState>;
}

export const END = '~';

/** The key of an answer. */
export function answerKey( place: string, field: string ): string {
	return field ? `${ place }.${ field }` : place;
}

export function isSame( one: Answer | undefined, other: Answer ): boolean {
	return JSON.stringify( one ) === JSON.stringify( other );
}

/** What was shown is replaced by the value; with `settles` all that was written elsewhere too. */
export function write( register: Register | undefined, value: Answer, { by, now }: Pen, settles = false ): Register {
	const { written, seen } = register || { written: [], seen: {} };
	const at = Math.max( now, 1 + Math.max( 0, ...Object.values( seen ) ) );
	return { written: [ { value, at, by }, ...settles ? [] : written.slice( 1 ) ], seen: { ...seen, [ by ]: at } };
}

/** What holds, of two that were written; the same whichever comes first. */
export function later<Value>( one: Written<Value>, other: Written<Value> ): Written<Value> {
	return inOrder( one, other ) <= 0 ? one : other;
}

/** Latest first. */
export function inOrder( one: Written<unknown>, other: Written<unknown> ): number {
	return other.at - one.at || order( other.by, one.by ) || order( JSON.stringify( other.value ), JSON.stringify( one.value ) );
}

function order( one: string, other: string ): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
