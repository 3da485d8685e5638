import type { Result } from '../../../domain/impact/result';
import type { DashboardView, Missing } from '../../../ui/dashboard/view';
import { createDashboard } from '../dashboard';
import type { DashboardPorts } from '../dashboard-ports';

export interface FiguresReading {
	/** 0 to 1. */
	onProgress( progress: number, secondsLeft: number | undefined ): void;
	signal: AbortSignal;
}

/**
 * The figures for a report. Where the reading is given up, those of what was read until then, which say so. This is the
 * one place where reports get figures.
 *
 * @throws WikiError where the partnership's own pages cannot be read
 */
export async function readFigures( name: string, ports: DashboardPorts, { onProgress, signal }: FiguresReading ): Promise<Result | Missing> {
	const session = createDashboard( name, ports );
	let view: DashboardView | undefined;
	session.onChange( ( next ) => {
		view = next;
		onProgress( next.progress, next.secondsLeft );
	} );
	return await session.read( signal ) || view!;
}
