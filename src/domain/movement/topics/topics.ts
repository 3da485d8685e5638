import { UNKNOWN } from '../reached/breakdown';
import { publish, type Counted, type Published } from '../reached/publish';
import { REGIONS, type Region, type Regions } from '../regions';
import { itemsOf, unique, type Answers } from './answers';
import { MEN, WOMEN, type Subject } from './subject';
import type { Touched } from './touched';

/** The row of subjects of more than one region, or of more than one country of a region. */
export const SEVERAL = 'several';

/** What pages are about, as far as it may be seen. */
export interface Topics {
	/** Pages that were touched. */
	pages: number;
	/** Pages whose wiki did not answer. */
	unread: number;
	/** Pages that no item is about. */
	withoutItem: number;
	/** Items that pages are about; several pages may be about one. */
	subjects: number;
	/** Undefined: too few in each row to show the table. */
	regions: Published | undefined;
	/** Of the regions whose number is shown. */
	countries: Array<{ region: Region; table: Published }>;
	/** Of the persons among them. */
	genders: Published | undefined;
	/** Of the pages, and of the edits on them, by the language of their wiki. */
	languages: { pages: Published | undefined; edits: Published | undefined };
}

export interface TopicsWords {
	regions: Regions;
	/** Of a wiki's content; '' where it is not known. */
	languageOf( wiki: string ): string;
}

/**
 * What was asked for, in tables. Each subject is in exactly one row of a table, so that what is held back is held back
 * by the rule of the tables of partners, with what is guaranteed there: behind a small row of these stand people too, who
 * are written about.
 */
export function topicsOf( touched: Touched[], answers: Answers, { regions, languageOf }: TopicsWords ): Topics {
	const all = ( [] as Array<string | undefined> ).concat( ...touched.map( ( { wiki, pageIds } ) => pageIds.map( ( id ) => answers.pages.get( wiki )?.get( id ) ) ) );
	const subjects = itemsOf( touched, answers ).map( ( id ) => answers.subjects.get( id ) ).filter( ( one ): one is Subject => one !== undefined );
	const placed = subjects.map( ( { countries } ) => unique( countries.map( ( id ) => answers.codes.get( id ) || '' ).filter( ( code ) => regions.has( code ) ) ) );
	const byRegion = table( [ ...REGIONS, SEVERAL, UNKNOWN ], placed.map( ( codes ) => rowOf( unique( codes.map( ( code ) => regions.get( code )! ) ) ) ) );
	const persons = subjects.filter( ( { isPerson } ) => isPerson ).map( ( { gender } ) => gender || UNKNOWN );
	return {
		pages: all.length,
		unread: all.filter( ( item ) => item === undefined ).length,
		withoutItem: all.filter( ( item ) => item === '' ).length,
		subjects: subjects.length,
		regions: byRegion,
		countries: byRegion ? REGIONS.reduce<Topics[ 'countries' ]>( ( some, region ) => {
			const there = placed.filter( ( codes ) => rowOf( unique( codes.map( ( code ) => regions.get( code )! ) ) ) === region ).map( rowOf );
			const isShown = byRegion.rows.some( ( { id, count } ) => id === region && count );
			const countries = isShown && table( unique( there ).sort(), there, [ ...regions.values() ].filter( ( one ) => one === region ).length + 1 );
			return countries ? [ ...some, { region, table: countries } ] : some;
		}, [] ) : [],
		// There is no end to what Wikidata may call a gender.
		genders: table( unique( [ WOMEN, MEN, ...[ ...persons, UNKNOWN ].sort() ] ), persons, Infinity ),
		languages: {
			pages: languages( touched, languageOf, ( { pageIds } ) => pageIds.length ),
			edits: languages( touched, languageOf, ( { edits } ) => edits )
		}
	};
}

function rowOf( values: string[] ): string {
	return values.length === 1 ? values[ 0 ] : values.length ? SEVERAL : UNKNOWN;
}

function table( rows: string[], values: string[], possible = rows.length ): Published | undefined {
	const counts: Counted[ 'counts' ] = rows.map( ( row ) => [ row, values.filter( ( value ) => value === row ).length ] );
	return publish( { total: values.length, counts, possible } );
}

function languages( touched: Touched[], languageOf: TopicsWords[ 'languageOf' ], countOf: ( one: Touched ) => number ): Published | undefined {
	const counts = new Map<string, number>();
	touched.forEach( ( one ) => {
		const language = languageOf( one.wiki ) || UNKNOWN;
		counts.set( language, ( counts.get( language ) || 0 ) + countOf( one ) );
	} );
	return publish( { total: touched.reduce( ( sum, one ) => sum + countOf( one ), 0 ), counts: [ ...counts ].sort( ( [ one ], [ other ] ) => one < other ? -1 : 1 ) } );
}
