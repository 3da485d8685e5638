import load = require( 'ext.gadget.partnerkit' );

const link = load.link( 'tracking', PARTNERKIT_LABELS, 'p-vector-user-menu-overflow' );
/* What somebody works for: in a user option of an account, in the browser of everybody else. */
if ( mw.user.options.get( 'userjs-partnerkit' ) || mw.storage.get( 'partnerkit' ) ) {
	load( 'tracking', link );
}
