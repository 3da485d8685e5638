import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesOf } from '../support/words';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { demoWiki } from '../support/demo';
import { ask, history } from '../support/history';
import type { TestWiki } from '../support/wiki';
import { MarkDialogDriver } from './mark-dialog-driver';

const SCREEN = '[data-partnerkit="settings"]';
const PAGE = 'MediaWiki:Partnerkit-config.json';
/** A partnership of the demo whose pages carry the wiki's older template. */
const PARTNERSHIP = 'Harbour City Archives';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'settings' ), launchBrowser() ] );
	const session = await start();
	await session.visit( 'Main Page' );
	await configure( session, '{}' );
	await session.end();
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

const start = ( options: SessionOptions = {} ) => Session.start( browser, wiki, { user: 'Organiser', ...options } );

async function open( session: Session, query: Record<string, string> = {} ): Promise<Locator> {
	await session.visit( 'Special:BlankPage/Partnerkit', { partnerkit: 'settings', ...query } );
	const screen = session.page.locator( `${ SCREEN }[aria-busy="false"]` );
	await screen.waitFor();
	return screen;
}

/** An article whose talk page carries the wiki's older template. */
async function pageWithOlderTemplate(): Promise<string> {
	const { query } = await ask<{ query: { embeddedin: Array<{ title: string }> } }>( wiki, { list: 'embeddedin', eititle: 'Template:GLAM project', einamespace: '1', eidir: 'descending' } );
	return query.embeddedin[ 0 ].title.replace( /^Talk:/, '' );
}

/** Waits until the wiki has told what the settings do. */
const told = ( screen: Locator ) => screen.locator( '.partnerkit-samples[aria-busy="false"]' ).waitFor();

/** Saves the page as an administrator does without Partnerkit. */
async function configure( session: Session, text: string ): Promise<void> {
	await session.page.evaluate( ( [ title, json ] ) => new mw.Api().postWithToken( 'csrf', { action: 'edit', title, text: json, summary: 'By hand' } ), [ PAGE, text ] );
}

