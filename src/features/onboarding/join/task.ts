import type { Run } from '../runner';

/** The page that the person has picked; '' before. */
export function taskOf( { state }: Pick<Run, 'state'> ): string {
	const [ latest ] = state.answers.task ? state.answers.task.written : [];
	return latest && typeof latest.value === 'string' ? latest.value : '';
}

/** The revision that the person has made on it; 0 before. */
export function revisionOf( { state }: Pick<Run, 'state'> ): number {
	const [ latest ] = state.answers.edit ? state.answers.edit.written : [];
	return latest ? Number( latest.value ) || 0 : 0;
}
