import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { demoWiki } from '../support/demo';
import { makeEdits } from '../support/edits';
import { ask, history } from '../support/history';
import type { TestWiki } from '../support/wiki';
import { newAccount } from './obstacles-driver';
import { atEditor, small, written } from './wizard-editor-driver';

const PARTNERSHIP = 'British Library';
const LIST = `Project:Partnerships/${ PARTNERSHIP }/Participants`;
const WORKLIST = `Project:Partnerships/${ PARTNERSHIP }/Worklist`;

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'wizard-effects' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

/** Each try of a test has a wizard of its own, and an account that has done nothing before. */
let tries = 0;

/** A wizard that picks a page and does one thing after the other, each in a step of its own. */
function doing( page: string, effects: Array<{ do: string; partnership?: string; picked?: string }> ): string {
	const step = ( index: number ): string => index < effects.length ? effects[ index ].do : 'end';
	return small( { start: 'page', steps: [
		{ id: 'page', kind: 'pick', title: 'Which page?', pages: [ page ], next: step( 0 ) },
		...effects.map( ( effect, index ) => ( { id: effect.do, kind: 'confirm', title: `To ${ effect.do }`, effect: { button: `Do ${ effect.do }`, ...effect }, next: step( index + 1 ) } ) ),
		{ id: 'end', kind: 'text', title: 'Done', text: 'Done.' }
	] } );
}

describe( 'a wizard of the wiki’s own', () => {
	it( 'shows what it does, and joins, takes a task, gives it back, thanks and leaves, each once', async () => {
		const id = `deeds-${ tries++ }`;
		const page = `Task of ${ id }`;
		const user = newAccount( wiki, 'Doer' );
		const [ list ] = await history( wiki, WORKLIST );
		const time = new Date().toISOString();
		makeEdits( wiki, [
			{ title: page, text: 'Somebody wrote this.', user: 'Editor', time },
			{ title: WORKLIST, text: `${ list?.content ?? '' }\n* [[${ page }]]`, user: 'Organiser', time }
		] );
		written( wiki, id, doing( page, [ { do: 'join', partnership: PARTNERSHIP }, { do: 'claim', picked: 'page' }, { do: 'release', picked: 'page' }, { do: 'thank', picked: 'page' }, { do: 'leave', partnership: PARTNERSHIP } ] ) );
		const before = { list: ( await history( wiki, LIST ) ).length, tasks: ( await history( wiki, WORKLIST ) ).length };
		await atEditor( browser, wiki, { user }, async ( _, session ) => {
			await session.visit( 'Special:BlankPage/Partnerkit', { partnerkit: `wizard:${ id }` } );
			const root = session.page.locator( `[data-partnerkit="wizard:${ id }"]` );
			const doIt = async ( act: string, said: string ): Promise<void> => {
				await expect.poll( () => root.locator( 'h2' ).innerText() ).toBe( `To ${ act }` );
				await root.locator( '.partnerkit-wizard__written', { hasText: said } ).waitFor();
				await expectAccessible( session.page, `[data-partnerkit="wizard:${ id }"]` );
				await root.getByRole( 'button', { name: `Do ${ act }` } ).click();
			};
			await root.locator( '.partnerkit-wizard__cards button' ).click();
			await root.getByRole( 'button', { name: 'Continue' } ).click();
			await doIt( 'join', 'takes part in' );
			await doIt( 'claim', 'for two days' );
			await expect.poll( async () => ( await history( wiki, WORKLIST ) )[ 0 ].content.split( '\n' ).find( ( line ) => line.includes( page ) ) ).toContain( user );
			await doIt( 'release', 'it is free again' );
			await doIt( 'thank', 'Thanks to' );
			await doIt( 'leave', 'Edits of before stay' );
			await expect.poll( () => root.locator( 'h2' ).innerText() ).toBe( 'Done' );
		} );
		const joined = await history( wiki, LIST );
		expect( joined.slice( 0, joined.length - before.list ).map( ( one ) => `${ one.user }: ${ one.comment }` ) ).toEqual( [ `${ user }: Leaving ${ PARTNERSHIP }`, `${ user }: Taking part in ${ PARTNERSHIP }` ] );
		const tasks = await history( wiki, WORKLIST );
		expect( tasks.slice( 0, tasks.length - before.tasks ).map( ( one ) => `${ one.user }: ${ one.comment }` ) ).toEqual( [ `${ user }: This task is free again: [[:${ page }]]`, `${ user }: I take this task: [[:${ page }]]` ] );
		const { query } = await ask<{ query: { logevents: Array<{ user: string; title: string }> } }>( wiki, { list: 'logevents', letype: 'thanks', leuser: user } );
		expect( query.logevents.map( ( { title } ) => title ) ).toEqual( [ 'User:Editor' ] );
	} );

	it( 'says why it cannot, and does nothing', async () => {
		const id = `vain-${ tries++ }`;
		written( wiki, id, small( { start: 'page', steps: [
			{ id: 'page', kind: 'pick', title: 'Which page?', pages: [ 'No such page' ], next: 'what' },
			{ id: 'what', kind: 'choice', title: 'What?', options: [ 'claim', 'release', 'join', 'thank' ].map( ( value ) => ( { value, label: value } ) ), next: [ ...[ 'claim', 'release', 'join' ].map( ( to ) => ( { when: { answer: 'what', is: to }, to } ) ), { to: 'thank' } ] },
			...[ { do: 'claim', picked: 'page' }, { do: 'release', picked: 'page' }, { do: 'join', partnership: 'Nobody’s' }, { do: 'thank', picked: 'page' } ].map( ( effect ) => ( { id: effect.do, kind: 'confirm', title: effect.do, effect: { button: 'Do it', ...effect } } ) )
		] } ) );
		await atEditor( browser, wiki, { user: 'Newcomer' }, async ( _, session ) => {
			await session.visit( 'Special:BlankPage/Partnerkit', { partnerkit: `wizard:${ id }` } );
			const root = session.page.locator( `[data-partnerkit="wizard:${ id }"]` );
			await root.locator( '.partnerkit-wizard__cards button' ).click();
			await root.getByRole( 'button', { name: 'Continue' } ).click();
			for ( const [ act, why ] of [ [ 'claim', 'No list of tasks has' ], [ 'release', 'is not your task now' ], [ 'join', 'There is no partnership' ], [ 'thank', 'Nobody else with an account has edited' ] ] ) {
				await root.getByRole( 'radio', { name: act } ).check();
				await root.getByRole( 'button', { name: 'Continue' } ).click();
				await root.getByText( why ).waitFor();
				expect( await root.getByRole( 'button', { name: 'Do it' } ).isDisabled() ).toBe( true );
				await root.getByRole( 'button', { name: 'Back' } ).click();
			}
		} );
	} );
} );
