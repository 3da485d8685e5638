import type { Figure } from '../../domain/impact/figure';
import { readerServices } from '../../domain/partnership/reader-services';
import type { DashboardView } from '../../ui/dashboard/view';
import type { DashboardPorts } from './dashboard-ports';

/**
 * The headlines that are made below the other figures, before they are there: they have their place from the beginning,
 * so that nothing moves when they come. Of what will not come there is none.
 */
export function awaited( { partnership, figures, phase, readAt }: DashboardView, { config, wiki }: Pick<DashboardPorts, 'config' | 'wiki'> ): Figure[] {
	if ( phase === 'cancelled' && readAt === undefined ) {
		return [];
	}
	const hasBegun = !figures.some( ( figure ) => 'reason' in figure && figure.reason === 'not-begun' );
	return [
		...partnership.categories.length ? [ pending( 'files-used', 'reading' ) ] : [],
		...readerServices( config, wiki.host ).pageviews ? [ pending( 'views-created', hasBegun ? 'reading' : 'not-begun' ) ] : []
	];
}

function pending( metric: 'files-used' | 'views-created', reason: 'reading' | 'not-begun' ): Figure {
	return { metric, coverage: [], state: 'pending', reason };
}
