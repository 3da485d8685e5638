import type { Condition, Definition, Field } from '../wizard/definition';

/** Most rows of each list. */
export const MOST = { partners: 6, goals: 8, activities: 8 } as const;
export type List = keyof typeof MOST;

/** The cells of a row, by list; `name-2` is that of the second row. */
export const CELLS: Record<List, string[]> = {
	partners: [ 'wikidata', 'partner', 'type', 'size', 'country', 'role', 'url' ],
	goals: [ 'metric', 'goal', 'target', 'by' ],
	activities: [ 'act', 'day', 'place' ]
};

/** Stands for the Wikimedia side among the sides, which are the partners by number. */
export const WIKIMEDIA = '0';

/** What material there may be, by whose it is. */
export const MATERIALS = [ 'own', 'old', 'others', 'unsure' ] as const;

/** Who may be missing from the table. */
export const MISSING = [ 'affiliate', 'second', 'language', 'staff', 'families' ] as const;

const text = ( id: string ): Field => ( { id, kind: 'text', optional: true } );
const long = ( id: string ): Field => ( { id, kind: 'long', optional: true } );
const ticks = ( id: string, options: readonly string[] ): Field => ( { id, kind: 'ticks', options: [ ...options ] } );
const numbers = ( most: number ): string[] => Array.from( { length: most }, ( _, index ) => String( index + 1 ) );

/** Which rows of a list are there, and their cells. What a person types is taken as it is: days are looked at elsewhere. */
function rows( list: List ): Field[] {
	const all = numbers( MOST[ list ] );
	return [ ticks( list, all ), ...all.reduce<Field[]>( ( fields, number ) => [ ...fields, ...CELLS[ list ].map( ( cell ) => text( `${ cell }-${ number }` ) ) ], [] ) ];
}

const sides = [ WIKIMEDIA, ...numbers( MOST.partners ) ].reduce<Field[]>( ( fields, side ) => [ ...fields, long( `gives-${ side }` ), long( `gains-${ side }` ) ], [] );

/** Large institutions and coalitions have more to agree on. A person's own choice holds before that. */
const isLong: Condition = { any: [
	{ answer: 'who.path', is: 'long' },
	{ all: [ { answer: 'who.path', empty: true }, { any: [
		...numbers( MOST.partners ).map( ( number ): Condition => ( { answer: `who.size-${ number }`, in: [ 'medium', 'large' ] } ) ),
		{ not: { answer: 'who.partner-2', empty: true } }
	] } ] }
] };

/** The path to a new partnership: who, why, goals before activities, people; for larger ones what is agreed; then the pages are saved. */
export const START: Definition = {
	id: 'start', version: 1, start: 'who',
	steps: [
		{ id: 'who', kind: 'form', next: 'why', fields: [ ...rows( 'partners' ), text( 'name' ), text( 'affiliate' ), text( 'playbook' ), { id: 'path', kind: 'select', options: [ 'short', 'long' ], optional: true } ] },
		{ id: 'why', kind: 'form', next: 'goals', fields: [ long( 'summary' ), long( 'why' ) ] },
		{ id: 'goals', kind: 'form', next: 'activities', fields: [ ...rows( 'goals' ), ...sides ] },
		{ id: 'activities', kind: 'form', next: 'people', fields: [ ...rows( 'activities' ), ticks( 'begun', [ 'yes' ] ), text( 'start' ), text( 'end' ), text( 'hashtag' ) ] },
		{ id: 'people', kind: 'form', next: [ { when: isLong, to: 'agreement' }, { to: 'publish' } ], fields: [ text( 'contact-1' ), text( 'contact-2' ), ticks( 'listed', [ '1', '2' ] ), ticks( 'missing', MISSING ) ] },
		{ id: 'agreement', kind: 'form', next: 'publish', fields: [ long( 'agreement' ), ticks( 'materials', MATERIALS ) ] },
		{ id: 'publish', kind: 'confirm', effect: 'edit' }
	]
};

/** Minutes that each step takes, on the short path and on the long one. */
const MINUTES: Record<string, [ number, number ]> = { who: [ 1, 3 ], why: [ 1, 3 ], goals: [ 1, 5 ], activities: [ 1, 3 ], people: [ 0.5, 2 ], agreement: [ 0, 3 ], publish: [ 0.5, 1 ] };

/** About how long the rest of the way takes, in whole minutes, at least one. */
export function minutesLeft( steps: string[], from: string, isLongPath: boolean ): number {
	const rest = steps.slice( Math.max( 0, steps.indexOf( from ) ) );
	return Math.max( 1, Math.round( rest.reduce( ( sum, step ) => sum + MINUTES[ step ][ isLongPath ? 1 : 0 ], 0 ) ) );
}
