import { applyChange } from '../../domain/batch/change';
import type { Item, Note } from '../../domain/batch/item';
import { judge } from '../../domain/batch/trial';
import { WikiError, type BulkPage, type Page, type Saved } from '../../wiki/ports';
import { SAME_REFUSALS, TRIES, verdictOf } from './patience';
import { noteWait, patiently, type Work } from './work';

/** Pages that are read at a time at most. */
const CHUNK = 50;

/** Milliseconds after which a page that was read counts as old, and about what an edit takes. */
const FRESH = 20_000;
const EDIT = 400;

/**
 * Saves what waits to be saved, one page after the other, each exactly once. Ends when nothing waits any more or when
 * it is told to stop; throws what would meet every page, with nothing lost.
 */
export async function runSaving( work: Work ): Promise<void> {
	const { ports: { bulk }, book, signal, pace } = work;
	const size = Math.max( 1, Math.min( CHUNK, Math.floor( FRESH / Math.max( pace, EDIT ) ) ) );
	let refusals: string[] = [];
	for ( let from = 0; !signal.aborted; ) {
		const chunk = nextItems( book.items, from, size );
		if ( !chunk.length ) {
			break;
		}
		from = chunk[ chunk.length - 1 ].index + 1;
		const pages = await patiently( work, () => bulk.read( chunk.map( ( { title } ) => title ), book.batch.kind === 'mark', signal ) );
		for ( let at = 0; at < chunk.length && !signal.aborted; at++ ) {
			await saveItem( work, chunk[ at ], pages[ at ] );
			work.done( 1 );
			const { state } = book.items[ chunk[ at ].index ];
			refusals = state.at === 'failed' ? [ ...refusals, state.code ].slice( -SAME_REFUSALS ) : [];
			if ( refusals.length === SAME_REFUSALS && new Set( refusals ).size === 1 && state.at === 'failed' ) {
				throw new WikiError( state.code, state.says );
			}
		}
	}
	await book.flush();
}

/** The next ones to be saved; what was being saved when the tab died is among them. */
function nextItems( items: Item[], from: number, count: number ): Item[] {
	const next: Item[] = [];
	for ( let index = from; index < items.length && next.length < count; index++ ) {
		if ( items[ index ].state.at === 'waiting' || items[ index ].state.at === 'saving' ) {
			next.push( items[ index ] );
		}
	}
	return next;
}

async function saveItem( work: Work, { index }: Item, page: BulkPage ): Promise<void> {
	const { book, now } = work;
	const item = (): Item => book.items[ index ];
	try {
		await patiently( work, () => saveOnce( work, item(), page ), TRIES );
	} catch ( error ) {
		if ( !( error instanceof WikiError ) ) {
			throw error;
		}
		const verdict = verdictOf( error );
		if ( verdict === 'page' || verdict === 'wait' && !work.signal.aborted ) {
			book.step( index, { type: 'failed', code: error.code, says: error.text, time: now() } );
			return;
		}
		// A refusal tells that it did not arrive; of what was not answered only the history can tell.
		if ( !error.outcomeUnknown && item().state.at === 'saving' ) {
			book.step( index, { type: 'withdrawn' } );
		}
		throw error;
	}
}

async function saveOnce( work: Work, item: Item, page: BulkPage ): Promise<void> {
	const { ports: { edits }, book, config, now } = work;
	const { batch } = book;
	const { index, state } = item;
	const arrived = ( saved: Extract<Saved, { outcome: 'saved' }>, bytes?: number ): void => {
		const note: Note = saved.found ? 'found' : saved.conflicts ? 'conflict' : item.page !== undefined && saved.title !== item.page ? 'moved' : '';
		book.step( index, { type: 'arrived', revision: saved.revisionId, parent: saved.parentId ?? 0, bytes, note, time: now() }, { page: saved.title } );
	};
	if ( state.at === 'saving' ) {
		const found = await edits.find( item.page ?? item.title, state.base, batch.summary );
		if ( found?.outcome === 'saved' ) {
			arrived( found );
			return;
		}
	}
	await work.keepPace();
	let bytes = 0;
	let why: 'right' | 'gone' = 'right';
	const verdict = judge( item, page, config );
	if ( verdict.at === 'cannot' && verdict.reason !== 'missing' ) {
		book.step( index, { type: 'failed', code: verdict.reason, says: verdict.says, time: now() } );
		return;
	}
	const saved = await edits.save( {
		title: page.title, page, summary: batch.summary, minor: batch.minor, tags: batch.tag === undefined ? [] : [ batch.tag ],
		transform( wikitext, now_: Page ) {
			// It was deleted since it was read: it is not made anew.
			if ( verdict.at === 'cannot' || page.exists && !now_.exists ) {
				why = 'gone';
				return undefined;
			}
			const text = applyChange( wikitext, item.change, item.placement, config );
			bytes = byteLength( text ) - byteLength( wikitext );
			return text;
		},
		async onSend( base ) {
			book.step( index, { type: 'send', base, time: now() } );
			await book.flush();
		},
		onWait: ( milliseconds, error ) => noteWait( work, milliseconds, error )
	} );
	if ( saved.outcome === 'saved' ) {
		arrived( saved, saved.found ? undefined : bytes );
	} else {
		book.step( index, { type: 'skipped', why, time: now() } );
	}
}

function byteLength( text: string ): number {
	return new TextEncoder().encode( text ).length;
}
