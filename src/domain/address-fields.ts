/*
 * A view as the part of an address after `#`: a word, then fields. `figures?event=x&from=2026-01-01`
 */

/** '' where no field has a value. */
export function writeFields( start: string, fields: Array<[ name: string, value: string | undefined ]> ): string {
	const written = fields.filter( ( [ , value ] ) => value !== undefined ).map( ( [ name, value ] ) => `${ name }=${ encodeURIComponent( wellFormed( value! ) ) }` );
	return written.length ? `${ start }?${ written.join( '&' ) }` : '';
}

/** The fields as they are written, to be decoded; none where the part begins with another word. */
export function readFields( hash: string, start: string ): Array<[ name: string, value: string ]> {
	const [ word, ...rest ] = hash.split( '?' );
	return ( word === start ? rest.join( '?' ).split( '&' ).filter( Boolean ) : [] ).map( ( field ) => {
		const [ name, ...value ] = field.split( '=' );
		return [ name, value.join( '=' ) ];
	} );
}

/** Undefined where it is no text. */
export function decoded( text: string ): string | undefined {
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
