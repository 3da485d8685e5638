import type { Config } from '../../../domain/partnership/config';
import type { Wiki } from '../../../domain/partnership/attribution';
import type { Contributions, Drafts, Edits, Messages, Pages, Reader, Rendering, Users } from '../../../wiki/ports';
import type { TableReader } from '../../batch/table-reader';
import type { DecisionWriter } from '../decision-writer';

export interface PeoplePorts {
	pages: Pages;
	edits: Edits;
	rendering: Rendering;
	drafts: Drafts;
	users: Users;
	contributions: Contributions;
	tables(): Promise<TableReader>;
	/** What writes decisions; fetched when somebody takes edits out. */
	decisions(): Promise<DecisionWriter>;
	/** Hands a file to the person. */
	saveFile( name: string, type: 'text/csv' | 'text/plain', text: string ): void;
}

export interface PeopleScreenProps {
	ports: PeoplePorts;
	reader: Reader;
	/** This wiki, where the partnership's pages are. */
	wiki: Wiki;
	isContent( namespace: number ): boolean;
	messages: Messages;
	/** Name of the partnership; '' for none. */
	about: string;
	open(): Promise<{ config: Config }>;
	/** Turns an error into what happened, what is safe and what to do. */
	explain( error: unknown ): string;
	/** Address of another screen. */
	screenUrl( screen: 'edits' | 'participants' | 'registry' | 'worklist', about?: string ): string;
	/** Milliseconds since 1970. */
	now(): number;
}
