/* What features need of the browser, and of the person at it. */

/** The texts of the interface in the reader's language, and of what is written to the wiki in the wiki's. */
export interface Messages {
	text( key: string, ...parameters: Array<string | number> ): string;
	inContentLanguage( key: string, ...parameters: Array<string | number> ): string;
	number( value: number ): string;
	/** A day such as `2026-11-23` as the reader's language writes it; short: without the year; or its month or year alone. */
	day( day: string, length?: 'short' | 'month' | 'year' ): string;
}

/** The person at the keyboard, and where she is. */
export interface Reader {
	/** undefined without an account. */
	user: string | undefined;
	pageTitle: string;
	namespace: number;
	/** Database name of this wiki. */
	wikiId: string;
	host: string;
	/** Whether she can put right what is wrong in the wiki's configuration. */
	mayEditSettings: boolean;
}

/**
 * What was read, kept in this browser for this account, for a month. Throws nothing: where there is no room or the
 * browser keeps nothing, nothing is kept. Each part is there as it was saved, or not at all.
 */
export interface ReadingStore {
	load( name: string ): Promise<Array<{ part: string; value: unknown }>>;
	save( name: string, part: string, value: object ): Promise<void>;
	remove( name: string, part: string ): Promise<void>;
}

/** What a person typed and did not save yet; kept in this browser alone, for a week. */
export interface Drafts {
	load( key: string ): unknown;
	save( key: string, draft: object ): void;
	clear( key: string ): void;
}

/** Keeps two tabs from doing the same. */
export interface Locks {
	/**
	 * Runs the work once nobody else of this browser holds the name, and holds it as long.
	 *
	 * @param onBusy Called where somebody holds it now
	 */
	hold( name: string, work: () => Promise<void>, onBusy: () => void, signal: AbortSignal ): Promise<void>;
}

/** Defects that a person has decided to live with, by their keys; kept in this browser. */
export interface Ignored {
	load(): string[];
	save( keys: string[] ): void;
}
