import { h, render } from 'preact';
import { explain } from '../../src/features/explain';
import type { EditsScreenProps } from '../../src/features/tracking/edits/props';
import { EditsScreen } from '../../src/features/tracking/edits/screen';
import { createApi } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { createContributions } from '../../src/wiki/contributions';
import { createDrafts } from '../../src/wiki/drafts';
import { createEdits } from '../../src/wiki/edits';
import { createMessages } from '../../src/wiki/messages';
import { createPages } from '../../src/wiki/pages';
import { currentReader } from '../../src/wiki/reader';
import { createRendering } from '../../src/wiki/render';
import { createRevisionLookup } from '../../src/wiki/revision-lookup';
import { createRevisionTags } from '../../src/wiki/revision-tags';
import { screenUrl, takeOver, wantedScreen } from '../../src/wiki/special-page';

/** Shows one's edits for the partnership that the address names, or the answer about the edit that it names. */
export async function showEdits( content: HTMLElement ): Promise<void> {
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const reader = currentReader( mw );
	const messages = await createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } );
	const { about } = wantedScreen( mw );
	const asked = mw.util.getParamValue( 'rev' ) ?? undefined;
	const props: EditsScreenProps = {
		ports: {
			pages, contributions: createContributions( api ), revisions: createRevisionLookup( api ), revisionTags: createRevisionTags( mw, api ),
			edits: createEdits( mw, api, pages ), rendering: createRendering( api ), drafts: createDrafts( mw )
		},
		reader, messages, about, asked,
		async open() {
			const { config, problems } = await loadConfig( pages );
			return { config, problems: reader.mayEditSettings ? problems : [] };
		},
		explain: ( error ) => explain( error, messages ),
		editsUrl: ( name, asks ) => screenUrl( mw, 'edits', name ) + ( asks ? '&rev=' : '' ),
		now: Date.now
	};
	takeOver( mw, content, messages.text( asked === undefined ? 'partnerkit-edits-title' : 'partnerkit-why-title' ) );
	render( h( EditsScreen, props ), content.appendChild( document.createElement( 'div' ) ) );
}
