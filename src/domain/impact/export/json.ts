import { wholeCoverage } from '../combine';
import { isWhole, type PartCoverage } from '../coverage';
import type { Figure } from '../figure';
import type { Result } from '../result';
import type { Origin } from './tables';
import { stateOf, wholeOf, type FigureWords } from './words';

/** What the file follows; see docs/schemas. */
export const FIGURES_SCHEMA = 'urn:partnerkit:figures:1';

/** Number of the definitions by which figures are made: the next one where a figure means something else than before. */
export const DEFINITIONS_VERSION = 1;

/** All of a result that a program can read, with the texts that say what it means. People are in it where that is wanted. */
export function figuresJson( result: Result, words: FigureWords, origin: Origin & { host: string }, withPeople: boolean ): object {
	const { partnership, selection, window, before, series, readAt } = result;
	const { name, label, start, end, hashtag, counting } = partnership;
	const coverage = wholeCoverage( result );
	return {
		$schema: FIGURES_SCHEMA, definitions: DEFINITIONS_VERSION, language: words.language, permalink: origin.permalink,
		partnership: { name, label, wiki: origin.host, start, end, hashtag, counting, tag: result.tag },
		selection: { ...selection }, window: { ...window },
		readAt: readAt === undefined ? null : new Date( readAt ).toISOString(),
		isWhole: readAt !== undefined && coverage.every( isWhole ),
		coverage: coverage.map( ( part ) => coverageJson( part, words ) ),
		figures: result.figures.map( ( figure ) => figureJson( figure, words ) ),
		before: before && { from: before.from, to: before.to, figures: before.figures.map( ( figure ) => figureJson( figure, words ) ) },
		series: { unit: series.unit, steps: series.steps, before: series.before },
		goals: result.goals.map( ( { goal, metric, figure, days, forecast, outlook } ) => ( {
			goal: { metric: goal.metric, target: goal.target, by: goal.by, unit: goal.unit }, metric, figure: figure && figureJson( figure, words ), days, forecast, outlook
		} ) ),
		pages: result.pages.map( ( page ) => ( { ...page, since: new Date( page.since ).toISOString() } ) ),
		events: result.events,
		people: withPeople ? result.people : undefined
	};
}

function figureJson( figure: Figure, words: FigureWords ): object {
	const rest = 'value' in figure ?
		{ value: figure.value, apart: figure.apart } :
		{ reason: figure.reason, until: 'until' in figure ? figure.until : undefined, explanation: words.reason( figure ) };
	return {
		id: figure.metric, variant: figure.variant, name: words.name( figure ), counts: words.counts( figure ), definition: words.definition( figure ),
		state: stateOf( figure ), ...rest, of: wholeOf( figure ), isWhole: figure.coverage.every( isWhole ), coverage: figure.coverage.map( ( part ) => coverageJson( part, words ) )
	};
}

function coverageJson( part: PartCoverage, words: FigureWords ): object {
	const { fetched, expected, failed, truncated, wiki } = part;
	return { part: part.part, wiki, fetched, expected, failed, truncated, missing: isWhole( part ) ? undefined : words.gap( part ) };
}
