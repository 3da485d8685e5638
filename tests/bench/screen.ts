import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { maintenance, ORGANISER, PASSWORD } from '../../build/local-wiki/instance';
import { root } from '../../build/local-wiki/paths';
import { launchBrowser, Session } from '../support/browser';
import { gadgetWiki } from '../support/demo';
import { makeEdits } from '../support/edits';
import { seedTracking } from '../support/tracking-seed';
import type { TestWiki } from '../support/wiki';
import { printTable } from './measure';

const DAY = 24 * 60 * 60 * 1000;
const NAME = 'Everybody';
const ROUNDS = 7;
const READINGS = 3;

/** Milliseconds between the app being there and what is kept being painted. */
const TARGET_PAINT = 100;

const DASHBOARD = `Special:BlankPage/Partnerkit/${ NAME }`;
const READ = '[data-partnerkit="dashboard"][aria-busy="false"]';

/** What the page notes of itself, in milliseconds since it began to load. */
interface Noted {
	/** The dashboard's element is there; a value stands in it; it is painted. */
	app?: number;
	value?: number;
	painted?: number;
	longTasks: Array<{ at: number; milliseconds: number; by: string }>;
}

/** The dashboard of 10,000 edits in Chromium: how soon what is kept is there, and what holds the page up while it is read. */
export async function onScreen(): Promise<string[]> {
	const wiki = await gadgetWiki( 'bench-screen' );
	const browser = await launchBrowser();
	try {
		fill( wiki );
		const session = await Session.start( browser, wiki, { user: ORGANISER } );
		await session.page.addInitScript( note );
		const missed = [ ...await whatHoldsUp( session ), ...await whatIsKept( session ) ];
		await session.end();
		return missed;
	} finally {
		await browser.close();
		await wiki.stop();
	}
}

function fill( wiki: TestWiki ): void {
	const today = Math.floor( Date.now() / DAY ) * DAY;
	const { partnerships: _, ...seeded } = seedTracking( 1, today );
	maintenance( wiki, join( root, 'tests/support/tracking-seed.php' ), [], JSON.stringify( { ...seeded, reader: 'Reader', password: PASSWORD } ) );
	const time = new Date( today - 75 * DAY ).toISOString();
	const home = `Project:Partnerships/${ NAME }`;
	makeEdits( wiki, [
		[ home, `{{Partnership|name=${ NAME }|counting=all|start=${ time.slice( 0, 10 ) }}}` ],
		[ `${ home }/Participants`, seeded.accounts.map( ( user ) => `* {{Partnership participant|user=${ user }}}` ).join( '\n' ) ]
	].map( ( [ title, text ] ) => ( { title, text, user: ORGANISER, time } ) ) );
}

/** Runs in the page before anything else. */
function note(): void {
	const noted: Noted = { longTasks: [] };
	Object.assign( window, { noted } );
	new PerformanceObserver( ( list ) => list.getEntries().forEach( ( { startTime, duration } ) => noted.longTasks.push( { at: startTime, milliseconds: duration, by: '' } ) ) ).observe( { type: 'longtask', buffered: true } );
	new PerformanceObserver( ( list ) => list.getEntries().forEach( ( entry ) => {
		const { startTime, duration, scripts } = entry as PerformanceEntry & { scripts: Array<{ invoker: string; sourceFunctionName: string; duration: number }> };
		const by = scripts.map( ( script ) => `${ script.invoker } ${ script.sourceFunctionName } ${ Math.round( script.duration ) }` ).join( ', ' );
		noted.longTasks.filter( ( { at } ) => at >= startTime && at <= startTime + duration ).forEach( ( task ) => Object.assign( task, { by } ) );
	} ) ).observe( { type: 'long-animation-frame', buffered: true } );
	new MutationObserver( () => {
		noted.app = noted.app ?? ( document.querySelector( '[data-partnerkit="dashboard"]' ) ? performance.now() : undefined );
		if ( noted.value === undefined && document.querySelector( '[data-figure="edits"][data-value]' ) ) {
			noted.value = performance.now();
			requestAnimationFrame( () => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => {
					noted.painted = performance.now();
				};
				port2.postMessage( undefined );
			} );
		}
	} ).observe( document, { childList: true, subtree: true, attributes: true } );
}

const notedBy = ( page: Page ): Promise<Noted> => page.evaluate( () => ( window as unknown as { noted: Noted } ).noted );

