import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLANTED } from '../../build/demo/flaws';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session } from '../support/browser';
import { demoWiki } from '../support/demo';
import { history } from '../support/history';
import type { TestWiki } from '../support/wiki';

const SCREEN = '[data-partnerkit="health"]';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'health' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

/** What a person answers to each kind: an option, and what is then written (nothing: what is proposed). */
const ANSWERS: Record<string, [ option: string | undefined, text?: string ]> = {
	'date-unreadable': [ 'way:leave-out' ],
	'event-start': [ 'write', new Date( Date.now() - 10 * 86_400_000 ).toISOString().slice( 0, 10 ) ],
	'goal-target': [ 'write', '6' ],
	'mark-after-end': [ 'write' ],
	'mark-before-start': [ 'write' ],
	'mark-contradiction': [ 'way:keep-1' ],
	'mark-event-date': [ 'write' ],
	'mark-event-unknown': [ 'way:leave-out' ],
	'mark-partner-unknown': [ 'value:British Museum' ],
	'mark-partnership-unknown': [ 'value:Rijksmuseum' ],
	'parameter-missing': [ 'value:UNESCO' ],
	'parameter-unknown': [ 'value:partner' ],
	'participant-account-unknown': [ 'write' ],
	'participant-event-unknown': [ 'value:summer-of-sketches' ],
	'participant-left-early': [ 'way:swap' ],
	'participant-still-discloses': [ 'write' ],
	'record-contact': [ undefined, 'Prairie sedge' ],
	'record-stale': [ 'value:paused' ]
};

async function open( session: Session, query: Record<string, string> = {} ): Promise<void> {
	await session.visit( 'Special:BlankPage/Partnerkit', { partnerkit: 'health', ...query } );
	await session.page.locator( `${ SCREEN }[aria-busy="false"]` ).waitFor();
}

/** Keys of the groups on the screen, but for the one that has all of those that need no guessing. */
async function groups( session: Session ): Promise<string[]> {
	const keys = await session.page.locator( '[data-group]' ).evaluateAll( ( list ) => list.map( ( one ) => one.getAttribute( 'data-group' )! ) );
	return keys.filter( ( key ) => key !== 'all' );
}

async function choose( session: Session, group: string ): Promise<void> {
	await session.page.locator( `[data-group="${ group }"]` ).click();
	await session.page.locator( `[data-group="${ group }"][aria-current="true"]` ).waitFor();
}

async function found( session: Session ): Promise<string[]> {
	const all: string[] = [];
	for ( const group of await groups( session ) ) {
		await choose( session, group );
		const pages = await session.page.locator( '[data-page]' ).evaluateAll( ( list ) => list.map( ( one ) => one.getAttribute( 'data-page' )! ) );
		all.push( ...pages.map( ( page ) => `${ group.split( '/' )[ 0 ] } ${ page }` ) );
	}
	return all.sort();
}

async function answer( session: Session, kind: string ): Promise<void> {
	const [ option, text ] = ANSWERS[ kind ];
	const cases = session.page.locator( '.partnerkit-health__case' );
	for ( let index = 0; index < await cases.count(); index++ ) {
		const one = cases.nth( index );
		if ( option ) {
			await one.locator( 'select' ).selectOption( option );
		}
		if ( text !== undefined ) {
			await one.locator( 'input:not([type="checkbox"])' ).fill( text );
		} else if ( option === 'write' ) {
			await one.locator( 'button', { hasText: /^Use / } ).click();
		}
	}
}

/** Tries the chosen group out and saves what the batch proposes. */
async function repair( session: Session ): Promise<void> {
	await session.page.getByRole( 'button', { name: /^Try out on / } ).click();
	await session.page.locator( '[data-partnerkit="batch"][data-phase="tried"][aria-busy="false"]' ).waitFor();
	await session.page.getByRole( 'button', { name: /^Save (?:one edit|\d+ edits)$/ } ).click();
	await session.page.locator( '[data-partnerkit="batch"][data-phase="done"][aria-busy="false"]' ).waitFor();
}

describe( 'health of the whole demo', () => {
	it( 'finds what was planted and nothing else; repaired in bulk, a second reading finds nothing to do', async () => {
		const session = await Session.start( browser, wiki, { user: 'Organiser' } );
		await open( session );
		const planted = PLANTED.map( ( { page, kind } ) => `${ kind } ${ page }` ).sort();
		expect( new Set( PLANTED.map( ( { kind } ) => kind ) ).size ).toBeGreaterThanOrEqual( 15 );
		expect( await found( session ) ).toEqual( planted );
		const head = await session.page.locator( `${ SCREEN } header` ).innerText();
		const [ , sound, marks ] = /(\d+) of (\d+) marks are sound/.exec( head )!.map( Number );
		expect( marks - sound ).toBe( PLANTED.filter( ( { kind, page } ) => page.startsWith( 'Talk:' ) || kind === 'mark-misplaced' ).length );
		const [ , defects, , byRule, byPerson ] = /(\d+) defects on (\d+) pages: (\d+) can be repaired without guessing, (\d+) need/.exec( head )!.map( Number );
		expect( [ defects, byRule + byPerson ] ).toEqual( [ PLANTED.length, PLANTED.length ] );

		await choose( session, 'all' );
		await repair( session );
		for ( let turns = 0; turns <= Object.keys( ANSWERS ).length; turns++ ) {
			await open( session );
			const left = ( await groups( session ) ).sort( ( one, other ) => one === 'record-stale/person' ? -1 : other === 'record-stale/person' ? 1 : 0 );
			if ( !left.length ) {
				break;
			}
			expect( left.filter( ( group ) => group.endsWith( '/rule' ) ) ).toEqual( [] );
			await choose( session, left[ 0 ] );
			await answer( session, left[ 0 ].split( '/' )[ 0 ] );
			await repair( session );
		}
		expect( await session.page.locator( SCREEN ).innerText() ).toContain( 'Nothing to repair.' );
		expect( await groups( session ) ).toEqual( [] );

		for ( const title of [ ...new Set( PLANTED.map( ( { page } ) => page ) ), 'Talk:Merri Inlet' ] ) {
			const [ last ] = await history( wiki, title );
			expect( last, title ).toMatchObject( { user: 'Organiser', comment: expect.stringMatching( /^Template repair: / ), tags: expect.not.arrayContaining( [ 'partnership' ] ) } );
		}
		session.expectQuiet();
		await session.end();
	}, 900_000 );
} );

