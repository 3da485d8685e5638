import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maintenance } from '../../build/local-wiki/instance';
import { root } from '../../build/local-wiki/paths';
import { createAccountHistory } from '../../src/wiki/account-history';
import { createContributions } from '../../src/wiki/contributions';
import { WikiError, type Contribution, type Contributions, type Progress } from '../../src/wiki/ports';
import { rememberContributions } from '../../src/wiki/remembered-contributions';
import { makeEdits, type PastEdit } from '../support/edits';
import { testWiki, type TestWiki } from '../support/wiki';
import { wikiApi, type CountedApi } from '../support/wiki-api';

const DAY = 24 * 60 * 60 * 1000;
/** Recent changes are kept for thirty days: everything happens in the last week. */
const start = Math.floor( Date.now() / DAY ) * DAY - 6 * DAY;
const at = ( seconds: number ) => new Date( start + seconds * 1000 ).toISOString();

const BUSY = [ 'Asha', 'Juma' ];
const QUIET = Array.from( { length: 58 }, ( _, index ) => `Person ${ index }` );
const EDITS_OF_BUSY = 260;

const edits: PastEdit[] = [
	...BUSY.flatMap( ( user, who ) => Array.from( { length: EDITS_OF_BUSY }, ( _, index ) => ( { title: `Page ${ who }-${ index % 7 }`, user, text: `${ user } ${ index }`, time: at( 10 + index ) } ) ) ),
	...QUIET.map( ( user, index ) => ( { title: 'Talk:Everybody', user, text: `${ user } was here`, time: at( 1000 + index ), summary: '#Lake2026', tags: index < 3 ? [ 'partnership' ] : [] } ) ),
	{ title: 'Lake', user: '陳大文', text: 'Über', time: at( 2000 ), summary: 'a source', tags: [ 'partnership', 'other tag' ] },
	{ title: 'Lake', user: '陳大文', text: 'Ü', time: at( 2001 ) },
	{ title: 'Old name', user: 'Asha', text: '#REDIRECT [[New name]]\n[[Category:Lakes]]', time: at( 3000 ) },
	{ title: 'Older name', user: 'Asha', text: '#REDIRECT [[Old name]]', time: at( 3001 ) }
];

let wiki: TestWiki;
let ids: number[];
let api: CountedApi;
let contributions: Contributions;

beforeAll( async () => {
	wiki = await testWiki( 'contributions' );
	ids = makeEdits( wiki, edits );
}, 300_000 );

afterAll( () => wiki?.stop() );

/** A client whose requests are counted from 0. */
function fresh(): void {
	api = wikiApi( wiki );
	contributions = createContributions( api );
}

const idsOf = ( list: Contribution[] ) => list.map( ( { revisionId } ) => revisionId ).sort( ( a, b ) => a - b );
const idsBy = ( users: string[] ) => ids.filter( ( _, index ) => users.includes( edits[ index ].user ) );

async function byUsers( users: string[], from = start, to = start + DAY ) {
	fresh();
	const found: Contribution[] = [];
	const progress: Progress[] = [];
	const failures = await contributions.byUsers( users, from, to, { onBatch: ( batch ) => found.push( ...batch ), onProgress: ( one ) => progress.push( one ) } );
	return { found, failures, progress, requests: api.requests.length };
}

