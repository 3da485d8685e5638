import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { demoWiki } from '../support/demo';
import type { TestWiki } from '../support/wiki';
import { printTable } from './measure';

const ROUNDS = 7;

/** Times the page alone. */
const TARGET_RATIO = 1.3;

/** A phone at an event: bytes in a second, milliseconds, times slower than this machine. */
const BANDWIDTH = 400_000 / 8;
const LATENCY = 400;
const SLOWER = 4;

/** Vector is what this wiki shows on a phone; Minerva, whose page is lighter, is what Wikimedia's do. */
const SKINS = [ 'vector-2022', 'minerva' ];
const ARTICLE = 'Wendmoor';

/** As somebody types it, and as codes and links have it: there the page's own answer names the gadget. */
const INVITATIONS: Record<string, Record<string, string>> = {
	typed: { partnerkit: 'join:Open_Heritage_Coalition' },
	link: { partnerkit: 'join:Open_Heritage_Coalition', withgadget: 'partnerkit-join-app' }
};

const STEP = '[data-partnerkit^="wizard:join:"][aria-busy="false"]';

/** The first step can be used: what leads on has an address by then. And nothing of it is still being read. */
const MARKS = {
	usable: `${ STEP } .partnerkit-wizard__acts a[href*="CreateAccount"]`,
	complete: `${ STEP }:not( :has( [aria-busy="true"] ) ) .partnerkit-wizard__acts a[href*="CreateAccount"]`
};

interface Answered { url: string; bytes: number; begun: number; ended: number }

interface Visit {
	/** Milliseconds from the navigation to the page's load event, until the first step can be used, and until all of it is there. */
	load: number;
	usable: number;
	complete: number;
	answered: Answered[];
	modules: string[];
}

/** An invitation on a slow phone with an empty cache: how soon its first step can be used, beside the page alone. */
export async function onPhone(): Promise<string[]> {
	const wiki = await demoWiki( 'bench-phone' );
	const browser = await launchBrowser();
	try {
		const missed: string[] = [];
		for ( const skin of SKINS ) {
			missed.push( ...await inSkin( browser, wiki, skin ) );
		}
		return missed;
	} finally {
		await browser.close();
		await wiki.stop();
	}
}

async function inSkin( browser: Browser, wiki: TestWiki, skin: string ): Promise<string[]> {
	const visits: Record<string, Visit[]> = { alone: [], ...Object.fromEntries( Object.keys( INVITATIONS ).map( ( way ) => [ way, [] ] ) ) };
	// The first round fills the wiki's own caches. They take turns, so that a busy moment of the machine meets all.
	for ( let round = 0; round <= ROUNDS; round++ ) {
		for ( const [ way, list ] of Object.entries( visits ) ) {
			list.push( await visit( browser, wiki, { useskin: skin, ...INVITATIONS[ way ] } ) );
		}
	}
	const load = median( visits.alone.slice( 1 ).map( ( one ) => one.load ) );
	console.log( `\nAn invitation on a phone of 360 px, ${ BANDWIDTH * 8 / 1000 } kbit/s, ${ LATENCY } ms, a processor ${ SLOWER } times slower, nothing cached, ${ skin }: the median of ${ ROUNDS } rounds\n` );
	const found = Object.keys( INVITATIONS ).map( ( way ) => summary( visits[ way ], visits.alone[ ROUNDS ], load ) );
	printTable( [
		[ '', 'page alone', ...Object.keys( INVITATIONS ), 'at most' ],
		[ 'ms to the load event; until the first step can be used', load.toFixed( 0 ), ...found.map( ( { usable } ) => usable.toFixed( 0 ) ), '' ],
		[ 'ms until all of it is there', '', ...found.map( ( { complete } ) => complete.toFixed( 0 ) ), '' ],
		[ 'times the page alone until it can be used', '1', ...found.map( ( { ratio } ) => ratio.toFixed( 2 ) ), String( TARGET_RATIO ) ],
		[ 'kB until then', kilobytes( visits.alone[ ROUNDS ].answered ), ...found.map( ( { before } ) => kilobytes( before ) ), '' ],
		[ 'kB of requests for scripts of ours, and of the API', '', ...found.map( ( { ours } ) => kilobytes( ours ) ), '' ]
	] );
	found.forEach( ( { ours, foreign }, index ) => console.log( `\n${ Object.keys( INVITATIONS )[ index ] }:\n${ ours.map( ( { url, bytes, begun, ended } ) => `  ${ begun.toFixed( 0 ) }–${ ended.toFixed( 0 ) } ms, ${ bytes } B: ${ shortened( url ) }` ).join( '\n' ) }\n  modules that the page alone has not: ${ foreign.join( ', ' ) }` ) );
	return found.flatMap( ( { ratio, foreign }, index ) => [
		...ratio <= TARGET_RATIO ? [] : [ `${ Object.keys( INVITATIONS )[ index ] }: usable after ${ ratio.toFixed( 2 ) } times the page's own time in ${ skin }, not ${ TARGET_RATIO }` ],
		...foreign.filter( ( name ) => /^(?:oojs|mediawiki\.widgets)/.test( name ) ).map( ( name ) => `${ name } is loaded in ${ skin }` )
	] );
}

