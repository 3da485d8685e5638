import { escapeText } from '../../wikitext';
import { escapeUrl } from '../../wikitext/escape-url';
import { isLeftOut, wholeCoverage } from '../combine';
import { isWhole } from '../coverage';
import { gapsOf, gapsOfFigure, stateOf } from '../export/words';
import { DEFINITIONS_VERSION } from '../export/json';
import { isBeside, type Figure, type Metric } from '../figure';
import { SERIES_METRICS, type Result, type SeriesMetric, type Step } from '../result';
import { keptRows, keptValue, withoutMark, type Kept } from './kept';
import type { GeneratedBlock } from './markers';
import { valueText, type ReportWords } from './report-words';
import { isSameSelection, selectionOf } from './selected';
import { frozenFigure, type Snapshot } from './snapshot';

/** What generated parts of a report are made from. */
export interface ReportSource {
	result: Result;
	permalink: string;
	/** What the figures are compared with, and the title of the page where that is. */
	earlier?: { snapshot: Snapshot; title: string };
	words: ReportWords;
}

/** On paper, wikis keep a table on one page: a long one would leave the page before it empty. */
const TABLE = '{| class="wikitable" style="page-break-inside: auto;"';

/** What a generated part is made of, and what stands there now where it was made before. */
export type Wanted = Pick<GeneratedBlock, 'kind' | 'settings'> & Partial<Pick<GeneratedBlock, 'content' | 'isTouched'>>;

/** What a generated part says, and the figures in it that could not be made new. */
export interface Made {
	content: string;
	/** They are as they were, and say from when. */
	kept: Metric[];
}

/**
 * The content of a generated part; undefined where there is nothing (any more) to make it from. A figure that is made
 * beside the reading, and was not this time, stays as it was, with its time; unless somebody changed it by hand.
 */
export function contentOf( { kind, settings, content = '', isTouched }: Wanted, source: ReportSource ): Made | undefined {
	if ( !isSameSelection( selectionOf( settings ), source.result.selection ) ) {
		return undefined;
	}
	const before = isTouched ? '' : content;
	const whole = ( text: string ): Made => ( { content: `\n${ text }\n`, kept: [] } );
	switch ( kind ) {
		case 'figures':
			return figuresAgain( settings.metrics || '', before, source );
		case 'value':
			return valueInText( settings.metric || '', before, source );
		case 'chart':
			return source.result.series.steps.length ? whole( chartTable( settings.metric || '', source ) ) : undefined;
		case 'made':
			return whole( howMade( source ) );
		default:
			// No report is made of it.
			return undefined;
	}
}

/** The figures of these names, separated by commas, in this order; without names, all but those that nobody asked for. Of a name that there is no more there is none. */
function figuresFor( names: string, { figures }: Result ): Figure[] {
	return names === '' ? figures.filter( ( figure ) => !isLeftOut( figure ) ) : names.split( ',' ).map( ( name ) => figures.find( ( figure ) => figureKey( figure ) === name ) ).filter( ( one ): one is Figure => one !== undefined );
}

/** The name by which a report asks for a figure. */
export function figureKey( { metric, variant }: Figure ): string {
	return variant ? `${ metric }.${ variant }` : metric;
}

/** A table in wikitext: each figure with what it counts and what is missing; its definition and where it is from as a note. */
export function figuresTable( figures: Figure[], source: ReportSource ): string {
	return tableOf( figures, new Map(), source );
}

/** A table that stood there before: what was not made this time stays in it. */
function figuresAgain( names: string, before: string, source: ReportSource ): Made {
	const wanted = figuresFor( names, source.result );
	const kept = keptRows( before );
	kept.forEach( ( _, metric ) => {
		const now = wanted.find( ( figure ) => figure.metric === metric );
		if ( now && 'value' in now ) {
			kept.delete( metric );
		} else if ( !now ) {
			wanted.push( { metric, coverage: [], state: 'unknown', reason: 'not-asked' } );
		}
	} );
	return { content: `\n${ tableOf( wanted, kept, source ) }\n`, kept: [ ...kept.keys() ] };
}

function tableOf( figures: Figure[], kept: Map<Metric, Kept>, source: ReportSource ): string {
	const { result, earlier, words } = source;
	const heads = [ words.text( 'figure' ), words.text( 'value' ), ...earlier ? [ atSnapshot( earlier.snapshot, words ) ] : [], words.text( 'counts' ) ];
	const rows = figures.map( ( figure ) => {
		const old = kept.get( figure.metric );
		return [
			`|-\n! scope="row" | ${ escapeText( words.name( figure ) ) }`,
			old ? old.value : `| ${ dataAttributes( figure, source ) } style="text-align: end;" | ${ shown( figure, words ) }`,
			...earlier ? [ `| style="text-align: end;" | ${ thenShown( figure, earlier.snapshot, words ) }` ] : [],
			old ? `${ withoutMark( old.rest ) }<br />${ oldMark( old, words ) }` : `| ${ escapeText( words.counts( figure ) ) }${ noteOf( figure, source ) }${ gapLines( figure, words ) }`
		].join( '\n' );
	} );
	return [
		TABLE, `|+ ${ escapeText( scopeText( result, words ) ) }`,
		...heads.map( ( head ) => `! scope="col" | ${ escapeText( head ) }` ), ...rows, '|}'
	].join( '\n' );
}

