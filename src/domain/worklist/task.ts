import { normalizeTitle } from '../partnership/titles';

/** What there is to do with a page; a worklist may say it in other words. */
export const TASK_TYPES = [ 'sentence', 'source', 'describe', 'illustrate', 'link', 'translate', 'improve', 'write' ] as const;
export type TaskType = typeof TASK_TYPES[ number ];

export const DIFFICULTIES = [ 'easy', 'medium', 'hard' ] as const;
export type Difficulty = typeof DIFFICULTIES[ number ];

/** Longest time that a task can take, in minutes: what is longer is no task. */
export const MOST_MINUTES = 9999;

/** Milliseconds for which somebody has a task. */
const CLAIM_TIME = 2 * 24 * 60 * 60 * 1000;

/** Until when somebody has a task who takes it now, in milliseconds since 1970. To the minute: nobody is in a hurry by seconds. */
export function claimUntil( now: number ): number {
	return Math.ceil( ( now + CLAIM_TIME ) / 60_000 ) * 60_000;
}

/** What a worklist says of one thing to do, as far as it does. */
export interface TaskFields {
	/** One of {@link TASK_TYPES}, or the list's own word; ''. */
	type: string;
	difficulty: Difficulty | '';
	topics: string[];
	minutes?: number;
	/** What to do with the page, in a few words. */
	note: string;
	/** What to write from: a book, an address. */
	source: string;
}

/** A line of a worklist: a page, and what is known of what to do with it. */
export interface Task extends TaskFields {
	/** As the link has it, without a colon before it. */
	title: string;
	/** Heading under which it stands; '' above the first. */
	section: string;
	/** Who has it, or has done it; '' for nobody. */
	user: string;
	/** Until when somebody has it, in milliseconds since 1970; undefined: nothing is said. */
	until?: number;
	/** Day on which it was done, or another word for that; '' where it is not. */
	done: string;
	/** Why the line cannot hold more than its link, where it cannot. */
	obstacle?: TaskObstacle;
}

/** Where a link stands that nothing can be written behind: a heading, another template, a tag such as a gallery's. */
export type TaskObstacle = 'heading' | 'template' | 'tag';

/** `stale`: somebody had it, and the time is over, so that it is free again. */
export type TaskState = 'open' | 'taken' | 'stale' | 'done';

/** @param now Milliseconds since 1970 */
export function taskState( { user, until, done }: Pick<Task, 'user' | 'until' | 'done'>, now: number ): TaskState {
	return done !== '' ? 'done' : user === '' ? 'open' : until === undefined || until > now ? 'taken' : 'stale';
}

export function isFree( task: Task, now: number ): boolean {
	return [ 'open', 'stale' ].includes( taskState( task, now ) );
}

/** What tells a task from all others of its list, whatever becomes of it: its page, what to do with it, and else where it stands. */
export function taskKey( { title, type, section }: Pick<Task, 'title' | 'type' | 'section'> ): string {
	return JSON.stringify( [ normalizeTitle( title ), type.toLowerCase(), type === '' ? section : '' ] );
}
