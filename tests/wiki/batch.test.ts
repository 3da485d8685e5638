import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BatchSpec } from '../../src/domain/batch/batch';
import { equationOf, runOf, tallyOf } from '../../src/domain/batch/tally';
import { maintenance } from '../../build/local-wiki/instance';
import { BatchDesk, forgetBatches, resting, until } from '../support/batches';
import { makeEdits } from '../support/edits';
import { history } from '../support/history';
import { NodeMediaWiki } from '../support/node-mediawiki';
import { proxy, type Fault, type Proxy } from '../support/proxy';
import { testWiki, type TestWiki } from '../support/wiki';

const PARTNERSHIP = 'Lake Nyala';
const time = '2026-01-01T00:00:00Z';

let wiki: TestWiki;
let network: Proxy;
/** What goes wrong with the next requests. */
let fault: ( body: string ) => Fault | undefined = () => undefined;
let account: NodeMediaWiki;

beforeAll( async () => {
	wiki = await testWiki( 'batch' );
	maintenance( wiki, 'createAndPromote', [ 'Editor', 'partnerkit-demo', '--force' ] );
	network = await proxy( wiki.url, ( body ) => fault( body ) );
	account = await NodeMediaWiki.logIn( wiki.apiUrl, 'Editor' );
} );

afterAll( async () => {
	await network?.close();
	await wiki?.stop();
} );

beforeEach( () => {
	forgetBatches();
	fault = () => undefined;
} );

let made = 0;
/** Articles of their own for each test. */
function articles( count: number ): string[] {
	made++;
	const titles = Array.from( { length: count }, ( _, index ) => `Article ${ made }-${ index }` );
	makeEdits( wiki, titles.map( ( title ) => ( { title, text: 'Text.', user: 'Somebody', time } ) ) );
	return titles;
}

function marking( titles: string[], summary = `Marked ${ made } #Lake2026` ): BatchSpec {
	return {
		kind: 'mark', title: 'Mark', summary, minor: false, tag: undefined,
		items: titles.map( ( title ) => ( { title: `Talk:${ title }`, change: { act: 'put', mark: { partnership: PARTNERSHIP, event: '', partner: '', identifier: '', date: '2026-01-02' } }, placement: 'talk' } ) )
	};
}

const desk = () => new BatchDesk( account.through( `${ network.url }/api.php` ) );

async function tried( on: BatchDesk, spec: BatchSpec ) {
	const session = await on.open( await on.create( spec ) );
	session.go();
	await until( session, resting( 'tried' ) );
	return session;
}

async function run( on: BatchDesk, spec: BatchSpec ) {
	const session = await tried( on, spec );
	session.save( spec );
	await until( session, ( one ) => one.book.batch.phase === 'done' && one.activity.at === 'rest' || one.book.batch.phase === 'paused' );
	return session;
}

const marks = ( text: string ) => text.split( '{{Partnership contribution' ).length - 1;

