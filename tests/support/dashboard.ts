import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import { createDashboard, type DashboardSession } from '../../src/features/impact/dashboard';
import { createAccountHistory } from '../../src/wiki/account-history';
import { createApi } from '../../src/wiki/api';
import { createContributions } from '../../src/wiki/contributions';
import { createEditCounts } from '../../src/wiki/edit-counts';
import { createPages } from '../../src/wiki/pages';
import { createPause } from '../../src/wiki/pause';
import type { ReadingStore } from '../../src/wiki/ports';
import { rememberContributions } from '../../src/wiki/remembered-contributions';
import type { NodeMediaWiki } from './node-mediawiki';
import type { TestWiki } from './wiki';

/** Where nothing is kept. */
export const NO_STORE: ReadingStore = { load: async () => [], save: async () => {}, remove: async () => {} };

/** The dashboard of a partnership as the gadget makes it, without a browser. */
export function dashboardOf( name: string, wiki: Pick<TestWiki, 'database' | 'port'>, { mediawiki }: NodeMediaWiki, { store = NO_STORE, now = Date.now }: { store?: ReadingStore; now?(): number } = {} ): DashboardSession {
	const api = createApi( mediawiki );
	return createDashboard( name, {
		pages: createPages( mediawiki, api ), config: DEFAULT_CONFIG, contributions: rememberContributions( createContributions( api ), now, { store, wiki: wiki.database } ),
		wiki: { id: wiki.database, host: `127.0.0.1:${ wiki.port }`, isHome: true }, accounts: createAccountHistory( api ), editCounts: createEditCounts( mediawiki, api ), store, pause: createPause(), now,
		isContent: ( namespace ) => namespace === 0, isTemporary: ( user ) => user.startsWith( '~' ), foreign: { open: () => Promise.reject( new Error() ) }
	} );
}
