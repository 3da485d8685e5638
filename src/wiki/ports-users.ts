/* What features need of accounts by their names. */

import type { AccountStates } from '../domain/tracking/roster';
import type { Progress } from './ports-contributions';

/** What a reading of many names or titles tells while it goes on. */
export interface ManyReading {
	onProgress?( progress: Progress ): void;
	signal?: AbortSignal;
}

export interface Users {
	/**
	 * What the wiki says of each name, 50 a request. Of those that nobody has, the name that the account was given when
	 * it was renamed, as far as a redirect or the log of renames tells; the states of these names are in the answer too.
	 */
	look( names: string[], reading?: ManyReading ): Promise<AccountStates>;
	/** Titles of the pages of users and of their talk pages in a category. 500 a request. */
	inCategory( category: string, signal?: AbortSignal ): Promise<string[]>;
	/** Titles of the pages of users and of their talk pages that a page links to, however it does; undefined where there is no such page. 500 a request. */
	linkedFrom( title: string, signal?: AbortSignal ): Promise<string[] | undefined>;
	/** Names of those who registered for an event of the wiki's own event registration, by its number. 20 a request. */
	registered( event: number, reading?: ManyReading ): Promise<string[]>;
	/** Whether the wiki has such registrations. */
	hasRegistrations(): boolean;
	isTemporary( name: string ): boolean;
}
