import type { Config } from '../../../domain/partnership/config';
import type { Edits, Messages, Pages, Reader, Rendering } from '../../../wiki/ports';
import type { PathTools } from '../path-tools';
import type { Run } from '../runner';
import type { GivebackGround } from './ground';

export interface GivebackProps {
	ports: { pages: Pages; edits: Edits; rendering: Rendering };
	tools: PathTools;
	reader: Reader;
	messages: Messages;
	/** The partnership's name. */
	about: string;
	/** Code of the language in which the wiki is written. */
	contentLanguage: string;
	/** Reads the wiki's configuration. */
	open(): Promise<Config>;
	/** How the wiki's language writes a day. */
	contentDay( day: string ): string;
	explain( error: unknown ): string;
	screenUrl( screen: 'playbooks', about: string ): string;
	/** Puts a text on the clipboard; tells whether it could. */
	copy( text: string ): Promise<boolean>;
	/** Milliseconds since 1970. */
	now(): number;
}

/** What a step works with. */
export interface GivebackStepProps extends GivebackProps {
	run: Run;
	ground: GivebackGround;
}

/** What tools and tests know the screen by. */
export const GIVEBACK = 'wizard:giveback';
