import type { Result } from '../result';
import { gapsOf, gapsOfFigure, stateOf, wholeOf, type FigureWords } from './words';

/** A text, or a number that is to stay one. */
export type Cell = string | number;

/** What a table is of. People are in none but their own. */
export const TABLES = [ 'figures', 'pages', 'series', 'events', 'people' ] as const;
export type TableName = typeof TABLES[ number ];

/** What of a result is known by those alone who show it. */
export interface Origin {
	/** Address at which the same figures can be seen. */
	permalink: string;
}

/**
 * A table with the names of its columns in the first row: these stay, so that what reads them goes on working. Each
 * row says what is missing, and of what time it is: rows are copied out of their tables.
 */
export function tableOf( name: TableName, result: Result, words: FigureWords, origin: Origin ): Cell[][] {
	const { columns, rows } = MAKERS[ name ]( result, words );
	const { selection, window, readAt } = result;
	const ends: Array<[ string, Cell ]> = [
		[ 'partnership', result.partnership.name ],
		[ 'selected_event', selection.event || '' ], [ 'selected_partner', selection.partner || '' ], [ 'selected_wiki', selection.wiki || '' ], [ 'selected_namespace', selection.namespace ?? '' ],
		[ 'window_from', window.from || '' ], [ 'window_to', window.to || '' ], [ 'read_at', isoTime( readAt ) ], [ 'permalink', origin.permalink ]
	];
	return [ [ ...columns, ...ends.map( ( [ column ] ) => column ) ], ...rows.map( ( row ) => [ ...row, ...ends.map( ( [ , cell ] ) => cell ) ] ) ];
}

/** A time as ISO 8601, '' where it is not known. */
export function isoTime( time: number | undefined ): string {
	return time === undefined ? '' : new Date( time ).toISOString();
}

interface Made {
	columns: string[];
	rows: Cell[][];
}

const MAKERS: Record<TableName, ( result: Result, words: FigureWords ) => Made> = {
	figures: ( { figures }, words ) => ( {
		columns: [ 'figure', 'variant', 'name', 'value', 'of', 'apart', 'state', 'reason', 'missing', 'definition' ],
		rows: figures.map( ( figure ) => {
			const [ value, apart ] = 'value' in figure ? [ figure.value, figure.apart ?? '' ] : [ '', '' ];
			return [ figure.metric, figure.variant || '', words.name( figure ), value, wholeOf( figure ) ?? '', apart, stateOf( figure ), words.reason( figure ), gapsOfFigure( figure, words ).join( ' · ' ), words.definition( figure ) ];
		} )
	} ),
	pages: ( { pages, coverage }, words ) => ( {
		columns: [ 'wiki', 'page_id', 'namespace', 'title', 'url', 'edits', 'bytes', 'created', 'since', 'missing' ],
		rows: pages.map( ( page ) => [ page.wiki, page.pageId, page.namespace, page.title, page.url || '', page.edits, page.bytes, yesNo( page.isCreated ), isoTime( page.since ), missing( coverage, words ) ] )
	} ),
	series: ( { series, coverage }, words ) => ( {
		columns: [ 'unit', 'from', 'to', 'edits', 'editors', 'pages_edited', 'bytes_added', 'is_over', 'not_read', 'missing' ],
		rows: series.steps.map( ( { from, to, values, isOpen, missing: hosts } ) => [
			series.unit, from, to, values.edits, values.editors, values[ 'pages-edited' ], values[ 'bytes-added' ],
			yesNo( !isOpen ), hosts.map( ( host ) => host || '*' ).join( ' ' ), missing( coverage, words )
		] )
	} ),
	events: ( { events, coverage }, words ) => ( {
		columns: [ 'event', 'name', 'start', 'end', 'edits', 'editors', 'pages_created', 'missing' ],
		rows: events.map( ( event ) => [ event.id, event.name, event.start || '', event.end || '', event.edits, event.editors, event.pagesCreated, missing( coverage, words ) ] )
	} ),
	people: ( { people, coverage }, words ) => ( {
		columns: [ 'user', 'edits', 'bytes', 'pages', 'is_new', 'is_temporary', 'missing' ],
		rows: people.map( ( person ) => [ person.user, person.edits, person.bytes, person.pages, person.isNew === undefined ? '' : yesNo( person.isNew ), yesNo( person.isTemporary ), missing( coverage, words ) ] )
	} )
};

function missing( coverage: Result[ 'coverage' ], words: FigureWords ): string {
	return gapsOf( coverage, words ).join( ' · ' );
}

function yesNo( is: boolean ): string {
	return is ? 'yes' : 'no';
}
