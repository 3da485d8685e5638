import type { Board } from '../../../domain/tracking/live-board';
import type { Day } from '../../../domain/partnership/dates';
import type { Counting } from '../../../domain/partnership/record';
import type { Translate } from '../../text';

/** How the components speak: texts, numbers and days in the reader's language. */
export interface Words {
	t: Translate;
	number( value: number ): string;
	/** A day such as `2026-11-23`. */
	day( day: Day ): string;
}

/** What a board shows. */
export interface LiveView {
	/** Of the event, or of the partnership. */
	label: string;
	start?: Day;
	end?: Day;
	/** Of one event; else of the whole partnership, whose last day is told. */
	isEvent: boolean;
	board: Board;
	/** Without sign; those with which an edit counts here. */
	hashtags: string[];
	tag: string;
	counting: Counting[];
	/** People on the list. */
	participants: number;
	/** Not everything could be read. */
	hasGaps: boolean;
	/** Other boards of the partnership, and this one. */
	boards: Array<{ id: string; label: string; url: string; isThis: boolean }>;
	/** Address that leads to joining. */
	joinUrl: string;
	/** The same as it is read and typed. */
	joinTyped: string;
	/** Page with all figures. */
	figuresUrl: string;
}
