import { WikiError, type Messages } from '../wiki/ports';

/** Codes of the API that are one thing to a person. */
const KINDS: Record<string, string> = {
	network: 'network', timeout: 'network', http: 'server', captcha: 'captcha', readonly: 'readonly', ratelimited: 'ratelimited', maxlag: 'ratelimited',
	editconflict: 'conflict', articleexists: 'conflict', missingtitle: 'gone', pagedeleted: 'gone',
	assertuserfailed: 'loggedout', assertnameduserfailed: 'loggedout', badtoken: 'loggedout',
	protectedpage: 'protected', cascadeprotected: 'protected', protectednamespace: 'protected', titleprotected: 'protected', permissiondenied: 'protected', 'protectednamespace-interface': 'protected', sitejsonprotected: 'protected',
	blocked: 'blocked', autoblocked: 'blocked'
};

/** What an error is to a person. */
export function kindOf( { code }: WikiError ): string {
	return Object.prototype.hasOwnProperty.call( KINDS, code ) ? KINDS[ code ] : code.startsWith( 'abusefilter' ) ? 'filter' : 'other';
}

/** What happened, what is safe and what to do now; then the wiki's own words where it gave any. */
export function explain( error: unknown, messages: Messages ): string {
	if ( !( error instanceof WikiError ) ) {
		return messages.text( 'partnerkit-error-bug', error instanceof Error ? error.message : String( error ) );
	}
	const kind = kindOf( error );
	const text = messages.text( `partnerkit-error-${ kind }`, error.code );
	return error.text && kind !== 'network' ? `${ text } ${ messages.text( 'partnerkit-error-says', error.text ) }` : text;
}
