import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBatchStore } from '../../../src/wiki/database';
import type { Contribution, Contributions } from '../../../src/wiki/ports';
import { createReadingStore } from '../../../src/wiki/reading-store';
import { rememberContributions } from '../../../src/wiki/remembered-contributions';

const DAY = 24 * 60 * 60 * 1000;

let wikiId = '';
let now = 0;
beforeEach( () => {
	wikiId = `wiki-${ Math.random() }`;
	now = 1_800_000_000_000;
} );
afterEach( () => vi.restoreAllMocks() );

const store = ( user = 'Editor' ) => createReadingStore( wikiId, user, () => now );

const refuse = ( name: string ) => () => {
	throw new DOMException( 'no', name );
};

describe( 'The store of readings', () => {
	it( 'gives back what was kept under a name, and nothing else', async () => {
		await store().save( 'Lake', 'a', { numbers: Float64Array.of( 1, 2 ) } );
		await store().save( 'Lake', 'b', { text: 'x' } );
		await store().save( 'Lake 2', 'a', { text: 'other' } );
		await store( 'Somebody else' ).save( 'Lake', 'c', {} );
		expect( ( await store().load( 'Lake' ) ).map( ( { part, value } ) => [ part, value ] ) ).toEqual( [ [ 'a', { numbers: Float64Array.of( 1, 2 ) } ], [ 'b', { text: 'x' } ] ] );
		await store().remove( 'Lake', 'a' );
		expect( ( await store().load( 'Lake' ) ).map( ( { part } ) => part ) ).toEqual( [ 'b' ] );
	} );

	it( 'forgets after a month', async () => {
		await store().save( 'Lake', 'old', {} );
		now += 20 * DAY;
		await store().save( 'Lake', 'young', {} );
		now += 11 * DAY;
		expect( ( await store().load( 'Lake' ) ).map( ( { part } ) => part ) ).toEqual( [ 'young' ] );
	} );

	it( 'leaves what was there where what comes in its place cannot be kept', async () => {
		await store().save( 'Lake', 'a', { text: 'whole' } );
		await store().save( 'Lake', 'a', { text: 'half', more: () => 'cannot be kept' } );
		expect( ( await store().load( 'Lake' ) ).map( ( { value } ) => value ) ).toEqual( [ { text: 'whole' } ] );
	} );

	it( 'is silent where there is no room, and where nothing may be kept', async () => {
		vi.spyOn( IDBObjectStore.prototype, 'put' ).mockImplementation( refuse( 'QuotaExceededError' ) );
		await store().save( 'Lake', 'a', {} );
		expect( await store().load( 'Lake' ) ).toEqual( [] );
		vi.spyOn( indexedDB, 'open' ).mockImplementation( refuse( 'SecurityError' ) );
		await store().save( 'Lake', 'a', {} );
		expect( await store().load( 'Lake' ) ).toEqual( [] );
		await store().remove( 'Lake', 'a' );
	} );

	it( 'comes to where batches were kept before, which stay', async () => {
		const old = await openDB( `partnerkit-${ wikiId }`, 1, { upgrade( database ) {
			database.createObjectStore( 'batches', { keyPath: 'id' } );
			database.createObjectStore( 'items', { keyPath: [ 'batch', 'index' ] } );
		} } );
		await old.put( 'batches', { id: 'x', user: 'Editor', created: 1 } );
		old.close();
		await store().save( 'Lake', 'a', {} );
		expect( await store().load( 'Lake' ) ).toHaveLength( 1 );
		expect( await createBatchStore( wikiId, 'Editor' ).list() ).toMatchObject( [ { id: 'x' } ] );
	} );
} );

describe( 'Contributions that are kept', () => {
	const edit = ( user: string ): Contribution => ( { revisionId: user.length * 1000 + user.charCodeAt( 0 ), pageId: 1, namespace: 0, title: 'Lake', user, time: now, comment: 'a source\nor two', sizeDiff: NaN, isNew: false, tags: [ 'a', 'b' ] } );

	/** A wiki on which everybody made one edit. */
	const asked: string[][] = [];
	const contributions = { byUsers: async ( users: string[], _from: number, _to: number, { onBatch }: Parameters<Contributions[ 'byUsers' ]>[ 3 ] ) => {
		asked.push( users );
		onBatch( users.map( edit ) );
		return [];
	} } as unknown as Contributions;

	/** As after the page was opened anew. */
	async function read( users: string[], to = Infinity, { keepAs }: { keepAs?: string } = { keepAs: 'Lake' } ) {
		asked.length = 0;
		const found: Contribution[] = [];
		await rememberContributions( contributions, () => now, { store: store(), wiki: 'wiki' } ).byUsers( users, 0, to, { keepAs, onBatch: ( batch ) => found.push( ...batch ) } );
		return { found, froms: asked.map( ( group ) => group.length ) };
	}

	const kept = async () => ( await store().load( 'contributions Lake' ) ).map( ( { value } ) => ( value as { users: string[] } ).users );

	it( 'are the same, with all that was read of them', async () => {
		const first = await read( [ 'Asha', 'Juma' ] );
		expect( ( await read( [ 'Asha', 'Juma' ] ) ).found ).toEqual( first.found );
		expect( await kept() ).toEqual( [ [ 'Asha', 'Juma' ] ] );
	} );

	it( 'are not kept without a name, nor taken for those of other days', async () => {
		await read( [ 'Asha' ], Infinity, {} );
		expect( await store().load( 'contributions undefined' ) ).toEqual( [] );
		expect( await kept() ).toEqual( [] );
		await read( [ 'Asha' ] );
		await read( [ 'Asha' ], now );
		expect( await kept() ).toEqual( [ [ 'Asha' ] ] );
	} );

	it( 'go with those who are asked for no more', async () => {
		await read( [ 'Asha' ] );
		await read( [ 'Juma' ] );
		expect( await kept() ).toEqual( [ [ 'Juma' ] ] );
	} );

	it( 'are not understood where they were kept in another shape', async () => {
		await read( [ 'Asha' ] );
		const [ { part, value } ] = await store().load( 'contributions Lake' );
		await store().save( 'contributions Lake', part, { ...value as object, shape: 0, columns: 'garbage' } );
		expect( ( await read( [ 'Asha' ] ) ).found ).toEqual( [ edit( 'Asha' ) ] );
	} );

	it( 'are read where nothing can be kept', async () => {
		vi.spyOn( indexedDB, 'open' ).mockImplementation( refuse( 'SecurityError' ) );
		expect( ( await read( [ 'Asha' ] ) ).found ).toEqual( [ edit( 'Asha' ) ] );
		expect( ( await read( [ 'Asha' ] ) ).found ).toEqual( [ edit( 'Asha' ) ] );
	} );
} );
