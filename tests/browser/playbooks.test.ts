import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { demoWiki, gadgetWiki } from '../support/demo';
import type { TestWiki } from '../support/wiki';
import { speaking } from '../support/words';

const SCREEN = '[data-partnerkit="playbooks"]';
const BLANK = 'Special:BlankPage/Partnerkit';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'playbooks' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

async function open( options: SessionOptions = {}, query: Record<string, string> = {}, hash = '', on: TestWiki = wiki ): Promise<[ Session, Locator ]> {
	const session = await Session.start( browser, on, { user: 'Organiser', ...options } );
	await session.page.goto( `${ on.url }/index.php?${ new URLSearchParams( { title: BLANK, partnerkit: 'playbooks', ...query } ) }${ hash }` );
	const root = session.page.locator( `${ SCREEN }[aria-busy="false"]` );
	await root.waitFor();
	return [ session, root ];
}

const names = ( root: Locator ): Promise<string[]> => root.locator( '[data-playbook] h2' ).allInnerTexts();

describe( 'playbooks', () => {
	it( 'are listed with for whom, how much work, in which languages and who tried them', async () => {
		const [ session, root ] = await open();
		expect( await names( root ) ).toHaveLength( 8 );
		const one = root.locator( '[data-playbook="Twenty pictures first"]' );
		expect( await one.innerText() ).toContain( 'A small museum gives away twenty pictures, sees what becomes of them, and decides about the rest afterwards.' );
		for ( const [ label, said ] of [ [ 'Good for', 'Museum · Archive · Community group' ], [ 'Effort', 'A few weeks' ], [ 'Language', 'Spanish · Guarani · English' ], [ 'Tried by', 'Museo del Ñandutí de Arroyo Verá · Prairie Rivers Museum' ] ] ) {
			const fact = one.locator( 'dl > div' ).filter( { hasText: label } );
			expect( [ await fact.locator( 'dt' ).innerText(), ( await fact.locator( 'dd' ).allInnerTexts() ).join( ' · ' ) ] ).toEqual( [ label, said ] );
		}
		await one.getByRole( 'link', { name: 'Prairie Rivers Museum' } ).click();
		await session.page.getByRole( 'heading', { level: 1, name: 'Project:Partnerships/Prairie Rivers Museum' } ).waitFor();
		session.expectQuiet();
		await session.end();
	} );

	it( 'are looked through by words and filters; the address leads to the same again', async () => {
		const [ session, root ] = await open();
		await root.getByLabel( 'Words to look for' ).fill( 'TEA elders' );
		await root.getByText( '0 of 8 fit' ).waitFor();
		await root.getByText( 'None fits all of it.' ).waitFor();
		await root.getByRole( 'button', { name: 'Show all' } ).click();
		await root.getByLabel( 'Words to look for' ).fill( 'TEA families' );
		await expect.poll( () => names( root ) ).toEqual( [ 'One photograph at a time' ] );
		await root.getByLabel( 'Words to look for' ).fill( '' );
		await root.getByLabel( 'Good for' ).selectOption( 'library' );
		await root.getByLabel( 'Effort' ).selectOption( { label: 'Months' } );
		await expect.poll( () => names( root ) ).toEqual( [ 'A Wikimedian in the house' ] );
		await expect.poll( () => new URL( session.page.url() ).hash ).toBe( '#playbooks?for=library&effort=months' );
		const link = ( await root.getByRole( 'link', { name: 'Link to this list' } ).getAttribute( 'href' ) )!;
		await root.getByRole( 'button', { name: 'Show all' } ).click();
		await expect.poll( async () => ( await names( root ) ).length ).toBe( 8 );
		await session.page.goto( 'about:blank' );
		await session.page.goto( link );
		await root.waitFor();
		expect( await names( root ) ).toEqual( [ 'A Wikimedian in the house' ] );
		session.expectQuiet();
		await session.end();
	} );

	it( 'say what to do where there is none', async () => {
		const bare = await gadgetWiki( 'playbooks-none' );
		try {
			const [ session, root ] = await open( {}, {}, '', bare );
			await root.getByText( 'Nobody has written a playbook here yet.' ).waitFor();
			await root.getByRole( 'link', { name: 'Write it down for the next ones' } ).waitFor();
			session.expectQuiet();
			await session.end();
		} finally {
			await bare.stop();
		}
	} );

	it( 'begin a partnership: goals and activities are filled in; what was begun before stays', async () => {
		const [ session, root ] = await open( { user: 'Partner' } );
		await root.getByRole( 'link', { name: 'Start from this: Twenty pictures first' } ).click();
		const start = session.page.locator( '[data-partnerkit="start"][aria-busy="false"]' );
		await start.locator( 'h2' ).first().waitFor();
		expect( await start.getByLabel( 'Begin from a playbook' ).inputValue() ).toBe( 'Twenty pictures first' );
		await start.locator( 'input[data-field="partner-1"]' ).fill( 'Salt Museum of the Lagoon' );
		await start.locator( '.partnerkit-start__far [role="status"]', { hasText: /\S/ } ).waitFor();
		await session.page.goto( `${ wiki.url }/index.php?${ new URLSearchParams( { title: BLANK, partnerkit: 'start', 'partnerkit-playbook': 'One photograph at a time' } ) }` );
		await start.getByText( 'You had begun a partnership before' ).waitFor();
		expect( await start.getByLabel( 'Begin from a playbook' ).inputValue() ).toBe( 'Twenty pictures first' );
		expect( await start.locator( 'input[data-field="partner-1"]' ).inputValue() ).toBe( 'Salt Museum of the Lagoon' );
		await session.page.goto( `${ wiki.url }/index.php?${ new URLSearchParams( { title: BLANK, partnerkit: 'start', 'partnerkit-playbook': 'No such thing' } ) }` );
		await start.getByText( 'There is no playbook “No such thing” any more.' ).waitFor();
		session.expectQuiet();
		await session.end();
	} );

	it.each( [ [ 'ar', 'minerva', 360, 'dark' ], [ 'fr', 'vector-2022', 1280, 'light' ], [ 'en', 'vector-2022', 320, 'dark' ] ] as const )( 'are accessible in %s, %s at %i px, and nothing leaves the screen', async ( uselang, useskin, width, colorScheme ) => {
		const [ session, root ] = await open( { width, height: 800, colorScheme, touch: width < 500 }, { uselang, useskin, minervanightmode: colorScheme === 'dark' ? '1' : '0' } );
		const say = speaking( 'partnerkit-movement-app', uselang );
		await root.getByLabel( say( 'partnerkit-playbooks-for' ) ).selectOption( 'museum' );
		await root.getByRole( 'button', { name: say( 'partnerkit-playbooks-all' ) } ).waitFor();
		await expectAccessible( session.page, SCREEN );
		// The wiki's own bars need more than 320 px.
		expect( await root.evaluate( ( { scrollWidth, clientWidth } ) => scrollWidth - clientWidth ) ).toBe( 0 );
		expect( await root.evaluate( ( element ) => Math.ceil( element.getBoundingClientRect().right ) ) ).toBeLessThanOrEqual( width );
		session.expectQuiet();
		await session.end();
	} );
} );
