import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TextDifference } from '../../src/domain/impact/texts/difference';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import { readTexts, requestsFor, type RevisionOnPage } from '../../src/features/impact/texts/reading';
import { createWordCounter } from '../../src/features/impact/texts/word-counter';
import { createApi } from '../../src/wiki/api';
import { createRevisionTexts } from '../../src/wiki/revision-texts';
import { makeEdits } from '../support/edits';
import { NodeMediaWiki } from '../support/node-mediawiki';
import { testWiki, type TestWiki } from '../support/wiki';
import { wikiApi } from '../support/wiki-api';

/** So small that an answer does not hold the texts of fifty revisions. */
const SETTINGS = { wgAPIMaxResultSize: 60_000, wgGroupPermissions: { sysop: { deletelogentry: true, deleterevision: true } } };

const EDITS = 130;
const PAGES = 3;
const LONG = 'A line of some length that does not change. '.repeat( 60 );

let wiki: TestWiki;
let revisions: RevisionOnPage[];

beforeAll( async () => {
	wiki = await testWiki( 'texts', undefined, SETTINGS );
	const ids = makeEdits( wiki, Array.from( { length: EDITS }, ( _, index ) => ( {
		title: `Page ${ index % PAGES }`, user: 'Asha', time: new Date( Date.now() - 3_600_000 + index * 1000 ).toISOString(),
		text: `${ LONG }\n${ 'new <ref>Book</ref> '.repeat( Math.floor( index / PAGES ) + 1 ) }`
	} ) ) );
	revisions = ids.map( ( revisionId, index ) => ( { revisionId, pageId: index % PAGES } ) );
	const { mediawiki } = await NodeMediaWiki.logIn( wiki.apiUrl, 'Organiser' );
	// Nobody can tell what the one after it did either.
	await createApi( mediawiki ).post( { action: 'revisiondelete', type: 'revision', ids: [ ids[ 4 ] ], hide: [ 'content' ], reason: 'x', target: 'Page 1' } );
}, 300_000 );

afterAll( () => wiki?.stop() );

describe( 'Texts of revisions on a wiki', () => {
	it( 'tell what each edit did, though answers are cut and one text is hidden', async () => {
		const api = wikiApi( wiki );
		const into = new Map<number, TextDifference>();
		const lost = new Set<number>();
		await readTexts( createRevisionTexts( api ), revisions, {
			rules: { citations: [], words: DEFAULT_CONFIG.words, silent: [], countWords: createWordCounter( 'en' )! },
			into, lost, onProgress: () => {}, signal: new AbortController().signal, pause: () => Promise.resolve(), now: Date.now
		} );
		expect( [ ...lost ] ).toEqual( [ revisions[ 4 ].revisionId, revisions[ 7 ].revisionId ] );
		expect( into.size ).toBe( EDITS - 2 );
		const first = revisions.slice( 0, PAGES ).map( ( { revisionId } ) => into.get( revisionId ) );
		expect( first ).toEqual( Array( PAGES ).fill( { words: 60 * 9 + 1, references: 1 } ) );
		expect( revisions.slice( PAGES ).filter( ( { revisionId } ) => !lost.has( revisionId ) ).map( ( { revisionId } ) => into.get( revisionId ) ) ).toEqual( Array( EDITS - 2 - PAGES ).fill( { words: 1, references: 1 } ) );
		// An answer that is cut is followed by the rest.
		expect( api.requests.length ).toBeGreaterThan( requestsFor( EDITS ).least );
	} );
} );
