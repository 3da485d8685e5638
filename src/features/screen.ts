import type { Config } from '../domain/partnership/config';
import type { ConfigProblem } from '../domain/partnership/config-read';
import type { Drafts, Edits, Messages, Pages, Reader, Rendering, Tags } from '../wiki/ports';

/** What a screen on a page of its own works with. */
export interface ScreenPorts {
	pages: Pages;
	edits: Edits;
	rendering: Rendering;
	tags: Tags;
	drafts: Drafts;
}

export interface ScreenProps {
	ports: ScreenPorts;
	reader: Reader;
	messages: Messages;
	/** What the address asks for: a partnership's name, say; '' for nothing in particular. */
	about: string;
	/** Reads the wiki's configuration; problems are empty for those who could not put them right. */
	open(): Promise<{ config: Config; problems: ConfigProblem[] }>;
	/** Turns an error into what happened, what is safe and what to do. */
	explain( error: unknown ): string;
	/** Address of another screen. */
	screenUrl( screen: 'batch' | 'health' | 'registry' | 'settings' | 'start', about?: string ): string;
	/** Milliseconds since 1970. */
	now(): number;
}
