import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import { readEvents } from '../../src/domain/partnership/event';
import { readPartnership } from '../../src/domain/partnership/record';
import { messagesOf } from '../support/words';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { demoWiki } from '../support/demo';
import { history } from '../support/history';
import { HOSTILE_ITEMS } from '../support/hostile-items';
import type { TestWiki } from '../support/wiki';
import { RegistryDriver } from './registry-driver';

const HOME = 'Project:Partnerships';
const SCREEN = '[data-partnerkit="registry"]';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'registry' ), launchBrowser() ] );
} );

afterEach( () => {
	wiki.wikidata.fault = undefined;
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

async function start( options: SessionOptions = {} ): Promise<[ Session, RegistryDriver ]> {
	const session = await Session.start( browser, wiki, { user: 'Editor', ...options } );
	return [ session, new RegistryDriver( session ) ];
}

function edit( session: Session, title: string, text: string ): Promise<unknown> {
	return session.page.evaluate( ( [ page, wikitext ] ) => new mw.Api().postWithToken( 'csrf', { action: 'edit', title: page, text: wikitext } ), [ title, text ] );
}

const latest = async ( title: string ) => ( await history( wiki, title ) )[ 0 ]?.content ?? '';

it( 'asks in Arabic for what the templates hold', async () => {
	const [ session, form ] = await start( { width: 360, height: 740 } );
	await form.open( 'British Library', { uselang: 'ar', useskin: 'minerva' } );
	const labels = ( await form.root.locator( 'label' ).allTextContents() ).map( ( label ) => label.trim() ).filter( Boolean );
	expect( labels ).toEqual( expect.arrayContaining( [ 'الاسم', 'الحالة', 'الدور', 'المطلوب' ].map( ( label ) => expect.stringContaining( label ) ) ) );
	expect( labels.filter( ( label ) => !/[\u0600-\u06FF]/.test( label ) ) ).toEqual( [] );
	await expectAccessible( session.page, SCREEN );
	session.expectQuiet();
	await session.end();
} );

describe( 'a coalition of three', () => {
	it( 'is made, changed, given an event and renamed, and its pages say what was typed', async () => {
		const [ session, form ] = await start();
		await form.open();
		await form.fill( 'Name', 'Three Houses' );
		await form.press( 'Add a partner' );
		await form.pick( form.row( 'Partner 1' ), 'rijks', 'Q190804' );
		await form.row( 'Partner 1' ).getByLabel( 'Role' ).selectOption( 'lead' );
		await form.press( 'Add a partner' );
		await form.fill( 'Name', 'Archive | of {{Ujiji}}', form.row( 'Partner 2' ) );
		await form.press( 'Add a partner' );
		await form.fill( 'Name', 'Library of the Lake', form.row( 'Partner 3' ) );
		await form.fill( 'Website', 'https://lake.example/?a=b', form.row( 'Partner 3' ) );
		await form.press( 'Add a goal' );
		await form.row( 'Goal 1' ).getByLabel( 'What is counted' ).selectOption( 'pages-improved' );
		await form.fill( 'Target', '40', form.row( 'Goal 1' ) );
		await form.fill( 'Start', '2026-11-01' );
		await form.fill( 'Hashtag', '#ThreeHouses' );
		await form.fill( 'Contact 1', 'Editor' );
		expect( await form.review() ).toContain( 'name=Archive &#124; of &#123;&#123;Ujiji&#125;&#125;' );
		await form.save( 'Save (1 edit)' );
		const made = await history( wiki, `${ HOME }/Three Houses` );
		expect( made ).toHaveLength( 1 );
		expect( made[ 0 ] ).toMatchObject( { user: 'Editor', comment: 'Record of the partnership Three Houses' } );
		expect( readPartnership( 'Three Houses', made[ 0 ].content, DEFAULT_CONFIG ) ).toMatchObject( {
			label: 'Three Houses', status: 'proposed', start: '2026-11-01', hashtag: 'ThreeHouses', contact: '[[User:Editor|Editor]]', goals: [ { metric: 'pages-improved', target: 40 } ],
			partners: [
				{ wikidata: 'Q190804', name: 'Rijksmuseum', type: 'museum', country: 'Netherlands', role: 'lead', url: 'https://www.rijksmuseum.nl/' },
				{ wikidata: '', name: 'Archive | of {{Ujiji}}' }, { name: 'Library of the Lake', url: 'https://lake.example/?a=b' }
			]
		} );

		await form.open( 'Three Houses' );
		await form.fill( 'Country', 'Tanzania', await form.openRow( 'Partner 2' ) );
		await form.press( 'Add an event' );
		await form.fill( 'Name', 'Lake day', form.row( 'Event 1' ) );
		await form.fill( 'Start', '2026-12-05', form.row( 'Event 1' ) );
		expect( await form.review() ).toContain( '| id = lake-day' );
		await form.save( 'Save (2 edits)' );
		expect( readPartnership( 'x', await latest( `${ HOME }/Three Houses` ), DEFAULT_CONFIG )!.partners[ 1 ] ).toMatchObject( { name: 'Archive | of {{Ujiji}}', country: 'Tanzania' } );
		expect( readEvents( await latest( `${ HOME }/Three Houses/Events` ), DEFAULT_CONFIG ) ).toMatchObject( [ { id: 'lake-day', name: 'Lake day', start: '2026-12-05' } ] );
		expect( await history( wiki, `${ HOME }/Three Houses` ) ).toHaveLength( 2 );

		await form.open( 'Three Houses' );
		await form.root.locator( '[data-section="rename"] summary' ).click();
		await form.fill( 'New name', 'Houses of the Lake' );
		await form.root.getByText( `${ HOME }/Houses of the Lake/Events` ).waitFor();
		await form.press( 'Move 2 pages' );
		await form.root.locator( '.cdx-message--success' ).waitFor();
		expect( await form.root.getByRole( 'link', { name: 'Look at the marks and repair them' } ).getAttribute( 'href' ) ).toContain( encodeURIComponent( 'health:Houses of the Lake' ) );
		expect( readPartnership( 'x', await latest( `${ HOME }/Houses of the Lake` ), DEFAULT_CONFIG )!.label ).toBe( 'Houses of the Lake' );
		expect( await latest( `${ HOME }/Three Houses/Events` ) ).toMatch( /^#REDIRECT/ );
		session.expectQuiet();
		await session.end();
	} );
} );

describe( 'a name', () => {
	it( 'that is taken, reserved or impossible is said beside the field, and nothing can be saved under it', async () => {
		const [ session, form ] = await start();
		await form.open();
		for ( const [ name, words ] of [ [ 'Rijksmuseum', 'is there already' ], [ 'Requests', 'No page can be called so' ], [ 'A/B', 'No page can be called so' ], [ 'a[b]', 'No page can be called so' ] ] ) {
			await form.fill( 'Name', name );
			await form.root.locator( '.partnerkit-registry__title', { hasText: words } ).waitFor();
			expect( await form.root.getByRole( 'button', { name: 'Look at what changes' } ).isEnabled() ).toBe( false );
		}
		session.expectQuiet();
		await session.end();
	} );
} );

describe( 'Wikidata', () => {
	it( 'that is hostile is shown as text', async () => {
		wiki.wikidata.items.push( ...HOSTILE_ITEMS );
		const [ session, form ] = await start();
		await form.open();
		await form.press( 'Add a partner' );
		const row = form.row( 'Partner 1' );
		await form.pick( row, 'Trap', 'onerror' );
		expect( await row.getByLabel( 'Name', { exact: true } ).inputValue() ).toBe( '<img src=x onerror=alert(1)>' );
		expect( await row.getByLabel( 'Website', { exact: true } ).inputValue() ).toBe( 'https://good.example/?a=b&c=d' );
		expect( await form.root.locator( 'img' ).count() ).toBe( 0 );
		await form.search( row, 'Trap three' );
		await row.locator( '.partnerkit-picker__item' ).waitFor();
		expect( await form.root.evaluate( ( element ) => element.scrollWidth <= element.clientWidth + 1 ) ).toBe( true );
		session.expectQuiet();
		await session.end();
	} );

	it( 'that fails, is slow or knows nothing keeps nobody from typing', async () => {
		const [ session, form ] = await start();
		await form.open();
		await form.press( 'Add a partner' );
		const row = form.row( 'Partner 1' );
		wiki.wikidata.fault = 'error';
		await form.search( row, 'rijks' );
		await row.getByText( 'gave an answer that cannot be used' ).waitFor();
		wiki.wikidata.fault = undefined;
		await form.press( 'Try again', row );
		await row.locator( '.partnerkit-picker__item', { hasText: 'Q190804' } ).waitFor();
		wiki.wikidata.fault = 'silent';
		await form.search( row, 'british' );
		await row.getByText( 'Searching Wikidata' ).waitFor();
		// The answer to a later question is the one that is shown.
		wiki.wikidata.fault = undefined;
		await form.search( row, 'unesco' );
		await row.locator( '.partnerkit-picker__item', { hasText: 'Q7809' } ).waitFor();
		await form.search( row, 'Nobody has heard of it' );
		await row.getByText( 'Nothing found on Wikidata' ).waitFor();
		await form.fill( 'Name', 'Typed by hand', row );
		expect( await row.locator( 'summary' ).innerText() ).toContain( 'Typed by hand' );
		await session.end();
	} );

	it( 'is marked where it filled in a field, and its value is offered again after a change', async () => {
		const [ session, form ] = await start();
		await form.open();
		await form.press( 'Add a partner' );
		const row = form.row( 'Partner 1' );
		await form.pick( row, 'Q23308', 'Q23308' );
		const from = row.getByText( 'From Wikidata. You can change it.' );
		expect( await from.count() ).toBe( 5 );
		await form.fill( 'Country', 'England', row );
		expect( await from.count() ).toBe( 4 );
		await form.press( /Use Wikidata’s again:\s*United Kingdom/, row );
		expect( await row.getByLabel( 'Country', { exact: true } ).inputValue() ).toBe( 'United Kingdom' );
		expect( await row.getByRole( 'link', { name: 'British Library logo.svg' } ).getAttribute( 'href' ) ).toBe( 'https://commons.wikimedia.org/wiki/File:British_Library_logo.svg' );
		await session.end();
	} );
} );

describe( 'somebody else at the same record', () => {
	it( 'keeps what they wrote, and is asked about what both changed', async () => {
		const [ session, form ] = await start();
		const title = `${ HOME }/UNESCO`;
		await form.open( 'UNESCO' );
		await form.fill( 'Hashtag', 'MyHeritage' );
		await form.fill( 'Wikis', 'en.wikipedia.org' );
		await form.review();
		const theirs = ( await latest( title ) ).replace( /\| hashtag = .*/, '| hashtag = TheirHeritage' ).replace( /\| status = .*/, '| status = paused' );
		await edit( session, title, theirs );
		await form.press( 'Save (1 edit)' );
		await form.root.getByText( 'Somebody changed the same thing' ).waitFor();
		expect( await latest( title ) ).toBe( theirs );
		expect( await form.root.getByLabel( 'Status' ).inputValue() ).toBe( 'paused' );
		await form.press( 'Take mine' );
		await form.review();
		await form.save( 'Save (1 edit)' );
		expect( readPartnership( 'UNESCO', await latest( title ), DEFAULT_CONFIG ) ).toMatchObject( { hashtag: 'MyHeritage', status: 'paused', wikis: [ 'en.wikipedia.org' ] } );
		await session.end();
	} );
} );

describe( 'what was typed', () => {
	it( 'is there again after the page was left', async () => {
		const [ session, form ] = await start();
		await form.open( 'National Library of Wales' );
		await form.fill( 'Hashtag', 'Kept' );
		await form.openRow( 'Partner 1' );
		await session.page.reload();
		await session.page.locator( `${ SCREEN }[aria-busy="false"] .partnerkit-section` ).first().waitFor();
		expect( await form.root.getByLabel( 'Hashtag', { exact: true } ).first().inputValue() ).toBe( 'Kept' );
		await form.press( 'Throw away what I changed' );
		await form.open( 'National Library of Wales' );
		expect( await form.root.getByLabel( 'Hashtag', { exact: true } ).first().inputValue() ).not.toBe( 'Kept' );
		await session.end();
	} );
} );

describe( 'somebody who may not', () => {
	it( 'is told why before anything is typed, and cannot save', async () => {
		const [ organiser ] = await start( { user: 'Organiser' } );
		await organiser.visit( 'Main Page' );
		await organiser.page.evaluate( ( title ) => new mw.Api().postWithToken( 'csrf', { action: 'protect', title, protections: 'edit=sysop|move=sysop', reason: 'test' } ), `${ HOME }/British Library` );
		await organiser.end();
		const [ session, form ] = await start();
		await form.open( 'British Library' );
		await form.root.getByText( `You cannot change ${ HOME }/British Library at the moment` ).waitFor();
		await form.fill( 'Hashtag', 'Other' );
		await form.review();
		expect( await form.root.getByRole( 'button', { name: 'Save (1 edit)' } ).isEnabled() ).toBe( false );
		await session.end();
	} );
} );

describe.each( [
	[ 'light, English', {}, 'light', 1280 ], [ 'dark, Arabic', { uselang: 'ar', vectornightmode: '1' }, 'dark', 1280 ],
	[ 'dark, Arabic, phone', { uselang: 'ar', useskin: 'minerva', minervanightmode: '1' }, 'dark', 360 ], [ 'light, French, phone', { uselang: 'fr', useskin: 'minerva' }, 'light', 360 ]
] as Array<[ string, Record<string, string>, 'light' | 'dark', number ]> )( 'the form in %s', ( _, query, colorScheme, width ) => {
	it( 'is accessible with everything open, and nothing leaves the screen', async () => {
		const [ session, form ] = await start( { colorScheme, width, height: 800 } );
		await form.open( 'Open Heritage Coalition', query );
		// It speaks the language that was asked for.
		await form.root.getByRole( 'button', { name: messagesOf( 'partnerkit-registry-app', query.uselang ?? 'en' )[ 'partnerkit-registry-review' ], exact: true } ).waitFor();
		await form.root.locator( 'details:not([open])' ).evaluateAll( ( all ) => all.forEach( ( one ) => one.setAttribute( 'open', '' ) ) );
		await session.page.locator( '.partnerkit-picker input' ).first().fill( 'british' );
		await session.page.locator( '.partnerkit-picker__item' ).first().waitFor();
		await session.page.keyboard.press( 'ArrowDown' );
		await session.page.locator( '.partnerkit-rendered' ).waitFor();
		await expectAccessible( session.page, SCREEN );
		expect( await form.root.evaluate( ( element ) => element.scrollWidth <= element.clientWidth + 1 ) ).toBe( true );
		for ( const tab of [ 'wikitext', 'changes' ] ) {
			await session.page.locator( `[data-tab="${ tab }"]` ).click();
			await expectAccessible( session.page, SCREEN );
		}
		session.expectQuiet();
		await session.end();
	} );
} );

describe( 'the form by keyboard', () => {
	it( 'finds an institution, checks and saves without a pointer', async () => {
		const [ session, form ] = await start( { user: 'Newcomer' } );
		const { page } = session;
		const focused = () => page.evaluate( () => document.activeElement === document.body ? '' : document.activeElement!.getAttribute( 'aria-label' ) || ( document.activeElement as HTMLInputElement ).labels?.[ 0 ]?.innerText || ( document.activeElement as HTMLElement ).innerText );
		const tabTo = async ( wanted: string ) => {
			for ( let presses = 0; presses < 80 && await focused() !== wanted; presses++ ) {
				await page.keyboard.press( 'Tab' );
			}
			expect( await focused() ).toBe( wanted );
		};
		await form.open();
		await tabTo( 'Name' );
		await page.keyboard.type( 'By keys alone' );
		await tabTo( 'Add a partner' );
		await page.keyboard.press( 'Enter' );
		await form.row( 'Partner 1' ).waitFor();
		await page.keyboard.press( 'Shift+Tab' );
		for ( let presses = 0; presses < 30 && !( await focused() ).includes( 'Find the institution' ); presses++ ) {
			await page.keyboard.press( 'Shift+Tab' );
		}
		await page.keyboard.type( 'unesco' );
		await page.locator( '.partnerkit-picker__item' ).waitFor();
		expect( await page.locator( '[role="status"]', { hasText: 'One found.' } ).count() ).toBe( 1 );
		await page.keyboard.press( 'Escape' );
		expect( await page.locator( '.partnerkit-picker__item' ).isVisible() ).toBe( false );
		await page.keyboard.press( 'ArrowDown' );
		await page.keyboard.press( 'Enter' );
		await page.getByText( 'From Wikidata. You can change it.' ).first().waitFor();
		await page.waitForFunction( () => !( document.querySelector( '.partnerkit-registry__go button' ) as HTMLButtonElement ).disabled );
		await tabTo( 'Look at what changes' );
		await page.keyboard.press( 'Enter' );
		await page.locator( '.partnerkit-diff' ).waitFor();
		await tabTo( 'Save (1 edit)' );
		await page.keyboard.press( 'Enter' );
		await page.locator( '.cdx-message--success' ).waitFor();
		expect( readPartnership( 'x', await latest( `${ HOME }/By keys alone` ), DEFAULT_CONFIG )!.partners ).toMatchObject( [ { wikidata: 'Q7809', name: 'UNESCO' } ] );
		// The way leads through Vector's search, which the policy of the local wiki stops.
		await session.end();
	} );
} );
