import type { Config } from '../../domain/partnership/config';
import type { readTitles } from '../../domain/batch/title-line';
import type { countReferences } from '../../domain/impact/texts/difference';
import type { Drafts, Edits, Messages, PageLists, Pages, Reader } from '../../wiki/ports';

export interface WorklistPorts {
	pages: Pages;
	edits: Edits;
	drafts: Drafts;
	/** What finds pages; fetched when somebody adds tasks. */
	sources(): Promise<{ lists: PageLists; readTitles: typeof readTitles }>;
	/** What counts references; fetched when somebody looks for pages without. */
	references(): Promise<{ countReferences: typeof countReferences }>;
}

export interface WorklistScreenProps {
	ports: WorklistPorts;
	reader: Reader;
	/** Whether the reader's account ends by itself. */
	isTemporary: boolean;
	messages: Messages;
	/** Name of the partnership; '' for none. */
	about: string;
	open(): Promise<{ config: Config }>;
	/** Turns an error into what happened, what is safe and what to do. */
	explain( error: unknown ): string;
	/** Address of another screen. */
	screenUrl( screen: 'participants' | 'worklist', about?: string ): string;
	/** Milliseconds since 1970. */
	now(): number;
}
