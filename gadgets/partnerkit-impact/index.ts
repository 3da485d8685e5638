/* Finds where a dashboard may go; nothing is loaded on a page without such a place. The app knows for certain. */
$( () => $( '.partnership-record' ).each( ( _, record ) => {
	mw.partnerkit( 'impact', record );
} ) );
