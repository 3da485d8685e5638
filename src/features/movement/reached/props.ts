import type { Config } from '../../../domain/partnership/config';
import type { Regions } from '../../../domain/movement/regions';
import type { Messages, Pages } from '../../../wiki/ports';
import type { Names } from '../names';

export interface ReachedProps {
	pages: Pages;
	messages: Messages;
	/** The wiki's. */
	contentLanguage: string;
	/** Names of this wiki in records, such as its database name and its host. */
	home: string[];
	regions: Regions;
	names: Names;
	/** Whether the reader can put right what is wrong in the wiki's configuration. */
	mayEditSettings: boolean;
	open(): Promise<Config>;
	explain( error: unknown ): string;
	screenUrl( screen: 'registry' | 'settings' | 'start' | 'wizard', about?: string ): string;
	/** Address of the list of all partnerships. */
	portfolioUrl: string;
	saveFile( name: string, type: 'text/csv', text: string ): void;
}
