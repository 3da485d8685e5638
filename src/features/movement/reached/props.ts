import type { Day } from '../../../domain/partnership/dates';
import type { Config } from '../../../domain/partnership/config';
import type { Regions } from '../../../domain/movement/regions';
import type { Names } from '../names';
import type { PublishingProps } from '../publish-part';
import type { TopicsPorts } from '../topics/ports';
import type { PageWords } from './words';

export interface ReachedProps extends PublishingProps {
	/** The wiki's. */
	contentLanguage: string;
	/** What is written on pages of the wiki is written in these. */
	content: PageWords;
	/** Names of this wiki in records, such as its database name and its host. */
	home: string[];
	regions: Regions;
	names: Names;
	today(): Day;
	/** What asking for the topics of pages needs. */
	topics( config: Config ): TopicsPorts;
	open(): Promise<Config>;
	screenUrl( screen: 'reached' | 'registry' | 'settings' | 'start' | 'wizard', about?: string ): string;
	/** Address of the list of all partnerships. */
	portfolioUrl: string;
	saveFile( name: string, type: 'text/csv', text: string ): void;
}
