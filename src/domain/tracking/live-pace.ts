/** What the time until the next question depends on. */
export interface Pace {
	/** Nobody looks at it. */
	isHidden: boolean;
	/** The wiki tells of changes by itself. */
	isTold: boolean;
	/** Nothing that happens now can count: it has not begun, or is over. */
	isQuiet: boolean;
	/** The answer was cut short. */
	hasMore: boolean;
	/** Questions in a row that failed, and the seconds that the wiki asked to wait. */
	failures: number;
	retryAfter?: number;
}

/** Milliseconds. */
const SECOND = 1000;
const OFTEN = 5 * SECOND;
const SELDOM = 60 * SECOND;
const TOLD = 30 * SECOND;
const LONGEST = 5 * 60 * SECOND;

/** Milliseconds from an answer to the next question. */
export function waitBetween( { isHidden, isTold, isQuiet, hasMore, failures, retryAfter = 0 }: Pace ): number {
	const usual = isHidden || isQuiet ? SELDOM : isTold ? TOLD : OFTEN;
	if ( failures ) {
		return Math.max( retryAfter * SECOND, Math.min( LONGEST, usual * Math.pow( 2, failures ) ) );
	}
	return hasMore ? SECOND : usual;
}

/** How often everything is read anew: late sign-ups count then, and what was deleted or taken away goes. */
const ANEW = 3 * 60 * SECOND;
const ANEW_HIDDEN = 15 * 60 * SECOND;

/** Reading anew takes at most one part in so many of the time; more of it where somebody changed what edits count by. */
const SHARE = 20;
const SHARE_ASKED = 3;

/** Two readings for a reason are at least so far apart. */
const AT_LEAST = 10 * SECOND;

/** Milliseconds from one reading of everything to the next. `isAsked`: somebody changed what it rests on. */
export function waitAnew( { isHidden, isAsked, took }: { isHidden: boolean; isAsked: boolean; took: number } ): number {
	return isAsked ? Math.max( took * SHARE_ASKED, AT_LEAST ) : Math.max( took * SHARE, isHidden ? ANEW_HIDDEN : ANEW );
}
