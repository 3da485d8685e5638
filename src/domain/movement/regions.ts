/** Regions as the United Nations group countries for their goals, from those of UN M49; Europe and Northern America apart. */
export const REGIONS = [
	'europe', 'north-america', 'latin-america', 'north-africa-west-asia', 'sub-saharan-africa', 'central-south-asia', 'east-south-east-asia', 'oceania'
] as const;
export type Region = typeof REGIONS[ number ];

/** The region of each country, by its code of two letters from ISO 3166-1. */
export type Regions = Map<string, Region>;

/** @param table The codes of the countries of each of {@link REGIONS}, in their order, run together, with a space between regions */
export function readRegions( table: string ): Regions {
	const regions: Regions = new Map();
	table.split( ' ' ).forEach( ( codes, index ) => ( codes.match( /../g ) || [] ).forEach( ( code ) => regions.set( code, REGIONS[ index ] ) ) );
	return regions;
}
