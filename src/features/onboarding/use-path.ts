import { useState } from 'preact/hooks';
import type { Definition } from '../../domain/wizard/definition';
import type { WizardState } from '../../domain/wizard/state';
import type { Locks, WizardStores } from '../../wiki/ports';
import { openRun, type Run } from './runner';
import { useRun } from './runner-screen';

/** Addresses of the wiki's own forms, which lead back. */
export interface Doors {
	create: string;
	logIn: string;
}

export interface PathParts {
	ports: {
		stores: WizardStores;
		locks: Locks;
		/** The forms, which lead back to a path, `interest`, with the word; '' for none. */
		doors( path: string, word: string ): Doors;
	};
	/** Who is at the keyboard. */
	person: { kind: 'nobody' | 'temporary' | 'account' };
	/** What was handed over before there was an account. */
	word?: string;
	/** Nothing was ever kept in this browser: there is nothing to take along. */
	isNew?: boolean;
}

/** A path that can be begun without an account: opened where somebody left it, once it is known, and ready to be taken along to an account. */
export function usePath( definition: Definition | undefined, path: string, { ports: { stores, locks, doors }, person, word, isNew }: PathParts, fail: ( reason: unknown ) => void ): { run?: Run; doors?: Doors } {
	const [ handed, setHanded ] = useState<string>();
	const run = useRun( definition && ( async () => {
		const store = stores.open( definition.id, word );
		const opened = await openRun( definition, { store, locks } );
		if ( person.kind !== 'account' ) {
			opened.flush().then( () => store.handOver() ).then( setHanded, fail );
		}
		return opened;
	} ), fail );
	// Nobody waits for a word with which there is nothing to take along.
	const taken = handed ?? ( isNew || run && isUntouched( run.state ) ? '' : undefined );
	return { run, doors: person.kind === 'account' || taken === undefined ? undefined : doors( path, taken ) };
}

function isUntouched( { passed, answers }: WizardState ): boolean {
	return passed.length + Object.keys( answers ).length === 0;
}
