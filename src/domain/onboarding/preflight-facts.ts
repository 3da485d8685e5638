import type { Day } from '../partnership/dates';
import type { PartnershipEvent } from '../partnership/event';
import type { Partnership } from '../partnership/record';

/** `look`: something is to be done or to be thought of; `unknown`: it cannot be told from here. */
export type CheckState = 'fine' | 'look' | 'unknown';

/** Where a check leads: a screen of ours. */
export type CheckPlace = 'registry' | 'participants' | 'worklist' | 'settings' | 'invite';

/** What was found about one thing before an event. */
export interface Check {
	id: 'days' | 'overlap' | 'hashtag' | 'counting' | 'tag' | 'invitation' | 'people' | 'tasks' | 'accounts' | 'limits' | 'venue' | 'names';
	/** Tells several of one kind apart. */
	about?: string;
	state: CheckState;
	/** Which sentence says it; below it stands what to do, unless it is fine. */
	says: string;
	/** Days stand as such, so that they can be written as the reader's language does. */
	parameters: Array<string | number | { day: Day }>;
	place?: CheckPlace;
	/** A request that can be copied. */
	draft?: 'accounts' | 'venue';
}

/** A block that an address is under. */
export interface Block {
	/** The address or the range. */
	target: string;
	by: string;
	reason: string;
	/** In milliseconds since 1970; undefined: it does not end. */
	until?: number;
	/** New accounts cannot be made there. */
	noAccounts: boolean;
	/** People with an account can edit. */
	anonymousOnly: boolean;
	/** It is for some pages only. */
	isPartial: boolean;
	isGlobal: boolean;
}

/** What the wiki says of an address. */
export interface Venue {
	address: string;
	blocks: Block[];
	/** Blocks for all wikis were asked for too; else this wiki knows none. */
	hasGlobal: boolean;
}

/** A name that somebody wishes for. */
export interface WishedName {
	name: string;
	/** `refused`: the wiki does not let it be made, and says why. */
	state: 'free' | 'taken' | 'invalid' | 'refused';
	/** As the wiki would write it. */
	written: string;
	/** In the wiki's words. */
	reason: string;
}

/** So many acts in so many seconds. */
export interface Limit {
	action: 'edit' | 'move' | 'upload';
	hits: number;
	seconds: number;
}

export interface Limits {
	/** For everybody at one address without an account or with a new one, together. */
	ofAddress: Limit[];
	/** Groups that no limit holds for, in the wiki's words. */
	exempt: string[];
	/** Whether it holds for the person at the keyboard: who is exempt can make accounts for others. */
	isExempt: boolean;
}

/** An event of some partnership. */
export interface OtherEvent {
	partnership: string;
	event: PartnershipEvent;
}

/** What is known when an event is looked at. */
export interface PreflightFacts {
	/** Milliseconds since 1970. */
	now: number;
	partnership: Partnership;
	event: PartnershipEvent;
	/** Other events, of this partnership and of others. */
	others: OtherEvent[];
	/** How many are expected, and how many of them have no account yet; undefined where it was not said. */
	expected?: number;
	fresh?: number;
	/** Whether there is a list of participants, and how many are on it for this event or for all. */
	participants: { exists: boolean; listed: number };
	tasks: { exists: boolean; free: number };
	tag: 'yes' | 'undefined' | 'inactive' | 'not-permitted';
	/** Why its invitation would be closed on its first day; undefined: it opens. */
	closed?: 'proposed' | 'paused' | 'completed' | 'over' | 'early' | 'other-event';
	/** Undefined where the wiki did not tell. */
	limits?: Limits;
	/** Undefined where no address was named. */
	venue?: Venue;
	names: WishedName[];
}
