/** Of the browser; not there in older ones. */
const { DisplayNames } = Intl as { DisplayNames?: new( languages: string[], options: { type: 'language' | 'region' } ) => { of( code: string ): string | undefined } };

/** What a reader of a language calls another one; the code where her browser has no word for it. */
export function languageName( code: string, reader: string ): string {
	return nameOf( 'language', code, reader ) ?? code;
}

/** What a country is called in a language, of which the code or the name is said; as it is said where the browser has no word for it. */
export function countryName( said: string, reader: string ): string {
	return /^[a-z]{2}$/i.test( said ) ? nameOf( 'region', said.toUpperCase(), reader ) ?? said : said;
}

/** How a country may be called by people who write one of these languages, in lower case. */
export function countryNames( code: string, languages: string[] ): string[] {
	return [ code, ...languages.map( ( language ) => countryName( code, language ) ) ].map( ( name ) => name.toLowerCase() );
}

/** The countries that the browser knows, by their names in a language; empty where it knows none. */
export function countries( reader: string ): Array<{ code: string; name: string }> {
	const letters = [ ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ' ];
	const codes = letters.reduce<string[]>( ( all, first ) => [ ...all, ...letters.map( ( second ) => first + second ) ], [] );
	const known = codes.filter( ( code ) => !NO_COUNTRIES.includes( code ) && isCurrent( code ) ).map( ( code ) => ( { code, name: nameOf( 'region', code, reader ) ?? code } ) );
	return known.filter( ( { code, name } ) => name !== code ).sort( ( one, other ) => one.name.localeCompare( other.name, reader ) );
}

/** Groups of countries, and codes for tests and for what is not known. */
const NO_COUNTRIES = [ 'EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ' ];

/** Codes of countries that are no more lead to those that came after. */
function isCurrent( code: string ): boolean {
	try {
		return Intl.getCanonicalLocales( `und-${ code }` )[ 0 ] === `und-${ code }`;
	} catch ( error ) {
		return false;
	}
}

function nameOf( type: 'language' | 'region', code: string, reader: string ): string | undefined {
	try {
		return DisplayNames && new DisplayNames( [ reader, 'en' ], { type } ).of( code );
	} catch ( error ) {
		return undefined;
	}
}
