import { wantedScreen } from '../../src/wiki/special-page';
import { showParticipants } from './participants';
import { showWorklist } from './worklist';

/** Shows the screen that the address asks for. */
export function run( content: HTMLElement ): Promise<void> {
	return wantedScreen( mw ).screen === 'worklist' ? showWorklist( content ) : showParticipants( content );
}
