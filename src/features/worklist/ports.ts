import type { Config } from '../../domain/partnership/config';
import type { Drafts, Edits, Messages, PageLists, Pages, Reader } from '../../wiki/ports';

export interface WorklistPorts {
	pages: Pages;
	edits: Edits;
	drafts: Drafts;
	lists: PageLists;
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
