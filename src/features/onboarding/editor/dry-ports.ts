import type { WizardPorts } from '../community/props';
import type { EditorPorts } from './props';
import { ownLocks, passingStore } from './preview-run';

/** What steps work with where nothing may be written: the wiki is asked, and never told anything. */
export function dryPorts( { pages, rendering }: EditorPorts, now: () => number ): WizardPorts {
	return {
		pages, rendering, locks: ownLocks, stores: { open: () => passingStore( now ) },
		edits: { save: ( { title } ) => Promise.resolve( { outcome: 'unchanged', title } ), find: () => Promise.resolve( undefined ), undo: () => Promise.resolve( 0 ) }
	};
}
