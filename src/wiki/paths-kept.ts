/** The user option of which paths an account is on. */
export const PATHS_OPTION = 'userjs-partnerkit-paths';

/** In the browser's database. */
export const PATHS_STORE = 'paths';

/** In the browser's storage: changes whenever something is kept, and so tells other tabs of it. */
export const PATHS_SIGN = 'partnerkit-paths';

/** A database that does not open within this time, in milliseconds, does not open. */
export const PATIENCE = 3000;

/** Name of the browser's database, one for each wiki. */
export function pathsDatabase( mediawiki: typeof mw ): string {
	return `partnerkit-paths-${ mediawiki.config.get( 'wgDBname' ) }`;
}

/** Nothing was ever kept in this browser, as far as can be known without waiting. */
export function isNothingKept( { storage }: typeof mw ): boolean {
	return storage.get( PATHS_SIGN ) === null;
}

/** A list as JSON; empty where it is none. */
export function readList( json: unknown ): unknown[] {
	try {
		const list: unknown = JSON.parse( String( json ) );
		return Array.isArray( list ) ? list : [];
	} catch ( error ) {
		return [];
	}
}
