import type { PartCoverage } from '../../src/domain/impact/coverage';
import { REPORT_TEXTS, type ReportWords } from '../../src/domain/impact/report/report-words';
import type { Result, Step } from '../../src/domain/impact/result';
import { unregistered } from '../../src/domain/partnership/record';

/** Words that are plain enough to be looked for. */
export const WORDS: ReportWords = {
	language: 'en',
	name: ( { metric } ) => `Name of ${ metric }`,
	counts: ( { metric } ) => `what ${ metric } counts`,
	definition: ( { metric } ) => `Definition of ${ metric }.`,
	reason: ( figure ) => 'reason' in figure ? `because ${ figure.reason }` : '',
	gap: ( { part, wiki } ) => `${ part }${ wiki ? ` of ${ wiki }` : '' } not whole`,
	text: ( key, ...parameters ) => [ key, ...parameters ].join( ' ' ),
	number: ( value ) => value.toLocaleString( 'en' ),
	day: ( day ) => day,
	time: ( time ) => new Date( time ).toISOString()
};

export const TEXTS = REPORT_TEXTS;

export const WHOLE: PartCoverage = { part: 'participants', fetched: 12, expected: 12, failed: [], truncated: false };
export const GAP: PartCoverage = { part: 'ledger', fetched: 3, expected: 4, failed: [ 'timeout' ], truncated: false };

export const READ_AT = Date.parse( '2026-11-22T20:12:00Z' );

function step( from: string, to: string, edits: number, more: Partial<Step> = {} ): Step {
	return { from, to, values: { edits, editors: 2, 'pages-edited': 1, 'bytes-added': edits * 100 }, isOpen: false, missing: [], ...more };
}

/** A result with everything in it; names as somebody may choose them. */
export function resultWith( name = 'Lake', more: Partial<Result> = {} ): Result {
	const figures: Result[ 'figures' ] = [
		{ metric: 'edits', value: 3184, coverage: [ WHOLE ] },
		{ metric: 'editors', value: 147, apart: 3, coverage: [ WHOLE ] },
		{ metric: 'bytes-removed', value: -1200, coverage: [ WHOLE ] },
		{ metric: 'pages-created', value: 86, coverage: [ WHOLE, GAP ] },
		{ metric: 'files-used', value: 388, of: 1284, coverage: [ WHOLE ] },
		{ metric: 'pages-improved', state: 'pending', reason: 'window-open', until: '2026-11-29', coverage: [ WHOLE ] },
		{ metric: 'words-net', state: 'unknown', reason: 'not-asked', coverage: [] }
	];
	return {
		partnership: { ...unregistered( name ), isRegistered: true, label: name, hashtag: 'Lake', start: '2026-03-01', end: '2026-11-22' },
		tag: 'partnership', selection: {}, choices: { events: [ { id: 'x', name } ], partners: [ name ], wikis: [ { id: 'wiki', host: 'w.example' } ], namespaces: [ 0 ] },
		window: { from: '2026-03-01', to: '2026-11-22' }, figures,
		before: { from: '2025-06-07', to: '2026-02-28', figures },
		series: { unit: 'week', steps: [ step( '2026-11-09', '2026-11-15', 40 ), step( '2026-11-16', '2026-11-22', 10, { isOpen: true, missing: [ '', 'sw.example' ] } ) ] },
		goals: [ { goal: { metric: name, target: 400, by: '2026-12-01', unit: '' }, metric: 'pages-created', figure: figures[ 3 ], days: 20, forecast: { low: 80, high: 120 }, outlook: 'unlikely' } ],
		pages: [ { wiki: 'wiki', pageId: 7, namespace: 0, title: name, edits: 5, bytes: -12, isCreated: true, since: READ_AT } ],
		events: [ { id: 'x', name, start: '2026-03-01', edits: 1, editors: 1, pagesCreated: 0 } ],
		people: [ { user: name, edits: 3, bytes: -5, pages: 2, isTemporary: false } ],
		coverage: [ WHOLE, GAP ], readAt: READ_AT, ...more
	};
}
