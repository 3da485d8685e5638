import fc from 'fast-check';
import { expect } from 'vitest';
import { regionTable } from '../../../../build/gadgets/regions';
import { LEAST, type Published } from '../../../../src/domain/movement/reached/publish';
import { readRegions } from '../../../../src/domain/movement/regions';
import { noAnswers, type Answers } from '../../../../src/domain/movement/topics/answers';
import type { Subject } from '../../../../src/domain/movement/topics/subject';
import { topicsOf, type Topics } from '../../../../src/domain/movement/topics/topics';
import type { Touched } from '../../../../src/domain/movement/topics/touched';

export const regions = readRegions( regionTable() );

/** Countries as Wikidata has them: two of one region, one of another, one that is no more. */
const CODES: Record<string, string> = { Q145: 'GB', Q142: 'FR', Q924: 'TZ', Q15180: '' };

/** A page, and what it is about. */
export interface Drawn {
	item: string;
	subject: Subject;
}

function answersOf( drawn: Drawn[] ): { touched: Touched[]; answers: Answers } {
	const answers = noAnswers();
	answers.pages.set( 'wiki', new Map( drawn.map( ( { item }, index ) => [ index + 1, item ] ) ) );
	drawn.forEach( ( { item, subject } ) => item && answers.subjects.set( item, subject ) );
	Object.entries( CODES ).forEach( ( [ id, code ] ) => answers.codes.set( id, code ) );
	return { touched: [ { wiki: 'wiki', pageIds: drawn.map( ( _, index ) => index + 1 ), edits: drawn.length } ], answers };
}

/** What may be seen of them. */
export function seen( drawn: Drawn[] ): Topics {
	const { touched, answers } = answersOf( drawn );
	return topicsOf( touched, answers, { regions, languageOf: () => 'en' } );
}

/** So many pages about different subjects of a kind. */
export const many = ( from: number, most: number, subject: Partial<Subject> ): Drawn[] => Array.from( { length: most }, ( _, index ) => ( { item: `Q${ from + index }`, subject: { isPerson: false, gender: '', countries: [], ...subject } } ) );

const GENDERS = [ 'women', 'women', 'women', 'men', 'men', '', 'Q48270' ];

export const aSubject: fc.Arbitrary<Subject> = fc.record( { isPerson: fc.boolean(), gender: fc.constantFrom( ...GENDERS ), countries: fc.subarray( Object.keys( CODES ), { maxLength: 2 } ) } )
	.map( ( one ) => one.isPerson ? one : { ...one, gender: '' } );

/** The same pages, with each gender that is held back in the place of one that five or more have: nobody may tell them apart. */
export function exchangedIn( drawn: Drawn[], genders: Published | undefined ): Drawn[][] {
	const hidden = ( genders?.rows ?? [] ).filter( ( { count } ) => count === undefined ).map( ( { id } ) => id === 'unknown' ? '' : id );
	const countOf = ( some: Drawn[], gender: string ): number => some.filter( ( { subject } ) => subject.isPerson && subject.gender === gender ).length;
	const larger = hidden.find( ( id ) => countOf( drawn, id ) >= LEAST );
	return hidden.map( ( id ) => {
		const exchanged = drawn.map( ( { item, subject } ) => ( { item, subject: subject.isPerson ? { ...subject, gender: subject.gender === id ? larger! : subject.gender === larger ? id : subject.gender } : subject } ) );
		expect( countOf( exchanged, id ) ).toBeGreaterThanOrEqual( LEAST );
		return exchanged;
	} );
}
