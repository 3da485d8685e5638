/** What a step is to the person: something to read, one of a few, fields, one of a list, ticks, an edit of a page, help inside the real interface, or what will be written with the button that writes it. */
export type StepKind = 'text' | 'choice' | 'form' | 'pick' | 'check' | 'edit' | 'guide' | 'confirm';

/** What a wizard can do to the wiki. There is no other. */
export const EFFECTS = [ 'edit', 'join', 'leave', 'claim', 'release', 'thank' ] as const;
export type EffectName = typeof EFFECTS[ number ];

/** Something that is typed or chosen. */
export interface Field {
	/** Unique in its step; '' for what is the step's only one. */
	id: string;
	kind: 'text' | 'long' | 'number' | 'date' | 'select' | 'ticks';
	optional?: boolean;
	/** What can be chosen, where it is to be chosen. */
	options?: string[];
	/** Fewest that have to be ticked, smallest number. */
	least?: number;
	/** Longest text in characters, largest number. */
	most?: number;
}

export type Condition =
	/** The answer is this; where several can be ticked: this is among them. `answer` is a step, or `step.field`. */
	| { answer: string; is: string }
	| { answer: string; in: string[] }
	| { answer: string; empty: true }
	| { all: Condition[] }
	| { any: Condition[] }
	| { not: Condition };

export interface Turn {
	/** Absent in the last one. */
	when?: Condition;
	to: string;
}

export interface Step {
	/** Lower-case letters, digits and hyphens. */
	id: string;
	kind: StepKind;
	/** Of a form. */
	fields?: Field[];
	/** Of a choice or of ticks. */
	options?: string[];
	/** A step that can be passed without an answer. */
	optional?: boolean;
	/** Fewest ticks; 0 where it is not said. */
	least?: number;
	/** What a confirmation does when its button is pressed. */
	effect?: EffectName;
	/** Where it goes on; nowhere after the last step. A step that comes again is asked again: answers are kept for each time. */
	next?: string | Turn[];
}

export interface Definition {
	id: string;
	/** Goes up with each change: answers that still fit are kept. */
	version: number;
	start: string;
	steps: Step[];
}

/** What a step asks for. */
export function fieldsOf( step: Step ): Field[] {
	const { options, optional, least } = step;
	switch ( step.kind ) {
		case 'text':
		case 'confirm':
			return [];
		case 'form':
			return step.fields || [];
		case 'choice':
			return [ { id: '', kind: 'select', options, optional } ];
		case 'check':
			return [ { id: '', kind: 'ticks', options, least } ];
		default:
			return [ { id: '', kind: 'long', optional } ];
	}
}

/** Where a step may lead. */
export function turnsOf( { next }: Pick<Step, 'next'> ): Turn[] {
	return typeof next === 'string' ? [ { to: next } ] : next || [];
}
