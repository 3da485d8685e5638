import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contribution } from '../../../../src/domain/impact/contribution';
import { isWhole, type PartCoverage } from '../../../../src/domain/impact/coverage';
import { METRICS, type CountedMetric, type Metric } from '../../../../src/domain/impact/figure';
import { figuresOf } from '../../../../src/domain/impact/figures';
import { createRevisions } from '../../../../src/domain/impact/revisions';
import { createTally, type PageStates, type TalliedMetric } from '../../../../src/domain/impact/tally';

const options = { isContent: ( namespace: number ) => namespace === 0, isTemporary: ( user: string ) => user.startsWith( '~' ) };

const edit = ( revisionId: number, given: Partial<Contribution> = {} ): Contribution => ( {
	revisionId, pageId: 1, namespace: 0, title: `Page ${ given.pageId ?? 1 }`, user: 'Asha', time: 0, comment: '', sizeDiff: 10, isNew: false, tags: [], ...given
} );

function tallied( edits: Array<Contribution & { wiki?: string }> ) {
	const revisions = createRevisions();
	const tally = createTally( revisions, options );
	edits.forEach( ( one ) => {
		if ( revisions.add( one.wiki || 'wiki', one ) ) {
			tally.take( revisions.length - 1 );
		}
	} );
	return { revisions, tally };
}

const NOT_TALLIED: CountedMetric[] = [ 'new-editors', 'retained', 'deleted' ];
const TALLIED = METRICS.filter( ( metric ): metric is TalliedMetric => !NOT_TALLIED.includes( metric ) );

const pages = ( given: Partial<PageStates> = {} ): PageStates => ( { redirects: new Set(), gone: new Set(), ...given } );

const values = ( edits: Array<Contribution & { wiki?: string }>, states = pages() ) => {
	const { tally } = tallied( edits );
	return Object.fromEntries( TALLIED.map( ( metric ) => [ metric, tally.value( metric, states ) ] ) ) as Record<TalliedMetric, number>;
};