/** The same in HTML, as it can stand in a parameter of a template. */
export function figuresHtml( given: Figure[], { words }: Pick<ReportSource, 'words'> ): string {
	const figures = given.filter( ( figure ) => !isLeftOut( figure ) );
	const row = ( cells: string ): string => `<tr>${ cells }</tr>`;
	return [
		'<table class="wikitable" style="page-break-inside: auto;">',
		row( [ words.text( 'figure' ), words.text( 'value' ), words.text( 'counts' ) ].map( ( head ) => `<th scope="col">${ escapeText( head ) }</th>` ).join( '' ) ),
		...figures.map( ( figure ) => row( `<th scope="row">${ escapeText( words.name( figure ) ) }</th><td ${ dataAttributes( figure ) }>${ shown( figure, words ) }</td><td>${ escapeText( words.counts( figure ) ) }${ gapLines( figure, words ) }</td>` ) ),
		'</table>'
	].join( '\n' );
}

/** One figure within somebody's sentence. */
function valueInText( key: string, before: string, source: ReportSource ): Made | undefined {
	const [ figure ] = key === '' ? [] : figuresFor( key, source.result );
	const old = keptValue( before );
	if ( old && !( figure && 'value' in figure ) ) {
		return { content: `${ withoutMark( before ) } ${ oldMark( old, source.words ) }`, kept: [ old.metric ] };
	}
	return figure && { content: `${ inSentence( figure, source ) }${ comparison( figure, source ) }${ noteOf( figure, source ) }`, kept: [] };
}

/** What is made beside the reading says when: the next time it may not be there. */
function inSentence( figure: Figure, source: ReportSource ): string {
	const text = shown( figure, source.words );
	return isBeside( figure.metric ) && 'value' in figure ? `<span ${ dataAttributes( figure, source ) }>${ text }</span>` : text;
}

function oldMark( { readAt }: Kept, words: ReportWords ): string {
	return `<small class="partnership-old">${ escapeText( words.text( 'old', words.time( readAt ) ) ) }</small>`;
}

function comparison( figure: Figure, { earlier, words }: ReportSource ): string {
	const then = earlier && frozenFigure( figure, earlier.snapshot );
	return then && then.value !== undefined ? ` (${ escapeText( words.text( 'compared', valueText( figure.metric, then.value, words ), dayOfSnapshot( earlier!.snapshot, words ) ) ) })` : '';
}

/** A chart that needs neither pictures nor a program: a bar beside each number. Browsers print borders, and leave backgrounds out. */
function chartTable( wanted: string, source: ReportSource ): string {
	const { result, words } = source;
	const metric: SeriesMetric = SERIES_METRICS.find( ( one ) => one === wanted ) || 'edits';
	const most = Math.max( 1, ...result.series.steps.map( ( { values } ) => values[ metric ] ) );
	const figure: Figure = result.figures.find( ( one ) => one.metric === metric ) || { metric, coverage: result.coverage, state: 'unknown', reason: 'not-read' };
	const name = escapeText( words.name( figure ) );
	return [
		TABLE, `|+ ${ name }: ${ escapeText( scopeText( result, words ) ) }${ noteOf( figure, source ) }`,
		`! scope="col" | ${ escapeText( words.text( 'step' ) ) }`, `! scope="col" colspan="2" | ${ name }`,
		...result.series.steps.map( ( step ) => stepRow( step, metric, most, words ) ), '|}'
	].join( '\n' );
}

function stepRow( { from, to, values, isOpen, missing }: Step, metric: SeriesMetric, most: number, words: ReportWords ): string {
	const days = from === to ? words.day( from ) : words.text( 'window', words.day( from ), words.day( to ) );
	const width = Math.round( Math.max( 0, values[ metric ] ) / most * 100 );
	const remarks = [ ...missing.length ? [ words.text( 'not-read', missing.filter( Boolean ).join( ', ' ) ) ] : [], ...isOpen ? [ words.text( 'so-far' ) ] : [] ];
	return [
		`|-\n! scope="row" style="font-weight: normal; text-align: start;" | ${ escapeText( days ) }`,
		`| style="text-align: end;" | ${ valueText( metric, values[ metric ], words ) }`,
		`| style="width: 12em;" | <div style="width: ${ width }%; border-block-start: 0.75em solid var(--background-color-progressive, #36c);"></div>${ remarks.map( ( remark ) => `<small>${ escapeText( remark ) }</small>` ).join( ' ' ) }`
	].join( '\n' );
}

