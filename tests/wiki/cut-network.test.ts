import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { random } from '../../build/demo/random';
import { ORGANISER } from '../../build/local-wiki/instance';
import { numbersOf } from '../../build/services/metrics-data';
import { startMetrics, type LocalMetrics } from '../../build/services/metrics';
import { isWhole } from '../../src/domain/impact/coverage';
import type { Figure } from '../../src/domain/impact/figure';
import { fileFigures } from '../../src/domain/impact/files/usage';
import { spanFrom } from '../../src/domain/impact/reach/span';
import { figuresHtml, type ReportSource } from '../../src/domain/impact/report/generated';
import { refresh } from '../../src/domain/impact/report/refresh';
import { writeReport, type ReportPart } from '../../src/domain/impact/report/report';
import { addSnapshot, readSnapshots, writeSnapshot } from '../../src/domain/impact/report/snapshot';
import type { TextDifference } from '../../src/domain/impact/texts/difference';
import { textFigures } from '../../src/domain/impact/texts/figures';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import { categoriesTo, levels } from '../../src/domain/impact/files/category-tree';
import { readUse } from '../../src/features/impact/files/use-reading';
import { createReachJob } from '../../src/features/impact/reach/reach-job';
import { readTarget, saveReport } from '../../src/features/impact/report/target';
import type { ReportPorts } from '../../src/features/impact/report/ports';
import { readTexts, type RevisionOnPage } from '../../src/features/impact/texts/reading';
import { createWordCounter } from '../../src/features/impact/texts/word-counter';
import { createApi } from '../../src/wiki/api';
import { createEdits } from '../../src/wiki/edits';
import { WikiError } from '../../src/wiki/error';
import { createMediaRequests } from '../../src/wiki/media-requests';
import { createMoveHistory } from '../../src/wiki/move-history';
import { createPages } from '../../src/wiki/pages';
import { createPageViews } from '../../src/wiki/page-views';
import { createPartnerFiles } from '../../src/wiki/partner-files';
import { createReachStore } from '../../src/wiki/reach-store';
import { createRevisionTexts } from '../../src/wiki/revision-texts';
import { makeEdits, type PastEdit } from '../support/edits';
import { history } from '../support/history';
import { NodeMediaWiki } from '../support/node-mediawiki';
import { proxy, type Fault, type Proxy } from '../support/proxy';
import { resultWith, WORDS } from '../support/results';
import { testWiki, type TestWiki } from '../support/wiki';

const SEEDS = [ 1, 2, 3, 4, ...process.env.PARTNERKIT_SEED ? [ Number( process.env.PARTNERKIT_SEED ) ] : [] ];

/** How often the network goes away, and at most how often somebody goes on after it has. */
const CUTS = 3;
const PATIENCE = 20;

const DAY = 24 * 60 * 60 * 1000;
const now = Date.now();
const past = ( days: number, seconds = 0 ): string => new Date( now - days * DAY + seconds * 1000 ).toISOString();

const REVISIONS = 230;
const FILES = 120;
const files = Array.from( { length: FILES }, ( _, index ) => `File:Map ${ index }.png` );
const PAGES: PastEdit[] = [
	[ 'Category:Maps', 'Top' ], [ 'Category:Old maps', '[[Category:Maps]]' ], [ 'Template:Banner', '[[File:Map 0.png]]' ],
	...files.map( ( title, index ) => [ title, `[[Category:${ index % 2 ? 'Maps' : 'Old maps' }]]` ] ),
	...files.slice( 0, 90 ).map( ( file, index ) => [ `Town ${ index }`, `[[${ file }]] [[File:Map ${ index + 1 }.png]]` ] ),
	...Array.from( { length: 60 }, ( _, index ) => [ `Village ${ index }`, `{{Banner}}${ index % 3 ? '' : '[[File:Map 0.png]]' }` ] )
].map( ( [ title, text ], index ) => ( { title, text, user: 'Asha', time: past( 30, index ) } ) );
const TEXTS: PastEdit[] = Array.from( { length: REVISIONS }, ( _, index ) => ( {
	title: `Essay ${ index % 40 }`, user: 'Asha', time: past( 20, index ), text: `Some words. ${ 'more <ref>Book</ref> '.repeat( 1 + Math.floor( index / 40 ) ) }`
} ) );

