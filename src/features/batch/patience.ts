import { WikiError } from '../../wiki/ports';

/** What an error is to a batch: it passes by itself, it would meet every page, or it is about this one page. */
export type Verdict = 'wait' | 'pause' | 'page';

const PASSING = [ 'network', 'timeout', 'http', 'maxlag', 'ratelimited', 'readonly' ];

const FOR_EVERY_PAGE = [
	'assertuserfailed', 'assertnameduserfailed', 'badtoken', 'notoken', 'blocked', 'autoblocked', 'systemblocked', 'permissiondenied', 'captcha',
	'badtags', 'tags-apply-blocked', 'tags-apply-no-permission', 'storage-full', 'storage-refused', 'cancelled'
];

export function verdictOf( error: WikiError ): Verdict {
	if ( PASSING.includes( error.code ) || error.code.startsWith( 'internal_api_error' ) ) {
		return 'wait';
	}
	return FOR_EVERY_PAGE.includes( error.code ) || error.code.startsWith( 'tags-apply-not-allowed' ) ? 'pause' : 'page';
}

/** Milliseconds of the first wait of its own, and of the longest. */
const FIRST = 5000;
const LONGEST = 60_000;

/** Milliseconds to wait after the so-manieth failure in a row, from 0. */
export function waitAfter( { retryAfter }: WikiError, failures: number ): number {
	return retryAfter ? retryAfter * 1000 : Math.min( FIRST * 2 ** failures, LONGEST );
}

/** How often a page that the wiki gives no proper answer about is tried: it may be this page that is too much for it. */
export const TRIES = 5;

/** How many pages in a row may be refused for the same reason: it is hardly about the pages. */
export const SAME_REFUSALS = 10;
