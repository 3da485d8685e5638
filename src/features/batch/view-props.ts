import type { Config } from '../../domain/partnership/config';
import type { BatchScreenProps } from './ports';
import type { Session } from './session';

/** What the parts of a batch's screen show. */
export interface ViewProps {
	session: Session;
	config: Config;
	screen: BatchScreenProps;
}
