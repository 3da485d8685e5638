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

/** A person at a browser: logged in, with everything that the console says written down. */
export class Session {
	readonly noise: string[] = [];

	private constructor( readonly wiki: Instance, readonly context: BrowserContext, readonly page: Page ) {
		page.on( 'console', ( message ) => {
			if ( !OF_THE_WIKI.some( ( pattern ) => pattern.test( message.text() ) ) ) {
				this.noise.push( `${ message.type() }: ${ message.text() }` );
			}
		} );
		page.on( 'pageerror', ( error ) => this.noise.push( `error: ${ error.message }` ) );
	}

	static async start( browser: Browser, wiki: Instance, { user, width = 1280, height = 1000, colorScheme = 'light', touch = false }: SessionOptions = {} ): Promise<Session> {
		const context = await browser.newContext( { viewport: { width, height }, colorScheme, hasTouch: touch } );
		// A machine may be busy with other things; what never comes fails all the same.
		context.setDefaultTimeout( 60_000 );
		const session = new Session( wiki, context, await context.newPage() );
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

	async end(): Promise<void> {
		await this.context.close();
	}

	logIn( user: string ): Promise<void> {
		return logInto( this.context, this.wiki, user );
	}
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
