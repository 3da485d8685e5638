import type { TabMemory } from './ports';

/** The memory of a tab, kept apart for each account. */
export function createTabMemory( mediawiki: typeof mw ): TabMemory {
	const { session } = mediawiki.storage;
	const name = ( key: string ): string => `partnerkit-${ key }-${ mediawiki.config.get( 'wgUserName' ) ?? '' }`;
	return {
		load: ( key ) => session.getObject( name( key ) ) || undefined,
		save: ( key, value, seconds ) => {
			session.setObject( name( key ), value, seconds );
		},
		clear: ( key ) => {
			session.remove( name( key ) );
		}
	};
}
