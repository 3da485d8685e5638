import { randomInt } from 'node:crypto';
import type { LocalMetrics } from '../../build/services/metrics';
import type { LocalWikidata } from '../../build/services/wikidata';
import { copyInstance, installInstance, openInstance, removeInstance, type Instance, type InstanceOptions } from '../../build/local-wiki/instance';
import { mediawikiTree } from '../../build/local-wiki/mediawiki-source';
import { isFreePort, serve } from '../../build/local-wiki/server';
import { fingerprint } from '../../build/local-wiki/snapshot';

const silent = () => {};

/** An empty wiki, installed once and copied for each test file. */
export function emptyWiki(): Instance {
	const name = `empty-${ fingerprint( [ 'build/local-wiki/settings.php', 'build/local-wiki/instance.ts' ] ) }`;
	return openInstance( name ) ?? installInstance( mediawikiTree( silent ), { name, port: 8080 } );
}

export interface TestWiki extends Instance {
	wikidata: LocalWikidata;
	metrics: LocalMetrics;
	/** Stops serving and keeps the wiki. */
	halt(): Promise<void>;
	/** Serves it again. */
	resume(): Promise<void>;
	/** Stops serving and deletes the wiki. */
	stop(): Promise<void>;
}

/**
 * A copy of a wiki for one test file, served on a free port. Stop it when done: it is deleted then.
 *
 * @param name
 * @param from
 * @param settings
 * @param more The language of its content, and other wikis that its pages may read
 */
export async function testWiki( name: string, from: Instance = emptyWiki(), settings: Record<string, unknown> = {}, more: Pick<InstanceOptions, 'lang' | 'others'> = {} ): Promise<TestWiki> {
	const instance = copyInstance( from, { name: `test-${ name }`, port: await freePort(), settings, ...more } );
	let running = await serve( instance );
	return {
		...instance,
		wikidata: running.wikidata,
		metrics: running.metrics,
		halt: () => running.stop(),
		async resume() {
			running = await serve( instance );
		},
		async stop() {
			await running.stop();
			removeInstance( instance.name );
		}
	};
}

/** Below those that systems give away by themselves: what else is started at the same time does not get one of them. */
const PORTS = [ 20_000, 32_000 ] as const;

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
	const port = randomInt( ...PORTS );
	return await isFreePort( port ) ? port : freePort();
}
