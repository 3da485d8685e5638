/** The user option of which paths an account is on. */
export const PATHS_OPTION = 'userjs-partnerkit-paths';

/** In the browser's database. */
export const PATHS_STORE = 'paths';

/** A database that does not open within this time, in milliseconds, does not open. */
export const PATIENCE = 3000;

/** Name of the browser's database, one for each wiki. */
export function pathsDatabase( mediawiki: typeof mw ): string {
	return `partnerkit-paths-${ mediawiki.config.get( 'wgDBname' ) }`;
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
