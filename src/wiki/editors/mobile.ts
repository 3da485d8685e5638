import { SUMMARY_LIMIT } from '../../domain/tracking/summary';
import type { SaveLine } from '../ports';
import type { ApiEditor } from './api-save';
import { onInputIn, placeBeside } from './form';
import type { Opening } from './opening';
import { titleOf } from './visual';

/** MobileFrontend's editor for wikitext, where the wiki has it: the line stands below the summary, in the step before saving. */
export function mobileEditor( mediawiki: typeof mw, onOpen: Opening ): ApiEditor {
	let line: SaveLine | undefined;
	const close = (): void => {
		line?.close();
		line = undefined;
	};
	mediawiki.hook( 'mobileFrontend.editorOpened' ).add( ( editor: string ) => {
		const summary = document.querySelector<HTMLTextAreaElement>( '.editor-overlay .summary, .overlay textarea.summary' );
		if ( editor !== 'wikitext' || !summary ) {
			return;
		}
		close();
		const place = placeBeside( summary, 'afterend' );
		line = onOpen( {
			place, title: titleOf( mediawiki ), ending: 'words', limit: mediawiki.config.get( 'wgCommentCodePointLimit' ) || SUMMARY_LIMIT, takesTag: true,
			summary: () => summary.value,
			onInput: ( then ) => onInputIn( summary, place, then ),
			resized: () => {}
		} );
	} );
	mediawiki.hook( 'mobileFrontend.editorClosed' ).add( close );
	return {
		// Partnerkit's own edits go the same way, and come from no editor: they name a base.
		lineFor: ( { action, summary, basetimestamp } ) => action === 'edit' && summary !== undefined && basetimestamp !== undefined ? line : undefined,
		summary: ( { summary } ) => String( summary ),
		title: ( { title } ) => String( title ).replace( /_/g, ' ' )
	};
}
