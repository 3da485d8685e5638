/**
 * The local wiki: `npm start`, `npm run wiki -- up|down|reset|seed [--port N]`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeDemoWiki, startDemoWiki } from '../local-wiki/demo-wiki';
import { PASSWORD } from '../local-wiki/instance';
import { SetupError } from '../local-wiki/log';
import { local } from '../local-wiki/paths';
import { ensureSystemPackages } from '../local-wiki/system-packages';
import { readOptions } from './options';
import { report } from './report';

const USAGE = `npm run wiki -- up|down|reset|seed [--port N]
  up     serve the demo wiki, as npm start does
  down   stop the one that is being served
  reset  throw the demo wiki away
  seed   throw it away, make and fill a new one, and stop`;

/** Who serves the demo wiki now. */
const PID_FILE = join( local, 'demo.pid' );

const log = ( line: string ) => console.log( line );

// Stopped before it is ready: leaving runs what stops the server.
let onSignal: () => void = () => process.exit( 130 );
process.on( 'SIGINT', () => onSignal() );
process.on( 'SIGTERM', () => onSignal() );

try {
	const { port, command = 'up' } = readOptions();
	await run( command, port );
} catch ( error ) {
	report( error );
}

async function run( command: string, port: number ): Promise<void> {
	switch ( command ) {
		case 'up':
			return up( port );
		case 'down':
			return down();
		case 'reset':
			await down();
			removeDemoWiki();
			return log( 'The demo wiki is gone. npm start makes a new one.' );
		case 'seed':
			await down();
			removeDemoWiki();
			return seed( port );
		default:
			throw new SetupError( USAGE );
	}
}

async function up( port: number ): Promise<void> {
	if ( runningProcess() ) {
		throw new SetupError( 'The demo wiki is being served or made already. Stop it there with Ctrl-C, or with: npm run wiki -- down' );
	}
	ensureSystemPackages( [ 'wiki' ], log );
	// Before the work begins: two of them would make the same wiki at once.
	mkdirSync( local, { recursive: true } );
	writeFileSync( PID_FILE, String( process.pid ) );
	const wiki = await startDemoWiki( port, log );
	const { url } = wiki.instance;
	log( `
What to look at, as whom (each password: ${ PASSWORD })
  Organiser  ${ url }/index.php/Project:Partnerships
  Editor     any article: “Partnership…” in the page tools
  Newcomer   the same, without experience
  Partner    a partnership’s page, with its figures
A sister wiki in French is at ${ wiki.sister.url }: ${ url }/index.php/Project:Partnerships/UNESCO counts edits on both.
Stop with Ctrl-C.
` );
	log( `ready ${ url }` );
	const why = await Promise.race( [ wiki.ended, signalled() ] );
	await wiki.stop();
	rmSync( PID_FILE, { force: true } );
	if ( why !== undefined ) {
		throw new SetupError( `The wiki stopped: ${ why }. Its log is server.log in .local/wikis/demo or demo-fr. Run the same command again.` );
	}
	log( 'Stopped. Everything is kept for the next start.' );
	process.exit();
}

async function seed( port: number ): Promise<void> {
	ensureSystemPackages( [ 'wiki' ], log );
	const wiki = await startDemoWiki( port, log );
	await wiki.stop();
	log( 'The demo wiki is made and filled.' );
	process.exit();
}

async function down(): Promise<void> {
	const pid = runningProcess();
	if ( pid === undefined ) {
		return log( 'The demo wiki is not being served.' );
	}
	process.kill( pid, 'SIGTERM' );
	for ( let waited = 0; waited < 100 && runningProcess() !== undefined; waited++ ) {
		await new Promise( ( resolve ) => setTimeout( resolve, 100 ) );
	}
	log( 'The demo wiki is stopped.' );
}

function runningProcess(): number | undefined {
	const pid = existsSync( PID_FILE ) ? Number( readFileSync( PID_FILE, 'utf8' ) ) : 0;
	try {
		// A signal of 0 only asks whether the process is there.
		return pid > 0 && process.kill( pid, 0 ) ? pid : undefined;
	} catch {
		return undefined;
	}
}

function signalled(): Promise<undefined> {
	return new Promise( ( resolve ) => {
		onSignal = () => resolve( undefined );
	} );
}
