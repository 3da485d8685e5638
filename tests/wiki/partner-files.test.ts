import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORGANISER } from '../../build/local-wiki/instance';
import { circles, overshoots } from '../../src/domain/impact/files/category-tree';
import { inContentSince } from '../../src/domain/impact/reach/span';
import { readUse } from '../../src/features/impact/files/use-reading';
import { createApi } from '../../src/wiki/api';
import { createMoveHistory } from '../../src/wiki/move-history';
import { createPages } from '../../src/wiki/pages';
import { createPartnerFiles } from '../../src/wiki/partner-files';
import type { PartnerFiles } from '../../src/wiki/ports';
import { makeEdits, type PastEdit } from '../support/edits';
import { NodeMediaWiki } from '../support/node-mediawiki';
import { testWiki, type TestWiki } from '../support/wiki';
import { wikiApi, type CountedApi } from '../support/wiki-api';

const start = Date.now() - 20 * 24 * 60 * 60 * 1000;

/** More than a request takes, and than a template's pages fit in an answer. */
const BANNERED = 60;

const edit = ( title: string, text: string, index: number ): PastEdit => ( { user: 'Asha', title, text, time: new Date( start + index * 1000 ).toISOString() } );

const PAGES: Array<[ string, string ]> = [
	[ 'Category:Files from the lake', 'Top. [[Category:Files from the shore of the lake]]' ],
	[ 'Category:Files from the shore of the lake', '[[Category:Files from the lake]]' ],
	[ 'Category:Botany', '[[Category:Files from the shore of the lake]]' ],
	[ 'File:Old lake.png', 'x [[Category:Files from the lake]]' ],
	[ 'File:Lake.png', 'x [[Category:Files from the lake]]' ],
	[ 'File:Logo & sign.png', 'x [[Category:Files from the shore of the lake]] [[Category:Files from the lake]]' ],
	[ 'File:Fern.png', 'x [[Category:Botany]]' ],
	[ 'Template:Banner', '[[File:Logo & sign.png|40px]] A page of the lake.' ],
	[ 'Old lake', '[[File:Old_lake.png|thumb]] and {{Banner}}' ],
	[ 'Sign', '<gallery>\nLogo &amp; sign.png|Text\n</gallery>{{Banner}}' ],
	[ 'User:Asha', '[[File:Lake.png]]' ],
	...Array.from( { length: BANNERED }, ( _, index ): [ string, string ] => [ `Bay ${ index }`, `{{Banner}}<!-- [[File:Logo & sign.png]] --> Bay ${ index }` ] )
];

let wiki: TestWiki;
let api: CountedApi;
let files: PartnerFiles;

beforeAll( async () => {
	wiki = await testWiki( 'partner-files' );
	makeEdits( wiki, PAGES.map( ( [ title, text ], index ) => edit( title, text, index ) ) );
	api = wikiApi( wiki );
	files = createPartnerFiles( { api, host: 'here.example', isHere: true, categoryTitle: ( name ) => `Category:${ name }`, url: ( title ) => title, isContent: ( namespace ) => namespace === 0 } );
}, 300_000 );

afterAll( () => wiki?.stop() );

const signal = new AbortController().signal;
const tree = ( depth: number, limit = 100 ) => files.tree( [ 'Files from the lake', 'No such category' ], { depth, limit } );

