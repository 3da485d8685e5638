import { h, render } from 'preact';
import { explain } from '../../src/features/explain';
import { GivebackScreen } from '../../src/features/onboarding/giveback/screen';
import type { PathHost } from '../../src/features/onboarding/path-tools';
import { copyText } from '../../src/ui/copy-text';
import { createApi } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { createContentLanguage } from '../../src/wiki/content-language';
import { createEdits } from '../../src/wiki/edits';
import { createMessages } from '../../src/wiki/messages';
import { createPages } from '../../src/wiki/pages';
import { currentReader } from '../../src/wiki/reader';
import { createRendering } from '../../src/wiki/render';
import { screenUrl } from '../../src/wiki/special-page';

/** Shows how a partnership leaves what it learned to the next ones. */
export async function showGiveback( { content, tools, onTitle }: PathHost, about: string ): Promise<void> {
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const messages = await createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } );
	onTitle( messages.text( 'partnerkit-giveback' ) );
	render( h( GivebackScreen, {
		ports: { pages, edits: createEdits( mw, api, pages ), rendering: createRendering( api ) },
		tools, reader: currentReader( mw ), messages, about,
		contentLanguage: mw.config.get( 'wgContentLanguage' ),
		open: async () => ( await loadConfig( pages ) ).config,
		contentDay: createContentLanguage( mw ).day,
		explain: ( error ) => explain( error, messages ),
		screenUrl: ( screen, subject ) => screenUrl( mw, screen, subject ),
		copy: copyText,
		now: Date.now
	} ), content );
}
