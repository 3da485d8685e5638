import type { Api } from './api';
import type { Ways } from './ports';

interface BlockInfo { blockid?: number; blockreason?: string; blockedby?: string; blocknocreate?: boolean }

/** Ways round what keeps somebody from writing. */
export function createWays( mediawiki: typeof mw, api: Api ): Ways {
	const form = ( title: string ): string => {
		const query = new URLSearchParams( location.search );
		// Where the page's own title is one of the parameters.
		query.delete( 'title' );
		return mediawiki.util.getUrl( title, { returnto: mediawiki.config.get( 'wgPageName' ), returntoquery: String( query ) } );
	};
	return {
		logIn: () => form( 'Special:UserLogin' ),
		register: () => form( 'Special:CreateAccount' ),
		async withoutAccount() {
			const { query } = await api.get( { meta: 'siteinfo', siprop: 'autocreatetempuser' } ) as { query?: { autocreatetempuser?: { enabled?: boolean } } };
			return query?.autocreatetempuser?.enabled ? 'temporary' : 'address';
		},
		async networkBlock() {
			const { query } = await api.get( { meta: 'userinfo', uiprop: 'blockinfo' } ) as { query?: { userinfo?: BlockInfo } };
			const { blockid, blockreason = '', blockedby = '', blocknocreate = false } = query?.userinfo ?? {};
			return blockid === undefined ? undefined : { reason: blockreason, by: blockedby, mayCreate: !blocknocreate };
		}
	};
}
