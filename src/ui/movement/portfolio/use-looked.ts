import { useEffect, useMemo } from 'preact/hooks';
import { nearest, type Choices, type MovementFilters } from '../../../domain/movement/filters';
import { daysOf, PERIODS, type MovementPeriod } from '../../../domain/movement/period';
import { figuresByPartnership } from '../../../domain/movement/per-partnership';
import { prepareTotals } from '../../../domain/movement/whole';
import type { Day } from '../../../domain/partnership/dates';
import { inIdleTime } from '../../idle';
import { createLooking, type Looked } from './looked';
import { seenIn, standingsIn, type Seen, type SeenInPeriod } from './seen';
import type { PortfolioView } from './view';
import type { PortfolioWords } from './words';

export interface LookedOptions {
	words: PortfolioWords;
	view: PortfolioView;
	filters: MovementFilters;
	today: Day;
	choices: Choices;
}

/**
 * All partnerships, the worst first, and those of them that the filters leave. Rows are added up when they are looked at.
 * When the page has nothing else to do, everything else is made ready that somebody may want next: the other periods, the
 * other rows, and what each single choice in the filters would leave.
 */
export function useLooked( { words: { country }, view: { members, columns, readAt }, filters, today, choices }: LookedOptions ): { all: Seen[]; looked: Looked } {
	const standings = useMemo( () => standingsIn( { members, columns }, today ), [ members, columns, today ] );
	const figures = useMemo( () => columns && figuresByPartnership( columns ), [ columns ] );
	const seenBy = useMemo( () => {
		const known = new Map<MovementPeriod, SeenInPeriod>();
		return ( period: MovementPeriod ): SeenInPeriod => {
			const seen = known.get( period ) || seenIn( standings, figures && figures( daysOf( period, today ) ) );
			known.set( period, seen );
			return seen;
		};
	}, [ standings, figures, today ] );
	const look = useMemo( () => createLooking( { members, columns, seenIn: seenBy, country, today } ), [ seenBy ] );
	// What is read for the first time is soon another.
	const isLasting = readAt !== undefined && columns !== undefined;
	useEffect( () => isLasting ? inIdleTime( [
		...PERIODS.map( ( period ) => () => prepareTotals( columns, daysOf( period, today ) ) ),
		...nearest( filters, choices ).map( ( near ) => () => look( near ) )
	] ) : undefined, [ look, filters, isLasting ] );
	useEffect( () => isLasting ? inIdleTime( PERIODS.flatMap( ( period ) => {
		const days = daysOf( period, today );
		return members.map( ( _, number ) => () => figures!( days ).of( number ) );
	} ) ) : undefined, [ figures, today, isLasting ] );
	return { all: seenBy( filters.period ).worstFirst, looked: look( filters ) };
}
