/*
 * What marking an edit in the moment of its save needs of a wiki: its editors, and a memory from one page to the next.
 */

import type { Contribution } from '../domain/impact/contribution';
import type { Ending } from '../domain/tracking/summary';
import type { Working } from '../domain/tracking/working';

/** An editor that is open on the page. */
export interface OpenEditor {
	/** Empty, inside the editor's own form and by its summary: here the line goes. */
	place: HTMLElement;
	/** Title of the page that will be saved; '' where it is not known yet. */
	title: string;
	/** Where the addition goes. */
	ending: Ending;
	/** Most characters of the summary. */
	limit: number;
	/** Whether the editor gives change tags to the wiki itself; else the edit gets its tag right after. */
	takesTag: boolean;
	/** What the person had chosen where the form was sent already and came back; undefined on a new one. */
	wasTicked?: boolean;
	/** What the summary would be without an addition, as far as it is written. */
	summary(): string;
	/** Calls when the summary may have changed. */
	onInput( then: () => void ): void;
	/** To be called when the line has become larger or smaller. */
	resized(): void;
}

/** What goes to the wiki with a save. */
export interface SaveMark {
	/** What is put behind the summary: see `composeSummary`. */
	added: string;
	/** '' for none. */
	tag: string;
	/** undefined where nothing is chosen. */
	note?: SaveNote;
}

/** What to remember of a save, for when the wiki has taken it. */
export interface SaveNote {
	working: Working;
	/** Whether the edit is to count; if not, nobody is told anything. */
	counts: boolean;
	/** It had ended when the edit was saved. */
	ended: boolean;
	/** Whether its summary names the partnership. */
	isNamed: boolean;
	/** Change tag that the edit gets after it was saved; '' for none. */
	tagAfter: string;
	/** The ledger is to say that it counts. */
	ledger: boolean;
}

/** The line in one editor. */
export interface SaveLine {
	/** Asked in the moment of the save; answers at once, whatever was looked up by then. */
	mark( summary: string ): SaveMark;
	isTicked(): boolean;
	/** The wiki has refused the tag: it is not to be asked again. */
	withoutTag(): void;
	/** The editor is gone, or has saved. */
	close(): void;
}

/** An edit that the wiki has taken. */
export interface SavedEdit {
	title: string;
	/** 0 where only the history knows. */
	revisionId: number;
	/** Milliseconds since it was sent: it cannot be older. */
	age: number;
	/** The wiki did not take the tag: the edit was saved without it. */
	tagRefused: boolean;
}

export interface Editors {
	/**
	 * Tells of every editor that opens on this page, and of every edit that was saved, on this page or by a form on the
	 * one before; `onBegin`: that somebody begins to write in an editor whose line comes only when she saves.
	 */
	watch( onOpen: ( editor: OpenEditor ) => SaveLine, onSaved: ( edit: SavedEdit, note: SaveNote ) => void, onBegin: () => void ): void;
}

/** What this tab remembers from one page to the next. Where the browser keeps nothing it forgets. */
export interface TabMemory {
	load( key: string ): unknown;
	save( key: string, value: object, seconds: number ): void;
	clear( key: string ): void;
}

export interface OwnEdits {
	/** The person's latest edits, newest first, and the wiki's time of the answer; `isCut` where there are more. */
	latest(): Promise<{ edits: Contribution[]; now: number; isCut: boolean }>;
}
