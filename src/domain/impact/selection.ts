import type { Day } from '../partnership/dates';

/** Which of the counted edits are looked at: those of which all that is named is true. */
export interface Selection {
	/** Id of an event. */
	event?: string;
	/** Name of a partner. */
	partner?: string;
	/** Database name of a wiki. */
	wiki?: string;
	namespace?: number;
	/** Days in UTC, both included. */
	from?: Day;
	to?: Day;
}

/** Which files are looked at. */
export interface FilesSelection {
	/** Full titles of the categories, as their wiki has them. */
	categories: string[];
	/** Steps below these. */
	depth: number;
}
