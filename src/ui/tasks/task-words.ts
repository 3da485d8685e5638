import { TASK_TYPES, type Task } from '../../domain/worklist/task';
import type { Translate } from '../text';

/** What words about tasks are made with. */
export interface TaskWords {
	t: Translate;
	number( value: number ): string;
	/** A day such as `2026-11-23`, in the reader's language. */
	day( day: string ): string;
}

/** A task by the act that it is. */
export function taskAct( { type }: Pick<Task, 'type'>, { t }: TaskWords ): string {
	const known = TASK_TYPES.find( ( one ) => one === type );
	return known ? t( `partnerkit-task-type-${ known }` ) : type === '' ? t( 'partnerkit-task-type-none' ) : type;
}

export function taskMinutes( minutes: number, { t, number }: TaskWords ): string {
	return t( 'partnerkit-task-minutes', number( minutes ), minutes );
}
