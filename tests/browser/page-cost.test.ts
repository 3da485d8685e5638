import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addCommunityGadget } from '../../build/local-wiki/community-gadget';
import { root } from '../../build/local-wiki/paths';
import { launchBrowser, Session } from '../support/browser';
import { gadgetWiki } from '../support/demo';
import { testWiki, type TestWiki } from '../support/wiki';

const { pageView } = JSON.parse( readFileSync( join( root, 'build/budgets.json' ), 'utf8' ) ) as { pageView: { gzipBytesOfJavaScript: number; requests: number } };

let without: TestWiki;
let enabled: TestWiki;
let browser: Browser;

beforeAll( async () => {
	browser = await launchBrowser();
	without = await testWiki( 'cost-without' );
	enabled = await gadgetWiki( 'cost-with' );
	// A server that runs already remembers for a while which gadgets there were.
	await without.halt();
	addCommunityGadget( without );
	await without.resume();
} );

afterAll( async () => {
	await browser?.close();
	await without?.stop();
	await enabled?.stop();
} );

interface PageView { javascript: number; requests: number; shifts: number }

async function view( wiki: TestWiki, title: string ): Promise<PageView> {
	const session = await Session.start( browser, wiki, { user: 'Organiser' } );
	// The wiki's own caches are filled, the browser's are not.
	await session.visit( title );
	const fresh = await browser.newContext( { storageState: { cookies: await session.context.cookies(), origins: [] } } );
	const page = await fresh.newPage();
	const responses: Response[] = [];
	page.on( 'response', ( response ) => responses.push( response ) );
	await page.goto( `${ wiki.url }/index.php?title=${ title }`, { waitUntil: 'networkidle' } );
	const scripts = responses.filter( ( response ) => /javascript/.test( response.headers()[ 'content-type' ] ?? '' ) );
	const sizes = await Promise.all( scripts.map( async ( response ) => gzipSync( await response.body() ).length ) );
	const shifts = await page.evaluate( () => performance.getEntriesByType( 'layout-shift' ).length );
	session.expectQuiet();
	await fresh.close();
	await session.end();
	return { javascript: sizes.reduce( ( sum, size ) => sum + size, 0 ), requests: responses.length, shifts };
}

it( 'a page view with every gadget on and unused stays within its budget, on a wiki that has another gadget', async () => {
	const before = await view( without, 'Main_Page' );
	const after = await view( enabled, 'Main_Page' );
	const cost = after.javascript - before.javascript;
	console.log( `page view: ${ cost } B gzip of JavaScript over ${ before.javascript } B, ${ after.requests - before.requests } requests, ${ after.shifts - before.shifts } layout shifts more` );
	expect( cost ).toBeGreaterThan( 0 );
	expect( cost ).toBeLessThanOrEqual( pageView.gzipBytesOfJavaScript );
	expect( after.requests - before.requests ).toBeLessThanOrEqual( pageView.requests );
	expect( after.shifts - before.shifts ).toBe( 0 );
} );
