import type { Figure } from '../figure';
import { firstDay, lastDay, monthsBetween, type DayRow } from './days';
import type { Span } from './span';

/**
 * Views of the pages that show files of a category, from what Commons Impact Metrics tells of each month. Months that
 * only begin or end in the time are expected and not counted: how much of them lies in it, nobody tells.
 *
 * @param rows A month each, by its first day
 */
export function monthsFigure( rows: DayRow[], span: Span ): Figure {
	const months = monthsBetween( span.from, span.to );
	const counts = new Map<string, number>();
	const refused = new Set<string>();
	rows.forEach( ( { day, count } ) => {
		const month = day.slice( 0, 7 );
		const isTwice = counts.has( month ) && counts.get( month ) !== count;
		if ( isTwice || !Number.isSafeInteger( count ) || count < 0 ) {
			refused.add( month );
		} else {
			counts.set( month, count );
		}
	} );
	const known = months.filter( ( month ) => counts.has( month ) && !refused.has( month ) && span.from <= firstDay( month ) && span.to >= lastDay( month ) );
	const coverage = [ { part: 'impact-months' as const, fetched: known.length, expected: months.length, failed: [], truncated: false } ];
	return known.length ?
		{ metric: 'views-illustrated', variant: 'commons-impact', coverage, value: known.reduce( ( sum, month ) => sum + counts.get( month )!, 0 ) } :
		{ metric: 'views-illustrated', variant: 'commons-impact', coverage, state: 'unknown', reason: 'not-read' };
}
