import type { SaveLine } from '../ports';
import type { ApiEditor } from './api-save';
import { onInputIn, placeBeside } from './form';
import type { Opening } from './opening';
import type { Words } from './words';
import { SUMMARY_LIMIT } from '../../domain/tracking/summary';

/** VisualEditor and its editor for wikitext, on phones too: the line stands in the dialog that saves, below its options. */
export function visualEditor( mediawiki: typeof mw, words: Words, onOpen: Opening ): ApiEditor {
	let place: HTMLElement | undefined;
	let line: SaveLine | undefined;
	mediawiki.hook( 've.saveDialog.stateChanged' ).add( () => {
		const dialog = document.querySelector( '.ve-ui-mwSaveDialog-savePanel' );
		const options = dialog && dialog.querySelector( '.ve-ui-mwSaveDialog-options' );
		if ( !options || place && place.isConnected ) {
			return;
		}
		line?.close();
		const at = place = placeBeside( options, 'afterend' );
		const input = (): HTMLTextAreaElement | null => dialog.querySelector( '.ve-ui-mwSaveDialog-summary textarea' );
		const opened = onOpen( {
			place: at, title: titleOf( mediawiki ), ending: 'words', limit: mediawiki.config.get( 'wgCommentCodePointLimit' ) || SUMMARY_LIMIT, takesTag: true,
			summary: () => input()?.value ?? '',
			onInput: ( then ) => onInputIn( dialog, at, then ),
			resized: () => ( window as unknown as { ve?: { init?: { target?: { saveDialog?: { updateSize(): void } } } } } ).ve?.init?.target?.saveDialog?.updateSize()
		} );
		line = { ...opened, close() {
			opened.close();
			place?.remove();
			place = line = undefined;
		} };
	} );
	return {
		lineFor: ( { action, paction } ) => action === 'visualeditoredit' && ( paction === 'save' || paction === undefined ) ? line : undefined,
		summary: ( { summary, sectiontitle } ) => summary === undefined ? words.section( String( sectiontitle ?? '' ) ) : String( summary ),
		title: ( { page } ) => String( page ).replace( /_/g, ' ' )
	};
}

export function titleOf( mediawiki: typeof mw ): string {
	return mediawiki.config.get( 'wgRelevantPageName' ).replace( /_/g, ' ' );
}
