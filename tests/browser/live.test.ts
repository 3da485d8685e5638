import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORGANISER } from '../../build/local-wiki/instance';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { gadgetWiki } from '../support/demo';
import { startEventStream, type EventStream } from '../support/event-stream';
import { savePages } from '../support/pages';
import type { TestWiki } from '../support/wiki';
import { messagesOf } from '../support/words';
import { edit, HOME, makeEvent, NAME, signUp } from './live-event';

const SCREEN = '[data-partnerkit="live"]';

let wiki: TestWiki;
let browser: Browser;
let stream: EventStream;

beforeAll( async () => {
	stream = await startEventStream();
	[ wiki, browser ] = await Promise.all( [ gadgetWiki( 'live', { wgCSPHeader: { 'default-src': [ stream.origin ] } } ), launchBrowser() ] );
	makeEvent( wiki );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
	await stream?.stop();
} );

const start = ( options: SessionOptions = {} ) => Session.start( browser, wiki, { user: ORGANISER, width: 1280, height: 720, ...options } );

async function open( session: Session, event = 'kigoma', query: Record<string, string> = {}, name = NAME ): Promise<Locator> {
	await session.visit( `Special:BlankPage/Partnerkit/${ name }/live`, event ? { event, ...query } : query );
	const screen = session.page.locator( `${ SCREEN }[aria-busy="false"]` );
	await screen.waitFor();
	return screen;
}

const lines = ( screen: Locator ) => screen.locator( 'ol > li' ).allInnerTexts().then( ( texts ) => texts.map( ( text ) => text.replace( /\s*\n[^]*$/, '' ) ) );

const total = ( screen: Locator, which: string ) => screen.locator( `[data-figure="live-${ which }"]` ).getAttribute( 'data-value' ).then( Number );

/** Waits as long as the board needs to ask again, and then some. */
const within = { timeout: 60_000 };

