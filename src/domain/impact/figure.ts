import type { Day } from '../partnership/dates';
import type { PartCoverage } from './coverage';

/** Made from contributions, and from what the wiki tells of their pages and accounts: they are there as soon as these are read. */
export const METRICS = [
	'edits', 'editors', 'bytes-added', 'bytes-removed', 'bytes-net', 'pages-edited', 'pages-created', 'pages-improved', 'files-uploaded',
	'new-editors', 'retained', 'reverted', 'deleted', 'live'
] as const;
export type CountedMetric = typeof METRICS[ number ];

/** Made from the texts of revisions, which are read only when somebody asks. */
export const TEXT_METRICS = [ 'references-net', 'words-net' ] as const;

/** Made from the partners' files and where these are used. */
export const FILE_METRICS = [ 'files-used', 'file-usages', 'pages-illustrated', 'wikis-illustrated' ] as const;

/** Made from what services tell about readers. */
export const REACH_METRICS = [ 'views-created', 'views-improved', 'views-illustrated', 'media-requests' ] as const;

/** What is made beside the reading of contributions: it costs more, and may fail or be left out by itself. */
export const BESIDE_METRICS = [ ...TEXT_METRICS, ...FILE_METRICS, ...REACH_METRICS ] as const;

export function isBeside( metric: string ): boolean {
	return ( BESIDE_METRICS as readonly string[] ).includes( metric );
}

export type Metric = CountedMetric | typeof TEXT_METRICS[ number ] | typeof FILE_METRICS[ number ] | typeof REACH_METRICS[ number ];

/**
 * Why there is no value (yet): it is being read, the partnership has not begun; the time after which it is told goes on,
 * or has no end; what it needs could not be read, or was not asked for; there is no first day to tell it from; nothing
 * is remembered of an earlier reading. `of`: what it is going to be a part of.
 */
export type NoValue =
	| { state: 'pending'; reason: 'reading' | 'not-begun' }
	| { state: 'pending'; reason: 'window-open'; until: Day; of?: number }
	| { state: 'pending'; reason: 'no-end'; of?: number }
	| { state: 'unknown'; reason: 'not-read' | 'not-asked' | 'no-start' | 'not-remembered' };

export interface Value {
	value: number;
	/** What it is a part of: new editors, of whom some stayed; files, of which some are used. */
	of?: number;
	/** Among the editors: temporary accounts. Among sums of bytes: edits whose size is not known. Of files in use: those that are there through templates alone. */
	apart?: number;
}

export type Figure = {
	metric: Metric;
	/** Which of several definitions it follows, where there are several. */
	variant?: string;
	/** The parts that it rests on. */
	coverage: PartCoverage[];
	/** Milliseconds since 1970: when it was made, if that was beside the reading. */
	readAt?: number;
	/** Where it is from, if it was not read here: the answer of a wiki's database, and when that was asked (milliseconds since 1970). */
	origin?: { kind: 'sql'; wiki: string; runAt: number };
} & ( NoValue | Value );
