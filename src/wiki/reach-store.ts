import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ReachStore } from './ports-impact';

type Months = Record<string, Array<number | null>>;

interface Schema extends DBSchema {
	names: { key: string; value: Months };
}

/**
 * What services told about readers: a database of its own, since it may be thrown away at any time. Where the browser
 * keeps nothing, nothing is known of before.
 */
export function createReachStore( wikiId: string ): ReachStore {
	let opened: Promise<IDBPDatabase<Schema>> | undefined;
	const open = (): Promise<IDBPDatabase<Schema>> => {
		opened = opened || openDB<Schema>( `partnerkit-reach-${ wikiId }`, 1, {
			upgrade: ( database ) => {
				database.createObjectStore( 'names' );
			},
			blocking: ( _current, _next, event ) => ( event.target as IDBDatabase ).close()
		} );
		opened.catch( () => {
			opened = undefined;
		} );
		return opened;
	};
	return {
		async load( names ) {
			try {
				const transaction = ( await open() ).transaction( 'names' );
				return await Promise.all( names.map( async ( name ) => await transaction.store.get( name ) || {} ) );
			} catch ( error ) {
				return names.map( () => ( {} ) );
			}
		},
		async save( entries ) {
			try {
				const transaction = ( await open() ).transaction( 'names', 'readwrite' );
				// One of its requests tells first.
				transaction.done.catch( () => {} );
				await Promise.all( entries.map( async ( { name, months } ) => {
					await transaction.store.put( { ...await transaction.store.get( name ), ...months }, name );
				} ) );
				await transaction.done;
			} catch ( error ) {
				// It is asked for again the next time.
			}
		}
	};
}
