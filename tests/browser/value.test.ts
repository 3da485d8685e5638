import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { demoWiki } from '../support/demo';
import { history } from '../support/history';
import { savePages } from '../support/pages';
import type { TestWiki } from '../support/wiki';
import { speaking } from '../support/words';

const SCREEN = '[data-partnerkit="value"]';
const HOME = 'Project:Partnerships';

let wiki: TestWiki;
let browser: Browser;
let count = 0;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'value' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

async function open( options: SessionOptions = {}, query: Record<string, string> = {}, hash = '' ): Promise<[ Session, Locator ]> {
	const session = await Session.start( browser, wiki, { user: 'Organiser', ...options } );
	await session.page.goto( `${ wiki.url }/index.php?${ new URLSearchParams( { title: 'Special:BlankPage/Partnerkit', partnerkit: 'value', ...query } ) }${ hash }` );
	const root = session.page.locator( `${ SCREEN }[aria-busy="false"]` );
	await root.waitFor();
	return [ session, root ];
}

describe( 'a statement for an institution', () => {
	it( 'answers a small museum in a country without a partner, says what that rests on, and is published', async () => {
		const name = `Salt Museum ${ ++count }`;
		const [ session, root ] = await open();
		await root.getByText( 'Choose what kind of institution it is.' ).waitFor();
		await root.getByLabel( 'Name of the institution' ).fill( name );
		await root.getByLabel( 'What kind is it?' ).selectOption( 'museum' );
		await root.getByLabel( 'How large is it?' ).selectOption( 'small' );
		await root.getByLabel( 'In which country?' ).selectOption( { label: 'Portugal' } );
		const page = root.locator( '.partnerkit-value__page' );
		await page.getByText( `What working with Wikimedia can bring: for ${ name } (small museum in Portugal).` ).waitFor();
		const said = await page.innerText();
		expect( said ).toMatch( /Partnerships that have begun on this wiki: \d+\. Of these, with an institution of the same type: [3-9]\. Of these, with published figures: [1-9]\./ );
		for ( const words of [ 'There is no partner in Portugal so far: nothing below is from there.', 'This is not a promise', 'Museo del Ñandutí de Arroyo Verá: small museum in Paraguay. Similar in: type, size. Not similar, or not known: region of the world, country.', 'Prairie Rivers Museum: small museum in Canada. Similar in: type, size. Not similar, or not known: region of the world, country. It has not published any figures.', 'A playbook that fits: Twenty pictures first.' ] ) {
			expect( said ).toContain( words );
		}
		// The figures are those of the report, and lead to it.
		const report = await page.getByRole( 'link', { name: /^\d{4}-Q\d$/ } ).first().getAttribute( 'href' );
		const frozen = ( await history( wiki, decodeURIComponent( report!.replace( /^.*?(?=Project:)/, '' ) ).replace( /_/g, ' ' ) ) )[ 0 ].content;
		const [ , pages ] = /data-figure="pages-edited" data-value="(\d+)"/.exec( frozen )!;
		expect( await page.locator( 'table' ).first().innerText() ).toMatch( new RegExp( `Pages edited\\s+${ pages }` ) );
		await expectAccessible( session.page, SCREEN );

		await root.getByRole( 'button', { name: 'See what will be saved' } ).click();
		await root.getByText( `Summary: Why ${ name } should: made of what similar partnerships published` ).waitFor();
		expect( await history( wiki, `${ HOME }/Value statements/${ name }` ) ).toEqual( [] );
		await root.getByRole( 'button', { name: 'Save the page' } ).click();
		await root.getByText( 'It is on the wiki:' ).waitFor();
		const [ { content } ] = await history( wiki, `${ HOME }/Value statements/${ name }` );
		expect( content ).toMatch( /^<!-- partnerkit:statement id=statement [^]*<!-- \/partnerkit:statement -->$/ );

		// What people write around it stays when it is made anew.
		await savePages( wiki, { [ `${ HOME }/Value statements/${ name }` ]: `Dear museum!\n\n${ content }` } );
		await root.getByLabel( 'How large is it?' ).selectOption( 'large' );
		await page.getByText( '(large museum in Portugal)' ).waitFor();
		await root.getByRole( 'button', { name: 'See what will be saved' } ).click();
		await root.getByRole( 'button', { name: 'Save the page' } ).click();
		await root.getByText( 'It is on the wiki:' ).waitFor();
		const [ anew ] = await history( wiki, `${ HOME }/Value statements/${ name }` );
		expect( anew.content ).toMatch( /^Dear museum!\n\n<!-- partnerkit:statement/ );
		expect( anew.content ).toContain( 'large museum in Portugal' );
		session.expectQuiet();
		await session.end();
	} );

	it( 'says so where nothing is similar, and shows what there is; its address leads to it again, without an account', async () => {
		const [ session, root ] = await open( { user: undefined }, {}, '#value?type=government&country=PT' );
		const page = root.locator( '.partnerkit-value__page' );
		await page.getByText( 'None of them is with an institution of the same type so far.' ).waitFor();
		await page.getByRole( 'heading', { name: 'What came of other partnerships' } ).waitFor();
		expect( await page.innerText() ).toContain( 'Not similar, or not known: type, country.' );
		expect( await root.getByLabel( 'What kind is it?' ).inputValue() ).toBe( 'government' );
		await root.getByText( 'To put it on the wiki, log in first.' ).waitFor();
		await session.page.emulateMedia( { media: 'print' } );
		expect( await root.locator( '.partnerkit-value__asking, .partnerkit-value__acts, .partnerkit-value__publish' ).evaluateAll( ( parts ) => parts.map( ( part ) => getComputedStyle( part ).display ) ) ).toEqual( [ 'none', 'none', 'none' ] );
		expect( await page.isVisible() ).toBe( true );
		session.expectQuiet();
		await session.end();
	} );

	it.each( [ [ 'ar', 'minerva', 360, 'dark' ], [ 'fr', 'vector-2022', 1280, 'light' ] ] as const )( 'is accessible in %s, %s at %i px, and nothing leaves the screen', async ( uselang, useskin, width, colorScheme ) => {
		const [ session, root ] = await open( { width, height: 800, colorScheme, touch: width < 500 }, { uselang, useskin, minervanightmode: colorScheme === 'dark' ? '1' : '0' }, '#value?name=A&type=museum&size=small&country=PT' );
		const say = speaking( 'partnerkit-movement-app', uselang );
		await root.locator( '.partnerkit-value__page' ).waitFor();
		await root.getByRole( 'button', { name: say( 'partnerkit-value-look' ) } ).click();
		await root.getByRole( 'button', { name: say( 'partnerkit-value-save' ) } ).waitFor();
		await expectAccessible( session.page, SCREEN );
		expect( await session.page.evaluate( () => document.documentElement.scrollWidth ) ).toBeLessThanOrEqual( width );
		session.expectQuiet();
		await session.end();
	} );
} );
