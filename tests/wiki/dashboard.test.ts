import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maintenance } from '../../build/local-wiki/instance';
import type { Figure } from '../../src/domain/impact/figure';
import type { Selection } from '../../src/domain/impact/selection';
import type { DashboardView } from '../../src/ui/dashboard/view';
import { createReadingStore } from '../../src/wiki/reading-store';
import { dashboardOf } from '../support/dashboard';
import { makeEdits, type PastEdit } from '../support/edits';
import { NodeMediaWiki } from '../support/node-mediawiki';
import { proxy, type Fault } from '../support/proxy';
import { testWiki, type TestWiki } from '../support/wiki';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const today = Math.floor( Date.now() / DAY ) * DAY;
const day = ( days: number ): string => new Date( today + days * DAY ).toISOString().slice( 0, 10 );
const at = ( days: number, minutes = 0 ): string => new Date( today + days * DAY + minutes * 60_000 ).toISOString();

const ACCOUNTS = 120;
const GROUPS = 3;
const people = Array.from( { length: ACCOUNTS }, ( _, index ) => `Person ${ index }` );

const HOME = 'Project:Partnerships/Lake';
const records: PastEdit[] = [
	[ HOME, `{{Partnership|name=Lake|status=active|hashtag=#Lake|counting=all|start=${ day( -40 ) }|end=${ day( -20 ) }|goals={{Partnership goal|metric=edits|target=200|by=${ day( 20 ) }}}}}` ],
	[ `${ HOME }/Participants`, people.map( ( user ) => `* {{Partnership participant|user=${ user }}}` ).join( '\n' ) ],
	[ `${ HOME }/Events`, `{{Partnership event|id=opening|name=Opening|start=${ day( -40 ) }|end=${ day( -40 ) }|counting=all}}` ]
].map( ( [ title, text ] ) => ( { title, text, user: 'Organiser', time: at( -50 ) } ) );

const edits: PastEdit[] = [
	// All but the last twenty were there long before.
	...people.slice( 0, 100 ).map( ( user ) => ( { title: 'Sandbox', text: `${ user } was here`, user, time: at( -200 ) } ) ),
	...people.map( ( user, index ) => ( { title: `Page ${ index % 30 }`, text: 'x'.repeat( 10 + index ), user, time: at( -40 + index % 20, index ) } ) ),
	...people.slice( 0, 60 ).map( ( user, index ) => ( { title: `Page ${ index % 30 }`, text: 'y'.repeat( 500 + index ), user, time: at( -21, index ) } ) ),
	// Five of the new ones have stayed; one came back a day too early.
	...people.slice( 100, 105 ).map( ( user, index ) => ( { title: 'Later', text: `${ user } is back`, user, time: at( -12, index ) } ) ),
	{ title: 'Later', text: 'too early', user: people[ 110 ], time: at( -13, -1 ) }
].sort( ( one, other ) => one.time < other.time ? -1 : 1 );

let wiki: TestWiki;

beforeAll( async () => {
	wiki = await testWiki( 'dashboard-reading' );
	makeEdits( wiki, [ ...records, ...edits ] );
}, 300_000 );

afterAll( () => wiki?.stop() );

interface Visit {
	views: DashboardView[];
	/** Lists of contributions that were asked for, of many people and of one. */
	requests: { groups: number; singles: number; registrations: number; all: number };
	select( selection: Selection ): Promise<DashboardView>;
}

