import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PARTNERSHIPS } from '../../build/demo/partnerships';
import { regionTable } from '../../build/gadgets/regions';
import { readRegions, type Region } from '../../src/domain/movement/regions';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { demoWiki } from '../support/demo';
import { downloaded } from '../support/download';
import { addExtensions, change } from '../support/guarded-wiki';
import { history } from '../support/history';
import { savePages } from '../support/pages';
import type { TestWiki } from '../support/wiki';
import { speaking } from '../support/words';

const REACHED = '[data-partnerkit="not-reached"]';
const COALITIONS = '[data-partnerkit="coalitions"]';

/** Kinds of institutions that are added to the demo's, how many of each: no community, nobody in Oceania but the demo's two. */
const PLANTED: Record<string, number> = { 'library GB large': 9, 'museum France medium': 8, 'university US large': 9, 'archive Kenya small': 7, 'government Japan large': 8, 'ngo IN medium': 6 };

/** Institutions of the demo, each once: by their items, else by their names. */
const OF_THE_DEMO = [ ...new Map( PARTNERSHIPS.flatMap( ( { partners } ) => partners.map( ( one ) => [ one.wikidata ?? one.name, one ] as const ) ) ).values() ];
const ALL = OF_THE_DEMO.length + Object.values( PLANTED ).reduce( ( sum, one ) => sum + one, 0 );
const REGIONS = readRegions( regionTable() );

/** With those that are added. */
function inRegion( region: Region, added: number ): number {
	return OF_THE_DEMO.filter( ( { country } ) => REGIONS.get( country ) === region ).length + added;
}

const QUESTION = 'Which flower has thorns?';
const NEVER = { edit: false, create: false, addurl: false, createaccount: false, badlogin: false };

let wiki: TestWiki;
let browser: Browser;
let tries = 0;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [
		demoWiki( 'reached', { wgCaptchaClass: 'MediaWiki\\Extension\\ConfirmEdit\\QuestyCaptcha\\QuestyCaptcha', wgCaptchaTriggers: NEVER, wgCaptchaQuestions: { [ QUESTION ]: [ 'rose' ] } } ), launchBrowser()
	] );
	addExtensions( wiki, [ 'ConfirmEdit', 'ConfirmEdit/QuestyCaptcha' ] );
	const partners = Object.entries( PLANTED ).flatMap( ( [ kind, most ] ) => {
		const [ type, country, size ] = kind.split( ' ' );
		return Array.from( { length: most }, ( _, index ) => `{{Partnership partner|name=The ${ type } of the ${ index + 1 }. valley|type=${ type }|country=${ country }|size=${ size }}}` );
	} );
	const third = ( which: number ): string => partners.filter( ( _, index ) => index % 3 === which ).join( '' );
	await savePages( wiki, Object.fromEntries( [ 0, 1, 2 ].map( ( which ) => [ `Project:Partnerships/Valleys ${ which }`, `{{Partnership|name=Valleys ${ which }|status=active|affiliates=Wikimedians of the valleys|categories=${ [ 'Category:Rivers_of_the_valleys', '', '' ][ which ] }|wikis=${ [ '', 'frwiki', 'enwiki, swwiki' ][ which ] }|partners=${ third( which ) }}}` ] ) ) );
	await savePages( wiki, { 'Project:Partnerships/Valleys 1/Worklist': '* [[Old bridge]] {{Partnership task|type=write|topic=rivers of the valleys, Bridges}}' } );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

async function open( screen: 'reached' | 'coalitions', query: Record<string, string> = {}, options: SessionOptions = {} ): Promise<Session> {
	const session = await Session.start( browser, wiki, { user: 'Organiser', ...options } );
	await session.visit( 'Special:BlankPage/Partnerkit', { partnerkit: screen, ...query } );
	await session.page.locator( `${ screen === 'reached' ? REACHED : COALITIONS }[aria-busy="false"]` ).waitFor();
	return session;
}