/** Each reading is the first one in its browser; it begins when the page has long been there. */
async function whatHoldsUp( session: Session ): Promise<string[]> {
	const { page } = session;
	const tasks: Noted[ 'longTasks' ][] = [];
	for ( let round = 0; round < READINGS; round++ ) {
		await session.visit( 'Main Page' );
		await page.evaluate( async () => ( await indexedDB.databases() ).forEach( ( { name } ) => indexedDB.deleteDatabase( name! ) ) );
		const held: Route[] = [];
		let isOpen = false;
		await page.route( /\/api\.php\?/, async ( route ) => {
			if ( isOpen ) {
				await route.continue();
			} else {
				held.push( route );
			}
		} );
		await session.visit( DASHBOARD );
		while ( !held.length ) {
			await settled( page );
		}
		await settled( page );
		const began = await page.evaluate( () => performance.now() );
		isOpen = true;
		await Promise.all( held.map( ( route ) => route.continue() ) );
		await page.locator( READ ).waitFor( { timeout: 300_000 } );
		await page.waitForLoadState( 'networkidle' );
		await settled( page );
		tasks.push( ( await notedBy( page ) ).longTasks.filter( ( { at } ) => at >= began ) );
		await page.unroute( /\/api\.php\?/ );
	}
	const worst = tasks.map( ( list ) => Math.max( 0, ...list.map( ( { milliseconds } ) => milliseconds ) ) );
	console.log( `\nTasks of more than 50 ms while the dashboard reads some 10,000 edits in Chromium, from the first request on: ${ READINGS } readings\n` );
	printTable( [ [ 'reading', 'tasks', 'longest, ms' ], ...tasks.map( ( list, index ) => [ String( index + 1 ), String( list.length ), worst[ index ].toFixed( 0 ) ] ) ] );
	tasks.flat().forEach( ( { at, milliseconds, by } ) => console.log( `  at ${ at.toFixed( 0 ) } ms for ${ milliseconds.toFixed( 0 ) } ms: ${ by }` ) );
	const counts = tasks.map( ( list ) => list.length ).sort( ( one, other ) => one - other );
	return counts[ READINGS >> 1 ] ? [ `${ counts[ READINGS >> 1 ] } tasks of more than 50 ms during a reading` ] : [];
}

/** Until nothing was to be done for a while. */
async function settled( page: Page ): Promise<void> {
	await page.evaluate( () => new Promise<void>( ( resolve ) => {
		setTimeout( () => requestIdleCallback( () => resolve() ), 300 );
	} ) );
}

async function whatIsKept( session: Session ): Promise<string[]> {
	const { page } = session;
	await session.visit( DASHBOARD );
	await page.locator( READ ).waitFor( { timeout: 300_000 } );
	const [ loads, after, times ]: number[][] = [ [], [], [] ];
	for ( let round = 0; round <= ROUNDS; round++ ) {
		await session.visit( 'Special:BlankPage' );
		const load = await page.evaluate( () => performance.getEntriesByType( 'navigation' )[ 0 ].duration );
		await session.visit( DASHBOARD );
		await page.waitForFunction( () => ( window as unknown as { noted: Noted } ).noted.painted !== undefined );
		const { app, painted } = await notedBy( page );
		loads.push( load );
		after.push( painted! - app! );
		times.push( painted! / load );
		await page.locator( READ ).waitFor( { timeout: 300_000 } );
	}
	// The first round warms up.
	const median = ( list: number[] ): number => list.slice( 1 ).sort( ( one, other ) => one - other )[ ROUNDS >> 1 ];
	console.log( `\nWhat is kept of a dashboard with 10,000 edits, painted in Chromium: the median of ${ ROUNDS } rounds, each beside a page without a dashboard\n` );
	printTable( [
		[ '', 'measured', 'at most' ], [ 'ms after the app is there', median( after ).toFixed( 0 ), String( TARGET_PAINT ) ], [ 'times the page\'s own load', median( times ).toFixed( 2 ), '' ], [ 'ms of the page\'s own load', median( loads ).toFixed( 0 ), '' ]
	] );
	return median( after ) <= TARGET_PAINT ? [] : [ `what is kept is painted ${ median( after ).toFixed( 0 ) } ms after the app is there, not ${ TARGET_PAINT }` ];
}
