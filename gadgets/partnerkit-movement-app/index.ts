import { HOME_PLACE } from '../../src/wiki/home-place';
import { wantedScreen } from '../../src/wiki/special-page';
import { showCoalitions } from './coalitions';
import { showPlaybooks } from './playbooks';
import { showPortfolio, showPortfolioIn } from './portfolio';
import { showReached } from './reached';
import { showValue } from './value';

const SCREENS: Record<string, ( content: HTMLElement ) => Promise<void>> = { coalitions: showCoalitions, playbooks: showPlaybooks, reached: showReached, value: showValue };

/** Shows the screen that the address asks for; all partnerships where it asks for none, or in their place on the page that lists them. */
export function run( content: HTMLElement ): Promise<void> {
	if ( content.id === HOME_PLACE ) {
		return showPortfolioIn( content, true );
	}
	return ( SCREENS[ wantedScreen( mw ).screen ] || showPortfolio )( content );
}
