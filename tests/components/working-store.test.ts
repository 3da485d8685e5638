import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { unregistered } from '../../src/domain/partnership/record';
import { startWorking, type Working } from '../../src/domain/tracking/working';
import { createWorkingStore } from '../../src/wiki/working-store';
import { fakeWiki, type FakeWiki } from './fake-wiki';

const NOON = Date.parse( '2026-11-23T12:00:00Z' );
const MINUTE = 60 * 1000;
const OPTION = 'userjs-partnerkit';

let browser: Map<string, string>;
let saved: Map<string, string>;
let isOnline: boolean;

beforeEach( () => {
	vi.useFakeTimers( { now: NOON, toFake: [ 'Date', 'performance' ] } );
	browser = new Map();
	saved = new Map();
	isOnline = true;
} );
afterEach( () => {
	vi.useRealTimers();
} );

const choice = (): Working => startWorking( { ...unregistered( 'Lake Archives' ), hashtag: 'Lake' }, undefined, Date.now(), NOON + 12 * 60 * MINUTE );

/** Opens a page: a moment after whatever happened before. */
function open( user = 'Asha', device = browser ): { store: ReturnType<typeof createWorkingStore>; wiki: FakeWiki } {
	vi.setSystemTime( Date.now() + MINUTE );
	// The age of a page that is new.
	vi.spyOn( performance, 'now' ).mockReturnValue( 0 );
	const wiki = fakeWiki( { user, browser: device, saved, isOnline: () => isOnline } );
	return { store: createWorkingStore( wiki.mediawiki, wiki.api, Date.now ), wiki };
}

const later = ( minutes = 1 ) => vi.setSystemTime( Date.now() + minutes * MINUTE );
const settled = () => new Promise( ( resolve ) => setTimeout( resolve ) );

describe( 'what a named account works for', () => {
	it( 'is there on the next page, in another tab and on another device', async () => {
		const first = open();
		const other = open();
		const working = choice();
		await first.store.save( working );
		expect( [ first, other, open(), open( 'Asha', new Map() ) ].map( ( { store } ) => store.load() ) ).toEqual( [ working, working, working, working ] );
	} );

	it( 'is gone everywhere after it was stopped, in a tab that was open before too', async () => {
		const first = open();
		await first.store.save( choice() );
		const other = open();
		const device = new Map<string, string>();
		open( 'Asha', device ).store.touch();
		later();
		await other.store.clear();
		expect( [ first, other, open(), open( 'Asha', device ) ].map( ( { store } ) => store.load() ) ).toEqual( [ undefined, undefined, undefined, undefined ] );
		expect( saved.size ).toBe( 0 );
		// The entry finds nothing: it loads nothing.
		expect( browser.has( 'partnerkit' ) ).toBe( false );
	} );

	it( 'is the last choice where two tabs have chosen', async () => {
		const [ one, other ] = [ open(), open() ];
		await one.store.save( choice() );
		later();
		const last = { ...choice(), partnership: 'Swahili Voices' };
		await other.store.save( last );
		expect( [ one, other, open() ].map( ( { store } ) => store.load()?.partnership ) ).toEqual( Array( 3 ).fill( 'Swahili Voices' ) );
		later();
		await one.store.save( choice() );
		expect( [ one, other, open() ].map( ( { store } ) => store.load()?.partnership ) ).toEqual( Array( 3 ).fill( 'Lake Archives' ) );
	} );

	it( 'is kept here where the wiki cannot be told, and told with the next edit', async () => {
		const { store } = open();
		isOnline = false;
		await expect( store.save( choice() ) ).rejects.toThrow( 'network' );
		const next = open();
		expect( next.store.load()?.partnership ).toBe( 'Lake Archives' );
		isOnline = true;
		next.store.touch();
		await settled();
		expect( JSON.parse( saved.get( OPTION )! ) ).toMatchObject( { partnership: 'Lake Archives' } );
	} );

	it( 'is stopped by another device though the page that told the wiki was left before it heard the answer', async () => {
		const { store, wiki } = open();
		wiki.loseAnswers();
		store.save( choice() );
		await settled();
		expect( saved.size ).toBe( 1 );
		expect( open().store.load()?.partnership ).toBe( 'Lake Archives' );
		await open( 'Asha', new Map() ).store.clear();
		expect( open().store.load() ).toBeUndefined();
	} );

	it( 'does not come back by an edit on a device that had not heard of the stop', async () => {
		const { store } = open();
		await store.save( choice() );
		const device = open( 'Asha', new Map() );
		await store.clear();
		later( 60 );
		device.store.touch();
		await settled();
		expect( saved.size ).toBe( 0 );
		expect( device.store.load() ).toBeUndefined();
	} );

	it( 'knows of edits, and tells the wiki now and then', async () => {
		const { store, wiki } = open();
		await store.save( choice() );
		const posts = () => wiki.posts.filter( ( { action } ) => action === 'options' ).length;
		later( 10 );
		store.touch();
		expect( store.load()!.lastEdit ).toBe( Date.now() );
		later( 10 );
		store.touch();
		await settled();
		expect( posts() ).toBe( 2 );
		expect( open( 'Asha', new Map() ).store.load()!.lastEdit ).toBe( store.load()!.lastEdit );
	} );

	it( 'never replaces what another account wrote since', async () => {
		const { store, wiki } = open();
		await store.save( choice() );
		expect( wiki.posts[ 0 ] ).toMatchObject( { action: 'options', assertuser: 'Asha' } );
	} );
} );

