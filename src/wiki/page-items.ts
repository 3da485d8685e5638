import { isItemId } from '../domain/partnership/item';
import type { Api } from './api';
import { list, objectAt } from './contribution-rows';
import type { PageItems } from './ports-topics';

/** As a wiki with Wikidata's extension keeps them; one without it says of every page that it has none. */
export function createPageItems( api: Api ): PageItems {
	return {
		async itemsOf( pageIds, signal ) {
			const pages = list( await api.get( { prop: 'pageprops', ppprop: 'wikibase_item', pageids: pageIds }, signal ), 'query', 'pages' );
			const found = new Map( pages.map( ( page ): [ unknown, unknown ] => [ page.pageid, objectAt( page.pageprops ).wikibase_item ] ) );
			return new Map( pageIds.map( ( id ): [ number, string ] => {
				const item = found.get( id );
				return [ id, isItemId( item ) ? item : '' ];
			} ) );
		}
	};
}
