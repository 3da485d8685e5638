import type { Part, PartCoverage } from './coverage';
import { METRICS, type Figure, type CountedMetric, type NoValue } from './figure';
import type { Tally } from './tally';

/** What the figures of a partnership are made from. */
export interface FigureSource {
	tally: Tally;
	/** Numbers of the pages that are redirects now, or undefined as long as they are not read. */
	redirects?: Set<number>;
	/** The parts that were to be read. */
	coverage: PartCoverage[];
	/** Whether more is still to come. */
	isReading: boolean;
	/** Where no figure has a value, the reason. */
	without?: NoValue;
}

/** The figures in the order of the metrics. One for which something is still to be read has no value. */
export function figuresOf( { tally, redirects, coverage, isReading, without }: FigureSource ): Figure[] {
	return METRICS.map( ( metric ): Figure => {
		const rests = { metric, coverage: coverage.filter( ( { part } ) => restsOn( metric, part ) ) };
		if ( without ) {
			return { ...rests, ...without };
		}
		if ( needsRedirects( metric ) && !redirects ) {
			return { ...rests, ...isReading ? PENDING : UNKNOWN };
		}
		return { ...rests, value: tally.value( metric, redirects || new Set() ), apart: apart( metric, tally ) || undefined };
	} );
}

const PENDING: NoValue = { state: 'pending', reason: 'reading' };
const UNKNOWN: NoValue = { state: 'unknown', reason: 'not-read' };

function needsRedirects( metric: CountedMetric ): boolean {
	return metric === 'pages-created' || metric === 'pages-improved';
}

function restsOn( metric: CountedMetric, part: Part ): boolean {
	return part !== 'redirects' || needsRedirects( metric );
}

function apart( metric: CountedMetric, tally: Tally ): number {
	return metric === 'editors' ? tally.temporaryEditors() : metric.startsWith( 'bytes-' ) ? tally.unsized() : 0;
}
