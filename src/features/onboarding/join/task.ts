import type { Run } from '../runner';

/** The page that the person has picked, this time; '' before. */
export function taskOf( run: Pick<Run, 'state' | 'place'> ): string {
	return latest( run, 'task' );
}

/** The revision that the person has made on it; 0 before. */
export function revisionOf( run: Pick<Run, 'state' | 'place'> ): number {
	return Number( latest( run, 'edit' ) ) || 0;
}

/** A task, its claim and its edit come equally often: `task~2` and `edit~2` belong together. */
function latest( { state, place }: Pick<Run, 'state' | 'place'>, step: string ): string {
	const [ time = '' ] = /~\d+$/.exec( place ? place.key : '' ) || [];
	const [ found ] = state.answers[ step + time ]?.written || [];
	return found && typeof found.value === 'string' ? found.value : '';
}
