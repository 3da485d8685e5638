import { useEffect, useMemo } from 'preact/hooks';
import { daysOf, PERIODS, type MovementPeriod } from '../../../domain/movement/period';
import { figuresByPartnership } from '../../../domain/movement/per-partnership';
import type { Day } from '../../../domain/partnership/dates';
import { inIdleTime } from '../../idle';
import { seenIn, standingsIn, type Seen } from './seen';
import type { PortfolioView } from './view';

/**
 * The partnerships in the order of their numbers. Rows are added up when they are looked at, and the others, in all
 * periods, when the page has nothing else to do: so that they can be sorted and the period changed at once.
 */
export function useSeen( { members, columns }: PortfolioView, period: MovementPeriod, today: Day ): Seen[] {
	const standings = useMemo( () => standingsIn( { members, columns }, today ), [ members, columns, today ] );
	const figures = useMemo( () => columns && figuresByPartnership( columns ), [ columns ] );
	useEffect( () => figures && inIdleTime( PERIODS.flatMap( ( one ) => members.map( ( _, number ) => () => figures( daysOf( one, today ) ).of( number ) ) ) ), [ figures, today ] );
	return useMemo( () => seenIn( standings, figures && figures( daysOf( period, today ) ) ), [ standings, figures, period, today ] );
}
