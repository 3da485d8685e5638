import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Log, SetupError } from './log';
import { local } from './paths';

/** Debian's release that has MediaWiki 1.43 LTS. Only files are taken from it; nothing of it is installed. */
const SUITE = 'trixie';
const PACKAGES = [ 'mediawiki', 'mediawiki-classes' ];
const NEEDED_BYTES = 1e9;

/**
 * The folder of a MediaWiki to run: `MEDIAWIKI_DIR` where it is set, else a copy made from Debian's packages.
 *
 * @throws SetupError when neither is to be had
 */
export function mediawikiTree( log: Log ): string {
	const given = process.env.MEDIAWIKI_DIR;
	if ( given ) {
		return checked( given );
	}
	const tree = join( local, 'mediawiki' );
	if ( existsSync( join( tree, 'index.php' ) ) ) {
		return tree;
	}
	if ( !existsSync( '/etc/debian_version' ) || spawnSync( 'dpkg', [ '--version' ] ).status !== 0 ) {
		throw new SetupError(
			'MediaWiki cannot be fetched here, since this is not Debian.\n' +
			'Unpack the release archive of MediaWiki 1.43 or later (https://www.mediawiki.org/wiki/Download), which has the extensions that\n' +
			'are needed, and name its folder: MEDIAWIKI_DIR=/path/to/it. Then run the same command again.'
		);
	}
	requireSpace();
	log( `Fetching MediaWiki 1.43 (Debian ${ SUITE }, 53 MB)` );
	unpack( download(), tree );
	return tree;
}

function checked( folder: string ): string {
	if ( !existsSync( join( folder, 'includes', 'Defines.php' ) ) ) {
		throw new SetupError( 'MEDIAWIKI_DIR does not hold a MediaWiki: includes/Defines.php is missing there.' );
	}
	const version = /MW_VERSION', '(\d+)\.(\d+)/.exec( readFileSync( join( folder, 'includes', 'Defines.php' ), 'utf8' ) );
	if ( !version || Number( version[ 1 ] ) * 1000 + Number( version[ 2 ] ) < 1043 ) {
		throw new SetupError( `MEDIAWIKI_DIR holds MediaWiki ${ version?.slice( 1 ).join( '.' ) ?? 'of an unknown version' }; 1.43 or later is needed.` );
	}
	return folder;
}

function requireSpace(): void {
	mkdirSync( local, { recursive: true } );
	const disk = statfsSync( local );
	if ( disk.bavail * disk.bsize < NEEDED_BYTES ) {
		throw new SetupError( 'Less than 1 GB is free where .local/ is. Free some space, then run the same command again.' );
	}
}

/** Downloads with an apt state of its own: the machine's sources and package lists stay as they are. */
function download(): string {
	const folder = join( local, 'apt' );
	for ( const sub of [ 'state/lists/partial', 'cache/archives/partial', 'packages' ] ) {
		mkdirSync( join( folder, sub ), { recursive: true } );
	}
	const list = join( folder, 'sources.list' );
	writeFileSync( list, `deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${ mirror() } ${ SUITE } main\n` );
	const options = [
		`Dir::Etc::sourcelist=${ list }`, 'Dir::Etc::sourceparts=-', 'APT::Sandbox::User=',
		`Dir::State=${ join( folder, 'state' ) }`, `Dir::Cache=${ join( folder, 'cache' ) }`
	].flatMap( ( option ) => [ '-o', option ] );
	run( 'apt-get', [ ...options, 'update' ], folder );
	run( 'apt-get', [ ...options, 'download', ...PACKAGES ], join( folder, 'packages' ) );
	return join( folder, 'packages' );
}

/** The mirror that this machine's own sources use. */
function mirror(): string {
	const files = [ '/etc/apt/sources.list', ...listing( '/etc/apt/sources.list.d' ) ].filter( ( file ) => existsSync( file ) );
	const urls = files.flatMap( ( file ) => readFileSync( file, 'utf8' ).split( '\n' )
		.filter( ( line ) => !line.trimStart().startsWith( '#' ) )
		.flatMap( ( line ) => line.match( /\bhttps?:\/\/\S+/ ) ?? [] ) );
	return urls.find( ( url ) => /\/debian\/?$/.test( url ) ) ?? 'http://deb.debian.org/debian';
}

function listing( folder: string ): string[] {
	return existsSync( folder ) ? readdirSync( folder ).map( ( name ) => join( folder, name ) ) : [];
}

/** Unpacks beside the final place and renames at the end, so that an interrupted run leaves nothing half-made. */
function unpack( packages: string, tree: string ): void {
	const work = `${ tree }.new`;
	rmSync( work, { recursive: true, force: true } );
	mkdirSync( work, { recursive: true } );
	for ( const file of readdirSync( packages ).filter( ( name ) => name.endsWith( '.deb' ) ) ) {
		run( 'dpkg', [ '-x', join( packages, file ), work ], packages );
	}
	const source = join( work, 'usr/share/mediawiki' );
	// Debian links these to places outside; a tree of its own has real folders.
	for ( const link of [ 'LocalSettings.php', 'config', 'extensions', 'images' ] ) {
		rmSync( join( source, link ), { force: true } );
	}
	cpSync( join( source, 'extensions-core' ), join( source, 'extensions' ), { recursive: true, dereference: true } );
	rmSync( join( source, 'extensions-core' ), { recursive: true } );
	mkdirSync( join( source, 'images' ) );
	renameSync( source, tree );
	rmSync( work, { recursive: true } );
	rmSync( packages, { recursive: true } );
}

function run( program: string, args: string[], cwd: string ): void {
	const result = spawnSync( program, args, { cwd, encoding: 'utf8' } );
	if ( result.status !== 0 ) {
		throw new SetupError( `${ program } failed while MediaWiki was fetched; nothing was installed. Run the same command again when this is solved:\n${ result.stderr }` );
	}
}