describe( 'Contributions of accounts', () => {
	it( 'are complete for more accounts and rows than one request takes, in as few requests as can be', async () => {
		const everybody = [ ...BUSY, ...QUIET ];
		const { found, failures, progress, requests } = await byUsers( everybody );
		const expected = idsBy( everybody );
		expect( idsOf( found ) ).toEqual( expected );
		expect( failures ).toEqual( [] );
		expect( requests ).toBeLessThanOrEqual( Math.ceil( everybody.length / 50 ) + Math.ceil( expected.length / 500 ) );
		expect( progress[ progress.length - 1 ] ).toEqual( { done: 60, expected: 60 } );
		expect( progress.map( ( { done } ) => done ) ).toEqual( progress.map( ( { done } ) => done ).sort( ( a, b ) => a - b ) );
	} );

	it( 'tell everything about an edit', async () => {
		const { found } = await byUsers( [ '陳大文' ] );
		expect( found.map( ( { revisionId, pageId, ...rest } ) => ( { ...rest, hasPage: pageId > 0 } ) ) ).toEqual( [
			{ namespace: 0, title: 'Lake', user: '陳大文', time: Date.parse( at( 2000 ) ), comment: 'a source', sizeDiff: 5, isNew: true, tags: expect.arrayContaining( [ 'partnership', 'other tag' ] ), hasPage: true },
			{ namespace: 0, title: 'Lake', user: '陳大文', time: Date.parse( at( 2001 ) ), comment: '', sizeDiff: -3, isNew: false, tags: [], hasPage: true }
		] );
	} );

	it( 'are those of the time asked for, its end left out', async () => {
		const { found } = await byUsers( [ '陳大文' ], start + 2000_000, start + 2001_000 );
		expect( found.map( ( { comment } ) => comment ) ).toEqual( [ 'a source' ] );
		expect( ( await byUsers( [ '陳大文' ], -Infinity, Infinity ) ).found ).toHaveLength( 2 );
		expect( await byUsers( [ '陳大文' ], start, start ) ).toMatchObject( { found: [], requests: 0 } );
	} );

	it( 'come once for an account that is named twice, and not at all for one that does not exist', async () => {
		expect( idsOf( ( await byUsers( [ '陳大文', '陳大文', 'Nobody of that name', '~2026-99999' ] ) ).found ) ).toEqual( idsBy( [ '陳大文' ] ) );
	} );

	it( 'are read in spite of names that are none, which are told', async () => {
		const wrong = [ 'A#B', '<img src=x onerror=alert(1)', 'A|B', '127.0.0.1/8' ];
		const { found, failures } = await byUsers( [ 'Person 1', ...wrong, 'Person 2' ] );
		expect( idsOf( found ) ).toEqual( idsBy( [ 'Person 1', 'Person 2' ] ) );
		expect( failures.flatMap( ( { users } ) => users ) ).toEqual( wrong );
		expect( failures[ 0 ].error.code ).toMatch( /^baduser/ );
	} );

	it( 'are read with POST where the names would make an address too long', async () => {
		const names = Array.from( { length: 50 }, ( _, index ) => `陳大文${ '湖'.repeat( 20 ) }${ index }` );
		const { found, failures, requests } = await byUsers( [ ...names.slice( 1 ), '陳大文' ] );
		expect( [ found.length, failures.length, requests ] ).toEqual( [ 2, 0, 1 ] );
	} );

	it( 'are not read any further when that is cancelled', async () => {
		fresh();
		const cancel = new AbortController();
		const found: Contribution[] = [];
		const reading = contributions.byUsers( [ ...BUSY, ...QUIET ], start, start + DAY, {
			signal: cancel.signal,
			onBatch( batch ) {
				found.push( ...batch );
				cancel.abort();
			}
		} );
		await expect( reading ).rejects.toMatchObject( { code: 'cancelled' } );
		expect( found ).toHaveLength( 500 );
		// The one that was on its way by then is given up.
		expect( api.requests ).toHaveLength( 2 );
	} );

	it( 'fail by themselves where the wiki does not answer', async () => {
		const away = createContributions( wikiApi( { ...wiki, apiUrl: 'http://127.0.0.1:9/api.php' } ) );
		expect( await away.byUsers( [ 'Asha' ], start, start + DAY, { onBatch: () => {} } ) ).toMatchObject( [ { users: [ 'Asha' ], error: { code: 'network' } } ] );
	} );
} );

describe( 'Recent changes', () => {
	it( 'are those with the tag, and reach back to the oldest one', async () => {
		fresh();
		const found: Contribution[] = [];
		const { reachesBackTo } = await contributions.recentByTag( 'partnership', start, start + DAY, { onBatch: ( batch ) => found.push( ...batch ) } );
		const tagged = ids.filter( ( _, index ) => edits[ index ].tags?.includes( 'partnership' ) );
		expect( idsOf( found ) ).toEqual( tagged );
		expect( found.find( ( { title } ) => title === 'Lake' ) ).toMatchObject( { user: '陳大文', comment: 'a source', sizeDiff: 5, isNew: true, namespace: 0 } );
		expect( reachesBackTo ).toBe( start + 10_000 );
	} );

	it( 'are none for a tag that the wiki does not know', async () => {
		fresh();
		const found: Contribution[] = [];
		await contributions.recentByTag( 'no such tag', start, start + DAY, { onBatch: ( batch ) => found.push( ...batch ) } );
		expect( found ).toEqual( [] );
	} );
} );

