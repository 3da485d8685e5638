import { spawn, type ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { startMetrics, type LocalMetrics } from '../services/metrics';
import { startWikidata, type LocalWikidata } from '../services/wikidata';
import { environment, type Instance } from './instance';
import { SetupError } from './log';
import { root } from './paths';

export interface RunningWiki {
	instance: Instance;
	/** What stands for Wikidata: the wiki serves it at `/services/wikidata/`. */
	wikidata: LocalWikidata;
	/** What stands for the services that count readers: the wiki serves it at `/services/metrics/`. */
	metrics: LocalMetrics;
	/** Resolves when the server has ended by itself; tells why as far as it is known. */
	ended: Promise<string>;
	stop(): Promise<void>;
}

const WORKERS = 4;
const START_SECONDS = 60;
const STOP_MILLISECONDS = 3000;

/**
 * Serves a wiki with PHP's own server until `stop()`.
 *
 * @throws SetupError when the port is taken or the wiki does not answer
 */
export async function serve( instance: Instance ): Promise<RunningWiki> {
	await requireFreePort( instance.port );
	const [ wikidata, metrics ] = await Promise.all( [ startWikidata(), startMetrics() ] );
	const log = openSync( join( instance.dir, 'server.log' ), 'w' );
	const server = spawn( 'php', [
		'-d', 'zlib.output_compression=1', '-d', 'memory_limit=512M', '-d', 'upload_max_filesize=20M', '-d', 'post_max_size=24M',
		'-S', `127.0.0.1:${ instance.port }`, '-t', instance.tree, join( root, 'build/local-wiki/router.php' )
	], {
		cwd: instance.tree,
		env: { ...environment( instance ), PHP_CLI_SERVER_WORKERS: String( WORKERS ), PARTNERKIT_WIKIDATA: wikidata.url, PARTNERKIT_METRICS: metrics.url },
		stdio: [ 'ignore', log, log ],
		// A group of its own: the workers are children of the server and are stopped with it.
		detached: true
	} );
	const ended = new Promise<string>( ( resolve ) => {
		server.on( 'error', ( error ) => resolve( error.message ) );
		server.on( 'exit', ( code, signal ) => resolve( `the server ended (${ signal ?? code })` ) );
	} );
	const stop = async () => {
		await stopGroup( server, ended );
		await Promise.all( [ wikidata.stop(), metrics.stop() ] );
	};
	process.once( 'exit', () => kill( server, 'SIGKILL' ) );
	try {
		await answers( instance, ended );
	} catch ( error ) {
		await stop();
		throw error;
	}
	return { instance, wikidata, metrics, ended, stop };
}

async function requireFreePort( port: number ): Promise<void> {
	if ( !await isFreePort( port ) ) {
		throw new SetupError( `Port ${ port } is taken. Stop what runs there, or choose another: --port ${ port + 1 }` );
	}
}

/** Whether nothing listens on a port of this machine. */
export function isFreePort( port: number ): Promise<boolean> {
	return new Promise( ( resolve ) => {
		const probe = createServer();
		probe.once( 'error', () => resolve( false ) );
		probe.listen( port, '127.0.0.1', () => probe.close( () => resolve( true ) ) );
	} );
}

async function answers( instance: Instance, ended: Promise<string> ): Promise<void> {
	let over: string | undefined;
	void ended.then( ( why ) => ( over = why ) );
	const until = Date.now() + START_SECONDS * 1000;
	let last = '';
	while ( Date.now() < until && over === undefined ) {
		try {
			const response = await fetch( `${ instance.apiUrl }?action=query&meta=siteinfo&format=json` );
			last = await response.text();
			if ( response.ok && last.startsWith( '{"batchcomplete"' ) ) {
				return;
			}
		} catch ( error ) {
			last = String( error );
		}
		await new Promise( ( resolve ) => setTimeout( resolve, 100 ) );
	}
	throw new SetupError( `The wiki does not answer at ${ instance.url } (${ over ?? `not within ${ START_SECONDS } s` }). Its log is server.log in its folder. Last answer:\n${ last.slice( 0, 800 ) }` );
}

async function stopGroup( server: ChildProcess, ended: Promise<string> ): Promise<void> {
	kill( server, 'SIGTERM' );
	const timer = setTimeout( () => kill( server, 'SIGKILL' ), STOP_MILLISECONDS );
	await ended;
	// Workers that outlive their parent.
	kill( server, 'SIGKILL' );
	clearTimeout( timer );
}

function kill( server: ChildProcess, signal: NodeJS.Signals ): void {
	try {
		if ( server.pid ) {
			process.kill( -server.pid, signal );
		}
	} catch {
		// Already gone.
	}
}