/** Somebody opens the page of the partnership in a browser where the reader has been before or not. */
async function visit( reader: string, { now = Date.now, fault = () => undefined, signal = new AbortController().signal, onView = () => {} }: {
	now?(): number; fault?( lists: number ): Fault | undefined; signal?: AbortSignal; onView?( view: DashboardView ): void;
} = {} ): Promise<Visit> {
	let lists = (): Array<Record<string, string>> => [];
	const network = await proxy( `http://127.0.0.1:${ wiki.port }`, () => fault( lists().length ) );
	try {
		const account = ( await NodeMediaWiki.logIn( wiki.apiUrl, 'Organiser' ) ).through( `${ network.url }/api.php` );
		lists = () => account.requests.filter( ( { list = '' } ) => list.split( '|' ).includes( 'usercontribs' ) );
		const dashboard = dashboardOf( 'Lake', wiki, account, { store: createReadingStore( wiki.database, reader, now ), now } );
		const views: DashboardView[] = [];
		dashboard.onChange( ( view ) => {
			views.push( view );
			onView( view );
		} );
		await dashboard.read( signal ).catch( ( error: { code?: string } ) => expect( error.code ).toBe( 'network' ) );
		const asked = account.requests;
		return {
			views,
			requests: {
				groups: lists().filter( ( { ucuser } ) => ucuser.includes( '|' ) ).length, singles: lists().filter( ( { ucuser } ) => !ucuser.includes( '|' ) ).length,
				registrations: asked.filter( ( { list = '' } ) => list.startsWith( 'users' ) ).length, all: asked.length
			},
			select( selection ) {
				const before = asked.length;
				return new Promise( ( resolve ) => {
					dashboard.onChange( ( view ) => {
						expect( asked.length ).toBe( before );
						resolve( view );
					} );
					dashboard.select( selection );
				} );
			}
		};
	} finally {
		await network.close();
	}
}

const last = ( { views }: Visit ): DashboardView => views[ views.length - 1 ];
const figure = ( view: DashboardView, metric: string ): Figure => view.figures.find( ( one ) => one.metric === metric )!;
const valuesOf = ( view: DashboardView ) => Object.fromEntries( view.figures.map( ( one ) => [ one.metric, 'value' in one ? one.value : one.reason ] ) );

const EXPECTED = { edits: 180, editors: 120, 'pages-edited': 30, 'pages-created': 30, 'new-editors': 20, retained: 5, reverted: 0, live: 180, deleted: 'not-remembered' };

