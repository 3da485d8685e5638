import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildGadgets } from '../../build/gadgets/build';
import { maintenance, ORGANISER } from '../../build/local-wiki/instance';
import { launchBrowser, Session } from '../support/browser';
import { testWiki, type TestWiki } from '../support/wiki';
import { MarkDialogDriver } from './mark-dialog-driver';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ testWiki( 'userscript' ), launchBrowser() ] );
	const folder = mkdtempSync( join( tmpdir(), 'partnerkit-' ) );
	await buildGadgets( { to: folder } );
	const script = readFileSync( join( folder, 'partnerkit.user.js' ), 'utf8' );
	rmSync( folder, { recursive: true } );
	maintenance( wiki, 'edit', [ '--user', ORGANISER, `User:${ ORGANISER }/common.js` ], script );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

it( 'the userscript does the same on a wiki without the gadgets, in the reader\'s language', async () => {
	const session = await Session.start( browser, wiki, { user: ORGANISER } );
	await session.visit( 'Main Page', { uselang: 'fr' } );
	await new MarkDialogDriver( session ).open();
	expect( await session.page.locator( '[data-partnerkit="mark"]' ).innerText() ).toContain( 'Aucun partenariat n’est encore enregistré sur ce wiki.' );
	session.expectQuiet();
	await session.end();
} );
