import { h, render } from 'preact';
import { BatchScreen } from '../../src/features/batch/screen';
import { explain } from '../../src/features/explain';
import type { BatchScreenProps } from '../../src/features/batch/ports';
import { createAccount } from '../../src/wiki/account';
import { createApi } from '../../src/wiki/api';
import { createBulkPages } from '../../src/wiki/bulk-pages';
import { loadConfig } from '../../src/wiki/config';
import { createBatchStore } from '../../src/wiki/database';
import { createDrafts } from '../../src/wiki/drafts';
import { createEdits } from '../../src/wiki/edits';
import { createLocks } from '../../src/wiki/locks';
import { createMessages } from '../../src/wiki/messages';
import { createPageLists } from '../../src/wiki/page-lists';
import { createPages } from '../../src/wiki/pages';
import { currentReader } from '../../src/wiki/reader';
import { createRendering } from '../../src/wiki/render';
import { screenUrl, takeOver, wantedScreen } from '../../src/wiki/special-page';
import { createTags } from '../../src/wiki/tags';
import { createTemplates } from '../../src/wiki/template-data';

/* For the screen of participants, which fetches this app when somebody has a table. */
export { readTable } from '../../src/features/batch/csv';
export { decode } from '../../src/features/batch/encoding';

/* For worklists, which fetch it when somebody looks for pages. */
export { readTitles } from '../../src/domain/batch/title-line';
export { createPageLists };

/** Shows the screen, or the batch that the address asks for. */
export async function run( content: HTMLElement ): Promise<void> {
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const reader = currentReader( mw );
	const messages = await createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } );
	const { about } = wantedScreen( mw );
	const props: BatchScreenProps = {
		ports: {
			pages, edits: createEdits( mw, api, pages ), rendering: createRendering( api ), tags: createTags( api ),
			drafts: createDrafts( mw ),
			batches: createBatchStore( reader.wikiId, reader.user ?? '' ), bulk: createBulkPages( mw, api ), lists: createPageLists( mw, api ),
			account: createAccount( api ), locks: createLocks( mw ), templates: createTemplates( mw, api, pages )
		},
		reader, messages, about,
		async open() {
			const { config, problems } = await loadConfig( pages );
			return { config, problems: reader.mayEditSettings ? problems : [] };
		},
		explain: ( error ) => explain( error, messages ),
		screenUrl: ( name, subject ) => screenUrl( mw, name, subject ),
		now: Date.now
	};
	takeOver( mw, content, messages.text( 'partnerkit-batch-title' ) );
	render( h( BatchScreen, props ), content.appendChild( document.createElement( 'div' ) ) );
}
