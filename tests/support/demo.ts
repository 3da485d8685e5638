import { readdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { fillDemo } from '../../build/demo';
import { DEMO_ACCOUNTS } from '../../build/demo/accounts';
import { addCommunityGadget } from '../../build/local-wiki/community-gadget';
import { enableGadgets } from '../../build/local-wiki/demo-wiki';
import { instanceDir, openInstance, ORGANISER, removeInstance, type Instance, type InstanceOptions } from '../../build/local-wiki/instance';
import { publish } from '../../build/local-wiki/publish';
import { fingerprint } from '../../build/local-wiki/snapshot';
import { emptyWiki, testWiki, type TestWiki } from './wiki';

const silent = () => {};

/** What the demo's content is made from. */
const CONTENT = [ 'build/demo', 'build/local-wiki/settings.php', 'build/pages', 'templates' ];

/** What puts the gadgets on a wiki: when any of it changes, they are put on anew. */
const GADGETS = [ 'build/local-wiki', 'build/deploy', 'build/gadgets', 'build/pages', 'templates', 'gadgets', 'src', 'package-lock.json' ];

/** The day on which the demo ends: recent changes are recent, an event runs. All processes of a run have the one that it began on. */
const today = process.env.PARTNERKIT_DEMO_DAY ??= new Date().toISOString().slice( 0, 10 );

/** The demo wiki, made once for all tests that need a filled wiki. */
export function filledWiki(): Promise<Instance> {
	return madeOnce( 'filled', `${ today }-${ fingerprint( CONTENT ) }`, emptyWiki, async ( wiki ) => {
		addCommunityGadget( wiki );
		await fillDemo( wiki, { now: new Date( `${ today }T00:00:00Z` ), log: silent } );
		await publish( wiki, silent );
	} );
}

/** The demo wiki with the gadgets as they are now, switched on for its people. */
async function equippedDemo(): Promise<Instance> {
	const filled = await filledWiki();
	return madeOnce( 'equipped', fingerprint( GADGETS ) + filled.name, () => filled, async ( wiki ) => {
		await publish( wiki, silent );
		// There may be more of them than when the wiki was filled.
		enableGadgets( wiki, DEMO_ACCOUNTS.map( ( account ) => account.name ) );
	} );
}

/** A wiki with the gadgets and nothing else, switched on for its one account. */
function bareWiki(): Promise<Instance> {
	return madeOnce( 'bare', fingerprint( GADGETS ), emptyWiki, async ( wiki ) => {
		addCommunityGadget( wiki );
		await publish( wiki, silent );
		enableGadgets( wiki, [ ORGANISER ] );
	} );
}

/** Everything that tests copy, so that none of them has to make it: they run side by side. */
export async function makeWikis(): Promise<void> {
	await equippedDemo();
	await bareWiki();
}

/** A copy of the demo wiki with the gadgets as they are now, served on a free port. */
export async function demoWiki( name: string, settings: Record<string, unknown> = {} ): Promise<TestWiki> {
	return testWiki( name, await equippedDemo(), settings );
}

/** The same without the demo's pages. */
export async function gadgetWiki( name: string, settings: Record<string, unknown> = {}, more: Pick<InstanceOptions, 'lang' | 'others'> = {} ): Promise<TestWiki> {
	return testWiki( name, await bareWiki(), settings, more );
}

/** The wiki of a kind that was made from the same, or a new one; those of the kind that were made from other things go. */
async function madeOnce( kind: string, madeFrom: string, from: () => Instance, fill: ( wiki: TestWiki ) => Promise<void> ): Promise<Instance> {
	const name = `${ kind }-${ madeFrom }`;
	const existing = openInstance( name );
	if ( existing ) {
		return existing;
	}
	const source = from();
	readdirSync( dirname( instanceDir( name ) ) ).filter( ( other ) => other.startsWith( `${ kind }-` ) ).forEach( removeInstance );
	const wiki = await testWiki( `making-${ kind }`, source );
	try {
		await fill( wiki );
		await wiki.halt();
		renameSync( wiki.dir, instanceDir( name ) );
	} finally {
		await wiki.stop();
	}
	return openInstance( name )!;
}
