import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import { dayOf, type Day } from '../../domain/partnership/dates';

/** Where days and values stand in a chart, in pixels. */
export interface ChartScales {
	x( day: Day ): number;
	y( value: number ): number;
	/** Days that are written below, about so many. */
	days( count: number ): Day[];
	/** Values that are written beside, whole numbers. */
	values: number[];
}

/**
 * @param days First and last day
 * @param most The highest value
 * @param area Its sides; time runs from `start` to `end`, which is from the right where `end` is less
 */
export function chartScales( [ first, last ]: [ Day, Day ], most: number, area: { start: number; end: number; top: number; bottom: number } ): ChartScales {
	const time = scaleUtc( [ Date.parse( first ), Date.parse( last ) ], [ area.start, area.end ] );
	const value = scaleLinear( [ 0, Math.max( most, 4 ) ], [ area.bottom, area.top ] ).nice( 4 );
	return {
		x: ( day ) => first === last ? ( area.start + area.end ) / 2 : time( Date.parse( day ) ),
		y: ( one ) => value( one ),
		days: ( count ) => [ ...new Set( time.ticks( count ).map( ( date ) => dayOf( date.getTime() ) ) ) ],
		values: value.ticks( 4 ).filter( ( one ) => one % 1 === 0 )
	};
}

/** The path of a line through points; undefined is a hole in it. */
export function linePath( points: Array<[ number, number ] | undefined> ): string {
	return line<[ number, number ] | undefined>( ( point ) => point![ 0 ], ( point ) => point![ 1 ] ).defined( ( point ) => point !== undefined ).digits( 1 )( points ) || '';
}
