/*
 * The loader: small enough to be on for everybody. Others call it to fetch an app and run it, at once or from a link
 * in one of the skin's menus. No imports: what a bundler adds for them would be on every page view.
 */

interface App {
	run( place: unknown ): void;
}

/** Fetches an app; with something to run it with, runs it. */
function load( name: string, place?: unknown ): void {
	const gadget = `ext.gadget.partnerkit-${ name }-app`;
	mw.loader.using( gadget, ( require: ( gadget: string ) => unknown ) => place && ( require( gadget ) as App ).run( place ), ( error ) => mw.notify( `${ error }` ) );
}

/** Adds a link to a menu, or to the personal one where the skin lacks it. Reaching for it fetches the app, pressing it runs the app. */
load.link = ( name: string, labels: Record<string, string>, menu: string ): Element => {
	const add = ( id: string ): Element | null => mw.util.addPortletLink( id, '#', labels[ $( 'html' ).attr( 'lang' )! ] || labels.en, `partnerkit-${ name }` );
	const item = add( menu ) || add( 'p-personal' );
	$( item! ).on( 'mouseenter focusin', () => load( name ) ).on( 'click', () => {
		load( name, item );
		return false;
	} );
	return item!;
};

/*
 * An invitation, on any page, for everybody: a new account has switched nothing on. Or a path that somebody is on in
 * this browser, kept under the same words. An address is as good as its text.
 */
if ( /partnerkit=join/.test( location as never ) || mw.storage.get( 'partnerkit=join' ) ) {
	load( 'join', 1 );
}

export = load;
