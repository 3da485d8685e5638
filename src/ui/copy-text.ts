/** Puts a text on the clipboard; where there is none to be had, by a field that is copied from. Tells whether it did. */
export async function copyText( text: string ): Promise<boolean> {
	if ( navigator.clipboard ) {
		try {
			await navigator.clipboard.writeText( text );
			return true;
		} catch ( error ) {
			// Not allowed: there is the other way.
		}
	}
	const field = document.createElement( 'textarea' );
	field.value = text;
	field.className = 'partnerkit-hidden';
	document.body.appendChild( field );
	field.select();
	const done = document.execCommand( 'copy' );
	field.remove();
	return done;
}
