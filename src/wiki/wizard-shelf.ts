import { join } from '../domain/wizard/join';
import { readState } from '../domain/wizard/read-state';
import type { WizardState } from '../domain/wizard/state';
import { pathsDatabase, PATHS_STORE as STORE, PATIENCE } from './paths-kept';

/* What is needed of the browser's database is so little that it is asked without a library: a first step has few bytes. */

/** What is kept of a wizard for one account. */
export interface Kept {
	state: WizardState;
	/** Milliseconds since 1970. */
	at: number;
	/** The word with which an account may take it. */
	word?: string;
}

export interface Shelf {
	/** Replaces what is kept by what the function makes of it, in one go; undefined takes it away. */
	change( work: ( kept: Kept | undefined ) => Kept | undefined ): Promise<{ kept?: Kept; isKept: boolean }>;
}

const DAY = 24 * 3600 * 1000;

/** After so long what was typed is forgotten: earlier without an account, where the next person has none either. */
const LONGEST = 30 * DAY;
const LONGEST_OF_NOBODY = DAY;

/** The place for a wizard of one account ('' for nobody's): the browser's database, else its storage. */
export function createShelf( mediawiki: typeof mw, user: string, wizard: string ): Shelf {
	const { storage } = mediawiki;
	const key = JSON.stringify( [ user, wizard ] );
	const name = `partnerkit-path-${ key }`;
	const read = ( found: unknown ): Kept | undefined => {
		const { at, word, state: given } = Object( found ) as Record<keyof Kept, unknown>;
		const state = readState( given, wizard );
		return state && typeof at === 'number' && Date.now() - at < ( user ? LONGEST : LONGEST_OF_NOBODY ) ? { state, at, ...typeof word === 'string' ? { word } : {} } : undefined;
	};
	return {
		async change( work ) {
			// From when the database did not work.
			const aside = read( storage.getObject( name ) );
			try {
				const kept = await inDatabase( mediawiki, key, ( found ) => work( together( read( found ), aside ) ) );
				if ( aside ) {
					storage.remove( name );
				}
				return { kept, isKept: true };
			} catch ( error ) {
				const kept = work( aside );
				return { kept, isKept: Boolean( kept ? storage.setObject( name, kept, LONGEST / 1000 ) : storage.remove( name ) ) };
			}
		}
	};
}

function together( one: Kept | undefined, other: Kept | undefined ): Kept | undefined {
	return one && other ? { ...one, ...other, state: join( one.state, other.state ) } : one || other;
}

let opened: Promise<IDBDatabase> | undefined;

/** Begins to open the database, which takes a while, before anything is asked of it. */
export function openShelves( mediawiki: typeof mw ): Promise<IDBDatabase> {
	if ( !opened ) {
		opened = openDatabase( pathsDatabase( mediawiki ) );
		// Whoever asks hears of it.
		opened.catch( () => {} );
	}
	return opened;
}

async function inDatabase( mediawiki: typeof mw, key: string, work: ( found: unknown ) => Kept | undefined ): Promise<Kept | undefined> {
	try {
		return await change( await openShelves( mediawiki ), key, work );
	} catch ( error ) {
		// It may have been closed by the browser.
		opened = undefined;
		throw error;
	}
}

function openDatabase( name: string ): Promise<IDBDatabase> {
	return new Promise( ( resolve, reject ) => {
		const request = indexedDB.open( name, 1 );
		request.onupgradeneeded = () => request.result.createObjectStore( STORE );
		request.onsuccess = () => {
			tidy( request.result );
			resolve( request.result );
		};
		request.onerror = reject;
		setTimeout( reject, PATIENCE );
	} );
}

function change( database: IDBDatabase, key: string, work: ( found: unknown ) => Kept | undefined ): Promise<Kept | undefined> {
	return new Promise( ( resolve, reject ) => {
		// When it is over it has reached the disk.
		const transaction = database.transaction( STORE, 'readwrite', { durability: 'strict' } );
		const store = transaction.objectStore( STORE );
		const request = store.get( key );
		let kept: Kept | undefined;
		request.onsuccess = () => {
			kept = work( request.result );
			if ( kept ) {
				store.put( kept, key );
			} else {
				store.delete( key );
			}
		};
		transaction.oncomplete = () => resolve( kept );
		transaction.onabort = reject;
	} );
}

/** What accounts left that did not come back. */
function tidy( database: IDBDatabase ): void {
	const request = database.transaction( STORE, 'readwrite' ).objectStore( STORE ).openCursor();
	request.onsuccess = () => {
		const cursor = request.result;
		if ( cursor ) {
			if ( !( Date.now() - ( cursor.value as Kept ).at < LONGEST ) ) {
				cursor.delete();
			}
			cursor.continue();
		}
	};
}
