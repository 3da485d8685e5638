import { COUNTRY, INSTANCE_OF, items } from '../../partnership/item';

/** What Wikidata says of what a page is about. Items by their ids. */
export interface Subject {
	isPerson: boolean;
	/** Of a person; '' where it is not known, or where there are several. */
	gender: string;
	/** Where it is, else whose citizen a person is, else where a work comes from; empty where it is not known. */
	countries: string[];
}

const [ HUMAN, GENDER, CITIZENSHIP, ORIGIN ] = [ 'Q5', 'P21', 'P27', 'P495' ];

export const WOMEN = 'women';
export const MEN = 'men';

/** Trans women are women, and trans men are men. A row of their own would point at them. */
const GENDERS: Record<string, string> = { Q6581072: WOMEN, Q1052281: WOMEN, Q6581097: MEN, Q2449503: MEN };

/** @param entity From an answer of `wbgetentities`; undefined: there is no such item any more */
export function readSubject( entity: unknown ): Subject {
	const isPerson = items( entity, INSTANCE_OF ).includes( HUMAN );
	const genders = isPerson ? [ ...new Set( items( entity, GENDER ).map( ( id ) => Object.prototype.hasOwnProperty.call( GENDERS, id ) ? GENDERS[ id ] : id ) ) ] : [];
	const countries = [ COUNTRY, ...isPerson ? [ CITIZENSHIP ] : [], ORIGIN ].map( ( property ) => items( entity, property ) );
	return { isPerson, gender: genders.length === 1 ? genders[ 0 ] : '', countries: [ ...new Set( countries.filter( ( some ) => some.length )[ 0 ] || [] ) ] };
}
