import type { Browser, Route } from 'playwright-core';
import { ORGANISER } from '../../build/local-wiki/instance';
import { launchBrowser, Session } from '../support/browser';
import { gadgetWiki } from '../support/demo';
import { printTable } from './measure';
import { fill, NAME } from './movement';
import { notedBy, noteScreen, settled, tasksIn, TRACED, type Noted, type Task } from './tracing';

const ROUNDS = 7;
const READINGS = 3;

/** Milliseconds that the page may not answer. */
const LONG = 50;

/** Milliseconds between the app being there and what is kept being painted. */
const TARGET_PAINT = 100;

const API = /\/api\.php\?/;
const DASHBOARD = `Special:BlankPage/Partnerkit/${ NAME }`;
const READ = '[data-partnerkit="dashboard"][aria-busy="false"]';

/** The dashboard of 10,000 edits in Chromium: how soon what is kept is there, and what holds the page up while it is read. */
export async function onScreen(): Promise<string[]> {
	const wiki = await gadgetWiki( 'bench-screen' );
	const browser = await launchBrowser();
	try {
		fill( wiki );
		const session = await Session.start( browser, wiki, { user: ORGANISER } );
		await session.page.addInitScript( noteScreen, { screen: '[data-partnerkit="dashboard"]', whole: [ '[data-figure="edits"][data-value]' ] } );
		const missed = [ ...await whatHoldsUp( browser, session ), ...await whatIsKept( browser, session ) ];
		await session.end();
		return missed;
	} finally {
		await browser.close();
		await wiki.stop();
	}
}

/** Each reading is the first one in its browser; it begins when the page has long been there. */
async function whatHoldsUp( browser: Browser, session: Session ): Promise<string[]> {
	const { page } = session;
	const readings: Task[][] = [];
	for ( let round = 0; round < READINGS; round++ ) {
		await session.visit( 'Main Page' );
		await page.evaluate( async () => ( await indexedDB.databases() ).forEach( ( { name } ) => indexedDB.deleteDatabase( name! ) ) );
		const held: Route[] = [];
		let isOpen = false;
		await page.route( API, async ( route ) => {
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
		await browser.startTracing( page, TRACED );
		await page.evaluate( () => performance.mark( 'reading' ) );
		isOpen = true;
		await Promise.all( held.map( ( route ) => route.continue() ) );
		await page.locator( READ ).waitFor( { timeout: 300_000 } );
		await page.waitForLoadState( 'networkidle' );
		await settled( page );
		readings.push( tasksIn( await browser.stopTracing(), 'reading' ) );
		await page.unroute( API );
	}
	const long = ( of: keyof Task, tasks: Task[] ): number => tasks.filter( ( task ) => task[ of ] > LONG ).length;
	const most = ( of: keyof Task, tasks: Task[] ): string => Math.max( ...tasks.map( ( task ) => task[ of ] ) ).toFixed( 0 );
	console.log( `\nTasks of more than ${ LONG } ms in Chromium while the dashboard reads some 10,000 edits, from the first request to the last, by the time of the processor and by the clock\n` );
	printTable( [
		[ 'reading', 'tasks', 'longer, processor', 'longest, ms', 'longer, clock', 'longest, ms' ],
		...readings.map( ( tasks, index ) => [ String( index + 1 ), String( tasks.length ), String( long( 'worked', tasks ) ), most( 'worked', tasks ), String( long( 'lasted', tasks ) ), most( 'lasted', tasks ) ] )
	] );
	const [ missed ] = readings.map( ( tasks ) => long( 'worked', tasks ) ).sort( ( one, other ) => one - other ).slice( READINGS >> 1 );
	return missed ? [ `${ missed } tasks of more than ${ LONG } ms during a reading` ] : [];
}

async function whatIsKept( browser: Browser, session: Session ): Promise<string[]> {
	const { page } = session;
	await session.visit( DASHBOARD );
	await page.locator( READ ).waitFor( { timeout: 300_000 } );
	const [ loads, after, worked, times ]: number[][] = [ [], [], [], [] ];
	for ( let round = 0; round <= ROUNDS; round++ ) {
		await session.visit( 'Special:BlankPage' );
		const load = await page.evaluate( () => performance.getEntriesByType( 'navigation' )[ 0 ].duration );
		await browser.startTracing( page, TRACED );
		await session.visit( DASHBOARD );
		await page.waitForFunction( () => ( window as unknown as { noted: Noted } ).noted.painted !== undefined );
		worked.push( tasksIn( await browser.stopTracing(), 'app', 'painted' ).reduce( ( sum, task ) => sum + task.worked, 0 ) );
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
		[ '', 'measured', 'at most' ], [ 'ms after the app is there', median( after ).toFixed( 0 ), String( TARGET_PAINT ) ], [ 'of these, of the processor', median( worked ).toFixed( 0 ), '' ], [ 'times the page\'s own load', median( times ).toFixed( 2 ), '' ], [ 'ms of the page\'s own load', median( loads ).toFixed( 0 ), '' ]
	] );
	return median( after ) <= TARGET_PAINT ? [] : [ `what is kept is painted ${ median( after ).toFixed( 0 ) } ms after the app is there, not ${ TARGET_PAINT }` ];
}
