import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { PASSWORD, type Instance } from '../../build/local-wiki/instance';
import { chromiumPath } from '../../build/local-wiki/system-packages';

export const FLAGS = [
	'--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
	'--disable-component-update', '--disable-sync'
];

/** Lines that MediaWiki's own code writes to the console on a page without us. */
const OF_THE_WIKI = [ /deprecated ResourceLoader module "(?:mediawiki\.Uri|jquery\.ui)"/, /^JQMIGRATE:/, /^wikipage\.content hook should not be fired on unattached content/ ];

export function launchBrowser(): Promise<Browser> {
	return chromium.launch( { executablePath: chromiumPath(), args: FLAGS } );
}

export interface SessionOptions {
	user?: string;
	width?: number;
	height?: number;
	colorScheme?: 'light' | 'dark';
	touch?: boolean;
}

/**
 * Profiles that nobody uses now, by browser and by what they are like. Nothing is left in them of who used them but
 * what browsers keep of scripts and styles: to fetch those anew for each test was a third of the work of all tests.
 */
const idleProfiles = new WeakMap<Browser, Map<string, BrowserContext[]>>();

/** A person at a browser: logged in, with everything that the console says written down. */
export class Session {
	readonly noise: string[] = [];

	private constructor( readonly wiki: Instance, readonly context: BrowserContext, readonly page: Page, private readonly idle: BrowserContext[] ) {
		page.on( 'console', ( message ) => {
			if ( !OF_THE_WIKI.some( ( pattern ) => pattern.test( message.text() ) ) ) {
				this.noise.push( `${ message.type() }: ${ message.text() }` );
			}
		} );
		page.on( 'pageerror', ( error ) => this.noise.push( `error: ${ error.message }` ) );
	}

	static async start( browser: Browser, wiki: Instance, { user, width = 1280, height = 1000, colorScheme = 'light', touch = false }: SessionOptions = {} ): Promise<Session> {
		const idle = profilesLike( browser, JSON.stringify( [ width, height, colorScheme, touch ] ) );
		const context = idle.pop() ?? await browser.newContext( { viewport: { width, height }, colorScheme, hasTouch: touch } );
		// A machine may be busy with other things; what never comes fails all the same.
		context.setDefaultTimeout( 60_000 );
		const session = new Session( wiki, context, await context.newPage(), idle );
		if ( user ) {
			await session.logIn( user );
		}
		return session;
	}

	visit( title: string, query: Record<string, string> = {} ): Promise<void> {
		return visitPage( this.page, this.wiki, title, query );
	}

	/** Fails when the console had anything to say. */
	expectQuiet(): void {
		expect( this.noise ).toEqual( [] );
	}

	/** Forgets the person, once none of their pages can write anything more. */
	async end(): Promise<void> {
		const blank = await this.context.newPage();
		await Promise.all( this.context.pages().filter( ( page ) => page !== blank ).map( ( page ) => page.close() ) );
		const protocol = await this.context.newCDPSession( blank );
		await protocol.send( 'Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' } );
		await this.context.clearCookies();
		await this.context.clearPermissions();
		await blank.close();
		this.idle.push( this.context );
	}

	logIn( user: string ): Promise<void> {
		return logInto( this.context, this.wiki, user );
	}
}

function profilesLike( browser: Browser, key: string ): BrowserContext[] {
	const profiles = idleProfiles.get( browser ) ?? new Map<string, BrowserContext[]>();
	idleProfiles.set( browser, profiles );
	const alike = profiles.get( key ) ?? [];
	profiles.set( key, alike );
	return alike;
}

export async function visitPage( page: Page, wiki: Instance, title: string, query: Record<string, string> = {} ): Promise<void> {
	await page.goto( `${ wiki.url }/index.php?${ new URLSearchParams( { title, ...query } ) }` );
	await page.waitForFunction( () => document.readyState === 'complete' && 'mw' in window && document.documentElement.classList.contains( 'client-js' ) );
	// The modules that the page itself asked for.
	await page.waitForFunction( () => mw.loader.getModuleNames().every( ( name ) => ![ 'loading', 'executing' ].includes( mw.loader.getState( name )! ) ) );
}

/** By the API that is behind the wiki's form: the form is a page to be fetched and drawn each time. */
export async function logInto( context: BrowserContext, wiki: Instance, user: string, password = PASSWORD ): Promise<void> {
	const api = async ( form: Record<string, string> ): Promise<{ query?: { tokens: { logintoken: string } }; clientlogin?: { status: string } }> =>
		( await context.request.post( wiki.apiUrl, { form: { format: 'json', ...form } } ) ).json();
	const { query } = await api( { action: 'query', meta: 'tokens', type: 'login' } );
	const { clientlogin } = await api( { action: 'clientlogin', username: user, password, loginreturnurl: wiki.url, logintoken: query!.tokens.logintoken } );
	expect( clientlogin ).toMatchObject( { status: 'PASS' } );
}