describe( 'Single revisions', () => {
	it( 'are told as lists of contributions tell them', async () => {
		const { found } = await byUsers( [ '陳大文', 'Asha' ] );
		const byId: Contribution[] = [];
		await contributions.byIds( found.map( ( { revisionId } ) => revisionId ), { onBatch: ( batch ) => byId.push( ...batch ) } );
		const sorted = ( list: Contribution[] ) => [ ...list ].sort( ( a, b ) => a.revisionId - b.revisionId );
		expect( sorted( byId ) ).toEqual( sorted( found ) );
		expect( byId.length ).toBe( EDITS_OF_BUSY + 4 );
	} );

	it( 'that do not exist are missing', async () => {
		fresh();
		const found: Contribution[] = [];
		await contributions.byIds( [ 9_999_999, ids[ 0 ] ], { onBatch: ( batch ) => found.push( ...batch ) } );
		expect( idsOf( found ) ).toEqual( [ ids[ 0 ] ] );
	} );
} );

describe( 'Pages', () => {
	it( 'of a category are listed', async () => {
		fresh();
		expect( await contributions.pagesInCategory( 'Lakes' ) ).toEqual( [ { pageId: expect.any( Number ), namespace: 0, title: 'Old name' } ] );
		expect( await contributions.pagesInCategory( 'No such category' ) ).toEqual( [] );
	} );

	it( 'are known by the title to which another leads', async () => {
		fresh();
		expect( [ ...await contributions.targets( [ 'old_name', 'lake', 'Older name', 'Nowhere', 'talk:everybody', '<b>' ] ) ] ).toEqual( [
			[ 'old_name', 'New name' ], [ 'lake', 'Lake' ], [ 'Older name', 'New name' ], [ 'Nowhere', 'Nowhere' ], [ 'talk:everybody', 'Talk:Everybody' ], [ '<b>', '<b>' ]
		] );
		expect( api.requests ).toHaveLength( 1 );
	} );

	it( 'that are redirects, or there no more, are told', async () => {
		const { found } = await byUsers( [ 'Asha', '陳大文' ] );
		const pages = [ ...new Set( found.map( ( { pageId } ) => pageId ) ) ];
		const { redirects, missing } = await contributions.pageStates( [ ...pages, 9_999_999 ] );
		expect( [ ...missing ] ).toEqual( [ 9_999_999 ] );
		expect( [ ...redirects ].map( ( id ) => found.find( ( { pageId } ) => pageId === id )!.title ).sort() ).toEqual( [ 'Old name', 'Older name' ] );
	} );
} );

