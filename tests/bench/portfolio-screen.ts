import type { Browser, Page, Route } from 'playwright-core';
import { ORGANISER } from '../../build/local-wiki/instance';
import { fitsFilters, NO_FILTERS, type MovementFilters } from '../../src/domain/movement/filters';
import { daysOf } from '../../src/domain/movement/period';
import { totalsOf } from '../../src/domain/movement/totals';
import { launchBrowser, Session } from '../support/browser';
import { gadgetWiki } from '../support/demo';
import { printTable } from './measure';
import { EDITS, movementWorld, PARTNERSHIPS, type MovementWorld } from './movement-world';
import { notedBy, noteScreen, settled, tasksIn, TRACED, type Noted } from './tracing';

const ROUNDS = 5;

/** Milliseconds: between two pictures of a screen; from when the code is there until what is kept can be used. */
const FRAME = 1000 / 60;
const TARGET_OPENING = 200;

const PORTFOLIO = 'Special:BlankPage/Partnerkit';
const SCREEN = '[data-partnerkit="portfolio"]';
const API = /\/api\.php\?/;
const COLUMNS = '/bench-columns';

/** What somebody does one after the other, beginning as soon as what is kept is there, and ending where it began: a view is remembered. */
const CHANGES: Array<Partial<MovementFilters>> = [
	{ period: 'months' }, { period: 'last-year' }, { period: 'whole' }, { type: 'museum' }, { type: '' }, { country: 'IN' }, { country: '' }, { status: 'active' }, { period: 'this-year' }, { status: '' }, { period: 'whole' }
];

/** Milliseconds: on the clock; of the processor on the page's main thread, all together and the longest piece. */
interface Cost {
	lasted: number;
	worked: number;
	longest: number;
	/** The longest of what is done after it is painted. */
	after: number;
}

/** A thousand partnerships with a million edits in Chromium: how soon what is kept can be used, and what a change of filters takes. */
export async function portfolioOnScreen(): Promise<string[]> {
	const wiki = await gadgetWiki( 'bench-portfolio' );
	const browser = await launchBrowser();
	try {
		const now = Date.now();
		const world = movementWorld( now );
		const session = await Session.start( browser, wiki, { user: ORGANISER } );
		const { page } = session;
		// What runs these files wraps functions that have names, also those that it hands to the page.
		await page.addInitScript( 'globalThis.__name = ( one ) => one' );
		await page.addInitScript( noteScreen, { screen: SCREEN, whole: [ `${ SCREEN } .partnerkit-totals [data-figure="pages-edited"][data-value]`, `${ SCREEN } tbody [data-figure="pages-edited"][data-value]` ] } );
		await session.visit( PORTFOLIO );
		await page.locator( `${ SCREEN }[aria-busy="false"]` ).waitFor();
		await keep( page, world, now );
		const loads: number[] = [];
		const openings: Cost[] = [];
		const changes: Cost[][] = CHANGES.map( () => [] );
		const bare: Array<{ read: number; pass: number }> = [];
		// The first round warms up.
		for ( let round = 0; round <= ROUNDS; round++ ) {
			await session.visit( 'Special:BlankPage' );
			loads.push( await page.evaluate( () => performance.getEntriesByType( 'navigation' )[ 0 ].duration ) );
			bare.push( await page.evaluate( barePass ) );
			const release = await holdBack( page );
			openings.push( await opened( browser, session ) );
			let filters = NO_FILTERS;
			for ( const [ index, change ] of CHANGES.entries() ) {
				filters = { ...filters, ...change };
				changes[ index ].push( await changed( browser, page, change ) );
				expectShown( await shown( page ), world, filters, now );
			}
			await release();
		}
		await session.end();
		return told( { loads, openings, changes, bare } );
	} finally {
		await browser.close();
		await wiki.stop();
	}
}

const ARRAYS = [ 'days', 'users', 'pages', 'isNew', 'userKinds', 'pageKinds', 'starts' ] as const;

