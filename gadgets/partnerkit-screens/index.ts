/** Screens that share an app with others. */
const HOMES: Record<string, string> = { settings: 'health', participants: 'people', worklist: 'people', start: 'registry', live: 'edits', invite: 'edits', reached: 'movement', coalitions: 'movement', playbooks: 'movement', value: 'movement' };

/*
 * The screens without a page of their own, on the special page that is blank: `?partnerkit=<screen>` on it, the live
 * board of a partnership at `/Partnerkit/<name>/live`, the invitation to it at `/invite` there, its dashboard at
 * `/Partnerkit/<name>`; all partnerships where nothing is asked for. What an invitation leads to is not one of them: that is answered on every page.
 */
mw.hook( 'wikipage.content' ).add( ( $content: JQuery ) => {
	const title = mw.config.get( 'wgTitle' );
	const [ , screen ] = /[?&]partnerkit=(?!join)(\w+)/.exec( location.search ) || /\/Partnerkit\/.+\/(live|invite)$/.exec( title ) || [ '', /\/Partnerkit\//.test( title ) ? 'impact' : /\/Partnerkit$/.test( title ) && 'movement' ];
	if ( mw.config.get( 'wgCanonicalSpecialPageName' ) === 'Blankpage' && screen ) {
		mw.partnerkit( HOMES[ screen ] || screen, $content[ 0 ] );
	}
} );
