import { dayOf, windowBounds } from '../partnership/dates';
import type { Goal } from '../partnership/record';
import { createColumn } from './column';
import { FILE_METRICS, METRICS, REACH_METRICS, TEXT_METRICS, type Figure, type Metric } from './figure';
import type { GoalProgress } from './result';
import type { Revisions } from './revisions';

const DAY = 24 * 60 * 60 * 1000;
const WEEK = 7 * DAY;

/** Days of data before which nothing is foretold. */
const ENOUGH_DAYS = 14;

/** Weeks back from now from which it is told how a figure grows. */
const WEEKS = 8;

/** Four times out of five the end is within so many standard deviations, if the weeks go on as they were. */
const SPREAD = 1.28;

/** What edits of the last weeks have added up to, folded one by one, in any order, each row once. */
export interface Pace {
	take( row: number ): void;
	/** Sums of each of the last weeks, the latest first. */
	weeks( metric: 'edits' | 'bytes-added' ): number[];
}

/** @param now Milliseconds since 1970: weeks are counted back from the beginning of its day */
export function createPace( revisions: Revisions, now: number ): Pace {
	const edits = createColumn( Float64Array );
	const added = createColumn( Float64Array );
	for ( let week = 0; week < WEEKS; week++ ) {
		edits.push( 0 );
		added.push( 0 );
	}
	return {
		take( row ) {
			const week = weekOf( revisions.time( row ), now );
			if ( week >= 0 && week < WEEKS ) {
				edits.put( week, edits.at( week ) + 1 );
				added.put( week, added.at( week ) + Math.max( revisions.sizeDiff( row ) || 0, 0 ) );
			}
		},
		weeks: ( metric ) => [ ...( metric === 'edits' ? edits : added ).numbers() ]
	};
}

/** How many of the times lie in each of the last weeks. */
export function perWeek( times: number[], now: number ): number[] {
	const weeks: number[] = Array.from( { length: WEEKS }, () => 0 );
	times.map( ( time ) => weekOf( time, now ) ).filter( ( week ) => week >= 0 && week < WEEKS ).forEach( ( week ) => weeks[ week ]++ );
	return weeks;
}

/** Today is not over, so it is in none. */
function weekOf( time: number, now: number ): number {
	return Math.ceil( ( Math.floor( now / DAY ) * DAY - time ) / WEEK ) - 1;
}

export interface GoalSource {
	figures: Figure[];
	/** Milliseconds since 1970: the first counted edit, Infinity where there is none. */
	since: number;
	now: number;
	/** Milliseconds since 1970: from when on no edit can count any more; Infinity where there is no end. */
	until: number;
	/** What a figure has grown by in each of the last weeks, the latest first; undefined where that is not told. */
	growth( metric: Metric ): number[] | undefined;
}

export function goalProgress( goal: Goal, { figures, since, now, until, growth }: GoalSource ): GoalProgress {
	const metric = ALL_METRICS.find( ( one ) => one === goal.metric );
	const figure = figures.find( ( one ) => one.metric === metric );
	const days = since <= now ? Math.floor( ( now - since ) / DAY ) : 0;
	const end = windowBounds( { end: goal.by } ).to;
	const weeks = metric && days >= ENOUGH_DAYS ? growth( metric )?.slice( 0, Math.floor( days / 7 ) ) : undefined;
	const forecast = figure && 'value' in figure && weeks && goal.by !== undefined && now < end ? foretell( figure.value, weeks, Math.max( Math.min( end, until ) - now, 0 ) / WEEK ) : undefined;
	return { goal, metric, figure, days, forecast, outlook: outlookOf( goal, figure, { forecast, days, isOver: dayOf( now ) > ( goal.by ?? '9' ), isTold: Boolean( metric && growth( metric ) ) } ) };
}

const ALL_METRICS: readonly Metric[] = [ ...METRICS, ...TEXT_METRICS, ...FILE_METRICS, ...REACH_METRICS ];

/** Goes on as in the weeks before, which differ: the less they are alike, the wider. */
function foretell( value: number, weeks: number[], left: number ): { low: number; high: number } {
	const mean = weeks.reduce( ( sum, one ) => sum + one, 0 ) / weeks.length;
	const variance = weeks.reduce( ( sum, one ) => sum + ( one - mean ) ** 2, 0 ) / ( weeks.length - 1 );
	const spread = SPREAD * Math.sqrt( variance * left );
	return { low: Math.round( value + Math.max( mean * left - spread, 0 ) ), high: Math.round( value + mean * left + spread ) };
}

interface Signs {
	forecast?: { low: number; high: number };
	days: number;
	isOver: boolean;
	/** Whether the figure is one that is foretold. */
	isTold: boolean;
}

function outlookOf( { target, by }: Goal, figure: Figure | undefined, { forecast, days, isOver, isTold }: Signs ): GoalProgress[ 'outlook' ] {
	if ( target === undefined || !figure || !( 'value' in figure ) ) {
		return 'unknown';
	}
	if ( figure.value >= target ) {
		return 'met';
	}
	if ( isOver ) {
		return 'missed';
	}
	if ( !forecast ) {
		return isTold && by !== undefined && days < ENOUGH_DAYS ? 'too-early' : 'unknown';
	}
	return forecast.low >= target ? 'likely' : forecast.high < target ? 'unlikely' : 'possible';
}
