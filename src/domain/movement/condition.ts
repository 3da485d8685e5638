import { daysAfter, daysIn } from '../impact/period';
import type { Day } from '../partnership/dates';
import type { PartnershipFacts } from './facts';

/** How a partnership is, worst first. From `begins` on nobody has to do anything. */
export const CONDITIONS = [ 'repair', 'one-contact', 'no-report', 'stale', 'quiet', 'ending', 'begins', 'proposed', 'sound' ] as const;
export type ConditionKind = typeof CONDITIONS[ number ];

export interface Condition {
	what: ConditionKind;
	/** Things to repair; days without an edit, days to the end. */
	count?: number;
	/** The contact. */
	name?: string;
	/** When it ended, ends or begins. */
	day?: Day;
}

/** Days without an edit that counts. */
const QUIET = 90;
const STALE = 365;

/** Days before its end. */
const ENDING = 30;

/**
 * What there is to say of a partnership, worst first; at least that it is sound.
 *
 * @param facts
 * @param lastDay Day of its latest edit, where there is one; null: it is not known
 * @param today
 */
export function conditionsOf( facts: Pick<PartnershipFacts, 'partnership' | 'contacts' | 'defects' | 'reports'>, lastDay: Day | undefined | null, today: Day ): Condition[] {
	const { partnership: { status, start, end }, contacts, defects = 0, reports } = facts;
	const isOver = status === 'completed' || end !== undefined && end < today;
	const found: Condition[] = [];
	if ( defects > 0 ) {
		found.push( { what: 'repair', count: defects } );
	}
	if ( !isOver && status !== 'proposed' && contacts?.length === 1 ) {
		found.push( { what: 'one-contact', name: contacts[ 0 ] } );
	}
	if ( isOver && reports === 0 ) {
		found.push( { what: 'no-report', day: end } );
	}
	if ( !isOver && status === 'active' ) {
		found.push( ...quiet( lastDay === undefined ? start : lastDay, today ), ...ending( end, today ) );
	}
	if ( status === 'proposed' && !isOver ) {
		found.push( start !== undefined && start > today ? { what: 'begins', day: start } : { what: 'proposed' } );
	}
	return found.length ? found : [ { what: 'sound' } ];
}

function quiet( since: Day | undefined | null, today: Day ): Condition[] {
	const days = since && since <= today ? daysIn( since, today ) - 1 : 0;
	return days > STALE ? [ { what: 'stale', count: days } ] : days >= QUIET ? [ { what: 'quiet', count: days } ] : [];
}

function ending( end: Day | undefined, today: Day ): Condition[] {
	return end !== undefined && end <= daysAfter( today, ENDING ) ? [ { what: 'ending', count: daysIn( today, end ) - 1, day: end } ] : [];
}

/** Whether it asks somebody to look. */
export function isToLookAt( { what }: Condition ): boolean {
	return CONDITIONS.indexOf( what ) < CONDITIONS.indexOf( 'begins' );
}

/** Less than 0 where the first is worse: by its worst condition, then by how much of it there is. */
export function compareConditions( [ one ]: Condition[], [ other ]: Condition[] ): number {
	return CONDITIONS.indexOf( one.what ) - CONDITIONS.indexOf( other.what ) || ( other.count ?? 0 ) - ( one.count ?? 0 );
}
