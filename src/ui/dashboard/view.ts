import type { Result } from '../../domain/impact/result';
import type { Translate } from '../text';

/** A wiki of a partnership. */
export interface WikiView {
	/** Its host; where it could not be opened, its name in the record. */
	name: string;
	isHome: boolean;
	/** Edits on it that count; undefined where it was not read. */
	edits?: number;
	/** It does not answer; or nothing tells where it is. */
	problem?: 'down' | 'unknown';
	/** In the wiki's words, or an error code. */
	reason?: string;
}

/** What a dashboard shows of one partnership. */
export interface DashboardView extends Result {
	phase: 'reading' | 'done' | 'cancelled';
	/** How much is read, 0 to 1, and the seconds that the rest will take, once there is something to tell them from. */
	progress: number;
	secondsLeft?: number;
	/** How many wikis it is on. */
	wikis: number;
	/** Accounts on the list of participants. */
	participants: number;
	/** For each wiki, where there are several. */
	byWiki: WikiView[];
	/** Editors with a counted edit who are not on the list. */
	unlisted: string[];
	/** Edits that somebody decided to leave out. */
	excluded: number;
	/** Edits whose author has to choose between partnerships. */
	unresolved: number;
	/** Day from which on the wiki keeps recent changes, in which edits of people who are not listed are found. */
	recentSince?: string;
}

/** Why there is nothing to show. */
export type Missing = 'no-page' | 'no-record';

/** How the components speak: texts, numbers and days in the reader's language. */
export interface Words {
	t: Translate;
	number( value: number ): string;
	/** A day such as `2026-11-23`; short: without the year; or its month or year alone. */
	day( day: string, length?: 'short' | 'month' | 'year' ): string;
	/** Whether the reader's language is written from the right. */
	isFromRight?: boolean;
}
