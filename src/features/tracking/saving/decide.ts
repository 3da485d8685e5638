import { partnershipTitle, type Config } from '../../../domain/partnership/config';
import type { Decision } from '../../../domain/partnership/decision';
import type { Edits, Messages } from '../../../wiki/ports';
import type { DecisionWriter } from '../decision-writer';

/** The subpage with decisions about single edits. */
export const LEDGER = 'Ledger';

export interface DecidePorts {
	edits: Edits;
	messages: Messages;
	decisions(): Promise<DecisionWriter>;
}

/** The line of a decision, as the ledger will have it. */
export async function decisionLine( { decisions }: DecidePorts, decision: Decision, config: Config ): Promise<string> {
	const { withDecisions } = await decisions();
	return withDecisions( '', [ decision ], config );
}

/** Writes a decision about one edit on the partnership's ledger. */
export async function decide( { edits, messages, decisions }: DecidePorts, partnership: string, decision: Decision, config: Config ): Promise<void> {
	const { withDecisions } = await decisions();
	await edits.save( {
		title: partnershipTitle( config, partnership, LEDGER ), tags: [],
		transform: ( wikitext ) => withDecisions( wikitext, [ decision ], config ),
		summary: decision.decision === 'count' ?
			messages.inContentLanguage( 'partnerkit-saved-summary-count', String( decision.revisionId ), decision.reason ) :
			messages.inContentLanguage( 'partnerkit-saved-summary-exclude', String( decision.revisionId ), decision.reason )
	} );
}
