import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startMetrics, type LocalMetrics } from '../../../build/services/metrics';
import { chosenPages, type ChosenPages } from '../../../src/domain/movement/chosen-pages';
import { countedColumns, type CountedColumns } from '../../../src/domain/movement/counted-columns';
import { readersOf, type ReadersFigure } from '../../../src/domain/movement/readers';
import { loadReaders, newReaders, type KeptReaders } from '../../../src/features/movement/readers/kept-readers';
import type { ReadersPorts } from '../../../src/features/movement/readers/ports';
import { knownReaders, readReaders } from '../../../src/features/movement/readers/read-readers';
import { createLedger } from '../../../src/domain/partnership/ledger';
import { createPageViews } from '../../../src/wiki/page-views';
import { WikiError, type ReadingStore } from '../../../src/wiki/ports';
import { createReachStore } from '../../../src/wiki/reach-store';
import { contribution } from '../domain/partnership/cases';

const NOW = Date.parse( '2026-11-23T12:00:00Z' );
const PARTNERSHIPS = [ 'Lake', 'River' ];
/** Pages of this wiki: 1 to 10 of both partnerships, 11 to 20 of River alone; those of another begin with 21. */
const PAGES = 24;

let server: LocalMetrics;
let wikis = 0;

beforeEach( async () => {
	server = await startMetrics();
	server.lastDay = '2026-11-22';
	for ( let page = 1; page <= PAGES; page++ ) {
		server.peculiar[ `Page ${ page }` ] = { daily: 1 };
	}
} );
afterEach( () => server.stop() );

function columnsOf( pages = PAGES, day = '2026-11-13' ): CountedColumns {
	const ledger = createLedger();
	for ( let page = 1; page <= pages; page++ ) {
		( page <= 10 ? PARTNERSHIPS : [ 'River' ] ).forEach( ( partnership ) => ledger.take( page > 20 ? 'frwiki' : 'wiki', contribution( { revisionId: page, pageId: page, namespace: 0, title: `Page ${ page }`, at: `${ day }T10:00:00Z`, isNew: page === 1 } ), partnership, {
			counted: true, proof: 'hashtag', partners: [], proofs: [ { proof: 'hashtag', state: 'holds', reason: 'hashtag', events: [] } ]
		} ) );
	}
	return countedColumns( ledger, PARTNERSHIPS, { states: { redirects: new Set(), gone: new Set() }, isTemporary: () => false, isContent: ( namespace ) => namespace === 0 } );
}

function portsWith( given: Partial<ReadersPorts> = {} ): ReadersPorts {
	const kept = new Map<string, object>();
	const store: ReadingStore = {
		load: async ( name ) => kept.has( name ) ? [ { part: name, value: structuredClone( kept.get( name ) ) } ] : [],
		save: async ( name, _, value ) => {
			kept.set( name, structuredClone( value ) );
		},
		remove: async () => {}
	};
	const titles = async ( ids: number[] ) => new Map( ids.map( ( id ) => [ id, { title: `Page ${ id }` } ] as const ) );
	return {
		store, pause: async () => {}, days: createReachStore( `movement-${ wikis++ }` ), now: () => NOW, moves: { of: async () => [] },
		sources: async () => ( { pageViews: createPageViews( { root: server.url, origin: 'http://w.example', timeout: 2000, wait: async () => {} } ) } ),
		openWiki: async ( id ) => ( { host: `${ id }.example`, titles } ), ...given
	};
}

const all = ( columns: CountedColumns ): ChosenPages => chosenPages( columns, [ true, true ], {} );
const lake = ( columns: CountedColumns ): ChosenPages => chosenPages( columns, [ true, false ], {} );

async function count( ports: ReadersPorts, columns: CountedColumns, kept: KeptReaders, { chosen = all( columns ), signal = new AbortController().signal, onProgress = () => {} }: { chosen?: ChosenPages; signal?: AbortSignal; onProgress?( progress: { done: number } ): void } = {} ): Promise<void> {
	await readReaders( ports, columns, all( columns ), chosen, kept, { names: [], signal, isKept: true, onProgress } );
}

