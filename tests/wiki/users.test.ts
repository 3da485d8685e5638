import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../src/wiki/api';
import { createUsers } from '../../src/wiki/users';
import type { AccountStates } from '../../src/domain/tracking/roster';
import type { Progress, Users } from '../../src/wiki/ports';
import { maintenance, ORGANISER } from '../../build/local-wiki/instance';
import { makeEdits } from '../support/edits';
import { history } from '../support/history';
import { NodeMediaWiki } from '../support/node-mediawiki';
import { testWiki, type TestWiki } from '../support/wiki';

const MANY = Array.from( { length: 120 }, ( _, index ) => `Person ${ index }` );
/** 255 bytes. */
const LONG = 'क'.repeat( 85 );

let wiki: TestWiki;
let session: NodeMediaWiki;
let users: Users;
let temporary: string;

beforeAll( async () => {
	wiki = await testWiki( 'users', undefined, { wgAutoCreateTempUser: { known: true, enabled: true, actions: [ 'edit' ], genPattern: '~$1', matchPattern: '~2$1', reservedPattern: '~$1', serialProvider: { type: 'local', useYear: true }, serialMapping: { type: 'plain-numeric' }, expireAfterDays: 90, notifyBeforeExpirationDays: 10 } } );
	const time = '2026-01-01T00:00:00Z';
	makeEdits( wiki, [
		{ title: 'Template:Asks', user: 'Asha', time, text: '[[User:A&B]]' },
		...[ 'Asha', 'A&B', '.*', 'Blocked', 'Part blocked', 'Old name', 'Older name', 'Moved', ...MANY ].map( ( user ) => ( { title: `User:${ user }`, user, time, text: 'Hello.\n[[Category:People]]' } ) ),
		{ title: 'Sign-ups', user: 'Asha', time, text: '[[User:Asha|A]] [[user talk:Person 1|talk]]\n{{Asks}}\n[[User:Person 2/draft]] [[Talk:Asha]] <nowiki>[[User:Person 3]]</nowiki>' },
		{ title: 'Led away', user: 'Asha', time, text: '#REDIRECT [[Sign-ups]]' },
		{ title: 'User:Gone', user: 'Asha', time, text: '#REDIRECT [[User:Asha]]' },
		{ title: 'User:Gone too', user: 'Asha', time, text: '#REDIRECT [[User:Nobody]]' },
		{ title: 'User:Gone three', user: 'Asha', time, text: '#REDIRECT [[User:Asha/Archive]]' }
	] );
	session = await NodeMediaWiki.logIn( wiki.apiUrl, ORGANISER );
	const mediawiki = Object.assign( session.mediawiki, {
		util: { isIPAddress: ( name: string ) => /^\d+(\.\d+){3}(\/\d+)?$|^[\da-f:]*:[\da-f:]*:[\da-f:]*$/i.test( name ), isTemporaryUser: ( name: string ) => name.startsWith( '~2' ) }, loader: { getState: () => null }
	} );
	const api = createApi( mediawiki );
	users = createUsers( mediawiki, api );
	await api.post( { action: 'block', user: 'Blocked', reason: 'test' } );
	await api.post( { action: 'block', user: 'Part blocked', partial: true, allowusertalk: true, pagerestrictions: 'Sign-ups' } );
	for ( const [ from, to ] of [ [ 'Older name', 'Newer name' ], [ 'Newer name', 'Newest name' ], [ 'Old name', 'New name' ] ] ) {
		// Without moving pages: the log alone tells.
		maintenance( wiki, 'renameUser', [ '--skip-page-moves', from, to ] );
	}
	maintenance( wiki, 'renameUser', [ 'Moved', 'Moved on' ] );
	await fetch( wiki.apiUrl, { method: 'POST', body: new URLSearchParams( { action: 'edit', title: 'Sandbox', text: 'x', token: '+\\', format: 'json' } ) } );
	temporary = ( await history( wiki, 'Sandbox' ) )[ 0 ].user;
} );

afterAll( () => wiki?.stop() );

const kinds = ( states: AccountStates ): Record<string, string> => Object.fromEntries( [ ...states ].map( ( [ name, { kind } ] ) => [ name, kind ] ) );

describe( 'the wiki says of a name', () => {
	it( 'whether there is an account, and how the wiki writes it', async () => {
		const states = await users.look( [ 'asha', 'A&B', '.*', 'Nobody', 'a[b]', 'meta>Asha', LONG, 'x'.repeat( 300 ), 'a|b', '' ] );
		expect( kinds( states ) ).toEqual( { asha: 'account', 'A&B': 'account', '.*': 'account', Nobody: 'missing', 'a[b]': 'no-name', 'meta>Asha': 'no-name', [ LONG ]: 'missing', [ 'x'.repeat( 300 ) ]: 'no-name', 'a|b': 'no-name', '': 'no-name' } );
		expect( states.get( 'asha' )!.name ).toBe( 'Asha' );
	} );

	it( 'whether it is blocked from everything', async () => {
		const states = await users.look( [ 'Blocked', 'Part blocked', 'Asha' ] );
		expect( [ ...states.values() ].map( ( { isBlocked } ) => isBlocked ) ).toEqual( [ true, false, false ] );
	} );

	it( 'how it is called after being renamed, by the log or by its user page', async () => {
		const names = [ 'Old name', 'Older name', 'Moved', 'Gone', 'Gone too', 'Gone three', 'Nobody' ];
		const states = await users.look( names );
		expect( names.map( ( name ) => states.get( name )!.renamedTo ) ).toEqual( [ 'New name', 'Newest name', 'Moved on', 'Asha', undefined, undefined, undefined ] );
		expect( states.get( 'New name' )!.kind ).toBe( 'account' );
	} );

	it( 'that it is an address or a temporary account', async () => {
		expect( temporary ).toMatch( /^~2/ );
		expect( kinds( await users.look( [ '10.0.0.1', '2001:db8::1', temporary ] ) ) ).toEqual( { '10.0.0.1': 'address', '2001:db8::1': 'address', [ temporary ]: 'temporary' } );
	} );

	it( 'for many in as few requests as can be, told as it goes on, and can be stopped', async () => {
		session.requests.length = 0;
		const told: Progress[] = [];
		const states = await users.look( MANY, { onProgress: ( progress ) => told.push( progress ) } );
		expect( Object.values( kinds( states ) ).every( ( kind ) => kind === 'account' ) ).toBe( true );
		expect( session.requests ).toHaveLength( 3 );
		expect( told.map( ( { done } ) => done ) ).toEqual( [ 0, 50, 100, 120 ] );
		const controller = new AbortController();
		controller.abort();
		await expect( users.look( MANY, { signal: controller.signal } ) ).rejects.toMatchObject( { code: 'cancelled' } );
	} );
} );

describe( 'lists of people', () => {
	it( 'are the user pages in a category', async () => {
		expect( await users.inCategory( 'Category:People' ) ).toHaveLength( 8 + MANY.length );
		expect( await users.inCategory( 'Category:No such category' ) ).toEqual( [] );
	} );

	it( 'are the user pages that a page links to, by a template too, redirects followed', async () => {
		const expected = [ 'User:A&B', 'User:Asha', 'User:Person 2/draft', 'User talk:Person 1' ];
		expect( ( await users.linkedFrom( 'Sign-ups' ) )!.sort() ).toEqual( expected.sort() );
		expect( ( await users.linkedFrom( 'Led away' ) )!.sort() ).toEqual( expected );
		expect( await users.linkedFrom( 'No such page' ) ).toBeUndefined();
		expect( await users.linkedFrom( 'a[b]' ) ).toBeUndefined();
	} );
} );
