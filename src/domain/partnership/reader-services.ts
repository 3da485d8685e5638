import type { Config } from './config';
import { isOfWikimedia } from './wiki-address';

/** Roots of the services that tell about readers; '': there is none. */
export type ReaderServices = Pick<Config[ 'services' ], 'pageviews' | 'mediaRequests' | 'impactMetrics'>;

const OF_WIKIMEDIA = 'https://wikimedia.org/api/rest_v1';

/** What the configuration names; where it names none, Wikimedia's own on its wikis: they know nothing of others. */
export function readerServices( { services }: Pick<Config, 'services'>, host: string ): ReaderServices {
	const usual = isOfWikimedia( host ) ? OF_WIKIMEDIA : '';
	return {
		pageviews: services.pageviews || usual,
		mediaRequests: services.mediaRequests || usual,
		impactMetrics: services.impactMetrics || usual
	};
}
