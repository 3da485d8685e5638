import { describe, expect, it } from 'vitest';
import type { Answer, Api, Query } from '../../../src/wiki/api';
import { WikiError } from '../../../src/wiki/error';
import { createRecentChanges } from '../../../src/wiki/recent-changes';

const NOW = '2026-11-25T12:00:00Z';
const at = ( seconds: number ): string => new Date( Date.parse( NOW ) + seconds * 1000 ).toISOString();

/** An API that gives these answers one after the other; an error is thrown. */
function api( ...answers: Array<Answer | WikiError> ): Api & { queries: Query[] } {
	const queries: Query[] = [];
	const get = async ( query: Query ): Promise<Answer> => {
		queries.push( query );
		const answer = answers[ Math.min( queries.length, answers.length ) - 1 ];
		if ( answer instanceof WikiError ) {
			throw answer;
		}
		return answer;
	};
	return {
		queries, get, postRead: get, post: get,
		async each( query, onAnswer ) {
			let answer = await get( query );
			while ( onAnswer( answer ) !== false && answer.continue ) {
				answer = await get( query );
			}
		}
	};
}

const edit = ( given: object ) => ( { type: 'edit', ns: 0, title: 'A', pageid: 1, revid: 5, user: 'Asha', timestamp: NOW, comment: '#x', oldlen: 3, newlen: 8, tags: [ 'partnership' ], ...given } );

describe( 'What happened since a time', () => {
	it( 'is asked for in one request: changes, uploads, thanks, other logs, and the wiki’s clock', async () => {
		const wiki = api( { curtimestamp: NOW, query: {
			recentchanges: [ edit( {} ), edit( { type: 'log', logtype: 'upload', logaction: 'upload', revid: 6, title: 'File:A.png', ns: 6 } ), edit( { type: 'log', logtype: 'delete', revid: 0, title: 'Gone' } ) ],
			logevents: [ { logid: 9, user: 'Asha', title: 'User:Juma: the second', timestamp: at( -3 ) } ]
		} } );
		expect( await createRecentChanges( wiki ).since( Date.parse( NOW ) - 5000 ) ).toEqual( {
			changes: [
				{ revisionId: 5, pageId: 1, namespace: 0, title: 'A', user: 'Asha', time: Date.parse( NOW ), comment: '#x', sizeDiff: 5, isNew: false, tags: [ 'partnership' ] },
				expect.objectContaining( { revisionId: 6, title: 'File:A.png', isNew: true, sizeDiff: NaN } )
			],
			logged: [ { type: 'delete', title: 'Gone', time: Date.parse( NOW ) } ],
			thanks: [ { id: 9, from: 'Asha', to: 'Juma: the second', time: Date.parse( NOW ) - 3000 } ],
			now: Date.parse( NOW ), until: Date.parse( NOW ), hasMore: false
		} );
		expect( wiki.queries ).toEqual( [ expect.objectContaining( { list: [ 'recentchanges', 'logevents' ], rcstart: '2026-11-25T11:59:55Z', lestart: '2026-11-25T11:59:55Z', rcdir: 'newer', maxlag: 5 } ) ] );
	} );

	it( 'goes without thanks from then on, where the wiki has no log of them', async () => {
		const wiki = api( new WikiError( 'badvalue' ), { curtimestamp: NOW } );
		const changes = createRecentChanges( wiki );
		expect( ( await changes.since( 0 ) ).thanks ).toEqual( [] );
		await changes.since( 0 );
		expect( wiki.queries.map( ( { list } ) => list ) ).toEqual( [ [ 'recentchanges', 'logevents' ], 'recentchanges', 'recentchanges' ] );
		// Not before there were wikis.
		expect( wiki.queries[ 2 ].rcstart ).toBe( '2001-01-01T00:00:00Z' );
	} );

	it( 'is told up to the last change, where the answer was cut short', async () => {
		const wiki = api( { curtimestamp: NOW, continue: { rccontinue: 'x' }, query: { recentchanges: [ edit( { timestamp: at( -60 ) } ), edit( { timestamp: 'rubbish' } ) ] } } );
		expect( await createRecentChanges( wiki ).since( 0 ) ).toMatchObject( { hasMore: true, until: Date.parse( NOW ) - 60_000, now: Date.parse( NOW ) } );
	} );

	it.each( [
		[ 'none at all', {} ],
		[ 'no time', { curtimestamp: 'soon', query: { recentchanges: [] } } ]
	] )( 'is refused where the answer is %s', async ( _, answer ) => {
		await expect( createRecentChanges( api( answer ) ).since( 0 ) ).rejects.toMatchObject( { code: 'http' } );
	} );

	it( 'leaves out what is no change, and throws what is no matter of thanks', async () => {
		const rubbish = { curtimestamp: NOW, query: { recentchanges: [ null, 7, {}, edit( { revid: 'x' } ), edit( { timestamp: 0 } ) ], logevents: { a: 1 } } };
		expect( await createRecentChanges( api( rubbish ) ).since( 0 ) ).toMatchObject( { changes: [], thanks: [] } );
		await expect( createRecentChanges( api( new WikiError( 'maxlag', '', 9 ) ) ).since( 0 ) ).rejects.toMatchObject( { code: 'maxlag', retryAfter: 9 } );
	} );
} );

it( 'a look back ends after four answers', async () => {
	const wiki = api( { curtimestamp: NOW, continue: { rccontinue: 'on' }, query: { recentchanges: [ edit( {} ) ] } } );
	expect( ( await createRecentChanges( wiki ).latest( 0 ) ).changes ).toHaveLength( 4 );
} );
