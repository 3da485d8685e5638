import type { Config } from '../../src/domain/partnership/config';
import type { ReadersPorts } from '../../src/features/movement/readers/ports';
import { createApi } from '../../src/wiki/api';
import { createContributions } from '../../src/wiki/contributions';
import { createForeignWikis } from '../../src/wiki/foreign-wikis';
import { createPause } from '../../src/wiki/pause';
import type { Reader, ReadingStore } from '../../src/wiki/ports';
import { createReachStore } from '../../src/wiki/reach-store';
import { openMoveHistory, openPageViews } from '../../src/wiki/reader-sources';
import { openById } from './open-by-id';

/** What counting readers of all partnerships needs of this wiki, of others and of the services that tell of readers. */
export function readersPorts( config: Config, { wikiId, host }: Reader, store: ReadingStore ): ReadersPorts {
	const api = createApi( mw );
	const foreign = createForeignWikis( mw, config, { host, id: wikiId }, store );
	const contentNamespaces = mw.config.get( 'wgContentNamespaces' );
	let pageViews: ReturnType<typeof openPageViews> | undefined;
	return {
		store, pause: createPause(), now: Date.now, days: createReachStore( wikiId ),
		moves: openMoveHistory( mw, config, { host, api, isContent: ( namespace ) => contentNamespaces.includes( namespace ) }, foreign ),
		async sources() {
			pageViews = pageViews || openPageViews( config, host, api, Date.now );
			return { pageViews: await pageViews };
		},
		async openWiki( id, names ) {
			if ( id === wikiId ) {
				return { host, titles: createContributions( api ).titles };
			}
			const found = await openById( foreign, id, names );
			return found && { host: found.wiki.host, titles: found.contributions.titles };
		}
	};
}
