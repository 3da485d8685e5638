import { wantedScreen } from '../../src/wiki/special-page';
import { showRegistry } from './registry';
import { showStart } from './start';

export { showGiveback } from './giveback';
export { showHandover } from './handover';
export { showOrganising } from './organise';

/** Shows the screen that the address asks for. */
export function run( content: HTMLElement ): Promise<void> {
	return wantedScreen( mw ).screen === 'start' ? showStart( content ) : showRegistry( content );
}
