import type { Candidate, Places } from '../../../domain/movement/value';
import type { PlaybookEntry } from '../../../domain/movement/playbooks';
import type { ValueWords } from '../../../domain/movement/value-writing';
import type { Config } from '../../../domain/partnership/config';
import type { Address } from '../../impact/use-asked';
import type { PublishingProps } from '../publish-part';

export interface ValueProps extends PublishingProps {
	address: Address;
	/** The countries by their names in the reader's language; empty where the browser knows none. */
	countries: Array<{ code: string; name: string }>;
	/** How the wiki's language writes days and names countries. */
	content: Pick<ValueWords, 'day' | 'country'>;
	places: Places;
	/** Reads the wiki's configuration. */
	open(): Promise<Config>;
	/** Puts a text on the clipboard; tells whether it could. */
	copy( text: string ): Promise<boolean>;
	print(): void;
}

/** What the wiki knows before anything is asked. */
export interface ValueMaterial {
	config: Config;
	candidates: Candidate[];
	playbooks: PlaybookEntry[];
}
