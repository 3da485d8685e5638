/** A plural of forms that are plain text, none of them for one exact number. */
const PLURAL = /\{\{PLURAL:\$(\d)\|([^{}=]*)\}\}/g;

/** What the wiki's own reader of messages is for. */
const MARKUP = /\{\{|[<>[&\\]/;

/**
 * The text of a message as the wiki writes it. Where there is nothing in it but plurals it is put together here: the
 * wiki's own way makes elements for each text, of which one screen has dozens.
 */
export function messageText( mediawiki: typeof mw, key: string, parameters: string[] ): string {
	const { language, messages } = mediawiki;
	// What is not known is told as the wiki tells it.
	const text = ( messages.get( key ) ?? '<' ).replace( PLURAL, ( _, number: number, forms: string ) => language.convertPlural( parseFloat( String( language.convertNumber( parameters[ number - 1 ] as never, true ) ) ), forms.split( '|' ) ) );
	return MARKUP.test( text ) ? mediawiki.message( key, ...parameters ).text() : mediawiki.format( text, ...parameters );
}