async function figureOf( ports: ReadersPorts, columns: CountedColumns, kept: KeptReaders, chosen = all( columns ), period = {} ): Promise<ReadersFigure> {
	return readersOf( await knownReaders( ports, columns, all( columns ), kept ), chosen, period );
}

describe( 'Readers of all partnerships', () => {
	it( 'are asked for once a page, however many partnerships have it, and serve every choice afterwards', async () => {
		const [ ports, columns, kept ] = [ portsWith(), columnsOf(), newReaders( NOW ) ];
		await count( ports, columns, kept );
		expect( server.requests ).toHaveLength( PAGES );
		expect( new Set( server.requests ).size ).toBe( PAGES );
		// Ten days each, one view a day.
		expect( await figureOf( ports, columns, kept ) ).toEqual( { created: 10, improved: 230, answered: 24, failed: 0, unasked: 0, unaskedCreated: 0, days: 240, known: 240 } );
		expect( await figureOf( ports, columns, kept, lake( columns ) ) ).toMatchObject( { created: 10, improved: 90, answered: 10 } );
		const last = chosenPages( columns, [ true, true ], { from: '2026-11-20' } );
		expect( last.since.every( ( day ) => day < 0 ) ).toBe( true );
		expect( await figureOf( ports, columns, kept, all( columns ), { from: '2026-11-20', to: '2026-11-21' } ) ).toMatchObject( { created: 2, improved: 46 } );
		expect( server.requests ).toHaveLength( PAGES );
	} );

	it( 'are those of the choice that was asked for; of another one it is known how many pages are missing', async () => {
		const [ ports, columns, kept ] = [ portsWith(), columnsOf(), newReaders( NOW ) ];
		await count( ports, columns, kept, { chosen: lake( columns ) } );
		expect( server.requests ).toHaveLength( 10 );
		expect( await figureOf( ports, columns, kept, lake( columns ) ) ).toMatchObject( { answered: 10, unasked: 0 } );
		expect( await figureOf( ports, columns, kept ) ).toMatchObject( { answered: 10, unasked: 14, unaskedCreated: 0 } );
		await count( ports, columns, kept );
		expect( server.requests ).toHaveLength( PAGES );
	} );

	it( 'of which half of the answers fail are told as such; asked again, only these are asked for', async () => {
		const [ ports, columns, kept ] = [ portsWith(), columnsOf(), newReaders( NOW ) ];
		server.fault = 'half';
		await count( ports, columns, kept );
		const { answered, failed, unasked, created, improved } = await figureOf( ports, columns, kept );
		expect( answered ).toBeGreaterThan( 0 );
		expect( failed ).toBeGreaterThan( 0 );
		expect( [ answered + failed, unasked, created + improved ] ).toEqual( [ PAGES, 0, 10 * answered ] );
		server.fault = undefined;
		server.requests.length = 0;
		await count( ports, columns, kept );
		expect( server.requests ).toHaveLength( failed );
		expect( await figureOf( ports, columns, kept ) ).toMatchObject( { created: 10, improved: 230, failed: 0 } );
	} );

	it( 'go on where somebody stopped, also after the page was closed, and are remembered as they were that day', async () => {
		const [ ports, columns, kept ] = [ portsWith(), columnsOf(), newReaders( NOW ) ];
		const controller = new AbortController();
		await expect( count( ports, columns, kept, { signal: controller.signal, onProgress: ( { done } ) => done >= 8 && controller.abort() } ) ).rejects.toMatchObject( { code: 'cancelled' } );
		const stopped = await figureOf( ports, columns, kept );
		expect( stopped.answered ).toBeGreaterThan( 0 );
		expect( stopped.unasked ).toBe( PAGES - stopped.answered );
		const later = portsWith( { store: ports.store, days: ports.days } );
		const restored = ( await loadReaders( later.store ) )!;
		expect( await figureOf( later, columns, restored ) ).toEqual( stopped );
		server.requests.length = 0;
		await count( later, columns, restored );
		expect( server.requests ).toHaveLength( stopped.unasked );
		const whole = await figureOf( later, columns, restored );
		expect( whole ).toMatchObject( { created: 10, improved: 230, unasked: 0 } );
		// A week later nobody is asked to see it, and a page that is new is not in it.
		server.requests.length = 0;
		const weekLater = portsWith( { store: ports.store, days: ports.days, now: () => NOW + 7 * 24 * 60 * 60 * 1000 } );
		const again = ( await loadReaders( weekLater.store ) )!;
		expect( again.at ).toBe( NOW );
		expect( await figureOf( weekLater, columns, again ) ).toEqual( whole );
		expect( await figureOf( weekLater, columnsOf( PAGES + 1 ), again ) ).toEqual( { ...whole, unasked: 1 } );
		expect( server.requests ).toEqual( [] );
	} );

	it( 'are not taken for answered where the browser has lost closed months', async () => {
		const [ ports, columns, kept ] = [ portsWith(), columnsOf( 3, '2026-08-20' ), newReaders( NOW ) ];
		await count( ports, columns, kept );
		const whole = await figureOf( ports, columns, kept );
		expect( whole ).toMatchObject( { answered: 3, days: 3 * 95, known: 3 * 95, created: 95, improved: 190 } );
		expect( await figureOf( portsWith( { store: ports.store, days: ports.days } ), columns, ( await loadReaders( ports.store ) )! ) ).toEqual( whole );
		const lost = portsWith( { store: ports.store } );
		const restored = ( await loadReaders( lost.store ) )!;
		expect( await figureOf( lost, columns, restored ) ).toMatchObject( { answered: 0, unasked: 3 } );
		await count( lost, columns, restored );
		expect( await figureOf( lost, columns, restored ) ).toEqual( whole );
	} );

	it( 'of a page that was created count from the day on which it was in the content; where that is not told, there is no answer', async () => {
		const columns = columnsOf();
		const moved = portsWith( { moves: { of: async () => [ { time: Date.parse( '2026-11-18T10:00:00Z' ), isContentBefore: false, isContentAfter: true } ] } } );
		const kept = newReaders( NOW );
		await count( moved, columns, kept );
		expect( await figureOf( moved, columns, kept ) ).toMatchObject( { created: 5, improved: 230, answered: 24 } );
		const silent = portsWith( { moves: { of: () => Promise.reject( new WikiError( 'http' ) ) } } );
		const other = newReaders( NOW );
		await count( silent, columns, other );
		expect( await figureOf( silent, columns, other ) ).toMatchObject( { created: 0, improved: 230, answered: 23, failed: 1 } );
	} );

	it( 'leave out pages that are gone; a wiki that nobody knows or that is down is told and keeps nothing else', async () => {
		const columns = columnsOf();
		const ports = portsWith( { openWiki: async ( id ) => id === 'frwiki' ? undefined : { host: 'w.example', titles: async ( ids ) => new Map( ids.filter( ( one ) => one !== 2 ).map( ( one ) => [ one, { title: `Page ${ one }` } ] ) ) } } );
		const kept = newReaders( NOW );
		await count( ports, columns, kept );
		expect( await figureOf( ports, columns, kept ) ).toMatchObject( { created: 10, improved: 180, answered: 19, failed: 4, unasked: 0 } );
		expect( [ ...kept.closed ] ).toEqual( [ [ 'frwiki', 'unknown-wiki' ] ] );
		const down = portsWith( { openWiki: () => Promise.reject( new WikiError( 'network' ) ) } );
		const none = newReaders( NOW );
		await count( down, columns, none );
		expect( await figureOf( down, columns, none ) ).toMatchObject( { answered: 0, failed: 24 } );
	} );
} );