describe( 'An interface administrator', () => {
	it( 'maps the wiki’s older template by the form alone, sees what it does, saves once; then its marks are read', async () => {
		const session = await start();
		const screen = await open( session );
		const before = await history( wiki, PAGE );
		await told( screen );
		expect( await screen.innerText() ).toContain( 'Nothing is changed so far.' );

		await screen.locator( '[id="partnerkit-setting-templates.contribution"] > summary' ).click();
		await screen.getByRole( 'button', { name: 'Add an older template' } ).click();
		const older = screen.getByRole( 'group', { name: 'Older template' } );
		await older.getByLabel( /^Title/ ).fill( 'No such template' );
		await older.getByText( 'There is no page Template:No such template.' ).waitFor();
		await older.getByLabel( /^Title/ ).fill( 'GLAM project' );
		// What its TemplateData names is offered.
		await expect.poll( () => older.locator( 'datalist option' ).evaluateAll( ( options ) => options.map( ( option ) => ( option as HTMLOptionElement ).value ) ) ).toEqual( [ 'project', 'institution', 'since' ] );
		for ( const [ label, name ] of [ [ 'Partnership', 'project' ], [ 'Date', 'sinse' ], [ 'Partner', 'institution' ] ] ) {
			await older.getByLabel( label, { exact: true } ).fill( name );
		}
		await older.locator( '.partnerkit-warning', { hasText: 'The template has no such parameter.' } ).waitFor();
		await older.getByLabel( 'Date', { exact: true } ).fill( 'since' );
		await older.locator( '.partnerkit-warning' ).waitFor( { state: 'detached' } );

		const title = await pageWithOlderTemplate();
		await told( screen );
		// Five are looked at, at most.
		await screen.getByRole( 'button', { name: 'Leave out' } ).first().click();
		await screen.getByLabel( 'Look at another page' ).fill( `Talk:${ title.replace( / /g, '_' ) }` );
		await screen.getByRole( 'button', { name: 'Look', exact: true } ).click();
		await told( screen );
		const sample = screen.locator( 'article', { hasText: `Talk:${ title }` } );
		expect( await sample.innerText() ).toMatch( /Read now\s+Nothing\s+Read with these settings\s+Harbour City Archives · \d+ \w+ \d{4} · Harbour City Archives/ );
		await sample.getByText( 'Where a new mark would go' ).click();
		expect( await sample.locator( '.partnerkit-diff__line--added' ).innerText() ).toContain( '{{Partnership contribution|partnership=Example}}' );

		const diff = await screen.locator( '.partnerkit-diff__line--added' ).allInnerTexts();
		expect( diff.join( '\n' ) ).toContain( '"partnership": "project"' );
		await screen.getByLabel( 'Summary' ).fill( 'Our older template' );
		await screen.getByRole( 'button', { name: 'Save the settings' } ).click();
		await session.page.getByText( `Saved on ${ PAGE }.` ).waitFor();

		const after = await history( wiki, PAGE );
		expect( after.slice( 1 ) ).toEqual( before );
		expect( after[ 0 ] ).toMatchObject( { user: 'Organiser', comment: 'Our older template', content: JSON.stringify( {
			templates: { contribution: [ 'Partnership contribution', { title: 'GLAM project', parameters: { partnership: 'project', date: 'since', partner: 'institution' } } ] }
		}, null, '\t' ) } );
		expect( await session.page.getByRole( 'link', { name: 'See the edit' } ).getAttribute( 'href' ) ).toMatch( /diff=\d+/ );

		const dialog = new MarkDialogDriver( session );
		await session.visit( title );
		await dialog.open();
		expect( await dialog.chosen() ).toBe( PARTNERSHIP );
		await dialog.toDetails();
		await dialog.fill( 'Since', '2026-02-03' );
		await dialog.toCheck();
		await dialog.save( 'Save to talk page' );
		await dialog.open();
		await dialog.press( 'Take the mark away …' );
		await dialog.toCheck();
		await dialog.save( 'Take the mark away' );
		const [ away, changed, marked ] = await history( wiki, `Talk:${ title }` );
		expect( changed.content ).toBe( marked.content.replace( /(?<before>\{\{GLAM project[^}]*since=)[^|}]*/, '$<before>2026-02-03' ) );
		expect( away.content ).not.toContain( 'GLAM project' );
		session.expectQuiet();
		await session.end();
	} );

	it( 'sees what is wrong on the page, beside the field and in a list that leads there, and repairs it; what others put in stays', async () => {
		const session = await start();
		await session.visit( 'Main Page' );
		await configure( session, JSON.stringify( {
			zebra: { kept: true }, tag: 7, home: 'A|b', __proto: 1, templates: { event: { title: '<img src=x onerror=alert(1)>', parameters: { id: 'a|b' } }, toString: 'X' }, bannerShells: 'x',
			services: { wikidata: 'javascript:alert(1)' }, summaries: { add: '$1 </script><script>alert(1)</script>' }
		} ) );
		const screen = await open( session );
		await told( screen );
		for ( const field of [ 'zebra', 'tag', 'home', '__proto', 'templates.event.title', 'templates.event.parameters.id', 'templates.toString', 'bannerShells', 'services.wikidata' ] ) {
			expect( await screen.locator( '.cdx-message--warning li', { hasText: field } ).count(), field ).toBeGreaterThan( 0 );
		}
		expect( await screen.getByLabel( 'Change tag', { exact: true } ).inputValue() ).toBe( '7' );
		await screen.getByRole( 'button', { name: 'templates.event.title', exact: true } ).click();
		await expect.poll( () => session.page.evaluate( () => ( document.activeElement as HTMLInputElement ).value ) ).toBe( '<img src=x onerror=alert(1)>' );

		await screen.getByRole( 'button', { name: /^Back to the default: partnership/ } ).click();
		await screen.getByRole( 'button', { name: /^Back to the default: Project:Partnerships/ } ).click();
		await screen.getByRole( 'button', { name: /^Back to the default: Partnership event/ } ).click();
		await screen.getByLabel( 'Banner shells' ).fill( 'WikiProject banner shell\nOther shell' );
		await screen.getByRole( 'button', { name: /^Back to the default: https/ } ).click();
		await told( screen );
		await screen.locator( '.partnerkit-diff' ).last().waitFor();
		await screen.getByRole( 'button', { name: 'Save the settings' } ).click();
		await session.page.getByText( `Saved on ${ PAGE }.` ).waitFor();
		expect( JSON.parse( ( await history( wiki, PAGE ) )[ 0 ].content ) ).toEqual( {
			zebra: { kept: true }, __proto: 1, templates: { toString: 'X' }, bannerShells: [ 'WikiProject banner shell', 'Other shell' ], summaries: { add: '$1 </script><script>alert(1)</script>' }
		} );
		session.expectQuiet();
		await session.end();
	} );

	it( 'writes it as JSON, is told where it is none, and loses nothing by a reload', async () => {
		const session = await start();
		await session.visit( 'Main Page' );
		await configure( session, '{}' );
		let screen = await open( session );
		await screen.getByRole( 'button', { name: 'JSON', exact: true } ).click();
		const area = screen.getByLabel( 'The settings as JSON' );
		await area.fill( '{ "home": "Project:Partnerships" "tag": "x" }' );
		await screen.getByText( /This is not readable JSON: / ).waitFor();
		expect( await screen.getByRole( 'button', { name: 'Save the settings' } ).isEnabled() ).toBe( false );
		expect( await screen.getByRole( 'button', { name: 'Form', exact: true } ).isEnabled() ).toBe( false );
		await session.page.reload();
		screen = session.page.locator( `${ SCREEN }[aria-busy="false"]` );
		await screen.waitFor();
		expect( await screen.getByLabel( 'The settings as JSON' ).inputValue() ).toBe( '{ "home": "Project:Partnerships" "tag": "x" }' );
		await screen.getByLabel( 'The settings as JSON' ).fill( '{ "tag": "no-such-tag" }' );
		await screen.getByRole( 'button', { name: 'Form', exact: true } ).click();
		await screen.getByText( 'The wiki has no such tag.' ).waitFor();
		await screen.getByRole( 'button', { name: 'Forget my changes' } ).click();
		await screen.getByText( 'Nothing is changed so far.' ).waitFor();
		session.expectQuiet();
		await session.end();
	} );

	it( 'keeps what others saved meanwhile, and is asked where both changed the same', async () => {
		const session = await start();
		await session.visit( 'Main Page' );
		await configure( session, '{ "tag": "partnership-a" }' );
		const screen = await open( session );
		await screen.getByLabel( 'A mark is added' ).fill( 'Added to $1' );
		await told( screen );
		await screen.locator( '.partnerkit-diff' ).last().waitFor();
		await configure( session, '{ "tag": "partnership-b", "odd": 1 }' );
		await screen.getByRole( 'button', { name: 'Save the settings' } ).click();
		await session.page.getByText( `Saved on ${ PAGE }.` ).waitFor();
		expect( JSON.parse( ( await history( wiki, PAGE ) )[ 0 ].content ) ).toEqual( { tag: 'partnership-b', odd: 1, summaries: { add: 'Added to $1' } } );

		const again = await open( session );
		await again.getByLabel( 'Change tag', { exact: true } ).fill( 'partnership-mine' );
		await told( again );
		await again.locator( '.partnerkit-diff' ).last().waitFor();
		await configure( session, '{ "tag": "partnership-theirs" }' );
		const theirs = await history( wiki, PAGE );
		await again.getByRole( 'button', { name: 'Save the settings' } ).click();
		await session.page.getByText( 'Others changed the settings in the meantime.' ).waitFor();
		expect( await history( wiki, PAGE ) ).toEqual( theirs );
		expect( await session.page.getByLabel( 'Change tag', { exact: true } ).inputValue() ).toBe( 'partnership-mine' );
		await expect.poll( async () => ( await session.page.locator( '.partnerkit-diff__line--removed' ).allInnerTexts() ).join() ).toContain( 'partnership-theirs' );
		await session.page.getByRole( 'button', { name: 'Save the settings' } ).click();
		await session.page.getByText( `Saved on ${ PAGE }.` ).waitFor();
		expect( JSON.parse( ( await history( wiki, PAGE ) )[ 0 ].content ) ).toEqual( { tag: 'partnership-mine' } );
		await configure( session, '{}' );
		await session.end();
	} );

	it( 'adds registries of other wikis, sees them in what will change; what cannot be a wiki is named at the field and not saved', async () => {
		const session = await start();
		await session.visit( 'Main Page' );
		await configure( session, '{ "odd": [ 1 ] }' );
		const screen = await open( session );
		const field = screen.locator( '[id="partnerkit-setting-registries"]' );
		const save = screen.getByRole( 'button', { name: 'Save the settings' } );
		await screen.getByLabel( 'Partnerships of other wikis' ).fill( 'commons.wikimedia.org\nfr<b>wiki' );
		expect( await field.locator( '.partnerkit-warning' ).innerText() ).toBe( 'This cannot be a name on a wiki. The default is used instead.' );
		await screen.locator( '.partnerkit-diff' ).last().waitFor();
		expect( await save.isDisabled() ).toBe( true );
		await screen.getByText( 'Something that you changed cannot be used as it stands.' ).waitFor();

		await screen.getByLabel( 'Partnerships of other wikis' ).fill( 'commons.wikimedia.org\nlakewiki' );
		await field.getByText( 'Nothing tells where this wiki is: lakewiki.' ).waitFor();
		await screen.getByLabel( 'Addresses of other wikis' ).fill( 'lakewiki = https://lake.example.org/w/api.php' );
		await field.locator( '.partnerkit-warning' ).waitFor( { state: 'detached' } );
		await expect.poll( async () => ( await screen.locator( '.partnerkit-diff__line--added' ).allInnerTexts() ).join( '\n' ) ).toContain( '"lakewiki": "https://lake.example.org/w/api.php"' );
		expect( ( await screen.locator( '.partnerkit-diff__line--added' ).allInnerTexts() ).join( '\n' ) ).toContain( '"commons.wikimedia.org",' );
		await save.click();
		await session.page.getByText( `Saved on ${ PAGE }.` ).waitFor();
		expect( JSON.parse( ( await history( wiki, PAGE ) )[ 0 ].content ) ).toEqual( { odd: [ 1 ], registries: [ 'commons.wikimedia.org', 'lakewiki' ], wikis: { lakewiki: 'https://lake.example.org/w/api.php' } } );

		const again = await open( session );
		await again.getByLabel( 'Partnerships of other wikis' ).fill( 'lakewiki' );
		await again.locator( '.partnerkit-diff__line--removed', { hasText: 'commons.wikimedia.org' } ).waitFor();
		await again.getByRole( 'button', { name: 'Save the settings' } ).click();
		await session.page.getByText( `Saved on ${ PAGE }.` ).waitFor();
		expect( JSON.parse( ( await history( wiki, PAGE ) )[ 0 ].content ) ).toMatchObject( { odd: [ 1 ], registries: [ 'lakewiki' ] } );
		await configure( session, '{}' );
		session.expectQuiet();
		await session.end();
	} );

	it( 'does all of it by keyboard', async () => {
		const session = await start();
		const screen = await open( session );
		const { keyboard } = session.page;
		const tabTo = async ( wanted: Locator ) => {
			const isFocused = () => wanted.evaluate( ( element ) => element === document.activeElement );
			for ( let presses = 0; presses < 120 && !await isFocused(); presses++ ) {
				await keyboard.press( 'Tab' );
			}
			expect( await isFocused() ).toBe( true );
		};
		await screen.getByRole( 'button', { name: 'Form', exact: true } ).focus();
		await tabTo( screen.locator( '[id="partnerkit-setting-templates.event"] > summary' ) );
		await keyboard.press( 'Enter' );
		await tabTo( screen.locator( '[id="partnerkit-setting-templates.event.title"] input' ).first() );
		await keyboard.press( 'Control+A' );
		await keyboard.type( 'Atelier' );
		await tabTo( screen.getByLabel( 'A mark is repaired' ) );
		await keyboard.type( 'Repaired' );
		await told( screen );
		await screen.locator( '.partnerkit-diff' ).last().waitFor();
		await tabTo( screen.getByRole( 'button', { name: 'Save the settings' } ) );
		await keyboard.press( 'Enter' );
		await session.page.getByText( `Saved on ${ PAGE }.` ).waitFor();
		expect( JSON.parse( ( await history( wiki, PAGE ) )[ 0 ].content ) ).toEqual( { templates: { event: 'Atelier' }, summaries: { repair: 'Repaired' } } );
		await configure( session, '{}' );
		await session.end();
	} );
} );

