import { h, render } from 'preact';
import { explain } from '../../src/features/explain';
import type { WorklistScreenProps } from '../../src/features/worklist/ports';
import { WorklistScreen } from '../../src/features/worklist/screen';
import { createApi } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { createDrafts } from '../../src/wiki/drafts';
import { createEdits } from '../../src/wiki/edits';
import { createMessages } from '../../src/wiki/messages';
import { createPageLists } from '../../src/wiki/page-lists';
import { createPages } from '../../src/wiki/pages';
import { currentReader } from '../../src/wiki/reader';
import { screenUrl, takeOver, wantedScreen } from '../../src/wiki/special-page';

/** Shows the worklist of the partnership that the address names. */
export async function run( content: HTMLElement ): Promise<void> {
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const reader = currentReader( mw );
	const messages = await createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } );
	const { about } = wantedScreen( mw );
	const props: WorklistScreenProps = {
		ports: { pages, edits: createEdits( mw, api, pages ), drafts: createDrafts( mw ), lists: createPageLists( mw, api ) },
		reader, messages, about,
		isTemporary: mw.util.isTemporaryUser( reader.user ?? '' ),
		open: () => loadConfig( pages ),
		explain: ( error ) => explain( error, messages ),
		screenUrl: ( name, subject ) => screenUrl( mw, name, subject ),
		now: Date.now
	};
	takeOver( mw, content, about === '' ? messages.text( 'partnerkit-worklist-title' ) : messages.text( 'partnerkit-worklist-title-of', about ) );
	render( h( WorklistScreen, props ), content.appendChild( document.createElement( 'div' ) ) );
}
