import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_ACCOUNTS, fillDemo, IMPORTER, sha1, type DemoSummary, type Revision } from '../../build/demo';
import { PASSWORD } from '../../build/local-wiki/instance';
import { root } from '../../build/local-wiki/paths';
import { testWiki, type TestWiki } from '../support/wiki';

const NOW = new Date( '2026-05-20T12:00:00Z' );
const FIRST_DAY = '2024-11-18';

/** A revision as `list=allrevisions` gives it, with its page. */
interface Listed { title: string; revid: number; parentid: number; timestamp: string; user: string; sha1: string; tags: string[]; comment: string; minor: boolean; anon?: boolean }

const wikis: TestWiki[] = [];
let wiki: TestWiki;
let summary: DemoSummary;
let revisions: Listed[];

beforeAll( async () => {
	wiki = await filledWiki( 'demo' );
	revisions = await allRevisions( wiki );
} );

afterAll( () => Promise.all( wikis.map( ( each ) => each.stop() ) ) );

describe( 'the demo wiki', () => {
	test( 'has every revision of the movement: page, time, author, summary, text', () => {
		const found = new Map( revisions.map( ( revision ) => [ `${ revision.title }|${ revision.timestamp }`, revision ] ) );
		for ( const made of summary.movement.revisions ) {
			expect( found.get( `${ made.title }|${ made.timestamp }` ), made.title ).toMatchObject( { user: made.user, comment: made.summary, minor: made.minor ?? false, sha1: hex( made.text ) } );
		}
		// The installer's first page is the one that is more.
		expect( revisions ).toHaveLength( summary.revisions + 1 );
	} );

	test( 'numbers revisions in the order of time, but for the ledgers', () => {
		const times = revisions.filter( ( { title } ) => !title.endsWith( '/Ledger' ) ).sort( ( a, b ) => a.revid - b.revid ).map( ( { timestamp } ) => timestamp );
		expect( [ ...times ].sort() ).toEqual( times );
	} );

	test( 'has 2,000 edits in eighteen months, and nothing later than its now', () => {
		const within = revisions.filter( ( { timestamp, title } ) => timestamp >= FIRST_DAY && !title.endsWith( '/Ledger' ) );
		expect( within ).toHaveLength( 2000 );
		expect( revisions.filter( ( { timestamp } ) => timestamp > NOW.toISOString() ) ).toEqual( [] );
		expect( new Set( within.map( ( { timestamp } ) => timestamp.slice( 0, 7 ) ) ).size ).toBe( 19 );
	} );

	test( 'tells who registered when, and counts their edits', async () => {
		for ( const names of inTens( summary.movement.accounts.map( ( { name } ) => name ) ) ) {
			const { users } = await query<{ users: Array<{ name: string; registration: string; editcount: number }> }>( wiki, { list: 'users', ususers: names.join( '|' ), usprop: 'registration|editcount' } );
			for ( const { name, registration, editcount } of users ) {
				expect( registration, name ).toBe( summary.movement.accounts.find( ( account ) => account.name === name )!.registered );
				expect( editcount, name ).toBe( revisions.filter( ( { user } ) => user === name ).length );
			}
		}
	} );

	test( 'lets the four log in with their groups, and nobody else with that password', async () => {
		for ( const { name, groups } of DEMO_ACCOUNTS ) {
			expect( await logIn( wiki, name ), name ).toMatchObject( { result: 'Success', groups: expect.arrayContaining( groups ) } );
		}
		expect( await logIn( wiki, 'Ledgerlines' ) ).toMatchObject( { result: 'Failed' } );
	} );

	test( 'tags what was tagged, in history and in recent changes', async () => {
		const expected = new Map<string, string[]>();
		summary.movement.revisions.forEach( ( { title, timestamp, tags } ) => expected.set( `${ title }|${ timestamp }`, [ ...tags ?? [] ].sort() ) );
		for ( const { title, timestamp, tags } of revisions ) {
			expect( [ ...tags ].sort(), `${ title } ${ timestamp }` ).toEqual( expected.get( `${ title }|${ timestamp }` ) ?? [] );
		}
		const { tags } = await query<{ tags: Array<{ name: string; hitcount: number; source: string[]; active: boolean }> }>( wiki, { list: 'tags', tgprop: 'hitcount|source|active', tglimit: 'max' } );
		const tag = tags.find( ( { name } ) => name === 'partnership' )!;
		expect( tag ).toMatchObject( { active: true, source: [ 'manual' ] } );
		const tagged = summary.movement.revisions.filter( ( revision ) => revision.tags?.includes( 'partnership' ) );
		expect( tag.hitcount ).toBe( tagged.length );
		const { recentchanges } = await query<{ recentchanges: Array<{ revid: number; type: string }> }>( wiki, { list: 'recentchanges', rctag: 'partnership', rcprop: 'ids', rctype: 'edit|new', rclimit: 'max' } );
		const recent = tagged.filter( isRecent ).map( ( { title, timestamp } ) => summary.revisionId( title, timestamp ) );
		expect( recentchanges.map( ( { revid } ) => revid ).sort() ).toEqual( recent.sort() );
	} );

	test( 'shows thirty days of recent changes', async () => {
		const { recentchanges } = await query<{ recentchanges: Array<{ revid: number }> }>( wiki, { list: 'recentchanges', rcprop: 'ids', rctype: 'edit|new', rclimit: 'max' } );
		expect( recentchanges.length ).toBeGreaterThan( 40 );
		expect( recentchanges ).toHaveLength( revisions.filter( isRecent ).length );
	} );

	test( 'has reverts that wikis recognise: the same text as before', () => {
		const reverts = revisions.filter( ( { tags } ) => tags.some( ( tag ) => [ 'mw-undo', 'mw-rollback', 'mw-manual-revert' ].includes( tag ) ) );
		const byId = new Map( revisions.map( ( revision ) => [ revision.revid, revision ] ) );
		expect( reverts.length ).toBeGreaterThan( 40 );
		for ( const revert of reverts ) {
			const reverted = byId.get( revert.parentid )!;
			expect( reverted.tags ).toContain( 'mw-reverted' );
			expect( byId.get( reverted.parentid )!.sha1 ).toBe( revert.sha1 );
		}
	} );

	test( 'has forty pictures that are served, uploaded when and by whom the movement says', async () => {
		const uploads = summary.movement.revisions.filter( ( { picture } ) => picture );
		const { allimages } = await query<{ allimages: Array<{ name: string; timestamp: string; user: string; url: string; size: number; mime: string }> }>( wiki, { list: 'allimages', ailimit: 'max', aiprop: 'timestamp|user|url|size|mime' } );
		expect( allimages.map( ( { name, timestamp, user, size, mime } ) => ( { name, timestamp, user, size, mime } ) ).sort( byName ) ).toEqual(
			uploads.map( ( { title, timestamp, user, picture } ) => ( { name: title.slice( 5 ).replaceAll( ' ', '_' ), timestamp, user, size: picture!.length, mime: 'image/png' } ) ).sort( byName )
		);
		const served = await fetch( allimages[ 0 ].url );
		expect( served.headers.get( 'content-type' ) ).toBe( 'image/png' );
		expect( ( await served.arrayBuffer() ).byteLength ).toBe( allimages[ 0 ].size );
		const { logevents } = await query<{ logevents: unknown[] }>( wiki, { list: 'logevents', letype: 'upload', lelimit: 'max' } );
		expect( logevents ).toHaveLength( 40 );
	} );

	test( 'uses some of them in articles', async () => {
		const used = await query<{ pages: Array<{ title: string; fileusage?: unknown[] }> }>( wiki, { generator: 'allpages', gapnamespace: '6', gaplimit: 'max', prop: 'fileusage', fulimit: 'max', funamespace: '0' } );
		const inUse = used.pages.filter( ( { fileusage } ) => fileusage );
		expect( inUse.length ).toBeGreaterThan( 15 );
		expect( inUse.length ).toBeLessThan( 40 );
	} );

	test( 'has what a partnership touches in its category', async () => {
		const { categorymembers } = await query<{ categorymembers: Array<{ title: string }> }>( wiki, { list: 'categorymembers', cmtitle: 'Category:Rijksmuseum (partnership)', cmlimit: 'max' } );
		const latest = new Map( summary.movement.revisions.map( ( { title, text } ) => [ title, text ] ) );
		const marked = [ ...latest ].filter( ( [ , text ] ) => /\{\{Partnership (?:contribution|mark)\|partnership=Rijksmuseum[|}]/.test( text ) ).map( ( [ title ] ) => title );
		expect( marked.length ).toBeGreaterThan( 5 );
		expect( categorymembers.map( ( { title } ) => title ).sort() ).toEqual( marked.sort() );
		const { pages } = await query<{ pages: Array<{ title: string; categoryinfo: { pages: number } }> }>( wiki, { titles: 'Category:Active partnerships|Category:Articles of GLAM projects', prop: 'categoryinfo' } );
		expect( pages.map( ( { categoryinfo } ) => categoryinfo.pages ) ).toEqual( [ summary.movement.partnerships.filter( ( { status } ) => status === 'active' ).length, 15 ] );
	} );

	test( 'names the right revisions in its ledgers', async () => {
		const text = await latestText( wiki, 'Project:Partnerships/Harbour City Archives/Ledger' );
		const ids = [ ...text.matchAll( /rev=(\d+)/g ) ].map( ( [ , id ] ) => Number( id ) );
		const decided = summary.movement.decisions.filter( ( { partnership } ) => partnership === 'Harbour City Archives' );
		expect( ids.map( ( id ) => revisions.find( ( { revid } ) => revid === id )!.title ).sort() ).toEqual( decided.map( ( { revision } ) => revision.title ).sort() );
	} );

	test( 'logs moves, and follows the redirects that they left', async () => {
		const { logevents } = await query<{ logevents: Array<{ title: string; params: { target_title: string } }> }>( wiki, { list: 'logevents', letype: 'move', leprop: 'title|details', lelimit: 'max' } );
		expect( logevents.map( ( { title, params } ) => `${ title } → ${ params.target_title }` ).sort() ).toEqual( summary.movement.moves.map( ( { from, to } ) => `${ from } → ${ to }` ).sort() );
		const { redirects } = await query<{ redirects: Array<{ to: string }> }>( wiki, { titles: summary.movement.moves[ 0 ].from, redirects: '1' } );
		expect( redirects[ 0 ].to ).toBe( summary.movement.moves[ 0 ].to );
	} );

	test( 'finds its articles by search, and has no job left to do', async () => {
		const { search } = await query<{ search: Array<{ title: string }> }>( wiki, { list: 'search', srsearch: 'newspaper', srwhat: 'text', srlimit: 'max' } );
		expect( search.map( ( { title } ) => title ) ).toContain( 'Wendmoor Courier' );
		const { statistics } = await query<{ statistics: Record<string, number> }>( wiki, { meta: 'siteinfo', siprop: 'statistics' } );
		expect( statistics ).toMatchObject( { jobs: 0, edits: revisions.length, images: 40, pages: summary.pages } );
	} );

	test.skipIf( !existsSync( join( root, '../shared/corpus' ) ) )( 'has real pages by an account of their own', () => {
		const imported = revisions.filter( ( { user } ) => user === IMPORTER );
		expect( imported.length ).toBeGreaterThan( 10 );
		expect( imported.every( ( { timestamp } ) => timestamp < FIRST_DAY ) ).toBe( true );
	} );

	test( 'is not filled twice', async () => {
		await expect( fillDemo( wiki, { seed: 6, now: NOW, log: () => {} } ) ).rejects.toThrow( /is there already.*new/ );
		expect( await allRevisions( wiki ) ).toEqual( revisions );
	} );
} );

test( 'another empty wiki gets the same revisions', async () => {
	const other = await filledWiki( 'demo-again' );
	const key = ( { title, revid, timestamp, user, sha1: hash }: Listed ): string => [ revid, title, timestamp, user, hash ].join( '|' );
	const again = ( await allRevisions( other ) ).filter( ( { revid } ) => revid > 1 );
	expect( again.map( key ) ).toEqual( revisions.filter( ( { revid } ) => revid > 1 ).map( key ) );
} );

async function filledWiki( name: string ): Promise<TestWiki> {
	// A wiki forgets what is older than this when its jobs run; the demo's now is not today.
	const filled = await testWiki( name, undefined, { wgRCMaxAge: 50 * 365 * 86_400 } );
	wikis.push( filled );
	summary = await fillDemo( filled, { seed: 5, now: NOW, log: () => {} } );
	return filled;
}

async function query<Answer>( { apiUrl }: TestWiki, params: Record<string, string>, headers: Record<string, string> = {} ): Promise<Answer> {
	const url = `${ apiUrl }?${ new URLSearchParams( { action: 'query', format: 'json', formatversion: '2', ...params } ) }`;
	return ( await ( await fetch( url, { headers } ) ).json() ).query;
}

async function allRevisions( { apiUrl }: TestWiki ): Promise<Listed[]> {
	const found: Listed[] = [];
	let next: Record<string, string> | undefined = {};
	while ( next ) {
		const params = new URLSearchParams( { action: 'query', format: 'json', formatversion: '2', list: 'allrevisions', arvlimit: 'max', arvdir: 'newer', arvprop: 'ids|timestamp|user|sha1|tags|comment|flags', ...next } );
		const answer: { query: { allrevisions: Array<{ title: string; revisions: Listed[] }> }; continue?: Record<string, string> } = await ( await fetch( `${ apiUrl }?${ params }` ) ).json();
		answer.query.allrevisions.forEach( ( page ) => page.revisions.forEach( ( revision ) => found.push( { ...revision, title: page.title } ) ) );
		next = answer.continue;
	}
	return found.sort( ( a, b ) => a.revid - b.revid );
}

async function latestText( from: TestWiki, title: string ): Promise<string> {
	const { pages } = await query<{ pages: Array<{ revisions: Array<{ slots: { main: { content: string } } }> }> }>( from, { titles: title, prop: 'revisions', rvprop: 'content', rvslots: 'main' } );
	return pages[ 0 ].revisions[ 0 ].slots.main.content;
}

async function logIn( { apiUrl }: TestWiki, name: string ): Promise<{ result: string; groups: string[] }> {
	const asked = await fetch( `${ apiUrl }?action=query&meta=tokens&type=login&format=json&formatversion=2` );
	const { query: { tokens } } = await asked.json();
	const answered = await fetch( apiUrl, {
		method: 'POST', headers: { cookie: cookies( asked ) },
		body: new URLSearchParams( { action: 'login', lgname: name, lgpassword: PASSWORD, lgtoken: tokens.logintoken, format: 'json' } )
	} );
	const { login } = await answered.json();
	const { userinfo } = await query<{ userinfo: { groups: string[] } }>( wiki, { meta: 'userinfo', uiprop: 'groups' }, { cookie: `${ cookies( asked ) }; ${ cookies( answered ) }` } );
	return { result: login.result, groups: userinfo.groups };
}

function cookies( response: Response ): string {
	return response.headers.getSetCookie().map( ( cookie ) => cookie.split( ';' )[ 0 ] ).join( '; ' );
}

function isRecent( { timestamp }: Pick<Revision, 'timestamp'> ): boolean {
	return Date.parse( timestamp ) > NOW.getTime() - 30 * 86_400_000;
}

/** The API gives hashes in base 16. */
function hex( text: string ): string {
	return [ ...sha1( text ) ].reduce( ( value, digit ) => value * 36n + BigInt( parseInt( digit, 36 ) ), 0n ).toString( 16 ).padStart( 40, '0' );
}

function inTens<T>( list: T[] ): T[][] {
	return Array.from( { length: Math.ceil( list.length / 10 ) }, ( _, index ) => list.slice( index * 10, index * 10 + 10 ) );
}

function byName( a: { name: string }, b: { name: string } ): number {
	return a.name < b.name ? -1 : 1;
}