/** Nothing leaves the screen to either side. */
async function expectInside( session: Session, root: string ): Promise<void> {
	expect( await session.page.locator( root ).evaluate( ( element ) => [ element, ...element.querySelectorAll( '*:not( svg *, .partnerkit-hidden )' ) ].filter( ( one ) => {
		const { left, right, width } = one.getBoundingClientRect();
		return width > 1 && ( left < 0 || right > document.documentElement.clientWidth + 1 );
	} ).map( ( one ) => one.outerHTML.slice( 0, 100 ) ) ) ).toEqual( [] );
}

const LOOKS = [
	[ 'light, English', {}, { } ], [ 'dark, Arabic, on a phone', { uselang: 'ar', useskin: 'minerva', minervanightmode: '1' }, { width: 360, height: 740, colorScheme: 'dark' } ],
	[ 'French, at 320 px', { uselang: 'fr', useskin: 'minerva' }, { width: 320, height: 640 } ], [ 'dark, English', { vectornightmode: '1' }, { colorScheme: 'dark' } ]
] as Array<[ string, Record<string, string>, SessionOptions ]>;

describe( 'who is not reached', () => {
	it( 'names the gaps of the wiki’s own records, and gives nothing away that is small', async () => {
		const session = await open( 'reached' );
		const { page } = session;
		expect( await page.locator( '#firstHeading' ).innerText() ).toBe( 'Who is not reached' );
		expect( await page.locator( `${ REACHED } header` ).innerText() ).toContain( `About the ${ ALL } partners` );
		expect( await page.locator( '[data-gap]' ).evaluateAll( ( list ) => list.map( ( one ) => one.getAttribute( 'data-gap' ) ) ) ).toEqual( [ 'type:community' ] );
		await page.getByRole( 'link', { name: /^Open the playbook/ } ).waitFor();
		const values = await page.locator( `${ REACHED } [data-value]` ).evaluateAll( ( list ) => list.map( ( one ) => Number( one.getAttribute( 'data-value' ) ) ) );
		expect( values.length ).toBeGreaterThan( 8 );
		expect( values.filter( ( value ) => value > 0 && value < 5 ) ).toEqual( [] );
		// Two of Oceania are in the demo: they are held back, with the fewest of the others.
		const regions = page.locator( '[data-dimension="region"] > table' );
		expect( await regions.locator( '[data-row="oceania"] [data-state="unknown"]' ).innerText() ).toBe( 'held back' );
		expect( await regions.locator( '[data-state="unknown"]' ).count() ).toBeGreaterThan( 1 );
		expect( await regions.locator( '[data-row="europe"] [data-value]' ).getAttribute( 'data-value' ) ).toBe( String( inRegion( 'europe', 9 + 8 ) ) );
		const file = ( await downloaded( page, page.getByRole( 'button', { name: 'Save as a table (CSV)' } ) ) ).toString();
		expect( file ).toContain( `By region,Europe,${ inRegion( 'europe', 9 + 8 ) },` );
		expect( file ).toContain( 'By region,Oceania,held back,' );
		expect( file.split( '\r\n' ).filter( ( line ) => /,[1-4],\d*,/.test( line ) ) ).toEqual( [] );
		session.expectQuiet();
		await session.end();
	} );

	it( 'becomes a page with the same numbers, past the wiki’s question, and is made anew without touching what people wrote', async () => {
		const title = 'Project:Partnerships/Who is not reached';
		await savePages( wiki, { [ title ]: `Before ${ ++tries }.` } );
		change( wiki, { wgCaptchaTriggers: { ...NEVER, edit: true } } );
		const session = await open( 'reached', {}, { user: 'Partner' } );
		const { page } = session;
		const numbersIn = ( root: string ): Promise<string[]> => page.locator( `${ root } tbody td` ).allInnerTexts().then( ( cells ) => cells.map( ( cell ) => cell.replace( /\s/g, ' ' ) ).filter( ( cell ) => /\d/.test( cell ) ) );
		await page.getByRole( 'button', { name: 'Show me the page' } ).click();
		const preview = page.getByRole( 'region', { name: 'The page, in the wiki’s language' } );
		await preview.getByRole( 'heading', { name: 'By kind of institution' } ).waitFor();
		for ( const countries of await page.locator( `${ REACHED } summary` ).all() ) {
			await countries.click();
		}
		const shown = await numbersIn( '.partnerkit-reached__tables' );
		expect( await numbersIn( '.partnerkit-value__page' ) ).toEqual( shown );
		expect( shown.length ).toBeGreaterThan( 16 );
		await expectAccessible( page, REACHED );
		await page.getByRole( 'button', { name: 'See what will be saved' } ).click();
		await page.getByRole( 'button', { name: 'Save the page' } ).click();
		await page.getByText( QUESTION ).waitFor();
		await page.getByLabel( 'Your answer' ).fill( 'rose' );
		await page.getByRole( 'button', { name: 'Answer and save' } ).click();
		await page.getByText( 'It is on the wiki:' ).waitFor();
		change( wiki, { wgCaptchaTriggers: NEVER } );
		const [ { content } ] = await history( wiki, title );
		expect( content.startsWith( `Before ${ tries }.\n\n== What is missing ==\n<!-- partnerkit:statement id=reached.gaps` ) ).toBe( true );
		expect( content ).toContain( 'partnerkit=reached' );

		// One part is taken away, one has a note below it; there is one partner more.
		const kept = content.replace( /== By size ==[^]*?\/partnerkit:reached\.size -->/, 'Sizes are boring.' ).replace( '<!-- /partnerkit:reached.gaps -->', '$&\nLet us ask the valley!' );
		await savePages( wiki, { [ title ]: kept, 'Project:Partnerships/One more': '{{Partnership|name=One more|status=active|partners={{Partnership partner|name=The one more library|type=library|country=GB|size=large}}}}' } );
		await session.visit( title );
		await page.getByRole( 'link', { name: 'See it as it is now' } ).click();
		await page.getByRole( 'button', { name: 'Show me the page' } ).click();
		await page.getByRole( 'button', { name: 'See what will be saved' } ).click();
		await page.getByRole( 'button', { name: 'Save the page' } ).click();
		await page.getByText( 'It is on the wiki:' ).waitFor();
		const [ anew ] = await history( wiki, title );
		expect( anew.content ).toContain( '<!-- /partnerkit:reached.gaps -->\nLet us ask the valley!' );
		expect( anew.content ).toContain( 'Sizes are boring.' );
		expect( anew.content ).not.toContain( 'reached.size' );
		expect( /Partners: (\d+)/.exec( anew.content )![ 1 ] ).toBe( String( Number( /Partners: (\d+)/.exec( content )![ 1 ] ) + 1 ) );

		// What was made is changed by hand: nothing is made anew.
		await savePages( wiki, { [ title ]: anew.content.replace( '! scope="col" | Region', '! scope="col" | Place' ) } );
		await page.reload();
		await page.getByRole( 'button', { name: 'Show me the page' } ).click();
		await page.getByRole( 'button', { name: 'See what will be saved' } ).click();
		await page.getByText( 'somebody has changed a part that was made by this' ).waitFor();
		await savePages( wiki, { 'Project:Partnerships/One more': 'Gone.' } );
		session.expectQuiet();
		await session.end();
	} );

	it( 'compares with the aims of the wiki', async () => {
		const config = ( await ( await fetch( `${ wiki.url }/index.php?title=MediaWiki:Partnerkit-config.json&action=raw` ) ).json() ) as object;
		await savePages( wiki, { 'MediaWiki:Partnerkit-config.json': JSON.stringify( { ...config, targets: { region: { europe: 20, 'sub-saharan-africa': 40 }, type: { library: 10, libary: 3 } } } ) } );
		const session = await open( 'reached' );
		const gaps = session.page.locator( '[data-gap]' );
		expect( await gaps.evaluateAll( ( list ) => list.map( ( one ) => one.getAttribute( 'data-gap' ) ) ) ).toEqual( [ 'region:sub-saharan-africa' ] );
		expect( await gaps.innerText() ).toContain( `${ inRegion( 'sub-saharan-africa', 7 ) } of ${ ALL } partners, ${ Math.round( 100 * inRegion( 'sub-saharan-africa', 7 ) / ALL ) } in 100. You aim for 40 in 100.` );
		expect( await session.page.locator( `${ REACHED } .cdx-message` ).innerText() ).toContain( 'targets.type.libary' );
		await session.page.getByRole( 'button', { name: 'Copy a text to invite somebody' } ).click();
		await session.page.locator( '.partnerkit-reached__invitation', { hasText: 'wizard%3Ainterest' } ).waitFor();
		await expectAccessible( session.page, REACHED );
		await savePages( wiki, { 'MediaWiki:Partnerkit-config.json': JSON.stringify( config ) } );
		session.expectQuiet();
		await session.end();
	} );

	it.each( LOOKS )( 'can be read in %s', async ( _, query, options ) => {
		const session = await open( 'reached', query, options );
		await session.page.locator( `${ REACHED } summary` ).first().click();
		await expectAccessible( session.page, REACHED );
		await expectInside( session, REACHED );
		session.expectQuiet();
		await session.end();
	} );
} );

