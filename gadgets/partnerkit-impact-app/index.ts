import { h, render, type ComponentType } from 'preact';
import { partnershipOfTitle } from '../../src/domain/partnership/config';
import { DashboardScreen, type Wanted } from '../../src/features/impact/dashboard-screen';
import type { MoreProps } from '../../src/features/impact/more-props';
import { createApi } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { createContributions } from '../../src/wiki/contributions';
import { createForeignWikis } from '../../src/wiki/foreign-wikis';
import { createMessages } from '../../src/wiki/messages';
import { createPages } from '../../src/wiki/pages';
import type { ForeignWikis } from '../../src/wiki/ports';
import { currentReader } from '../../src/wiki/reader';
import { rememberContributions } from '../../src/wiki/remembered-contributions';
import { screenUrl, takeOver } from '../../src/wiki/special-page';

/** One dashboard a page: the page's content is announced anew after each preview and live update. */
let isShown = false;

/** Shows the dashboard of the partnership whose page this is, or whom the special page names, below the page's content. */
export async function run( content: HTMLElement ): Promise<void> {
	if ( isShown ) {
		return;
	}
	isShown = true;
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const reader = currentReader( mw );
	const special = reader.namespace < 0 ? /\/Partnerkit\/(.+)/.exec( reader.pageTitle ) : null;
	if ( mw.config.get( 'wgAction' ) !== 'view' ) {
		return;
	}
	if ( special ) {
		takeOver( mw, content, special[ 1 ] );
	}
	const contentNamespaces = mw.config.get( 'wgContentNamespaces' );
	// For as long as the page is open: read again, only what is new is asked for.
	const contributions = rememberContributions( createContributions( api ), Date.now );
	let foreign: ForeignWikis | undefined;
	const open = async (): Promise<Wanted | undefined> => {
		const { config } = await loadConfig( pages );
		foreign = foreign || createForeignWikis( mw, config, { host: reader.host, id: reader.wikiId } );
		const name = special ? special[ 1 ] : partnershipOfTitle( config, reader.pageTitle );
		return name === undefined ? undefined : {
			name,
			isAtHome: !special,
			ports: {
				pages, config, contributions,
				wiki: { id: reader.wikiId, host: reader.host, isHome: true },
				foreign,
				isContent: ( namespace ) => contentNamespaces.includes( namespace ),
				isTemporary: ( user ) => mw.util.isTemporaryUser( user ),
				now: Date.now
			}
		};
	};
	const messages = await createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } );
	render( h( DashboardScreen, { open, pages, messages, recordUrl: ( name ) => screenUrl( mw, 'registry', name ), joinUrl: ( name ) => screenUrl( mw, 'participants', name ), editsUrl: ( name ) => screenUrl( mw, 'edits', name ), liveUrl: ( name ) => pages.url( `Special:BlankPage/Partnerkit/${ name }/live` ), now: Date.now, loadMore } ), content.appendChild( document.createElement( 'div' ) ) );
}

/** What is fetched once the figures are there. */
async function loadMore(): Promise<ComponentType<MoreProps>> {
	const name = 'ext.gadget.partnerkit-report-app';
	const require = await mw.loader.using( name );
	return ( require( name ) as { More: ComponentType<MoreProps> } ).More;
}
