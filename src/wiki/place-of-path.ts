/** A place instead of the page's heading and content, which stay there, unseen. */
export async function placeOfPath(): Promise<HTMLElement> {
	await $.ready;
	document.body.classList.add( 'partnerkit-path-open' );
	const content = document.getElementById( 'mw-content-text' )!;
	const place = document.createElement( 'div' );
	content.parentNode!.insertBefore( place, content );
	return place;
}
