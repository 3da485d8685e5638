import { openDB, unwrap, type DBSchema, type IDBPDatabase } from 'idb';
import type { Batch } from '../domain/batch/batch';
import type { Item } from '../domain/batch/item';
import { WikiError } from './error';
import type { BatchStore } from './ports';

/** Goes up when what is stored changes its shape; {@link upgrade} brings it from one to the next. */
const VERSION = 2;

interface Schema extends DBSchema {
	batches: { key: string; value: Batch & { user: string } };
	items: { key: [ batch: string, index: number ]; value: Item & { batch: string } };
	readings: { key: [ user: string, name: string, part: string ]; value: KeptReading; indexes: { at: number } };
}

/** A part of what was read, as it is stored. */
export interface KeptReading {
	user: string;
	name: string;
	part: string;
	/** Milliseconds since 1970: when it was stored. */
	at: number;
	value: object;
}

export type Database = IDBPDatabase<Schema>;

/**
 * Works with the browser's own database, one for each wiki: several wikis may share a host.
 *
 * @throws WikiError `storage-full` or `storage-refused`
 */
export type WithDatabase = <Value>( work: ( database: Database ) => Promise<Value> ) => Promise<Value>;

export function createDatabase( wikiId: string ): WithDatabase {
	let opened: Promise<Database> | undefined;
	return async ( work ) => {
		try {
			opened = opened || openDB<Schema>( `partnerkit-${ wikiId }`, VERSION, {
				upgrade,
				// A later version in another tab waits for this one to let go.
				blocking: ( _current, _next, event ) => ( event.target as IDBDatabase ).close()
			} );
			return await work( await opened );
		} catch ( error ) {
			// What was opened may be closed by now.
			opened = undefined;
			throw asWikiError( error );
		}
	};
}

export function createBatchStore( wikiId: string, user: string ): BatchStore {
	const attempt = createDatabase( wikiId );

	return {
		create: put,
		list: () => attempt( async ( database ) => {
			const batches = ( await database.getAll( 'batches' ) ).filter( ( batch ) => batch.user === user );
			return batches.sort( ( a, b ) => b.created - a.created );
		} ),
		load: ( id ) => attempt( async ( database ) => {
			const [ batch, items ] = await Promise.all( [ database.get( 'batches', id ), database.getAll( 'items', itemsOf( id ) ) ] );
			return batch && batch.user === user ? { batch, items } : undefined;
		} ),
		write: put,
		remove: ( id ) => write( ( batches, items ) => {
			batches.delete( id );
			items.delete( itemsOf( id ) );
		} )
	};

	function put( batch: Batch, list: Item[] ): Promise<void> {
		return write( ( batches, items ) => {
			batches.put( { ...batch, user } );
			list.forEach( ( item ) => items.put( { ...item, batch: batch.id } ) );
		} );
	}

	/** One transaction, which has reached the disk when it is over. */
	function write( work: ( batches: IDBObjectStore, items: IDBObjectStore ) => void ): Promise<void> {
		return attempt( async ( database ) => {
			const transaction = database.transaction( [ 'batches', 'items' ], 'readwrite', { durability: 'strict' } );
			// Of thousands of requests none needs a promise of its own: the transaction tells when one fails.
			try {
				work( unwrap( transaction.objectStore( 'batches' ) ), unwrap( transaction.objectStore( 'items' ) ) );
			} catch ( error ) {
				transaction.done.catch( () => {} );
				transaction.abort();
				throw error;
			}
			await transaction.done;
		} );
	}
}

function upgrade( database: Database, from: number ): void {
	if ( from < 1 ) {
		database.createObjectStore( 'batches', { keyPath: 'id' } );
		database.createObjectStore( 'items', { keyPath: [ 'batch', 'index' ] } );
	}
	if ( from < 2 ) {
		database.createObjectStore( 'readings', { keyPath: [ 'user', 'name', 'part' ] } ).createIndex( 'at', 'at' );
	}
}

function itemsOf( id: string ): IDBKeyRange {
	return IDBKeyRange.bound( [ id, 0 ], [ id, Infinity ] );
}

function asWikiError( error: unknown ): WikiError {
	const { name, message } = Object( error ) as Partial<DOMException>;
	return new WikiError( name === 'QuotaExceededError' ? 'storage-full' : 'storage-refused', message || '' );
}
