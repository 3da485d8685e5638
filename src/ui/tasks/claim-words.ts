import type { Task } from '../../domain/worklist/task';
import { placed } from '../text';
import type { TaskWords } from './task-words';

/** A moment as day and minute, in UTC. */
export function taskTime( time: number, { t, number, day }: TaskWords ): string {
	const written = new Date( time ).toISOString();
	return t( 'partnerkit-task-time', day( written.slice( 0, 10 ) ), written.slice( 11, 16 ).replace( /\d/g, ( digit ) => number( Number( digit ) ) ) );
}

/** Who has a task, and until when. */
export function takenText( { user, until }: Pick<Task, 'user' | 'until'>, words: TaskWords ): string {
	return until === undefined ? words.t( 'partnerkit-task-taken', placed( user ) ) : words.t( 'partnerkit-task-taken-until', placed( user ), taskTime( until, words ) );
}
