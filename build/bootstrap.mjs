/**
 * First thing that every command runs, so it may use nothing but Node itself.
 *
 *     node build/bootstrap.mjs <script.ts> [arguments…]
 *
 * Checks Node's version, installs the npm packages when the lock file changed, then hands over.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname( dirname( fileURLToPath( import.meta.url ) ) );
const OLDEST_NODE = [ 20, 19 ];

requireNode();
installPackages();
handOver( process.argv[ 2 ], process.argv.slice( 3 ) );

function requireNode() {
	const [ major, minor ] = process.versions.node.split( '.' ).map( Number );
	if ( major < OLDEST_NODE[ 0 ] || major === OLDEST_NODE[ 0 ] && minor < OLDEST_NODE[ 1 ] ) {
		fail( `Node ${ OLDEST_NODE.join( '.' ) } or later is needed; this is ${ process.versions.node }.` );
	}
}

function installPackages() {
	const stamp = join( root, 'node_modules', '.partnerkit-lock' );
	const lock = createHash( 'sha256' ).update( readFileSync( join( root, 'package-lock.json' ) ) ).digest( 'hex' );
	if ( existsSync( stamp ) && readFileSync( stamp, 'utf8' ) === lock ) {
		return;
	}
	console.log( 'Installing the npm packages …' );
	const npm = spawnSync( 'npm', [ 'ci', '--no-audit', '--no-fund', '--prefer-offline' ], { cwd: root, stdio: [ 'ignore', 'ignore', 'pipe' ], encoding: 'utf8' } );
	if ( npm.status !== 0 ) {
		fail( `npm ci failed. Nothing else was changed; run the command again when this is solved:\n${ firstLines( npm.stderr || String( npm.error ) ) }` );
	}
	mkdirSync( dirname( stamp ), { recursive: true } );
	writeFileSync( stamp, lock );
}

/** npm's own words without its whole help. */
function firstLines( text ) {
	return text.split( '\n' ).filter( ( line ) => line.startsWith( 'npm error' ) ).slice( 0, 10 ).join( '\n' ) || text;
}

function handOver( script, args ) {
	const child = spawn( process.execPath, [ '--import', 'tsx', join( root, script ), ...args ], { cwd: root, stdio: 'inherit' } );
	// Ctrl-C reaches the child by itself; it decides when it has stopped cleanly.
	process.on( 'SIGINT', () => {} );
	process.on( 'SIGTERM', () => child.kill( 'SIGTERM' ) );
	child.on( 'exit', ( code, signal ) => process.exit( signal ? 1 : code ?? 1 ) );
}

function fail( message ) {
	console.error( message );
	process.exit( 1 );
}
