import { wantedScreen } from '../../src/wiki/special-page';
import { showEdits } from './edits';
import { showLive } from './live';

/* For those who leave and take their edits out, and for what a save could not carry: they fetch this app for it. */
export { withDecisions } from '../../src/domain/partnership/decision-writing';
export { createRevisionTags } from '../../src/wiki/revision-tags';

/** Shows the screen that the address asks for. */
export function run( content: HTMLElement ): Promise<void> {
	return wantedScreen( mw ).screen === 'edits' ? showEdits( content ) : showLive( content );
}
