import { escapeText } from './escape';

/** A web address as MediaWiki takes it between brackets: what would end it is encoded. What is none is escaped as words. */
export function escapeUrl( text: string ): string {
	return /^https?:\/\/\S+$/i.test( text ) ?
		text.replace( /[{}|[\]<>"'`^\\]|__+|~~+/g, ( found ) => `%${ found.charCodeAt( 0 ).toString( 16 ).toUpperCase() }`.repeat( found.length ) ) :
		escapeText( text );
}
