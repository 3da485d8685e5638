import { h, render } from 'preact';
import type { RegistryScreenProps } from '../../src/features/registry-form/props';
import { RegistryScreen } from '../../src/features/registry-form/screen';
import { explain } from '../../src/features/explain';
import { createApi } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { createDrafts } from '../../src/wiki/drafts';
import { createEdits } from '../../src/wiki/edits';
import { createLookups } from '../../src/wiki/lookups';
import { createMessages } from '../../src/wiki/messages';
import { createMoves } from '../../src/wiki/moves';
import { createPages } from '../../src/wiki/pages';
import { currentReader } from '../../src/wiki/reader';
import { createRendering } from '../../src/wiki/render';
import { screenUrl, takeOver, wantedScreen } from '../../src/wiki/special-page';
import { createTemplates } from '../../src/wiki/template-data';
import { wikidataFor } from '../../src/wiki/wikidata';

/** Shows the form of the partnership that the address names, or of a new one. */
export async function showRegistry( content: HTMLElement ): Promise<void> {
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const reader = currentReader( mw );
	const messages = await createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } );
	const { about } = wantedScreen( mw );
	const props: RegistryScreenProps = {
		ports: {
			pages, edits: createEdits( mw, api, pages ), rendering: createRendering( api ),
			drafts: createDrafts( mw ),
			templates: createTemplates( mw, api, pages ), moves: createMoves( mw, api, pages )
		},
		lookups: createLookups( mw ),
		wikidata: ( config ) => wikidataFor( mw, config.services.wikidata ),
		reader, messages, about,
		async open() {
			const { config, problems } = await loadConfig( pages );
			return { config, problems: reader.mayEditSettings ? problems : [] };
		},
		explain: ( error ) => explain( error, messages ),
		screenUrl: ( name, subject ) => screenUrl( mw, name, subject ),
		now: Date.now
	};
	takeOver( mw, content, about === '' ? messages.text( 'partnerkit-registry-title-new' ) : messages.text( 'partnerkit-registry-title-edit', about ) );
	render( h( RegistryScreen, props ), content.appendChild( document.createElement( 'div' ) ) );
}
