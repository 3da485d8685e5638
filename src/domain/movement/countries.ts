import { folded } from '../health/written';
import type { Regions } from './regions';

/** Names of countries as people write them, with the code of each. */
export type CountryNames = Map<string, string>;

/**
 * A name that two countries have, in any of the languages, is none of a country: it would be guessed.
 *
 * @param codes
 * @param namings Each gives the name of a country in a language, or undefined where it knows none
 */
export function countryNames( codes: Iterable<string>, namings: Array<( code: string ) => string | undefined> ): CountryNames {
	const names: CountryNames = new Map();
	const twice = new Set<string>();
	[ ...codes ].forEach( ( code ) => namings.forEach( ( nameOf ) => {
		const name = folded( nameOf( code ) || code );
		if ( ( names.get( name ) || code ) !== code ) {
			twice.add( name );
		}
		names.set( name, code );
	} ) );
	twice.forEach( ( name ) => names.delete( name ) );
	return names;
}

/** The code of the country that a record names, by a code or a name; '' where that is not certain. */
export function readCountry( written: string, regions: Regions, names: CountryNames ): string {
	const code = written.trim().toUpperCase();
	// The code that is often written for the United Kingdom is kept free for it.
	return code === 'UK' ? 'GB' : regions.has( code ) ? code : names.get( folded( written ) ) || '';
}
