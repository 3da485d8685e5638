import type { TabMemory } from '../ports';
import { openForm, placeBeside, type SentForm } from './form';
import type { Opening } from './opening';
import type { Words } from './words';

/**
 * The form that asks before a rollback. It takes a summary, in which the wiki puts the names of those concerned; where the
 * link gave none, the wiki's own words are sent with the addition behind them. It takes no tag: that comes right after.
 */
export function watchRollback( mediawiki: typeof mw, memory: TabMemory, sent: SentForm | undefined, words: Words, onOpen: Opening ): void {
	const form = mediawiki.config.get( 'wgAction' ) === 'rollback' ? document.querySelector<HTMLInputElement>( '#mw-content-text form input[name="from"]' )?.form : undefined;
	const button = form?.querySelector( '[type="submit"]' );
	if ( !form || !button || !( 'onformdata' in form ) ) {
		return;
	}
	const title = mediawiki.config.get( 'wgPageName' ).replace( /_/g, ' ' );
	openForm( {
		form, place: placeBeside( button.closest( '.mw-htmlform-submit-buttons' ) || button, 'beforebegin' ), title: () => title, key: `rollback ${ title }`,
		field: form.querySelector( 'input[name="summary"]' ), ending: 'words', takesTag: false, others: [],
		summary: ( text ) => text || words.rollback(),
		write( data, text, added ) {
			if ( text || words.rollback() ) {
				data.set( 'summary', ( text || words.rollback() ) + added );
			}
		}
	}, memory, sent, mediawiki.config.get( 'wgCommentCodePointLimit' ), onOpen );
}
