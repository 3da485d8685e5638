import { h, render } from 'preact';
import type { readTitles } from '../../src/domain/batch/title-line';
import type { countReferences } from '../../src/domain/impact/texts/difference';
import { explain } from '../../src/features/explain';
import type { WorklistScreenProps } from '../../src/features/worklist/ports';
import { WorklistScreen } from '../../src/features/worklist/screen';
import { createApi } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { createDrafts } from '../../src/wiki/drafts';
import { createEdits } from '../../src/wiki/edits';
import { fetchGadget } from '../../src/wiki/fetch-gadget';
import type { createPageLists } from '../../src/wiki/page-lists';
import { createPages } from '../../src/wiki/pages';
import { currentReader } from '../../src/wiki/reader';
import { screenUrl, takeOver, wantedScreen } from '../../src/wiki/special-page';
import { ownMessages } from './own-messages';

/** Shows the worklist of the partnership that the address names. */
export async function showWorklist( content: HTMLElement ): Promise<void> {
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const reader = currentReader( mw );
	const messages = await ownMessages();
	const { about } = wantedScreen( mw );
	const props: WorklistScreenProps = {
		ports: {
			pages, edits: createEdits( mw, api, pages ), drafts: createDrafts( mw ),
			async sources() {
				// What few need here is a part of other apps, and fetched with them: finding pages, and below counting references.
				const batch = await fetchGadget<{ createPageLists: typeof createPageLists; readTitles: typeof readTitles }>( mw, 'batch-app' );
				return { lists: batch.createPageLists( mw, api ), readTitles: batch.readTitles };
			},
			references: () => fetchGadget<{ countReferences: typeof countReferences }>( mw, 'report-app' )
		},
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
