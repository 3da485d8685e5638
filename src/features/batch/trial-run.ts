import type { Item } from '../../domain/batch/item';
import { judge, type Verdict } from '../../domain/batch/trial';
import type { BulkPage } from '../../wiki/ports';
import { patiently, type Work } from './work';

/** Pages that are read at a time. */
const CHUNK = 50;

/** Reads every page that was not read yet, and finds out what saving would do to it. Saves nothing. */
export async function runTrial( work: Work ): Promise<void> {
	const { ports: { bulk, pages }, book, config, signal, now } = work;
	const taken = new Map<string, string>();
	book.items.forEach( ( item ) => item.page !== undefined && item.state.at !== 'cannot' && taken.set( item.page, item.title ) );
	const unread = book.items.filter( ( { state } ) => state.at === 'unread' );
	for ( let from = 0; from < unread.length && !signal.aborted; from += CHUNK ) {
		const chunk = unread.slice( from, from + CHUNK );
		// What cannot be a title is not asked for.
		const sound = chunk.filter( ( { title } ) => pages.normalize( title ) !== undefined );
		const found = await patiently( work, () => bulk.read( sound.map( ( { title } ) => title ), book.batch.kind === 'mark', signal ) );
		chunk.forEach( ( item ) => {
			const page = found[ sound.indexOf( item ) ];
			const verdict = page ? verdictFor( item, page ) : { at: 'cannot', reason: 'invalid', says: '' } as const;
			book.step( item.index, { type: 'tried', as: verdict }, page && { page: page.title } );
			if ( page && verdict.at !== 'cannot' ) {
				taken.set( page.title, item.title );
			}
		} );
		await book.flush();
		work.done( chunk.length );
	}
	if ( !signal.aborted ) {
		book.change( { phase: 'tried', triedAt: now() } );
		await book.flush();
	}

	function verdictFor( item: Item, page: BulkPage ): Verdict {
		const before = taken.get( page.title );
		return before === undefined ? judge( item, page, config ) : { at: 'cannot', reason: 'duplicate', says: before };
	}
}
