/** Calls after each save on this page: at once, where the page was opened by one. */
export function onSaves( mediawiki: typeof mw, saved: () => void ): void {
	mediawiki.hook( 'postEdit' ).add( saved );
}