/** How the figures were made, and what is missing from them. */
function howMade( { result, permalink, earlier, words }: ReportSource ): string {
	const { partnership, tag, readAt } = result;
	const gaps = gapsOf( wholeCoverage( result ), words );
	return [
		...readAt === undefined ? [] : [ `'''${ escapeText( words.text( 'read', words.time( readAt ) ) ) }'''` ],
		escapeText( words.text( 'scope', scopeText( result, words ) ) ),
		escapeText( partnership.hashtag ? words.text( 'counted-hashtag', tag, `#${ partnership.hashtag }` ) : words.text( 'counted-tag', tag ) ),
		escapeText( words.text( 'definitions', String( DEFINITIONS_VERSION ) ) ),
		`[${ escapeUrl( permalink ) } ${ escapeText( words.text( 'live' ) ) }]`,
		...earlier ? [ `[[:${ escapeText( earlier.title ) }|${ escapeText( atSnapshot( earlier.snapshot, words ) ) }]].${ differences( result, earlier.snapshot, words ) }` ] : [],
		escapeText( gaps.length ? words.text( 'missing', gaps.join( ' · ' ) ) : words.text( 'whole' ) )
	].join( ' ' );
}

/** Why earlier figures may mean something else. */
function differences( { selection }: Result, snapshot: Snapshot, words: ReportWords ): string {
	return [
		...snapshot.definitions === DEFINITIONS_VERSION ? [] : [ words.text( 'other-definitions' ) ],
		...isSameSelection( selection, snapshot.selection ) ? [] : [ words.text( 'other-selection' ) ]
	].map( ( text ) => ` ${ escapeText( text ) }` ).join( '' );
}

/** What a figure means and where it is from, as a note at the end of the page. */
function noteOf( figure: Figure, { result, permalink, words }: ReportSource ): string {
	const gaps = gapsOfFigure( figure, words );
	const readAt = figure.readAt ?? result.readAt;
	const note = [
		words.definition( figure ), words.text( 'scope', scopeText( result, words ) ), ...readAt === undefined ? [] : [ words.text( 'read', words.time( readAt ) ) ],
		...gaps.length ? [ words.text( 'missing', gaps.join( ' · ' ) ) ] : []
	];
	return `<ref group="${ escapeText( words.text( 'note' ) ).replace( /"/g, '' ) }">${ escapeText( note.join( ' ' ) ) } [${ escapeUrl( permalink ) } ${ escapeText( words.text( 'link' ) ) }]</ref>`;
}

/** Where the notes stand. */
export function notesList( words: ReportWords ): string {
	return `<references group="${ escapeText( words.text( 'note' ) ).replace( /"/g, '' ) }" />`;
}

/** What time and which edits the figures are of. */
export function scopeText( { window: { from, to }, selection, choices }: Result, words: ReportWords ): string {
	const time = from && to ? words.text( 'window', words.day( from ), words.day( to ) ) : from ? words.text( 'window-from', words.day( from ) ) : to ? words.text( 'window-to', words.day( to ) ) : words.text( 'window-open' );
	const event = selection.event === undefined ? undefined : choices.events.find( ( { id } ) => id === selection.event )?.name || selection.event;
	return [ time, ...event === undefined ? [] : [ words.text( 'event', event ) ], ...[ selection.partner, selection.wiki ].filter( ( one ): one is string => one !== undefined ) ].join( ' · ' );
}

function shown( figure: Figure, words: ReportWords ): string {
	if ( !( 'value' in figure ) ) {
		return `— <small>${ escapeText( words.reason( figure ) ) }</small>`;
	}
	const value = valueText( figure.metric, figure.value, words );
	return escapeText( figure.of === undefined ? value : words.text( 'of', value, valueText( figure.metric, figure.of, words ) ) );
}

function thenShown( figure: Figure, snapshot: Snapshot, words: ReportWords ): string {
	const then = frozenFigure( figure, snapshot );
	return then && then.value !== undefined ? escapeText( valueText( figure.metric, then.value, words ) ) : `— <small>${ escapeText( words.text( 'none' ) ) }</small>`;
}

function gapLines( figure: Figure, words: ReportWords ): string {
	const gaps = figure.coverage.every( isWhole ) ? [] : gapsOfFigure( figure, words );
	return gaps.length ? `<br /><small>${ escapeText( words.text( 'missing', gaps.join( ' · ' ) ) ) }</small>` : '';
}

function atSnapshot( snapshot: Snapshot, words: ReportWords ): string {
	return words.text( 'at', dayOfSnapshot( snapshot, words ) );
}

function dayOfSnapshot( { taken, window }: Snapshot, words: ReportWords ): string {
	return taken === undefined ? window.to ? words.day( window.to ) : '—' : words.day( new Date( taken ).toISOString().slice( 0, 10 ) );
}

function dataAttributes( figure: Figure, source?: ReportSource ): string {
	const readAt = figure.readAt ?? source?.result.readAt;
	const read = source && isBeside( figure.metric ) && readAt !== undefined ? ` data-read="${ new Date( readAt ).toISOString() }"` : '';
	return `data-figure="${ figure.metric }" ${ 'value' in figure ? `data-value="${ figure.value }"${ read }` : `data-state="${ stateOf( figure ) }"` }`;
}
