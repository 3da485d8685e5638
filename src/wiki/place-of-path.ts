const OPEN = 'partnerkit-path-open';

/** A place instead of the page's heading and content, which stay there, unseen, until it is closed. */
export async function placeOfPath(): Promise<{ place: HTMLElement; close(): void }> {
	await $.ready;
	document.body.classList.add( OPEN );
	const content = document.getElementById( 'mw-content-text' )!;
	const place = document.createElement( 'div' );
	content.parentNode!.insertBefore( place, content );
	return {
		place,
		close() {
			document.body.classList.remove( OPEN );
			place.remove();
		}
	};
}
