import { wantedScreen } from '../../src/wiki/special-page';
import { showHealth } from './health';
import { showSettings } from './settings';

/** Shows the wiki's own wizards, or the editor of one of them. */
export { editWizards } from './wizards';

/** Shows the screen that the address asks for. */
export function run( content: HTMLElement ): Promise<void> {
	return wantedScreen( mw ).screen === 'settings' ? showSettings( content ) : showHealth( content );
}