describe( 'a batch', () => {
	it( 'is tried out without saving, then makes one edit a page with one request an edit', async () => {
		const titles = articles( 60 );
		const on = desk();
		const session = await tried( on, marking( titles ) );
		expect( on.count( 'edit' ) ).toBe( 0 );
		expect( equationOf( session.book.items ) ).toEqual( { read: 60, add: 60, update: 0, right: 0, cannot: 0 } );
		const before = on.count( 'query' );
		session.save( session.book.batch );
		await until( session, resting( 'done' ) );
		expect( on.count( 'edit' ) ).toBe( 60 );
		// Two to read fifty pages: what they are about, and what is on them; one for the token.
		expect( on.count( 'query' ) - before ).toBeLessThanOrEqual( 5 );
		for ( const title of titles ) {
			const edits = await history( wiki, `Talk:${ title }` );
			expect( edits ).toHaveLength( 1 );
			expect( edits[ 0 ] ).toMatchObject( { user: 'Editor', comment: session.book.batch.summary } );
			expect( marks( edits[ 0 ].content ) ).toBe( 1 );
		}
	} );

	it( 'tells of each page that it can do nothing to why, and adds up', async () => {
		const [ plain, marked, moved, locked ] = articles( 4 );
		makeEdits( wiki, [
			{ title: `Talk:${ marked }`, text: `{{Partnership contribution|partnership=${ PARTNERSHIP }|date=2026-01-02}}`, user: 'Somebody', time },
			{ title: 'Old title', text: `#REDIRECT [[${ moved }]]`, user: 'Somebody', time },
			{ title: `Talk:${ locked }`, text: 'Talk.', user: 'Somebody', time }
		] );
		maintenance( wiki, 'protect', [ `Talk:${ locked }` ] );
		const session = await tried( desk(), marking( [ plain, marked, moved, 'Old title', `${ plain } `, locked, 'Nowhere at all', 'Bad[title' ] ) );
		const { items } = session.book;
		expect( items.map( ( { state } ) => state.at === 'cannot' ? state.reason : state.at ) ).toEqual( [
			'waiting', 'right', 'waiting', 'duplicate', 'duplicate', 'protected', 'missing', 'invalid'
		] );
		const { read, add, update, right, cannot } = equationOf( items );
		expect( add + update + right + cannot ).toBe( read );
		expect( read ).toBe( 8 );
	} );

	it.each( [
		[ 'the answer is lost after the edit arrived', 'answer lost' ],
		[ 'the edit is lost on its way', 'lost' ],
		[ 'HTML comes with status 200', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Login to this network</html>' } ],
		[ 'half of an answer comes', { status: 200, headers: { 'content-type': 'application/json' }, body: '{"edit":{"result":"Succ' } ],
		[ 'it is too much and the wiki says for how long', { status: 429, headers: { 'retry-after': '7' }, body: '' } ],
		[ 'it is too much and the wiki does not say for how long', { status: 429, body: '' } ],
		[ 'copies are behind', { status: 200, headers: { 'retry-after': '5' }, body: '{"errors":[{"code":"maxlag","text":"Waiting"}]}' } ],
		[ 'the wiki is read-only', { status: 200, body: '{"errors":[{"code":"readonly","text":"Locked"}]}' } ],
		[ 'the server fails', { status: 503, body: 'Our servers are currently under maintenance' } ]
	] as Array<[ string, Fault ]> )( 'makes each edit once though %s', async ( _, wrong ) => {
		const titles = articles( 6 );
		let edits = 0;
		fault = ( body ) => body.includes( 'action=edit' ) && ( ++edits === 2 || edits === 4 ) ? wrong : undefined;
		const on = desk();
		const session = await run( on, marking( titles ) );
		expect( runOf( tallyOf( session.book.items ) ) ).toEqual( { total: 6, saved: 6, skipped: 0, failed: 0, toCome: 0 } );
		expect( session.book.batch.waits.length ).toBeGreaterThanOrEqual( 2 );
		for ( const title of titles ) {
			expect( await history( wiki, `Talk:${ title }` ) ).toHaveLength( 1 );
		}
		if ( typeof wrong === 'object' && wrong.headers?.[ 'retry-after' ] ) {
			expect( on.waits ).toContain( Number( wrong.headers[ 'retry-after' ] ) * 1000 );
		}
	} );

	it( 'waits out a connection that is gone for long, and tells', async () => {
		const titles = articles( 3 );
		const on = desk();
		const session = await tried( on, marking( titles ) );
		let lost = 0;
		fault = () => ++lost < 25 ? 'lost' : undefined;
		session.save( session.book.batch );
		await until( session, resting( 'done' ) );
		expect( session.book.batch.waits.map( ( { code } ) => code ) ).toContain( 'network' );
		for ( const title of titles ) {
			expect( await history( wiki, `Talk:${ title }` ) ).toHaveLength( 1 );
		}
	} );

	it( 'goes on after a crash: an edit whose answer nobody heard is found and not made again', async () => {
		const titles = articles( 5 );
		const on = desk();
		const session = await tried( on, marking( titles ) );
		let edits = 0;
		// The tab dies while the third edit is under way: it arrives, and nothing after it is sent.
		fault = ( body ) => body.includes( 'action=edit' ) && ++edits === 3 ? 'answer lost' : edits >= 3 ? 'lost' : undefined;
		session.save( session.book.batch );
		await until( session, () => edits >= 3 );
		session.close();
		await until( session, ( one ) => one.activity.at === 'rest' );
		fault = () => undefined;
		const again = await desk().open( session.book.batch.id );
		expect( again.book.items.map( ( { state } ) => state.at ) ).toEqual( [ 'saved', 'saved', 'saving', 'waiting', 'waiting' ] );
		again.go();
		await until( again, resting( 'done' ) );
		expect( again.book.items[ 2 ].state ).toMatchObject( { at: 'saved', note: 'found' } );
		for ( const title of titles ) {
			expect( await history( wiki, `Talk:${ title }` ) ).toHaveLength( 1 );
		}
	} );

	it( 'meets pages that were deleted, moved, edited and protected since it was tried out', async () => {
		const [ deleted, moved, edited, locked, plain ] = articles( 5 );
		makeEdits( wiki, [ deleted, moved, edited, locked ].map( ( title ) => ( { title: `Talk:${ title }`, text: 'Talk.\n', user: 'Somebody', time } ) ) );
		const session = await tried( desk(), marking( [ deleted, moved, edited, locked, plain ] ) );
		maintenance( wiki, 'deleteBatch', [], `${ deleted }\nTalk:${ deleted }\n` );
		maintenance( wiki, 'moveBatch', [], `Talk:${ moved }|Talk:${ moved } renamed\n` );
		makeEdits( wiki, [ { title: `Talk:${ edited }`, text: 'They wrote this.\n', user: 'Somebody', time: new Date().toISOString() } ] );
		maintenance( wiki, 'protect', [ `Talk:${ locked }` ] );
		session.save( session.book.batch );
		await until( session, resting( 'done' ) );
		expect( session.book.items.map( ( { state } ) => state ) ).toEqual( [
			expect.objectContaining( { at: 'skipped', why: 'gone' } ),
			expect.objectContaining( { at: 'saved', note: 'moved' } ),
			expect.objectContaining( { at: 'saved' } ),
			expect.objectContaining( { at: 'failed', code: 'protected' } ),
			expect.objectContaining( { at: 'saved' } )
		] );
		expect( await history( wiki, `Talk:${ deleted }` ) ).toEqual( [] );
		expect( ( await history( wiki, `Talk:${ edited }` ) )[ 0 ].content ).toContain( 'They wrote this.' );
		expect( marks( ( await history( wiki, `Talk:${ moved } renamed` ) )[ 0 ].content ) ).toBe( 1 );
	} );

	it.each( [ 'blocked', 'assertuserfailed', 'captcha' ] )( 'pauses at %s, and loses nothing', async ( code ) => {
		const titles = articles( 4 );
		let edits = 0;
		const body = code === 'captcha' ? '{"edit":{"result":"Failure","captcha":{"id":"1"}}}' : `{"errors":[{"code":"${ code }","text":"Because"}]}`;
		fault = ( sent ) => sent.includes( 'action=edit' ) && ++edits === 3 ? { status: 200, body } : undefined;
		const session = await run( desk(), marking( titles ) );
		expect( session.book.batch ).toMatchObject( { phase: 'paused', stopped: { code } } );
		expect( session.book.items.map( ( { state } ) => state.at ) ).toEqual( [ 'saved', 'saved', 'waiting', 'waiting' ] );
		session.resume();
		await until( session, resting( 'done' ) );
		expect( tallyOf( session.book.items ).saved ).toBe( 4 );
	} );

	it( 'goes on past a page that a filter protects, and tells what it said', async () => {
		const titles = articles( 4 );
		let edits = 0;
		fault = ( sent ) => sent.includes( 'action=edit' ) && ++edits === 2 ? { status: 200, body: '{"errors":[{"code":"abusefilter-disallowed","text":"New accounts change no templates"}]}' } : undefined;
		const session = await run( desk(), marking( titles ) );
		expect( session.book.items.map( ( { state } ) => state.at ) ).toEqual( [ 'saved', 'failed', 'saved', 'saved' ] );
		expect( session.book.items[ 1 ].state ).toMatchObject( { code: 'abusefilter-disallowed', says: 'New accounts change no templates' } );
		session.again( [ 1 ] );
		await until( session, resting( 'done' ) );
		expect( tallyOf( session.book.items ).saved ).toBe( 4 );
	} );

	it( 'is undone where nobody edited since, newest first, though the connection breaks', async () => {
		const titles = articles( 5 );
		makeEdits( wiki, titles.slice( 0, 4 ).map( ( title ) => ( { title: `Talk:${ title }`, text: 'Talk.\n', user: 'Somebody', time } ) ) );
		const session = await run( desk(), marking( titles ) );
		makeEdits( wiki, [ { title: `Talk:${ titles[ 1 ] }`, text: `${ ( await history( wiki, `Talk:${ titles[ 1 ] }` ) )[ 0 ].content }\nMore.`, user: 'Somebody', time: new Date().toISOString() } ] );
		let edits = 0;
		fault = ( sent ) => sent.includes( 'action=edit' ) && ++edits === 2 ? 'answer lost' : undefined;
		session.undo( titles.map( ( _, index ) => index ), false );
		await until( session, ( one ) => one.activity.at === 'rest' && tallyOf( one.book.items ).undoing === 0 && edits > 0 );
		expect( session.book.items.map( ( { state } ) => [ state.at, 'how' in state ? state.how : 'why' in state ? state.why : '' ] ) ).toEqual( [
			[ 'undone', 'undone' ], [ 'left', 'edited' ], [ 'undone', 'undone' ], [ 'undone', 'undone' ], [ 'undone', 'emptied' ]
		] );
		const after = await Promise.all( titles.map( ( title ) => history( wiki, `Talk:${ title }` ) ) );
		expect( after.map( ( edits_ ) => edits_.length ) ).toEqual( [ 3, 3, 3, 3, 2 ] );
		expect( after.map( ( [ { content } ] ) => marks( content ) ) ).toEqual( [ 0, 1, 0, 0, 0 ] );
		expect( after[ 0 ][ 0 ].tags ).toContain( 'mw-undo' );
		expect( after[ 0 ][ 0 ].comment ).not.toContain( '#' );
		expect( after[ 1 ][ 0 ].content ).toContain( 'More.' );
	} );
} );
