import type { Config } from '../../../domain/partnership/config';
import type { AccountHistory, AnsweredEdits, Messages, Moves, Pages, Reader, Rendering, Users } from '../../../wiki/ports';
import type { PathTools } from '../path-tools';

export interface HandoverPorts {
	pages: Pages;
	edits: AnsweredEdits;
	rendering: Rendering;
	users: Pick<Users, 'look'>;
	accounts: Pick<AccountHistory, 'lastEdit'>;
	moves: Pick<Moves, 'subpages'>;
}

export interface HandoverProps {
	ports: HandoverPorts;
	tools: PathTools;
	reader: Reader;
	messages: Messages;
	/** The partnership's name. */
	about: string;
	/** Reads the wiki's configuration. */
	open(): Promise<Config>;
	/** How the wiki's language writes a day. */
	contentDay( day: string ): string;
	/** Names in a row, as the wiki's language writes them. */
	list( names: string[] ): string;
	explain( error: unknown ): string;
	screenUrl( screen: 'worklist' | 'participants' | 'registry' | 'wizard', about: string ): string;
	/** Milliseconds since 1970. */
	now(): number;
}
