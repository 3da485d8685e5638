import { fieldsOf } from '../wizard/definition';
import type { Answer, WizardState } from '../wizard/state';
import { answerOf } from '../wizard/way';
import { CELLS, MOST, START, type List } from './definition';

/** What was answered, by field. No two steps have a field of the same name. */
export interface Answers {
	text( field: string ): string;
	ticks( field: string ): string[];
}

/** All answers, also of steps that are not on the way now: nothing is lost by a shorter path. */
export function readAnswers( state: WizardState ): Answers {
	const found: Record<string, Answer> = {};
	START.steps.forEach( ( step ) => fieldsOf( step ).forEach( ( { id } ) => {
		found[ id ] = answerOf( state, { key: step.id, step }, id );
	} ) );
	return {
		text: ( field ) => typeof found[ field ] === 'string' ? found[ field ] as string : '',
		ticks: ( field ) => Array.isArray( found[ field ] ) ? found[ field ] as string[] : []
	};
}

/** The step that asks for a field. */
export function stepOf( field: string ): string {
	return START.steps.find( ( step ) => fieldsOf( step ).some( ( { id } ) => id === field ) )!.id;
}

/** Numbers of the rows of a list that are shown, in their order: those that were added or hold something, at least the first. */
export function rowsOf( { text, ticks }: Answers, list: List ): string[] {
	const added = ticks( list );
	const all = Array.from( { length: MOST[ list ] }, ( _, index ) => String( index + 1 ) );
	const shown = all.filter( ( number ) => added.includes( number ) || !isEmptyRow( { text, ticks }, list, number ) );
	return shown.length ? shown : [ '1' ];
}

/** A number for one more row, or undefined where there are enough. */
export function freeRow( answers: Answers, list: List ): string | undefined {
	const shown = rowsOf( answers, list );
	return Array.from( { length: MOST[ list ] }, ( _, index ) => String( index + 1 ) ).find( ( number ) => !shown.includes( number ) );
}

export function isEmptyRow( { text }: Answers, list: List, number: string ): boolean {
	return CELLS[ list ].every( ( cell ) => text( `${ cell }-${ number }` ).trim() === '' );
}

/** An answer that is going to be given. */
export type Change = [ field: string, value: Answer ];

/** A row is shown from now on. */
export function withRow( answers: Answers, list: List, number: string ): Change[] {
	return [ [ list, [ ...new Set( [ ...rowsOf( answers, list ), number ] ) ].sort() ] ];
}

/** A row goes, with what stands in it. */
export function withoutRow( answers: Answers, list: List, number: string ): Change[] {
	return [ [ list, rowsOf( answers, list ).filter( ( one ) => one !== number ) ], ...CELLS[ list ].map( ( cell ): Change => [ `${ cell }-${ number }`, '' ] ) ];
}

/** What was typed as a goal becomes an activity, on a row of its own. Undefined where there is no room. */
export function moveToActivities( answers: Answers, goal: string ): Change[] | undefined {
	const empty = rowsOf( answers, 'activities' ).find( ( number ) => isEmptyRow( answers, 'activities', number ) );
	const to = empty || freeRow( answers, 'activities' );
	return to === undefined ? undefined : [
		...withRow( answers, 'activities', to ), [ `act-${ to }`, answers.text( `goal-${ goal }` ) ],
		[ `day-${ to }`, '' ],
		...withoutRow( answers, 'goals', goal )
	];
}
