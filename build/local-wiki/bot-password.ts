import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { maintenance, ORGANISER, type Instance } from './instance';

export interface BotPassword {
	/** `Account@name`, as it logs in. */
	user: string;
	password: string;
}

/** What deploying and uninstalling need, as they are called in MediaWiki's settings. */
export const DEPLOY_GRANTS = [ 'editpage', 'createeditmovepage', 'editinterface', 'editsiteconfig', 'delete', 'highvolume' ];

/**
 * A bot password of the wiki's first administrator. Made at the first call, kept beside the wiki's database.
 *
 * @param name Each name is a bot password of its own
 * @throws SetupError with MediaWiki's own words
 */
export function botPassword( instance: Instance, name = 'deploy', grants = DEPLOY_GRANTS ): BotPassword {
	const file = join( instance.dir, `bot-password-${ name }.json` );
	if ( existsSync( file ) ) {
		return JSON.parse( readFileSync( file, 'utf8' ) ) as BotPassword;
	}
	const password = randomBytes( 16 ).toString( 'hex' );
	// Special:BotPasswords adds the hidden grant by itself; without it, not even reading is allowed.
	maintenance( instance, 'createBotPassword', [ '--appid', name, '--grants', [ 'basic', ...grants ].join( ',' ), ORGANISER, password ] );
	const made = { user: `${ ORGANISER }@${ name }`, password };
	writeFileSync( file, JSON.stringify( made ), { mode: 0o600 } );
	return made;
}
