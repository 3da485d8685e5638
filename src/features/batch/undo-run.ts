import { tidySummary } from '../../domain/batch/batch';
import type { Item, Undone } from '../../domain/batch/item';
import { WikiError } from '../../wiki/ports';
import { TRIES, verdictOf } from './patience';
import { noteWait, patiently, type Work } from './work';

/** Pages that are looked at together. */
const CHUNK = 50;

/** Takes back what is to be undone, newest first: where nobody edited since. */
export async function runUndo( work: Work ): Promise<void> {
	const { ports: { bulk }, book, signal } = work;
	const wanted = book.log.filter( ( index ) => book.items[ index ].state.at === 'undoing' );
	const items = [ ...new Set( [ ...wanted.reverse(), ...book.items.filter( ( { state } ) => state.at === 'undoing' ).map( ( { index } ) => index ) ] ) ];
	for ( let from = 0; from < items.length && !signal.aborted; from += CHUNK ) {
		const chunk = items.slice( from, from + CHUNK );
		const now = await patiently( work, () => bulk.latest( chunk.map( ( index ) => savedOf( book.items[ index ] ).revision ), signal ) );
		for ( let at = 0; at < chunk.length && !signal.aborted; at++ ) {
			await undoItem( work, chunk[ at ], now.get( savedOf( book.items[ chunk[ at ] ] ).revision ) );
			work.done( 1 );
		}
	}
	await book.flush();
}

function savedOf( { state }: Item ) {
	if ( !( 'saved' in state ) ) {
		throw new RangeError( `${ state.at } was not saved` );
	}
	return state.saved;
}

async function undoItem( work: Work, index: number, page: { title: string; revisionId: number } | undefined ): Promise<void> {
	const { book, now } = work;
	const leave = ( why: 'edited' | 'gone' | 'refused', says = '' ): void => book.step( index, { type: 'left', why, says, time: now() } );
	if ( !page ) {
		leave( 'gone' );
		return;
	}
	try {
		let isSent = page.revisionId !== savedOf( book.items[ index ] ).revision;
		await patiently( work, () => {
			const wasSent = isSent;
			isSent = true;
			return undoOnce( work, index, page, wasSent );
		}, TRIES );
	} catch ( error ) {
		if ( !( error instanceof WikiError ) || work.signal.aborted || verdictOf( error ) === 'pause' ) {
			throw error;
		}
		const overtaken = [ 'editconflict', 'undofailure', 'undo-failure' ].includes( error.code );
		leave( overtaken ? 'edited' : error.code === 'missingtitle' ? 'gone' : 'refused', error.text );
	}
	await book.flush();
}

/**
 * @param isSent Whether what is latest on the page may be the undoing itself
 * @throws WikiError `editconflict` where somebody edited since
 */
async function undoOnce( work: Work, index: number, page: { title: string; revisionId: number }, isSent: boolean ): Promise<void> {
	const { ports: { edits }, book, messages, now } = work;
	const saved = savedOf( book.items[ index ] );
	// Without the hashtag, by which edits count.
	const summary = tidySummary( messages.inContentLanguage( 'partnerkit-batch-undo-summary', book.batch.summary.replace( /[#＃]/g, '' ) ) );
	const deletes = book.batch.deletes === true;
	const how: Undone = saved.parent ? 'undone' : deletes ? 'deleted' : 'emptied';
	const found = isSent ? await edits.find( page.title, saved.revision, summary ) : undefined;
	if ( found?.outcome === 'saved' ) {
		book.step( index, { type: 'undone', how, revision: found.revisionId, time: now() } );
		return;
	}
	if ( page.revisionId !== saved.revision ) {
		throw new WikiError( 'editconflict' );
	}
	await work.keepPace();
	const revision = await edits.undo( {
		title: page.title, revisionId: saved.revision, parentId: saved.parent, summary, minor: book.batch.minor, deletes,
		onWait: ( milliseconds, error ) => noteWait( work, milliseconds, error )
	} );
	book.step( index, { type: 'undone', how, revision, time: now() } );
}
