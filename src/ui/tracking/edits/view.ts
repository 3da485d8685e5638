import type { Letters } from '../../../domain/tracking/slip';
import type { DiffLine } from '../../diff';

/** A link, in words of the interface or by a name. */
export interface LinkView {
	label: string;
	url: string;
}

/** Whether and why an edit counts, in a word or two. */
export interface ChipView {
	kind: 'counted' | 'not-counted' | 'choice';
	text: string;
}

export interface ProofView {
	/** What tools and tests know it by. */
	proof: string;
	name: string;
	state: 'decides' | 'holds' | 'nearly' | 'missing' | 'left-out';
	/** The same in a word. */
	stateText: string;
	text: string;
	/** What stands in the summary and what the hashtag is, letter by letter. */
	letters?: { foundLabel: string; found: Letters[]; wantedLabel: string; wanted: Letters[] };
	link?: LinkView;
}

/** Something that can be done about an edit from here. */
export interface ActView {
	/** What tools and tests know it by. */
	id: string;
	label: string;
	kind: 'primary' | 'normal' | 'quiet';
	onClick(): void;
}

/** The answer to “why does it count?” or “why not?”. */
export interface WhyView {
	kind: ChipView[ 'kind' ];
	headline: string;
	/** The reason in one sentence, and what it rests on. */
	lead: string;
	proofs: ProofView[];
	/** Whom it is credited to; none where it does not count. */
	credit: string[];
	/** What can be done about it, and what happens then. */
	remedies: string[];
	acts: ActView[];
	links: LinkView[];
}

export interface EditRowView {
	revisionId: number;
	/** When, in words; ISO 8601 beside it. */
	time: string;
	iso: string;
	url: string;
	bytes: string;
	bytesKind: 'more' | 'less' | 'same';
	summary: string;
	/** The account's name, where edits of several are shown. */
	user?: string;
	chip: ChipView;
	/** What somebody wrote who took it away. */
	note?: string;
	/** What the row offers at once. */
	act?: ActView;
	reply?: LinkView;
}

export interface PageGroupView {
	key: string;
	title: string;
	url: string;
	/** How many edits, how many of them count. */
	text: string;
	rows: EditRowView[];
}

/** The difference that an edit made, once somebody asked to see it. */
export type DiffState = undefined | 'reading' | { lines: DiffLine[] } | { error: string };