/** Puts it where the portfolio has kept what it read. */
async function keep( page: Page, { members, columns }: MovementWorld, readAt: number ): Promise<void> {
	const buffers = ARRAYS.map( ( name ) => Buffer.from( columns[ name ].buffer, columns[ name ].byteOffset, columns[ name ].byteLength ) );
	await page.route( `**${ COLUMNS }`, ( route ) => route.fulfill( { body: Buffer.concat( buffers ), contentType: 'application/octet-stream' } ) );
	await page.evaluate( async ( { url, arrays, ...given } ) => {
		const bytes = await ( await fetch( url ) ).arrayBuffer();
		let at = 0;
		const kinds = { Uint8Array, Uint16Array, Uint32Array };
		const read = Object.fromEntries( arrays.map( ( { name, kind, length } ) => {
			at += length;
			return [ name, new kinds[ kind as keyof typeof kinds ]( bytes.slice( at - length, at ) ) ];
		} ) );
		const [ { name } ] = await indexedDB.databases();
		const done = <Value>( request: IDBRequest<Value> ): Promise<Value> => new Promise( ( resolve, reject ) => {
			request.onsuccess = () => resolve( request.result );
			request.onerror = () => reject( request.error );
		} );
		const database = await done( indexedDB.open( name! ) );
		const all = await done( database.transaction( 'readings' ).objectStore( 'readings' ).getAll() );
		const kept = all.find( ( one ) => one.name === 'portfolio' && one.value.portfolio );
		kept.value.portfolio = { ...kept.value.portfolio, members: given.members, readAt: given.readAt, columns: { ...given.rest, ...read } };
		await done( database.transaction( 'readings', 'readwrite' ).objectStore( 'readings' ).put( kept ) );
		database.close();
	}, {
		url: COLUMNS, members, readAt,
		rest: { partnerships: columns.partnerships, sets: columns.sets, hasStates: columns.hasStates },
		arrays: ARRAYS.map( ( name, index ) => ( { name, kind: columns[ name ].constructor.name, length: buffers[ index ].length } ) )
	} );
	await page.unroute( `**${ COLUMNS }` );
}

/** Runs in the page: what there is to be done at the least, in milliseconds. Reads the record from the database, and each of its rows once, at the best of several times. */
async function barePass(): Promise<{ read: number; pass: number }> {
	const done = <Value>( request: IDBRequest<Value> ): Promise<Value> => new Promise( ( resolve, reject ) => {
		request.onsuccess = () => resolve( request.result );
		request.onerror = () => reject( request.error );
	} );
	const [ { name } ] = await indexedDB.databases();
	const database = await done( indexedDB.open( name! ) );
	const began = performance.now();
	const all = await done( database.transaction( 'readings' ).objectStore( 'readings' ).getAll() );
	const read = performance.now() - began;
	database.close();
	const { days, users, pages, isNew } = all.find( ( one ) => one.name === 'portfolio' && one.value.portfolio ).value.portfolio.columns;
	const passes = Array.from( { length: 15 }, () => {
		const start = performance.now();
		let sum = 0;
		for ( let row = 0; row < days.length; row++ ) {
			sum += days[ row ] + users[ row ] + pages[ row ] + isNew[ row ];
		}
		return [ performance.now() - start, sum ];
	} );
	return { read, pass: Math.min( ...passes.map( ( [ time ] ) => time ) ) };
}

/** The wiki says nothing, so that what is kept stays what is looked at. */
async function holdBack( page: Page ): Promise<() => Promise<void>> {
	const held: Route[] = [];
	await page.route( API, ( route ) => {
		held.push( route );
	} );
	return async () => {
		await page.goto( 'about:blank' );
		await Promise.all( held.map( ( route ) => route.abort().catch( () => {} ) ) );
		await page.unroute( API );
	};
}

async function opened( browser: Browser, session: Session ): Promise<Cost> {
	const { page } = session;
	await browser.startTracing( page, TRACED );
	await session.visit( PORTFOLIO );
	await page.waitForFunction( () => ( window as unknown as { noted: Noted } ).noted.painted !== undefined );
	const { app, painted } = await notedBy( page );
	return costOf( await browser.stopTracing(), painted! - app!, 'app', 'painted' );
}

/** What a person sees of a change, and what is done for it after that. */
async function changed( browser: Browser, page: Page, change: Partial<MovementFilters> ): Promise<Cost> {
	const [ [ field, wanted ] ] = Object.entries( change );
	await browser.startTracing( page, TRACED );
	const lasted = await page.evaluate( async ( { place, value } ) => {
		performance.mark( 'app' );
		await new Promise( ( resolve ) => {
			setTimeout( resolve );
		} );
		const began = performance.now();
		const select = document.querySelectorAll<HTMLSelectElement>( '.partnerkit-portfolio__fields select' )[ place ];
		select.value = value;
		select.dispatchEvent( new Event( 'change', { bubbles: true } ) );
		return new Promise<number>( ( resolve ) => {
			requestAnimationFrame( () => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => {
					performance.mark( 'painted' );
					resolve( performance.now() - began );
				};
				port2.postMessage( undefined );
			} );
		} );
	}, { place: FIELDS.indexOf( field as keyof MovementFilters ), value: wanted as string } );
	await settled( page );
	return costOf( await browser.stopTracing(), lasted, 'app', 'painted' );
}

/** In the order of the screen. */
const FIELDS: Array<keyof MovementFilters> = [ 'status', 'type', 'size', 'country', 'health', 'period' ];

