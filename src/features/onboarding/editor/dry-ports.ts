import type { WizardPorts } from '../community/props';
import { ownLocks, passingStore } from './preview-run';

/** What steps work with where nothing may be written: the wiki is asked, and never told anything. */
export function dryPorts( ports: WizardPorts, now: () => number ): WizardPorts {
	return {
		...ports, locks: ownLocks, stores: { open: () => passingStore( now ) },
		thanks: { ...ports.thanks, give: () => Promise.resolve() },
		edits: { ...ports.edits, save: ( { title } ) => Promise.resolve( { outcome: 'unchanged', title } ), find: () => Promise.resolve( undefined ), undo: () => Promise.resolve( 0 ) }
	};
}
