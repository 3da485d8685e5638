import { useState } from 'preact/hooks';
import type { WizardState } from '../../domain/wizard/state';
import type { Run } from './runner';
import { useRun } from './use-run';

/** Addresses of the wiki's own forms, which lead back. */
export interface Doors {
	create: string;
	logIn: string;
}

export interface OpenedPath {
	run: Run;
	/** When everything has reached the disk: gives the word with which an account may take along what was typed. */
	handOver(): Promise<string>;
}

/** Opens a path where somebody left it; with the word, takes along what was typed before there was an account. */
export type PathOpening = ( word?: string ) => Promise<OpenedPath>;

export interface PathParts {
	ports: {
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

/** A path that can be begun without an account: opened where somebody left it, once it is known how, and ready to be taken along to an account. */
export function usePath( open: PathOpening | undefined, path: string, { ports: { doors }, person, word, isNew }: PathParts, fail: ( reason: unknown ) => void ): { run?: Run; doors?: Doors } {
	const [ handed, setHanded ] = useState<string>();
	const run = useRun( open && ( async () => {
		const opened = await open( word );
		if ( person.kind !== 'account' ) {
			opened.handOver().then( setHanded, fail );
		}
		return opened.run;
	} ), fail );
	// Nobody waits for a word with which there is nothing to take along.
	const taken = handed ?? ( isNew || run && isUntouched( run.state ) ? '' : undefined );
	return { run, doors: person.kind === 'account' || taken === undefined ? undefined : doors( path, taken ) };
}

function isUntouched( { passed, answers }: WizardState ): boolean {
	return passed.length + Object.keys( answers ).length === 0;
}
