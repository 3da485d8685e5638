import type { ComponentType } from 'preact';
import type { Config } from '../../../domain/partnership/config';
import type { AnsweredEdits, Locks, Lookups, Messages, Pages, Reader, Rendering, Templates, Users, Wikidata, WizardStores } from '../../../wiki/ports';
import type { RefusedProps } from '../refused';
import type { Run } from '../runner';
import type { Ground } from './surroundings';

export interface StartPorts {
	pages: Pages;
	edits: AnsweredEdits;
	rendering: Rendering;
	templates: Templates;
	users: Pick<Users, 'look'>;
	stores: WizardStores;
	locks: Locks;
}

export interface StartScreenProps {
	ports: StartPorts;
	lookups: Lookups;
	wikidata( config: Config ): Wikidata;
	reader: Reader;
	/** Whether she has an account that stays: one without a name has none of her own. */
	hasAccount: boolean;
	messages: Messages;
	/** The word with which what was typed without an account comes along, or ''. */
	about: string;
	/** Name of the institution, where somebody comes from what it said of itself; or ''. */
	proposed: string;
	/** Name of the playbook to begin from, where the address has one; or ''. */
	playbook: string;
	open(): Promise<Config>;
	/** How the wiki's language writes a day. */
	contentDay( day: string ): string;
	explain( error: unknown ): string;
	/** What explains at the step of publishing what is in the way; fetched while that is read. */
	refused(): Promise<ComponentType<RefusedProps>>;
	screenUrl( screen: 'participants' | 'registry' | 'start', about: string ): string;
	copy( text: string ): Promise<boolean>;
	/** Milliseconds since 1970. */
	now(): number;
}

/** What the screen works with once it is opened. */
export interface PathProps extends StartScreenProps {
	run: Run;
	ground: Ground;
}
