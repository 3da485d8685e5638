/* What features need of contributions, and of the accounts that made them. */

import type { Contribution } from '../domain/impact/contribution';
import type { WikiError } from './error';

/** How far a reading is; `expected` is unknown until the wiki tells. */
export interface Progress {
	done: number;
	expected?: number;
}

export interface ContributionReading {
	/** Called for each answer, so that figures can grow while it is read. */
	onBatch( contributions: Contribution[] ): void;
	onProgress?( progress: Progress ): void;
	signal?: AbortSignal;
}

/** What came into the log of changed tags: edits that were made long ago may carry the tag since then. */
export interface TagLogReading {
	/** Only what is not older than this time, in milliseconds since 1970. */
	since: number;
	/** Oldest first. */
	onEntry( entry: TagLogEntry ): void;
}

export interface TagLogEntry {
	/** Milliseconds since 1970. */
	time: number;
	revisionId: number;
	added: string[];
	removed: string[];
}

/** Accounts whose contributions were not read, or not all of them. */
export interface AccountFailure {
	users: string[];
	error: WikiError;
}

export interface Contributions {
	/**
	 * All contributions of these accounts in `[from, to)`, 50 accounts and 500 rows a request. What cannot be read of
	 * some accounts does not keep it from reading those of the others. Progress is in accounts. The log of changed tags
	 * comes along in the first requests where it is wanted. What is read may be kept for the next time, under a name.
	 * Where it goes on for long, it is told of accounts that all of theirs has been handed on, and what of it failed.
	 */
	byUsers( users: string[], from: number, to: number, reading: ContributionReading & { tagLog?: TagLogReading; keepAs?: string; onHanded?( users: string[], failures: AccountFailure[] ): void } ): Promise<AccountFailure[]>;
	/** Recent changes that carry the tag, as far back as the wiki keeps them. Their pages have the titles of that time. */
	recentByTag( tag: string, from: number, to: number, reading: ContributionReading ): Promise<{ reachesBackTo: number }>;
	/** Revisions by id, 50 a request; deleted ones are missing in the answer. */
	byIds( revisionIds: number[], reading: ContributionReading ): Promise<void>;
	/** The pages in a category. */
	pagesInCategory( category: string, signal?: AbortSignal ): Promise<Array<{ pageId: number; namespace: number; title: string }>>;
	/** The pages that transclude a template, 500 a request. */
	pagesWithTemplate( template: string, signal?: AbortSignal ): Promise<Array<{ pageId: number; namespace: number; title: string }>>;
	/** For each title, that of the page to which it leads, in the wiki's own words, redirects followed. 50 a request. */
	targets( titles: string[], signal?: AbortSignal ): Promise<Map<string, string>>;
	/** Those of the titles that lead to other wikis: their hosts, and the titles there. 50 a request. */
	elsewhere( titles: string[], signal?: AbortSignal ): Promise<Map<string, { host: string; title: string }>>;
	/** The titles that pages have now. 50 a request. */
	titles( pageIds: number[], signal?: AbortSignal ): Promise<Map<number, { namespace: number; title: string }>>;
	/** Those of the pages that are redirects now, and those that are there no more. 50 a request. */
	pageStates( pageIds: number[], signal?: AbortSignal ): Promise<{ redirects: Set<number>; missing: Set<number> }>;
}

/** What the wiki tells of accounts besides their contributions. Times in milliseconds since 1970. */
export interface AccountHistory {
	/** When accounts were registered, on any wiki where that is told, else on this one; 0: before it was noted. Missing in the answer where it is not known. 50 a request. */
	registrations( users: string[], signal?: AbortSignal ): Promise<Map<string, number>>;
	/** Time of the account's latest edit, in a namespace or in all; 0 where there is none. */
	lastEdit( user: string, namespace?: number, signal?: AbortSignal ): Promise<number>;
	/** How many edits the account made in `[from, to)`, counted up to the most that are wanted, at most 500. */
	editsIn( user: string, from: number, to: number, most: number, signal?: AbortSignal ): Promise<number>;
}