describe( 'what the pages are about', () => {
	const TOPICS = `${ REACHED } [data-part="topics"][aria-busy="false"]`;
	const asked = (): URLSearchParams[] => wiki.wikidata.requests.map( ( { url } ) => url.searchParams ).filter( ( query ) => query.get( 'action' ) === 'wbgetentities' );
	const told = async ( { page }: Session, dimension: string ): Promise<number[]> => ( await page.locator( `[data-dimension="topics-${ dimension }"] > table [data-value]` ).evaluateAll( ( cells ) => cells.map( ( cell ) => Number( cell.getAttribute( 'data-value' ) ) ) ) );

	beforeAll( () => {
		// More men than are held back: whatever is in Canada. The first of two items with an id is the one that is told.
		wiki.wikidata.items.unshift( ...wiki.wikidata.items.filter( ( { claims } ) => claims?.P17?.[ 0 ] === 'Q16' ).map( ( item ) => ( { ...item, claims: { P31: [ 'Q5' ], P21: [ 'Q6581097' ], P27: [ 'Q16' ] } } ) ) );
	} );

	it( 'is asked when somebody wants to know, after it was said what that costs; and is kept', async () => {
		const session = await open( 'reached' );
		const { page } = session;
		await page.getByText( 'Which pages these are is known once all partnerships have been read in this browser.' ).waitFor();
		expect( asked() ).toEqual( [] );
		await page.getByRole( 'link', { name: 'Read all partnerships', exact: true } ).click();
		await page.getByText( 'Read just now.' ).waitFor();
		await session.visit( 'Special:BlankPage/Partnerkit', { partnerkit: 'reached' } );
		await page.getByText( /^\d+ pages are to be looked up\. That takes about \d+ requests to the wikis and to Wikidata, and about \d+ seconds\./ ).waitFor();
		expect( asked() ).toEqual( [] );

		// While Wikidata is down, the pages’ items are read, and nothing is taken for nothing.
		wiki.wikidata.fault = 'error';
		await page.getByRole( 'button', { name: 'Look them up' } ).click();
		await page.getByText( 'What was answered until then is kept, and is not asked again.' ).waitFor();
		expect( await page.locator( '[data-part="topics"] table' ).count() ).toBe( 0 );
		wiki.wikidata.fault = { slow: 1500 };
		await page.reload();
		await page.getByRole( 'button', { name: 'Go on looking them up' } ).click();
		await page.getByRole( 'progressbar', { name: 'Asking what the pages are about …' } ).waitFor();
		await page.getByRole( 'button', { name: 'Cancel' } ).click();
		await page.getByText( 'You stopped it.' ).waitFor();
		wiki.wikidata.fault = undefined;
		const pageRequests: string[] = [];
		page.on( 'request', ( request ) => {
			if ( /pageprops/.test( request.url() + request.postData() ) ) {
				pageRequests.push( request.url() );
			}
		} );
		await page.getByRole( 'button', { name: 'Go on looking them up' } ).click();
		await page.locator( `${ TOPICS } [data-dimension="topics-gender"] table` ).waitFor();
		expect( pageRequests ).toEqual( [] );

		const sentence = await page.locator( '[data-gap="topics:women"]' ).innerText();
		const [ , people, women ] = /^Of (\d+) people written about, (\d+) are women\./.exec( sentence )!;
		const genders = await told( session, 'gender' );
		expect( genders ).toContain( Number( women ) );
		expect( genders.reduce( ( sum, one ) => sum + one, 0 ) ).toBe( Number( people ) );
		expect( await page.getByText( /pages have no item at Wikidata/ ).count() ).toBe( 1 );
		for ( const dimension of [ 'gender', 'region', 'pages', 'edits' ] ) {
			expect( ( await told( session, dimension ) ).filter( ( one ) => one > 0 && one < 5 ) ).toEqual( [] );
		}
		expect( ( await told( session, 'region' ) ).length ).toBeGreaterThan( 3 );
		expect( await page.locator( '[data-dimension="topics-pages"] tbody th' ).allInnerTexts() ).toEqual( [ 'English' ] );
		await expectAccessible( page, REACHED );

		// The file has what the screen has.
		const file = ( await downloaded( page, page.getByRole( 'button', { name: 'Save as a table (CSV)' } ) ) ).toString().split( '\r\n' );
		const filed = ( table: string ): number[] => file.filter( ( line ) => line.startsWith( `What the pages are about: ${ table },` ) ).map( ( line ) => line.replace( /".*?"/g, '' ).split( ',' )[ 2 ] ).filter( ( cell ) => cell !== 'held back' ).map( Number );
		expect( filed( 'People who are written about' ) ).toEqual( genders );
		// A name with a comma is between quotes.
		expect( file.filter( ( line ) => line.startsWith( '"What the pages are about: Where they are, or come from",' ) ).length ).toBe( await page.locator( '[data-dimension="topics-region"] > table tbody tr' ).count() );
		expect( filed( 'Pages by language of the wiki' ) ).toEqual( await told( session, 'pages' ) );
		expect( file ).toContainEqual( expect.stringMatching( /^What the pages are about,No item at Wikidata,\d+,\d+,,Pages,\d+$/ ) );

		// The next visit asks nobody.
		const before = asked().length;
		await page.reload();
		await page.locator( `${ TOPICS } [data-dimension="topics-gender"] table` ).waitFor();
		expect( await page.locator( '[data-gap="topics:women"]' ).innerText() ).toBe( sentence );
		expect( asked() ).toHaveLength( before );

		// Asked anew in vain: what was known is known still.
		wiki.wikidata.fault = 'error';
		await page.getByRole( 'button', { name: 'Look everything up again' } ).click();
		await page.getByText( 'What was answered until then is kept' ).waitFor();
		expect( await page.locator( '[data-gap="topics:women"]' ).innerText() ).toBe( sentence );
		wiki.wikidata.fault = undefined;
		expect( session.noise.filter( ( line ) => !/status of 500/.test( line ) ) ).toEqual( [] );

		await page.setViewportSize( { width: 360, height: 740 } );
		await session.visit( 'Special:BlankPage/Partnerkit', { partnerkit: 'reached', uselang: 'ar', useskin: 'minerva', minervanightmode: '1' } );
		const say = speaking( 'partnerkit-movement-app', 'ar' );
		await page.getByRole( 'button', { name: say( 'partnerkit-topics-ask' ), exact: true } ).click();
		await page.locator( `${ TOPICS } [data-dimension="topics-gender"] table` ).waitFor();
		await expectAccessible( page, REACHED );
		await expectInside( session, REACHED );
		await session.end();
	} );
} );

