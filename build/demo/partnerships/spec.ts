import type { Topic } from '../articles/material';
import type { Continent, Counting, Partner, Partnership } from '../movement';

/** A partnership as it was thought up. Days are counted from now: −30 is thirty days ago. */
export interface PartnershipSpec {
	name: string;
	/** A name that it had before: its page leads here. */
	formerly?: string;
	continent: Continent;
	status: Partnership['status'];
	partners: Partner[];
	affiliates?: string;
	start?: number;
	end?: number;
	/** `{year}` is the year of the start. */
	hashtag?: string;
	counting?: Counting;
	/** Where its prose says how it is agreed. */
	agreement?: string;
	categories?: string[];
	/** A target in words is a flaw. */
	goals: Array<{ metric: string; target: number | string; by?: number; unit?: string }>;
	summary: string;
	/** Further prose of the page, below the template. */
	prose: string[];
	contacts: string[];
	people: string[];
	/** Named people who represent one of several partners, or the only one. */
	staff?: Record<string, string>;
	left?: Record<string, number>;
	events: EventSpec[];
	topics: Topic[];
	/** Pages wanted that nobody has written; no Worklist page where it is absent. */
	wanted?: string[];
	/** Other partnerships whose mark stands on the talk pages too. */
	sharedWith?: string;
	/** Marks of the wiki's older template instead of Partnerkit's. */
	oldMarks?: boolean;
	/** When the last of its edits was made; now where it is absent. */
	quietSince?: number;
	report?: { until: number; prose: string };
}

export interface EventSpec {
	id: string;
	name: string;
	start: number;
	days: number;
	/** `{year}` is the year of the event. */
	hashtag?: string;
	counting?: Counting;
	place?: string;
	online?: boolean;
	people: string[];
}
