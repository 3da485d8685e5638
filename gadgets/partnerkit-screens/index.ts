import load = require( 'ext.gadget.partnerkit' );

/*
 * The screens without a page of their own, on the special page that is blank: `?partnerkit=<app>` on it, the live
 * board of a partnership at `/Partnerkit/<name>/live`, its dashboard at `/Partnerkit/<name>`. An invitation is not one
 * of them: the loader answers it on every page.
 */
mw.hook( 'wikipage.content' ).add( ( $content: JQuery ) => {
	const title = mw.config.get( 'wgTitle' );
	const [ , app ] = /[?&]partnerkit=(?!join)(\w+)/.exec( location.search ) || /\/Partnerkit\/.+\/(live)$/.exec( title ) || [ '', /\/Partnerkit\//.test( title ) && 'impact' ];
	if ( mw.config.get( 'wgCanonicalSpecialPageName' ) === 'Blankpage' && app ) {
		load( /health|settings/.test( app ) ? 'registry' : app, $content[ 0 ] );
	}
} );