describe( 'who works with whom', () => {
	it( 'is a table and a picture of what is chosen', async () => {
		const session = await open( 'coalitions' );
		const { page } = session;
		await page.locator( `${ COALITIONS } svg[role="img"]` ).waitFor();
		expect( await page.locator( `${ COALITIONS } svg circle` ).count() ).toBeLessThanOrEqual( 30 );
		await page.getByLabel( 'Look for a name' ).fill( 'Rijksmuseum' );
		const rows = page.locator( `${ COALITIONS } tbody tr` );
		await expect.poll( () => rows.allInnerTexts() ).toEqual( [ expect.stringMatching( /British Museum\s+Rijksmuseum\s+Open Heritage Coalition/ ), expect.stringMatching( /Museo del Ñandutí de Arroyo Verá\s+Rijksmuseum/ ) ] );
		await expect.poll( () => page.locator( `${ COALITIONS } svg circle` ).count() ).toBe( 3 );
		expect( await rows.first().getByRole( 'link' ).getAttribute( 'href' ) ).toContain( 'Open_Heritage_Coalition' );
		await page.getByLabel( 'Look for a name' ).fill( '' );
		await page.getByLabel( 'Affiliate' ).selectOption( { label: 'Wendmoor Wiki Group' } );
		await expect.poll( () => rows.allInnerTexts() ).toEqual( [ expect.stringMatching( /British Library\s+Wendmoor Wiki Group \(affiliate\)/ ) ] );
		await expect.poll( () => page.locator( `${ COALITIONS } svg rect` ).count() ).toBe( 1 );
		session.expectQuiet();
		await session.end();
	} );

	it( 'can be chosen by topic: that of tasks, and a category of the record', async () => {
		const session = await open( 'coalitions' );
		const { page } = session;
		const field = page.getByLabel( 'Topic', { exact: true } );
		const [ all, ...choices ] = ( await field.locator( 'option' ).allInnerTexts() ).map( ( choice ) => choice.replace( /[\u2068\u2069]/g, '' ) );
		expect( [ all, choices ] ).toEqual( [ 'All', expect.arrayContaining( [ 'Rivers of the valleys (2)', 'Bridges (1)' ] ) ] );
		const counts = choices.map( ( choice ) => Number( /\((\d+)\)$/.exec( choice )![ 1 ] ) );
		expect( counts ).toEqual( [ ...counts ].sort( ( one, other ) => other - one ) );
		await field.selectOption( 'bridges' );
		const partnerships = (): Promise<string[]> => page.locator( `${ COALITIONS } tbody tr a` ).evaluateAll( ( links ) => [ ...new Set( links.map( ( link ) => link.textContent! ) ) ].sort() );
		await expect.poll( partnerships ).toEqual( [ 'Valleys 1' ] );
		await field.selectOption( 'rivers of the valleys' );
		await expect.poll( partnerships ).toEqual( [ 'Valleys 0', 'Valleys 1' ] );
		await expectAccessible( page, COALITIONS );
		session.expectQuiet();
		await session.end();
	} );

	it.each( LOOKS )( 'can be read in %s', async ( _, query, options ) => {
		const session = await open( 'coalitions', query, options );
		await session.page.locator( `${ COALITIONS } svg[role="img"]` ).waitFor();
		await expectAccessible( session.page, COALITIONS );
		await expectInside( session, COALITIONS );
		session.expectQuiet();
		await session.end();
	} );
} );
