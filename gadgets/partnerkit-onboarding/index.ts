import load = require( 'ext.gadget.partnerkit' );

/*
 * An invitation, on any page, for everybody: a new account has switched nothing on. Or a path that somebody is on in
 * this browser, kept under the same words. An address is as good as its text.
 */
if ( /partnerkit=join/.test( location as never ) || mw.storage.get( 'partnerkit=join' ) ) {
	load( 'onboarding', 1 );
}