// At the end, since something is edited.
describe( 'Contributions that are read again', () => {
	const everybody = [ ...BUSY, ...QUIET ];
	const bare = Math.ceil( everybody.length / 50 );
	let remembered: Contributions;
	let now = 0;

	const again = async ( users = everybody ) => {
		const before = api.requests.length;
		const found: Contribution[] = [];
		const failures = await remembered.byUsers( users, start, Infinity, { onBatch: ( batch ) => found.push( ...batch ) } );
		return { found, failures, requests: api.requests.length - before };
	};
	const begin = (): void => {
		fresh();
		now = 0;
		remembered = rememberContributions( contributions, () => now );
	};

	it( 'cost a request for 50 accounts where nothing is new, and are the same', async () => {
		begin();
		const first = await again();
		expect( first.requests ).toBeLessThanOrEqual( bare + Math.ceil( first.found.length / 500 ) );
		for ( let time = 0; time < 3; time++ ) {
			const second = await again();
			expect( second.requests ).toBe( bare );
			expect( second.found ).toEqual( first.found );
		}
	} );

	it( 'hold what was edited since, and tags that older edits have got since', async () => {
		begin();
		const first = await again();
		const [ late ] = makeEdits( wiki, [ { title: 'Page 0-1', user: 'Asha', text: 'later', time: at( 4000 ), summary: '#Lake2026' } ] );
		const old = idsBy( [ 'Asha' ] )[ 3 ];
		maintenance( wiki, join( root, 'tests/support/retag.php' ), [ String( old ), 'partnership' ] );
		const { found, requests } = await again();
		expect( idsOf( found ) ).toEqual( [ ...idsOf( first.found ), late ].sort( ( a, b ) => a - b ) );
		expect( found.find( ( { revisionId } ) => revisionId === old )!.tags ).toEqual( [ 'partnership' ] );
		expect( first.found.find( ( { revisionId } ) => revisionId === old )!.tags ).toEqual( [] );
		expect( requests ).toBe( bare );
		expect( ( await again() ).requests ).toBe( bare );
	} );

	it( 'are read in full for people who are new, and left out for those who are gone', async () => {
		begin();
		await again( everybody.slice( 0, 52 ) );
		const { found, requests } = await again( everybody.slice( 1 ) );
		expect( found.every( ( { user } ) => user !== everybody[ 0 ] ) ).toBe( true );
		expect( new Set( found.map( ( { user } ) => user ) ).size ).toBe( everybody.length - 1 );
		expect( requests ).toBe( bare + 1 );
	} );

	it( 'are remembered beside names that are none, which are asked for anew', async () => {
		begin();
		const first = await again( [ ...BUSY, 'A#B' ] );
		const second = await again( [ ...BUSY, 'A#B' ] );
		expect( [ first.failures.length, second.failures.length ] ).toEqual( [ 1, 1 ] );
		expect( second.found ).toEqual( first.found );
		expect( second.requests ).toBe( 2 );
	} );

	it( 'are read in full after an hour, so that deleted ones go', async () => {
		begin();
		const first = await again();
		now = 2 * 60 * 60_000;
		expect( ( await again() ).requests ).toBe( first.requests );
	} );

	it( 'of accounts in the middle of which a reading was cancelled are read in full, those before are not', async () => {
		begin();
		const first = await again();
		for ( const [ done, requests ] of [ [ 1, first.requests ], [ 50, bare ] ] ) {
			begin();
			const cancel = new AbortController();
			const cut = remembered.byUsers( everybody, start, Infinity, { signal: cancel.signal, onBatch: () => {}, onProgress: ( progress ) => progress.done >= done && cancel.abort() } );
			await expect( cut ).rejects.toMatchObject( { code: 'cancelled' } );
			const full = await again();
			expect( full.requests ).toBe( requests );
			expect( full.found ).toEqual( first.found );
		}
	} );

	it( 'stay where the wiki does not answer any more, which is told', async () => {
		begin();
		const first = await again();
		const broken = rememberContributions( { ...contributions, byUsers: ( users, from, to, reading ) => isAway ?
			Promise.resolve( [ { users, error: new WikiError( 'network' ) } ] ) : contributions.byUsers( users, from, to, reading ) }, () => now );
		let isAway = false;
		const read = async () => {
			const found: Contribution[] = [];
			const failures = await broken.byUsers( everybody, start, Infinity, { onBatch: ( batch ) => found.push( ...batch ) } );
			return { found, failed: failures.flatMap( ( { users } ) => users ).length };
		};
		expect( await read() ).toEqual( { found: first.found, failed: 0 } );
		isAway = true;
		expect( await read() ).toEqual( { found: first.found, failed: 60 } );
		now = 2 * 60 * 60_000;
		expect( await read() ).toEqual( { found: first.found, failed: 60 } );
		isAway = false;
		expect( await read() ).toEqual( { found: first.found, failed: 0 } );
	} );
} );

describe( 'What is told of accounts', () => {
	it( 'is when they were registered and when they edited', async () => {
		fresh();
		const accounts = createAccountHistory( api );
		expect( [ ...await accounts.registrations( [ 'Asha', '陳大文', 'Nobody of that name', 'A#B' ] ) ] ).toEqual( [ [ 'Asha', start + 10_000 ], [ '陳大文', start + 2000_000 ] ] );
		expect( api.requests ).toHaveLength( 1 );
		expect( await accounts.lastEdit( '陳大文' ) ).toBe( start + 2001_000 );
		expect( await accounts.lastEdit( 'Person 1', 0 ) ).toBe( 0 );
		expect( await accounts.editsIn( 'Juma', start, start + DAY, 5 ) ).toBe( 5 );
		expect( await accounts.editsIn( '陳大文', start + 2000_000, start + 2001_000, 5 ) ).toBe( 1 );
	} );
} );
