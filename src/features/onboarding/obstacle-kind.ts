import { WikiError } from '../../wiki/ports';

/** What keeps a write from being made, as one thing to a person. */
export type ObstacleKind = 'closed' | 'question' | 'captcha' | 'warning' | 'disallowed' | 'link' | 'name' | 'throttle' | 'accounts' | 'blocked' | 'protected' | 'readonly' | 'loggedout';

/** Code of what the wiki said before anything was sent: that this page cannot be edited by this account, from this network. */
export const CLOSED = 'closed';

/** By the API's codes; those of filters begin with what is said here. */
const KINDS: Array<[ ObstacleKind, RegExp ]> = [
	[ 'closed', /^closed$/ ], [ 'captcha', /^captcha/ ], [ 'warning', /^abusefilter-warning/ ], [ 'disallowed', /^abusefilter/ ], [ 'link', /^spam(?:blacklist|detected)|^blocked-?external-?domain/i ], [ 'name', /^titleblacklist/ ],
	[ 'accounts', /^acct_creation_throttle_hit|^temp-user-unable-to-acquire/ ], [ 'throttle', /^(?:ratelimited|actionthrottled(?:text)?|maxlag)$/ ], [ 'blocked', /blocked(?:$|-)/ ], [ 'readonly', /^readonly/ ], [ 'loggedout', /^assert(?:named)?userfailed$|^badtoken$/ ],
	[ 'protected', /protected|^permissiondenied$|^(?:noedit|nocreate|cantcreate)/ ]
];

/** Undefined where it is none of these, but a broken connection, say. */
export function obstacleOf( error: unknown ): ObstacleKind | undefined {
	const kind = error instanceof WikiError ? KINDS.find( ( [ , code ] ) => code.test( error.code ) ) : undefined;
	return kind && ( kind[ 0 ] === 'captcha' && ( error as WikiError ).more.captcha?.id !== undefined ? 'question' : kind[ 0 ] );
}
