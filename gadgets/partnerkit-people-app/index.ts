import { wantedScreen } from '../../src/wiki/special-page';
import { showParticipants } from './participants';
import { showWorklist } from './worklist';

/* For other apps, which fetch this one when they come to tasks: see `TaskTools`. */
export { claimTask, finishTask, readTasks, releaseTask } from '../../src/features/onboarding/tasks/tasks';
export { TaskPick } from '../../src/ui/tasks/task-pick';
export { ownMessages as taskMessages } from './own-messages';

/** Shows the screen that the address asks for. */
export function run( content: HTMLElement ): Promise<void> {
	return wantedScreen( mw ).screen === 'worklist' ? showWorklist( content ) : showParticipants( content );
}
