import type { PlannedPartnership } from '../plan';

export const HOME = 'Project:Partnerships';

export function recordTitle( { spec }: PlannedPartnership ): string {
	return `${ HOME }/${ spec.name }`;
}
