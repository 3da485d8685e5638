import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Mwn } from 'mwn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORGANISER, PASSWORD } from '../../build/local-wiki/instance';
import { root } from '../../build/local-wiki/paths';
import { worklistTitles } from '../../src/domain/partnership/attribution-worklist';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import { readTasks } from '../../src/domain/worklist/read';
import { taskState, type Task } from '../../src/domain/worklist/task';
import { claiming, finishing, makeChange, releasing, type TaskDeed, type TaskOutcome } from '../../src/features/onboarding/tasks/tasks';
import { undoAct } from '../../src/features/tracking/people/act';
import { createApi } from '../../src/wiki/api';
import { createEdits } from '../../src/wiki/edits';
import { createPages } from '../../src/wiki/pages';
import type { Edits, Pages } from '../../src/wiki/ports';
import { demoWiki } from '../support/demo';
import { history } from '../support/history';
import { NodeMediaWiki } from '../support/node-mediawiki';
import { savePages } from '../support/pages';
import type { TestWiki } from '../support/wiki';
import { expectWhole, linkTitles, parsed } from './templates-rendering';

const LIST = 'Project:Partnerships/Lake/Worklist';
const NOW = Math.floor( Date.now() / 60_000 ) * 60_000;
const UNTIL = NOW + 2 * 24 * 60 * 60 * 1000;
const iso = new Date( UNTIL ).toISOString().replace( '.000Z', 'Z' );

let wiki: TestWiki;
let bot: Mwn;

beforeAll( async () => {
	wiki = await demoWiki( 'worklist-api' );
	bot = new Mwn( { apiUrl: wiki.apiUrl, username: ORGANISER, password: PASSWORD, silent: true, suppressAPIWarnings: true } );
	await bot.login();
} );

afterAll( async () => {
	await wiki?.stop();
} );

describe( 'Template:Partnership task', () => {
	const example = readFileSync( join( root, 'templates/partnership-task/example.wikitext' ), 'utf8' );
	const shown = async ( text: string, title: string ) => parsed( await bot.request( { action: 'parse', text, title, contentmodel: 'wikitext', prop: 'text|categories', disablelimitreport: true }, { method: 'post' } ) );

	it.each( [
		[ 'English', LIST, [
			'Ujiji · Add one sentence · the market in 1931 · easy · about 5 min · towns · from Kigoma Regional Archive, box 12', 'Malagasari River · Add a source · easy · about 10 min · taken by Juma until 13:30, 29 November 2026 (UTC)',
			'Liemba · Add a picture · ✓ done by Asha · 24 November 2026', 'Harbour of Kigoma'
		] ],
		[ 'French', 'MediaWiki:Example/fr', [
			'Ujiji · Ajouter une phrase · the market in 1931 · facile · environ 5 min · towns · à partir de Kigoma Regional Archive, box 12', 'Malagasari River · Ajouter une source · facile · environ 10 min · pris par Juma jusqu’au 29 novembre 2026 à 13:30 (UTC)',
			'Liemba · Ajouter une image · ✓ fait par Asha · 24 novembre 2026', 'Harbour of Kigoma'
		] ],
		[ 'Arabic', 'MediaWiki:Example/ar', [
			'Ujiji · إضافة جملة · the market in 1931 · سهل · نحو 5 دقيقة · towns · من Kigoma Regional Archive, box 12', 'Malagasari River · إضافة مصدر · سهل · نحو 10 دقيقة · محجوزة باسم Juma حتى ١٣:٣٠، ٢٩ نوفمبر ٢٠٢٦ (UTC)',
			'Liemba · إضافة صورة · ✓ أُنجزت بواسطة Asha · ٢٤ نوفمبر ٢٠٢٦', 'Harbour of Kigoma'
		] ]
	] )( 'tells the task in %s, without a script', async ( _, page, lines ) => {
		const rendered = await shown( example, page );
		expectWhole( rendered );
		expect( [ ...rendered.body.querySelectorAll( 'li' ) ].map( ( line ) => line.textContent!.replace( /\s+/g, ' ' ).trim() ) ).toEqual( lines );
	} );

	it( 'adds no page to those that count, and shows the wiki’s own words', async () => {
		const rendered = await shown( '* [[A]] {{Partnership task|type=Proofread|difficulty=odd|minutes=many|topic=x|source=y|user=Juma|until=soon}}', LIST );
		expect( rendered.body.textContent!.replace( /\s+/g, ' ' ).trim() ).toBe( 'A · Proofread · odd · about many min · x · from y · taken by Juma until soon' );
		expect( linkTitles( rendered.body ) ).toEqual( [ 'A', 'User:Juma' ] );
		expect( rendered.categories ).toEqual( [] );
	} );
} );