describe( 'The categories of a partner', () => {
	it( 'are read with what is below them, each once, circles and what leads away told', async () => {
		const found = await tree( 5 );
		expect( found.nodes.map( ( { title, depth, files: count, isMissing } ) => [ title.slice( 9 ), depth, count, isMissing ?? false ] ) ).toEqual( [
			[ 'No such category', 0, 0, true ], [ 'Files from the lake', 0, 3, false ], [ 'Files from the shore of the lake', 1, 1, false ], [ 'Botany', 2, 1, false ]
		] );
		expect( circles( found ) ).toEqual( [ [ 'Category:Files from the lake', 'Category:Files from the shore of the lake' ] ] );
		expect( overshoots( found ).map( ( { title, why } ) => [ title, why ] ) ).toEqual( [ [ 'Category:Botany', 'name' ] ] );
		expect( found.isCut ).toBe( false );
	} );

	it( 'are left at a depth and at a number, and say so', async () => {
		expect( await tree( 1 ) ).toMatchObject( { nodes: { length: 3 }, isCut: true } );
		expect( await tree( 5, 2 ) ).toMatchObject( { nodes: { length: 2 }, isCut: true } );
	} );

	it( 'have files, each once, as many as are wanted', async () => {
		const all = ( await tree( 5 ) ).nodes.map( ( { title } ) => title );
		expect( ( await files.files( all, { limit: 100 } ) ).titles.sort() ).toEqual( [ 'File:Fern.png', 'File:Lake.png', 'File:Logo & sign.png', 'File:Old lake.png' ] );
		expect( await files.files( all, { limit: 2 } ) ).toMatchObject( { titles: { length: 2 }, isCut: true } );
	} );
} );

describe( 'Where files are shown', () => {
	it( 'tells pages that name a file from those that have it through a template', async () => {
		const pages = createPages( ( await NodeMediaWiki.logIn( wiki.apiUrl, ORGANISER ) ).mediawiki, api );
		const ports = { pages, wiki: { id: 'wiki', host: 'here.example', isHome: true }, foreign: { open: () => Promise.reject( new Error( 'none' ) ) } };
		const { use, coverage, isGlobal } = await readUse( files, [ 'Category:Files from the lake' ], ports, { limit: 100, width: 200, onProgress: () => {}, signal } );
		expect( use.files ).toEqual( [
			{ file: 'File:Logo & sign.png', pages: 1, wikis: 1, throughTemplates: BANNERED + 1 }, { file: 'File:Old lake.png', pages: 1, wikis: 1, throughTemplates: 0 }, { file: 'File:Lake.png', pages: 0, wikis: 0, throughTemplates: 0 }
		] );
		expect( use.usages.map( ( { title } ) => title ).sort() ).toEqual( [ 'Old lake', 'Sign' ] );
		expect( coverage ).toContainEqual( { part: 'usage-texts', fetched: BANNERED + 2, expected: BANNERED + 2, failed: [], truncated: false } );
		expect( isGlobal ).toBe( false );
	} );
} );

describe( 'The day on which a page came into the main space', () => {
	it( 'is that of its move from a draft, under whatever title it is now', async () => {
		const session = await NodeMediaWiki.logIn( wiki.apiUrl, ORGANISER );
		const organiser = createApi( session.mediawiki );
		const move = ( from: string, to: string, noredirect: boolean ) => organiser.post( { action: 'move', from, to, noredirect, reason: 'ready' } );
		makeEdits( wiki, [ edit( 'User:Asha/Reed', 'A draft', 200 ), edit( 'Rush', 'Never moved', 201 ) ] );
		const before = Date.now() - 2000;
		await move( 'User:Asha/Reed', 'User:Asha/Reed of the lake', true );
		await move( 'User:Asha/Reed of the lake', 'Reed', true );
		await move( 'Reed', 'Common reed', false );
		const history = createMoveHistory( async () => ( { api, isContent: ( namespace ) => namespace === 0 } ) );
		const idOf = async ( title: string ) => ( ( ( await api.get( { titles: title } ) ).query as { pages: Array<{ pageid: number }> } ).pages[ 0 ].pageid );
		const moves = await history.of( { host: '', title: 'Common reed', pageId: await idOf( 'Common reed' ) } );
		expect( moves.map( ( { isContentBefore, isContentAfter } ) => [ isContentBefore, isContentAfter ] ) ).toEqual( [ [ true, true ], [ false, true ], [ false, false ] ] );
		expect( inContentSince( moves ) ).toBeGreaterThanOrEqual( before );
		expect( await history.of( { host: '', title: 'Rush', pageId: await idOf( 'Rush' ) } ) ).toEqual( [] );
	} );
} );
