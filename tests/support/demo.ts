import { renameSync } from 'node:fs';
import { fillDemo } from '../../build/demo';
import { DEMO_ACCOUNTS } from '../../build/demo/accounts';
import { addCommunityGadget } from '../../build/local-wiki/community-gadget';
import { enableGadgets } from '../../build/local-wiki/demo-wiki';
import { instanceDir, openInstance, removeInstance, type Instance } from '../../build/local-wiki/instance';
import { publish } from '../../build/local-wiki/publish';
import { fingerprint } from '../../build/local-wiki/snapshot';
import { emptyWiki, testWiki, type TestWiki } from './wiki';

const silent = () => {};

/** What the demo's content is made from; the gadgets are published anew onto each copy. */
const MADE_FROM = [ 'build/demo', 'build/local-wiki/settings.php', 'build/pages', 'templates' ];

/** The demo wiki, made once for all tests that need a filled wiki. */
export async function filledWiki(): Promise<Instance> {
	const today = new Date().toISOString().slice( 0, 10 );
	// The demo ends today: recent changes are recent, an event runs.
	const name = `filled-${ today }-${ fingerprint( MADE_FROM ) }`;
	const existing = openInstance( name );
	if ( existing ) {
		return existing;
	}
	const wiki = await testWiki( 'filling', emptyWiki() );
	try {
		addCommunityGadget( wiki );
		await fillDemo( wiki, { now: new Date( `${ today }T00:00:00Z` ), log: silent } );
		await publish( wiki, silent );
		await wiki.halt();
		removeInstance( name );
		renameSync( wiki.dir, instanceDir( name ) );
	} finally {
		await wiki.stop();
	}
	return openInstance( name )!;
}

/** A copy of the demo wiki with the gadgets as they are now, served on a free port. */
export async function demoWiki( name: string, settings: Record<string, unknown> = {} ): Promise<TestWiki> {
	const wiki = await testWiki( name, await filledWiki(), settings );
	await publish( wiki, silent );
	// There may be more of them than when the wiki was filled.
	enableGadgets( wiki, DEMO_ACCOUNTS.map( ( account ) => account.name ) );
	return wiki;
}
