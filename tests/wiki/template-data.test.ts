import { Mwn } from 'mwn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORGANISER, PASSWORD } from '../../build/local-wiki/instance';
import { createPages } from '../../src/wiki/pages';
import { createTemplates } from '../../src/wiki/template-data';
import { wikiApi } from '../support/wiki-api';
import { testWiki, type TestWiki } from '../support/wiki';

const data = ( params: object ) => `<noinclude><templatedata>${ JSON.stringify( { params } ) }</templatedata></noinclude>`;

let wiki: TestWiki;

beforeAll( async () => {
	wiki = await testWiki( 'template-data' );
	const bot = new Mwn( { apiUrl: wiki.apiUrl, username: ORGANISER, password: PASSWORD, silent: true, suppressAPIWarnings: true } );
	await bot.login();
	await bot.save( 'Template:Described', `{{{a}}}{{{b}}}${ data( { b: { label: { en: 'Bee', fr: 'Bé' }, type: 'date', required: true }, a: {} } ) }` );
	await bot.save( 'Template:Bare', '{{{x|{{{y}}}}}}<noinclude>{{{z}}}</noinclude>' );
	await bot.save( 'Template:Old name', '#REDIRECT [[Template:Older name]]' );
	await bot.save( 'Template:Older name', '#REDIRECT [[Template:Described]]' );
} );

afterAll( async () => {
	await wiki?.stop();
} );

function templates( language = 'en', extra: Record<string, string> = {} ) {
	const api = wikiApi( wiki );
	const mediawiki = { config: { get: () => language } } as unknown as typeof mw;
	const get = api.get.bind( api );
	const asked = { ...api, get: ( query: Parameters<typeof get>[ 0 ] ) => get( { ...query, ...query.action === 'templatedata' ? extra : {} } ) };
	return { api, describe: createTemplates( mediawiki, asked, createPages( mediawiki, asked ) ).describe };
}

describe( 'what a wiki says of its templates', () => {
	it( 'comes from TemplateData, through redirects, and else from the source', async () => {
		const { describe: read } = templates();
		const found = await read( [ 'Template:Described', 'template:older_name', 'Template:Old name', 'Template:Bare', 'Template:Missing' ] );
		expect( [ ...found ].map( ( [ asked, { title, from, parameters } ] ) => [ asked, title, from, parameters.map( ( { name } ) => name ) ] ).sort() ).toEqual( [
			[ 'Template:Bare', 'Template:Bare', 'source', [ 'x', 'y' ] ],
			[ 'Template:Described', 'Template:Described', 'templatedata', [ 'b', 'a' ] ],
			[ 'Template:Missing', 'Template:Missing', 'nothing', [] ],
			[ 'Template:Old name', 'Template:Described', 'templatedata', [ 'b', 'a' ] ],
			[ 'template:older_name', 'Template:Described', 'templatedata', [ 'b', 'a' ] ]
		] );
		expect( found.get( 'Template:Described' )!.parameters[ 0 ] ).toMatchObject( { label: 'Bee', type: 'date', required: true } );
	} );

	it.each( [ [ 'fr', 'Bé' ], [ 'frc', 'Bé' ], [ 'ar', 'Bee' ], [ 'qqx', 'Bee' ], [ 'x-xss', 'Bee' ] ] )( 'is in the reader\'s language or one near to it: %s', async ( language, label ) => {
		const found = await templates( language ).describe( [ 'Template:Described' ] );
		expect( found.get( 'Template:Described' )!.parameters[ 0 ].label ).toBe( label );
	} );

	it( 'is read off the source on a wiki without TemplateData', async () => {
		const found = await templates( 'en', { action: 'no-such-module' } ).describe( [ 'Template:Described' ] );
		expect( found.get( 'Template:Described' ) ).toMatchObject( { from: 'source', parameters: [ { name: 'a' }, { name: 'b' } ] } );
	} );

	it( 'takes one request for 50', async () => {
		const { api, describe: read } = templates();
		await read( Array.from( { length: 120 }, ( _, index ) => `Template:Many ${ index }` ) );
		expect( api.requests.filter( ( { action } ) => action === 'templatedata' ) ).toHaveLength( 3 );
		expect( api.requests ).toHaveLength( 6 );
	} );
} );
