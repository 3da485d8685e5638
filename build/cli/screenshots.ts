/**
 * The pictures of docs/screenshots, taken from the demo wiki that is being served:
 * `node build/bootstrap.mjs build/cli/screenshots.ts [--port N]`.
 * Nothing is saved on the wiki.
 */
import { mkdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { PASSWORD } from '../local-wiki/instance';
import { SetupError } from '../local-wiki/log';
import { root } from '../local-wiki/paths';
import { chromiumPath, ensureSystemPackages } from '../local-wiki/system-packages';
import { readOptions } from './options';
import { report } from './report';

const FOLDER = join( root, 'docs/screenshots' );
const ACCOUNT = 'Editor';
const ARTICLE = 'Cedar Bluff Landing';
const PARTNERSHIP = 'British Library';
const PARTNERSHIP_PAGE = `Project:Partnerships/${ PARTNERSHIP }`;

/** Milliseconds; a dashboard reads the contributions of everybody who takes part. */
const LONGEST_WAIT = 30_000;

/** Larger ones slow down whoever reads the page on a phone. */
const MOST_BYTES = 150_000;

const MARK = '[data-partnerkit="mark"]';
const DASHBOARD = '[data-partnerkit="dashboard"]';

interface Screenshot {
	file: string;
	width: number;
	height: number;
	title: string;
	skin: 'vector-2022' | 'minerva';
	/** Brings the page into the state that is shown. */
	show( page: Page ): Promise<void>;
}

const SCREENSHOTS: Screenshot[] = [
	{ file: 'mark.png', width: 1120, height: 760, title: ARTICLE, skin: 'vector-2022', show: showMark },
	{ file: 'mark-phone.png', width: 360, height: 720, title: ARTICLE, skin: 'minerva', show: showMarkOnPhone },
	{ file: 'dashboard.png', width: 1280, height: 950, title: PARTNERSHIP_PAGE, skin: 'vector-2022', show: showDashboard }
];

try {
	await main( readOptions().port );
} catch ( error ) {
	report( error );
}

async function main( port: number ): Promise<void> {
	ensureSystemPackages( [ 'browser' ], ( line ) => console.log( line ) );
	mkdirSync( FOLDER, { recursive: true } );
	const url = `http://127.0.0.1:${ port }`;
	await requireWiki( url );
	const browser = await chromium.launch( { executablePath: chromiumPath(), args: [ '--no-sandbox', '--disable-gpu' ] } );
	try {
		for ( const screenshot of SCREENSHOTS ) {
			console.log( await take( browser, url, screenshot ) );
		}
	} finally {
		await browser.close();
	}
}

async function requireWiki( url: string ): Promise<void> {
	const answer = await fetch( `${ url }/api.php?action=query&format=json` ).catch( () => undefined );
	if ( !answer?.ok ) {
		throw new SetupError( `No wiki answers at ${ url }. No picture was changed. Start the demo wiki with npm start, then run the same command again.` );
	}
}

/** @return What was made, for the person at the terminal */
async function take( browser: Browser, url: string, { file, width, height, title, skin, show }: Screenshot ): Promise<string> {
	const context = await browser.newContext( { viewport: { width, height }, colorScheme: 'light', reducedMotion: 'reduce' } );
	context.setDefaultTimeout( LONGEST_WAIT );
	try {
		const page = await context.newPage();
		await logIn( page, url );
		await page.goto( `${ url }/index.php?${ new URLSearchParams( { title, useskin: skin } ) }`, { waitUntil: 'networkidle' } );
		await show( page );
		const path = join( FOLDER, file );
		await page.screenshot( { path, animations: 'disabled' } );
		const { size } = statSync( path );
		return `${ relative( root, path ) }: ${ size } bytes${ size > MOST_BYTES ? `, more than the ${ MOST_BYTES } that it should have` : '' }`;
	} catch ( error ) {
		throw new SetupError( `${ file } could not be taken and is as it was. Look at “${ title }” on ${ url } as ${ ACCOUNT }, then run the same command again.\n${ ( error as Error ).message }` );
	} finally {
		await context.close();
	}
}

async function logIn( page: Page, url: string ): Promise<void> {
	await page.goto( `${ url }/index.php?title=Special:UserLogin` );
	await page.fill( '#wpName1', ACCOUNT );
	await page.fill( '#wpPassword1', PASSWORD );
	await page.click( '#wpLoginAttempt' );
	await page.waitForURL( ( address ) => !address.href.includes( 'UserLogin' ) );
}

async function showMark( page: Page ): Promise<void> {
	await page.locator( '#partnerkit-templates a' ).click();
	await choosePartnership( page );
	await page.locator( `${ MARK } .partnerkit-checks` ).waitFor();
}

async function showMarkOnPhone( page: Page ): Promise<void> {
	// Minerva keeps the page's tools behind three dots.
	await page.locator( '[for="page-actions-overflow-checkbox"]' ).click();
	await page.locator( '#partnerkit-templates a' ).click();
	await choosePartnership( page );
	for ( const _ of [ 'details', 'check and save' ] ) {
		await page.locator( `${ MARK } .partnerkit-dialog__footer` ).getByRole( 'button', { name: 'Continue' } ).click();
	}
	await page.locator( `${ MARK } .partnerkit-rendered` ).waitFor();
}

async function choosePartnership( page: Page ): Promise<void> {
	await page.locator( `${ MARK }[aria-busy="false"] .partnerkit-choice`, { hasText: PARTNERSHIP } ).first().locator( 'label' ).click();
}

async function showDashboard( page: Page ): Promise<void> {
	const dashboard = page.locator( `${ DASHBOARD }[aria-busy="false"]` );
	await dashboard.waitFor();
	await dashboard.evaluate( ( element ) => element.scrollIntoView() );
}