describe( 'Figures', () => {
	it( 'are those of their definitions', () => {
		expect( values( [
			edit( 1, { isNew: true, sizeDiff: 500 } ),
			edit( 2, { sizeDiff: -20, user: 'Juma' } ),
			edit( 3, { pageId: 2, user: 'Juma' } ),
			edit( 4, { pageId: 3, namespace: 1, isNew: true, user: '~2026-1' } ),
			edit( 5, { pageId: 4, sizeDiff: 0, tags: [ 'mw-reverted' ] } ),
			edit( 6, { pageId: 6, namespace: 6, isNew: true } )
		] ) ).toEqual( {
			edits: 6, editors: 3, 'bytes-added': 530, 'bytes-removed': -20, 'bytes-net': 510, 'pages-edited': 5, 'pages-created': 1, 'pages-improved': 2,
			'files-uploaded': 1, reverted: 1, live: 5
		} );
	} );

	it( 'are all 0 for no edits', () => {
		expect( Object.values( values( [] ) ) ).toEqual( TALLIED.map( () => 0 ) );
	} );

	it( 'count a revision once, however often and by whatever way it comes', () => {
		expect( values( [ edit( 1 ), edit( 1 ), edit( 1, { comment: 'by another proof' } ) ] ) ).toMatchObject( { edits: 1, 'bytes-added': 10 } );
	} );

	it( 'tell revisions and pages of two wikis apart', () => {
		expect( values( [ edit( 1 ), { ...edit( 1 ), wiki: 'other' } ] ) ).toMatchObject( { edits: 2, editors: 1, 'pages-edited': 2 } );
	} );

	it( 'keep a page one page when it moves', () => {
		expect( values( [ edit( 1, { title: 'Before' } ), edit( 2, { title: 'After' } ) ] )[ 'pages-edited' ] ).toBe( 1 );
	} );

	it( 'know every user name', () => {
		const names = [ 'constructor', '__proto__', 'toString', 'hasOwnProperty', '...', '$&' ];
		expect( values( names.map( ( user, index ) => edit( index + 1, { user } ) ) ).editors ).toBe( names.length );
	} );

	it( 'take somebody hidden for no editor of its own', () => {
		expect( values( [ edit( 1, { user: '' } ), edit( 2, { user: '' } ) ] ) ).toMatchObject( { edits: 2, editors: 0 } );
	} );

	it( 'do not take a redirect for a page that was created', () => {
		expect( values( [ edit( 1, { isNew: true } ), edit( 2, { pageId: 2, isNew: true } ) ], pages( { redirects: new Set( [ 1 ] ) } ) ) ).toMatchObject( { 'pages-created': 1, 'pages-improved': 1 } );
	} );

	it( 'take pages that are gone for neither created nor live', () => {
		const edits = [ edit( 1, { isNew: true } ), edit( 2, { pageId: 2, isNew: true, tags: [ 'mw-reverted' ] } ), edit( 3, { pageId: 2 } ) ];
		expect( values( edits, pages( { gone: new Set( [ 1 ] ) } ) ) ).toMatchObject( { edits: 3, 'pages-created': 1, 'pages-improved': 0, live: 1, reverted: 1 } );
	} );

	it( 'take a revert of a revert for an edit, and what it brought back for live once the wiki says so', () => {
		const revisions = createRevisions();
		[ edit( 1, { tags: [ 'mw-reverted' ] } ), edit( 2, { user: 'Juma', tags: [ 'mw-undo', 'mw-reverted' ] } ), edit( 3, { tags: [ 'mw-undo' ] } ) ].forEach( ( one ) => revisions.add( 'wiki', one ) );
		const count = () => {
			const tally = createTally( revisions, options );
			[ 0, 1, 2 ].forEach( tally.take );
			return [ 'edits', 'reverted', 'live' ].map( ( metric ) => tally.value( metric as TalliedMetric, pages() ) );
		};
		expect( count() ).toEqual( [ 3, 2, 1 ] );
		const before = revisions.changes;
		revisions.touch( 'wiki', edit( 1 ) );
		expect( count() ).toEqual( [ 3, 1, 2 ] );
		expect( revisions.changes ).toBe( before + 1 );
		revisions.touch( 'wiki', edit( 1 ) );
		expect( revisions.changes ).toBe( before + 1 );
	} );

	it( 'are equal whatever the order', () => {
		const edits = fc.array( fc.record( { revisionId: fc.nat( 30 ), pageId: fc.nat( 5 ), user: fc.constantFrom( 'a', 'b', '~1' ) } ), { maxLength: 40 } )
			// What a revision is like follows from its id.
			.map( ( list ) => list.map( ( { revisionId } ) => edit( revisionId, { pageId: revisionId % 5, user: [ 'a', 'b', '~1' ][ revisionId % 3 ], sizeDiff: revisionId - 15, isNew: revisionId % 7 === 0 } ) ) );
		fc.assert( fc.property( edits, fc.integer(), ( list, seed ) => {
			const shuffled = [ ...list ].sort( ( one, other ) => ( one.revisionId * seed ) % 101 - ( other.revisionId * seed ) % 101 );
			expect( values( shuffled ) ).toEqual( values( list ) );
		} ) );
	} );

	it( 'of parts that overlap: none is above that of the whole, and together they reach it', () => {
		const list = fc.array( fc.tuple( fc.nat( 60 ), fc.nat( 7 ) ), { maxLength: 60 } );
		fc.assert( fc.property( list, ( assigned ) => {
			const made = ( id: number ) => edit( id, { pageId: id % 9, user: `user ${ id % 4 }`, sizeDiff: id, isNew: id % 9 === id } );
			const groups = [ 1, 2, 4 ].map( ( bit ) => values( assigned.filter( ( [ , bits ] ) => bits & bit ).map( ( [ id ] ) => made( id ) ) ) );
			const whole = values( assigned.filter( ( [ , bits ] ) => bits > 0 ).map( ( [ id ] ) => made( id ) ) );
			for ( const metric of [ 'edits', 'editors', 'bytes-added', 'pages-edited', 'pages-created' ] as const ) {
				groups.forEach( ( group ) => expect( group[ metric ] ).toBeLessThanOrEqual( whole[ metric ] ) );
				expect( groups.reduce( ( sum, group ) => sum + group[ metric ], 0 ) ).toBeGreaterThanOrEqual( whole[ metric ] );
			}
		} ) );
	} );

	it( 'hold 200,000 revisions', () => {
		const revisions = createRevisions();
		const tally = createTally( revisions, options );
		for ( let id = 1; id <= 200_000; id++ ) {
			revisions.add( 'wiki', edit( id, { pageId: id % 5000, user: `User ${ id % 300 }` } ) );
			tally.take( id - 1 );
		}
		expect( [ tally.value( 'edits', pages() ), tally.value( 'editors', pages() ), tally.value( 'pages-edited', pages() ) ] ).toEqual( [ 200_000, 300, 5000 ] );
		expect( [ revisions.revisionId( 199_999 ), revisions.users.textOf( revisions.user( 199_999 ) ) ] ).toEqual( [ 200_000, 'User 200' ] );
	} );
} );

