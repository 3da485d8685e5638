import { mediawikiTree } from '../../build/local-wiki/mediawiki-source';
import { ensureSystemPackages } from '../../build/local-wiki/system-packages';
import { makeWikis } from './demo';

/** Makes what the tests copy before any of them runs: they run side by side. */
export default async function setup(): Promise<void> {
	const log = ( line: string ): void => console.log( line );
	ensureSystemPackages( [ 'wiki', 'database', 'browser' ], log );
	mediawikiTree( log );
	await makeWikis();
}
