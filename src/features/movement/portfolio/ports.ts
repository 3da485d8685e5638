import type { Moves } from '../../../wiki/ports';
import type { ReadingPorts } from '../../health/ports';
import type { DashboardPorts } from '../../impact/dashboard-ports';

/** What reading all partnerships needs. */
export interface PortfolioPorts extends Omit<DashboardPorts, 'accounts' | 'editCounts'>, Pick<ReadingPorts, 'survey' | 'templates'> {
	moves: Pick<Moves, 'subpages'>;
	/** The code of the country that a record names; '' where that is not certain. */
	countryCode( country: string ): string;
}
