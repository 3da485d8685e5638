import { describe, expect, it } from 'vitest';
import { obstacleOf } from '../../../src/features/onboarding/obstacle-kind';
import { WikiError } from '../../../src/wiki/error';

describe( 'what is in the way of a write', () => {
	it.each( [
		[ 'abusefilter-warning', 'warning' ], [ 'abusefilter-warning-shouting', 'warning' ], [ 'abusefilter-disallowed', 'disallowed' ], [ 'spamblacklist', 'link' ], [ 'titleblacklist-forbidden', 'name' ],
		[ 'acct_creation_throttle_hit', 'accounts' ], [ 'ratelimited', 'throttle' ], [ 'actionthrottledtext', 'throttle' ], [ 'blocked', 'blocked' ], [ 'autoblocked', 'blocked' ], [ 'systemblocked', 'blocked' ], [ 'globalblocking-blocked', 'blocked' ], [ 'globalblocking-ipblocked', 'blocked' ], [ 'wikimedia-globalblocking-ipblocked-range', 'blocked' ],
		[ 'protectedpage', 'protected' ], [ 'cascadeprotected', 'protected' ], [ 'titleprotected', 'protected' ], [ 'noedit-anon', 'protected' ], [ 'readonly', 'readonly' ],
		[ 'assertuserfailed', 'loggedout' ], [ 'assertnameduserfailed', 'loggedout' ], [ 'badtoken', 'loggedout' ], [ 'captcha', 'captcha' ], [ 'network', undefined ], [ 'editconflict', undefined ]
	] )( '%s is %s', ( code, kind ) => {
		expect( obstacleOf( new WikiError( code ) ) ).toBe( kind );
	} );

	it( 'is a question where that has an id, and nothing where it is a mistake of ours', () => {
		expect( obstacleOf( new WikiError( 'captcha', '', undefined, { captcha: { id: '7' } } ) ) ).toBe( 'question' );
		expect( obstacleOf( new TypeError( 'x' ) ) ).toBe( undefined );
		expect( obstacleOf( undefined ) ).toBe( undefined );
	} );
} );
