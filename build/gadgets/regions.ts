import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGIONS, type Region } from '../../src/domain/movement/regions';
import { root } from '../local-wiki/paths';

type Containment = Record<string, { _contains: string[] }>;

/** UN M49's numbers of the parts of each region. */
const PARTS: Record<Region, string[]> = {
	europe: [ '151', '154', '155', '039' ],
	'north-america': [ '021' ],
	'latin-america': [ '013', '029', '005' ],
	'north-africa-west-asia': [ '015', '145' ],
	'sub-saharan-africa': [ '202' ],
	'central-south-asia': [ '143', '034' ],
	'east-south-east-asia': [ '030', '035' ],
	oceania: [ '053', '054', '057', '061' ]
};

/** Codes that CLDR has beside those of ISO 3166-1, for parts of countries. */
const NO_COUNTRIES = [ 'CQ', 'EA', 'IC' ];

/** Which countries are in which region, as short as `readRegions` reads it. Unicode's CLDR has it from the United Nations. */
export function regionTable(): string {
	const { supplemental } = JSON.parse( readFileSync( join( root, 'node_modules/cldr-core/supplemental/territoryContainment.json' ), 'utf8' ) ) as { supplemental: { territoryContainment: Containment } };
	const countriesIn = ( part: string ): string[] => {
		const { _contains: parts } = supplemental.territoryContainment[ part ];
		return parts.flatMap( ( one ) => /^\d/.test( one ) ? countriesIn( one ) : [ one ] );
	};
	return REGIONS.map( ( region ) => PARTS[ region ].flatMap( countriesIn ).filter( ( code ) => !NO_COUNTRIES.includes( code ) ).sort().join( '' ) ).join( ' ' );
}
