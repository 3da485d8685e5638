import { h, render } from 'preact';
import { explain } from '../../src/features/explain';
import { WizardScreen } from '../../src/features/onboarding/community/screen';
import { createApi } from '../../src/wiki/api';
import { createEdits } from '../../src/wiki/edits';
import { createLocks } from '../../src/wiki/locks';
import { createMessages } from '../../src/wiki/messages';
import { createPages } from '../../src/wiki/pages';
import { currentReader } from '../../src/wiki/reader';
import { createRendering } from '../../src/wiki/render';
import { takeOver, wantedScreen } from '../../src/wiki/special-page';
import { createWays } from '../../src/wiki/ways';
import { createWizardStores } from '../../src/wiki/wizard-stores';

/** Shows the wizard that the address asks for. */
export async function showWizard( content: HTMLElement ): Promise<void> {
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const messages = await createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } );
	const { about } = wantedScreen( mw );
	takeOver( mw, content, messages.text( 'partnerkit-wizard-reading' ) );
	const place = content.appendChild( document.createElement( 'div' ) );
	render( h( WizardScreen, {
		ports: { pages, edits: createEdits( mw, api, pages ), rendering: createRendering( api ), ways: createWays( mw, api ), stores: createWizardStores( mw, api ), locks: createLocks( mw ) },
		reader: currentReader( mw ), messages, id: about, languages: mw.language.getFallbackLanguageChain(),
		explain: ( error ) => explain( error, messages ),
		onTitle( title ) {
			content.removeChild( place );
			takeOver( mw, content, title );
			content.appendChild( place );
		}
	} ), place );
}
