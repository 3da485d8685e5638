import type { Selection } from '../../../domain/impact/selection';
import type { DashboardView, Missing } from '../../../ui/dashboard/view';
import { readDashboard } from '../dashboard';
import type { DashboardPorts } from '../dashboard-ports';

/** The figures for a report: read once and again, of the whole partnership or of a part. */
export interface Figures {
	/**
	 * @return What is missing, where there is no such partnership
	 * @throws WikiError where the partnership's own pages cannot be read
	 */
	read( signal: AbortSignal ): Promise<Missing | undefined>;
	/** Looks at a part, from the next view on. */
	select( selection: Selection ): void;
	onChange( listener: ( view: DashboardView ) => void ): void;
}

/** This is the one place where reports get figures. */
export function openFigures( name: string, ports: DashboardPorts ): Figures {
	let tell: ( view: DashboardView ) => void = () => {};
	return {
		read: ( signal ) => readDashboard( name, ports, { signal, onChange: ( view ) => tell( view ) } ),
		// The dashboard's reading is of the whole: its views say so, and nothing is offered to select.
		select() {},
		onChange( listener ) {
			tell = listener;
		}
	};
}
