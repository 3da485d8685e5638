import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, back, begin, beginAnew, current, next } from '../../src/domain/wizard/machine';
import type { Definition } from '../../src/domain/wizard/definition';
import type { WizardState } from '../../src/domain/wizard/state';
import { answerOf } from '../../src/domain/wizard/way';
import type { WizardStore } from '../../src/wiki/ports';
import { isNothingKept } from '../../src/wiki/paths-kept';
import { fakeWiki, type FakeWiki } from './fake-wiki';

const NOON = Date.parse( '2026-11-27T12:00:00Z' );
const HOUR = 3600 * 1000;
const wizard: Definition = { id: 'join:Lake', version: 1, start: 'hello', steps: [
	{ id: 'hello', kind: 'text', next: 'about' },
	{ id: 'about', kind: 'form', fields: [ { id: 'name', kind: 'text' }, { id: 'story', kind: 'long', optional: true } ], next: 'bye' },
	{ id: 'bye', kind: 'text' }
] };

let browser: Map<string, string>;
let saved: Map<string, string>;
let isOnline: boolean;
beforeEach( () => {
	vi.useFakeTimers( { now: NOON, toFake: [ 'Date' ] } );
	browser = new Map();
	saved = new Map();
	isOnline = true;
	useDisk( new IDBFactory() );
} );
afterEach( () => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
} );

let stores: typeof import( '../../src/wiki/wizard-stores' );
function useDisk( disk: unknown ): void {
	vi.stubGlobal( 'indexedDB', disk );
	// As after a restart: nothing is open.
	vi.resetModules();
}

async function open( user = 'Asha', word?: string, device = browser ): Promise<{ store: WizardStore; wiki: FakeWiki; state: WizardState }> {
	vi.setSystemTime( Date.now() + 1000 );
	stores = await import( '../../src/wiki/wizard-stores' );
	const wiki = fakeWiki( { user, browser: device, saved, isOnline: () => isOnline } );
	const store = stores.createWizardStores( wiki.mediawiki, wiki.api ).open( wizard.id, word );
	return { store, wiki, state: begin( wizard, await store.load() ) };
}

/** Types a name and a long story, at the second step. */
async function type( { store, state }: { store: WizardStore; state: WizardState }, name: string ): Promise<WizardState> {
	const there = state.place.value === 'about' ? state : next( wizard, state, store.pen() );
	const at = current( wizard, there )!;
	const typed = answer( answer( there, at, 'name', name, store.pen() ), at, 'story', `${ name } `.repeat( 30 ), store.pen() );
	await store.save( typed );
	return typed;
}
const nameIn = ( state: WizardState | undefined ) => state && answerOf( state, current( wizard, state )!, 'name' );
const storyIn = ( state: WizardState | undefined ) => state && answerOf( state, current( wizard, state )!, 'story' );

