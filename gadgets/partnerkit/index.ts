/*
 * The loader: small enough to be on for everybody. Others call it to fetch an app and run it, at once or from a link
 * in one of the skin's menus. No imports: what a bundler adds for them would be on every page view.
 */

interface App {
	run( element: Element ): void;
}

/** Fetches an app; with an element, runs it there. */
function load( name: string, element?: Element | null ): void {
	const gadget = `ext.gadget.partnerkit-${ name }-app`;
	mw.loader.using( gadget ).then( ( require: ( gadget: string ) => unknown ) => element && ( require( gadget ) as App ).run( element ), ( error ) => mw.notify( `${ error }` ) );
}

/** Adds a link to a menu, or to another one where the skin lacks the first. Reaching for it fetches the app, pressing it runs the app. */
load.link = ( name: string, labels: Record<string, string>, menu: string, otherMenu: string ): Element => {
	const add = ( id: string ): Element | null => mw.util.addPortletLink( id, '#', labels[ mw.config.get( 'wgUserLanguage' ) ] || labels.en, `partnerkit-${ name }` );
	const item = add( menu ) || add( otherMenu );
	$( item! ).on( 'pointerenter focusin', () => load( name ) ).on( 'click', () => {
		load( name, item );
		return false;
	} );
	return item!;
};

export = load;
