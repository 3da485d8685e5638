import { accountCheck, limitChecks, nameChecks, venueCheck } from './preflight-access';
import { countingCheck, daysCheck, hashtagCheck, overlapCheck } from './preflight-days';
import type { Check, PreflightFacts } from './preflight-facts';

/** What there is to see before an event, in the order in which it is to be thought of. */
export function preflight( facts: PreflightFacts ): Check[] {
	return [
		daysCheck( facts ), ...overlapCheck( facts ), hashtagCheck( facts ), countingCheck( facts ), tagCheck( facts ), invitationCheck( facts ),
		peopleCheck( facts ), tasksCheck( facts ), accountCheck( facts ), ...limitChecks( facts ), venueCheck( facts ), ...nameChecks( facts )
	];
}

/** How many checks need somebody to look. */
export function openChecks( checks: Check[] ): number {
	return checks.filter( ( { state } ) => state === 'look' ).length;
}

export function tagCheck( { tag }: Pick<PreflightFacts, 'tag'> ): Check {
	const isThere = tag === 'yes' || tag === 'not-permitted';
	return { id: 'tag', state: isThere ? 'fine' : 'look', says: tag, parameters: [], ...!isThere && { place: 'settings' } };
}

function invitationCheck( { closed, event }: PreflightFacts ): Check {
	return closed ?
		{ id: 'invitation', state: 'look', says: closed, parameters: [ event.name ], place: 'registry' } :
		{ id: 'invitation', state: 'fine', says: 'open', parameters: [ event.name ], place: 'invite' };
}

export function peopleCheck( { participants: { exists, listed }, event }: Pick<PreflightFacts, 'participants' | 'event'> ): Check {
	return { id: 'people', state: exists ? 'fine' : 'look', says: !exists ? 'none' : listed ? 'listed' : 'empty', parameters: [ listed, event.name ], place: 'participants' };
}

export function tasksCheck( { tasks: { exists, free }, expected }: Pick<PreflightFacts, 'tasks' | 'expected'> ): Check {
	const says = !exists ? 'none' : free === 0 ? 'empty' : expected === undefined ? 'some' : free < expected ? 'few' : 'enough';
	return { id: 'tasks', state: [ 'some', 'enough' ].includes( says ) ? 'fine' : 'look', says, parameters: [ free, expected ?? 0 ], place: 'worklist' };
}
