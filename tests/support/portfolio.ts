import { regionTable } from '../../build/gadgets/regions';
import type { Period } from '../../src/domain/impact/named-period';
import { concentrationOf, type Concentration } from '../../src/domain/movement/concentration';
import { figuresByPartnership } from '../../src/domain/movement/per-partnership';
import { institutionsOf } from '../../src/domain/movement/reached/partners';
import { readRegions } from '../../src/domain/movement/regions';
import { namesIn } from '../../src/features/movement/names';
import { createPortfolio, type PortfolioSession } from '../../src/features/movement/portfolio/portfolio';
import type { PortfolioPorts } from '../../src/features/movement/portfolio/ports';
import { seenIn, standingsIn } from '../../src/ui/movement/portfolio/seen';
import type { Member, PortfolioView } from '../../src/ui/movement/portfolio/view';
import { createApi } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { createContributions } from '../../src/wiki/contributions';
import { createForeignRegistries } from '../../src/wiki/foreign-registries';
import { createForeignWikis } from '../../src/wiki/foreign-wikis';
import { createMoves } from '../../src/wiki/moves';
import { createPages } from '../../src/wiki/pages';
import { createPause } from '../../src/wiki/pause';
import type { ReadingStore } from '../../src/wiki/ports';
import { rememberContributions } from '../../src/wiki/remembered-contributions';
import { createSurvey } from '../../src/wiki/survey';
import { createTemplates } from '../../src/wiki/template-data';
import { NO_STORE } from './dashboard';
import type { NodeMediaWiki } from './node-mediawiki';
import type { TestWiki } from './wiki';

/** All partnerships as the gadget reads them, without a browser. */
export async function portfolioPorts( wiki: Pick<TestWiki, 'database' | 'port'>, { mediawiki }: NodeMediaWiki, store: ReadingStore = NO_STORE ): Promise<PortfolioPorts> {
	const api = createApi( mediawiki );
	const pages = createPages( mediawiki, api );
	const { config } = await loadConfig( pages );
	const foreign = createForeignWikis( mediawiki, config, { host: `127.0.0.1:${ wiki.port }`, id: wiki.database }, store );
	return {
		pages, config, store, pause: createPause(), now: Date.now,
		contributions: rememberContributions( createContributions( api ), Date.now, { store, wiki: wiki.database } ),
		wiki: { id: wiki.database, host: `127.0.0.1:${ wiki.port }`, isHome: true }, foreign, registries: createForeignRegistries( foreign ),
		isContent: ( namespace ) => namespace === 0, isTemporary: ( user ) => user.startsWith( '~' ),
		survey: createSurvey( api ), templates: createTemplates( mediawiki, api, pages ), moves: createMoves( mediawiki, api, pages ), countryCode: namesIn( [ 'en' ], readRegions( regionTable() ) ).codeOf
	};
}

export async function portfolioOf( wiki: Pick<TestWiki, 'database' | 'port'>, account: NodeMediaWiki, store?: ReadingStore ): Promise<PortfolioSession> {
	return createPortfolio( await portfolioPorts( wiki, account, store ) );
}

/** How far what is chosen rests on few partners, as the screen has it. */
export function concentrationIn( { members, columns }: PortfolioView, { fits, period }: { fits( member: Member ): boolean; period: Period } ): Concentration | undefined {
	const today = new Date().toISOString().slice( 0, 10 );
	const { seen } = seenIn( standingsIn( { members, columns }, today ), figuresByPartnership( columns! )( period ) );
	return concentrationOf( columns!, institutionsOf( members.map( ( { facts } ) => facts.partnership ), ( code ) => code ), seen.map( ( { member, edits } ) => fits( member ) && edits !== undefined ? member.facts.partnership : undefined ), period );
}
