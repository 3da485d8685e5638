import { readerServices } from '../../src/domain/partnership/reader-services';
import type { FilesAndReachPorts } from '../../src/features/impact/files-and-reach';
import type { MoreProps } from '../../src/features/impact/more-props';
import { createApi } from '../../src/wiki/api';
import { createDepthMemory } from '../../src/wiki/depth-memory';
import { createFilesHome } from '../../src/wiki/files-home';
import { createImpactMetrics } from '../../src/wiki/impact-metrics';
import { createMediaRequests } from '../../src/wiki/media-requests';
import type { Messages, ReaderSources } from '../../src/wiki/ports';
import { createReachStore } from '../../src/wiki/reach-store';
import { openMoveHistory, openPageViews } from '../../src/wiki/reader-sources';

/** What tells of the partners' files and of readers. */
export async function openFilesAndReach( { ports: { config, wiki, foreign, isContent, now } }: MoreProps, messages: Messages ): Promise<FilesAndReachPorts> {
	const api = createApi( mw );
	const services = readerServices( config, wiki.host );
	const rest = ( root: string ): { root: string; origin: string } => ( { root, origin: location.origin } );
	const sources: ReaderSources = {
		pageViews: await openPageViews( config, wiki.host, api, now ),
		mediaRequests: services.mediaRequests ? createMediaRequests( rest( services.mediaRequests ) ) : undefined,
		impactMetrics: services.impactMetrics ? createImpactMetrics( rest( services.impactMetrics ) ) : undefined
	};
	const moves = openMoveHistory( mw, config, { host: wiki.host, api, isContent }, foreign );
	return { messages, sources, moves, now, opening: createFilesHome( mw, api, wiki.host ), memory: createDepthMemory( mw ), days: createReachStore( wiki.id ) };
}
