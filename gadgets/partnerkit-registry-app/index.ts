import { wantedScreen } from '../../src/wiki/special-page';
import { showHealth } from './health';
import { showRegistry } from './registry';
import { showSettings } from './settings';

/** Shows the screen that the address asks for. */
export function run( content: HTMLElement ): Promise<void> {
	const { screen } = wantedScreen( mw );
	return screen === 'health' ? showHealth( content ) : screen === 'settings' ? showSettings( content ) : showRegistry( content );
}
