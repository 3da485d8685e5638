/* What features need of single revisions and their tags. */

import type { Contribution } from '../domain/impact/contribution';
import type { WikiError } from './error';
import type { DiffLine } from './ports-edits';

export interface Tags {
	/** Whether edits of the reader can carry this change tag, and if not, why. */
	usable( tag: string ): Promise<'yes' | 'undefined' | 'inactive' | 'not-permitted'>;
}

/** Tags that are put on revisions, or taken off them. */
export interface TagChange {
	revisionIds: number[];
	tag: string;
	act: 'add' | 'remove';
	/** What the public log says. */
	reason: string;
	onProgress?( done: number ): void;
	/** What was not sent yet stays unsent; what was sent is in the answer. */
	signal?: AbortSignal;
}

/** What became of one revision. */
export interface TagOutcome {
	revisionId: number;
	/** `unchanged`: it was so already; `unsent`: cancelled before. */
	outcome: 'changed' | 'unchanged' | 'failed' | 'unsent';
	error?: WikiError;
}

export interface RevisionTags {
	/** Whether the reader may put this tag on revisions that are there already, and if not, why; whether she may take it off. */
	rights( tag: string ): Promise<{ add: 'yes' | 'undefined' | 'inactive' | 'not-permitted'; remove: boolean }>;
	/** Changes tags, 50 revisions a request. In the order of the ids; throws nothing: what was refused is told of each. */
	change( change: TagChange ): Promise<TagOutcome[]>;
}

/** A revision with what of it is hidden from the reader. */
export interface FoundRevision {
	contribution: Contribution;
	hidden: Array<'user' | 'comment'>;
}

export interface RevisionLookup {
	/** Undefined where it was deleted, or no revision has that number: which of both, the wiki does not tell everybody. */
	find( revisionId: number ): Promise<FoundRevision | undefined>;
	/** The account's latest edits of a page, redirects followed; the page under its title now. */
	onPage( title: string, user: string, most: number ): Promise<{ title: string; exists: boolean; contributions: Contribution[] }>;
	/** The wiki's own difference between a revision and the one before it. */
	diffOf( revisionId: number ): Promise<DiffLine[]>;
}