function summary( visits: Visit[], alone: Visit, load: number ) {
	const usable = median( visits.slice( 1 ).map( ( one ) => one.usable ) );
	const complete = median( visits.slice( 1 ).map( ( one ) => one.complete ) );
	const last = visits[ ROUNDS ];
	const before = last.answered.filter( ( { ended } ) => ended <= last.complete );
	return {
		usable, complete, ratio: usable / load, before,
		ours: before.filter( ( { url } ) => /partnerkit-|api\.php/.test( decodeURIComponent( new URL( url ).search ) + new URL( url ).pathname ) && !/index\.php/.test( url ) ),
		foreign: last.modules.filter( ( name ) => !alone.modules.includes( name ) )
	};
}

function kilobytes( list: Answered[] ): string {
	return ( list.reduce( ( total, { bytes } ) => total + bytes, 0 ) / 1000 ).toFixed( 1 );
}

async function visit( browser: Browser, wiki: TestWiki, query: Record<string, string> ): Promise<Visit> {
	const context = await browser.newContext( { viewport: { width: 360, height: 740 }, hasTouch: true } );
	try {
		const page = await context.newPage();
		await page.addInitScript( note, MARKS );
		const answered = await slow( context, page );
		await page.goto( `${ wiki.url }/index.php?${ new URLSearchParams( { title: ARTICLE, ...query } ) }`, { timeout: 120_000 } );
		if ( query.partnerkit ) {
			await page.waitForFunction( () => ( window as unknown as Noted ).complete > 0, undefined, { timeout: 120_000 } );
		}
		const { usable, complete, load, modules } = await page.evaluate( () => ( {
			usable: ( window as unknown as Noted ).usable, complete: ( window as unknown as Noted ).complete, load: ( performance.getEntriesByType( 'navigation' )[ 0 ] as PerformanceNavigationTiming ).loadEventStart,
			modules: mw.loader.getModuleNames().filter( ( name ) => mw.loader.getState( name ) === 'ready' )
		} ) );
		return { load, usable, complete, answered: [ ...answered ], modules };
	} finally {
		await context.close();
	}
}

type Noted = Record<keyof typeof MARKS, number>;

/** Runs in the page before anything else. */
function note( marks: Record<string, string> ): void {
	Object.assign( window, { usable: 0, complete: 0 } );
	new MutationObserver( () => {
		for ( const [ name, selector ] of Object.entries( marks ) ) {
			if ( !( window as unknown as Noted )[ name as keyof Noted ] && document.querySelector( selector ) ) {
				Object.assign( window, { [ name ]: performance.now() } );
			}
		}
	} ).observe( document, { childList: true, subtree: true, attributes: true } );
}

/** Makes the page's connection and processor slow. Gives what came over the line: bytes as they were sent, times since the first request. */
async function slow( context: BrowserContext, page: Page ): Promise<Answered[]> {
	const devtools: CDPSession = await context.newCDPSession( page );
	const asked = new Map<string, { url: string; begun: number }>();
	const answered: Answered[] = [];
	let first: number | undefined;
	devtools.on( 'Network.requestWillBeSent', ( { requestId, request, timestamp } ) => {
		first = first ?? timestamp;
		asked.set( requestId, { url: request.url, begun: ( timestamp - first ) * 1000 } );
	} );
	devtools.on( 'Network.loadingFinished', ( { requestId, timestamp, encodedDataLength } ) => {
		const request = asked.get( requestId );
		if ( request ) {
			answered.push( { ...request, bytes: encodedDataLength, ended: ( timestamp - first! ) * 1000 } );
		}
	} );
	await devtools.send( 'Network.enable' );
	await devtools.send( 'Network.emulateNetworkConditions', { offline: false, latency: LATENCY, downloadThroughput: BANDWIDTH, uploadThroughput: BANDWIDTH } );
	await devtools.send( 'Emulation.setCPUThrottlingRate', { rate: SLOWER } );
	return answered;
}

function shortened( url: string ): string {
	const { pathname, searchParams } = new URL( url );
	return `${ pathname } ${ searchParams.get( 'modules' ) ?? searchParams.get( 'prop' ) ?? '' }`.slice( 0, 300 );
}

function median( list: number[] ): number {
	return [ ...list ].sort( ( one, other ) => one - other )[ list.length >> 1 ];
}
