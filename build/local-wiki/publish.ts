import { applyPlan, builtDefinition, builtPages, CHANGE_TAG, isEmpty, pageCount, planDeploy, sourceName, WikiClient } from '../deploy';
import { buildGadgets } from '../gadgets/build';
import { templatePages } from '../pages/templates';
import { botPassword } from './bot-password';
import type { Instance } from './instance';
import { SetupError, type Log } from './log';

/**
 * Builds the gadgets and puts them and the templates on a local wiki that is being served: the same way, and
 * with the same rights, as onto any other wiki.
 *
 * @throws SetupError when something could not be put there
 */
export async function publish( instance: Instance, log: Log ): Promise<void> {
	await buildGadgets();
	const wiki = await WikiClient.connect( { apiUrl: instance.apiUrl, log, ...botPassword( instance ) } );
	const plan = await planDeploy( wiki, [ ...builtPages(), ...templatePages() ], builtDefinition(), { source: sourceName(), tag: CHANGE_TAG } );
	if ( plan.obstacles.length ) {
		throw new SetupError( plan.obstacles.join( '\n' ) );
	}
	plan.kept.forEach( ( page ) => log( `Left as it is: ${ page.title } (${ page.why })` ) );
	if ( isEmpty( plan ) ) {
		return;
	}
	log( `Publishing ${ pageCount( plan ) } pages of gadgets and templates` );
	const { failures } = await applyPlan( wiki, plan );
	if ( failures.length ) {
		throw new SetupError( failures.map( ( failure ) => `${ failure.title }: ${ failure.problem }` ).join( '\n' ) );
	}
}
