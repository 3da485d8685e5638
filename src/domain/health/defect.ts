import type { Mark } from '../partnership/marks';

/** What can be wrong with a mark. */
export const MARK_KINDS = [
	'mark-partnership-unknown', 'mark-partnership-renamed', 'mark-partnership-written', 'mark-after-end', 'mark-before-start',
	'mark-event-unknown', 'mark-event-written', 'mark-event-date', 'mark-partner-unknown', 'mark-partner-written',
	'mark-twice', 'mark-contradiction', 'mark-redirect', 'mark-misplaced'
] as const;

/** What can be wrong with a line of a list of participants, or with what an account says of itself. */
export const PARTICIPANT_KINDS = [
	'participant-account-unknown', 'participant-account-renamed', 'participant-twice', 'participant-contradiction',
	'participant-event-unknown', 'participant-event-written', 'participant-partner-unknown', 'participant-partner-written',
	'participant-left-early', 'participant-still-discloses'
] as const;

/** What can be wrong with the record of a partnership or of its events. */
export const RECORD_KINDS = [
	'record-status', 'record-start', 'record-reversed', 'record-partner', 'record-goal', 'goal-target', 'record-contact', 'record-ended',
	'record-open-end', 'record-stale', 'hashtag-missing', 'hashtag-invalid', 'hashtag-shared',
	'event-start', 'event-id', 'event-id-twice', 'event-outside', 'event-reversed'
] as const;

/** What can be wrong with the call of any template. */
export const PARAMETER_KINDS = [
	'parameter-missing', 'parameter-unknown', 'parameter-alias', 'parameter-deprecated', 'parameter-twice', 'date-written', 'date-unreadable'
] as const;

export const KINDS = [ ...PARAMETER_KINDS, ...MARK_KINDS, ...PARTICIPANT_KINDS, ...RECORD_KINDS ];
export type Kind = typeof KINDS[ number ];

/** Something that is wrong on a page. It holds all that its repair needs: the page's text is not kept. */
export interface Defect {
	kind: Kind;
	page: string;
	/** Where the call that it is about begins. */
	at: number;
	/** What carries it. */
	of: 'mark' | 'participant' | 'record';
	/** Name of the partnership that it concerns; '' where that is unknown. */
	partnership: string;
	/** What its sentence names: the wrong value, then what it is compared with. Alike for those that one answer puts right. */
	about: string[];
	repair: Repair;
}

export type Repair =
	/** Without guessing. */
	| { by: 'rule'; act: Act }
	| { by: 'person'; question: Question };

/** What is done to the page on which the defect is, and perhaps to another. */
export interface Act {
	pieces: Piece[];
	/** A mark that goes onto another page. */
	elsewhere?: { page: string; mark: Mark };
}

/** A call of a template where it stands on its page, and what is done to it. */
export interface Piece {
	at: number;
	source: string;
	steps: Step[];
}

export type Step =
	/** The parameter gets these words. */
	| { act: 'set'; name: string; words: string }
	/** The parameter gets this wikitext. */
	| { act: 'write'; name: string; wikitext: string }
	| { act: 'rename'; from: string; to: string }
	| { act: 'remove'; name: string }
	/** Of several parameters of this name the last stays: the one that MediaWiki reads. */
	| { act: 'once'; name: string }
	/** Another template is called, with the same parameters. */
	| { act: 'call'; title: string }
	| { act: 'delete' };

/** What a person has to say, and what is done then. */
export interface Question {
	ask: 'partnership' | 'event' | 'partner' | 'status' | 'parameter' | 'date' | 'text' | 'number' | 'account' | 'goal' | 'way';
	/** Values to choose from. Empty: any value of that kind. */
	offered: string[];
	/** Likely answer, or ''. */
	proposed: string;
	/** What an answer is written into; absent where there are only ways. */
	into?: Into;
	/** Answers that are no value. */
	ways: Way[];
}

export interface Into extends Piece {
	name: string;
	/** How the value is written; `$1` is its escaped form, `$2` and so on further ones. Absent: as it is. */
	pattern?: string;
	/** The wiki's template has words of its own for some values. */
	words?: Record<string, string>;
	/** `rename`: the value is the new name of the parameter. `shift`: a date, and `shift` is set so many milliseconds later. */
	how?: 'rename' | { shift: string; by: number };
}

export const WAYS = [ 'leave-out', 'delete', 'merge', 'swap' ] as const;

/** `keep`: the one of several that stays, by its number from 1. */
export type WayId = typeof WAYS[ number ] | `keep-${ number }`;

export interface Way {
	id: WayId;
	/** What is kept, in words; '' where the way says it. */
	words: string;
	act: Act;
}

/** What a person said: a value, several for a goal, or one of the ways. */
export type Answer = { values: string[] } | { way: WayId };
