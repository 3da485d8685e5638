import type { EventRow, Series, SeriesMetric } from '../../domain/impact/result';
import type { ChartScales } from './chart-scales';
import type { Words } from './view';

export interface ChartProps extends Words {
	series: Series;
	metric: SeriesMetric;
	/** What it shows, and of what time. */
	title: string;
	/** Where they began is marked. */
	events: EventRow[];
	/** In CSS pixels. */
	width: number;
	/** Number of the step that is pointed at. */
	at?: number;
}

/** A chart with where things stand in it. */
export interface Drawing extends ChartProps {
	scales: ChartScales;
	area: { start: number; end: number; top: number; bottom: number };
	/** 1 where time runs to the right, else -1. */
	side: 1 | -1;
	/** Where the steps are. */
	points: Array<[ number, number ]>;
}

/** Where time begins and ends, in pixels from the left: beside it is room for values. */
export function timeSides( { metric, width, isFromRight }: Pick<ChartProps, 'metric' | 'width' | 'isFromRight'> ): { start: number; end: number } {
	const beside = metric === 'bytes-added' ? 72 : 44;
	return isFromRight ? { start: width - beside, end: EDGE } : { start: beside, end: width - EDGE };
}

const EDGE = 16;
