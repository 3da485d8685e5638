import { SetupError } from '../local-wiki/log';
import { askSecret } from './terminal';

const PASSWORD_VARIABLE = 'PARTNERKIT_BOT_PASSWORD';
const TOKEN_VARIABLE = 'PARTNERKIT_OAUTH_TOKEN';

/**
 * Who logs in, and with what. Secrets come from the environment or are typed, never from the command line, which other
 * people on the machine can see.
 *
 * @param user Name of a bot password, `Account@name`; undefined for OAuth
 * @param variable Environment variable with the password
 * @throws SetupError when something is missing and there is nobody to ask
 */
export async function credentials( user: string | undefined, variable: string | undefined ): Promise<{ user?: string; password?: string; oauthToken?: string }> {
	if ( user === undefined ) {
		const oauthToken = process.env[ TOKEN_VARIABLE ];
		if ( !oauthToken ) {
			throw new SetupError( `--user is missing: the name of a bot password, Account@name, from the wiki's Special:BotPasswords. (Or set ${ TOKEN_VARIABLE } to the access token of an owner-only OAuth 2 consumer.) Nothing was written.` );
		}
		return { oauthToken };
	}
	if ( !/^[^@]+@[^@]+$/.test( user ) ) {
		throw new SetupError( `“${ user }” is no name of a bot password: it is Account@name, as Special:BotPasswords shows it when you make one. Nothing was written.` );
	}
	const password = process.env[ variable ?? PASSWORD_VARIABLE ];
	if ( password ) {
		return { user, password };
	}
	if ( variable !== undefined ) {
		throw new SetupError( `The environment variable ${ variable } is empty or not set. Nothing was written. Set it to the password of ${ user }.` );
	}
	const typed = await askSecret( `Password of ${ user }: ` );
	if ( !typed ) {
		throw new SetupError( `There is no password for ${ user }. Nothing was written. Type it when asked, or set ${ PASSWORD_VARIABLE }.` );
	}
	return { user, password: typed };
}
