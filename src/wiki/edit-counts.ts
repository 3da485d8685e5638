import type { Api } from './api';
import { list, text } from './contribution-rows';
import type { EditCounts } from './ports-plan';

/** Names that a request takes from an account without higher limits. */
const AT_ONCE = 50;

export function createEditCounts( mediawiki: typeof mw, api: Api ): EditCounts {
	return {
		hasHighLimits: async () => ( await mediawiki.user.getRights() ).includes( 'apihighlimits' ),
		async of( users, signal ) {
			const counts = new Map<string, number>();
			for ( let at = 0; at < users.length; at += AT_ONCE ) {
				const answer = await api.get( { list: 'users', ususers: users.slice( at, at + AT_ONCE ), usprop: 'editcount' }, signal );
				list( answer, 'query', 'users' ).filter( ( { editcount } ) => Number.isSafeInteger( editcount ) )
					.forEach( ( user ) => counts.set( text( user.name ), user.editcount as number ) );
			}
			return counts;
		}
	};
}