function costOf( trace: Buffer, lasted: number, from: string, to: string ): Cost {
	const until = tasksIn( trace, from, to ).map( ( { worked } ) => worked );
	const after = tasksIn( trace, to ).map( ( { worked } ) => worked );
	return { lasted, worked: until.reduce( ( sum, one ) => sum + one, 0 ), longest: Math.max( ...until, 0 ), after: Math.max( ...after, 0 ) };
}

function shown( page: Page ): Promise<number[]> {
	return page.locator( '.partnerkit-totals' ).evaluate( ( totals ) => [ 'edits', 'editors', 'pages-edited' ].map( ( figure ) => Number( totals.querySelector( `[data-figure="${ figure }"]` )!.getAttribute( 'data-value' ) ) ) );
}

/** A wrong figure is no fast one. */
function expectShown( found: number[], { members, columns }: MovementWorld, filters: MovementFilters, now: number ): void {
	const { edits, editors, pagesEdited } = totalsOf( columns, members.map( ( { facts } ) => fitsFilters( { facts, conditions: [] }, filters, ( code ) => code ) ), daysOf( filters.period, new Date( now ).toISOString().slice( 0, 10 ) ) );
	if ( found.join() !== [ edits, editors, pagesEdited ].join() ) {
		throw new Error( `The screen shows ${ found.join( ', ' ) }, not ${ edits }, ${ editors }, ${ pagesEdited }, for ${ JSON.stringify( filters ) }.` );
	}
}

interface Measurements { loads: number[]; openings: Cost[]; changes: Cost[][]; bare: Array<{ read: number; pass: number }> }

function told( { loads, openings, changes, bare }: Measurements ): string[] {
	const read = median( bare.map( ( one ) => one.read ) );
	const pass = median( bare.map( ( one ) => one.pass ) );
	const opening = median( openings.map( ( { lasted } ) => lasted ) );
	const of = ( costs: Cost[], what: keyof Cost ): number => median( costs.map( ( one ) => one[ what ] ) );
	console.log( `\n${ PARTNERSHIPS.toLocaleString( 'en' ) } partnerships with ${ EDITS.toLocaleString( 'en' ) } counted edits in Chromium: medians of ${ ROUNDS } openings of what is kept, each beside a page without them\n` );
	printTable( [
		[ '', 'measured', 'at most' ],
		[ 'ms from the code being there until it can be used', opening.toFixed( 0 ), String( TARGET_OPENING ) ],
		[ 'of these, of the processor', of( openings, 'worked' ).toFixed( 0 ), '' ], [ 'longest task until then', of( openings, 'longest' ).toFixed( 0 ), '' ],
		[ 'times the page\'s own load', ( opening / median( loads ) ).toFixed( 2 ), '' ], [ 'ms of the page\'s own load', median( loads ).toFixed( 0 ), '' ],
		[ 'times reading the record back alone', ( opening / read ).toFixed( 2 ), '' ], [ 'ms of reading it back alone', read.toFixed( 0 ), '' ]
	] );
	console.log( `\nFrom a change until it is painted, and what is done for it later: the main thread's time of the processor. Each row of the columns read once, and nothing else: ${ pass.toFixed( 1 ) } ms\n` );
	printTable( [
		[ 'change', 'ms', 'of a frame', 'of reading each row', 'longest task', 'longest later', 'clock, ms' ],
		...CHANGES.map( ( change, index ) => [
			Object.entries( change ).map( ( [ field, value ] ) => `${ field }: ${ value || 'all' }` ).join( ', ' ), of( changes[ index ], 'worked' ).toFixed( 1 ), ( of( changes[ index ], 'worked' ) / FRAME ).toFixed( 2 ), ( of( changes[ index ], 'worked' ) / pass ).toFixed( 1 ),
			of( changes[ index ], 'longest' ).toFixed( 1 ), of( changes[ index ], 'after' ).toFixed( 1 ), of( changes[ index ], 'lasted' ).toFixed( 0 )
		] )
	] );
	return [
		...opening <= TARGET_OPENING ? [] : [ `a portfolio can be used ${ opening.toFixed( 0 ) } ms after its code is there, not ${ TARGET_OPENING }` ],
		...CHANGES.map( ( change, index ) => [ JSON.stringify( change ), of( changes[ index ], 'worked' ) ] as const ).filter( ( [ , worked ] ) => worked > FRAME ).map( ( [ change, worked ] ) => `${ change } takes ${ worked.toFixed( 1 ) } ms, more than a frame` )
	];
}

/** Without the first, which warms up. */
function median( list: number[] ): number {
	return list.slice( 1 ).sort( ( one, other ) => one - other )[ ROUNDS >> 1 ];
}
