/* What features need to change pages, and to show before what will change. */

import type { WikiError } from './error';
import type { Page } from './ports-pages';

/** A change to one page, as a pure function of its text: it is run again after an edit conflict. */
export interface Edit {
	title: string;
	/** The new text, or undefined where there is nothing (more) to change. */
	transform( wikitext: string, page: Page ): string | undefined;
	summary: string;
	minor?: boolean;
	/** Change tags that the wiki has and the reader may use. */
	tags: string[];
}

/** An edit that is one of many: it gives way to others, and what happens to it is written down. */
export interface BulkEdit extends Edit {
	/** The page as it was read not long ago. */
	page: Page;
	/** Before each sending: the revision below it, 0 where it makes the page. Nothing is sent where this fails. */
	onSend( base: number ): Promise<void>;
	onWait( milliseconds: number, error: WikiError ): void;
}

export type Saved =
	| {
		outcome: 'saved';
		revisionId: number;
		title: string;
		/** The revision below it; 0 where it made the page. */
		parentId?: number;
		/** Its answer was lost: it was found in the history. */
		found?: boolean;
		/** How often somebody else was faster. */
		conflicts?: number;
	}
	/** The text stands already as wanted. */
	| { outcome: 'unchanged'; title: string };

/** An edit that is to be taken back, where it is still the latest of its page. */
export interface Undo {
	title: string;
	revisionId: number;
	/** The revision below it; 0 where it made the page. */
	parentId: number;
	summary: string;
	minor: boolean;
	/** A page that the edit made is deleted; else it is emptied. */
	deletes: boolean;
	onWait( milliseconds: number, error: WikiError ): void;
}

export interface Edits {
	/** Saves exactly once, whatever the connection does. */
	save( edit: Edit | BulkEdit ): Promise<Saved>;
	/** The edit of this account with that summary that came after the revision, where there is one. */
	find( title: string, base: number, summary: string ): Promise<Saved | undefined>;
	/** Takes an edit back, exactly once. 0: the page was deleted. */
	undo( undo: Undo ): Promise<number>;
}

/** Edits of somebody who looks on, and can be asked a question. */
export interface AnsweredEdits extends Edits {
	/** The next edit that is sent carries this answer to the captcha of that id. */
	answer( captcha: string, word: string ): void;
}

/** One line of a difference, with what changed inside it. */
export interface DiffLine {
	kind: 'context' | 'added' | 'removed' | 'gap';
	parts: Array<{ text: string; changed: boolean }>;
}

export interface Rendering {
	/** The wiki's own difference between a revision (0: no page yet) and a new text. */
	compare( revisionId: number, wikitext: string, model?: 'wikitext' | 'json' ): Promise<DiffLine[]>;
	/** What the wikitext looks like on that page, cleaned of everything but harmless markup. */
	preview( title: string, wikitext: string ): Promise<DocumentFragment>;
}
