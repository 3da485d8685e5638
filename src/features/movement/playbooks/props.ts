import type { Config } from '../../../domain/partnership/config';
import type { Messages, Pages } from '../../../wiki/ports';
import type { Address } from '../../impact/use-asked';

export interface PlaybooksProps {
	pages: Pages;
	address: Address;
	messages: Messages;
	/** Reads the wiki's configuration. */
	open(): Promise<Config>;
	explain( error: unknown ): string;
	screenUrl( screen: 'wizard' | 'start' | 'value' ): string;
	/** What the reader's language calls a language; its code where it has no word. */
	languageName( code: string ): string;
}
