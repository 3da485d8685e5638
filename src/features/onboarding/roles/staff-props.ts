import type { Partnership } from '../../../domain/partnership/record';
import type { People } from '../../tracking/people/people';
import type { Run } from '../runner';
import type { Doors } from '../use-path';
import type { RoleProps } from './props';

export const STAFF_SCREEN = 'wizard:staff';

export interface StaffStepProps extends RoleProps {
	people: People;
	run: Run;
	doors?: Doors;
	/** Reads the pages anew. */
	onRead(): void;
}

/** Names of the institutions that one may work for. */
export function partnersOf( { partners }: Partnership ): string[] {
	return [ ...new Set( partners.map( ( { name } ) => name ) ) ].filter( ( name ) => name !== '' );
}
