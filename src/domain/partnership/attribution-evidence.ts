import type { Day } from './dates';
import type { Decision } from './decision';

/** What makes an edit count, strongest first. */
export const PROOFS = [ 'decision', 'tag', 'hashtag', 'template', 'roster' ] as const;
export type Proof = typeof PROOFS[ number ];

/** Why a proof holds, holds nearly, or does not hold. */
export type Reason =
	/** It holds: */
	| 'decided' | 'tag-and-hashtag' | 'tag-alone' | 'hashtag' | 'marked' | 'counts-all' | 'on-worklist'
	/** It would, but: the edit is too early, too late or on another wiki; */
	| 'outside-window' | 'outside-wikis'
	/** the author is not listed, or has left; */
	| 'not-listed' | 'left'
	/** the tag may be for several partnerships; */
	| 'unresolved'
	/** the hashtag is written otherwise; the mark is for later; the page is not on the worklist. */
	| 'slip' | 'before-mark' | 'not-on-worklist'
	/** It does not: there is nothing of the kind; the tag is for another partnership. */
	| 'none' | 'names-other';

/** What there is for one proof, with what is needed to explain it. */
export interface Evidence {
	proof: Proof;
	state: 'holds' | 'nearly' | 'missing';
	reason: Reason;
	/** Ids of the events that it is for; none: the partnership as a whole. */
	events: string[];
	/** It holds for the partnership itself, whatever the events. */
	isWhole?: boolean;
	decision?: Decision;
	/** The hashtag concerned, without sign, and for a slip what stands in its place. */
	hashtag?: string;
	found?: string;
	/** From when on the mark counts; the last day of taking part. */
	day?: Day;
	/** Names of the partnerships that the tag may be for, this one among them; of those that it is for. */
	partnerships?: string[];
}

/** Whether an edit counts for a partnership, and why. */
export interface Attribution {
	counted: boolean;
	/** The strongest proof that holds; undefined where the edit does not count. */
	proof?: Proof;
	/** Id of an event that the deciding proof is for. */
	event?: string;
	/** Partners whom it is credited to, as the partnership's page names them; none: the partnership as a whole. */
	partners: string[];
	/** For each proof, strongest first. */
	proofs: Evidence[];
	/** The decision by which the edit is left out, whatever the proofs. */
	excludedBy?: Decision;
	/** Names of the partnerships among which the author has to choose: by its tag alone the edit may be for each. */
	unresolved?: string[];
}
