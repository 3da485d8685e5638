const TRACKING = 'ext.gadget.partnerkit-tracking';

/** What somebody may have stored who works for something: here, and as an option of the account. */
const KEY = 'partnerkit';
const OPTION = 'userjs-partnerkit';

/** A new account has not switched on the gadget whose line at the save marks edits: it comes along as long as the person works for something. */
export function countEdits( mediawiki: typeof mw ): void {
	if ( mediawiki.loader.getState( TRACKING ) === 'registered' && ( mediawiki.storage.get( KEY ) || mediawiki.user.options.get( OPTION ) ) ) {
		mediawiki.loader.load( TRACKING );
	}
}
