import type { TaskPick } from '../../../ui/tasks/task-pick';
import type { Messages } from '../../../wiki/ports';
import type { claimTask, finishTask, readTasks, releaseTask } from './tasks';

/** What the app of worklists has for other apps, which fetch it when they come to tasks. */
export interface TaskTools {
	readTasks: typeof readTasks;
	claimTask: typeof claimTask;
	finishTask: typeof finishTask;
	releaseTask: typeof releaseTask;
	TaskPick: typeof TaskPick;
	/** Makes the texts known that these use: they are the app's own. */
	taskMessages(): Promise<Messages>;
}