describe( 'A dashboard', () => {
	it( 'is read whole, and tells what it is told to', async () => {
		const made = await visit( 'First' );
		const view = last( made );
		expect( valuesOf( view ) ).toMatchObject( EXPECTED );
		expect( figure( view, 'retained' ) ).toMatchObject( { variant: 'em-7d', of: 20 } );
		expect( figure( view, 'new-editors' ).variant ).toBe( 'em' );
		expect( view.phase ).toBe( 'done' );
		expect( view.coverage.filter( ( { failed, truncated } ) => failed.length || truncated ) ).toEqual( [] );
		expect( view.series.unit ).toBe( 'day' );
		expect( view.series.steps.map( ( { values } ) => values.edits ).reduce( ( sum, one ) => sum + one ) ).toBe( 180 );
		expect( view.series.steps ).toHaveLength( 21 );
		expect( view.events ).toEqual( [ { id: 'opening', name: 'Opening', start: day( -40 ), end: day( -40 ), edits: 6, editors: 6, pagesCreated: 3 } ] );
		expect( view.people ).toHaveLength( 120 );
		expect( view.people.filter( ( { isNew } ) => isNew ) ).toHaveLength( 20 );
		expect( view.goals ).toMatchObject( [ { metric: 'edits', figure: { value: 180 }, outlook: 'unlikely' } ] );
		expect( view.choices ).toMatchObject( { events: [ { id: 'opening' } ], namespaces: [ 0 ], wikis: [ { id: wiki.database } ] } );
	} );

	it( 'is looked at in parts without asking the wiki for anything', async () => {
		const made = await visit( 'Second' );
		const event = await made.select( { event: 'opening' } );
		expect( valuesOf( event ) ).toMatchObject( { edits: 6, editors: 6, 'new-editors': 1 } );
		expect( event.window ).toEqual( { from: day( -40 ), to: day( -40 ) } );
		expect( event.before ).toBeUndefined();
		const days = await made.select( { from: day( -21 ), to: day( -21 ) } );
		expect( valuesOf( days ).edits ).toBe( edits.filter( ( { title, time } ) => title.startsWith( 'Page' ) && time.startsWith( day( -21 ) ) ).length );
		expect( days.before ).toMatchObject( { from: day( -22 ), to: day( -22 ) } );
		expect( days.before!.figures.find( ( { metric } ) => metric === 'edits' ) ).toMatchObject( { value: 6 } );
		expect( valuesOf( await made.select( { partner: 'Nobody' } ) ).edits ).toBe( 0 );
		expect( valuesOf( await made.select( {} ) ) ).toMatchObject( EXPECTED );
	} );

	it( 'opens with what was read the last time before anything is asked for, and then asks once for 50 people', async () => {
		const first = await visit( 'Third' );
		const isAsked = { done: false };
		const second = await visit( 'Third', { fault: () => {
			isAsked.done = true;
			return undefined;
		}, onView: ( view ) => view.phase === 'reading' && expect( view.readAt ).toBe( last( first ).readAt ) } );
		const [ kept ] = second.views;
		expect( kept ).toMatchObject( { phase: 'reading', readAt: last( first ).readAt } );
		expect( valuesOf( kept ) ).toEqual( valuesOf( last( first ) ) );
		expect( [ kept.pages, kept.people, kept.events, kept.series ] ).toEqual( [ last( first ).pages, last( first ).people, last( first ).events, last( first ).series ] );
		expect( second.requests ).toMatchObject( { groups: GROUPS, singles: 0, registrations: 0 } );
		expect( first.requests.singles ).toBe( 20 );
		expect( valuesOf( last( second ) ) ).toMatchObject( { ...EXPECTED, deleted: 0 } );
		expect( last( second ).readAt ).toBeGreaterThan( last( first ).readAt! );
	} );

	it( 'that was closed in the middle goes on with the people it had not come to', async () => {
		const close = new AbortController();
		const cut = await visit( 'Fourth', { signal: close.signal, fault( lists ) {
			// The first people have come in by the time the next are asked for.
			if ( lists === 2 ) {
				close.abort();
			}
			return undefined;
		} } );
		expect( last( cut ).phase ).toBe( 'cancelled' );
		expect( last( cut ).figures.every( ( one ) => !( 'value' in one ) || one.value > 0 || one.metric.startsWith( 'bytes-' ) || one.metric === 'reverted' || one.metric === 'files-uploaded' || one.metric === 'pages-improved' ) ).toBe( true );
		const next = await visit( 'Fourth' );
		expect( next.requests.groups ).toBeLessThanOrEqual( GROUPS );
		expect( valuesOf( last( next ) ) ).toMatchObject( EXPECTED );
		expect( next.requests.groups + cut.requests.groups ).toBeLessThanOrEqual( 2 * GROUPS );
	} );

	it( 'is complete at last though the network goes away three times', async () => {
		let left = 4;
		for ( let time = 0; time < 3; time++ ) {
			const cut = await visit( 'Fifth', { fault: () => left-- > 0 ? undefined : 'lost' } );
			const shown = cut.views.length ? last( cut ) : undefined;
			if ( shown && shown.phase === 'done' ) {
				// What could not be read is told beside what could.
				expect( valuesOf( shown ).edits === 180 || figure( shown, 'edits' ).coverage.some( ( part ) => part.failed.length > 0 || part.fetched < ( part.expected ?? 0 ) ) ).toBe( true );
			}
			left = 5 + 3 * time;
		}
		const whole = await visit( 'Fifth' );
		expect( valuesOf( last( whole ) ) ).toMatchObject( { ...EXPECTED, deleted: expect.anything() } );
		expect( last( whole ).coverage.filter( ( { failed, truncated } ) => failed.length || truncated ) ).toEqual( [] );
	} );

	// At the end, since a page goes.
	it( 'knows what was deleted since', async () => {
		await visit( 'Sixth' );
		maintenance( wiki, 'deleteBatch', [], 'Page 3\n' );
		const soon = last( await visit( 'Sixth' ) );
		expect( valuesOf( soon ) ).toMatchObject( { edits: 180, 'pages-created': 29, deleted: 6, live: 174 } );
		const later = last( await visit( 'Sixth', { now: () => Date.now() + 2 * HOUR } ) );
		expect( valuesOf( later ) ).toMatchObject( { edits: 174, 'pages-created': 29, deleted: 6, live: 174 } );
		expect( figure( later, 'deleted' ).coverage.find( ( { part } ) => part === 'memory' ) ).toMatchObject( { since: day( 0 ), fetched: 6, expected: 6 } );
		const again = last( await visit( 'Sixth', { now: () => Date.now() + 3 * HOUR } ) );
		expect( valuesOf( again ) ).toMatchObject( { edits: 174, deleted: 6 } );
	} );
} );
