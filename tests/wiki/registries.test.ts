import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ORGANISER } from '../../build/local-wiki/instance';
import { figuresByPartnership } from '../../src/domain/movement/per-partnership';
import { totalsOf } from '../../src/domain/movement/totals';
import type { PortfolioView } from '../../src/ui/movement/portfolio/view';
import { NodeMediaWiki } from '../support/node-mediawiki';
import { portfolioOf } from '../support/portfolio';
import { fillTwoRegistries, TOGETHER } from '../support/two-registries';
import { testWiki, type TestWiki } from '../support/wiki';

let wiki: TestWiki;
let sister: TestWiki;
let account: NodeMediaWiki;

beforeAll( async () => {
	sister = await testWiki( 'registries-fr', undefined, {}, { lang: 'fr' } );
	wiki = await testWiki( 'registries', undefined, {}, { others: { fr: sister.url } } );
	// The wiki's own address is named among the registries too: nothing is read twice for that.
	fillTwoRegistries( wiki, sister, [ 'frlakes', `127.0.0.1:${ sister.port }`, `127.0.0.1:${ wiki.port }`, 'zzwiki' ] );
	account = await NodeMediaWiki.logIn( wiki.apiUrl, ORGANISER );
	vi.stubGlobal( 'location', new URL( wiki.url ) );
} );

afterAll( async () => {
	vi.unstubAllGlobals();
	await Promise.all( [ wiki?.stop(), sister?.stop() ] );
} );

async function read(): Promise<PortfolioView> {
	const session = await portfolioOf( wiki, account );
	let last: PortfolioView | undefined;
	session.onChange( ( view ) => {
		last = view;
	} );
	await session.read( new AbortController().signal );
	return last!;
}

const editsByName = ( { columns, members }: PortfolioView ): Record<string, number> => {
	const { edits } = figuresByPartnership( columns! )( {} );
	return Object.fromEntries( members.map( ( { facts }, index ) => [ facts.partnership.name, edits[ index ] ] ) );
};

describe( 'Partnerships of two wikis', () => {
	it( 'stand together; what both keep is one, each edit is counted once, each account is asked for once', async () => {
		const view = await read();
		expect( view.members.map( ( { facts } ) => facts.partnership.name ) ).toEqual( TOGETHER.names );
		expect( view.members.map( ( { state, gaps } ) => [ state, gaps ] ) ).toEqual( TOGETHER.names.map( () => [ 'whole', [] ] ) );
		const [ here, there ] = [ `127.0.0.1:${ wiki.port }`, `127.0.0.1:${ sister.port }` ];
		expect( view.members.map( ( { facts } ) => facts.keptAt.map( ( one ) => one.wiki ) ) ).toEqual( [ [ here, there ], [ here, there ], [ there ] ] );
		const [ { facts: museum } ] = view.members.slice( -1 );
		expect( decodeURIComponent( museum.keptAt[ 0 ].url ) ).toMatch( new RegExp( `^${ sister.url }/index.php/[^/]+:Partnerships/Musée_du_Lac$` ) );
		expect( [ museum.contacts, museum.reports, museum.partnership.partners[ 0 ].country ] ).toEqual( [ [ 'Léa' ], 0, 'FR' ] );
		expect( museum.defects ).toEqual( expect.any( Number ) );
		expect( editsByName( view ) ).toEqual( TOGETHER.rows );
		const totals = totalsOf( view.columns!, view.members.map( () => true ), {} );
		expect( [ totals.edits, totals.sum, totals.shared, totals.editors ] ).toEqual( [ TOGETHER.edits, 7, [ { partnerships: 2, edits: 1 } ], 5 ] );
		expect( totals.pagesCreated ).toBe( [ 'Lake', 'River', 'Lac', 'Rivage', 'Musée', 'Fleuve' ].length );
		expect( view.registries ).toEqual( [ { wiki: here, isHere: true }, { wiki: there, isHere: false }, expect.objectContaining( { wiki: 'zzwiki', isHere: false, problem: 'unknown' } ) ] );
		const asked = account.strangers.flatMap( ( { requests } ) => requests );
		const users = asked.filter( ( { list = '', uccontinue } ) => list.split( '|' ).includes( 'usercontribs' ) && uccontinue === undefined ).flatMap( ( { ucuser } ) => ucuser.split( '|' ) );
		expect( users.sort() ).toEqual( [ 'Asha', 'Bilal', 'Juma', 'Léa' ] );
		expect( asked.every( ( { origin } ) => origin === '*' ) ).toBe( true );
	} );

	it( 'those of this wiki stay where the other does not answer', async () => {
		await sister.halt();
		const view = await read();
		expect( view.registries.map( ( { problem } ) => problem ) ).toEqual( [ undefined, 'down', 'down', 'unknown' ] );
		expect( view.members.map( ( { facts, state } ) => [ facts.partnership.name, state ] ) ).toEqual( [ [ 'Lake Archives', 'partly' ], [ 'River Museum', 'whole' ] ] );
		expect( editsByName( view ) ).toEqual( { 'Lake Archives': 1, 'River Museum': 1 } );
		await sister.resume();
		expect( editsByName( await read() ) ).toEqual( TOGETHER.rows );
	} );
} );
