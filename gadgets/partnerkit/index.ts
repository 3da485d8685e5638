/*
 * The loader: small enough to be on for everybody. Others call it to fetch an app and run it, at once or from a link
 * in one of the skin's menus. It is found under a name of its own, for which neither a bundler nor ResourceLoader
 * needs anything, and which is written out each time: what is said again in the same words costs a page view least.
 */

interface App {
	run( place: unknown ): void;
}

/* Fetches an app; with something to run it with, runs it. */
mw.partnerkit = ( ( name, place, gadget = 'ext.gadget.partnerkit-' + name + '-app' ) =>
	mw.loader.using( gadget, ( require: ( gadget: string ) => unknown ) => place && ( require( gadget ) as App ).run( place ), ( error ) => mw.notify( String( error ) ) ) ) as mw.Partnerkit;

/* Adds a link to a menu, or to the personal one where the skin lacks it. Reaching for it fetches the app; pressing it runs the app, and what was begun before runs it at once. */
mw.partnerkit.link = ( name, labels, menu, isBegun ) => {
	const add = ( id: string ): Element | null => mw.util.addPortletLink( id, '#', labels[ $( 'html' )[ 0 ].lang ] || labels.en, 'partnerkit-' + name );
	const item = add( menu ) || add( 'p-personal' );
	// What is fetched is an object, which makes this false: the address stays as it is.
	$( item! ).on( 'mouseenter focusin', () => mw.partnerkit( name ) ).on( 'click', () => !mw.partnerkit( name, item ) );
	if ( isBegun ) {
		mw.partnerkit( name, item );
	}
};

/*
 * An invitation, on any page, for everybody: a new account has switched nothing on. Or a path that somebody is on in
 * this browser, kept under the same words. An address is as good as its text.
 */
if ( /partnerkit=join/.test( location as never ) || mw.storage.get( 'partnerkit=join' ) ) {
	mw.partnerkit( 'join', 1 );
}
