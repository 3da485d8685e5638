import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './log';
import { local, root } from './paths';

/** One wiki on this machine: a folder with its database, files and settings, served by a shared MediaWiki tree. */
export interface Instance {
	name: string;
	dir: string;
	tree: string;
	port: number;
	/** Database name. */
	database: string;
	url: string;
	apiUrl: string;
}

export interface InstanceOptions {
	/** Folder under .local/wikis. */
	name: string;
	port: number;
	/** Content language. */
	lang?: string;
	sitename?: string;
	/** Further `$wg…` settings, merged over build/local-wiki/settings.php. */
	settings?: Record<string, unknown>;
	/** Other wikis on this machine that its pages may read and link to: their origins, by the prefix of links. */
	others?: Record<string, string>;
	/** Socket of the MariaDB server that has its database; undefined: SQLite, in its folder. */
	mariaDb?: string;
}

/** The password of every account that is made here. */
export const PASSWORD = 'partnerkit-demo';

/** The wiki's first administrator: what is done from the command line is done as this account. */
export const ORGANISER = 'Organiser';

/**
 * Installs MediaWiki into a folder of its own. Works beside the final place and renames at the end:
 * an interrupted installation leaves nothing.
 *
 * @throws SetupError with the installer's own words
 */
export function installInstance( tree: string, options: InstanceOptions ): Instance {
	const dir = instanceDir( options.name );
	const work = `${ dir }.new`;
	rmSync( work, { recursive: true, force: true } );
	for ( const sub of [ 'data', 'images', 'tmp', 'conf' ] ) {
		mkdirSync( join( work, sub ), { recursive: true } );
	}
	const install = spawnSync( 'php', [
		'maintenance/run.php', 'install', ...databaseArgs( work, options ), '--dbname', database( options ),
		'--server', `http://127.0.0.1:${ options.port }`, '--scriptpath', '', '--lang', options.lang ?? 'en',
		'--pass', PASSWORD, '--confpath', join( work, 'conf' ), '--skins', 'Vector', '--extensions', '',
		options.sitename ?? 'Demo wiki', ORGANISER
	], { cwd: tree, encoding: 'utf8' } );
	if ( install.status !== 0 ) {
		throw new SetupError( `MediaWiki's installer failed; nothing is left of it. It said:\n${ install.stdout.slice( -2000 ) }${ install.stderr.slice( -2000 ) }` );
	}
	rmSync( join( work, 'conf' ), { recursive: true } );
	writeSettings( work, tree, options );
	rmSync( dir, { recursive: true, force: true } );
	renameSync( work, dir );
	const instance = openInstance( options.name )!;
	// The tables of the extensions.
	maintenance( instance, 'update', [ '--quick', '--skip-external-dependencies' ] );
	return instance;
}

/** The instance of that name, or undefined where none was installed. */
export function openInstance( name: string ): Instance | undefined {
	const dir = instanceDir( name );
	const file = join( dir, 'instance.json' );
	if ( !existsSync( file ) ) {
		return undefined;
	}
	const { port, tree, database: id } = JSON.parse( readFileSync( file, 'utf8' ) );
	return { name, dir, tree, port, database: id, url: `http://127.0.0.1:${ port }`, apiUrl: `http://127.0.0.1:${ port }/api.php` };
}

/** A copy under another name, on another port, perhaps with other settings: how tests get a filled wiki in no time. */
export function copyInstance( from: Instance, options: Partial<InstanceOptions> & { name: string } ): Instance {
	const dir = instanceDir( options.name );
	rmSync( dir, { recursive: true, force: true } );
	cpSync( from.dir, dir, { recursive: true } );
	configure( dir, options );
	return openInstance( options.name )!;
}

/** Changes port or settings of an installed wiki. */
export function configure( dir: string, change: Partial<InstanceOptions> ): void {
	const file = join( dir, 'instance.json' );
	const config = JSON.parse( readFileSync( file, 'utf8' ) );
	const { settings, ...rest } = change;
	writeFileSync( file, JSON.stringify( { ...config, ...rest, settings: { ...config.settings, ...settings } }, null, '\t' ) );
}

export function removeInstance( name: string ): void {
	rmSync( instanceDir( name ), { recursive: true, force: true } );
}

export function instanceDir( name: string ): string {
	return join( local, 'wikis', name );
}

/**
 * Runs a maintenance script of MediaWiki's, or one of ours by its absolute path.
 *
 * @return What it printed
 * @throws SetupError when it fails
 */
export function maintenance( instance: Instance, script: string, args: string[] = [], input?: string | Buffer ): string {
	const result = spawnSync( 'php', maintenanceArgs( script, args ), {
		cwd: instance.tree, env: environment( instance ), encoding: 'utf8', input, maxBuffer: 1 << 28
	} );
	if ( result.status !== 0 ) {
		throw maintenanceError( script, result.stdout + result.stderr );
	}
	return result.stdout;
}

export function environment( instance: Instance ): NodeJS.ProcessEnv {
	return { ...process.env, MW_CONFIG_FILE: join( instance.dir, 'LocalSettings.php' ), PARTNERKIT_INSTANCE: instance.dir, MW_INSTALL_PATH: instance.tree };
}

function maintenanceArgs( script: string, args: string[] ): string[] {
	return [ '-d', 'memory_limit=1G', 'maintenance/run.php', script, ...args ];
}

function maintenanceError( script: string, output: string ): SetupError {
	return new SetupError( `The maintenance script ${ script } failed:\n${ output.slice( -3000 ) }` );
}

function databaseArgs( dir: string, { mariaDb }: InstanceOptions ): string[] {
	return mariaDb ?
		[ '--dbtype', 'mysql', '--dbserver', `localhost:${ mariaDb }`, '--dbuser', 'root', '--dbpass', '' ] :
		[ '--dbtype', 'sqlite', '--dbpath', join( dir, 'data' ) ];
}

function database( options: InstanceOptions ): string {
	return `${ options.name.replace( /[^a-z0-9]/g, '' ) }wiki`;
}

function writeSettings( dir: string, tree: string, options: InstanceOptions ): void {
	const cache = join( local, 'l10n' );
	mkdirSync( cache, { recursive: true } );
	writeFileSync( join( dir, 'instance.json' ), JSON.stringify( {
		name: options.name, port: options.port, lang: options.lang ?? 'en', sitename: options.sitename ?? 'Demo wiki',
		database: database( options ), secret: randomBytes( 32 ).toString( 'hex' ), tree, cache, mariaDb: options.mariaDb, settings: options.settings ?? {}
	}, null, '\t' ) );
	writeFileSync( join( dir, 'LocalSettings.php' ), [
		'<?php',
		'$instanceDir = __DIR__;',
		'$instance = json_decode( file_get_contents( "$instanceDir/instance.json" ), true );',
		`require ${ phpString( join( root, 'build/local-wiki/settings.php' ) ) };`,
		''
	].join( '\n' ) );
}

function phpString( text: string ): string {
	return `'${ text.replace( /[\\']/g, '\\$&' ) }'`;
}
