import { SIZES, TYPES } from '../../partnership/partner-types';
import type { Partnership } from '../../partnership/record';
import type { Institution } from './partners';
import { publish, type Counted, type Published } from './publish';
import type { Dimension } from './targets';
import { REGIONS, type Region, type Regions } from '../regions';

/** The row of partners of whom no record tells. */
export const UNKNOWN = 'unknown';

const OTHER = 'other';

export interface Breakdown {
	/** Partners and partnerships that it is of; undefined: too few partners to say anything. */
	of?: { partners: number; partnerships: number };
	/** Undefined: too few partners in each row to show the table. */
	tables: Record<Dimension, Published | undefined>;
	/** Countries of the regions whose number is shown. */
	countries: Array<{ region: Region; table: Published }>;
}

export interface BreakdownWords {
	regions: Regions;
	/** Languages of the work of a partnership; empty where they are not known. */
	languagesOf( partnership: Partnership ): string[];
}

/** The row of an institution in each table but that of languages, where it may be in several. */
const VALUES = {
	type: ( { type }: Institution ): string => type === '' ? UNKNOWN : TYPES.find( ( word ) => word === type ) || OTHER,
	size: ( { size }: Institution ): string => SIZES.find( ( word ) => word === size ) || UNKNOWN,
	region: ( { country }: Institution, regions: Regions ): string => regions.get( country ) || UNKNOWN
};

/** Whether the records of an institution leave out what its row would be. */
export function unknownOf( dimension: keyof typeof VALUES, institution: Institution, regions: Regions ): boolean {
	return VALUES[ dimension ]( institution, regions ) === UNKNOWN;
}

/**
 * Who is partner, in one population that is always the same: everybody who ever was in a partnership of the wiki. There
 * is no filter, since what one leaves out could be worked out from what it changes.
 */
export function breakdownOf( institutions: Institution[], partnerships: number, { regions, languagesOf }: BreakdownWords ): Breakdown {
	const total = institutions.length;
	const one = ( rows: readonly string[], valueOf: ( institution: Institution ) => string ): Published | undefined =>
		publish( { total, counts: counted( rows, institutions.map( ( institution ) => [ valueOf( institution ) ] ) ), possible: rows.length } );
	const region = one( [ ...REGIONS, UNKNOWN ], ( institution ) => VALUES.region( institution, regions ) );
	// No row for those whose language is not known: nobody is in that one and in another, so that the largest of the others would tell of it.
	const languages = institutions.map( ( { partnerships: some } ) => unique( some.reduce<string[]>( ( all, partnership ) => [ ...all, ...languagesOf( partnership ) ], [] ) ) );
	const known = new Set<string>();
	languages.forEach( ( some ) => some.forEach( ( language ) => known.add( language ) ) );
	const tables = {
		type: one( [ ...TYPES, UNKNOWN ], VALUES.type ),
		size: one( [ ...SIZES, UNKNOWN ], VALUES.size ),
		region,
		language: publish( { total, counts: counted( [ ...known ].sort(), languages ), overlaps: true } )
	};
	const isCounted = Object.values( tables ).some( Boolean );
	return {
		...isCounted ? { of: { partners: total, partnerships } } : {},
		tables,
		countries: region ? REGIONS.reduce<Breakdown[ 'countries' ]>( ( all, name ) => {
			const isShown = region.rows.some( ( { id, count } ) => id === name && count );
			const table = isShown && countriesOf( institutions.filter( ( institution ) => VALUES.region( institution, regions ) === name ), name, regions );
			return table ? [ ...all, { region: name, table } ] : all;
		}, [] ) : []
	};
}

/** Countries of a region. Those without a partner are too many to be named. */
function countriesOf( institutions: Institution[], region: Region, regions: Regions ): Published | undefined {
	const codes = institutions.map( ( { country } ) => country );
	const counts: Counted[ 'counts' ] = counted( unique( codes ).sort(), codes.map( ( code ) => [ code ] ) );
	return publish( { total: institutions.length, counts, possible: [ ...regions.values() ].filter( ( one ) => one === region ).length } );
}

function counted( rows: readonly string[], values: string[][] ): Counted[ 'counts' ] {
	const counts = new Map( rows.map( ( row ): [ string, number ] => [ row, 0 ] ) );
	values.forEach( ( some ) => some.forEach( ( value ) => counts.set( value, counts.get( value )! + 1 ) ) );
	return [ ...counts ];
}

function unique( values: string[] ): string[] {
	return [ ...new Set( values ) ];
}
