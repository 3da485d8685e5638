import { compareConditions, conditionsOf, type Condition } from '../../../domain/movement/condition';
import type { MovementPeriod } from '../../../domain/movement/period';
import { daysOf } from '../../../domain/movement/period';
import { coursesByPartnership, figuresByPartnership, type PartnershipCourse, type PartnershipFigures } from '../../../domain/movement/per-partnership';
import type { Day } from '../../../domain/partnership/dates';
import type { Member, PortfolioView } from './view';

/** A partnership with all that its row tells. */
export interface Seen {
	member: Member;
	/** Its number in the columns. */
	number: number;
	/** Worst first. */
	conditions: Condition[];
	/** undefined where nothing is known or nothing counts (yet). */
	figures?: PartnershipFigures;
	course?: PartnershipCourse;
}

/** The partnerships in the order of their numbers. */
export function seenIn( { members, columns }: Pick<PortfolioView, 'members' | 'columns'>, period: MovementPeriod, today: Day ): Seen[] {
	const figures = columns && figuresByPartnership( columns, daysOf( period, today ) );
	const courses = columns && coursesByPartnership( columns, today );
	return members.map( ( member, number ) => {
		const isKnown = member.state === 'whole' || member.state === 'partly';
		const course = isKnown ? courses?.[ number ] : undefined;
		// What is only proposed, and has no edits, has none to speak of.
		const hasFigures = course && ( member.facts.partnership.status !== 'proposed' || course.lastDay !== undefined );
		return {
			member, number, conditions: conditionsOf( member.facts, course ? course.lastDay : null, today ),
			figures: hasFigures ? figures?.[ number ] : undefined, course: hasFigures ? course : undefined
		};
	} );
}

/** The worst first; then those with most edits. */
export function worstFirst( seen: Seen[] ): Seen[] {
	return [ ...seen ].sort( ( one, other ) => compareConditions( one.conditions, other.conditions ) || ( other.figures?.edits ?? 0 ) - ( one.figures?.edits ?? 0 ) );
}
