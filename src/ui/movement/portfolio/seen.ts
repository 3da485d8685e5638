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
	/** How many are worse, by their conditions alone. */
	rank: number;
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

/** All partnerships in a period. */
export interface SeenInPeriod {
	/** In the order of their numbers. */
	seen: Seen[];
	/** The worst first; then those with most edits. */
	worstFirst: Seen[];
}

/** The partnerships in the order of their numbers. */
export function standingsIn( { members, columns }: Pick<PortfolioView, 'members' | 'columns'>, today: Day ): Standing[] {
	const courses = columns && coursesByPartnership( columns, today );
	const standings = members.map( ( member, number ): Standing => {
		const isKnown = member.state === 'whole' || member.state === 'partly';
		const course = isKnown ? courses?.[ number ] : undefined;
		// What is only proposed, and has no edits, has none to speak of.
		const hasFigures = course && ( member.facts.partnership.status !== 'proposed' || course.lastDay !== undefined );
		return { member, number, rank: 0, conditions: conditionsOf( member.facts, course ? course.lastDay : null, today ), course: hasFigures ? course : undefined };
	} );
	const inOrder = [ ...standings ].sort( ( one, other ) => compareConditions( one.conditions, other.conditions ) );
	inOrder.forEach( ( standing, place ) => {
		const before = inOrder[ place - 1 ];
		standing.rank = before && compareConditions( before.conditions, standing.conditions ) === 0 ? before.rank : place;
	} );
	return standings;
}

/** @param figures Those of the period that is looked at; undefined: nothing is read yet */
export function seenIn( standings: Standing[], figures: FiguresInPeriod | undefined ): SeenInPeriod {
	const seen = standings.map( ( standing ): Seen => {
		const { member, number, conditions, rank, course } = standing;
		return { member, number, conditions, rank, course, edits: course && figures?.edits[ number ], figures: () => course && figures?.of( number ) };
	} );
	return { seen, worstFirst: [ ...seen ].sort( ( one, other ) => one.rank - other.rank || ( other.edits ?? 0 ) - ( one.edits ?? 0 ) ) };
}