describe( 'The live board of an event', () => {
	it( 'shows edits that count as they are made, says what was done, and shows no other', async () => {
		edit( wiki, { title: 'Harbour of Kigoma', text: 'A new page.', user: 'Baraka J.', seconds: 120 } );
		const session = await start();
		const screen = await open( session );
		await expect.poll( () => lines( screen ), within ).toEqual( [ 'Baraka J. made a first edit, in Harbour of Kigoma' ] );
		expect( await screen.innerText() ).toMatch( /Until \d+ \w+ \d{4}, (?:\d+ h )?(?:\d+ min )?left/ );

		edit( wiki, { title: 'MV Liemba', text: 'A ship.', user: 'Asha Mrisho' } );
		await expect.poll( () => lines( screen ), within ).toContain( 'Asha Mrisho made a first edit, in MV Liemba' );
		edit( wiki, { title: 'Mpulungu', text: 'A port.<ref>A book</ref>', user: 'Asha Mrisho' } );
		edit( wiki, { title: 'Ujiji', text: 'Nothing to do with it.', user: 'Passer-by' } );
		edit( wiki, { title: 'Ujiji', text: 'Another partnership’s.', user: 'Elsewhere', summary: '#Lake2025' } );
		edit( wiki, { title: 'Ujiji', text: 'By its hashtag. [[File:Ujiji.jpg|thumb]]', user: 'Guest', summary: 'at the event #kigoma2026' } );
		await expect.poll( () => lines( screen ), within ).toEqual( expect.arrayContaining( [
			'Asha Mrisho added a source to Mpulungu', 'Guest made a first edit, in Ujiji', 'Elsewhere edited Ujiji'
		] ) );
		expect( ( await lines( screen ) ).join() ).not.toContain( 'Passer-by' );
		expect( [ await total( screen, 'edits' ), await total( screen, 'pages' ), await total( screen, 'people' ) ] ).toEqual( [ 5, 4, 4 ] );
		session.expectQuiet();
		await session.end();
	} );

	it( 'takes in who signs up late, and loses what is taken away or deleted', async () => {
		const session = await start();
		const late = edit( wiki, { title: 'Malagarasi River', text: 'A river.', user: 'Late Lucy' } );
		const screen = await open( session );
		expect( ( await lines( screen ) ).join() ).not.toContain( 'Late Lucy' );
		signUp( wiki, 'Late Lucy' );
		await expect.poll( () => lines( screen ), within ).toContain( 'Late Lucy made a first edit, in Malagarasi River' );

		edit( wiki, { title: `${ HOME }/Ledger`, text: `{{Partnership decision|rev=${ late }|decision=exclude|by=Organiser}}`, user: ORGANISER } );
		await expect.poll( async () => ( await lines( screen ) ).join(), within ).not.toContain( 'Late Lucy' );

		edit( wiki, { title: 'A mistake', text: 'Gone soon.', user: 'Guest', summary: '#Kigoma2026' } );
		await expect.poll( () => lines( screen ), within ).toContain( 'Guest started a new article, A mistake' );
		const before = await total( screen, 'edits' );
		await session.page.evaluate( () => new mw.Api().postWithToken( 'csrf', { action: 'delete', title: 'A mistake' } ) );
		await expect.poll( async () => ( await lines( screen ) ).join(), within ).not.toContain( 'A mistake' );
		expect( await total( screen, 'edits' ) ).toBe( before - 1 );
		session.expectQuiet();
		await session.end();
	} );

	it( 'tells of thanks, and an upload', async () => {
		const session = await start();
		const revision = edit( wiki, { title: 'Ujiji', text: 'To be thanked for.', user: 'Asha Mrisho' } );
		const screen = await open( session );
		await session.page.evaluate( ( rev ) => new mw.Api().postWithToken( 'csrf', { action: 'thank', rev } as never ), revision );
		await expect.poll( () => lines( screen ), within ).toContain( 'Organiser thanked Asha Mrisho' );
		await session.page.evaluate( async () => {
			const canvas = document.createElement( 'canvas' );
			const blob = await new Promise<Blob | null>( ( resolve ) => canvas.toBlob( resolve ) );
			const file = new File( [ blob! ], 'Liemba.png', { type: 'image/png' } );
			await new mw.Api().postWithToken( 'csrf', { action: 'upload', filename: 'Liemba.png', comment: '#Kigoma2026', ignorewarnings: true, file } as never, { contentType: 'multipart/form-data' } );
		} );
		await expect.poll( () => lines( screen ), within ).toContain( 'Organiser uploaded File:Liemba.png' );
		session.expectQuiet();
		await session.end();
	} );

	it( 'asks once a poll, for what is new alone, and not at all while it is paused', async () => {
		const session = await start();
		const screen = await open( session );
		const asked: URL[] = [];
		session.page.on( 'request', ( request ) => request.url().includes( 'list=recentchanges' ) && asked.push( new URL( request.url() ) ) );
		await expect.poll( () => asked.length, within ).toBeGreaterThan( 2 );
		const starts = asked.map( ( url ) => Date.parse( url.searchParams.get( 'rcstart' )! ) );
		expect( asked.every( ( url ) => url.searchParams.get( 'list' ) === 'recentchanges|logevents' && url.searchParams.get( 'maxlag' ) === '5' ) ).toBe( true );
		expect( starts ).toEqual( [ ...starts ].sort() );
		expect( Math.min( ...starts.slice( 1 ).map( ( at, index ) => at - starts[ index ] ) ) ).toBeGreaterThan( 3000 );

		await screen.getByRole( 'button', { name: 'Pause' } ).click();
		await screen.getByText( 'Paused.' ).waitFor();
		const then = asked.length;
		edit( wiki, { title: 'MV Liemba', text: 'While it is paused.', user: 'Baraka J.' } );
		await session.page.waitForTimeout( 7000 );
		expect( asked.length ).toBe( then );
		expect( ( await lines( screen ) ).join() ).not.toContain( 'Baraka J. edited MV Liemba' );
		await screen.getByRole( 'button', { name: 'Go on' } ).click();
		await expect.poll( () => lines( screen ), within ).toContain( 'Baraka J. edited MV Liemba' );
		session.expectQuiet();
		await session.end();
	} );

	it( 'says what was done without names where these are hidden, and remembers it', async () => {
		const session = await start();
		const screen = await open( session );
		await screen.getByRole( 'button', { name: 'Hide names' } ).click();
		const hidden = await screen.locator( 'ol' ).innerText();
		for ( const name of [ 'Asha', 'Baraka', 'Guest', 'Organiser' ] ) {
			expect( hidden ).not.toContain( name );
		}
		expect( hidden ).toContain( 'Somebody said thank you' );
		const again = await open( session );
		expect( await again.locator( 'ol' ).innerText() ).not.toContain( 'Asha' );
		await again.getByRole( 'button', { name: 'Show names' } ).click();
		expect( await again.locator( 'ol' ).innerText() ).toContain( 'Asha' );
		session.expectQuiet();
		await session.end();
	} );

	it( 'goes by the wiki’s clock where the browser’s is a day wrong', async () => {
		edit( wiki, { title: 'Ujiji', text: 'By the right clock.', user: 'Baraka J.' } );
		const session = await start();
		await session.page.addInitScript( () => {
			const right = Date.now;
			Date.now = () => right() + 86_400_000;
		} );
		const screen = await open( session );
		expect( ( await screen.locator( 'ol > li', { hasText: 'Baraka J. edited Ujiji' } ).innerText() ) ).toMatch( /just now|\b1 min/ );
		expect( await screen.innerText() ).toMatch( /Last read (?:one second|[0-9] seconds) ago/ );
		await session.end();
	} );

	it( 'keeps what it shows while the wiki does not answer, and goes on by itself', async () => {
		const session = await start();
		const screen = await open( session );
		await expect.poll( () => lines( screen ), within ).toContain( 'Baraka J. made a first edit, in Harbour of Kigoma' );
		const before = await lines( screen );
		const isApi = ( url: URL ): boolean => url.pathname.endsWith( 'api.php' );
		await session.page.route( isApi, ( route ) => route.abort() );
		await screen.getByText( 'The wiki cannot be reached. What stands here stays.' ).waitFor( within );
		expect( await lines( screen ) ).toEqual( before );
		await session.page.unroute( isApi );
		await session.page.route( isApi, ( route ) => route.fulfill( { status: 200, headers: { 'Retry-After': '120' }, contentType: 'application/json', body: '{"errors":[{"code":"maxlag","text":"Waiting"}]}' } ) );
		await screen.getByRole( 'button', { name: 'Try now' } ).click();
		await screen.getByText( /The wiki is busy and asks to wait\. What stands here stays\. Next try in 1[12]\d seconds\./ ).waitFor();
		await session.page.unroute( isApi );
		await screen.getByRole( 'button', { name: 'Try now' } ).click();
		await screen.getByText( 'Live. Only edits that count are shown.' ).waitFor();
		await session.end();
	} );
} );

