import type { Ignored } from './ports';

/** Decisions kept in the browser's storage. Where it is full or forbidden they last until the page is left. */
export function createIgnored( mediawiki: typeof mw ): Ignored {
	const name = 'partnerkit-health-ignored';
	let kept: string[] | undefined;
	return {
		load() {
			const stored: unknown = mediawiki.storage.getObject( name );
			return kept || ( Array.isArray( stored ) ? stored.filter( ( key ) => typeof key === 'string' ) : [] );
		},
		save( keys ) {
			kept = keys;
			mediawiki.storage.setObject( name, keys );
		}
	};
}