describe( 'Everybody else', () => {
	it( 'reads the settings, can copy them, and is told whom to ask', async () => {
		const session = await Session.start( browser, wiki, { user: 'Editor' } );
		const screen = await open( session );
		await told( screen );
		const words = await screen.innerText();
		expect( words ).toContain( `You may not change ${ PAGE }.` );
		expect( words ).not.toContain( 'Save the settings' );
		expect( await screen.getByRole( 'link', { name: 'Ask for a change' } ).getAttribute( 'href' ) ).toContain( 'MediaWiki_talk:Partnerkit-config.json' );
		expect( await screen.getByLabel( 'Home page' ).isEditable() ).toBe( false );
		await screen.getByRole( 'button', { name: 'JSON', exact: true } ).click();
		expect( await screen.getByLabel( 'The settings as JSON' ).isEditable() ).toBe( false );
		await screen.getByRole( 'button', { name: 'Copy', exact: true } ).click();
		await screen.getByText( 'Copied.' ).waitFor();
		session.expectQuiet();
		await session.end();
	} );
} );

describe.each<[ string, Record<string, string>, SessionOptions ]>( [
	[ 'Vector 2022, English', {}, {} ],
	[ 'Vector 2022, dark, Arabic', { uselang: 'ar', vectornightmode: '1' }, { colorScheme: 'dark' } ],
	[ 'Minerva at 360 px, English', { useskin: 'minerva' }, { width: 360, height: 740, touch: true } ],
	[ 'Minerva at 320 px, dark, Arabic', { useskin: 'minerva', uselang: 'ar', minervanightmode: '1' }, { width: 320, height: 740, colorScheme: 'dark', touch: true } ]
] )( 'In %s', ( _, query, options ) => {
	it( 'it is accessible with everything open, and nothing leaves the screen', async () => {
		const session = await start( options );
		const screen = await open( session, query );
		await told( screen );
		await screen.evaluate( ( element ) => element.querySelectorAll( 'details' ).forEach( ( details ) => {
			details.open = true;
		} ) );
		await screen.locator( '[id="partnerkit-setting-templates.contribution"] > p button' ).first().click();
		await screen.locator( '[id="partnerkit-setting-templates.contribution.1.title"] .partnerkit-field input' ).first().fill( 'GLAM project' );
		await told( screen );
		await screen.locator( '.partnerkit-diff' ).last().waitFor();
		// It speaks the language that was asked for.
		await screen.getByRole( 'button', { name: messagesOf( 'partnerkit-health-app', query.uselang ?? 'en' )[ 'partnerkit-settings-save' ], exact: true } ).waitFor();
		// Its style sheet is shared with other screens.
		expect( await screen.locator( '.partnerkit-diff' ).last().evaluate( ( diff ) => getComputedStyle( diff ).borderTopStyle ) ).toBe( 'solid' );
		await screen.evaluate( ( element ) => element.querySelectorAll( 'details' ).forEach( ( details ) => {
			details.open = true;
		} ) );
		await expectAccessible( session.page, SCREEN );
		expect( await screen.evaluate( ( element ) => element.scrollWidth - element.clientWidth ) ).toBeLessThanOrEqual( 1 );
		session.expectQuiet();
		await session.end();
	} );
} );
