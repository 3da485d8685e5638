import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dump } from '../../build/demo';
import { maintenance, ORGANISER } from '../../build/local-wiki/instance';
import { root } from '../../build/local-wiki/paths';
import { templatePages } from '../../build/pages/templates';
import { readHealth, type Reading } from '../../src/features/health/reading';
import { createApi } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { createPages } from '../../src/wiki/pages';
import { createSurvey } from '../../src/wiki/survey';
import { createTemplates } from '../../src/wiki/template-data';
import { makeEdits } from '../support/edits';
import { NodeMediaWiki } from '../support/node-mediawiki';
import { testWiki, type TestWiki } from '../support/wiki';

const MARKED = 5000;
const AT_ONCE = 50;
/** Every so many pages name a partnership that there is not. */
const EVERY = 500;
const HOME = 'Project:Partnerships/Lake Archives';
const MEGABYTE = 1024 * 1024;

let wiki: TestWiki;
let session: NodeMediaWiki;

beforeAll( async () => {
	wiki = await testWiki( 'many-marks' );
	const time = '2026-01-01T00:00:00Z';
	makeEdits( wiki, [
		...templatePages().map( ( { title, content } ) => ( { title, text: content, user: ORGANISER, time } ) ),
		{ title: HOME, user: ORGANISER, time, text: '{{Partnership|name=Lake Archives|status=active|partners={{Partnership partner|name=Lake}}|start=2025-01-01|hashtag=Lake|goals={{Partnership goal|metric=edits|target=4}}|contact=A}}' }
	] );
	const texts = Array.from( { length: MARKED }, ( _, index ) => ( {
		title: `Talk:Marked ${ index }`, timestamp: time, user: ORGANISER, summary: '',
		text: `{{Partnership contribution|partnership=Lake ${ index % EVERY ? 'Archives' : 'Archive' }|date=2025-06-01}}\n${ `About page ${ index }. `.repeat( 250 ) }`
	} ) );
	maintenance( wiki, join( root, 'build/demo/import.php' ), [ '--no-updates', '--quiet' ], dump( texts ) );
	maintenance( wiki, join( root, 'tests/support/marked-pages.php' ), [], 'Partnership contribution' );
	session = await NodeMediaWiki.logIn( wiki.apiUrl, ORGANISER );
} );

afterAll( async () => {
	await wiki?.stop();
} );

function ports() {
	const api = createApi( session.mediawiki );
	const pages = createPages( session.mediawiki, api );
	return { pages, survey: createSurvey( api ), templates: createTemplates( session.mediawiki, api, pages ) };
}

/** Bytes of objects that are still in use. */
function memoryInUse(): number {
	setFlagsFromString( '--expose-gc' );
	( runInNewContext( 'gc' ) as () => void )();
	return process.memoryUsage().heapUsed;
}

describe( 'health of 5,000 marked pages', () => {
	it( 'takes a request for 50 pages and no more, shows what it finds from the first on, and keeps no page', async () => {
		const { config } = await loadConfig( ports().pages );
		session.requests.length = 0;
		const memory: number[] = [];
		const seen: number[] = [];
		const reading = await readHealth( ports(), config, '', '2026-03-01', ( { done }: Reading ) => {
			seen.push( done );
			if ( done % ( 10 * AT_ONCE ) === 0 && done > 0 ) {
				memory.push( memoryInUse() );
			}
		} );
		const content = session.requests.filter( ( { pageids } ) => pageids !== undefined );
		const listing = session.requests.filter( ( { list } ) => list === 'embeddedin' );
		expect( content ).toHaveLength( MARKED / AT_ONCE );
		expect( listing.length ).toBeLessThanOrEqual( MARKED / 500 + 1 );
		// Registry, subpages, redirects, TemplateData, months, the states of the record's pages.
		expect( session.requests.length - content.length - listing.length ).toBeLessThan( 15 );
		expect( seen.filter( ( done ) => done > 0 )[ 0 ] ).toBe( AT_ONCE );
		expect( reading ).toMatchObject( { done: MARKED, expected: MARKED, marks: MARKED } );
		expect( reading.defects.map( ( { kind, page } ) => `${ kind } ${ page }` ).sort() ).toEqual( Array.from( { length: MARKED / EVERY }, ( _, index ) => `mark-partnership-unknown Talk:Marked ${ index * EVERY }` ).sort() );
		// The texts alone are 20 MB.
		expect( memory.length ).toBeGreaterThanOrEqual( 10 );
		expect( Math.max( ...memory.slice( 1 ) ) - memory[ 0 ] ).toBeLessThan( 3 * MEGABYTE );
	} );

	it( 'stops when it is cancelled', async () => {
		const { config } = await loadConfig( ports().pages );
		const controller = new AbortController();
		session.requests.length = 0;
		await expect( readHealth( ports(), config, '', '2026-03-01', ( { done } ) => done >= 2 * AT_ONCE && controller.abort(), controller.signal ) ).rejects.toMatchObject( { code: 'cancelled' } );
		expect( session.requests.filter( ( { pageids } ) => pageids !== undefined ).length ).toBeLessThanOrEqual( 3 );
	} );

	it( 'looks at each page once where an answer is too long for all of them', async () => {
		const large = 'x'.repeat( 900_000 );
		makeEdits( wiki, Array.from( { length: 12 }, ( _, index ) => ( { title: `Talk:Large ${ index }`, user: ORGANISER, time: '2026-01-02T00:00:00Z', text: `{{Partnership contribution|partnership=Lake Archives}}\n${ large }${ index }` } ) ) );
		const survey = ports().survey;
		const ids = ( await survey.list( [ 'Template:Partnership contribution' ] ) ).slice( -40 );
		const titles: string[] = [];
		session.requests.length = 0;
		await survey.read( ids, ( pages ) => titles.push( ...pages.map( ( { title, wikitext, mayEdit } ) => `${ title } ${ wikitext.length > 100 } ${ mayEdit }` ) ) );
		expect( session.requests.length ).toBeGreaterThan( 1 );
		expect( titles ).toHaveLength( ids.length );
		expect( new Set( titles ).size ).toBe( ids.length );
		expect( titles.filter( ( title ) => title.startsWith( 'Talk:Large' ) && title.endsWith( 'true true' ) ) ).toHaveLength( 12 );
	} );
} );
