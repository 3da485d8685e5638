import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { installInstance, instanceDir } from '../../build/local-wiki/instance';
import { SetupError } from '../../build/local-wiki/log';
import { mediawikiTree } from '../../build/local-wiki/mediawiki-source';
import { root } from '../../build/local-wiki/paths';
import { serve } from '../../build/local-wiki/server';
import { emptyWiki } from '../support/wiki';

const silent = () => {};

let folder: string;
beforeAll( () => {
	folder = mkdtempSync( join( tmpdir(), 'partnerkit-' ) );
} );
afterAll( () => rmSync( folder, { recursive: true } ) );
afterEach( () => vi.unstubAllEnvs() );

describe( 'the local wiki', () => {
	it( 'says which port is taken and which to try', async () => {
		const taken: Server = createServer();
		const port = await new Promise<number>( ( resolve ) => taken.listen( 0, '127.0.0.1', () => resolve( ( taken.address() as { port: number } ).port ) ) );
		await expect( serve( { ...emptyWiki(), port } ) ).rejects.toThrow( `Port ${ port } is taken. Stop what runs there, or choose another: --port ${ port + 1 }` );
		taken.close();
	} );

	it( 'refuses a folder without MediaWiki, and one that is too old', () => {
		vi.stubEnv( 'MEDIAWIKI_DIR', folder );
		expect( () => mediawikiTree( silent ) ).toThrow( 'MEDIAWIKI_DIR does not hold a MediaWiki' );
		mkdirSync( join( folder, 'includes' ) );
		writeFileSync( join( folder, 'includes', 'Defines.php' ), 'define( \'MW_VERSION\', \'1.39.7\' );' );
		expect( () => mediawikiTree( silent ) ).toThrow( 'MEDIAWIKI_DIR holds MediaWiki 1.39; 1.43 or later is needed.' );
	} );

	it( 'takes a MediaWiki that is there', () => {
		const { tree } = emptyWiki();
		vi.stubEnv( 'MEDIAWIKI_DIR', tree );
		expect( mediawikiTree( silent ) ).toBe( tree );
	} );

	it( 'leaves nothing of an installation that fails', () => {
		expect( () => installInstance( folder, { name: 'broken', port: 8080 } ) ).toThrow( SetupError );
		expect( existsSync( instanceDir( 'broken' ) ) ).toBe( false );
	} );

	it( 'says that a wiki does not answer', async () => {
		const free = createServer();
		const port = await new Promise<number>( ( resolve ) => free.listen( 0, '127.0.0.1', () => resolve( ( free.address() as { port: number } ).port ) ) );
		await new Promise( ( resolve ) => free.close( resolve ) );
		await expect( serve( { ...emptyWiki(), dir: folder, port, apiUrl: `http://127.0.0.1:${ port }/api.php`, tree: join( folder, 'nowhere' ) } ) ).rejects.toThrow( /The wiki does not answer/ );
	} );
} );

describe( 'the commands', () => {
	const run = ( script: string, args: string[] = [], node: string[] = [] ) => spawnSync( process.execPath, [ ...node, 'build/bootstrap.mjs', script, ...args ], { cwd: root, encoding: 'utf8' } );

	it( 'name the Node that is needed', () => {
		const pretend = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"18.20.0"}})';
		const { status, stderr } = run( 'build/cli/wiki.ts', [], [ '--import', pretend ] );
		expect( status ).toBe( 1 );
		expect( stderr ).toContain( 'Node 20.19 or later is needed; this is 18.20.0.' );
	} );

	it.each( [ [ [ '--port', '80' ] ], [ [ '--port', 'x' ] ], [ [ 'frob' ] ], [ [ '--frob' ] ] ] )( 'refuse %j', ( args ) => {
		const { status, stderr } = run( 'build/cli/wiki.ts', args );
		expect( status ).toBe( 1 );
		expect( stderr ).not.toContain( '    at ' );
		expect( stderr ).toMatch( /--port|npm run wiki|frob/ );
	} );
} );
