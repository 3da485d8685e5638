/** Names of countries by their codes, in a language; undefined for what is none, or where the browser knows no names. */
export function countryNames( language: string ): ( code: string ) => string | undefined {
	const names = displayNames( language ) || displayNames( 'en' );
	return ( code ) => {
		try {
			// A code that another has taken the place of is none.
			return names && Intl.getCanonicalLocales( `und-${ code }` )[ 0 ] === `und-${ code }` ? names.of( code ) : undefined;
		} catch ( error ) {
			return undefined;
		}
	};
}

interface Names {
	of( code: string ): string | undefined;
}

/** Undefined where the browser has none; some of MediaWiki's language codes are no language tags. */
function displayNames( language: string ): Names | undefined {
	const { DisplayNames } = Intl as unknown as { DisplayNames?: new ( languages: string[], options: { type: 'region'; fallback: 'none' } ) => Names };
	try {
		return DisplayNames && new DisplayNames( [ language ], { type: 'region', fallback: 'none' } );
	} catch ( error ) {
		return undefined;
	}
}
