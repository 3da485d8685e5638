import { folded } from '../../health/written';
import type { Partner, Partnership } from '../../partnership/record';

/** An institution, once, whatever number of partnerships it is in. */
export interface Institution {
	/** As the first record names it. */
	name: string;
	wikidata: string;
	/** Empty where no record tells. */
	type: string;
	size: string;
	/** A code, or ''. */
	country: string;
	/** The partnerships that it is in. */
	partnerships: Partnership[];
}

/**
 * The institutions of all partnerships. Two records are of the same one when they have the same Wikidata item; else when
 * one has none and they have the same name, but for case and spaces, and not two different countries. What one record
 * leaves out another may tell.
 *
 * @param partnerships
 * @param countryOf Code of a country as records write it, or ''
 */
export function institutionsOf( partnerships: Partnership[], countryOf: ( written: string ) => string ): Institution[] {
	const records = ( [] as Array<[ Partner, Partnership ]> ).concat( ...partnerships.map( ( one ) => one.partners.map( ( partner ): [ Partner, Partnership ] => [ partner, one ] ) ) )
		.filter( ( [ { wikidata, name } ] ) => wikidata !== '' || name !== '' );
	const items = new Map<string, Institution>();
	const named = new Map<string, Institution[]>();
	const all: Institution[] = [];
	// Those with an item first, so that what is known by its name alone finds them.
	[ ...records.filter( ( [ { wikidata } ] ) => wikidata !== '' ), ...records.filter( ( [ { wikidata } ] ) => wikidata === '' ) ].forEach( ( [ partner, partnership ] ) => {
		const country = countryOf( partner.country );
		const alike = named.get( folded( partner.name ) ) || [];
		const known = partner.wikidata ? items.get( partner.wikidata ) : onlyOne( alike.filter( ( one ) => !one.country || !country || one.country === country ) );
		if ( known ) {
			add( known, partner, country, partnership );
			return;
		}
		const institution = { name: partner.name || partner.wikidata, wikidata: partner.wikidata, type: partner.type, size: partner.size, country, partnerships: [ partnership ] };
		all.push( institution );
		named.set( folded( partner.name ), [ ...alike, institution ] );
		if ( partner.wikidata ) {
			items.set( partner.wikidata, institution );
		}
	} );
	return all;
}

/** Those that are in some of the partnerships. */
export function institutionsAmong( institutions: Institution[], partnerships: Array<Partnership | undefined> ): Institution[] {
	const some = new Set( partnerships );
	return institutions.filter( ( one ) => one.partnerships.some( ( partnership ) => some.has( partnership ) ) );
}

function onlyOne<Value>( values: Value[] ): Value | undefined {
	return values.length === 1 ? values[ 0 ] : undefined;
}

function add( institution: Institution, { type, size }: Partner, country: string, partnership: Partnership ): void {
	institution.type = institution.type || type;
	institution.size = institution.size || size;
	institution.country = institution.country || country;
	if ( !institution.partnerships.includes( partnership ) ) {
		institution.partnerships.push( partnership );
	}
}
