import { h, render, type ComponentType } from 'preact';
import { partnershipOfTitle, type Config } from '../../src/domain/partnership/config';
import type { DashboardPorts } from '../../src/features/impact/dashboard-ports';
import { DashboardScreen, type Wanted } from '../../src/features/impact/dashboard-screen';
import type { MoreProps } from '../../src/features/impact/more-props';
import { createAccountHistory } from '../../src/wiki/account-history';
import { createAddress } from '../../src/wiki/address';
import { createApi } from '../../src/wiki/api';
import { createContributions } from '../../src/wiki/contributions';
import { createEditCounts } from '../../src/wiki/edit-counts';
import { fetchGadget } from '../../src/wiki/fetch-gadget';
import { createForeignWikis } from '../../src/wiki/foreign-wikis';
import { HOME_PLACE } from '../../src/wiki/home-place';
import { keptConfig, renewConfig } from '../../src/wiki/kept-config';
import { createMessages } from '../../src/wiki/messages';
import { createPages } from '../../src/wiki/pages';
import { createPause } from '../../src/wiki/pause';
import { currentReader } from '../../src/wiki/reader';
import { createReadingStore } from '../../src/wiki/reading-store';
import { rememberContributions } from '../../src/wiki/remembered-contributions';
import { screenUrl, takeOver } from '../../src/wiki/special-page';

const REPORT = 'ext.gadget.partnerkit-report-app';

/** What comes below the figures, where the wiki has it. */
const loadMore = mw.loader.getState( REPORT ) === null ? undefined : async () => ( await fetchGadget<{ More: ComponentType<MoreProps> }>( mw, 'report-app' ) ).More;

/** One dashboard a page: the page's content is announced anew after each preview and live update. */
let isShown = false;

/** Shows the dashboard of the partnership whose page this is, or whom the special page names, below the content of the page that the place is in. */
export async function run( place: HTMLElement ): Promise<void> {
	if ( isShown ) {
		return;
	}
	isShown = true;
	if ( mw.config.get( 'wgAction' ) !== 'view' ) {
		return;
	}
	if ( place.id === HOME_PLACE ) {
		// Told apart here: the entry is on every page view.
		( await fetchGadget<{ run( where: HTMLElement ): void }>( mw, 'movement-app' ) ).run( place );
		return;
	}
	const content = place.closest<HTMLElement>( '#mw-content-text' )!;
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const reader = currentReader( mw );
	const special = reader.namespace < 0 ? /\/Partnerkit\/(.+)/.exec( reader.pageTitle ) : null;
	if ( special ) {
		takeOver( mw, content, special[ 1 ] );
	}
	const contentNamespaces = mw.config.get( 'wgContentNamespaces' );
	const store = createReadingStore( reader.wikiId, reader.user ?? '', Date.now );
	// Read again, only what is new is asked for.
	const contributions = rememberContributions( createContributions( api ), Date.now, { store, wiki: reader.wikiId } );
	const portsWith = ( config: Config ): DashboardPorts => ( {
		pages, config, contributions,
		wiki: { id: reader.wikiId, host: reader.host, isHome: true },
		foreign: createForeignWikis( mw, config, { host: reader.host, id: reader.wikiId }, store ), store,
		accounts: createAccountHistory( api ), editCounts: createEditCounts( mw, api ),
		pause: createPause(),
		isContent: ( namespace ) => contentNamespaces.includes( namespace ),
		isTemporary: ( user ) => mw.util.isTemporaryUser( user ),
		now: Date.now
	} );
	const renew = async (): Promise<DashboardPorts> => portsWith( await renewConfig( pages, store ) );
	// What is kept is shown before the wiki is asked for anything, also for its configuration.
	const open = async (): Promise<Wanted | undefined> => {
		const kept = await keptConfig( store );
		const nameIn = ( config: Config ): string | undefined => special ? special[ 1 ] : partnershipOfTitle( config, reader.pageTitle );
		const before = kept && nameIn( kept );
		if ( kept && before !== undefined ) {
			return { name: before, isAtHome: !special, ports: portsWith( kept ), renew };
		}
		const ports = await renew();
		const name = nameIn( ports.config );
		return name === undefined ? undefined : { name, isAtHome: !special, ports };
	};
	// Begun while texts are fetched; of what fails, the screen hears.
	let opening: Promise<Wanted | undefined> | undefined = open();
	opening.catch( () => {} );
	const messages = await createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } );
	render( h( DashboardScreen, {
		open() {
			const begun = opening || open();
			opening = undefined;
			return begun;
		},
		pages, messages, loadMore, address: createAddress( window ), now: Date.now,
		namespaceName: ( namespace ) => mw.config.get( 'wgFormattedNamespaces' )[ namespace ] || '',
		isFromRight: document.dir === 'rtl',
		recordUrl: ( name ) => screenUrl( mw, 'registry', name ),
		joinUrl: ( name ) => screenUrl( mw, 'participants', name ),
		tasksUrl: ( name ) => screenUrl( mw, 'worklist', name ),
		editsUrl: ( name ) => screenUrl( mw, 'edits', name ),
		inviteUrl: ( name ) => pages.url( `Special:BlankPage/Partnerkit/${ name }/invite` ),
		prepareUrl: ( name ) => screenUrl( mw, 'wizard', `organise:${ name }` ),
		liveUrl: ( name ) => pages.url( `Special:BlankPage/Partnerkit/${ name }/live` ),
		reportUrl: ( name ) => screenUrl( mw, 'report', name )
	} ), content.appendChild( document.createElement( 'div' ) ) );
}
