import type { TabMemory } from '../ports';
import { openForm, placeBeside, type SentForm } from './form';
import type { Opening } from './opening';

/**
 * Special:Upload. The description of a new file becomes its page, and the summary too: there the addition stands in a
 * comment, which readers of the page do not see. That of a new version of a file is a summary alone.
 */
export function watchUpload( mediawiki: typeof mw, memory: TabMemory, sent: SentForm | undefined, onOpen: Opening ): void {
	const form = document.querySelector<HTMLFormElement>( 'form#mw-upload-form' );
	const field = form && form.querySelector<HTMLTextAreaElement>( '#wpUploadDescription' );
	if ( !form || !field || !( 'onformdata' in form ) ) {
		return;
	}
	const isNewVersion = Boolean( form.querySelector<HTMLInputElement>( 'input[name="wpForReUpload"]' )?.value );
	const name = form.querySelector<HTMLInputElement>( '#wpDestFile' );
	openForm( {
		form, place: placeBeside( field, 'afterend' ), key: 'upload', field, ending: isNewVersion ? 'words' : 'comment', takesTag: true, others: [ 'wpCancelUpload', 'wpReUpload' ],
		title: () => mediawiki.Title.makeTitle( 6, name?.value || '' )?.getPrefixedText() || '',
		summary: ( text ) => text,
		write: ( data, text, added ) => data.set( field.name, text + added )
	}, memory, sent, mediawiki.config.get( 'wgCommentCodePointLimit' ), onOpen );
}
