import type { Day } from '../partnership/dates';
import type { Goal, Partnership } from '../partnership/record';
import type { PartCoverage } from './coverage';
import type { Figure, Metric } from './figure';
import type { Selection } from './selection';

/** The figures of a partnership, or of a part of it, with all that they are told by: what screens show, files and reports hold. */
export interface Result {
	partnership: Partnership;
	/** The change tag for edits that count. */
	tag: string;
	selection: Selection;
	/** What could be selected. */
	choices: Choices;
	/** The days that the figures are of, both included; absent where the side is open. */
	window: { from?: Day; to?: Day };
	figures: Figure[];
	/** The same figures of the time just before, equally long. */
	before?: { from: Day; to: Day; figures: Figure[] };
	series: Series;
	goals: GoalProgress[];
	/** Most edits first. */
	pages: PageRow[];
	events: EventRow[];
	/** By name. */
	people: PersonRow[];
	coverage: PartCoverage[];
	/** Milliseconds since 1970: when the last part was read; absent while it is read. */
	readAt?: number;
}

export interface Choices {
	events: Array<{ id: string; name: string }>;
	partners: string[];
	wikis: Array<{ id: string; host: string }>;
	/** Numbers of namespaces with counted edits. */
	namespaces: number[];
}

/** What a chart of time can show. */
export const SERIES_METRICS = [ 'edits', 'editors', 'pages-edited', 'bytes-added' ] as const;
export type SeriesMetric = typeof SERIES_METRICS[ number ];

/** Counted edits in steps of equal length, one after the other without a hole. */
export interface Series {
	unit: 'day' | 'week' | 'month';
	steps: Step[];
	/** Of the time before, the first with the first. */
	before?: Step[];
}

export interface Step {
	/** Its days, both included. Weeks begin on Monday. */
	from: Day;
	to: Day;
	values: Record<SeriesMetric, number>;
	/** It is not over. */
	isOpen: boolean;
	/** Something of it could not be read: hosts of wikis, or ''; none: it is whole. */
	missing: string[];
}

export interface GoalProgress {
	goal: Goal;
	/** Its figure; undefined where no figure is meant. */
	metric?: Metric;
	figure?: Figure;
	/** Days since its first counted edit. */
	days: number;
	/** Where the figure is going to be on the goal's day; from 14 days of data on. */
	forecast?: { low: number; high: number };
	outlook: 'met' | 'likely' | 'possible' | 'unlikely' | 'missed' | 'too-early' | 'unknown';
}

/** A page with counted edits. */
export interface PageRow {
	wiki: string;
	pageId: number;
	namespace: number;
	title: string;
	/** Its address, where it is a page of another wiki. */
	url?: string;
	edits: number;
	/** Difference of the counted edits in bytes. */
	bytes: number;
	/** Whether its first revision is counted, and it is no redirect now. */
	isCreated: boolean;
	/** Milliseconds since 1970: its first counted edit. */
	since: number;
}

export interface EventRow {
	id: string;
	name: string;
	start?: Day;
	end?: Day;
	edits: number;
	editors: number;
	pagesCreated: number;
}

/** Somebody who takes part, with the counted edits. */
export interface PersonRow {
	user: string;
	edits: number;
	bytes: number;
	pages: number;
	/** Whether the account is new by the definition that is chosen; undefined where that is not known. */
	isNew?: boolean;
	isTemporary: boolean;
}
