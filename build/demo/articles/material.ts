import type { Random } from '../random';
import { REGIONS, type Region, type RegionName } from './regions';

export type Kind = 'settlement' | 'building' | 'water' | 'manuscript' | 'newspaper' | 'programme' | 'collection' | 'festival' | 'craft' |
	'poet' | 'printmaker' | 'photographer' | 'botanist' | 'weaver' | 'teacher';

/** What an article is about, before anything is written. */
export interface Topic {
	title: string;
	/** `script`: written out by hand in another language. */
	kind: Kind | 'script';
	region: RegionName;
}

/** Everything that an article may come to say; its revisions take it in bit by bit. */
export interface Material {
	infobox?: { template: string; params: Array<[ string, string ]> };
	/** The first sentence defines the subject and has its name in bold. */
	lead: string[];
	sections: Array<{ heading: string; sentences: string[] }>;
	categories: string[];
	/** Of articles that are not in English. */
	language?: { code: string; dir: 'ltr' | 'rtl'; references: string };
}

/** The few facts that an article keeps to in all its sentences. */
export interface Facts {
	title: string;
	region: Region;
	random: Random;
	town: string;
	otherTown: string;
	water: string;
	surname: string;
	woman: string;
	man: string;
	trade: string;
	/** The year in which it all began. */
	began: number;
}

export function facts( topic: Topic, random: Random ): Facts {
	const region = REGIONS[ topic.region ];
	const towns = random.sample( region.towns.filter( ( name ) => name !== topic.title ), region.towns.length );
	// What has a place in its name is there.
	const [ town, otherTown ] = towns.sort( ( a, b ) => Number( topic.title.includes( b ) ) - Number( topic.title.includes( a ) ) );
	const others = ( names: string[] ): string[] => names.filter( ( name ) => !topic.title.includes( name ) );
	return {
		title: topic.title, region, random, town, otherTown,
		water: random.pick( region.waters.filter( ( name ) => !name.endsWith( topic.title ) ) ),
		surname: random.pick( region.surnames ), woman: random.pick( others( region.women ) ), man: random.pick( others( region.men ) ),
		trade: random.pick( region.trades ), began: random.int( region.records, Math.max( 1889, region.records + 20 ) )
	};
}

/** `1,204` */
export function grouped( value: number ): string {
	return value.toLocaleString( 'en' );
}

const NUMBERS = [ 'no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve' ];

/** A name may begin with a small letter, a sentence does not. */
export function capitalised( sentence: string ): string {
	return sentence[ 0 ].toUpperCase() + sentence.slice( 1 );
}

/** `19th` */
export function century( year: number ): string {
	return year < 1801 ? '18th' : year < 1901 ? '19th' : '20th';
}

export function inWords( value: number ): string {
	return NUMBERS[ value ] ?? grouped( value );
}
