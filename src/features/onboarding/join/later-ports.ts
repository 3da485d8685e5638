import type { AnsweredEdits, Clock, Messages, Pages, RevisionLookup, Ways, WorkingStore } from '../../../wiki/ports';
import type { LaterProps } from './props';

export interface LaterPorts {
	pages: Pages;
	edits: AnsweredEdits;
	revisions: RevisionLookup;
	clock: Clock;
	ways: Ways;
	working: Pick<WorkingStore, 'load' | 'save'>;
	/** The person has edited often enough to know how. */
	isPractised(): boolean;
	/** The personal menu says at once what is worked for, and edits are counted, whether the gadget is switched on or not. */
	showWorking(): void;
	/** Notes on which page the path goes on, for pages without the invitation in their address. */
	leaveMark( page: string ): void;
	/** Ends that. */
	takeMark(): void;
	/** Address of a screen of the partnership: `edits` tells why they count, `worklist` has the tasks, `participants` who takes part. */
	screenUrl( screen: 'edits' | 'worklist' | 'participants', partnership: string ): string;
}

export interface LaterStepProps extends LaterProps {
	ports: LaterPorts;
	messages: Messages;
	explain( error: unknown ): string;
}
