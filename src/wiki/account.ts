import type { Api } from './api';
import type { Account } from './ports';

interface UserAnswer { query?: { userinfo?: { rights?: string[]; ratelimits?: { edit?: Record<string, { hits?: number; seconds?: number }> } } } }

/** What the wiki lets the account do. */
export function createAccount( api: Api ): Account {
	return {
		async allowance() {
			const { query } = await api.get( { meta: 'userinfo', uiprop: [ 'rights', 'ratelimits' ] } ) as UserAnswer;
			const limits = Object.values( query?.userinfo?.ratelimits?.edit || {} );
			const paces = limits.map( ( { hits, seconds } ) => hits && seconds ? seconds * 1000 / hits : 0 );
			return { pace: Math.max( 0, ...paces ), mayDelete: ( query?.userinfo?.rights || [] ).includes( 'delete' ) };
		}
	};
}