let wiki: TestWiki;
let metrics: LocalMetrics;
let account: NodeMediaWiki;
let revisions: RevisionOnPage[];

beforeAll( async () => {
	[ wiki, metrics ] = await Promise.all( [ testWiki( 'cut-network' ), startMetrics() ] );
	makeEdits( wiki, PAGES );
	revisions = makeEdits( wiki, TEXTS ).map( ( revisionId, index ) => ( { revisionId, pageId: index % 40 } ) );
	account = await NodeMediaWiki.logIn( wiki.apiUrl, ORGANISER );
}, 300_000 );

afterAll( async () => {
	await metrics?.stop();
	await wiki?.stop();
} );

/** What goes wrong with each request: three times, at moments that the seed says, some requests in a row or their answers are lost. */
function cutting( seed: number, label: string, { between, most }: { between: number; most: number } ): { fault(): Fault | undefined; left(): number } {
	const { int, pick } = random( seed, label );
	let left = CUTS;
	let until = int( 1, between );
	let lasts = int( 1, most );
	return {
		left: () => left,
		fault() {
			if ( !left || --until > 0 ) {
				return undefined;
			}
			if ( --lasts === 0 ) {
				left--;
				until = int( 1, between ) + 1;
				lasts = int( 1, most );
			}
			return pick( [ 'lost', 'answer lost' ] );
		}
	};
}

interface Network {
	account: NodeMediaWiki;
	/** Where the services that count readers are. */
	services: string;
	requests(): number;
}

/** Does something on a network that goes away as it is told to. */
async function across<Result>( fault: () => Fault | undefined, work: ( network: Network ) => Promise<Result> ): Promise<Result> {
	let requests = 0;
	const counted = (): Fault | undefined => {
		requests++;
		return fault();
	};
	const proxies: Proxy[] = [ await proxy( `http://127.0.0.1:${ wiki.port }`, counted ), await proxy( metrics.url, counted ) ];
	try {
		return await work( { account: account.through( `${ proxies[ 0 ].url }/api.php` ), services: proxies[ 1 ].url, requests: () => requests } );
	} finally {
		await Promise.all( proxies.map( ( one ) => one.close() ) );
	}
}

/** A reading as its screen does it, once or again after it was stopped. */
type Reading = () => Promise<Figure[]>;

const isComplete = ( figures: Figure[] ): boolean => figures.every( ( figure ) => 'value' in figure && figure.coverage.every( isWhole ) );
const valuesOf = ( figures: Figure[] ) => Object.fromEntries( figures.map( ( figure ) => [ figure.metric, 'value' in figure ? figure.value : figure.reason ] ) );

/** Goes on until all is read. What is told meanwhile is right, or says that it is not whole. */
async function toTheEnd( read: Reading, truth: Record<string, unknown> ): Promise<Figure[]> {
	for ( let attempt = 0; attempt < PATIENCE; attempt++ ) {
		const figures = await read().catch( ( error ) => {
			expect( error ).toBeInstanceOf( WikiError );
			expect( error.code ).toBe( 'network' );
			return undefined;
		} );
		figures?.filter( ( figure ) => 'value' in figure && figure.coverage.every( isWhole ) ).forEach( ( figure ) => expect( [ figure.metric, valuesOf( [ figure ] )[ figure.metric ] ] ).toEqual( [ figure.metric, truth[ figure.metric ] ] ) );
		if ( figures && isComplete( figures ) ) {
			return figures;
		}
	}
	throw new Error( 'It was never complete.' );
}

/** Reads once without any harm, then with the network cut at the moments of each seed. */
async function expectSame( label: string, begin: ( network: Network ) => Promise<Reading>, truth: Record<string, number>, mostRequests: ( usual: number ) => number ): Promise<void> {
	const usual = await across( () => undefined, async ( network ) => {
		expect( valuesOf( await toTheEnd( await begin( network ), truth ) ) ).toEqual( truth );
		return network.requests();
	} );
	for ( const seed of SEEDS ) {
		const { fault, left } = cutting( seed, label, { between: Math.max( 1, Math.floor( usual / 5 ) ), most: 2 } );
		await across( fault, async ( network ) => {
			const figures = await toTheEnd( await begin( network ), truth );
			expect( valuesOf( figures ), `seed ${ seed }` ).toEqual( truth );
			expect( left(), `seed ${ seed }` ).toBe( 0 );
			expect( network.requests() ).toBeLessThanOrEqual( mostRequests( usual ) );
		} );
	}
}

