import type { withDecisions } from '../../domain/partnership/decision-writing';

/** What writes decisions into a ledger; few need it, so that it is fetched when somebody does. */
export interface DecisionWriter {
	withDecisions: typeof withDecisions;
}
