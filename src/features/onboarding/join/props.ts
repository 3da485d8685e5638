import type { ComponentType } from 'preact';
import type { Config } from '../../../domain/partnership/config';
import type { Messages } from '../../../wiki/ports';
import type { Run } from '../runner';
import type { Doors, PathOpening } from '../use-path';
import type { Invitation } from './invitation';

/** Who is at the keyboard. */
export interface Person {
	kind: 'nobody' | 'temporary' | 'account';
	/** '' of nobody. */
	name: string;
}

/** What the steps after the first get. */
export interface LaterProps {
	run: Run;
	screen: string;
	invitation: Invitation;
	config: Config;
	person: Person;
	/** The person is at the first step, which is shown already: only what is in the way is wanted. */
	isFirst: boolean;
	/** Shows the page's content again. */
	onClose(): void;
}

export interface ClosedProps {
	screen: string;
	name: string;
	/** Undefined: there is no such partnership. */
	invitation?: Invitation;
	config: Config;
}

/** What was read of an invitation. */
export interface Read {
	config: Config;
	/** Undefined: no partnership has that name. */
	invitation?: Invitation;
	/** Of one that is open: the path to which it leads. */
	path?: PathOpening;
}

export interface PathPorts {
	/** Reads what the invitation is about, with what is fetched for it. */
	read(): Promise<Read>;
	/** Fetches the steps after the first. */
	later(): Promise<ComponentType<LaterProps>>;
	/** Fetches what is shown of an invitation that is not open. */
	closed(): Promise<ComponentType<ClosedProps>>;
	/** The wiki's forms for accounts, which lead back to this page with the word. */
	doors( name: string, word: string ): Doors;
	/** Milliseconds since 1970. */
	now(): number;
}

export interface PathScreenProps {
	ports: PathPorts;
	/** Name of the partnership that the address invites to. */
	name: string;
	/** What was handed over before there was an account. */
	word?: string;
	/** Nobody with an account, and nothing was ever kept in this browser: the first step can only be the first, and is shown before it is known what it is about. */
	isNew?: boolean;
	person: Person;
	messages: Messages;
	/** Turns an error into what happened, what is safe and what to do. */
	explain( error: unknown ): string;
	/** Shows the page's content again. */
	onClose(): void;
}
