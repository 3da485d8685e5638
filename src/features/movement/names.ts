import { countryNames, readCountry, type CountryNames } from '../../domain/movement/countries';
import type { Regions } from '../../domain/movement/regions';

/** What the browser knows of the names of countries and languages. */
export interface Names {
	/** In the reader's language; the code where it has no name there. */
	country( code: string ): string;
	language( code: string ): string;
	/** The code of the country that a record names, in any of the languages; '' where that is not certain. */
	codeOf( written: string ): string;
	/** The countries that have a name in the reader's language, in the order of their names. */
	countries(): Array<{ code: string; name: string }>;
}

/** @param languages Those of the reader first, then those that records may be written in */
export function namesIn( languages: string[], regions: Regions ): Names {
	const [ country, ...others ] = languages.map( ( language ) => naming( language, 'region' ) );
	const language = naming( languages[ 0 ], 'language' );
	let written: CountryNames | undefined;
	return {
		country: ( code ) => country( code ) || code,
		language: ( code ) => language( code ) || code,
		codeOf( one ) {
			written = written || countryNames( regions.keys(), [ country, ...others ] );
			return readCountry( one, regions, written );
		},
		countries: () => [ ...regions.keys() ].map( ( code ) => ( { code, name: country( code ) ?? '' } ) ).filter( ( { name } ) => name !== '' )
			.sort( ( one, other ) => one.name.localeCompare( other.name, languages[ 0 ].split( '-' )[ 0 ] ) )
	};
}

/** Undefined for what has no name there: the code is shown then. */
function naming( language: string, type: 'region' | 'language' ): ( code: string ) => string | undefined {
	let names: Intl.DisplayNames | undefined;
	try {
		// eslint-disable-next-line compat/compat -- Where there is none, codes are shown.
		names = new Intl.DisplayNames( [ language ], { type, fallback: 'none' } );
	} catch ( error ) {
		// Some of MediaWiki's language codes are no language tags.
	}
	return ( code ) => {
		try {
			return names && names.of( code );
		} catch ( error ) {
			return undefined;
		}
	};
}
