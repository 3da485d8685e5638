import { SUMMARY_LIMIT } from '../../domain/tracking/summary';
import type { SaveLine } from '../ports';
import type { ApiEditor } from './api-save';
import { onInputIn, placeBeside } from './form';
import type { Opening } from './opening';
import type { Words } from './words';
import { titleOf } from './visual';

const WIDGET = 'ext-discussiontools-ui-replyWidget';

/**
 * Replies and new topics of DiscussionTools. It tells nobody when one opens: its widget is looked for where the page
 * changes. Another one takes its place when somebody changes the way of writing; the choice goes along.
 */
export function discussion( mediawiki: typeof mw, words: Words, onOpen: Opening ): ApiEditor {
	let line: SaveLine | undefined;
	let place: HTMLElement | undefined;
	const content = document.getElementById( 'mw-content-text' );
	if ( content && document.querySelector( '[class*="ext-discussiontools-"]' ) ) {
		new MutationObserver( look ).observe( content, { childList: true, subtree: true } );
		look();
	}
	return {
		lineFor: ( { action } ) => action === 'discussiontoolsedit' ? line : undefined,
		summary: ( { summary, sectiontitle } ) => summary === undefined ? words.section( String( sectiontitle ?? '' ) ) : String( summary ),
		title: ( { page } ) => String( page ).replace( /_/g, ' ' )
	};

	function look(): void {
		const actions = content!.querySelector( `.${ WIDGET }-actionsWrapper` );
		if ( !actions || place && place.isConnected ) {
			return;
		}
		const widget = actions.closest( `.${ WIDGET }` )!;
		const wasTicked = line?.isTicked();
		line?.close();
		const at = place = placeBeside( actions, 'beforebegin' );
		const opened = onOpen( {
			place: at, title: titleOf( mediawiki ), ending: 'words', limit: mediawiki.config.get( 'wgCommentCodePointLimit' ) || SUMMARY_LIMIT, takesTag: true, wasTicked,
			summary: () => widget.querySelector<HTMLInputElement>( `.${ WIDGET }-editSummary input` )?.value ?? '',
			onInput: ( then ) => onInputIn( widget, at, then ),
			resized: () => {}
		} );
		line = { ...opened, close() {
			opened.close();
			line = undefined;
		} };
	}
}
