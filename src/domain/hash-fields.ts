/**
 * The part of an address after `#` that holds fields behind a word: `figures?from=2026-01-01`. Headings of the page keep
 * theirs. '' where no field says anything.
 */
export function writeHashFields( start: string, fields: Array<[ name: string, value: string | undefined ]> ): string {
	const written = fields.filter( ( [ , value ] ) => value ).map( ( [ name, value ] ) => `${ name }=${ encodeURIComponent( wellFormed( value! ) ) }` );
	return written.length ? `${ start }?${ written.join( '&' ) }` : '';
}

/**
 * The fields behind that word; none where the part is another's. A value that is no text is undefined.
 *
 * @param start
 * @param hash Without `#`
 */
export function readHashFields( start: string, hash: string ): Array<[ name: string, value: string | undefined ]> {
	const [ word, ...rest ] = hash.split( '?' );
	return ( word === start ? rest.join( '?' ).split( '&' ).filter( Boolean ) : [] ).map( ( field ) => {
		const [ name, ...value ] = field.split( '=' );
		return [ decoded( name ) || name, decoded( value.join( '=' ) ) ];
	} );
}

function decoded( text: string ): string | undefined {
	try {
		return decodeURIComponent( text );
	} catch ( error ) {
		return undefined;
	}
}

/** Halves of characters cannot be written in an address. */
function wellFormed( text: string ): string {
	return text.replace( /[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, ( found ) => found.length === 2 ? found : '\uFFFD' );
}
