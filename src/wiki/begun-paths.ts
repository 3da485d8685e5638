import { readState } from '../domain/wizard/read-state';
import { END, type WizardState } from '../domain/wizard/state';
import { pathsDatabase, PATHS_OPTION, PATHS_STORE, PATIENCE, readList } from './paths-kept';
import type { BegunPaths } from './ports-wizard';

/** Paths on which somebody is: what this browser keeps for her, and what her account has told the wiki from elsewhere. */
export function createBegunPaths( mediawiki: typeof mw ): BegunPaths {
	const { config, user } = mediawiki;
	const own = user.isNamed() ? config.get( 'wgUserName' )! : '';
	return {
		async list() {
			const kept = await inDatabase( pathsDatabase( mediawiki ) ).catch( () => [] );
			const here = kept.filter( ( { key } ) => ownerOf( key ) === own ).map( ( { value } ) => ( Object( value ) as { state?: unknown } ).state );
			const found = new Map<string, WizardState>();
			[ ...readList( user.options.get( PATHS_OPTION ) ), ...here ].forEach( ( given ) => {
				const { wizard } = Object( given ) as { wizard?: unknown };
				const state = typeof wizard === 'string' ? readState( given, wizard ) : undefined;
				const before = state && found.get( state.wizard );
				if ( state && !( before && isLater( before, state ) ) ) {
					found.set( state.wizard, state );
				}
			} );
			return [ ...found.values() ].filter( isOpen ).sort( ( one, other ) => other.place.at - one.place.at );
		}
	};
}

function isLater( { round, place }: WizardState, other: WizardState ): boolean {
	return round > other.round || round === other.round && place.at > other.place.at;
}

function isOpen( { place, passed, answers }: WizardState ): boolean {
	return place.value !== END && passed.length + Object.keys( answers ).length > 0;
}

function ownerOf( key: IDBValidKey ): unknown {
	return readList( key )[ 0 ];
}

/** Everything that is kept; the database is not made where there is none. */
function inDatabase( name: string ): Promise<Array<{ key: IDBValidKey; value: unknown }>> {
	return new Promise( ( resolve, reject ) => {
		const opening = indexedDB.open( name, 1 );
		opening.onupgradeneeded = () => opening.transaction!.abort();
		opening.onerror = reject;
		opening.onsuccess = () => {
			const found: Array<{ key: IDBValidKey; value: unknown }> = [];
			const request = opening.result.transaction( PATHS_STORE ).objectStore( PATHS_STORE ).openCursor();
			request.onerror = reject;
			request.onsuccess = () => {
				const cursor = request.result;
				if ( cursor ) {
					found.push( { key: cursor.key, value: cursor.value } );
					cursor.continue();
				} else {
					opening.result.close();
					resolve( found );
				}
			};
		};
		setTimeout( reject, PATIENCE );
	} );
}
