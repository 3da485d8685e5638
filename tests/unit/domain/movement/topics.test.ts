import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedColumns } from '../../../../src/domain/movement/counted-columns';
import type { Published } from '../../../../src/domain/movement/reached/publish';
import { noAnswers, unanswered } from '../../../../src/domain/movement/topics/answers';
import type { Subject } from '../../../../src/domain/movement/topics/subject';
import { topicsOf } from '../../../../src/domain/movement/topics/topics';
import { touchedPages } from '../../../../src/domain/movement/topics/touched';
import { aSubject, exchangedIn, many, regions, seen } from './subjects';
import { aWorld, GONE, ledgerOf, namespaceOf, NAMES, REDIRECT } from './worlds';

const rows = ( table: Published | undefined ): Array<[ string, number | undefined ]> => ( table?.rows ?? [] ).filter( ( { count } ) => count !== 0 ).map( ( { id, count } ) => [ id, count ] );

describe( 'pages that counted edits touched', () => {
	it( 'are those of the ledger, each once, without redirects and what is gone', () => fc.assert( fc.property( aWorld, ( world ) => {
		const ledger = ledgerOf( world );
		const { revisions } = ledger;
		const isOf = ( page: number, id: number ): boolean => revisions.page( page ).pageId === id;
		const all = Array.from( { length: revisions.pageCount }, ( _, page ) => page );
		const states = { redirects: new Set( all.filter( ( page ) => isOf( page, REDIRECT ) ) ), gone: new Set( all.filter( ( page ) => isOf( page, GONE ) ) ) };
		const touched = touchedPages( countedColumns( ledger, NAMES, { states, isTemporary: () => false, isContent: ( namespace ) => namespace === 0 } ) );
		const expected = new Map<string, { pages: Set<number>; edits: Set<number> }>();
		for ( let row = 0; row < revisions.length; row++ ) {
			const { wiki, pageId } = revisions.page( revisions.pageNumber( row ) );
			if ( ledger.entry( ledger.entryAt( row ) ).credits.length && namespaceOf( pageId ) === 0 && pageId !== REDIRECT && pageId !== GONE ) {
				const of = expected.get( wiki ) ?? { pages: new Set(), edits: new Set() };
				expected.set( wiki, of );
				of.pages.add( pageId );
				of.edits.add( row );
			}
		}
		const sorted = ( ids: Iterable<number> ): number[] => [ ...ids ].sort( ( one, other ) => one - other );
		expect( new Map( touched.map( ( { wiki, pageIds, edits } ) => [ wiki, [ sorted( pageIds ), edits ] ] ) ) ).toEqual( new Map( [ ...expected ].map( ( [ wiki, { pages, edits } ] ) => [ wiki, [ sorted( pages ), edits.size ] ] ) ) );
	} ), { numRuns: 60 } ) );
} );

describe( 'what they are about', () => {
	it( 'is counted by region, country and gender, each subject once; pages without an item are told apart', () => {
		const { pages, withoutItem, unread, subjects, regions: byRegion, countries, genders } = seen( [
			...many( 1, 9, { isPerson: true, gender: 'women', countries: [ 'Q145' ] } ), ...many( 20, 12, { isPerson: true, gender: 'men', countries: [ 'Q142' ] } ), ...many( 40, 6, { countries: [ 'Q924' ] } ),
			...many( 60, 5, { countries: [ 'Q145', 'Q924' ] } ), ...many( 70, 5, { countries: [ 'Q145', 'Q142' ] } ), ...many( 80, 7, { countries: [ 'Q15180' ] } ),
			// A second page about the same, and two without an item.
			...many( 1, 1, { isPerson: true, gender: 'women', countries: [ 'Q145' ] } ), { item: '', subject: {} as Subject }, { item: '', subject: {} as Subject }
		] );
		expect( { pages, withoutItem, unread, subjects } ).toEqual( { pages: 47, withoutItem: 2, unread: 0, subjects: 44 } );
		expect( rows( byRegion ) ).toEqual( [ [ 'europe', 26 ], [ 'unknown', 7 ], [ 'sub-saharan-africa', 6 ], [ 'several', 5 ] ] );
		expect( byRegion!.rows.filter( ( { count } ) => count === 0 ).map( ( { id } ) => id ) ).toContain( 'oceania' );
		expect( countries.map( ( { region, table } ) => [ region, rows( table ) ] ) ).toEqual( [ [ 'europe', [ [ 'FR', 12 ], [ 'GB', 9 ], [ 'several', 5 ] ] ], [ 'sub-saharan-africa', [ [ 'TZ', 6 ] ] ] ] );
		expect( rows( genders ) ).toEqual( [ [ 'men', 12 ], [ 'women', 9 ] ] );
		expect( genders!.total ).toBe( 21 );
	} );

	it( 'holds back what is small by the rule of the tables of partners', () => {
		const { genders, regions: byRegion } = seen( [ ...many( 1, 9, { isPerson: true, gender: 'women' } ), ...many( 20, 6, { isPerson: true, gender: 'men' } ), ...many( 30, 1, { isPerson: true, gender: 'Q48270' } ) ] );
		expect( rows( genders ) ).toEqual( [ [ 'women', 9 ], [ 'men', undefined ], [ 'Q48270', undefined ] ] );
		expect( rows( byRegion ) ).toEqual( [ [ 'unknown', 16 ] ] );
		expect( seen( many( 1, 4, { isPerson: true, gender: 'women' } ) ).genders ).toBeUndefined();
	} );

	it( 'says the same of other pages in which a row that is held back has five or more', () => {
		let tried = 0;
		fc.assert( fc.property( fc.array( aSubject, { minLength: 20, maxLength: 60, size: 'max' } ), ( subjects ) => {
			const drawn = subjects.map( ( subject, index ) => ( { item: `Q${ index + 1 }`, subject } ) );
			const told = seen( drawn );
			exchangedIn( drawn, told.genders ).forEach( ( exchanged ) => {
				expect( seen( exchanged ) ).toEqual( told );
				tried++;
			} );
		} ), { numRuns: 300 } );
		expect( tried ).toBeGreaterThan( 50 );
	} );
} );

describe( 'what is to be asked yet', () => {
	it( 'is what was not answered, each once', () => {
		const touched = [ { wiki: 'a', pageIds: [ 1, 2, 3 ], edits: 3 }, { wiki: 'b', pageIds: [ 1 ], edits: 1 } ];
		const answers = noAnswers();
		expect( unanswered( touched, answers ) ).toEqual( { pages: [ { wiki: 'a', pageIds: [ 1, 2, 3 ] }, { wiki: 'b', pageIds: [ 1 ] } ], subjects: [], codes: [], labels: [] } );
		answers.pages.set( 'a', new Map( [ [ 1, 'Q1' ], [ 2, '' ], [ 3, 'Q3' ] ] ) ).set( 'b', new Map( [ [ 1, 'Q1' ] ] ) );
		answers.subjects.set( 'Q3', { isPerson: true, gender: 'Q48270', countries: [ 'Q145' ] } );
		expect( unanswered( touched, answers ) ).toEqual( { pages: [], subjects: [ 'Q1' ], codes: [ 'Q145' ], labels: [ 'Q48270' ] } );
		expect( topicsOf( touched.concat( { wiki: 'c', pageIds: [ 7, 8 ], edits: 2 } ), answers, { regions, languageOf: () => '' } ) ).toMatchObject( { pages: 6, unread: 2, withoutItem: 1 } );
	} );
} );
