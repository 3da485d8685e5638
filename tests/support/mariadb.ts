import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { installInstance, removeInstance } from '../../build/local-wiki/instance';
import { mediawikiTree } from '../../build/local-wiki/mediawiki-source';
import { root } from '../../build/local-wiki/paths';
import { serve } from '../../build/local-wiki/server';
import { which } from '../../build/local-wiki/system-packages';
import { freePort, type TestWiki } from './wiki';

/** A database server of its own, on a socket in a folder that is deleted with it. */
export interface MariaDb {
	socket: string;
	stop(): Promise<void>;
}

const START_SECONDS = 60;

/**
 * Keeps the server for as long as its own input is open, which ends with whoever started it, even in a crash.
 * Arguments: the folder, then the server and what it is started with.
 */
const KEEPER = 'folder=$1; shift; "$@" </dev/null & server=$!; cat >/dev/null; kill $server; wait $server; rm -rf "$folder"';

/** Nothing of it has to survive. */
const IN_NO_HURRY = [ '--skip-networking', '--skip-log-bin', '--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=0', '--skip-name-resolve', '--innodb-buffer-pool-size=256M' ];

export async function startMariaDb(): Promise<MariaDb> {
	const folder = mkdtempSync( join( tmpdir(), 'partnerkit-mariadb-' ) );
	const [ data, socket, log ] = [ 'data', 'socket', 'log' ].map( ( name ) => join( folder, name ) );
	// A server that starts deletes what looks like an earlier one's in the folder for temporary tables.
	const temporary = join( folder, 'tmp' );
	mkdirSync( temporary );
	const own = [ '--no-defaults', `--user=${ userInfo().username }`, `--datadir=${ data }`, `--tmpdir=${ temporary }` ];
	const made = spawnSync( 'mariadb-install-db', [ ...own, '--auth-root-authentication-method=normal', '--skip-test-db' ], { encoding: 'utf8' } );
	if ( made.status !== 0 ) {
		rmSync( folder, { recursive: true, force: true } );
		throw new Error( `mariadb-install-db failed:\n${ made.stdout }${ made.stderr }` );
	}
	const keeper = spawn( 'sh', [ '-c', KEEPER, 'sh', folder, which( 'mariadbd' )!, ...own, `--socket=${ socket }`, `--log-error=${ log }`, ...IN_NO_HURRY ], {
		stdio: [ 'pipe', 'ignore', 'ignore' ], detached: true
	} );
	const ended = new Promise<void>( ( resolve ) => keeper.on( 'exit', () => resolve() ) );
	const stop = async (): Promise<void> => {
		keeper.stdin.end();
		await ended;
	};
	for ( const until = Date.now() + START_SECONDS * 1000; spawnSync( 'mariadb-admin', [ '--no-defaults', `--socket=${ socket }`, '--user=root', 'ping' ] ).status !== 0; ) {
		if ( Date.now() > until ) {
			const said = readFileSync( log, 'utf8' ).slice( -2000 );
			await stop();
			throw new Error( `MariaDB does not answer:\n${ said }` );
		}
		await new Promise( ( resolve ) => setTimeout( resolve, 100 ) );
	}
	return { socket, stop };
}

/** A MediaWiki on MariaDB for one test file, with the database of its own. */
export interface MariaDbWiki extends Omit<TestWiki, 'halt' | 'resume'> {
	/** Rows of one statement, run by somebody who may only read. Numbers are numbers; the names of columns are keys. */
	select( statement: string ): Row[];
	/** Runs statements as the one to whom the database belongs. */
	administer( statements: string ): void;
	/**
	 * Makes views of it as the Wiki Replicas have them: with their indexes' names, and with links to categories and files
	 * by number. Gives what reads them.
	 *
	 * @param more Tables besides MediaWiki's own
	 */
	replicate( more?: string[] ): ( statement: string ) => Row[];
}

type Row = Record<string, string | number | null>;

export async function mariaDbWiki( name: string, settings: Record<string, unknown> = {} ): Promise<MariaDbWiki> {
	const database = await startMariaDb();
	try {
		const instance = installInstance( mediawikiTree( () => {} ), { name: `test-${ name }`, port: await freePort(), settings, mariaDb: database.socket } );
		const running = await serve( instance );
		const administer = ( statements: string ): void => {
			run( 'mariadb', [ '--no-defaults', `--socket=${ database.socket }`, '--user=root', instance.database ], statements );
		};
		return {
			...instance,
			wikidata: running.wikidata, metrics: running.metrics,
			select: reader( database.socket, instance.database ),
			administer,
			replicate( more = [] ) {
				administer( replicaOf( instance.database, more ) );
				return reader( database.socket, 'replica_p' );
			},
			async stop() {
				await running.stop();
				await database.stop();
				removeInstance( instance.name );
			}
		};
	} catch ( error ) {
		await database.stop();
		throw error;
	}
}

/** As on the Wiki Replicas: no table can be made, not even a temporary one. */
function reader( socket: string, database: string ): MariaDbWiki[ 'select' ] {
	run( 'mariadb', [ '--no-defaults', `--socket=${ socket }`, '--user=root' ], `CREATE USER IF NOT EXISTS replica@localhost; GRANT SELECT ON \`${ database }\`.* TO replica@localhost` );
	return ( statement ) => JSON.parse( run( 'php', [ join( root, 'tests/support/select.php' ), socket, 'replica', database ], statement ) );
}

/** The views that statements name; those whose rows are other than a table's have a query of their own. */
function replicaOf( database: string, more: string[] ): string {
	const same = [ 'actor', 'change_tag', 'change_tag_def', 'comment', 'linktarget', 'page', 'pagelinks', 'recentchanges', 'redirect', 'revision', 'user' ];
	const views: Array<[ name: string, query: string ]> = [
		...[ ...same, ...more ].map( ( name ): [ string, string ] => [ name, `SELECT * FROM ${ database }.${ name }` ] ),
		[ 'actor_revision', `SELECT * FROM ${ database }.actor` ], [ 'comment_revision', `SELECT * FROM ${ database }.comment` ], [ 'revision_userindex', `SELECT * FROM ${ database }.revision` ],
		[ 'categorylinks', `SELECT cl_from, lt_id AS cl_target_id, cl_type FROM ${ database }.categorylinks JOIN ${ database }.linktarget ON lt_namespace = 14 AND lt_title = cl_to` ],
		[ 'imagelinks', `SELECT il_from, il_from_namespace, lt_id AS il_target_id FROM ${ database }.imagelinks JOIN ${ database }.linktarget ON lt_namespace = 6 AND lt_title = il_to` ]
	];
	return [
		'INSERT IGNORE INTO linktarget ( lt_namespace, lt_title ) SELECT DISTINCT 14, cl_to FROM categorylinks UNION SELECT DISTINCT 6, il_to FROM imagelinks',
		'CREATE OR REPLACE DATABASE replica_p', ...views.map( ( [ name, query ] ) => `CREATE VIEW replica_p.${ name } AS ${ query }` )
	].join( ';\n' );
}

function run( program: string, args: string[], input: string ): string {
	const { status, stdout, stderr } = spawnSync( program, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 } );
	if ( status !== 0 ) {
		throw new Error( stderr + stdout );
	}
	return stdout;
}
