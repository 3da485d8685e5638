import { readerServices } from '../../src/domain/partnership/reader-services';
import { wikiAddress } from '../../src/domain/partnership/wiki-address';
import type { FilesAndReachPorts } from '../../src/features/impact/files-and-reach';
import type { MoreProps } from '../../src/features/impact/more-props';
import { createApi } from '../../src/wiki/api';
import { createDepthMemory } from '../../src/wiki/depth-memory';
import { createFilesHome } from '../../src/wiki/files-home';
import { foreignApi } from '../../src/wiki/foreign-api';
import { createImpactMetrics } from '../../src/wiki/impact-metrics';
import { createMediaRequests } from '../../src/wiki/media-requests';
import { createMoveHistory } from '../../src/wiki/move-history';
import { createPageViewInfo, createPageViews, hasPageViewInfo } from '../../src/wiki/page-views';
import { WikiError, type Messages, type ReaderSources } from '../../src/wiki/ports';
import { createReachStore } from '../../src/wiki/reach-store';

/** What tells of the partners' files and of readers. */
export async function openFilesAndReach( { ports: { config, wiki, foreign, isContent, now } }: MoreProps, messages: Messages ): Promise<FilesAndReachPorts> {
	const api = createApi( mw );
	const services = readerServices( config, wiki.host );
	const rest = ( root: string ): { root: string; origin: string } => ( { root, origin: location.origin } );
	const sources: ReaderSources = {
		pageViews: services.pageviews ? createPageViews( rest( services.pageviews ) ) : await hasPageViewInfo( api ).catch( () => false ) ? createPageViewInfo( api, wiki.host, now ) : undefined,
		mediaRequests: services.mediaRequests ? createMediaRequests( rest( services.mediaRequests ) ) : undefined,
		impactMetrics: services.impactMetrics ? createImpactMetrics( rest( services.impactMetrics ) ) : undefined
	};
	const moves = createMoveHistory( async ( host ) => {
		const address = host === wiki.host ? '' : wikiAddress( host, { wikis: config.wikis, host: wiki.host } );
		if ( address === undefined ) {
			throw new WikiError( 'unknown-wiki' );
		}
		return address ? { api: await foreignApi( mw, address ), isContent: ( await foreign.open( host ) ).isContent } : { api, isContent };
	} );
	return { messages, sources, moves, now, opening: createFilesHome( mw, api, wiki.host ), memory: createDepthMemory( mw ), days: createReachStore( wiki.id ) };
}
