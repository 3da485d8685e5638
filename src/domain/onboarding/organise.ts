import type { PartnershipEvent } from '../partnership/event';
import type { Definition, Field } from '../wizard/definition';
import type { Check } from './preflight-facts';

/** The steps of whoever prepares an event, in their order. */
export const ORGANISE_STEPS = [ 'event', 'people', 'tasks', 'tag', 'preflight', 'invitation', 'day', 'after' ] as const;
export type OrganiseStep = typeof ORGANISE_STEPS[ number ];

/** Most people that anybody expects, and longest list of names that is looked at. */
export const MOST_PEOPLE = 9999;
export const MOST_NAMES = 200;

const number = ( id: string ): Field => ( { id, kind: 'number', optional: true, least: 0, most: MOST_PEOPLE } );

const FIELDS: Partial<Record<OrganiseStep, Field[]>> = {
	event: [ { id: 'event', kind: 'text', optional: true }, number( 'expected' ), number( 'fresh' ) ],
	preflight: [ { id: 'hours', kind: 'text', optional: true, most: 100 }, { id: 'names', kind: 'long', optional: true } ]
};

/** The path of an organiser: no step has to be done, since what is true is looked up on the wiki. */
export function organisePath( partnership: string ): Definition {
	return {
		id: `organise:${ partnership }`, version: 1, start: ORGANISE_STEPS[ 0 ],
		steps: ORGANISE_STEPS.map( ( id, at ) => ( { id, kind: FIELDS[ id ] ? 'form' : 'text', fields: FIELDS[ id ], next: ORGANISE_STEPS[ at + 1 ] } ) )
	};
}

/** What each step is done by. */
const CHECKS: Record<OrganiseStep, Array<Check[ 'id' ]>> = {
	event: [ 'days', 'overlap', 'hashtag' ], people: [ 'people' ], tasks: [ 'tasks', 'counting' ], tag: [ 'tag' ], preflight: [ 'accounts', 'limits', 'venue', 'names' ], invitation: [ 'invitation' ],
	day: [], after: []
};

export function checksOf( step: OrganiseStep, checks: Check[] ): Check[] {
	return checks.filter( ( { id } ) => CHECKS[ step ].includes( id ) );
}

/** Whether the wiki shows that a step is done; undefined for one of which it shows nothing. */
export function isStepDone( step: OrganiseStep, checks: Check[] ): boolean | undefined {
	const own = checksOf( step, checks );
	return own.length ? own.every( ( { state } ) => state === 'fine' ) : undefined;
}

/** The event that is meant where none was chosen: the one that runs or comes next, else the last. */
export function likelyEvent( events: PartnershipEvent[], today: string ): PartnershipEvent | undefined {
	const byStart = [ ...events ].sort( ( one, other ) => ( one.start ?? '' ) < ( other.start ?? '' ) ? -1 : 1 );
	return byStart.find( ( { start, end } ) => ( end ?? start ?? '' ) >= today ) || byStart[ byStart.length - 1 ];
}

/** A number that was typed; undefined where it is none. */
export function readCount( text: string ): number | undefined {
	return /^\s*\d{1,4}\s*$/.test( text ) ? Number( text ) : undefined;
}
