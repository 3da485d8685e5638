import { describe, expect, it, vi } from 'vitest';
import { unregistered } from '../../../src/domain/partnership/record';
import { planReading } from '../../../src/features/impact/beyond/plan-reading';
import type { Records } from '../../../src/features/impact/records';
import type { Api } from '../../../src/wiki/api';
import { createEditCounts } from '../../../src/wiki/edit-counts';

const records = ( users: string[], wikis: string[] = [] ): Records => ( {
	partnership: { ...unregistered( 'Lake' ), wikis }, events: [], decisions: [], worklist: '',
	participants: users.map( ( user ) => ( { user, event: '', partner: '', role: '' } ) )
} );

/** A wiki where everybody but `Nobody` has made 100,000 edits. */
function wiki( rights: string[] = [] ) {
	const get = vi.fn( async ( { ususers }: { ususers: string[] } ) => ( { query: { users: ususers.map( ( name ) => name === 'Nobody' ? { name, missing: true } : { name, editcount: 100_000 } ) } } ) );
	return { get, editCounts: createEditCounts( { user: { getRights: async () => rights } } as unknown as typeof mw, { get } as unknown as Api ) };
}

describe( 'The plan of a reading', () => {
	it( 'asks once for 50 accounts, each account once', async () => {
		const { get, editCounts } = wiki();
		const users = Array.from( { length: 51 }, ( _, index ) => `Person ${ index }` );
		const plan = await planReading( { editCounts }, records( [ ...users, ...users, 'Nobody' ] ) );
		expect( get.mock.calls.map( ( [ { ususers } ] ) => ususers.length ) ).toEqual( [ 50, 2 ] );
		expect( plan ).toMatchObject( { participants: 52, edits: 5_100_000, isLong: true, requests: 10 + 10_000 + 200, skipped: [ 'older-tags', 'texts', 'unknown-accounts' ] } );
	} );

	it( 'is a tenth for those who may ask for more at once, and says what is not known of other wikis', async () => {
		const plan = await planReading( { editCounts: wiki( [ 'apihighlimits' ] ).editCounts }, records( [ 'Ada' ], [ 'lakewiki', 'fr.example' ] ) );
		expect( plan ).toMatchObject( { requests: 10 + 20 + 10 + 1, isLong: false, skipped: [ 'older-tags', 'texts', 'other-wikis' ] } );
	} );

	it( 'has nothing to ask where nobody takes part', async () => {
		const { get, editCounts } = wiki();
		expect( await planReading( { editCounts }, records( [] ) ) ).toMatchObject( { participants: 0, isLong: false } );
		expect( get ).not.toHaveBeenCalled();
	} );
} );
