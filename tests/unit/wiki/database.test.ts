import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newBatch, type BatchSpec } from '../../../src/domain/batch/batch';
import { createBatch } from '../../../src/features/batch/create';
import { createBatchStore } from '../../../src/wiki/database';

const spec: BatchSpec = {
	kind: 'unmark', title: 'Take away', summary: 'Took it away', minor: true, tag: undefined,
	items: [ 'Talk:A', 'Talk:B', 'Talk:C' ].map( ( title ) => ( { title, change: { act: 'remove', partnership: 'P' }, placement: 'talk' } ) )
};

let wikiId = '';
beforeEach( () => {
	wikiId = `wiki-${ Math.random() }`;
} );

const store = ( user = 'Editor' ) => createBatchStore( wikiId, user );

describe( 'the store of batches', () => {
	it( 'gives back after a restart what was kept, item by item', async () => {
		const id = await createBatch( { batches: store(), now: () => 1000 }, spec );
		const { batch, items } = ( await store().load( id ) )!;
		expect( batch ).toMatchObject( { id, kind: 'unmark', size: 3, phase: 'trying', created: 1000 } );
		await store().write( { ...batch, phase: 'tried' }, [ { ...items[ 1 ], state: { at: 'right' } } ] );
		const again = ( await store().load( id ) )!;
		expect( again.batch.phase ).toBe( 'tried' );
		expect( again.items.map( ( { title, state } ) => [ title, state.at ] ) ).toEqual( [ [ 'Talk:A', 'unread' ], [ 'Talk:B', 'right' ], [ 'Talk:C', 'unread' ] ] );
	} );

	it( 'keeps batches apart by wiki and by account, and lists the newest first', async () => {
		const older = await createBatch( { batches: store(), now: () => 1000 }, spec );
		const newer = await createBatch( { batches: store(), now: () => 2000 }, spec );
		await createBatch( { batches: store( 'Somebody else' ), now: () => 3000 }, spec );
		expect( ( await store().list() ).map( ( { id } ) => id ) ).toEqual( [ newer, older ] );
		expect( await store( 'Somebody else' ).load( older ) ).toBeUndefined();
		expect( await createBatchStore( `${ wikiId }-2`, 'Editor' ).list() ).toEqual( [] );
	} );

	it( 'forgets a batch with its items, and no other', async () => {
		const gone = await createBatch( { batches: store(), now: () => 1000 }, spec );
		const kept = await createBatch( { batches: store(), now: () => 1000 }, spec );
		await store().remove( gone );
		expect( await store().load( gone ) ).toBeUndefined();
		expect( ( await store().load( kept ) )!.items ).toHaveLength( 3 );
	} );

	it( 'keeps nothing of a batch of which it cannot keep all', async () => {
		const { batch, items } = newBatch( spec, 'x', 1000 );
		const unclonable = { ...items[ 2 ], change: { act: 'remove', partnership: ( () => '' ) as unknown as string } } as const;
		await expect( store().create( batch, [ items[ 0 ], unclonable ] ) ).rejects.toMatchObject( { code: 'storage-refused' } );
		expect( await store().load( 'x' ) ).toBeUndefined();
	} );

	it( 'says that there is no room, and that nothing may be kept', async () => {
		const put = vi.spyOn( IDBObjectStore.prototype, 'put' ).mockImplementation( () => {
			throw new DOMException( 'no room', 'QuotaExceededError' );
		} );
		await expect( createBatch( { batches: store(), now: () => 1 }, spec ) ).rejects.toMatchObject( { code: 'storage-full' } );
		put.mockRestore();
		const open = vi.spyOn( indexedDB, 'open' ).mockImplementation( () => {
			throw new DOMException( 'no', 'SecurityError' );
		} );
		await expect( store().list() ).rejects.toMatchObject( { code: 'storage-refused' } );
		open.mockRestore();
	} );
} );
