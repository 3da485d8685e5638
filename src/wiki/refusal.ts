import type { Api } from './api';
import { WikiError, type Captcha } from './error';
import { parseHtml, sanitize } from './sanitize';

/** A captcha as the API tells of it: with a question, a picture, or neither, where it cannot be asked outside the wiki's own forms. */
export interface ApiCaptcha { id?: string; question?: string; url?: string }

/** What somebody can answer of it. */
export function toCaptcha( { id, question, url }: ApiCaptcha ): Captcha {
	const picture = url === undefined ? undefined : new URL( url, location.href );
	const isAsked = id !== undefined && ( question !== undefined || picture !== undefined && picture.origin === location.origin );
	return isAsked ? { id, ...question !== undefined ? { question: sanitize( question ) } : { picture: picture!.href } } : {};
}

/** The page changed, appeared or went since it was read: that is tried again, and told nobody. */
export function isConflict( error: unknown ): boolean {
	return error instanceof WikiError && [ 'editconflict', 'articleexists', 'missingtitle', 'pagedeleted' ].includes( error.code );
}

/** A refusal with the wiki's words as text and as markup, and how long to wait where only the limits tell that. */
export async function inWords( api: Api, error: unknown ): Promise<unknown> {
	if ( !( error instanceof WikiError ) || isConflict( error ) ) {
		return error;
	}
	const { code, text, more: { html, data }, retryAfter } = error;
	const seconds = code === 'ratelimited' && retryAfter === undefined ? await longestLimit( api ) : retryAfter;
	const words = html === undefined ? undefined : sanitize( html );
	if ( words && data?.readonlyreason ) {
		words.appendChild( document.createElement( 'p' ) ).textContent = data.readonlyreason;
	}
	return new WikiError( code, html === undefined ? text : parseHtml( html ).body.textContent!.trim(), seconds, { words } );
}

interface LimitsAnswer { query?: { userinfo?: { ratelimits?: { edit?: Record<string, { seconds?: number }> } } } }

/** Seconds after which edits are taken again, whatever was done before. */
async function longestLimit( api: Api ): Promise<number | undefined> {
	const answer = await api.get( { meta: 'userinfo', uiprop: 'ratelimits' } ).catch( () => ( {} ) ) as LimitsAnswer;
	return Math.max( 0, ...Object.values( answer.query?.userinfo?.ratelimits?.edit || {} ).map( ( { seconds = 0 } ) => seconds ) ) || undefined;
}
