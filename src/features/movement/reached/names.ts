import { countryNames, type CountryNames } from '../../../domain/movement/reached/countries';
import type { Regions } from '../../../domain/movement/reached/regions';

/** What the browser knows of the names of countries and languages. */
export interface Names {
	country( code: string ): string;
	language( code: string ): string;
	/** Codes by names in any of the languages. */
	countries: CountryNames;
}

/** @param languages Those of the reader first, then those that records may be written in */
export function namesIn( languages: string[], regions: Regions ): Names {
	const [ country, ...others ] = languages.map( ( language ) => naming( language, 'region' ) );
	const language = naming( languages[ 0 ], 'language' );
	return {
		country: ( code ) => country( code ) || code,
		language: ( code ) => language( code ) || code,
		countries: countryNames( regions.keys(), [ country, ...others ] )
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
