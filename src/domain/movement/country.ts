const LETTERS = [ ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ' ];

/**
 * Turns what records have for a country into its code of two letters, where it is one or a country's name; else it stays
 * as it is.
 *
 * @param namings Ways in which codes are written in words: undefined, or the code itself, where there is no such country
 */
export function createCountryCodes( namings: Array<( code: string ) => string | undefined> ): ( country: string ) => string {
	let codes: Map<string, string> | undefined;
	const find = ( name: string ): string | undefined => {
		codes = codes || codesByName( namings );
		return codes.get( name.toLowerCase() );
	};
	return ( country ) => /^[a-z]{2}$/i.test( country ) ? country.toUpperCase() : find( country ) ?? country;
}

function codesByName( namings: Array<( code: string ) => string | undefined> ): Map<string, string> {
	const codes = new Map<string, string>();
	LETTERS.forEach( ( one ) => LETTERS.forEach( ( other ) => namings.forEach( ( naming ) => {
		const code = one + other;
		const name = naming( code );
		// A country that has changed its code keeps the first.
		if ( name && name !== code && !codes.has( name.toLowerCase() ) ) {
			codes.set( name.toLowerCase(), code );
		}
	} ) ) );
	return codes;
}
