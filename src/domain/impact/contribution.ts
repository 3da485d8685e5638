/** One revision as lists of contributions give it. */
export interface Contribution {
	revisionId: number;
	pageId: number;
	namespace: number;
	/** The page's title now, not at the time of the edit. */
	title: string;
	/** The account's name; '' where it is hidden. */
	user: string;
	/** Milliseconds since 1970. */
	time: number;
	/** Edit summary; '' where it is hidden. */
	comment: string;
	/** Bytes more (or less) than the revision before; NaN where the wiki does not tell. */
	sizeDiff: number;
	/** Whether it is the page's first revision. */
	isNew: boolean;
	tags: string[];
}