describe( 'logging out', () => {
	it( 'ends it, though the wiki did not hear of it in time', async () => {
		const { store, wiki } = open();
		await store.save( choice() );
		const tab = open();
		later();
		wiki.logOut();
		await settled();
		// The option is still there: the account was logged out before it could be taken away.
		expect( saved.size ).toBe( 1 );
		expect( tab.store.load() ).toBeUndefined();
		expect( open( '' ).store.load() ).toBeUndefined();
		const next = open();
		expect( next.store.load() ).toBeUndefined();
		await settled();
		expect( saved.size ).toBe( 0 );
		expect( next.store.recent() ).toEqual( [] );
	} );

	it( 'ends it where nobody was told: the next page belongs to somebody else', async () => {
		await open().store.save( choice() );
		later();
		expect( open( '' ).store.load() ).toBeUndefined();
		expect( browser.has( 'partnerkit' ) ).toBe( false );
		expect( open().store.load() ).toBeUndefined();
	} );

	it( 'leaves alone what another account chose', async () => {
		await open( 'Asha' ).store.save( choice() );
		later();
		open( '' );
		saved.set( OPTION, JSON.stringify( { ...choice(), since: Date.now() - 10 * MINUTE, lastEdit: Date.now() } ) );
		expect( open( 'Bela' ).store.load() ).toBeDefined();
	} );

	it( 'lets one choose anew at once', async () => {
		const { store, wiki } = open();
		await store.save( choice() );
		wiki.logOut();
		const next = open();
		await next.store.save( choice() );
		expect( [ next, open() ].map( ( one ) => one.store.load()?.partnership ) ).toEqual( [ 'Lake Archives', 'Lake Archives' ] );
	} );
} );

describe( 'people without a named account', () => {
	it.each( [ '', '~2026-7' ] )( 'have it in this browser alone (%j)', async ( user ) => {
		const { store, wiki } = open( user );
		await store.save( choice() );
		expect( wiki.posts ).toEqual( [] );
		expect( open( user ).store.load()?.partnership ).toBe( 'Lake Archives' );
		expect( open( user, new Map() ).store.load() ).toBeUndefined();
	} );

	it( 'keep it when their first edit makes a temporary account, and not when they log in', async () => {
		await open( '' ).store.save( choice() );
		expect( open( '~2026-7' ).store.load() ).toBeDefined();
		expect( open( 'Asha' ).store.load() ).toBeUndefined();
	} );
} );

describe( 'what stands in the browser or the option', () => {
	it.each( [ 'x', '[]', '{"user":"Asha","working":{"partnership":{}}}', '{"__proto__":{"user":"Asha"}}', '"".constructor', '9'.repeat( 400 ), '['.repeat( 10000 ) ] )( 'is no choice where it has not the shape of one, and is taken away: %.40s', async ( junk ) => {
		browser.set( 'partnerkit', junk );
		browser.set( 'partnerkit-recent', junk );
		browser.set( 'partnerkit-void', junk );
		saved.set( OPTION, junk );
		const { store } = open();
		expect( store.load() ).toBeUndefined();
		expect( store.recent() ).toEqual( [] );
		// The menu does not open by itself.
		expect( store.wasThere() ).toBe( true );
		await settled();
		expect( [ saved.size, browser.has( 'partnerkit' ) ] ).toEqual( [ 0, false ] );
		await store.save( choice() );
		expect( store.load()?.partnership ).toBe( 'Lake Archives' );
	} );

	it( 'tells what was chosen before this page from what another tab chose since', async () => {
		const [ one, other ] = [ open(), open() ];
		expect( one.store.wasThere() ).toBe( false );
		await other.store.save( choice() );
		expect( open().store.wasThere() ).toBe( true );
	} );

	it( 'remembers the last five, each once', async () => {
		const { store } = open();
		for ( const partnership of [ 'A', 'B', 'C', 'A', 'D', 'E', 'F' ] ) {
			later();
			await store.save( { ...choice(), partnership } );
		}
		expect( open().store.recent().map( ( { partnership } ) => partnership ) ).toEqual( [ 'F', 'E', 'D', 'A', 'C' ] );
	} );
} );
