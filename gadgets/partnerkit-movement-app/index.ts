import { wantedScreen } from '../../src/wiki/special-page';
import { showCoalitions } from './coalitions';
import { showPlaybooks } from './playbooks';
import { showPortfolio } from './portfolio';
import { showReached } from './reached';
import { showValue } from './value';

const SCREENS: Record<string, ( content: HTMLElement ) => Promise<void>> = { coalitions: showCoalitions, playbooks: showPlaybooks, reached: showReached, value: showValue };

/** Shows the screen that the address asks for; all partnerships where it asks for none. */
export function run( content: HTMLElement ): Promise<void> {
	return ( SCREENS[ wantedScreen( mw ).screen ] || showPortfolio )( content );
}
