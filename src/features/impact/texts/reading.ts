import { textDifference, type TextDifference, type TextRules } from '../../../domain/impact/texts/difference';
import type { RevisionText, RevisionTexts } from '../../../wiki/ports';

/** A counted revision on the wiki whose texts are read. */
export interface RevisionOnPage {
	revisionId: number;
	pageId: number;
}

export interface TextReading {
	rules: TextRules;
	/** What each revision did, by its id; what is there is not read again. */
	into: Map<number, TextDifference>;
	/** Revisions that are gone or hidden, or whose predecessors are. */
	lost: Set<number>;
	onProgress( done: number ): void;
	signal: AbortSignal;
	/** Lets the page breathe. */
	pause(): Promise<void>;
	/** Milliseconds. */
	now(): number;
}

/** Revisions whose texts are asked for in one request. */
const BATCH = 50;

/** For so many milliseconds the page may stand still. */
const AT_ONCE = 20;

/** Requests that reading takes: at least one for 50 revisions; as many again where each is the only one of its page. */
export function requestsFor( revisions: number ): { least: number; most: number } {
	const batches = Math.ceil( revisions / BATCH );
	return { least: batches, most: 2 * batches };
}

/**
 * Reads the revisions and those before them. Sorted by page, most of these are among them: their texts are kept for
 * as long as they are needed.
 */
export async function readTexts( texts: RevisionTexts, revisions: RevisionOnPage[], reading: TextReading ): Promise<void> {
	const { into, lost, signal, onProgress } = reading;
	const open = revisions.filter( ( { revisionId } ) => !into.has( revisionId ) && !lost.has( revisionId ) )
		.sort( ( one, other ) => one.pageId - other.pageId || one.revisionId - other.revisionId );
	let done = revisions.length - open.length;
	let known = new Map<number, RevisionText>();
	onProgress( done );
	for ( let from = 0; from < open.length; from += BATCH ) {
		const ids = open.slice( from, from + BATCH ).map( ( { revisionId } ) => revisionId );
		const read = await texts.read( ids, signal );
		const parents = [ ...new Set( [ ...read.values() ].map( ( { parentId } ) => parentId ) ) ].filter( ( id ) => id > 0 && !read.has( id ) && !known.has( id ) );
		const below = new Map( [ ...known, ...parents.length ? await texts.read( parents, signal ) : [], ...read ] );
		await compareAll( ids, below, reading );
		known = read;
		done += ids.length;
		onProgress( done );
	}
}

async function compareAll( ids: number[], texts: Map<number, RevisionText>, { rules, into, lost, pause, now }: TextReading ): Promise<void> {
	let since = now();
	for ( const id of ids ) {
		const after = texts.get( id );
		const before = after && ( after.parentId ? texts.get( after.parentId )?.wikitext : '' );
		if ( after?.wikitext === undefined || before === undefined ) {
			lost.add( id );
		} else {
			into.set( id, textDifference( before, after.wikitext, rules ) );
		}
		if ( now() - since > AT_ONCE ) {
			await pause();
			since = now();
		}
	}
}
