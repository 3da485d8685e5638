import type { Reader } from './ports';

/** The person at the keyboard, and where she is. */
export function currentReader( mediawiki: typeof mw ): Reader {
	const { config } = mediawiki;
	return {
		user: config.get( 'wgUserName' ) ?? undefined,
		pageTitle: config.get( 'wgPageName' ).replace( /_/g, ' ' ),
		namespace: config.get( 'wgNamespaceNumber' ),
		wikiId: config.get( 'wgDBname' ),
		host: location.host,
		mayEditSettings: ( config.get( 'wgUserGroups' ) || [] ).includes( 'interface-admin' )
	};
}
