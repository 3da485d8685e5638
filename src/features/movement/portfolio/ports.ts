import type { Wiki } from '../../../domain/partnership/attribution';
import type { Moves } from '../../../wiki/ports';
import type { ReadingPorts } from '../../health/ports';
import type { DashboardPorts } from '../../impact/dashboard-ports';
import type { RecordPorts } from '../../impact/records';

/** What reading the partnerships of a wiki needs. */
export interface RegistryPorts extends RecordPorts, Pick<ReadingPorts, 'survey' | 'templates'> {
	wiki: Wiki;
	isContent( namespace: number ): boolean;
	moves: Pick<Moves, 'subpages'>;
}

/** What reading all partnerships needs. */
export interface PortfolioPorts extends Omit<DashboardPorts, 'accounts' | 'editCounts'>, RegistryPorts {
	/** Other wikis with what their partnerships are read from. Throws as {@link DashboardPorts.foreign} does. */
	registries: { open( name: string ): Promise<RegistryPorts> };
	/** The code of the country that a record names; '' where that is not certain. */
	countryCode( country: string ): string;
}
