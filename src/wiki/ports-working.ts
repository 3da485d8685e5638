import type { Choice, Working } from '../domain/tracking/working';

/** What the person has chosen to work for: with a named account on the wiki, so that it is there on other devices too; else in this browser alone. Logging out forgets it. */
export interface WorkingStore {
	/** What is stored, ended or not; undefined where nothing is. */
	load(): Working | undefined;
	/** Whether it was stored before this page was opened, or something that is no choice. */
	wasThere(): boolean;
	/** Kept in this browser at once. Throws where the wiki could not be told: then it is known here alone. */
	save( working: Working ): Promise<void>;
	/** Forgets it, here at once and on the wiki; what was chosen before is void from now on. */
	clear(): Promise<void>;
	/** Notes an edit. */
	touch(): void;
	/** Asks the wiki what other devices have done since. */
	refresh(): Promise<void>;
	/** What was chosen before in this browser, latest first. */
	recent(): Choice[];
	/** Calls whenever another tab may have changed it. Gives what ends that. */
	watch( onChange: () => void ): () => void;
}

/** The time, by the wiki's clock rather than this machine's, which may be wrong. */
export interface Clock {
	/** Milliseconds since 1970, as well as they are known. */
	now(): number;
	/** Asks the wiki, where it was not asked not long ago. Where it does not answer, what is known stands. */
	check(): Promise<void>;
	/** The person's day, which is that of the place where this machine is: from one midnight to the next. */
	today(): { from: number; to: number };
	/** A time as the person's language writes it: the hour today, with the day on other days; '' for the midnight that ends this day. */
	time( time: number ): string;
}
