/** A number of 53 bits that another text has only by chance, in letters and digits. It keeps nobody from anything: it tells whether a text is still the same. */
export function textHash( given: string ): string {
	const text = asSaved( given );
	let low = 0xDEADBEEF;
	let high = 0x41C6CE57;
	for ( let at = 0; at < text.length; at++ ) {
		const code = text.charCodeAt( at );
		low = Math.imul( low ^ code, 2654435761 );
		high = Math.imul( high ^ code, 1597334677 );
	}
	low = Math.imul( low ^ low >>> 16, 2246822507 ) ^ Math.imul( high ^ high >>> 13, 3266489909 );
	high = Math.imul( high ^ high >>> 16, 2246822507 ) ^ Math.imul( low ^ low >>> 13, 3266489909 );
	return ( 4294967296 * ( 2097151 & high ) + ( low >>> 0 ) ).toString( 36 );
}

/** What MediaWiki makes of a text when it is saved. */
export function asSaved( text: string ): string {
	return text.replace( /\r\n?/g, '\n' )
		.replace( /[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, ( found ) => found.length === 2 ? found : '\uFFFD' )
		.replace( /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '\uFFFD' )
		.normalize( 'NFC' );
}
