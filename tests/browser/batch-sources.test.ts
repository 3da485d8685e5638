import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, Session } from '../support/browser';
import { demoWiki } from '../support/demo';
import { makeEdits } from '../support/edits';
import { ask } from '../support/history';
import type { TestWiki } from '../support/wiki';

const SCREEN = '[data-partnerkit="batch"]';
const PARTNERSHIP = 'Deccan Handloom Archive';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'batch-sources' ), launchBrowser() ] );
	// A category in a circle: Looms holds Pit looms, which holds Looms.
	makeEdits( wiki, [
		[ 'Category:Looms', '[[Category:Pit looms]]' ], [ 'Category:Pit looms', '[[Category:Looms]]' ],
		[ 'Loom of Tamburgudi', 'A loom. [[Category:Looms]]' ], [ 'Pit of Tamburgudi', 'A pit. [[Category:Pit looms]]' ],
		[ 'File:Shuttle.jpg', 'A shuttle.' ], [ 'Shuttles', '[[File:Shuttle.jpg]]' ], [ 'Template:Loom box', 'A loom' ], [ 'Warp', '{{Loom box}}' ], [ 'Weft', '{{Loom box}}' ]
	].map( ( [ title, text ] ) => ( { title, text, user: 'Organiser', time: '2026-01-01T00:00:00Z' } ) ) );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

it.each( [
	[ 'category', 'Pages in a category', 'Looms', 2 ],
	[ 'file', 'Pages that use a file', 'File:Shuttle.jpg', 1 ],
	[ 'template', 'Pages with a template', 'Loom box', 2 ],
	[ 'search', 'What a search finds', 'lighthouse', undefined ],
	[ 'uploads', 'My uploads', undefined, undefined ]
] as Array<[ string, string, string | undefined, number | undefined ]> )( 'pages come from %s', async ( kind, label, subject, count ) => {
	const session = await Session.start( browser, wiki, { user: 'Organiser' } );
	await session.visit( 'Special:BlankPage/Partnerkit', { partnerkit: 'batch' } );
	const screen = session.page.locator( SCREEN );
	await screen.getByLabel( 'Where the pages come from' ).selectOption( { label } );
	if ( subject !== undefined ) {
		await screen.getByLabel( { category: 'Category', file: 'File', template: 'Template', search: 'Words to search for' }[ kind ]!, { exact: true } ).fill( subject );
	}
	if ( kind === 'category' ) {
		await screen.locator( 'select' ).nth( 1 ).selectOption( '2' );
		await screen.getByRole( 'button', { name: 'Look how large it is' } ).click();
		await screen.getByRole( 'table' ).waitFor();
		// The circle is told, and not walked round.
		expect( await screen.innerText() ).toContain( 'Looms' );
	}
	await screen.getByRole( 'button', { name: 'Find the pages' } ).click();
	await screen.getByLabel( 'Partnership', { exact: true } ).selectOption( { label: PARTNERSHIP } );
	const expected = count ?? await found( kind, subject );
	expect( expected ).toBeGreaterThan( 0 );
	await screen.getByRole( 'button', { name: expected === 1 ? 'Try out on one page' : `Try out on ${ expected } pages` } ).waitFor( { timeout: 30_000 } );
	session.expectQuiet();
	await session.end();
} );

/** How many pages the wiki itself finds. */
async function found( kind: string, subject = '' ): Promise<number> {
	const query: Record<string, string> = kind === 'search' ?
		{ list: 'search', srsearch: subject, srnamespace: '0|6', srlimit: '500' } :
		{ list: 'allimages', aisort: 'timestamp', aiuser: 'Organiser', ailimit: '500' };
	const answer = await ask<{ query: Record<string, unknown[]> }>( wiki, query );
	return answer.query[ query.list ].length;
}
