import type { Part, PartCoverage } from '../coverage';
import type { Figure, REACH_METRICS } from '../figure';
import { daysBetween, type Days } from './days';
import type { Counted } from './span';

export type ReachMetric = typeof REACH_METRICS[ number ];

/** One whose numbers were asked for. */
export interface Reached extends Counted {
	/** undefined: not read (yet). */
	days?: Days;
	/** Why not. */
	failed?: string;
	/** Days of which the numbers were refused. */
	refused?: number;
}

export interface Sum {
	value: number;
	/** Days that are known, of those that count. */
	known: number;
	expected: number;
}

/** What is known of one within its span. */
export function sumOf( { span, days }: Reached ): Sum {
	const wanted = span ? daysBetween( span.from, span.to ) : [];
	const known = wanted.filter( ( day ) => days?.has( day ) );
	return { value: known.reduce( ( sum, day ) => sum + days!.get( day )!, 0 ), known: known.length, expected: wanted.length };
}

/**
 * A figure of readers, each page or file once. Its coverage is in days; where nothing is known of what should be, it has
 * no value.
 *
 * @param metric
 * @param part What of the coverage the days are
 * @param reached
 * @param more What else the figure rests on
 * @param isStopped Whether the reading was stopped before its end
 */
export function reachFigure( metric: ReachMetric, part: Part, reached: Reached[], more: PartCoverage[], isStopped: boolean ): Figure {
	const sums = unique( reached ).map( sumOf );
	const add = ( of: ( sum: Sum ) => number ): number => sums.reduce( ( sum, one ) => sum + of( one ), 0 );
	const failed = [ ...new Set( reached.map( ( one ) => one.failed ).filter( ( reason ): reason is string => reason !== undefined ) ) ];
	const days: PartCoverage = { part, fetched: add( ( { known } ) => known ), expected: add( ( { expected } ) => expected ), failed, truncated: isStopped };
	const coverage = [ days, ...more ];
	return days.expected && !days.fetched ?
		{ metric, coverage, state: 'unknown', reason: 'not-read' } :
		{ metric, coverage, value: add( ( { value } ) => value ) };
}

/** Of one that is named twice, that with the longer span. */
function unique( reached: Reached[] ): Reached[] {
	const found = new Map<string, Reached>();
	reached.forEach( ( one ) => {
		const key = `${ one.wiki }\n${ one.name }`;
		const before = found.get( key );
		if ( !before || one.span && ( !before.span || one.span.from < before.span.from ) ) {
			found.set( key, one );
		}
	} );
	return [ ...found.values() ];
}
