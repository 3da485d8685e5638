import type { Words } from '../../src/ui/dashboard/view';
import { messagesOf } from '../support/words';

const LENGTHS: Record<string, Intl.DateTimeFormatOptions> = { long: { dateStyle: 'long' }, short: { day: 'numeric', month: 'short' }, month: { month: 'short' }, year: { year: 'numeric' } };

/** The words of the dashboard, as the wiki's message system gives them in English or French. A key without a message is an error. */
export function words( language = 'en' ): Words {
	const messages = new Map( Object.entries( { ...messagesOf( 'partnerkit-core', language ), ...messagesOf( 'partnerkit-editing', language ), ...messagesOf( 'partnerkit-impact-app', language ) } ) );
	const isOne = ( count: number ): boolean => language === 'fr' ? count < 2 : count === 1;
	return {
		t( key, ...parameters ) {
			const message = messages.get( key );
			if ( message === undefined ) {
				throw new Error( `No message ${ key }` );
			}
			return message
				.replace( /\{\{PLURAL:\$(\d)\|([^{}|]*)(?:\|([^{}|]*))?\}\}/g, ( _, number, one, other = one ) => isOne( Number( parameters[ number - 1 ] ) ) ? one : other )
				.replace( /\$(\d)/g, ( _, number ) => String( parameters[ number - 1 ] ) );
		},
		number: ( value ) => value.toLocaleString( language ),
		day: ( day, length ) => new Intl.DateTimeFormat( language, { ...LENGTHS[ length || 'long' ], timeZone: 'UTC' } ).format( new Date( day ) )
	};
}
