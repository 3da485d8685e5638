import { countEdits } from './count-edits';

const APP = 'ext.gadget.partnerkit-tracking-app';

/** The gadget's own link, which its entry makes. */
const LINK = 'partnerkit-tracking';

interface Tracking { renew( link: HTMLElement ): Promise<void> }

/** Something was begun to be worked for: the link in the personal menu says so at once, and edits are counted. */
export function showWorking( mediawiki: typeof mw ): void {
	const link = document.getElementById( LINK );
	if ( link ) {
		mediawiki.loader.using( APP ).then( ( require ) => ( require( APP ) as Tracking ).renew( link ) );
	} else {
		countEdits( mediawiki );
	}
}
