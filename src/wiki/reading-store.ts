import { createDatabase, type Database } from './database';
import type { ReadingStore } from './ports';

/** What was read so long ago, in milliseconds, is forgotten. */
const FORGET_AFTER = 30 * 24 * 60 * 60_000;

/**
 * Readings in the browser's own database, seen by the account that made them.
 *
 * @param wikiId
 * @param user '' without an account
 * @param now Milliseconds since 1970
 */
export function createReadingStore( wikiId: string, user: string, now: () => number ): ReadingStore {
	const withDatabase = createDatabase( wikiId );
	let isForgetting = true;

	/** Nothing depends on what is kept. */
	const attempt = async <Value>( work: ( database: Database ) => Promise<Value> ): Promise<Value | undefined> => {
		try {
			return await withDatabase( async ( database ) => {
				if ( isForgetting ) {
					isForgetting = false;
					await forget( database );
				}
				return work( database );
			} );
		} catch ( error ) {
			return undefined;
		}
	};
	const forget = async ( database: Database ): Promise<void> => {
		const old = await database.getAllKeysFromIndex( 'readings', 'at', IDBKeyRange.upperBound( now() - FORGET_AFTER ) );
		await Promise.all( old.map( ( key ) => database.delete( 'readings', key ) ) );
	};

	return {
		load: async ( name ) => await attempt( ( database ) => database.getAll( 'readings', IDBKeyRange.bound( [ user, name ], [ user, name, [] ] ) ) ) || [],
		save: async ( name, part, value ) => {
			await attempt( ( database ) => database.put( 'readings', { user, name, part, at: now(), value } ) );
		},
		remove: async ( name, part ) => {
			await attempt( ( database ) => database.delete( 'readings', [ user, name, part ] ) );
		}
	};
}
