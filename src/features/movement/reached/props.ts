import type { Config } from '../../../domain/partnership/config';
import type { Regions } from '../../../domain/movement/reached/regions';
import type { Messages, Pages } from '../../../wiki/ports';

export interface ReachedProps {
	pages: Pages;
	messages: Messages;
	/** The reader's language, and that of the wiki. */
	languages: { reader: string; content: string };
	/** Names of this wiki in records, such as its database name and its host. */
	home: string[];
	regions: Regions;
	/** Whether the reader can put right what is wrong in the wiki's configuration. */
	mayEditSettings: boolean;
	open(): Promise<Config>;
	explain( error: unknown ): string;
	screenUrl( screen: 'registry' | 'settings' | 'start' | 'wizard', about?: string ): string;
	/** Address of the list of all partnerships. */
	portfolioUrl: string;
	saveFile( name: string, type: 'text/csv', text: string ): void;
}
