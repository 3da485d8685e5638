import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Log, SetupError } from './log';

/** What a purpose needs of the system: how to see that it is there, and where Debian has it. */
interface Need { what: string; present: () => boolean; packages: string[] }

const PHP_EXTENSIONS = [ 'pdo_sqlite', 'mbstring', 'dom', 'intl', 'curl', 'apcu', 'gd' ];

const WIKI: Need[] = [ {
	what: `PHP 8.1 or later for the command line, with ${ PHP_EXTENSIONS.join( ', ' ) }`,
	present: hasPhp,
	packages: [ 'php-cli', 'php-sqlite3', 'php-mbstring', 'php-xml', 'php-intl', 'php-curl', 'php-apcu', 'php-gd' ]
}, {
	what: 'pygmentize, without which MediaWiki cannot save or show scripts',
	present: () => which( 'pygmentize' ) !== undefined,
	packages: [ 'python3-pygments' ]
} ];

/** A second kind of database, which tests have a wiki on. */
const DATABASE: Need[] = [ {
	what: 'MariaDB 10.6 or later: mariadbd, mariadb-install-db, mariadb and mariadb-admin',
	present: () => [ 'mariadbd', 'mariadb-install-db', 'mariadb', 'mariadb-admin' ].every( ( program ) => which( program ) !== undefined ),
	packages: [ 'mariadb-server' ]
}, {
	what: 'PHP\'s mysqli and pdo_mysql',
	present: () => [ 'mysqli', 'pdo_mysql' ].every( ( extension ) => php().loaded.includes( extension ) ),
	packages: [ 'php-mysql' ]
} ];

const BROWSER: Need[] = [ {
	what: 'Chromium (or CHROMIUM_PATH naming one)',
	present: () => chromiumPath() !== undefined,
	// The same browser without its window takes half the processor's time.
	packages: [ 'chromium-headless-shell' ]
}, {
	what: 'fonts for Arabic, Hindi and Chinese',
	present: () => spawnSync( 'fc-list', [ ':lang=ar' ], { encoding: 'utf8' } ).stdout?.trim() > '',
	packages: [ 'fontconfig', 'fonts-liberation', 'fonts-noto-core' ]
} ];

const NEEDS = { wiki: WIKI, database: DATABASE, browser: BROWSER };

/**
 * Installs what is missing where that is possible (Debian, as root); elsewhere says exactly what to install.
 *
 * @throws SetupError when something is missing and cannot be installed from here
 */
export function ensureSystemPackages( purposes: Array<keyof typeof NEEDS>, log: Log ): void {
	const needs = purposes.flatMap( ( purpose ) => NEEDS[ purpose ] );
	const missing = needs.filter( ( need ) => !need.present() );
	if ( !missing.length ) {
		return;
	}
	const packages = missing.flatMap( ( need ) => need.packages );
	if ( !canInstall() ) {
		throw new SetupError( [
			'These are missing on this machine:',
			...missing.map( ( need ) => `  - ${ need.what }` ),
			`On Debian or Ubuntu: sudo apt-get install ${ packages.join( ' ' ) }`,
			'Then run the same command again.'
		].join( '\n' ) );
	}
	log( `Installing ${ packages.join( ', ' ) } (Debian packages)` );
	apt( [ 'update' ] );
	apt( [ 'install', '--yes', '--no-install-recommends', ...packages ] );
	const still = missing.filter( ( need ) => !need.present() );
	if ( still.length ) {
		throw new SetupError( `Installed, but still missing: ${ still.map( ( need ) => need.what ).join( '; ' ) }` );
	}
}

/** Where the browser of the tests is, or undefined. */
export function chromiumPath(): string | undefined {
	const named = process.env.CHROMIUM_PATH;
	return named ? [ named ].find( existsSync ) : which( 'chromium-headless-shell' ) ?? which( 'chromium' ) ?? which( 'chromium-browser' ) ?? which( 'google-chrome' );
}

function hasPhp(): boolean {
	const { version, loaded } = php();
	return version >= 80100 && PHP_EXTENSIONS.every( ( extension ) => loaded.includes( extension ) );
}

function php(): { version: number; loaded: string[] } {
	const answer = spawnSync( 'php', [ '-r', 'echo PHP_VERSION_ID, " ", strtolower(implode(" ", get_loaded_extensions()));' ], { encoding: 'utf8' } );
	const [ version, ...loaded ] = ( answer.stdout ?? '' ).split( ' ' );
	return { version: Number( version ), loaded };
}

function canInstall(): boolean {
	return process.getuid?.() === 0 && existsSync( '/etc/debian_version' ) && which( 'apt-get' ) !== undefined;
}

function apt( args: string[] ): void {
	const run = spawnSync( 'apt-get', args, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } );
	if ( run.status !== 0 ) {
		throw new SetupError( `apt-get ${ args.join( ' ' ) } failed:\n${ run.stderr.trim().split( '\n' ).slice( -8 ).join( '\n' ) }` );
	}
}

/** Where a program is, or undefined. */
export function which( program: string ): string | undefined {
	// Servers are in a folder in which accounts other than root do not look.
	return [ ...( process.env.PATH ?? '' ).split( delimiter ), '/usr/sbin' ].map( ( folder ) => join( folder, program ) ).find( ( file ) => {
		try {
			accessSync( file, constants.X_OK );
			return true;
		} catch {
			return false;
		}
	} );
}
