import type { Scope, Wiki } from '../../partnership/attribution';
import type { Day } from '../../partnership/dates';
import type { Decision } from '../../partnership/decision';
import type { Selection } from '../selection';

/** A mark, with the page that carries it. */
export interface PageMark {
	pageId: number;
	event: string;
	partner: string;
	date?: Day;
}

/** What a statement is to answer: figures of a partnership on one wiki. */
export interface Question extends Scope {
	wiki: Wiki;
	/** The change tag for edits that count. */
	tag: string;
	decisions: Decision[];
	/** The partnership's own, as they were read: a database has no texts. */
	marks: PageMark[];
	/** Ids of the pages with the links, by the title of the worklist; the partnership's own one under ''. */
	worklists: Map<string, number>;
	others: Scope[];
	contentNamespaces: number[];
	selection: Selection;
	/** The days for which accounts are new, both included: those of the partnership, of the event or of the period. */
	window: { from?: Day; to?: Day };
	/** Milliseconds since 1970. */
	madeAt: number;
}
