import type { Api } from './api';
import type { Thanks } from './ports-wizard';

interface LatestAnswer { query?: { pages?: Array<{ revisions?: Array<{ revid: number; user?: string; anon?: boolean; temp?: boolean }> }> } }

/** Thanks by the extension of that name, where the wiki has it. */
export function createThanks( mediawiki: typeof mw, api: Api ): Thanks {
	return {
		isThere: () => mediawiki.loader.getState( 'ext.thanks' ) !== null,
		async latest( title ) {
			const { query } = await api.get( {
				prop: 'revisions', titles: title, redirects: true, rvprop: [ 'ids', 'user' ], rvlimit: 1, rvexcludeuser: mediawiki.config.get( 'wgUserName' ) ?? undefined
			} ) as LatestAnswer;
			const [ revision ] = query?.pages?.[ 0 ]?.revisions || [];
			return revision && revision.user && !revision.anon ? { revisionId: revision.revid, user: revision.user } : undefined;
		},
		async give( revisionId ) {
			await api.post( { action: 'thank', rev: revisionId, source: 'partnerkit', assertuser: mediawiki.config.get( 'wgUserName' ) ?? undefined } );
		}
	};
}