describe( 'the screen', () => {
	it( 'repairs one page alone, tells what is protected, and looks again', async () => {
		const session = await Session.start( browser, wiki, { user: 'Organiser' } );
		await session.visit( 'Main Page' );
		await session.page.evaluate( async () => {
			const api = new mw.Api();
			for ( const [ title, text ] of [ [ 'Talk:Tamburgudi', '{{Partnership contribution|partnership = rijksMUSEUM <!-- here -->\n|date=2026/10/01 }}\nstays' ], [ 'Talk:Ribeira Velha', '{{Partnership contribution|partnership=rijksMuseum}}' ] ] ) {
				await api.postWithToken( 'csrf', { action: 'edit', title, text, formatversion: 2 } );
			}
			await api.postWithToken( 'csrf', { action: 'protect', title: 'Talk:Ribeira Velha', protections: 'edit=sysop' } );
		} );
		await session.end();
		const editor = await Session.start( browser, wiki, { user: 'Editor' } );
		await open( editor );
		await choose( editor, 'mark-partnership-written/rule' );
		expect( await editor.page.locator( '[data-page="Talk:Ribeira Velha"]' ).innerText() ).toContain( 'protected' );
		expect( await editor.page.locator( '[data-page="Talk:Ribeira Velha"] input' ).isDisabled() ).toBe( true );
		await editor.page.locator( '[data-page="Talk:Tamburgudi"] button' ).click();
		await editor.page.locator( '.partnerkit-diff' ).waitFor();
		await editor.page.getByRole( 'button', { name: 'Repair this page only' } ).click();
		await editor.page.locator( '[data-page="Talk:Tamburgudi"]' ).waitFor( { state: 'detached' } );
		expect( ( await history( wiki, 'Talk:Tamburgudi' ) )[ 0 ].content ).toBe( '{{Partnership contribution|partnership = Rijksmuseum <!-- here -->\n|date=2026/10/01 }}\nstays' );
		await choose( editor, 'date-written/rule' );
		await editor.page.locator( '[data-page="Talk:Tamburgudi"]' ).waitFor();
		editor.expectQuiet();
		await editor.end();
	} );

	it( 'remembers what is to be ignored, and shows it again', async () => {
		const session = await Session.start( browser, wiki, { user: 'Editor' } );
		await open( session );
		const before = await groups( session );
		await choose( session, before[ 0 ] );
		await session.page.getByRole( 'button', { name: 'Ignore these' } ).click();
		await open( session );
		expect( await session.page.locator( SCREEN ).innerText() ).toContain( 'Ignored by decision' );
		await session.page.getByRole( 'button', { name: 'Show them again' } ).click();
		expect( await groups( session ) ).toEqual( before );
		await session.end();
	} );

	it.each( [
		[ 'light, English', { }, 'light', 1280 ], [ 'dark, English', { vectornightmode: '1' }, 'dark', 1280 ], [ 'light, Arabic', { uselang: 'ar' }, 'light', 1280 ],
		[ 'dark, Arabic, phone', { uselang: 'ar', useskin: 'minerva', minervanightmode: '1' }, 'dark', 360 ], [ 'light, French, 320 px', { uselang: 'fr', useskin: 'minerva' }, 'light', 320 ]
	] as Array<[ string, Record<string, string>, 'light' | 'dark', number ]> )( 'is accessible in %s, and nothing leaves the screen', async ( _, query, colorScheme, width ) => {
		const session = await Session.start( browser, wiki, { user: 'Editor', colorScheme, width, height: 740 } );
		await open( session, query );
		await expectAccessible( session.page, SCREEN );
		await session.page.locator( '[data-group]' ).last().click();
		await session.page.locator( '.partnerkit-health__detail' ).waitFor();
		await session.page.waitForTimeout( 1000 );
		await expectAccessible( session.page, SCREEN );
		expect( await session.page.locator( SCREEN ).evaluate( ( element ) => element.scrollWidth <= element.clientWidth + 1 ) ).toBe( true );
		session.expectQuiet();
		await session.end();
	} );
} );
