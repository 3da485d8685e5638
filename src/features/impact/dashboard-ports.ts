import type { Wiki } from '../../domain/partnership/attribution';
import type { ForeignWikis } from '../../wiki/ports';
import type { RecordPorts } from './records';

export interface DashboardPorts extends RecordPorts {
	/** Where the partnership's page is. */
	wiki: Wiki;
	isContent( namespace: number ): boolean;
	isTemporary( user: string ): boolean;
	/** The other wikis that partnerships name. */
	foreign: ForeignWikis;
	/** Milliseconds since 1970. */
	now(): number;
}
