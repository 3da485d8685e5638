import { Mwn } from 'mwn';
import { ORGANISER, PASSWORD, type Instance } from '../../build/local-wiki/instance';

/** Saves pages as the wiki's first administrator, and protects what is named. */
export async function savePages( wiki: Instance, pages: Record<string, string>, locked: string[] = [] ): Promise<void> {
	const bot = await administrator( wiki );
	for ( const [ title, text ] of Object.entries( pages ) ) {
		await bot.save( title, text );
	}
	for ( const title of locked ) {
		await protectPage( wiki, title, 'sysop' );
	}
}

/** Lets only this group edit a page; `all`: everybody. */
export async function protectPage( wiki: Instance, title: string, group: 'all' | 'sysop' ): Promise<void> {
	const bot = await administrator( wiki );
	await bot.request( { action: 'protect', title, protections: `edit=${ group }`, token: bot.csrfToken }, { method: 'post' } );
}

/** Keeps edits without an account from this machine, or lets them again. */
export async function blockAddress( wiki: Instance, isBlocked: boolean ): Promise<void> {
	const bot = await administrator( wiki );
	await bot.request( { ...isBlocked ? { action: 'block', anononly: true, allowusertalk: true, reason: 'Somebody in this room writes nonsense' } : { action: 'unblock' }, user: '127.0.0.1', token: bot.csrfToken }, { method: 'post' } );
}

async function administrator( wiki: Instance ): Promise<Mwn> {
	const bot = new Mwn( { apiUrl: wiki.apiUrl, username: ORGANISER, password: PASSWORD, silent: true, suppressAPIWarnings: true } );
	await bot.login();
	return bot;
}