describe( 'figuresOf', () => {
	const part = ( given: Partial<PartCoverage> ): PartCoverage => ( { part: 'participants', fetched: 1, expected: 1, failed: [], truncated: false, ...given } );
	const figure = ( metric: Metric, source: Partial<Parameters<typeof figuresOf>[ 0 ]> ) =>
		figuresOf( { tally: tallied( [ edit( 1, { isNew: true } ), edit( 2, { user: '~1', sizeDiff: NaN } ) ] ).tally, coverage: [], isReading: false, ...source } ).find( ( one ) => one.metric === metric );

	it( 'has the metrics in their order', () => {
		expect( figuresOf( { tally: tallied( [] ).tally, coverage: [], isReading: false } ).map( ( { metric } ) => metric ) ).toEqual( METRICS );
	} );

	it( 'has no value where there can be none', () => {
		expect( figure( 'edits', { without: { state: 'pending', reason: 'not-begun' } } ) ).toEqual( { metric: 'edits', coverage: [], state: 'pending', reason: 'not-begun' } );
	} );

	it( 'waits with pages created until it is known which are redirects', () => {
		expect( figure( 'pages-created', { isReading: true } ) ).toMatchObject( { state: 'pending', reason: 'reading' } );
		expect( figure( 'pages-created', {} ) ).toMatchObject( { state: 'unknown', reason: 'not-read' } );
		expect( figure( 'pages-created', { states: pages() } ) ).toMatchObject( { value: 1 } );
		expect( figure( 'edits', {} ) ).toMatchObject( { value: 2 } );
	} );

	it( 'tells temporary accounts and unknown sizes apart', () => {
		expect( figure( 'editors', {} ) ).toMatchObject( { value: 2, apart: 1 } );
		expect( figure( 'bytes-added', {} ) ).toMatchObject( { value: 10, apart: 1 } );
	} );

	it( 'names the parts that a figure rests on', () => {
		const coverage = [ part( {} ), part( { part: 'redirects' } ) ];
		expect( figure( 'edits', { coverage } )?.coverage ).toEqual( [ coverage[ 0 ] ] );
		expect( figure( 'pages-improved', { coverage, states: pages() } )?.coverage ).toEqual( coverage );
	} );
} );

describe( 'isWhole', () => {
	it.each( [
		[ { fetched: 3, expected: 3, failed: [], truncated: false }, true ],
		[ { fetched: 3, failed: [], truncated: false }, true ],
		[ { fetched: 2, expected: 3, failed: [], truncated: false }, false ],
		[ { fetched: 3, expected: 3, failed: [ 'timeout' ], truncated: false }, false ],
		[ { fetched: 3, expected: 3, failed: [], truncated: true }, false ]
	] )( '%j: %j', ( coverage, whole ) => {
		expect( isWhole( coverage ) ).toBe( whole );
	} );
} );
