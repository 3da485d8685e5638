import type { Config } from '../../../domain/partnership/config';
import type { AccountsHere, AnsweredEdits, BegunPaths, Clock, Locks, Messages, Pages, Rendering, Ways, WizardStores, WorkingStore } from '../../../wiki/ports';
import type { Person } from '../join/props';
import type { Doors } from '../use-path';

export interface RolePorts {
	pages: Pages;
	edits: AnsweredEdits;
	rendering: Rendering;
	stores: WizardStores;
	locks: Locks;
	accounts: AccountsHere;
	ways: Ways;
	begun: BegunPaths;
	clock: Clock;
	working: Pick<WorkingStore, 'load' | 'save'>;
	/** The personal menu says at once what is worked for, and edits are counted, whether the gadget is switched on or not. */
	showWorking(): void;
	/** Titles of the pages below a page. */
	subpages( title: string ): Promise<string[]>;
	/** Reads the wiki's configuration. */
	loadConfig(): Promise<Config>;
	/** The wiki's forms for accounts, which lead back to a path, `interest`, with the word. */
	doors( path: string, word: string ): Doors;
	/** Puts a text on the clipboard; tells whether it could. */
	copy( text: string ): Promise<boolean>;
	screenUrl( screen: 'edits' | 'report' | 'start' | 'wizard' | 'worklist', about?: string ): string;
}

/** What each of the paths by role gets. */
export interface RoleProps {
	ports: RolePorts;
	person: Person;
	messages: Messages;
	/** The reader's languages, the one she likes most first. */
	languages: string[];
	/** What was handed over before there was an account. */
	word?: string;
	/** Turns an error into what happened, what is safe and what to do. */
	explain( error: unknown ): string;
	/** The heading of the page. */
	onTitle( title: string ): void;
}
