import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maintenance } from '../../build/local-wiki/instance';
import { createApi } from '../../src/wiki/api';
import { createRevisionLookup } from '../../src/wiki/revision-lookup';
import { createRevisionTags } from '../../src/wiki/revision-tags';
import { makeEdits } from '../support/edits';
import { ask } from '../support/history';
import { NodeMediaWiki } from '../support/node-mediawiki';
import { testWiki, type TestWiki } from '../support/wiki';

/** A wiki on which administrators alone may change tags. */
const SETTINGS = { wgGroupPermissions: { user: { changetags: false }, sysop: { changetags: true, deletelogentry: true, deleterevision: true } } };

let wiki: TestWiki;
let ids: number[];

const clientOf = async ( user: string ) => {
	const { mediawiki } = await NodeMediaWiki.logIn( wiki.apiUrl, user );
	const api = createApi( mediawiki );
	return { api, tags: createRevisionTags( mediawiki, api ), lookup: createRevisionLookup( api ) };
};

const tagsOf = async ( id: number ) => ( await ask<{ query: { pages: Array<{ revisions: Array<{ tags: string[] }> }> } }>( wiki, { prop: 'revisions', revids: String( id ), rvprop: 'tags' } ) ).query.pages[ 0 ].revisions[ 0 ].tags;

beforeAll( async () => {
	wiki = await testWiki( 'revision-tags', undefined, SETTINGS );
	const edits = Array.from( { length: 55 }, ( _, index ) => ( { title: `Page ${ index % 3 }`, user: 'Asha', text: `${ index }`, time: new Date( Date.now() - 3_600_000 + index * 1000 ).toISOString() } ) );
	ids = makeEdits( wiki, [ ...edits, { ...edits[ 54 ], text: 'tagged', tags: [ 'partnership' ], time: new Date( Date.now() - 1000 ).toISOString() } ] );
	maintenance( wiki, 'createAndPromote', [ '--force', 'Asha', 'partnerkit-demo' ] );
}, 300_000 );

afterAll( () => wiki?.stop() );

describe( 'Tags of revisions on a wiki', () => {
	it( 'are for those with the right, where the tag is defined', async () => {
		const organiser = await clientOf( 'Organiser' );
		expect( await organiser.tags.rights( 'partnership' ) ).toEqual( { add: 'yes', remove: true } );
		expect( await organiser.tags.rights( 'no such tag' ) ).toEqual( { add: 'undefined', remove: true } );
		expect( await ( await clientOf( 'Asha' ) ).tags.rights( 'partnership' ) ).toEqual( { add: 'not-permitted', remove: false } );
	} );

	it( 'are put on more revisions than a request takes, told one by one, and taken off again', async () => {
		const { tags } = await clientOf( 'Organiser' );
		const change = { revisionIds: [ ...ids, 999_999 ], tag: 'partnership', act: 'add' as const, reason: 'Forgotten <b>|</b>' };
		const outcomes = await tags.change( change );
		expect( outcomes.map( ( { outcome } ) => outcome ) ).toEqual( [ ...ids.slice( 0, 55 ).map( () => 'changed' ), 'unchanged', 'failed' ] );
		expect( outcomes[ 56 ].error ).toMatchObject( { code: 'nosuchrevid' } );
		expect( await tagsOf( ids[ 0 ] ) ).toEqual( [ 'partnership' ] );
		interface Log { query: { logevents: Array<{ user: string; comment: string }> } }
		expect( ( await ask<Log>( wiki, { list: 'logevents', letype: 'tag', lelimit: '1' } ) ).query.logevents[ 0 ] ).toMatchObject( { user: 'Organiser', comment: 'Forgotten <b>|</b>' } );
		expect( ( await tags.change( { ...change, revisionIds: ids, act: 'remove' } ) ).every( ( { outcome } ) => outcome === 'changed' ) ).toBe( true );
		expect( await tagsOf( ids[ 0 ] ) ).toEqual( [] );
	} );

	it( 'are refused to those without the right, each revision with the reason, and nothing is changed', async () => {
		const { tags } = await clientOf( 'Asha' );
		const [ outcome ] = await tags.change( { revisionIds: [ ids[ 0 ] ], tag: 'partnership', act: 'add', reason: '' } );
		expect( outcome ).toMatchObject( { outcome: 'failed', error: { code: 'permissiondenied' } } );
		expect( await tagsOf( ids[ 0 ] ) ).toEqual( [] );
	} );
} );

describe( 'A revision that is looked up', () => {
	it( 'is given with what it changed', async () => {
		const { lookup } = await clientOf( 'Asha' );
		const found = await lookup.find( ids[ 3 ] );
		expect( found ).toMatchObject( { contribution: { revisionId: ids[ 3 ], user: 'Asha', title: 'Page 0', sizeDiff: 0 }, hidden: [] } );
		expect( await lookup.find( 999_999 ) ).toBeUndefined();
	} );

	it( 'says what of it is hidden, and nothing where it is gone', async () => {
		const organiser = await clientOf( 'Organiser' );
		await organiser.api.post( { action: 'revisiondelete', type: 'revision', ids: [ ids[ 4 ] ], hide: [ 'user', 'comment' ], reason: 'x', target: 'Page 1' } );
		await organiser.api.post( { action: 'delete', title: 'Page 2' } );
		const { lookup } = await clientOf( 'Asha' );
		expect( await lookup.find( ids[ 4 ] ) ).toMatchObject( { contribution: { user: '', comment: '' }, hidden: [ 'user', 'comment' ] } );
		expect( await lookup.find( ids[ 5 ] ) ).toBeUndefined();
	} );

	it( 'is found by its page, under the name that it has now', async () => {
		const organiser = await clientOf( 'Organiser' );
		await organiser.api.post( { action: 'move', from: 'Page 0', to: 'Lake' } );
		const { lookup } = await clientOf( 'Asha' );
		const page = await lookup.onPage( 'Page 0', 'Asha', 50 );
		expect( page ).toMatchObject( { title: 'Lake', exists: true } );
		expect( page.contributions ).toHaveLength( 20 );
		expect( await lookup.onPage( 'Nowhere', 'Asha', 50 ) ).toMatchObject( { exists: false, contributions: [] } );
	} );
} );
