import type { Placement } from '../partnership/placement';
import type { Change } from './change';
import type { Item } from './item';

/** What is to be done to many pages. */
export interface BatchSpec {
	kind: 'mark' | 'unmark' | 'repair';
	/** What it is, for people. */
	title: string;
	summary: string;
	minor: boolean;
	/** Change tag that its edits carry, where the account may use it. */
	tag: string | undefined;
	/** The pages that are changed themselves: talk pages, say. */
	items: Array<{ title: string; change: Change; placement: Placement }>;
}

/** How far a batch is. What is being undone is told by its items. */
export type Phase =
	/** Its pages are being read; nothing is saved. */
	| 'trying'
	/** It was shown what would be saved. */
	| 'tried'
	| 'running'
	| 'paused'
	/** Nothing is left to save. */
	| 'done';

/** A batch without its items. */
export interface Batch extends Pick<BatchSpec, 'kind' | 'title' | 'summary' | 'minor' | 'tag'> {
	id: string;
	/** Number of items. */
	size: number;
	phase: Phase;
	/** Reading or undoing was stopped; it goes on when the person says so. */
	holds?: boolean;
	/** Goes up with everything that is kept of it: two tabs know by it whether what they have is the latest. */
	version: number;
	/** Milliseconds since 1970, as below. */
	created: number;
	triedAt?: number;
	startedAt?: number;
	/** What it waited for, oldest first; the last {@link WAITS} of them. */
	waits: Wait[];
	/** Why it was paused, where the person did not do it: an error's code and the wiki's words. */
	stopped?: { code: string; says: string };
	/** Pages that it made are deleted when it is undone, not emptied. */
	deletes?: boolean;
}

/** A pause that the wiki or the connection asked for. */
export interface Wait {
	time: number;
	seconds: number;
	/** The code of the error that led to it. */
	code: string;
}

const WAITS = 200;

export function newBatch( spec: BatchSpec, id: string, created: number ): { batch: Batch; items: Item[] } {
	const { kind, title, minor, tag } = spec;
	return {
		batch: { id, kind, title, summary: tidySummary( spec.summary ), minor, tag, size: spec.items.length, phase: 'trying', version: 0, created, waits: [] },
		items: spec.items.map( ( item, index ) => ( { index, title: item.title, change: item.change, placement: item.placement, state: { at: 'unread' } } ) )
	};
}

export function withWait( batch: Batch, wait: Wait ): Batch {
	return { ...batch, waits: [ ...batch.waits, wait ].slice( -WAITS ) };
}

/** Characters that MediaWiki keeps of a summary. */
export const SUMMARY_LENGTH = 500;

/**
 * A summary as MediaWiki will have stored it: an edit whose answer was lost is known again by it.
 * One line, composed characters, no heading, not too long.
 */
export function tidySummary( summary: string ): string {
	const line = summary.normalize( 'NFC' ).replace( /[\u0000-\u0020\u007F]+/g, ' ' ).trim().replace( /^=+\s*(.*?)\s*=+$/, '$1' );
	return [ ...line ].slice( 0, SUMMARY_LENGTH ).join( '' ).trim();
}
