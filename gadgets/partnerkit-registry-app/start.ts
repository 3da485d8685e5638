import { h, render, type ComponentType } from 'preact';
import type { RefusedProps } from '../../src/features/onboarding/refused';
import type { StartScreenProps } from '../../src/features/onboarding/start/props';
import { StartScreen } from '../../src/features/onboarding/start/screen';
import { explain } from '../../src/features/explain';
import { copyText } from '../../src/ui/copy-text';
import { createApi } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { createContentLanguage } from '../../src/wiki/content-language';
import { createEdits } from '../../src/wiki/edits';
import { fetchGadget } from '../../src/wiki/fetch-gadget';
import { createLocks } from '../../src/wiki/locks';
import { createLookups } from '../../src/wiki/lookups';
import { createMessages } from '../../src/wiki/messages';
import { createPages } from '../../src/wiki/pages';
import { currentReader } from '../../src/wiki/reader';
import { createRendering } from '../../src/wiki/render';
import { screenUrl, takeOver, wantedScreen } from '../../src/wiki/special-page';
import { createTemplates } from '../../src/wiki/template-data';
import { createUsers } from '../../src/wiki/users';
import { wikidataFor } from '../../src/wiki/wikidata';
import { createWizardStores } from '../../src/wiki/wizard-stores';

/** What explains obstacles is with a newcomer's later steps; whoever starts a partnership needs it at the last step alone. */
interface Guide { refusals(): Promise<ComponentType<RefusedProps>> }

/** Shows the path to a new partnership. */
export async function showStart( content: HTMLElement ): Promise<void> {
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const messages = await createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } );
	const props: StartScreenProps = {
		ports: {
			pages, edits: createEdits( mw, api, pages ), rendering: createRendering( api ), templates: createTemplates( mw, api, pages ),
			users: createUsers( mw, api ), stores: createWizardStores( mw, api ), locks: createLocks( mw )
		},
		lookups: createLookups( mw ),
		wikidata: ( config ) => wikidataFor( mw, config.services.wikidata ),
		reader: currentReader( mw ), hasAccount: mw.user.isNamed(), messages, about: wantedScreen( mw ).about, proposed: mw.util.getParamValue( 'partnerkit-partner' ) ?? '',
		playbook: mw.util.getParamValue( 'partnerkit-playbook' ) ?? '',
		open: async () => ( await loadConfig( pages ) ).config,
		contentDay: createContentLanguage( mw ).day,
		explain: ( error ) => explain( error, messages ),
		refused: async () => ( await fetchGadget<Guide>( mw, 'guide-app' ) ).refusals(),
		screenUrl: ( screen, about ) => screenUrl( mw, screen, about ),
		copy: copyText,
		now: Date.now
	};
	takeOver( mw, content, messages.text( 'partnerkit-start' ) );
	render( h( StartScreen, props ), content.appendChild( document.createElement( 'div' ) ) );
}
