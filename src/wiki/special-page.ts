/** The special page that shows nothing of its own; below it are Partnerkit's screens. */
const BLANK_PAGE = 'Special:BlankPage/Partnerkit';

/** Special:BlankPage becomes the page of what is shown there: its own heading and text say nothing. */
export function takeOver( mediawiki: typeof mw, content: HTMLElement, title: string ): void {
	const heading = document.getElementById( 'firstHeading' );
	if ( heading ) {
		heading.textContent = title;
	}
	document.title = `${ title } - ${ mediawiki.config.get( 'wgSiteName' ) }`;
	content.textContent = '';
}

/** Screens that have no page of their own. What they are about comes after a colon: a partnership's name, say. */
export type Screen = 'batch' | 'edits' | 'health' | 'participants' | 'registry' | 'report' | 'settings' | 'playbooks' | 'reached' | 'coalitions' | 'start' | 'wizard' | 'worklist';

/** Which screen the address asks for, and about what, with underscores as the spaces that they are in titles; '' for nothing in particular. */
export function wantedScreen( mediawiki: typeof mw ): { screen: string; about: string } {
	const [ screen, ...about ] = ( mediawiki.util.getParamValue( 'partnerkit' ) || '' ).split( ':' );
	return { screen, about: about.join( ':' ).replace( /_/g, ' ' ) };
}

/** Address of a screen. */
export function screenUrl( mediawiki: typeof mw, screen: Screen, about = '' ): string {
	return mediawiki.util.getUrl( BLANK_PAGE, { partnerkit: about === '' ? screen : `${ screen }:${ about }` } );
}
