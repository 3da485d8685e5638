import type { Wiki } from '../../domain/partnership/attribution';
import type { AccountHistory, EditCounts, ForeignWikis, ReadingStore } from '../../wiki/ports';
import type { RecordPorts } from './records';

export interface DashboardPorts extends RecordPorts {
	/** Where the partnership's page is. */
	wiki: Wiki;
	isContent( namespace: number ): boolean;
	isTemporary( user: string ): boolean;
	/** The other wikis that partnerships name. */
	foreign: ForeignWikis;
	accounts: AccountHistory;
	/** Where readings are kept from one page view to the next. */
	store: ReadingStore;
	/** How many edits accounts have, by which it is told before what a long reading costs. */
	editCounts: EditCounts;
	/** Awaited between the pieces of a long work, so that the page answers. */
	pause(): Promise<void>;
	/** Milliseconds since 1970. */
	now(): number;
}
