import type { Window } from '../partnership/dates';
import { isWhole, type Part, type PartCoverage } from './coverage';
import { METRICS, type Figure, type CountedMetric, type NoValue, type Value } from './figure';
import { isNewEditor, retained, RETENTIONS, type Career, type NewEditorDefinition } from './newcomers';
import type { PageStates, Tally, TalliedMetric } from './tally';

/** What the figures of a partnership are made from. */
export interface FigureSource {
	tally: Tally;
	/** What is known of pages, or undefined as long as it is not read. */
	states?: PageStates;
	/** By which editors are new; undefined where that is not wanted. */
	newcomers?: Newcomers;
	/** Revisions that counted once and are there no more; undefined where nothing is remembered. */
	deleted?: number;
	/** The parts that were to be read. */
	coverage: PartCoverage[];
	/** Whether more is still to come. */
	isReading: boolean;
	/** Where no figure has a value, the reason. */
	without?: NoValue;
}

export interface Newcomers {
	definition: NewEditorDefinition;
	/** The days that the figures are of. */
	window: Window;
	/** By the account's name; undefined as long as nothing was read of any. */
	careers?: Map<string, Career>;
	/** Milliseconds since 1970. */
	now: number;
}

/** The figures in the order of the metrics. One for which something is still to be read has no value. */
export function figuresOf( source: FigureSource ): Figure[] {
	const { coverage, isReading, without } = source;
	const noneYet = isReading ? PENDING : UNKNOWN;
	return METRICS.map( ( metric ): Figure => ( {
		metric,
		variant: variant( metric, source ),
		coverage: coverage.filter( ( { part } ) => restsOn( metric, part ) ),
		...without || ( metric === 'deleted' ? deleted( source ) : metric === 'new-editors' || metric === 'retained' ? newcomer( metric, source ) : tallied( metric, source ) ) || noneYet
	} ) );
}

const PENDING: NoValue = { state: 'pending', reason: 'reading' };
const UNKNOWN: NoValue = { state: 'unknown', reason: 'not-read' };

/** What cannot be told from contributions and nothing else, and what it needs. */
const NEEDS: Partial<Record<CountedMetric, Part[]>> = {
	'pages-created': [ 'redirects' ], 'pages-improved': [ 'redirects' ], 'files-uploaded': [ 'redirects' ], live: [ 'redirects' ],
	'new-editors': [ 'registrations' ], retained: [ 'registrations', 'later-edits' ], deleted: [ 'memory' ]
};

/** Parts that single figures alone rest on. */
const SPECIAL = new Set( ( [] as Part[] ).concat( ...Object.values( NEEDS ) ) );

function restsOn( metric: CountedMetric, part: Part ): boolean {
	return !SPECIAL.has( part ) || ( NEEDS[ metric ] || [] ).includes( part );
}

function variant( metric: CountedMetric, { newcomers }: FigureSource ): string | undefined {
	return newcomers && ( metric === 'new-editors' ? newcomers.definition : metric === 'retained' ? RETENTIONS[ newcomers.definition ] : undefined );
}

function tallied( metric: TalliedMetric, { tally, states }: FigureSource ): Value | undefined {
	return NEEDS[ metric ] && !states ? undefined : { value: tally.value( metric, states || { redirects: new Set(), gone: new Set() } ), apart: apart( metric, tally ) || undefined };
}

function apart( metric: CountedMetric, tally: Tally ): number {
	return metric === 'editors' ? tally.temporaryEditors() : metric.startsWith( 'bytes-' ) ? tally.unsized() : 0;
}

function deleted( { deleted: value, isReading }: FigureSource ): Value | NoValue | undefined {
	return value !== undefined ? { value } : isReading ? undefined : { state: 'unknown', reason: 'not-remembered' };
}

/** Temporary accounts are registered by nobody: they are no new editors. */
function newcomer( metric: 'new-editors' | 'retained', source: FigureSource ): Value | NoValue | undefined {
	const { tally, newcomers } = source;
	if ( !newcomers ) {
		return { state: 'unknown', reason: 'not-asked' };
	}
	const { definition, window, careers, now } = newcomers;
	if ( window.start === undefined ) {
		return { state: 'unknown', reason: 'no-start' };
	}
	const known = careers && tally.accounts().map( ( user ) => careers.get( user ) || {} );
	if ( known?.length && known.every( ( { registered } ) => registered === undefined ) ) {
		return undefined;
	}
	const fresh = known?.filter( ( career ) => isNewEditor( career, window, definition ) );
	return fresh && ( metric === 'retained' ? retained( fresh, window, definition, now ) || notAsked( source ) : { value: fresh.length } );
}

/** Later edits are asked for after the times of the partnership and of its events, not after any time that may be selected. */
function notAsked( { coverage, isReading }: FigureSource ): NoValue | undefined {
	return isReading || coverage.some( ( part ) => part.part === 'later-edits' && !isWhole( part ) ) ? undefined : { state: 'unknown', reason: 'not-asked' };
}