describe( 'what was typed', () => {
	it( 'tells at once whether this browser has anything of anybody', async () => {
		const begun = await open( '' );
		expect( isNothingKept( begun.wiki.mediawiki ) ).toBe( true );
		await type( begun, 'Asha' );
		expect( isNothingKept( begun.wiki.mediawiki ) ).toBe( false );
	} );

	it( 'is there after the browser was closed, and only for the account that typed it', async () => {
		await type( await open(), 'Asha I.' );
		vi.resetModules();
		expect( nameIn( ( await open() ).state ) ).toBe( 'Asha I.' );
		for ( const other of [ 'Zuwena', '', '~2026-7' ] ) {
			expect( await ( await open( other ) ).store.load() ).toBeUndefined();
		}
	} );

	it.each( [
		[ 'is missing', undefined ],
		[ 'is forbidden', { open() {
			throw new DOMException( 'denied', 'SecurityError' );
		} } ],
		[ 'fails', { open() {
			const request: { onerror?( event: unknown ): void } = {};
			setTimeout( () => request.onerror!( {} ) );
			return request;
		} } ]
	] )( 'goes to the browser’s storage where its database %s, and back once it works', async ( _, disk ) => {
		useDisk( disk );
		const first = await open();
		const typed = await type( first, 'Asha' );
		expect( await first.store.save( typed ) ).toMatchObject( { isKept: true } );
		expect( nameIn( ( await open() ).state ) ).toBe( 'Asha' );
		useDisk( new IDBFactory() );
		const later = await open();
		expect( nameIn( later.state ) ).toBe( 'Asha' );
		await later.store.save( later.state );
		expect( [ ...browser.keys() ] ).toEqual( [ 'partnerkit-paths' ] );
		expect( storyIn( ( await open() ).state ) ).toContain( 'Asha Asha' );
	} );

	it( 'goes to the browser’s storage where its database is full', async () => {
		const first = await open();
		const typed = await type( first, 'Asha' );
		const put = vi.spyOn( IDBObjectStore.prototype, 'put' ).mockImplementation( () => {
			throw new DOMException( 'full', 'QuotaExceededError' );
		} );
		const at = current( wizard, typed )!;
		await first.store.save( answer( typed, at, 'name', 'Asha Issa', first.store.pen() ) );
		put.mockRestore();
		expect( nameIn( ( await open() ).state ) ).toBe( 'Asha Issa' );
	} );

	it( 'is said not to be kept where nothing can be', async () => {
		useDisk( undefined );
		const { store, wiki, state } = await open();
		wiki.mediawiki.storage.setObject = () => false;
		expect( await store.save( state ) ).toEqual( { state, isKept: false } );
	} );

	it( 'of two tabs is kept of both', async () => {
		const [ one, other ] = [ await open(), await open() ];
		const typed = await type( one, 'Asha' );
		vi.setSystemTime( Date.now() + 1000 );
		const there = next( wizard, other.state, other.store.pen() );
		const { state } = await other.store.save( answer( there, current( wizard, there )!, 'story', 'A boat.', other.store.pen() ) );
		expect( nameIn( state ) ).toBe( 'Asha' );
		expect( state.answers[ 'about.story' ].written.map( ( { value } ) => value ) ).toEqual( [ 'A boat.', storyIn( typed ) ] );
	} );

	it( 'is forgotten after a month, without an account after a day', async () => {
		await type( await open(), 'Asha' );
		await type( await open( '' ), 'Nobody' );
		vi.setSystemTime( Date.now() + 25 * HOUR );
		expect( await ( await open( '' ) ).store.load() ).toBeUndefined();
		expect( nameIn( ( await open() ).state ) ).toBe( 'Asha' );
		vi.setSystemTime( Date.now() + 31 * 24 * HOUR );
		expect( await ( await open() ).store.load() ).toBeUndefined();
	} );
} );

describe( 'an account that was just made', () => {
	it( 'has what was typed before it was there, once, and nobody else does', async () => {
		const before = await open( '' );
		await type( before, 'Zuwena' );
		const word = await before.store.handOver();
		expect( nameIn( ( await open( 'Zuwena', word ) ).state ) ).toBe( 'Zuwena' );
		expect( nameIn( ( await open( 'Zuwena' ) ).state ) ).toBe( 'Zuwena' );
		expect( await ( await open( '' ) ).store.load() ).toBeUndefined();
		expect( await ( await open( 'Baraka', word ) ).store.load() ).toBeUndefined();
	} );

	it( 'has nothing of it without the word, with another one, or too late', async () => {
		const before = await open( '' );
		await type( before, 'Zuwena' );
		expect( await ( await open( 'Baraka' ) ).store.load() ).toBeUndefined();
		const word = await before.store.handOver();
		expect( await ( await open( 'Baraka', `${ word }x` ) ).store.load() ).toBeUndefined();
		vi.setSystemTime( Date.now() + HOUR );
		expect( await ( await open( 'Baraka', word ) ).store.load() ).toBeUndefined();
		expect( nameIn( ( await open( '' ) ).state ) ).toBe( 'Zuwena' );
	} );
} );

