/** What a reading costs depends on how much people have edited. */
export interface EditCounts {
	/** Edits since the account was made, by name; those whom the wiki does not know are left out. 50 a request. */
	of( users: string[], signal?: AbortSignal ): Promise<Map<string, number>>;
	/** Whether the account may ask for ten times as much at once. */
	hasHighLimits(): Promise<boolean>;
}
