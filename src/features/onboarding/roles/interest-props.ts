import type { Config } from '../../../domain/partnership/config';
import type { Partnership } from '../../../domain/partnership/record';
import type { Run } from '../runner';
import type { Doors } from '../use-path';
import type { RoleProps } from './props';

export const INTEREST_SCREEN = 'wizard:interest';

/** What is read while the first steps are. */
export interface InterestGround {
	config: Config;
	partnerships: Partnership[];
	/** Whether an edit without an account makes one, rather than showing an internet address. */
	makesTemporary: boolean;
}

export interface InterestStepProps extends RoleProps {
	run: Run;
	doors?: Doors;
	/** Undefined until it was read; then `error` says why it was not. */
	ground?: InterestGround;
	error?: string;
	onRead(): void;
}
