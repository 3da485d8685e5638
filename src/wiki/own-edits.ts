import type { Api } from './api';
import { contributionFrom, list, timeOf } from './contribution-rows';
import type { OwnEdits } from './ports';

/** More edits than anybody makes in a day without a program. */
const MOST = 200;

/** The edits of the account that is logged in. What time it is now, the wiki tells: the browser's clock may be wrong. */
export function createOwnEdits( mediawiki: typeof mw, api: Api ): OwnEdits {
	return {
		async latest() {
			const answer = await api.get( {
				list: 'usercontribs', ucuser: mediawiki.config.get( 'wgUserName' ) ?? '', uclimit: MOST, ucprop: [ 'ids', 'title', 'timestamp', 'comment', 'tags' ], curtimestamp: true
			} );
			return { edits: list( answer, 'query', 'usercontribs' ).map( contributionFrom ), now: timeOf( answer.curtimestamp ), isCut: answer.continue !== undefined };
		}
	};
}
