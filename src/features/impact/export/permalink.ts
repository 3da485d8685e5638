import { EVERYTHING, writeAsked } from '../../../domain/impact/permalink';
import type { Result } from '../../../domain/impact/result';

/** Address at which the same figures can be seen: the dashboard's, with what is selected behind `#`. */
export function permalinkOf( dashboard: string, { selection }: Pick<Result, 'selection'> ): string {
	const asked = writeAsked( { ...EVERYTHING, selection } );
	return asked === '' ? dashboard : `${ dashboard }#${ asked }`;
}
