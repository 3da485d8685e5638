import type { Drafts } from './ports';

const WEEK = 7 * 24 * 3600;

/** Drafts in the browser's storage. Where it is full or forbidden nothing is kept, and nothing else is lost. */
export function createDrafts( mediawiki: typeof mw ): Drafts {
	const name = ( key: string ): string => `partnerkit-draft-${ mediawiki.config.get( 'wgUserName' ) ?? '' }-${ key }`;
	return {
		load: ( key ) => mediawiki.storage.getObject( name( key ) ) || undefined,
		save: ( key, draft ) => {
			mediawiki.storage.setObject( name( key ), draft, WEEK );
		},
		clear: ( key ) => {
			mediawiki.storage.remove( name( key ) );
		}
	};
}
