import { h, render } from 'preact';
import { explain } from '../../src/features/explain';
import type { DecisionWriter } from '../../src/features/tracking/decision-writer';
import { SavedScreen } from '../../src/features/tracking/saving/saved-screen';
import { startSaving, type Saving } from '../../src/features/tracking/saving/saving';
import type { Working } from '../../src/domain/tracking/working';
import type { Api } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { createEditors } from '../../src/wiki/editors';
import { createEdits } from '../../src/wiki/edits';
import { fetchGadget } from '../../src/wiki/fetch-gadget';
import { createOwnEdits } from '../../src/wiki/own-edits';
import { closeSavedNote } from '../../src/wiki/post-edit';
import type { Clock, Messages, Pages } from '../../src/wiki/ports';
import type { createRevisionTags } from '../../src/wiki/revision-tags';
import { screenUrl } from '../../src/wiki/special-page';
import { createTabMemory } from '../../src/wiki/tab-memory';
import { createTags } from '../../src/wiki/tags';

/* What few saves need is a part of another app, and fetched with it: writing decisions, tags on edits that are there already. */
type LateTools = DecisionWriter & { createRevisionTags: typeof createRevisionTags };

const lateTools = (): Promise<LateTools> => fetchGadget<LateTools>( mw, 'edits-app' );

interface Parts {
	api: Api;
	pages: Pages;
	messages: Messages;
	clock: Clock;
	/** What this tab works for. */
	working(): Working | undefined;
	/** Opens the choice of what to work for. */
	choose(): void;
	/** Notes an edit. */
	touch(): void;
}

/** The line at the save, in every editor of the page. */
export function startSaveLine( { api, pages, messages, clock, working, choose, touch }: Parts ): Saving {
	const memory = createTabMemory( mw );
	const place = document.body.appendChild( document.createElement( 'div' ) );
	const close = (): void => render( null, place );
	return startSaving( {
		pages, messages, clock, memory, working, choose, tags: createTags( api ), editors: createEditors( mw, api, memory ), user: userName(),
		loadConfig: async () => ( await loadConfig( pages ) ).config, item: String( mw.config.get( 'wgWikibaseItemId' ) ?? '' ),
		links: { tags: mw.util.getUrl( 'Special:Tags' ), page: ( title ) => pages.url( title ), disclosure: ( partnership ) => screenUrl( mw, 'participants', partnership ) },
		onSaved( edit, note, rules ) {
			// A notice that is still there is about an earlier edit.
			close();
			// Whose edits to look for is not known without an account.
			if ( userName() === '' ) {
				touch();
				return;
			}
			render( h( SavedScreen, {
				ports: {
					pages, messages, clock, rules, user: userName(), ownEdits: createOwnEdits( mw, api ), edits: createEdits( mw, api, pages ), decisions: lateTools,
					revisionTags: { change: async ( change ) => ( await lateTools() ).createRevisionTags( mw, api ).change( change ) }
				},
				edit, note, whyUrl: screenUrl( mw, 'edits', note.working.partnership ), explain: ( error ) => explain( error, messages ), onClose: close,
				onKnown() {
					touch();
					closeSavedNote();
				}
			} ), place );
		}
	} );
}

function userName(): string {
	return mw.config.get( 'wgUserName' ) ?? '';
}
