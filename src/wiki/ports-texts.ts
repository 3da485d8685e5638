/** A revision with its source. */
export interface RevisionText {
	/** The revision below it; 0: it is the page's first. */
	parentId: number;
	/** '' where the page is no wikitext; undefined where it is hidden. */
	wikitext?: string;
}

export interface RevisionTexts {
	/** Revisions by id, 50 a request; those that are gone are missing in the answer. */
	read( revisionIds: number[], signal?: AbortSignal ): Promise<Map<number, RevisionText>>;
}
