import load = require( 'ext.gadget.partnerkit' );

/*
 * The screens without a page of their own, on the special page that is blank: `?partnerkit=<app>` on it, the live
 * board of a partnership at `/Partnerkit/<name>/live`, the invitation to it at `/invite` there, its dashboard at
 * `/Partnerkit/<name>`.
 */
mw.hook( 'wikipage.content' ).add( ( $content: JQuery ) => {
	const title = mw.config.get( 'wgTitle' );
	const [ , app ] = /[?&]partnerkit=(\w+)/.exec( location.search ) || /\/Partnerkit\/.+\/(?:live|invite)$/.test( title ) && [ '', 'live' ] || [ '', /\/Partnerkit\//.test( title ) && 'impact' ];
	if ( mw.config.get( 'wgCanonicalSpecialPageName' ) === 'Blankpage' && app ) {
		load( app, $content[ 0 ] );
	}
} );
