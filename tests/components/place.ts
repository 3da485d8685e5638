import { render } from 'preact';
import { afterEach, beforeEach } from 'vitest';

/** A place that is on the page while a test runs, and empty after it. */
export function placeOnPage(): HTMLElement {
	const place = document.createElement( 'main' );
	beforeEach( () => {
		document.body.appendChild( place );
	} );
	afterEach( () => {
		render( null, place );
		place.remove();
	} );
	return place;
}
