import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakdownOf } from '../../../../src/domain/movement/reached/breakdown';
import { LEAST } from '../../../../src/domain/movement/reached/publish';
import { readTargets } from '../../../../src/domain/movement/reached/targets';
import { noAnswers } from '../../../../src/domain/movement/topics/answers';
import { topicsOf, type Topics } from '../../../../src/domain/movement/topics/topics';
import { namesIn } from '../../../../src/features/movement/names';
import { asCsv } from '../../../../src/features/movement/reached/export';
import type { Messages } from '../../../../src/wiki/ports';
import { numberIn, speaking } from '../../../support/words';
import { aSubject, exchangedIn, many, regions, seen, type Drawn } from './subjects';

const names = namesIn( [ 'en' ], regions );
const say = speaking( 'partnerkit-movement-app', 'en' );
const messages: Messages = { text: say, inContentLanguage: say, number: ( value ) => numberIn( 'en', value ), day: String };

/** The file without any partner: what is left is about pages. */
function file( topics: Topics | undefined, label = 'Neither' ): string[] {
	const nobody = breakdownOf( [], 0, { regions, languagesOf: () => [] } );
	return asCsv( nobody, readTargets( {} ).targets, messages, names, topics && { topics, labels: new Map( [ [ 'Q48270', label ] ] ), read: 'Looked up.' } ).split( '\r\n' ).filter( Boolean );
}

/** Rows of a table. Its name is between quotes where it has a comma. */
const of = ( lines: string[], table: string ): string[] => [ `What the pages are about: ${ table },`, `"What the pages are about: ${ table }",` ]
	.flatMap( ( start ) => lines.filter( ( line ) => line.startsWith( start ) ).map( ( line ) => line.slice( start.length ) ) );

describe( 'the file of who is not reached', () => {
	it( 'has what pages are about once that was asked for, each row with what its share is of, and what is not known', () => {
		expect( file( undefined ) ).toHaveLength( 1 );
		const lines = file( seen( [
			...many( 1, 9, { isPerson: true, gender: 'women', countries: [ 'Q145' ] } ), ...many( 20, 12, { isPerson: true, gender: 'men', countries: [ 'Q142' ] } ), ...many( 40, 6, { countries: [ 'Q924' ] } ), ...many( 60, 8, {} ),
			...many( 70, 6, { isPerson: true, countries: [ 'Q145' ] } ), { item: '', subject: { isPerson: false, gender: '', countries: [] } }
		] ) );
		expect( lines[ 0 ] ).toBe( 'Table,Row,Number,Share,Aim,Counted,Share of how many' );
		expect( lines.slice( 1, 5 ) ).toEqual( [
			'What the pages are about,Looked up.,,,,,', 'What the pages are about,Pages touched,42,100,,Pages,42', 'What the pages are about,No item at Wikidata,1,2,,Pages,42', 'What the pages are about,Wiki did not answer,0,0,,Pages,42'
		] );
		expect( of( lines, 'People who are written about' ) ).toEqual( [ 'Men,12,44,,People,27', 'Women,9,33,,People,27', 'Not known,6,22,,People,27' ] );
		expect( of( lines, 'Where they are, or come from' ).slice( 0, 4 ) ).toEqual( [ 'Europe,27,66,,Subjects,41', 'Country not known,8,20,,Subjects,41', 'Sub-Saharan Africa,6,15,,Subjects,41', 'Northern America,0,0,,Subjects,41' ] );
		expect( lines.filter( ( line ) => line.includes( 'Countries: Europe' ) ).map( ( line ) => line.replace( /^.*?Europe,/, '' ) ) ).toEqual( [ 'United Kingdom,15,56,,Subjects,27', 'France,12,44,,Subjects,27' ] );
		expect( of( lines, 'Pages by language of the wiki' ) ).toEqual( [ 'English,42,100,,Pages,42' ] );
		expect( of( lines, 'Edits by language of the wiki' ) ).toEqual( [ 'English,42,100,,Edits,42' ] );
	} );

	it( 'says of pages whose wiki did not answer how many they are', () => {
		const topics = topicsOf( [ { wiki: 'closed', pageIds: [ 1, 2, 3, 4, 5, 6 ], edits: 9 } ], noAnswers(), { regions, languageOf: () => '' } );
		expect( file( topics ) ).toContain( 'What the pages are about,Wiki did not answer,6,100,,Pages,6' );
		expect( of( file( topics ), 'Pages by language of the wiki' ) ).toEqual( [ 'Language not known,6,100,,Pages,6' ] );
	} );

	it( 'holds back what the screen holds back; a table that is not shown says so, and not how many it is of', () => {
		const people = ( label?: string ): string[] => of( file( seen( [ ...many( 1, 9, { isPerson: true, gender: 'women' } ), ...many( 20, 6, { isPerson: true, gender: 'men' } ), ...many( 30, 1, { isPerson: true, gender: 'Q48270' } ) ] ), label ), 'People who are written about' );
		expect( people() ).toEqual( [ 'Women,9,56,,People,16', 'Men,held back,,,People,16', 'Neither,held back,,,People,16' ] );
		// Wikidata’s names are anybody’s: no spreadsheet runs them.
		expect( people( '=HYPERLINK("https://evil.example")' )[ 2 ] ).toBe( '"\'=HYPERLINK(""https://evil.example"")",held back,,,People,16' );
		expect( of( file( seen( many( 1, 4, { isPerson: true, gender: 'women' } ) ) ), 'People who are written about' ) ).toEqual( [ 'There are too few in each row to show this table.,held back,,,People,' ] );
	} );

	it( 'is the same, to the byte, of other pages in which a gender that is held back has five or more', () => {
		let tried = 0;
		fc.assert( fc.property( fc.array( aSubject, { minLength: 20, maxLength: 60, size: 'max' } ), ( subjects ) => {
			const drawn = subjects.map( ( subject, index ): Drawn => ( { item: `Q${ index + 1 }`, subject } ) );
			const topics = seen( drawn );
			exchangedIn( drawn, topics.genders ).forEach( ( exchanged ) => {
				expect( file( seen( exchanged ) ) ).toEqual( file( topics ) );
				tried++;
			} );
			const numbers = file( topics ).slice( 5 ).map( ( line ) => line.split( ',' ).slice( -5 ) ).map( ( [ count ] ) => Number( count ) );
			expect( numbers.filter( ( count ) => count > 0 && count < LEAST ) ).toEqual( [] );
		} ), { numRuns: 300 } );
		expect( tried ).toBeGreaterThan( 50 );
	} );
} );
