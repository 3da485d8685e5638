import { budgets } from './budgets';
import { outcomeOf, type Check, type Outcome } from './check';
import { layers } from './layers';
import { lint } from './lint';
import { messages } from './messages';
import { lineOf } from './print';
import { types } from './types';

export type { Check, Outcome } from './check';
export { inFull } from './print';

/** Everything that can be said about the sources without running them, those that take longest first. */
export const CHECKS: Check[] = [ types, lint, layers, messages, budgets ];

/** Runs checks side by side and tells of each when it is done. */
export function runChecks( checks: Check[], log: ( line: string ) => void ): Promise<Outcome[]> {
	return Promise.all( checks.map( async ( check ) => {
		const outcome = await outcomeOf( check );
		log( lineOf( outcome ) );
		return outcome;
	} ) );
}
