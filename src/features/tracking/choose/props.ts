import type { Clock, Messages, WorkingStore } from '../../../wiki/ports';
import type { ChoosePorts } from './reading';
import type { Session } from './session';

export interface ChooseScreenProps {
	/** Reads the wiki's configuration. */
	open(): Promise<ChoosePorts>;
	session: Session;
	store: Pick<WorkingStore, 'recent'>;
	clock: Clock;
	messages: Messages;
	/** A named account; undefined without one. */
	user: string | undefined;
	/** The link that opened it. */
	anchor: Element;
	editsUrl( partnership: string ): string;
	explain( error: unknown ): string;
	onClose(): void;
}
