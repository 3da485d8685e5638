import { useEffect, useMemo } from 'preact/hooks';
import { daysOf, PERIODS, type MovementPeriod } from '../../../domain/movement/period';
import { figuresByPartnership } from '../../../domain/movement/per-partnership';
import { prepareTotals } from '../../../domain/movement/whole';
import type { Day } from '../../../domain/partnership/dates';
import { inIdleTime } from '../../idle';
import { seenIn, standingsIn, type Seen } from './seen';
import type { PortfolioView } from './view';

/**
 * The partnerships in the order of their numbers. Rows are added up when they are looked at, and the others, in all
 * periods, when the page has nothing else to do: so that they can be sorted and the period changed at once. Totals are
 * prepared then too.
 */
export function useSeen( { members, columns, readAt }: PortfolioView, period: MovementPeriod, today: Day ): Seen[] {
	const standings = useMemo( () => standingsIn( { members, columns }, today ), [ members, columns, today ] );
	const figures = useMemo( () => columns && figuresByPartnership( columns ), [ columns ] );
	useEffect( () => {
		const periods = PERIODS.map( ( one ) => daysOf( one, today ) );
		// What is read for the first time is soon another.
		return readAt === undefined || !columns || !figures ? undefined : inIdleTime( [ ...periods.map( ( one ) => () => prepareTotals( columns, one ) ), ...periods.flatMap( ( one ) => members.map( ( _, number ) => () => figures( one ).of( number ) ) ) ] );
	}, [ figures, today, readAt === undefined ] );
	return useMemo( () => seenIn( standings, figures && figures( daysOf( period, today ) ) ), [ standings, figures, period, today ] );
}
