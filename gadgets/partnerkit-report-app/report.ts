import { h, render } from 'preact';
import { explain } from '../../src/features/explain';
import type { MoreProps } from '../../src/features/impact/more-props';
import { ReportScreen } from '../../src/features/impact/report/screen';
import { createAccountHistory } from '../../src/wiki/account-history';
import { createApi } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { createContentLanguage } from '../../src/wiki/content-language';
import { createContributions } from '../../src/wiki/contributions';
import { createDrafts } from '../../src/wiki/drafts';
import { createEdits } from '../../src/wiki/edits';
import { createEditCounts } from '../../src/wiki/edit-counts';
import { createForeignWikis } from '../../src/wiki/foreign-wikis';
import { createMoves } from '../../src/wiki/moves';
import { createPages } from '../../src/wiki/pages';
import { createPause } from '../../src/wiki/pause';
import { currentReader } from '../../src/wiki/reader';
import { createReadingStore } from '../../src/wiki/reading-store';
import { rememberContributions } from '../../src/wiki/remembered-contributions';
import { createRendering } from '../../src/wiki/render';
import { takeOver, wantedScreen } from '../../src/wiki/special-page';
import { Beside } from './beside';
import { ownMessages } from './own-messages';

const language = mw.config.get( 'wgUserLanguage' );
const dashboardUrl = ( name: string ): string => location.origin + mw.util.getUrl( `Special:BlankPage/Partnerkit/${ name }` );

/** Shows the report that the address asks for. */
export async function run( content: HTMLElement ): Promise<void> {
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const reader = currentReader( mw );
	const messages = await ownMessages();
	const { about } = wantedScreen( mw );
	const contentNamespaces = mw.config.get( 'wgContentNamespaces' );
	const store = createReadingStore( reader.wikiId, reader.user ?? '', Date.now );
	const contributions = rememberContributions( createContributions( api ), Date.now, { store, wiki: reader.wikiId } );
	takeOver( mw, content, messages.text( 'partnerkit-report', about ) );
	render( h( ReportScreen, {
		ports: { pages, edits: createEdits( mw, api, pages ), rendering: createRendering( api ), drafts: createDrafts( mw ), subpages: createMoves( mw, api, pages ).subpages },
		reader, messages, about, language, content: createContentLanguage( mw ), dashboardUrl, now: Date.now,
		Beside: ( props: MoreProps ) => h( Beside, { ...props, own: messages } ),
		explain: ( error ) => explain( error, messages ),
		open: async () => {
			const { config } = await loadConfig( pages );
			return {
				config,
				dashboard: {
					pages, config, contributions, wiki: { id: reader.wikiId, host: reader.host, isHome: true },
					foreign: createForeignWikis( mw, config, { host: reader.host, id: reader.wikiId }, store ), store,
					accounts: createAccountHistory( api ), editCounts: createEditCounts( mw, api ), pause: createPause(),
					isContent: ( namespace ) => contentNamespaces.includes( namespace ), isTemporary: ( user ) => mw.util.isTemporaryUser( user ), now: Date.now
				}
			};
		}
	} ), content.appendChild( document.createElement( 'div' ) ) );
}
