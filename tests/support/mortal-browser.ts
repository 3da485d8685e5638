import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumPath } from '../../build/local-wiki/system-packages';
import { FLAGS } from './browser';

/** A browser whose process can be killed, and that keeps what it stored for the next one. */
export class MortalBrowser {
	private readonly profile = mkdtempSync( join( tmpdir(), 'partnerkit-profile-' ) );
	private process?: ChildProcess;
	private browser?: Browser;

	/** Starts it, for the first time or again. */
	async start(): Promise<Page> {
		rmSync( join( this.profile, 'DevToolsActivePort' ), { force: true } );
		this.process = spawn( chromiumPath()!, [ ...FLAGS, '--headless', '--no-default-browser-check', '--remote-debugging-port=0', `--user-data-dir=${ this.profile }`, 'about:blank' ], { stdio: 'ignore', detached: true } );
		this.browser = await chromium.connectOverCDP( `http://127.0.0.1:${ await this.port() }` );
		const [ context ] = this.browser.contexts();
		context.setDefaultTimeout( 60_000 );
		return context.newPage();
	}

	/** As if the power went off: nothing is told to the page, nothing is put in order. */
	async kill(): Promise<void> {
		const { process: child } = this;
		if ( child?.pid && child.exitCode === null && child.signalCode === null ) {
			const gone = new Promise( ( resolve ) => child.once( 'exit', resolve ) );
			// A group of its own: its renderers go with it.
			process.kill( -child.pid, 'SIGKILL' );
			await gone;
		}
		await this.browser?.close().catch( () => {} );
		rmSync( join( this.profile, 'SingletonLock' ), { force: true } );
	}

	async end(): Promise<void> {
		await this.kill();
		rmSync( this.profile, { recursive: true, force: true, maxRetries: 5 } );
	}

	private async port(): Promise<string> {
		for ( let tries = 0; tries < 300; tries++ ) {
			const port = this.written();
			if ( port ) {
				return port;
			}
			await new Promise( ( resolve ) => setTimeout( resolve, 100 ) );
		}
		throw new Error( 'The browser did not start.' );
	}

	/** The file is there before anything is in it: it is whole when its second line is. */
	private written(): string | undefined {
		try {
			return /^(\d+)\n\/devtools/.exec( readFileSync( join( this.profile, 'DevToolsActivePort' ), 'utf8' ) )?.[ 1 ];
		} catch {
			return undefined;
		}
	}
}
