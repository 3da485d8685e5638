/** Hands a text to the person as a file of this name. Spreadsheets are told that it is UTF-8. */
export function saveFile( name: string, type: 'text/csv' | 'text/plain' | 'application/json' | 'image/svg+xml', text: string ): void {
	saveBlob( name, new Blob( [ type === 'text/csv' ? `\uFEFF${ text }` : text ], { type: `${ type };charset=utf-8` } ) );
}

/** Hands what is no text to the person. */
export function saveBlob( name: string, blob: Blob ): void {
	const link = document.createElement( 'a' );
	const address = URL.createObjectURL( blob );
	link.href = address;
	// No file can have these in its name.
	link.download = name.replace( /[\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069\\/:*?"<>|]+/g, '_' );
	document.body.appendChild( link );
	link.click();
	link.remove();
	// Some browsers begin to read it later.
	setTimeout( () => URL.revokeObjectURL( address ), 1000 );
}
