/**
 * Puts Partnerkit on a wiki, brings it up to date, or takes it away. See USAGE.
 */
import { parseArgs } from 'node:util';
import {
	applyPlan, builtDefinition, builtPages, CHANGE_TAG, isEmpty, pageCount, planDeploy, planUninstall, printPlan, sourceName, WikiClient,
	type Plan, type Progress
} from '../deploy';
import { credentials } from '../deploy/credentials';
import { printable } from '../deploy/failures';
import { confirm } from '../deploy/terminal';
import { SetupError } from '../local-wiki/log';
import { templatePages } from '../pages/templates';

const USAGE = `npm run deploy -- --wiki <address of api.php> --user <Account@bot password's name> [options]

  --dry-run             show the plan and stop
  --yes                 save without asking
  --only gadgets        only the gadgets and their definition
  --only templates      only the templates
  --overwrite           also replace pages that others wrote or changed
  --uninstall           take away what was put there, and restore what stood there before
  --password-env NAME   environment variable with the password of the bot password

The password is read from PARTNERKIT_BOT_PASSWORD, or asked for. It is made on the wiki's Special:BotPasswords, with the
grants “Create, edit, and move pages”, “Edit the MediaWiki namespace and sitewide/user JSON” and “Edit sitewide and user
CSS/JS”; to uninstall, also “Delete pages, revisions, and log entries”. Without --user, PARTNERKIT_OAUTH_TOKEN is used:
the access token of an owner-only OAuth 2 consumer.`;

type Options = ReturnType<typeof readOptions>;

try {
	process.exitCode = await main( readOptions() );
} catch ( error ) {
	console.error( error instanceof SetupError ? error.message : error );
	process.exitCode = 1;
}

async function main( options: Options ): Promise<number> {
	if ( options.help ) {
		console.log( USAGE );
		return 0;
	}
	// What is missing on this machine shows before anybody types a password.
	const pages = options.uninstall ? undefined : await pagesToDeploy( options.only );
	const wiki = await WikiClient.connect( { apiUrl: options.wiki, log: console.error, ...await credentials( options.user, options[ 'password-env' ] ) } );
	const plan = await makePlan( wiki, pages, options );
	console.log( `${ plan.task === 'deploy' ? 'Deploying to' : 'Uninstalling from' } ${ printable( wiki.session.siteName ) } (${ wiki.apiUrl }) as ${ printable( wiki.session.account ) }\n` );
	console.log( printPlan( plan ) );
	return options[ 'dry-run' ] || isEmpty( plan ) ? 0 : carryOut( wiki, plan, options.yes === true );
}

async function carryOut( wiki: WikiClient, plan: Plan, yes: boolean ): Promise<number> {
	if ( plan.obstacles.length > 0 ) {
		console.error( '\nNothing was written: this login may not do all of the above. Solve what is marked with ! and run the same command again.' );
		return 1;
	}
	if ( !yes && !await confirm( `\nSave ${ pageCount( plan ) } pages?` ) ) {
		console.log( 'Nothing was written.' );
		return process.stdin.isTTY ? 0 : 1;
	}
	let stopped = false;
	process.once( 'SIGINT', () => {
		stopped = true;
		console.error( 'Stopping after this page … (once more to stop at once)' );
	} );
	const outcome = await applyPlan( wiki, plan, {
		onProgress: ( progress ) => {
			console.log( progressLine( progress ) );
			if ( stopped && progress.done < progress.total ) {
				throw new SetupError( 'Stopped as you asked.' );
			}
		}
	} );
	console.log( `\n${ outcome.saved } saved, ${ outcome.failures.length } left as they were.` );
	if ( outcome.failures.length > 0 ) {
		console.error( `Look at what was left, and run the same command again:\n${ outcome.failures.map( ( { title, problem } ) => `  ${ title }: ${ problem }` ).join( '\n' ) }` );
	}
	return outcome.failures.length > 0 ? 1 : 0;
}

async function makePlan( wiki: WikiClient, pages: Awaited<ReturnType<typeof pagesToDeploy>> | undefined, options: Options ): Promise<Plan> {
	const common = { source: sourceName(), overwrite: options.overwrite };
	return pages ?
		planDeploy( wiki, pages.pages, pages.definition, { ...common, tag: pages.definition && CHANGE_TAG } ) :
		planUninstall( wiki, common );
}

async function pagesToDeploy( only: string | undefined ) {
	return {
		pages: [ ...only === 'gadgets' ? [] : await templatePages(), ...only === 'templates' ? [] : builtPages() ],
		definition: only === 'templates' ? undefined : builtDefinition()
	};
}

function progressLine( { done, total, title, did, problem }: Progress ): string {
	return `[${ done }/${ total }] ${ did } ${ printable( title ) }${ problem ? `: ${ problem }` : '' }`;
}

function readOptions() {
	let values;
	try {
		( { values } = parseArgs( {
			options: {
				wiki: { type: 'string' }, user: { type: 'string' }, 'password-env': { type: 'string' }, only: { type: 'string' },
				'dry-run': { type: 'boolean' }, yes: { type: 'boolean' }, overwrite: { type: 'boolean' }, uninstall: { type: 'boolean' }, help: { type: 'boolean' }
			}
		} ) );
	} catch ( error ) {
		throw new SetupError( `${ ( error as Error ).message }\n\n${ USAGE }` );
	}
	if ( !values.help && !values.wiki ) {
		throw new SetupError( `--wiki is missing: the address of the wiki's api.php.\n\n${ USAGE }` );
	}
	if ( values.only !== undefined && ( ![ 'gadgets', 'templates' ].includes( values.only ) || values.uninstall ) ) {
		throw new SetupError( values.uninstall ? '--uninstall takes away everything that was put there; leave out --only.' : `--only is “gadgets” or “templates”, not “${ values.only }”.` );
	}
	return { ...values, wiki: values.wiki ?? '' };
}
