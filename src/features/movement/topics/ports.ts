import type { PageItems, ReadingStore, Subjects } from '../../../wiki/ports';

/** A wiki that can be asked. */
export interface OpenWiki {
	items: PageItems;
	/** Of its content. */
	language: string;
	/** Whether it is this one. */
	isHome: boolean;
}

/** What asking for topics needs. */
export interface TopicsPorts {
	/** Where all partnerships are kept, and what was answered. */
	store: ReadingStore;
	/** Code of the reader's language, in which answers are kept. */
	language: string;
	/**
	 * Where the items of pages are told, and in which language a wiki is, by its id; undefined where its address is not
	 * known. Throws a WikiError.
	 */
	openWiki( id: string, names: string[] ): Promise<OpenWiki | undefined>;
	subjects: Subjects;
	/** Milliseconds since 1970. */
	now(): number;
}
