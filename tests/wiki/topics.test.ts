import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { regionTable } from '../../build/gadgets/regions';
import { itemsByTitle } from '../../build/demo/items';
import type { CountedColumns } from '../../src/domain/movement/counted-columns';
import { readRegions } from '../../src/domain/movement/regions';
import { topicsOf } from '../../src/domain/movement/topics/topics';
import { touchedPages, type Touched } from '../../src/domain/movement/topics/touched';
import { nothingKept, type KeptAnswers } from '../../src/features/movement/topics/kept-answers';
import type { TopicsPorts } from '../../src/features/movement/topics/ports';
import { costOf, isSettled, readTopics } from '../../src/features/movement/topics/read-topics';
import { createApi } from '../../src/wiki/api';
import { createPageItems } from '../../src/wiki/page-items';
import { createSubjects } from '../../src/wiki/wikidata-subjects';
import { NO_STORE } from '../support/dashboard';
import { filledWiki } from '../support/demo';
import { NodeMediaWiki } from '../support/node-mediawiki';
import { portfolioOf } from '../support/portfolio';
import { testWiki, type TestWiki } from '../support/wiki';

let wiki: TestWiki;
let account: NodeMediaWiki;
let touched: Touched[];
let titles: string[];

beforeAll( async () => {
	wiki = await testWiki( 'topics', await filledWiki() );
	account = await NodeMediaWiki.logIn( wiki.apiUrl, 'Organiser' );
	const session = await portfolioOf( wiki, account );
	let columns: CountedColumns | undefined;
	session.onChange( ( view ) => {
		columns = view.columns;
	} );
	await session.read( new AbortController().signal );
	touched = touchedPages( columns! );
	const api = createApi( account.mediawiki );
	const { pageIds } = touched[ 0 ];
	const answers = await Promise.all( Array.from( { length: Math.ceil( pageIds.length / 50 ) }, ( _, index ) => api.get( { pageids: pageIds.slice( 50 * index, 50 * index + 50 ) } ) ) );
	titles = answers.flatMap( ( { query } ) => ( query as { pages: Array<{ title: string }> } ).pages.map( ( { title } ) => title ) );
} );

afterAll( () => wiki?.stop() );

function ports( change: Partial<TopicsPorts> = {} ): TopicsPorts {
	return {
		store: NO_STORE, language: 'en', now: Date.now,
		openWiki: async ( id ) => id === wiki.database ? { items: createPageItems( createApi( account.mediawiki ) ), language: 'en', isHome: true } : undefined,
		subjects: createSubjects( { address: wiki.wikidata.url, origin: 'http://wiki.example', languages: [ 'en', 'mul' ], timeout: 60_000, wait: async () => {} } ), ...change
	};
}

async function read( of: Touched[], kept: KeptAnswers, change?: Partial<TopicsPorts> ): Promise<number[]> {
	const shares: number[] = [];
	await readTopics( ports( change ), of, kept, { names: [], isAnew: false, signal: new AbortController().signal, onProgress: ( share ) => shares.push( share ) } );
	return shares;
}

describe( 'topics of the demo’s pages', () => {
	it( 'are those of the items that the wiki and Wikidata tell, for what it was said to cost', async () => {
		const kept = nothingKept();
		const { requests } = costOf( touched, kept.answers );
		const [ before, asked ] = [ account.requests.length, wiki.wikidata.requests.length ];
		const shares = await read( touched, kept );
		expect( account.requests.length - before + wiki.wikidata.requests.length - asked ).toBeLessThanOrEqual( requests );
		expect( shares ).toEqual( [ ...shares ].sort( ( one, other ) => one - other ) );
		expect( isSettled( touched, kept ) ).toBe( true );
		const items = itemsByTitle();
		const topics = topicsOf( touched, kept.answers, { regions: readRegions( regionTable() ), languageOf: () => 'en' } );
		expect( topics ).toMatchObject( { pages: titles.length, unread: 0, withoutItem: titles.filter( ( title ) => !( title in items ) ).length, subjects: titles.filter( ( title ) => title in items ).length } );
		expect( topics.withoutItem ).toBeGreaterThan( 0 );
		expect( topics.subjects ).toBeGreaterThan( 40 );
		// What the tables do not hold back adds up to no more than there is.
		const people = titles.map( ( title ) => kept.answers.subjects.get( items[ title ] ) ).filter( ( subject ) => subject?.isPerson );
		expect( people.length ).toBeGreaterThan( 10 );
		expect( topics.genders?.total ).toBe( people.length );
		expect( topics.regions?.total ).toBe( topics.subjects );

		// Asked again, nobody is asked.
		const after = [ account.requests.length, wiki.wikidata.requests.length ];
		expect( await read( touched, kept ) ).toEqual( [] );
		expect( [ account.requests.length, wiki.wikidata.requests.length ] ).toEqual( after );
	} );

	it( 'stay unknown where Wikidata does not answer, and go on from there', async () => {
		const kept = nothingKept();
		wiki.wikidata.fault = 'error';
		await expect( read( touched, kept ) ).rejects.toMatchObject( { code: 'http' } );
		expect( isSettled( touched, kept ) ).toBe( false );
		expect( kept.answers.pages.get( wiki.database )?.size ).toBe( titles.length );
		wiki.wikidata.fault = { lag: 7, times: 2 };
		const before = account.requests.length;
		await read( touched, kept );
		expect( account.requests.length ).toBe( before );
		expect( isSettled( touched, kept ) ).toBe( true );
		wiki.wikidata.fault = undefined;
	} );

	it( 'leave out a wiki that cannot be asked, and say of how many pages that is', async () => {
		const kept = nothingKept();
		const more = [ ...touched, { wiki: 'elsewhere', pageIds: [ 1, 2, 3 ], edits: 4 } ];
		await read( more, kept );
		expect( isSettled( more, kept ) ).toBe( true );
		expect( topicsOf( more, kept.answers, { regions: readRegions( regionTable() ), languageOf: () => '' } ).unread ).toBe( 3 );
	} );
} );
