import type { Definition } from '../../domain/wizard/definition';
import type { Locks, WizardStores } from '../../wiki/ports';
import { openRun } from './runner';
import type { PathOpening } from './use-path';

/** Opens a path that can be begun without an account. */
export function pathOpening( definition: Definition, { stores, locks }: { stores: WizardStores; locks: Locks } ): PathOpening {
	return async ( word ) => {
		const store = stores.open( definition.id, word );
		const run = await openRun( definition, { store, locks } );
		return { run, handOver: () => run.flush().then( () => store.handOver() ) };
	};
}
