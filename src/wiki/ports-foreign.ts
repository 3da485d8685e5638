/* What features need of other wikis. */

import type { Wiki } from '../domain/partnership/attribution-context';
import type { Config } from '../domain/partnership/config';
import type { FoundItem, Institution } from '../domain/partnership/institution';
import type { AccountHistory, Contributions } from './ports-contributions';
import type { Pages } from './ports-pages';

/** Another wiki of a partnership, to be read only. */
export interface ForeignWiki {
	wiki: Wiki;
	/** Of its `api.php`. */
	address: string;
	/** Code of the language of its content. */
	language: string;
	pages: Pages;
	/** Its own configuration: which of its templates, categories and tags are Partnerkit's. */
	config: Config;
	contributions: Contributions;
	accounts: AccountHistory;
	isContent( namespace: number ): boolean;
}

export interface ForeignWikis {
	/**
	 * The wiki that a record means by a name; each is asked once what it is. Throws a WikiError `unknown-wiki` where no
	 * address is known of that name.
	 */
	open( name: string ): Promise<ForeignWiki>;
}

/** Wikidata, where institutions are looked up. Its `WikiError`s are about Wikidata, not about this wiki. */
export interface Wikidata {
	/** Items whose names begin so, or whose id it is, in the reader's language as far as there is one. */
	search( text: string, signal?: AbortSignal ): Promise<FoundItem[]>;
	/** What there is to know of an institution; an item that leads to another gives the other. */
	institution( id: string, signal?: AbortSignal ): Promise<Institution>;
}
