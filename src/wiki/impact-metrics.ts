import { dayAfter } from '../domain/impact/reach/days';
import type { ImpactMetrics } from './ports-impact';
import { compact, createItems, rowFrom, type RestOptions } from './rest-days';

/** Commons Impact Metrics: figures by month of categories that are enrolled, with those below them, on all wikis. */
export function createImpactMetrics( options: RestOptions ): ImpactMetrics {
	const items = createItems( options );
	return {
		async views( category, { from, to }, signal ) {
			const name = category.replace( /^[^:]*:/, '' ).replace( / /g, '_' );
			const rows = await items( [ 'commons-analytics', 'pageviews-per-category-monthly', name, 'deep', 'all-wikis', compact( from ), compact( dayAfter( to ) ) ], signal );
			return rows.length ? rows.map( ( row ) => rowFrom( row, 'pageview-count' ) ) : undefined;
		}
	};
}
