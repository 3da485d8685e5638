import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session } from '../support/browser';
import { demoWiki } from '../support/demo';
import { history } from '../support/history';
import { savePages } from '../support/pages';
import { TEMPORARY } from '../support/temporary-accounts';
import type { TestWiki } from '../support/wiki';
import { JoinDriver } from './join-driver';

const PARTNERSHIP = 'Open Heritage Coalition';
const ROOT = '[data-partnerkit^="wizard:join:"]';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'join-others', { wgAutoCreateTempUser: TEMPORARY } ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

describe( 'an invitation that does not lead on', () => {
	async function opened( partnership: string, user?: string ): Promise<{ session: Session; path: JoinDriver }> {
		const session = await Session.start( browser, wiki, { width: 360, height: 740, user } );
		const path = new JoinDriver( session );
		await path.open( 'Wendmoor', partnership );
		return { session, path };
	}

	it( 'says that there is no such partnership, whatever the name', async () => {
		for ( const name of [ 'Nobody', '<img src=x onerror=alert(1)>', 'a|b', '' ] ) {
			const { session, path } = await opened( name );
			await path.expectStep( /There is no partnership/ );
			await expectAccessible( session.page, ROOT );
			session.expectQuiet();
			await session.end();
		}
	} );

	it.each( [ [ 'paused', 'is paused' ], [ 'proposed', 'has not begun yet' ], [ 'completed', 'is over' ] ] )( 'says that it is %s', async ( status, words ) => {
		await savePages( wiki, { [ `Project:Partnerships/Made ${ status }` ]: `{{Partnership|name=Made ${ status }|status=${ status }}}` } );
		const { session, path } = await opened( `Made ${ status }` );
		await path.expectStep( new RegExp( `Made ${ status }.* ${ words }` ) );
		expect( await path.root.getByRole( 'link' ).count() ).toBe( 2 );
		session.expectQuiet();
		await session.end();
	} );

	it( 'tells somebody who is blocked what the wiki says', async () => {
		const organiser = await Session.start( browser, wiki, { user: 'Organiser' } );
		await organiser.visit( 'Wendmoor' );
		await organiser.page.evaluate( () => new mw.Api().postWithToken( 'csrf', { action: 'block', user: 'Partner', reason: 'A reason for tests' } ) );
		const { session, path } = await opened( PARTNERSHIP, 'Partner' );
		await path.root.getByText( 'does not let you write here' ).waitFor();
		expect( await path.root.innerText() ).toContain( 'blocked' );
		await organiser.page.evaluate( () => new mw.Api().postWithToken( 'csrf', { action: 'unblock', user: 'Partner' } ) );
		session.expectQuiet();
		await organiser.end();
		await session.end();
	} );

	it( 'tells a temporary account what it is, and offers one that stays', async () => {
		const session = await Session.start( browser, wiki, {} );
		await session.visit( 'Sandbox', { action: 'edit' } );
		await session.page.getByRole( 'button', { name: 'Start editing' } ).click();
		await session.page.locator( '#wpTextbox1' ).fill( 'An edit without an account.' );
		await session.page.locator( '#wpSave' ).click();
		await session.page.waitForURL( ( { searchParams } ) => !searchParams.has( 'action' ) );
		const path = new JoinDriver( session );
		await path.open( 'Wendmoor', PARTNERSHIP );
		await path.root.getByText( /The wiki calls you .*~2/ ).waitFor();
		await path.root.getByRole( 'link', { name: 'Create an account' } ).waitFor();
		await path.button( 'Go on without an account' ).click();
		await path.expectStep( 'Do you work for one of the partners?' );
		await session.end();
	} );
} );

describe( 'an invitation of somebody who knows how to edit', () => {
	it( 'says what counts, and offers a task without insisting', async () => {
		const name = `Old Hands ${ Date.now() % 1e6 }`;
		await savePages( wiki, { [ `Project:Partnerships/${ name }` ]: `{{Partnership|name=${ name }|status=active}}`, [ `Project:Partnerships/${ name }/Worklist` ]: '* [[Tollerby]]' } );
		const session = await Session.start( browser, wiki, { user: 'Editor', width: 360, height: 740, touch: true } );
		const path = new JoinDriver( session );
		const { page, root } = path;
		await path.open( 'Wendmoor', name );
		expect( await page.evaluate( () => Number( mw.config.get( 'wgUserEditCount' ) ) ) ).toBeGreaterThanOrEqual( 50 );
		await path.button( 'Begin' ).tap();
		await path.button( 'Join' ).tap();
		await path.expectStep( new RegExp( `You take part in .*${ name }` ) );
		await expectAccessible( page, ROOT );
		expect( ( await history( wiki, `Project:Partnerships/${ name }/Participants` ) )[ 0 ] ).toMatchObject( { user: 'Editor' } );
		await root.getByText( /^When you save, a line beside the summary/ ).waitFor();
		await path.button( 'Pick a task' ).tap();
		await path.takeTask( 'Tollerby' );
		session.expectQuiet();
		await session.end();
	} );
} );
