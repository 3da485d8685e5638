import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Answer, Api, Query } from '../../../src/wiki/api';
import { createEventChecks } from '../../../src/wiki/event-checks';

afterEach( () => {
	vi.unstubAllGlobals();
} );

/** Checks of a wiki that answers so: to the account, and to somebody without one. */
function checksOf( answer: ( query: Query ) => Answer, stranger: object = {} ) {
	const asked = vi.fn( ( _address: string, _options: RequestInit ) => Promise.resolve( new Response( JSON.stringify( stranger ) ) ) );
	vi.stubGlobal( 'fetch', asked );
	const ask = ( query: Query ): Promise<Answer> => Promise.resolve( answer( query ) );
	const mediawiki = { util: { wikiScript: () => '/api.php', isIPAddress: ( text: string ) => /^\d+(\.\d+){3}$/.test( text ) }, config: { get: () => 'en' } };
	return { asked, checks: createEventChecks( mediawiki as unknown as typeof mw, { get: ask, postRead: ask } as unknown as Api ) };
}

describe( 'What a wiki tells before an event', () => {
	it( 'are the limits of an address, asked for without an account', async () => {
		const { checks, asked } = checksOf(
			( { meta } ) => meta === 'allmessages' ? { query: { allmessages: [ { name: 'group-sysop', content: 'Administrators' }, { name: 'group-odd', missing: true } ] } } :
				{ query: { userinfo: { rights: [ 'edit', 'noratelimit' ] }, usergroups: [ { name: '*', rights: [ 'read' ] }, { name: 'sysop', rights: [ 'noratelimit' ] }, { name: 'odd', rights: [ 'noratelimit' ] } ] } },
			{ query: { userinfo: { name: '192.0.2.7', ratelimits: { edit: { anon: { hits: 1, seconds: 9 }, ip: { hits: 8, seconds: 60 } }, upload: { subnet: { hits: 4, seconds: 30 } }, mailpassword: { ip: { hits: 5, seconds: 3600 } } } } } }
		);
		expect( await checks.limits() ).toEqual( { ofAddress: [ { action: 'edit', hits: 8, seconds: 60 }, { action: 'upload', hits: 4, seconds: 30 } ], exempt: [ 'Administrators', 'odd' ], isExempt: true } );
		expect( await checks.ownAddress() ).toBe( '192.0.2.7' );
		asked.mock.calls.forEach( ( [ address, { credentials } ] ) => expect( [ address.startsWith( '/api.php?' ), credentials ] ).toEqual( [ true, 'omit' ] ) );
	} );

	it( 'is nothing where the wiki can be read with an account only', async () => {
		const { checks } = checksOf( () => ( { query: {} } ), { error: { code: 'readapidenied' } } );
		expect( await checks.limits() ).toBeUndefined();
		expect( await checks.ownAddress() ).toBeUndefined();
	} );

	it( 'are blocks of this wiki and of all, where it knows of those', async () => {
		const block = { user: '192.0.2.0/24', by: 'Ada', reason: 'School', expiry: '2027-01-01T00:00:00Z', nocreate: true, anononly: true, partial: false };
		const here = checksOf( () => ( { query: { blocks: [ block ] } } ) ).checks;
		expect( await here.venue( '192.0.2.7' ) ).toEqual( { address: '192.0.2.7', hasGlobal: false, blocks: [ { target: '192.0.2.0/24', by: 'Ada', reason: 'School', until: Date.parse( '2027-01-01' ), noAccounts: true, anonymousOnly: true, isPartial: false, isGlobal: false } ] } );
		const everywhere = checksOf( () => ( { query: { blocks: [], globalblocks: [ { target: '192.0.2.0/23', by: 'Steward', reason: 'Proxy', expiry: 'infinity', anononly: '' }, { address: '192.0.2.7', by: 'Steward', expiry: 'infinity', 'account-creation-disabled': false } ] } } ) ).checks;
		expect( await everywhere.venue( '192.0.2.7' ) ).toMatchObject( { hasGlobal: true, blocks: [
			{ target: '192.0.2.0/23', until: undefined, noAccounts: true, anonymousOnly: true, isGlobal: true }, { target: '192.0.2.7', noAccounts: false, anonymousOnly: false, isGlobal: true }
		] } );
	} );

	it( 'is whether names can be had, in their order, 50 at once', async () => {
		const requests: Query[] = [];
		const { checks } = checksOf( ( query ) => {
			requests.push( query );
			return { query: { users: ( query.ususers as string[] ).map( ( name ) => name === 'Ada' ? { name, userid: 3 } : name === 'A#b' ? { name, invalid: true } :
				name === 'Adα' ? { name, missing: true, cancreate: false, cancreateerror: [ { code: 'antispoof-conflict', text: 'Too like Ada.' } ] } : { name, missing: true, cancreate: true } ) } };
		} );
		const many = Array.from( { length: 60 }, ( _, index ) => `Somebody ${ index }` );
		const found = await checks.names( [ 'Ada', 'A#b', 'Adα', 'a|b', ...many ] );
		expect( found.slice( 0, 5 ).map( ( { name, state, reason } ) => [ name, state, reason ] ) ).toEqual( [ [ 'Ada', 'taken', '' ], [ 'A#b', 'invalid', '' ], [ 'Adα', 'refused', 'Too like Ada.' ], [ 'a|b', 'invalid', '' ], [ 'Somebody 0', 'free', '' ] ] );
		expect( found ).toHaveLength( 64 );
		expect( requests.map( ( { ususers } ) => ( ususers as string[] ).length ) ).toEqual( [ 49, 14 ] );
		expect( await checks.names( [] ) ).toEqual( [] );
	} );
} );