describe( 'Through the wiki’s API', () => {
	const message = ( key: string, ...parameters: Array<string | number> ): string => [ key, ...parameters ].join( ' ' );

	interface TaskPorts {
		pages: Pages;
		edits: Edits;
	}

	const claimTask = ( { edits }: TaskPorts, deed: TaskDeed, until: number ): Promise<TaskOutcome> => makeChange( { edits }, deed, 'claim', claiming( deed, until ) );
	const finishTask = ( { edits }: TaskPorts, deed: TaskDeed ): Promise<TaskOutcome> => makeChange( { edits }, deed, 'finish', finishing( deed ) );
	const releaseTask = ( { edits }: TaskPorts, deed: TaskDeed ): Promise<TaskOutcome> => makeChange( { edits }, deed, 'release', releasing( deed ) );
	const tasksOn = async ( { pages }: TaskPorts ): Promise<Task[]> => readTasks( ( await pages.read( [ LIST ] ) )[ 0 ].wikitext, DEFAULT_CONFIG );

	async function person( user: string ): Promise<TaskPorts & { deed( title: string ): Promise<TaskDeed> }> {
		const { mediawiki } = await NodeMediaWiki.logIn( wiki.apiUrl, user );
		const api = createApi( mediawiki );
		const pages = createPages( mediawiki, api );
		const ports = { pages, edits: createEdits( mediawiki, api, pages, async () => {} ) };
		return {
			...ports,
			async deed( title ) {
				const tasks = await tasksOn( ports );
				return { config: DEFAULT_CONFIG, title: LIST, task: tasks.find( ( task ) => task.title === title )!, user, now: NOW, inContentLanguage: message };
			}
		};
	}

	/** Ports that read the page, and save only after something else has happened on the wiki. */
	async function slow( user: string, meanwhile: () => Promise<unknown> ): Promise<TaskPorts> {
		const { mediawiki } = await NodeMediaWiki.logIn( wiki.apiUrl, user );
		const api = createApi( mediawiki );
		const pages = createPages( mediawiki, api );
		let isFirst = true;
		const late = { ...pages, async read( titles: string[] ) {
			const read = await pages.read( titles );
			if ( isFirst ) {
				isFirst = false;
				await meanwhile();
			}
			return read;
		} };
		return { pages: late, edits: createEdits( mediawiki, api, late, async () => {} ) };
	}

	const tasks = async (): Promise<Task[]> => tasksOn( await person( 'Editor' ) );
	const latest = async () => ( await history( wiki, LIST ) )[ 0 ];

	it( 'a task is taken, done, given back and undone, each with one edit of that line', async () => {
		await savePages( wiki, { [ LIST ]: 'Intro.\n\n== To do ==\n* [[Ujiji]]\n# [[Kigoma|the town]]s {{Partnership task|type=write}} and more\n\n[[Category:Lists]]' } );
		const newcomer = await person( 'Newcomer' );
		const claim = await claimTask( newcomer, await newcomer.deed( 'Ujiji' ), UNTIL );
		expect( claim ).toMatchObject( { outcome: 'saved', title: LIST } );
		expect( await latest() ).toMatchObject( { user: 'Newcomer', comment: 'partnerkit-task-summary-claim [[:Ujiji]]', content: `Intro.\n\n== To do ==\n* [[Ujiji]] {{Partnership task|user=Newcomer|until=${ iso }}}\n# [[Kigoma|the town]]s {{Partnership task|type=write}} and more\n\n[[Category:Lists]]` } );
		expect( await claimTask( newcomer, await newcomer.deed( 'Ujiji' ), UNTIL ) ).toEqual( { outcome: 'unchanged' } );
		expect( await finishTask( newcomer, await newcomer.deed( 'Ujiji' ) ) ).toMatchObject( { outcome: 'saved' } );
		expect( ( await tasks() ).map( ( task ) => taskState( task, NOW ) ) ).toEqual( [ 'done', 'open' ] );
		const second = await claimTask( newcomer, await newcomer.deed( 'Kigoma' ), UNTIL );
		expect( await releaseTask( newcomer, await newcomer.deed( 'Kigoma' ) ) ).toMatchObject( { outcome: 'saved' } );
		expect( ( await latest() ).content ).toContain( '# [[Kigoma|the town]]s {{Partnership task|type=write}} and more' );
		// What was undone by hand in between is no longer there as it was written.
		expect( await undoAct( newcomer as never, [ second as never ], 'undo' ) ).toBe( false );
		expect( worklistTitles( ( await latest() ).content ) ).toEqual( [ 'Ujiji', 'Kigoma', 'Category:Lists' ] );
	} );

	it( 'of two people who claim at once the second is told who was first, and nothing is saved', async () => {
		await savePages( wiki, { [ LIST ]: '* [[Ujiji]]\n* [[Kigoma]]' } );
		const editor = await person( 'Editor' );
		const newcomer = await person( 'Newcomer' );
		const late = await slow( 'Newcomer', async () => claimTask( editor, await editor.deed( 'Ujiji' ), UNTIL ) );
		const outcome = await claimTask( late, await newcomer.deed( 'Ujiji' ), UNTIL );
		expect( outcome ).toMatchObject( { outcome: 'refused', reason: 'taken', task: { user: 'Editor', until: UNTIL } } );
		expect( await latest() ).toMatchObject( { user: 'Editor', content: `* [[Ujiji]] {{Partnership task|user=Editor|until=${ iso }}}\n* [[Kigoma]]` } );
	} );

	it( 'of two who claim different tasks at once both have theirs, though the lines touch', async () => {
		await savePages( wiki, { [ LIST ]: '* [[Ujiji]] \n* [[Kigoma]] ' } );
		const editor = await person( 'Editor' );
		const newcomer = await person( 'Newcomer' );
		const late = await slow( 'Newcomer', async () => claimTask( editor, await editor.deed( 'Ujiji' ), UNTIL ) );
		const outcome = await claimTask( late, await newcomer.deed( 'Kigoma' ), UNTIL );
		expect( outcome ).toMatchObject( { outcome: 'saved', conflicts: 1 } );
		expect( ( await tasks() ).map( ( { title, user } ) => `${ title }: ${ user }` ) ).toEqual( [ 'Ujiji: Editor', 'Kigoma: Newcomer' ] );
		// The edit is taken back without the other one.
		expect( await undoAct( late as never, [ outcome as never ], 'undo' ) ).toBe( true );
		expect( ( await tasks() ).map( ( { title, user } ) => `${ title }: ${ user }` ) ).toEqual( [ 'Ujiji: Editor', 'Kigoma: ' ] );
	} );

	it( 'twelve claims of one task by two people, whenever they arrive, make one owner', async () => {
		await savePages( wiki, { [ LIST ]: '* [[Ujiji]]\n* [[Race]]' } );
		const people = await Promise.all( [ person( 'Editor' ), person( 'Newcomer' ) ] );
		// A session that is new has no token that several requests at once could share.
		for ( const one of people ) {
			await claimTask( one, await one.deed( 'Ujiji' ), UNTIL );
			await releaseTask( one, await one.deed( 'Ujiji' ) );
		}
		const outcomes = await Promise.all( Array.from( { length: 12 }, async ( _, index ) => {
			const one = people[ index % 2 ];
			return { user: index % 2 ? 'Newcomer' : 'Editor', outcome: await claimTask( one, await one.deed( 'Race' ), UNTIL ) };
		} ) );
		const owner = ( await tasks() )[ 1 ].user;
		expect( outcomes.filter( ( { outcome } ) => outcome.outcome === 'saved' ).map( ( { user } ) => user ).every( ( user ) => user === owner ) ).toBe( true );
		const others = outcomes.filter( ( { user } ) => user !== owner );
		expect( others.map( ( { outcome } ) => outcome.outcome ) ).toEqual( others.map( () => 'refused' ) );
		expect( ( await history( wiki, LIST ) ).filter( ( { comment } ) => comment.includes( '[[:Race]]' ) ) ).toHaveLength( 1 );
	} );

	it( 'a list that leads to another page is changed there', async () => {
		await savePages( wiki, { [ LIST ]: '#REDIRECT [[Project:Tasks]]', 'Project:Tasks': '* [[Ujiji]]' } );
		const newcomer = await person( 'Newcomer' );
		expect( await claimTask( newcomer, await newcomer.deed( 'Ujiji' ), UNTIL ) ).toMatchObject( { outcome: 'saved', title: 'Project:Tasks' } );
	} );
} );
