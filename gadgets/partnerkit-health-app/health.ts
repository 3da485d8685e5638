import { h, render } from 'preact';
import { explain } from '../../src/features/explain';
import type { HealthScreenProps } from '../../src/features/health/ports';
import { HealthScreen } from '../../src/features/health/screen';
import { createApi } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { createBatchStore } from '../../src/wiki/database';
import { createEdits } from '../../src/wiki/edits';
import { saveFile } from '../../src/wiki/files';
import { createIgnored } from '../../src/wiki/ignored';
import { createMessages } from '../../src/wiki/messages';
import { createPages } from '../../src/wiki/pages';
import { currentReader } from '../../src/wiki/reader';
import { createRendering } from '../../src/wiki/render';
import { screenUrl, takeOver, wantedScreen } from '../../src/wiki/special-page';
import { createSurvey } from '../../src/wiki/survey';
import { createTemplates } from '../../src/wiki/template-data';

/** Shows what is wrong, of all partnerships or of the one that the address asks for. */
export async function showHealth( content: HTMLElement ): Promise<void> {
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const reader = currentReader( mw );
	const messages = await createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } );
	const { about } = wantedScreen( mw );
	const props: HealthScreenProps = {
		ports: {
			pages, edits: createEdits( mw, api, pages ), rendering: createRendering( api ),
			batches: createBatchStore( reader.wikiId, reader.user ?? '' ), survey: createSurvey( api ),
			templates: createTemplates( mw, api, pages ), ignored: createIgnored( mw ), saveFile
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
	takeOver( mw, content, messages.text( 'partnerkit-health-title' ) );
	render( h( HealthScreen, props ), content.appendChild( document.createElement( 'div' ) ) );
}
