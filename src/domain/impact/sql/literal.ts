/** A text as SQL has it, in the default mode of MariaDB. */
export function text( given: string ): string {
	const value = wellFormed( given );
	// What looks like a template to Superset would be taken for one.
	return /\{[{%#]|[\u0000-\u001f\u007f]/.test( value ) ?
		`CONVERT( X'${ hex( value ) }' USING utf8mb4 )` :
		`'${ value.replace( /\\/g, '\\\\' ).replace( /'/g, '\'\'' ) }'`;
}

/** A text to be compared byte by byte, as MediaWiki's columns are: large and small letters differ, and so do spaces at its end. */
export function bytes( value: string ): string {
	const literal = text( value );
	return literal.startsWith( '\'' ) ? `_binary${ literal }` : `X'${ hex( wellFormed( value ) ) }'`;
}

/**
 * A table of a WITH clause.
 *
 * @param name
 * @param columns
 * @param rows Expressions, as many in each row as there are columns
 */
export function table( name: string, columns: string[], rows: Array<Array<string | number>> ): string {
	const head = `${ name }( ${ columns.join( ', ' ) } ) AS (`;
	const lines = rows.length ? rows.map( ( row ) => `SELECT ${ row.join( ', ' ) }` ) : [ `SELECT ${ columns.map( () => 'NULL' ).join( ', ' ) } FROM DUAL WHERE FALSE` ];
	return `${ head }\n\t${ lines.join( ' UNION ALL\n\t' ) }\n)`;
}

/** Milliseconds since 1970 as MediaWiki writes a time; an open side is before or after all times. */
export function timestamp( time: number ): string {
	return time === -Infinity ? '\'\'' : time === Infinity ? '\'9\'' : `'${ new Date( time ).toISOString().replace( /\D/g, '' ).slice( 0, 14 ) }'`;
}

/** Halves of characters have no bytes. */
function wellFormed( value: string ): string {
	return value.replace( /[\uD800-\uDFFF]/gu, '\uFFFD' );
}

/** Its bytes in UTF-8. */
function hex( value: string ): string {
	return [ ...value ].map( ( character ) => {
		const encoded = character.codePointAt( 0 )! < 0x80 ? `%${ character.charCodeAt( 0 ).toString( 16 ).padStart( 2, '0' ) }` : encodeURIComponent( character );
		return encoded.replace( /%/g, '' );
	} ).join( '' ).toUpperCase();
}
