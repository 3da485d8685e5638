/** A number of 53 bits that another text has only by chance, in letters and digits. It keeps nobody from anything: it tells whether a text is still the same. */
export function textHash( text: string ): string {
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
