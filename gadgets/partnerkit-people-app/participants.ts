import { h, render } from 'preact';
import { explain } from '../../src/features/explain';
import type { DecisionWriter } from '../../src/features/tracking/decision-writer';
import type { TableReader } from '../../src/features/batch/table-reader';
import type { PeopleScreenProps } from '../../src/features/tracking/people/ports';
import { PeopleScreen } from '../../src/features/tracking/people/screen';
import { createApi } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { createContributions } from '../../src/wiki/contributions';
import { createDrafts } from '../../src/wiki/drafts';
import { createEdits } from '../../src/wiki/edits';
import { fetchGadget } from '../../src/wiki/fetch-gadget';
import { saveFile } from '../../src/wiki/files';
import { createPages } from '../../src/wiki/pages';
import { currentReader } from '../../src/wiki/reader';
import { createRendering } from '../../src/wiki/render';
import { screenUrl, takeOver, wantedScreen } from '../../src/wiki/special-page';
import { createUsers } from '../../src/wiki/users';
import { ownMessages } from './own-messages';

/** Shows the screen for the partnership that the address names. */
export async function showParticipants( content: HTMLElement ): Promise<void> {
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const reader = currentReader( mw );
	const messages = await ownMessages();
	const { about } = wantedScreen( mw );
	const contentNamespaces = mw.config.get( 'wgContentNamespaces' );
	const props: PeopleScreenProps = {
		ports: {
			pages, edits: createEdits( mw, api, pages ), rendering: createRendering( api ), drafts: createDrafts( mw ), users: createUsers( mw, api ), contributions: createContributions( api ), saveFile,
			// What few need here is a part of other apps, and fetched with them.
			tables: () => fetchGadget<TableReader>( mw, 'batch-app' ),
			decisions: () => fetchGadget<DecisionWriter>( mw, 'edits-app' )
		},
		reader, messages, about,
		wiki: { id: reader.wikiId, host: reader.host, isHome: true },
		isContent: ( namespace ) => contentNamespaces.includes( namespace ),
		open: () => loadConfig( pages ),
		explain: ( error ) => explain( error, messages ),
		screenUrl: ( name, subject ) => screenUrl( mw, name, subject ),
		now: Date.now
	};
	takeOver( mw, content, about === '' ? messages.text( 'partnerkit-people-title' ) : messages.text( 'partnerkit-people-title-of', about ) );
	render( h( PeopleScreen, props ), content.appendChild( document.createElement( 'div' ) ) );
}
