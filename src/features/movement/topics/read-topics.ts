import { AT_ONCE, unanswered, type Answers } from '../../../domain/movement/topics/answers';
import type { Touched } from '../../../domain/movement/topics/touched';
import { WikiError } from '../../../wiki/ports';
import { isCancelled } from '../../impact/parts';
import { saveAnswers, type KeptAnswers } from './kept-answers';
import type { TopicsPorts } from './ports';

export interface TopicsReadingOptions {
	/** Names that records have for other wikis. */
	names: string[];
	/** Whether an earlier reading stays kept until this one is over. */
	isAnew: boolean;
	signal: AbortSignal;
	/** 0 to 1. */
	onProgress( share: number ): void;
}

/** After so many requests what was answered is kept, so that a browser that breaks off loses little. */
const KEEP_EVERY = 10;

/** Requests for countries and words, about, besides those for pages and items. */
const BESIDE = 3;

/** Seconds that a request takes, about. */
const SECONDS = 1;

/** What it costs to read what is not known yet: as many items as pages, at most. */
export function costOf( touched: Touched[], answers: Answers ): { requests: number; seconds: number } {
	const { pages, subjects, codes, labels } = unanswered( touched, answers );
	const left = pages.map( ( { pageIds } ) => pageIds.length );
	const items = subjects.length + left.reduce( ( sum, one ) => sum + one, 0 );
	const requests = left.reduce( ( sum, one ) => sum + chunks( one ), 0 ) + chunks( items ) + ( items ? BESIDE : chunks( codes.length ) + chunks( labels.length ) );
	return { requests, seconds: requests * SECONDS };
}

/**
 * Asks the wikis and Wikidata for what is not known yet, one request after the other, and puts it into what is kept. A
 * wiki that cannot be asked is left out; its pages stay without an answer.
 *
 * @throws WikiError where Wikidata or this wiki does not answer; `cancelled`. What was answered until then stays.
 */
export async function readTopics( ports: TopicsPorts, touched: Touched[], kept: KeptAnswers, { names, isAnew, signal, onProgress }: TopicsReadingOptions ): Promise<void> {
	const { answers } = kept;
	const { requests } = costOf( touched, answers );
	kept.closed.clear();
	let done = 0;
	const step = async <Key, Value>( ids: Key[], into: Map<Key, Value>, ask: ( some: Key[], signal: AbortSignal ) => Promise<Map<Key, Value>> ): Promise<void> => {
		for ( let at = 0; at < ids.length; at += AT_ONCE ) {
			if ( signal.aborted ) {
				throw new WikiError( 'cancelled' );
			}
			( await ask( ids.slice( at, at + AT_ONCE ), signal ) ).forEach( ( value, id ) => into.set( id, value ) );
			kept.readAt = ports.now();
			onProgress( Math.min( 1, ++done / requests ) );
			if ( !isAnew && done % KEEP_EVERY === 0 ) {
				await saveAnswers( ports, kept );
			}
		}
	};
	try {
		for ( const { wiki, pageIds } of unanswered( touched, answers ).pages ) {
			await pagesOf( wiki, pageIds );
		}
		await step( unanswered( touched, answers ).subjects, answers.subjects, ports.subjects.subjects );
		await step( unanswered( touched, answers ).codes, answers.codes, ports.subjects.codes );
		await step( unanswered( touched, answers ).labels, answers.labels, ports.subjects.labels );
	} finally {
		if ( !isAnew || isSettled( touched, kept ) ) {
			await saveAnswers( ports, kept );
		}
	}

	async function pagesOf( wiki: string, pageIds: number[] ): Promise<void> {
		let isHome = false;
		try {
			const opened = await ports.openWiki( wiki, names );
			isHome = Boolean( opened?.isHome );
			if ( !opened ) {
				kept.closed.add( wiki );
				return;
			}
			kept.languages.set( wiki, opened.language );
			const found = answers.pages.get( wiki ) || new Map<number, string>();
			answers.pages.set( wiki, found );
			await step( pageIds, found, opened.items.itemsOf );
		} catch ( error ) {
			// Another wiki may be down: the rest is worth reading without it.
			if ( isHome || isCancelled( error ) ) {
				throw error;
			}
			kept.closed.add( wiki );
		}
	}
}

/** Whether all was asked that could be. */
export function isSettled( touched: Touched[], { answers, closed, readAt }: KeptAnswers ): boolean {
	const { pages, subjects, codes, labels } = unanswered( touched, answers );
	return readAt > 0 && pages.every( ( { wiki } ) => closed.has( wiki ) ) && subjects.length + codes.length + labels.length === 0;
}

function chunks( length: number ): number {
	return Math.ceil( length / AT_ONCE );
}
