import type { Batch } from '../../domain/batch/batch';
import { nextState, type Item, type ItemEvent } from '../../domain/batch/item';
import type { BatchStore } from '../../wiki/ports';

/** A batch at work, and its copy that survives. */
export interface Book {
	batch: Batch;
	/** Items are replaced, never changed. */
	items: Item[];
	/** Indexes of the items to which something happened, oldest first. */
	log: number[];
	/** Kept with the next flush. */
	step( index: number, event: ItemEvent, found?: Pick<Item, 'page'> ): void;
	change( change: Partial<Batch> ): void;
	/** Durable when it is fulfilled. */
	flush(): Promise<void>;
	/** Takes what another tab has made of it in the meantime. */
	refresh(): Promise<void>;
}

export function createBook( store: BatchStore, loaded: { batch: Batch; items: Item[] } ): Book {
	const touched = new Set<number>();
	const book: Book = {
		...loaded,
		log: logOf( loaded.items ),
		step( index, event, found ) {
			const item = book.items[ index ];
			book.items[ index ] = { ...item, ...found, state: nextState( item.state, event ) };
			touched.add( index );
			if ( timeOf( book.items[ index ] ) !== undefined ) {
				book.log.push( index );
			}
		},
		change( change ) {
			book.batch = { ...book.batch, ...change };
		},
		async flush() {
			const items = [ ...touched ].map( ( index ) => book.items[ index ] );
			touched.clear();
			book.change( { version: book.batch.version + 1 } );
			try {
				await store.write( book.batch, items );
			} catch ( error ) {
				items.forEach( ( { index } ) => touched.add( index ) );
				throw error;
			}
		},
		async refresh() {
			const kept = ( await store.list() ).find( ( { id } ) => id === book.batch.id );
			if ( kept && kept.version !== book.batch.version ) {
				const now = ( await store.load( kept.id ) )!;
				Object.assign( book, now, { log: logOf( now.items ) } );
			}
		}
	};
	return book;
}

function logOf( items: Item[] ): number[] {
	return items.filter( ( item ) => timeOf( item ) !== undefined ).sort( ( a, b ) => timeOf( a )! - timeOf( b )! ).map( ( { index } ) => index );
}

/** When an item came to rest; undefined for those that did not. */
export function timeOf( { state }: Item ): number | undefined {
	return state.at === 'saving' || !( 'time' in state ) ? undefined : state.time;
}
