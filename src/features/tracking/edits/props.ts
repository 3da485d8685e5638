import type { Config } from '../../../domain/partnership/config';
import type { ConfigProblem } from '../../../domain/partnership/config-read';
import type { Scope, Wiki } from '../../../domain/partnership/attribution';
import type { Contributions, Drafts, Edits, Messages, Pages, Reader, Rendering, RevisionLookup, RevisionTags } from '../../../wiki/ports';

export interface EditsPorts {
	pages: Pages;
	contributions: Contributions;
	revisions: RevisionLookup;
	revisionTags: RevisionTags;
	edits: Edits;
	rendering: Rendering;
	drafts: Drafts;
}

export interface EditsScreenProps {
	ports: EditsPorts;
	reader: Reader;
	messages: Messages;
	/** Name of the partnership that the address asks for, or ''. */
	about: string;
	/** The revision, address or page that it asks about; '' where that is still to be typed, undefined for the list. */
	asked: string | undefined;
	/** Reads the wiki's configuration; problems are empty for those who could not put them right. */
	open(): Promise<{ config: Config; problems: ConfigProblem[] }>;
	/** Turns an error into what happened, what is safe and what to do. */
	explain( error: unknown ): string;
	/** Address of the list of edits, or of where one asks about any edit. */
	editsUrl( partnership: string, asks: boolean ): string;
	/** Milliseconds since 1970. */
	now(): number;
}

/** What is known before a partnership is chosen. */
export interface Opened {
	config: Config;
	problems: ConfigProblem[];
	/** The partnerships of the wiki, with who takes part in them: those first that the reader takes part in. */
	scopes: Scope[];
	joined: Set<string>;
	mayTag: { add: boolean; remove: boolean };
	/** The wiki that is read. */
	wiki: Wiki;
	/** The account of the reader. */
	me: string;
}