describe( 'another device', () => {
	const elsewhere = ( user = 'Asha' ) => {
		useDisk( new IDBFactory() );
		return open( user, undefined, new Map() );
	};

	it( 'goes on at the same step, with what was short', async () => {
		const here = await open();
		await here.store.tell( await type( here, 'Asha' ) );
		const { state } = await elsewhere();
		expect( current( wizard, state )!.key ).toBe( 'about' );
		expect( [ nameIn( state ), storyIn( state ) ] ).toEqual( [ 'Asha', '' ] );
		expect( saved.get( 'userjs-partnerkit-paths' )!.length ).toBeLessThan( 400 );
	} );

	it( 'is heard of when it is told something', async () => {
		const here = await open();
		const typed = await type( here, 'Asha' );
		await here.store.tell( typed );
		const there = await elsewhere();
		await there.store.tell( next( wizard, there.state, there.store.pen() ) );
		expect( current( wizard, await here.store.tell( typed ) )!.key ).toBe( 'bye' );
	} );

	it( 'is told nothing of somebody without a named account, and the wiki is not asked', async () => {
		for ( const user of [ '', '~2026-7' ] ) {
			const { store, wiki, state } = await open( user );
			expect( await store.tell( state ) ).toEqual( state );
			expect( wiki.posts ).toEqual( [] );
		}
	} );

	it( 'is told nothing twice, and under the account alone', async () => {
		const { store, wiki, state } = await open();
		await store.tell( state );
		await store.tell( state );
		expect( wiki.posts.map( ( one ) => [ one.action ?? 'query', one.assertuser ] ) ).toEqual( [ [ 'query', 'Asha' ], [ 'options', 'Asha' ], [ 'query', 'Asha' ] ] );
		isOnline = false;
		await expect( store.tell( next( wizard, state, store.pen() ) ) ).rejects.toThrow( 'network' );
	} );

	it( 'has the latest few paths, each cut to what a page can carry', async () => {
		const { wiki } = await open();
		for ( const id of [ 'a', 'b', 'c', 'd', 'e', 'f' ] ) {
			const store = stores.createWizardStores( wiki.mediawiki, wiki.api ).open( id );
			const many = begin( { ...wizard, id } );
			for ( let at = 0; at < 90; at++ ) {
				many.answers[ `about.f${ at }` ] = { written: [ { value: 'x'.repeat( 40 ), at, by: 'a' } ], seen: { a: at } };
			}
			await store.tell( many );
		}
		const list = JSON.parse( saved.get( 'userjs-partnerkit-paths' )! ) as WizardState[];
		expect( list.map( ( one ) => one.wizard ) ).toEqual( [ 'f', 'e', 'd', 'c' ] );
		expect( JSON.stringify( list ).length ).toBeLessThan( 2000 );
	} );

	it.each( [ 'nonsense', '[1]', '[{"wizard":"join:Lake"}]', '{"__proto__":[]}', '[[[[' ] )( 'may have left %s', async ( option ) => {
		saved.set( 'userjs-partnerkit-paths', option );
		const { store, state } = await open();
		expect( current( wizard, state )!.key ).toBe( 'hello' );
		await store.tell( state );
		expect( JSON.parse( saved.get( 'userjs-partnerkit-paths' )! )[ 0 ].wizard ).toBe( 'join:Lake' );
	} );
} );

describe( 'another tab', () => {
	it( 'hears of what was typed and of a new beginning', async () => {
		const [ one, other ] = [ await open(), await open() ];
		const heard: WizardState[] = [];
		const end = other.store.watch( ( state ) => heard.push( state ) );
		const typed = await type( one, 'Asha' );
		dispatchEvent( new StorageEvent( 'storage', { key: 'partnerkit-paths' } ) );
		await vi.waitFor( () => expect( heard.map( nameIn ) ).toEqual( [ 'Asha' ] ) );
		await one.store.save( beginAnew( wizard, back( wizard, typed, one.store.pen() ) ) );
		dispatchEvent( new Event( 'pageshow' ) );
		await vi.waitFor( () => expect( heard[ 1 ]?.round ).toBe( 1 ) );
		end();
		dispatchEvent( new Event( 'pageshow' ) );
		expect( heard.length ).toBe( 2 );
	} );
} );
