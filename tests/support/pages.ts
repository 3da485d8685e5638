import { Mwn } from 'mwn';
import { ORGANISER, PASSWORD, type Instance } from '../../build/local-wiki/instance';

/** Saves pages as the wiki's first administrator, and protects what is named. */
export async function savePages( wiki: Instance, pages: Record<string, string>, locked: string[] = [] ): Promise<void> {
	const bot = new Mwn( { apiUrl: wiki.apiUrl, username: ORGANISER, password: PASSWORD, silent: true, suppressAPIWarnings: true } );
	await bot.login();
	for ( const [ title, text ] of Object.entries( pages ) ) {
		await bot.save( title, text );
	}
	for ( const title of locked ) {
		await bot.request( { action: 'protect', title, protections: 'edit=sysop', token: bot.csrfToken }, { method: 'post' } );
	}
}

/** Lets only this group edit a page; `all`: everybody. */
export async function protectPage( wiki: Instance, title: string, group: 'all' | 'sysop' ): Promise<void> {
	const bot = new Mwn( { apiUrl: wiki.apiUrl, username: ORGANISER, password: PASSWORD, silent: true, suppressAPIWarnings: true } );
	await bot.login();
	await bot.request( { action: 'protect', title, protections: `edit=${ group }`, token: bot.csrfToken }, { method: 'post' } );
}