const signal = new AbortController().signal;

describe( 'Though the network goes away three times', () => {
	it( 'the use of files is counted right, and what is not whole says so', async () => {
		const begin = async ( { account: there }: Network ): Promise<Reading> => {
			const api = createApi( there.mediawiki );
			const home = createPartnerFiles( { api, host: 'here.example', isHere: true, categoryTitle: ( name ) => `Category:${ name }`, url: ( title ) => title, isContent: ( namespace ) => namespace === 0 } );
			const ports = { pages: createPages( there.mediawiki, api ), wiki: { id: 'wiki', host: 'here.example', isHome: true }, foreign: { open: () => Promise.reject( new Error( 'none' ) ) } };
			return async () => {
				const tree = await home.tree( [ 'Maps' ], { depth: 8, limit: 100 } );
				const { use, coverage, uploads } = await readUse( home, categoriesTo( tree, levels( tree ).length - 1 ), ports, { limit: 500, width: 100, onProgress: () => {}, signal } );
				// Readers of files are counted by what is known of these: that is a part of what was to be read.
				return fileFigures( use, coverage ).map( ( figure ) => ( { ...figure, coverage: [ ...figure.coverage, uploads ] } ) );
			};
		};
		// 90 towns with two files each, and every third village, which names the file of the banner itself.
		await expectSame( 'files', begin, { 'files-used': 91, 'file-usages': 200, 'pages-illustrated': 110, 'wikis-illustrated': 1 }, ( usual ) => usual * ( 1 + 2 * CUTS ) );
	} );

	it( 'references and words are counted right, and no text is read twice for each time', async () => {
		const begin = async ( { account: there }: Network ): Promise<Reading> => {
			const texts = createRevisionTexts( createApi( there.mediawiki ) );
			const [ into, lost ] = [ new Map<number, TextDifference>(), new Set<number>() ];
			return async () => {
				const failed = await readTexts( texts, revisions, {
					rules: { citations: [], words: DEFAULT_CONFIG.words, silent: [], countWords: createWordCounter( 'en' )! }, into, lost, onProgress: () => {}, signal, pause: () => Promise.resolve(), now: Date.now
				} ).then( () => [], ( error ) => [ error.code ] );
				const sum = [ ...into.values() ].reduce( ( before, one ) => ( { references: before.references + one.references, words: before.words + one.words } ), { references: 0, words: 0 } );
				return textFigures( { ...sum, read: into.size, lost: lost.size }, revisions.length, false, failed );
			};
		};
		await expectSame( 'texts', begin, { 'references-net': REVISIONS, 'words-net': REVISIONS + 2 * 40 }, ( usual ) => usual + 2 * 2 * CUTS );
	} );

	it( 'readers are counted right, and nothing that was answered is asked for again', async () => {
		const pages = Array.from( { length: 60 }, ( _, index ) => ( { wiki: 'here.example', name: `Town ${ index }`, pageId: 0, since: now - ( 10 + index % 15 ) * DAY } ) );
		const span = ( since: number ) => spanFrom( [ since ], {}, now );
		const ids = new Map( await Promise.all( pages.map( async ( { name } ) => [ name, await idOf( name ) ] as const ) ) );
		const targets = pages.map( ( page ) => ( { ...page, pageId: ids.get( page.name )!, span: span( page.since ) } ) );
		const shown = files.slice( 0, 30 ).map( ( title ) => ( { wiki: '', name: `/maps/${ title }`, span: span( now - 12 * DAY ) } ) );
		let sessions = 0;
		const begin = async ( { account: there, services }: Network ): Promise<Reading> => {
			const options = { root: services, origin: 'http://here.example', timeout: 5000, wait: async () => {} };
			const moves = createMoveHistory( async () => ( { api: createApi( there.mediawiki ), isContent: ( namespace ) => namespace === 0 } ) );
			const job = await createReachJob( { created: targets.slice( 0, 20 ), improved: targets.slice( 20 ), files: shown }, {}, {
				sources: { pageViews: createPageViews( options ), mediaRequests: createMediaRequests( options ) }, moves, days: createReachStore( `cut-${ sessions++ }` ), now: () => now
			} );
			return async () => {
				await job.run( () => {}, signal );
				return job.state( false ).figures;
			};
		};
		const sum = ( list: Array<{ name: string; span?: { from: string; to: string } }> ): number => list.flatMap( ( one ) => numbersOf( one.name, one.span!.from, one.span!.to ) ).reduce( ( before, { count } ) => before + count, 0 );
		metrics.lastDay = new Date( now - DAY ).toISOString().slice( 0, 10 );
		await expectSame( 'reach', begin, { 'views-created': sum( targets.slice( 0, 20 ) ), 'views-improved': sum( targets.slice( 20 ) ), 'media-requests': sum( shown ) }, ( usual ) => usual + 2 * CUTS );
	} );

	it( 'a report is published once, and made new once, with one snapshot each', async () => {
		const part = ( id: string, kind: ReportPart[ 'kind' ] ): ReportPart => ( { id, kind, heading: '', text: '', who: '', consent: '', metrics: [] } );
		const parts = [ { ...part( 'p1', 'text' ), text: 'By ~~~, {{subst:PAGENAME}}.' }, part( 'p2', 'figures' ), part( 'p3', 'made' ) ];
		const sourceOf = ( readAt: number, edits: number ): ReportSource => ( { result: resultWith( 'Lake', { readAt, figures: [ { metric: 'edits', value: edits, coverage: [] } ] } ), permalink: 'https://w.example/x', words: WORDS } );
		const frozen = ( { result }: ReportSource ): string => writeSnapshot( result, { by: ORGANISER, previous: '', table: figuresHtml( result.figures, { words: WORDS } ) }, DEFAULT_CONFIG, WORDS );
		for ( const seed of Array.from( { length: 8 }, ( _, index ) => SEEDS[ SEEDS.length - 1 ] * 100 + index ) ) {
			const title = `Project:Partnerships/Lake/Reports/${ seed }`;
			for ( const [ at, act ] of [ 'publish', 'refresh' ].entries() ) {
				const { fault, left } = cutting( seed, act, { between: 3, most: 6 } );
				const source = sourceOf( now + at, 7 + at );
				const write = ( wikitext: string ): string => at ? addSnapshot( refresh( wikitext, source, {} ).wikitext, frozen( source ), DEFAULT_CONFIG ) : writeReport( parts, source, frozen( source ) );
				const target = await readTarget( portsOf( account ), title );
				const outcome = await across( fault, ( { account: there } ) => pressed( () => saveReport( portsOf( there ), target, act, write ) ) );
				expect( outcome, `seed ${ seed }` ).not.toBe( 'taken' );
				expect( left() ).toBeLessThan( CUTS );
				const saved = await history( wiki, title );
				expect( saved.map( ( { comment } ) => comment ), `seed ${ seed }` ).toEqual( at ? [ 'refresh', 'publish' ] : [ 'publish' ] );
				expect( readSnapshots( saved[ 0 ].content, DEFAULT_CONFIG ).map( ( { taken, figures } ) => [ taken, figures[ 0 ].value ] ) ).toEqual( [ [ now, 7 ], [ now + 1, 8 ] ].slice( 0, 1 + at ) );
				expect( saved[ 0 ].content ).toContain( `data-value="${ 7 + at }"` );
			}
		}
	} );
} );

/** Presses a button until what it does is done. */
async function pressed( save: () => ReturnType<typeof saveReport> ): Promise<string> {
	for ( let attempt = 0; attempt < PATIENCE; attempt++ ) {
		try {
			return ( await save() ).outcome;
		} catch ( error ) {
			expect( error ).toMatchObject( { code: 'network' } );
		}
	}
	throw new Error( 'It was never saved.' );
}

function portsOf( { mediawiki }: NodeMediaWiki ): ReportPorts {
	const api = createApi( mediawiki );
	const pages = createPages( mediawiki, api );
	return { pages, edits: createEdits( mediawiki, api, pages, async () => {} ) } as unknown as ReportPorts;
}

async function idOf( title: string ): Promise<number> {
	const answer = await createApi( account.mediawiki ).get( { titles: title } ) as { query: { pages: Array<{ pageid: number }> } };
	return answer.query.pages[ 0 ].pageid;
}
