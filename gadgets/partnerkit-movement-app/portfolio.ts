import { h, render } from 'preact';
import type { Config } from '../../src/domain/partnership/config';
import { explainReading } from '../../src/features/movement/explain-reading';
import { createPortfolio, type PortfolioSession } from '../../src/features/movement/portfolio/portfolio';
import type { PortfolioPorts } from '../../src/features/movement/portfolio/ports';
import { PortfolioScreen } from '../../src/features/movement/portfolio/screen';
import { createAddress } from '../../src/wiki/address';
import { createApi } from '../../src/wiki/api';
import { createContributions } from '../../src/wiki/contributions';
import { saveFile } from '../../src/wiki/files';
import { createForeignRegistries } from '../../src/wiki/foreign-registries';
import { createForeignWikis } from '../../src/wiki/foreign-wikis';
import { keptConfig, renewConfig } from '../../src/wiki/kept-config';
import { createMoves } from '../../src/wiki/moves';
import { createPages } from '../../src/wiki/pages';
import { createPause } from '../../src/wiki/pause';
import { currentReader } from '../../src/wiki/reader';
import { createReadingStore } from '../../src/wiki/reading-store';
import { rememberContributions } from '../../src/wiki/remembered-contributions';
import { screenUrl, takeOver } from '../../src/wiki/special-page';
import { createSurvey } from '../../src/wiki/survey';
import { createTemplates } from '../../src/wiki/template-data';
import { createViewMemory } from '../../src/wiki/view-memory';
import { ownMessages } from './own-messages';
import { ownNames } from './own-names';
import { readersPorts } from './readers';

/** Shows all partnerships of the wiki on a page of their own. */
export async function showPortfolio( content: HTMLElement ): Promise<void> {
	const messages = await ownMessages();
	takeOver( mw, content, messages.text( 'partnerkit-portfolio-title' ) );
	await showPortfolioIn( content );
}

/** Shows them in a place of the page that is open, below what stands there. */
export async function showPortfolioIn( place: HTMLElement, isAtHome = false ): Promise<void> {
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const reader = currentReader( mw );
	const contentNamespaces = mw.config.get( 'wgContentNamespaces' );
	const store = createReadingStore( reader.wikiId, reader.user ?? '', Date.now );
	const contributions = rememberContributions( createContributions( api ), Date.now, { store, wiki: reader.wikiId } );
	const names = ownNames();
	const portsWith = ( config: Config ): PortfolioPorts => {
		const foreign = createForeignWikis( mw, config, { host: reader.host, id: reader.wikiId }, store );
		return { ...ownPorts( config ), foreign, registries: createForeignRegistries( foreign ) };
	};
	const ownPorts = ( config: Config ): Omit<PortfolioPorts, 'foreign' | 'registries'> => ( {
		pages, config, contributions, store, pause: createPause(), now: Date.now,
		wiki: { id: reader.wikiId, host: reader.host, isHome: true },
		survey: createSurvey( api ), templates: createTemplates( mw, api, pages ), moves: createMoves( mw, api, pages ),
		isContent: ( namespace ) => contentNamespaces.includes( namespace ),
		isTemporary: ( user ) => mw.util.isTemporaryUser( user ),
		countryCode: names.codeOf
	} );
	// What is kept is shown before the wiki is asked for anything, also for its configuration.
	const open = async (): Promise<PortfolioSession> => {
		const kept = await keptConfig( store );
		const renew = async (): Promise<PortfolioPorts> => portsWith( await renewConfig( pages, store ) );
		return kept ? createPortfolio( portsWith( kept ), renew ) : createPortfolio( await renew(), renew );
	};
	const messages = await ownMessages();
	render( h( PortfolioScreen, {
		open, openReaders: async () => readersPorts( await keptConfig( store ) || await renewConfig( pages, store ), reader, store ), messages, countryName: names.country, saveFile, isAtHome, isFromRight: document.dir === 'rtl', address: createAddress( window ), memory: createViewMemory( mw, 'portfolio' ),
		pageUrl: ( title ) => pages.url( title ),
		urls: {
			register: screenUrl( mw, 'start' ),
			act: ( act, name ) => act === 'hand-over' ? screenUrl( mw, 'wizard', `handover:${ name }` ) : screenUrl( mw, act === 'repair' ? 'health' : act, name )
		},
		others: ( [ 'reached', 'coalitions', 'playbooks' ] as const ).map( ( id ) => ( { id, url: screenUrl( mw, id ) } ) ),
		explain: ( error ) => explainReading( error, messages ), now: Date.now
	} ), place.appendChild( document.createElement( 'div' ) ) );
}
