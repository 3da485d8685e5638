import type { Subject } from '../domain/movement/topics/subject';

/** Which items pages of a wiki are about. */
export interface PageItems {
	/** @return The item of each page, '' where it has none. At most as many at once as `AT_ONCE` says. Throws a WikiError. */
	itemsOf( pageIds: number[], signal?: AbortSignal ): Promise<Map<number, string>>;
}

/** What Wikidata says of items, at most as many at once as `AT_ONCE` says; each of them is in the answer. Throws a WikiError. */
export interface Subjects {
	subjects( ids: string[], signal?: AbortSignal ): Promise<Map<string, Subject>>;
	/** Codes of two letters, from ISO 3166-1; '' where an item has none. */
	codes( ids: string[], signal?: AbortSignal ): Promise<Map<string, string>>;
	/** What items are called in the reader's language; their ids where they have no name. */
	labels( ids: string[], signal?: AbortSignal ): Promise<Map<string, string>>;
}
