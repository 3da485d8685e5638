import { h, render } from 'preact';
import { explain } from '../../src/features/explain';
import { HandoverScreen } from '../../src/features/onboarding/handover/screen';
import type { PathHost } from '../../src/features/onboarding/path-tools';
import { createAccountHistory } from '../../src/wiki/account-history';
import { createApi } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { createContentLanguage } from '../../src/wiki/content-language';
import { createEdits } from '../../src/wiki/edits';
import { createMessages } from '../../src/wiki/messages';
import { createMoves } from '../../src/wiki/moves';
import { createPages } from '../../src/wiki/pages';
import { currentReader } from '../../src/wiki/reader';
import { createRendering } from '../../src/wiki/render';
import { screenUrl } from '../../src/wiki/special-page';
import { createUsers } from '../../src/wiki/users';

/** Shows how a partnership is handed over. */
export async function showHandover( { content, tools, onTitle }: PathHost, about: string ): Promise<void> {
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const messages = await createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } );
	onTitle( messages.text( 'partnerkit-handover' ) );
	render( h( HandoverScreen, {
		ports: { pages, edits: createEdits( mw, api, pages ), rendering: createRendering( api ), users: createUsers( mw, api ), accounts: createAccountHistory( api ), moves: createMoves( mw, api, pages ) },
		tools, reader: currentReader( mw ), messages, about,
		open: async () => ( await loadConfig( pages ) ).config,
		contentDay: createContentLanguage( mw ).day,
		list: ( names ) => names.join( ', ' ),
		explain: ( error ) => explain( error, messages ),
		screenUrl: ( screen, subject ) => screenUrl( mw, screen, subject ),
		now: Date.now
	} ), content );
}
