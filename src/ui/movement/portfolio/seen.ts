import { compareConditions, conditionsOf, type Condition } from '../../../domain/movement/condition';
import { coursesByPartnership, type FiguresInPeriod, type PartnershipCourse, type PartnershipFigures } from '../../../domain/movement/per-partnership';
import type { Day } from '../../../domain/partnership/dates';
import type { Member, PortfolioView } from './view';

/** What is told of a partnership whatever period is looked at. */
export interface Standing {
	member: Member;
	/** Its number in the columns. */
	number: number;
	/** Worst first. */
	conditions: Condition[];
	/** undefined where nothing is known or nothing counts (yet). */
	course?: PartnershipCourse;
}

/** A partnership with all that its row tells. */
export interface Seen extends Standing {
	/** undefined where nothing is known or nothing counts (yet). */
	edits?: number;
	/** The same with what takes longer: to be asked of rows that are looked at. */
	figures(): PartnershipFigures | undefined;
}

/** The partnerships in the order of their numbers. */
export function standingsIn( { members, columns }: Pick<PortfolioView, 'members' | 'columns'>, today: Day ): Standing[] {
	const courses = columns && coursesByPartnership( columns, today );
	return members.map( ( member, number ) => {
		const isKnown = member.state === 'whole' || member.state === 'partly';
		const course = isKnown ? courses?.[ number ] : undefined;
		// What is only proposed, and has no edits, has none to speak of.
		const hasFigures = course && ( member.facts.partnership.status !== 'proposed' || course.lastDay !== undefined );
		return { member, number, conditions: conditionsOf( member.facts, course ? course.lastDay : null, today ), course: hasFigures ? course : undefined };
	} );
}

/** @param figures Those of the period that is looked at; undefined: nothing is read yet */
export function seenIn( standings: Standing[], figures: FiguresInPeriod | undefined ): Seen[] {
	return standings.map( ( standing ) => ( {
		...standing, edits: standing.course && figures?.edits[ standing.number ], figures: () => standing.course && figures?.of( standing.number )
	} ) );
}

/** The worst first; then those with most edits. */
export function worstFirst( seen: Seen[] ): Seen[] {
	return [ ...seen ].sort( ( one, other ) => compareConditions( one.conditions, other.conditions ) || ( other.edits ?? 0 ) - ( one.edits ?? 0 ) );
}
