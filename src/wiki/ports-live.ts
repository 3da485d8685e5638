import type { Thanks } from '../domain/tracking/live-board';
import type { Contribution } from '../domain/impact/contribution';

/** An entry of the wiki's log that is no upload. */
export interface Logged {
	/** Such as `delete`. */
	type: string;
	title: string;
	/** Milliseconds since 1970. */
	time: number;
}

/** What happened on the wiki. */
export interface Happened {
	/** Edits, new pages and uploads. */
	changes: Contribution[];
	logged: Logged[];
	thanks: Thanks[];
	/** By the wiki's clock, milliseconds since 1970: when it answered. */
	now: number;
	/** Up to when it is told, where the answer was cut short; else `now`. */
	until: number;
	hasMore: boolean;
}

export interface RecentChanges {
	/** Milliseconds since 1970, by the wiki's clock. One request. */
	time( signal?: AbortSignal ): Promise<number>;
	/** What happened since a time, oldest first, 500 changes at most. One request, which gives way where the wiki is busy. */
	since( from: number, signal?: AbortSignal ): Promise<Happened>;
	/** Changes and thanks since a time, newest first; the older ones are left out where there are too many. At most four requests. */
	latest( from: number, signal?: AbortSignal ): Promise<{ changes: Contribution[]; thanks: Thanks[] }>;
}

/** What is looked up about single edits, to say what was done with them. */
export interface EditDetails {
	/** Texts of revisions and of those before them, where both are there and short enough to be fetched. Two requests for 10. */
	texts( revisionIds: number[], signal?: AbortSignal ): Promise<Map<number, { before: string; after: string }>>;
	/** First edits of those of the accounts that have made only a few. Two requests for 50. */
	firstEdits( users: string[], signal?: AbortSignal ): Promise<Map<string, number>>;
}

/** A change as a stream of changes tells it. */
export interface StreamedChange {
	title: string;
	user: string;
	comment: string;
}

/** A stream in which a server tells of changes as they are made. It connects again by itself. */
export interface ChangeStream {
	/**
	 * Listens until what it gives is called.
	 *
	 * @param onChange A change on this wiki
	 * @param onState Whether it is connected
	 */
	listen( onChange: ( change: StreamedChange ) => void, onState: ( isConnected: boolean ) => void ): () => void;
}

/** How somebody wants boards to look; kept in this browser. */
export interface BoardSettings {
	load(): { withNames: boolean };
	save( settings: { withNames: boolean } ): void;
}

/** How a change tag stands on the wiki, and who may do what with it. */
export interface TagFacts {
	/** `taken`: the wiki's software uses the name for a tag of its own. */
	state: 'ready' | 'inactive' | 'undefined' | 'taken';
	/** Edits that carry it. */
	uses: number;
	/** What groups that may do it are called: put it on their own edits, on others', make it. */
	groups: Record<'apply' | 'change' | 'manage', string[]>;
	/** What the reader may do. */
	may: Record<'apply' | 'change' | 'manage', boolean>;
}

export interface TagSetup {
	look( tag: string ): Promise<TagFacts>;
	/** Makes a tag that there is not, or one usable again that was in use before. It is in the wiki's log, with the reason. */
	make( tag: string, operation: 'create' | 'activate', reason: string ): Promise<void>;
}