describe( 'Elsewhere', () => {
	it.each( [
		[ 'an event that is over', NAME, 'past', [ 'Ended on', 'It is over' ] ],
		[ 'an event to come', NAME, 'to come', [ 'Begins on', 'It has not begun yet' ] ],
		[ 'an event that there is not', NAME, 'nowhere', [ 'no event of this name' ] ],
		[ 'a partnership without anything', 'Empty', '', [ 'Nobody has joined yet', '#Empty2026', 'last 24 hours' ] ],
		[ 'a partnership that there is not', 'Nowhere', '', [ 'There is no partnership of this name' ] ]
	] )( 'it says what is to be said of %s', async ( _, name, event, words ) => {
		const session = await start();
		const screen = await open( session, event, {}, name );
		const shown = await screen.innerText();
		words.forEach( ( one ) => expect( shown ).toContain( one ) );
		session.expectQuiet();
		await session.end();
	} );

	it( 'it is reached from the dashboard, goes from event to event, and leads to joining by a code', async () => {
		const session = await start();
		await session.visit( HOME );
		await session.page.getByRole( 'link', { name: 'Live board' } ).click();
		const screen = session.page.locator( `${ SCREEN }[aria-busy="false"]` );
		await screen.getByText( 'Together in the last 24 hours' ).waitFor();
		await screen.getByRole( 'link', { name: 'Kigoma edit day' } ).click();
		await screen.getByText( 'Together since' ).waitFor();
		expect( new URL( session.page.url() ).hash ).toBe( '#kigoma' );
		expect( await screen.getByRole( 'link', { name: /partnerkit=join/ } ).getAttribute( 'href' ) ).toMatch( /^http:\/\/127\.0\.0\.1:\d+\/.*\?partnerkit=join:Lake_Archives%2Fkigoma&withgadget=partnerkit-join-app$/ );
		expect( await screen.getByRole( 'img' ).count() ).toBe( 1 );
		session.expectQuiet();
		await session.end();
	} );
} );

