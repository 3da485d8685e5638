import { dayOf, type Day } from '../../partnership/dates';
import { dayAfter } from './days';

/** What is counted from a day on: the views of a page, the requests for a file. */
export interface Counted {
	/** Host of its wiki. */
	wiki: string;
	/** Title of the page; path of the file. */
	name: string;
	/** Both included; undefined where there is no day yet. */
	span?: Span;
}

export interface Span {
	from: Day;
	to: Day;
}

/** A move of a page from one namespace to another. */
export interface Move {
	/** Milliseconds since 1970. */
	time: number;
	isContentBefore: boolean;
	isContentAfter: boolean;
}

/**
 * Since when a page is among the content: the last move into it, if nothing led out of it afterwards. undefined: since
 * it is there at all.
 *
 * @param moves In any order
 */
export function inContentSince( moves: Move[] ): number | undefined {
	const [ last ] = moves.filter( ( { isContentBefore, isContentAfter } ) => isContentAfter && !isContentBefore ).sort( ( one, other ) => other.time - one.time );
	return last?.time;
}

/**
 * The days that count: from the last of these times on, to the window's end or to yesterday.
 *
 * @param times Milliseconds since 1970: touched, among the content, illustrated
 * @param window Days, both included
 * @param now Milliseconds since 1970
 */
export function spanFrom( times: Array<number | undefined>, window: { from?: Day; to?: Day }, now: number ): Span | undefined {
	const days = times.filter( ( time ): time is number => time !== undefined && Number.isFinite( time ) ).map( dayOf );
	const from = [ window.from || '', ...days ].sort().pop()!;
	const yesterday = dayAfter( dayOf( now ), -1 );
	const to = window.to && window.to < yesterday ? window.to : yesterday;
	return from && from <= to ? { from, to } : undefined;
}
