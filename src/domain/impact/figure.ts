import type { PartCoverage } from './coverage';

export const METRICS = [ 'edits', 'editors', 'bytes-added', 'bytes-removed', 'bytes-net', 'pages-edited', 'pages-created', 'pages-improved' ] as const;
export type Metric = typeof METRICS[ number ];

/** Why there is no value (yet): it is being read, the partnership has not begun, what it needs could not be read. */
export type NoValue =
	| { state: 'pending'; reason: 'reading' | 'not-begun' }
	| { state: 'unknown'; reason: 'not-read' };

export type Figure = {
	metric: Metric;
	/** The parts that it rests on. */
	coverage: PartCoverage[];
} & ( NoValue | {
	value: number;
	/** Among the editors: temporary accounts. Among sums of bytes: edits whose size is not known. */
	apart?: number;
} );
