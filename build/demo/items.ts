import type { Item } from '../services/wikidata-items';
import type { Kind, Topic } from './articles/material';
import { REGIONS, type RegionName } from './articles/regions';
import { OTHER_TOPICS, PARTNERSHIPS } from './partnerships';

/* What Wikidata would say of the demo's articles. The ids of countries are true; those of what is made up are none. */

const FIRST = 990000001;

const COUNTRIES: Record<RegionName, string> = {
	england: 'Q145', wales: 'Q145', netherlands: 'Q55', portugal: 'Q45', usa: 'Q30', canada: 'Q16', australia: 'Q408', malawi: 'Q1020',
	tanzania: 'Q924', argentina: 'Q414', paraguay: 'Q733', jordan: 'Q810', china: 'Q148', india: 'Q668', ghana: 'Q117'
};

/** Countries that the local Wikidata has not without the demo. */
export const COUNTRY_ITEMS: Item[] = Object.entries( {
	Q45: [ 'PT', 'Portugal' ], Q16: [ 'CA', 'Canada' ], Q1020: [ 'MW', 'Malawi' ], Q924: [ 'TZ', 'Tanzania' ], Q414: [ 'AR', 'Argentina' ],
	Q733: [ 'PY', 'Paraguay' ], Q810: [ 'JO', 'Jordan' ], Q148: [ 'CN', 'China' ], Q668: [ 'IN', 'India' ], Q117: [ 'GH', 'Ghana' ]
} ).map( ( [ id, [ code, en ] ] ) => ( { id, labels: { en }, claims: { P297: [ code ] } } ) );

const WORKS: Array<Topic[ 'kind' ]> = [ 'manuscript', 'newspaper', 'programme', 'collection' ];
const PEOPLE: Array<Topic[ 'kind' ]> = [ 'poet', 'printmaker', 'photographer', 'botanist', 'weaver', 'teacher' ] satisfies Kind[];

/** The articles that somebody has made an item for: not all, as on any wiki. */
const TOPICS = [ ...PARTNERSHIPS.flatMap( ( { topics } ) => topics ), ...OTHER_TOPICS ].filter( ( _, index ) => index % 11 !== 7 );

export const ARTICLE_ITEMS: Item[] = TOPICS.map( ( topic, index ) => ( { id: `Q${ FIRST + index }`, labels: { en: topic.title }, claims: claimsOf( topic ) } ) );

/** Ids of items, by titles of articles. */
export function itemsByTitle(): Record<string, string> {
	return Object.fromEntries( ARTICLE_ITEMS.map( ( { id, labels: { en } } ) => [ en, id ] ) );
}

function claimsOf( { title, kind, region }: Topic ): Item[ 'claims' ] {
	const country = [ COUNTRIES[ region ] ];
	if ( PEOPLE.includes( kind ) ) {
		const isWoman = REGIONS[ region ].women.some( ( name ) => title.startsWith( name ) );
		return { P31: [ 'Q5' ], P21: [ isWoman ? 'Q6581072' : 'Q6581097' ], P27: country };
	}
	// How to weave is from nowhere, as far as anybody has said.
	return kind === 'craft' ? { P31: [ 'Q2207288' ] } : WORKS.includes( kind ) ? { P495: country } : { P17: country };
}
