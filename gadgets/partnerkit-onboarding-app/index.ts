import { h, render, type ComponentType } from 'preact';
import { explain } from '../../src/features/explain';
import { PathScreen } from '../../src/features/onboarding/join/path-screen';
import type { LaterProps } from '../../src/features/onboarding/join/props';
import { accountDoors, takeWord } from '../../src/wiki/account-doors';
import { createApi } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { createLocks } from '../../src/wiki/locks';
import { createMessages } from '../../src/wiki/messages';
import { createPages } from '../../src/wiki/pages';
import { personAtKeyboard } from '../../src/wiki/person';
import { placeOfPath } from '../../src/wiki/place-of-path';
import { wantedScreen } from '../../src/wiki/special-page';
import { createWizardStores } from '../../src/wiki/wizard-stores';

const GUIDE = 'ext.gadget.partnerkit-guide-app';

/** Shows the path to which the address invites, in the place of the page's content. */
export async function run(): Promise<void> {
	const { screen, about } = wantedScreen( mw );
	if ( screen !== 'join' ) {
		return;
	}
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const messages = await createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } );
	render( h( PathScreen, {
		ports: {
			pages, stores: createWizardStores( mw, api ), locks: createLocks( mw ), now: Date.now,
			loadConfig: async () => ( await loadConfig( pages ) ).config,
			later: async () => ( ( await mw.loader.using( GUIDE ) )( GUIDE ) as { LaterSteps: ComponentType<LaterProps> } ).LaterSteps,
			doors: ( name, word ) => accountDoors( mw, name, word )
		},
		name: about.replace( /_/g, ' ' ).trim(), word: takeWord( mw ), person: personAtKeyboard( mw ), messages, explain: ( error ) => explain( error, messages )
	} ), await placeOfPath() );
}
