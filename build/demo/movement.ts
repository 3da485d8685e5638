/** The demo movement as plain data. Times are ISO 8601 in UTC, days `YYYY-MM-DD`. */
export interface Movement {
	seed: number;
	now: string;
	accounts: Account[];
	partnerships: Partnership[];
	/** In order of time; no two at the same second. The first ones are the wiki's own templates and pages. */
	revisions: Revision[];
	/** Decisions about single edits: they name revisions by page and time, since ids exist only on a wiki. */
	decisions: Decision[];
	moves: Move[];
}

export interface Account {
	name: string;
	registered: string;
	/** Whether it can log in with the demo's password. */
	login?: boolean;
	groups?: string[];
}

export type Continent = 'Africa' | 'Asia' | 'Europe' | 'North America' | 'South America' | 'Oceania';

export interface Partnership {
	name: string;
	continent: Continent;
	status: 'proposed' | 'active' | 'paused' | 'completed';
	partners: Partner[];
	/** Days; both may be absent, an absent end is open. */
	start?: string;
	end?: string;
	hashtag?: string;
	counting?: Counting;
	/** Account names. */
	contacts: string[];
	participants: Participant[];
	events: PartnershipEvent[];
	/** Titles; `undefined` where there is no Worklist page. */
	worklist?: string[];
}

export type Counting = 'marked' | 'worklist' | 'all';

export interface Partner {
	wikidata?: string;
	name: string;
	type: string;
	/** ISO 3166-1 alpha-2. */
	country: string;
	size: 'small' | 'medium' | 'large';
	role?: string;
	url?: string;
}

export interface Participant {
	user: string;
	joined: string;
	/** Id of the event that the person came for. */
	event?: string;
	/** Name of one of several partners. */
	partner?: string;
	role?: string;
	left?: string;
}

export interface PartnershipEvent {
	id: string;
	name: string;
	start: string;
	end: string;
	hashtag?: string;
	counting?: Counting;
	place?: string;
	online?: boolean;
	/** Account names. */
	participants: string[];
}

/** What names a revision before it has an id. */
export interface RevisionKey {
	title: string;
	timestamp: string;
}

export interface Revision extends RevisionKey {
	/** Account name or, for people without an account, an IP address. */
	user: string;
	text: string;
	summary: string;
	minor?: boolean;
	/** Change tags. */
	tags?: string[];
	/** The picture that was uploaded with this revision of its file page. */
	picture?: Buffer;
}

export interface Decision {
	partnership: string;
	revision: RevisionKey;
	decision: 'count' | 'exclude';
	by: string;
	reason: string;
	date: string;
}

export interface Move {
	from: string;
	to: string;
	timestamp: string;
	user: string;
	summary: string;
}

/** What the plan of the movement hands to those that write its pages: an edit that has no place in time's order yet. */
export type Write = ( revision: Omit<Revision, 'timestamp'> & { time: number } ) => unknown;