describe( 'Where the wiki has a stream of changes', () => {
	it( 'it is asked when something is told; after a cut the stream goes on where it was; without it the board goes on', async () => {
		await savePages( wiki, { 'MediaWiki:Partnerkit-config.json': JSON.stringify( { services: { eventStreams: stream.url } } ) } );
		const session = await start();
		const screen = await open( session );
		await expect.poll( () => stream.connections.length, within ).toBe( 1 );
		let asked = 0;
		session.page.on( 'request', ( request ) => {
			asked += request.url().includes( 'rcdir=newer' ) ? 1 : 0;
		} );
		// The next poll was due in seconds; from then on it is far between.
		await expect.poll( () => asked, within ).toBeGreaterThan( 0 );
		await session.page.waitForTimeout( 1000 );
		asked = 0;
		stream.sendRaw( 'data: {"wiki":\n\n' );
		stream.send( { wiki: 'enwiki', title: 'Ujiji', user: 'Asha Mrisho' } );
		stream.send( { wiki: 'wiki', title: 'Ujiji', user: 'Nobody here' } );
		await session.page.waitForTimeout( 6000 );
		expect( asked ).toBe( 0 );
		edit( wiki, { title: 'Mpulungu', text: 'Told by the stream.', user: 'Baraka J.' } );
		stream.send( { wiki: await session.page.evaluate( () => mw.config.get( 'wgDBname' ) ), title: 'Mpulungu', user: 'Baraka J.' } );
		await expect.poll( () => lines( screen ), { timeout: 8000 } ).toContain( 'Baraka J. edited Mpulungu' );

		stream.cut();
		await expect.poll( () => stream.connections.length, within ).toBe( 2 );
		expect( stream.connections[ 1 ] ).toContain( 'mediawiki.recentchange' );
		stream.isMissing = true;
		stream.cut();
		await expect.poll( () => stream.connections.length, within ).toBe( 3 );
		const before = await total( screen, 'edits' );
		edit( wiki, { title: 'Mpulungu', text: 'Told by nobody.', user: 'Asha Mrisho' } );
		await expect.poll( () => total( screen, 'edits' ), within ).toBe( before + 1 );
		await session.end();
		await savePages( wiki, { 'MediaWiki:Partnerkit-config.json': '{}' } );
	} );
} );

describe.each<[ string, Record<string, string>, SessionOptions ]>( [
	[ 'Vector 2022, English', {}, {} ],
	[ 'Vector 2022, dark, Arabic', { uselang: 'ar', vectornightmode: '1' }, { colorScheme: 'dark' } ],
	[ 'Minerva at 360 px, English', { useskin: 'minerva' }, { width: 360, height: 740, touch: true } ],
	[ 'Minerva at 360 px, dark, Arabic', { useskin: 'minerva', uselang: 'ar', minervanightmode: '1' }, { width: 360, height: 740, colorScheme: 'dark', touch: true } ]
] )( 'In %s', ( _, query, options ) => {
	it( 'it is accessible, on the page and on the whole screen, and nothing leaves it', async () => {
		const session = await start( options );
		const screen = await open( session, 'kigoma', query );
		const words = messagesOf( 'partnerkit-edits-app', query.uselang ?? 'en' );
		await screen.getByText( words[ 'partnerkit-live-what-counts' ] ).click();
		await expectAccessible( session.page, SCREEN );
		expect( await screen.evaluate( ( element ) => element.scrollWidth - element.clientWidth ) ).toBeLessThanOrEqual( 1 );
		await screen.getByRole( 'button', { name: words[ 'partnerkit-live-full' ], exact: true } ).click();
		await screen.getByRole( 'button', { name: words[ 'partnerkit-live-leave-full' ] } ).waitFor();
		await expectAccessible( session.page, SCREEN );
		expect( await screen.evaluate( ( element ) => element.scrollWidth - element.clientWidth ) ).toBeLessThanOrEqual( 1 );
		session.expectQuiet();
		await session.end();
	} );
} );
