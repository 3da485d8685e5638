import type { ComponentChildren } from 'preact';
import type { Figure } from '../../domain/impact/figure';
import type { Asked } from '../../domain/impact/permalink';
import type { DashboardView, Missing, Words } from './view';

export interface DashboardProps extends Words {
	/** undefined until the partnership's own pages are read. */
	view?: DashboardView;
	/** Why there is no partnership to show. */
	missing?: Missing;
	/** What happened, what is safe and what to do, where nothing could be read. */
	error?: string;
	/** Milliseconds since 1970. */
	now: number;
	url( title: string ): string;
	/** Titles of the partnership's own page, where that is another one than this, and of its list of participants. */
	homeTitle?: string;
	participantsTitle: string;
	/** Where the partnership's record can be changed; undefined until it is known whose. */
	recordUrl?: string;
	/** Where one takes part in it. */
	joinUrl?: string;
	/** Of its worklist. */
	tasksUrl?: string;
	/** Where it is told why an edit counts or does not. */
	editsUrl?: string;
	/** Where its live board is. */
	liveUrl?: string;
	inviteUrl?: string;
	/** Where an event of it is prepared. */
	prepareUrl?: string;
	/** Where a report is written. */
	reportUrl?: string;
	asked: Asked;
	/** What the address asks for and nobody knows. */
	ignored: string[];
	/** What was asked for last is still being put together. */
	isChanging: boolean;
	/** Address of what is seen. */
	link(): string;
	namespaceName( namespace: number ): string;
	/** Figures that were made below the others. */
	extra: Figure[];
	/** What is asked before a long reading begins: until it is answered, nothing is read. */
	question?: ComponentChildren;
	/** What comes below the figures. */
	children?: ComponentChildren;
	onAsk( asked: Asked ): void;
	onCancel(): void;
	/** Reads everything again. */
	onRead(): void;
}
