import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ORGANISER } from '../../build/local-wiki/instance';
import { figuresByPartnership } from '../../src/domain/movement/per-partnership';
import { totalsOf } from '../../src/domain/movement/totals';
import type { PortfolioView } from '../../src/ui/movement/portfolio/view';
import { bySql, countedBySql } from '../support/counted-sql';
import { NodeMediaWiki } from '../support/node-mediawiki';
import { concentrationIn, portfolioOf } from '../support/portfolio';
import { fillTwoRegistries, LISTS, TOGETHER } from '../support/two-registries';
import { testWiki, type TestWiki } from '../support/wiki';

let wiki: TestWiki;
let sister: TestWiki;
let account: NodeMediaWiki;
/** A revision of the other wiki that its ledger leaves out. */
let left: number;

beforeAll( async () => {
	sister = await testWiki( 'registries-fr', undefined, {}, { lang: 'fr' } );
	wiki = await testWiki( 'registries', undefined, {}, { others: { fr: sister.url } } );
	// The wiki's own address is named among the registries too: nothing is read twice for that.
	left = fillTwoRegistries( wiki, sister, [ 'frlakes', `127.0.0.1:${ sister.port }`, `127.0.0.1:${ wiki.port }`, 'zzwiki' ] );
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

/** Which edits of one of the wikis count for what, as its database says. */
function countedOn( one: TestWiki, lists: Record<string, string[]>, excluded: number[] ): Array<{ edit: string; partnership: string }> {
	const names = Object.keys( lists );
	const open = { since: null, until: null };
	const none = ( ...columns: string[] ) => ( { columns, rows: [] } );
	const rows = countedBySql<{ rev: number; partnership: string }>( one, {
		partnership: { columns: [ 'name', 'hashtag', 'counting', 'since', 'until' ], rows: names.map( ( name ) => ( { name, ...LISTS.partnerships[ name ], ...open } ) ) },
		event: none( 'partnership', 'id', 'hashtag', 'counting', 'since', 'until' ),
		participant: { columns: [ 'partnership', 'user', 'event', 'partner', 'until' ], rows: names.flatMap( ( partnership ) => lists[ partnership ].map( ( user ) => ( { partnership, user, event: '', partner: '', until: null } ) ) ) },
		mark: none( 'namespace', 'title', 'partnership', 'event', 'partner', 'since' ), worklist: none( 'partnership', 'event', 'namespace', 'title' ),
		decision: { columns: [ 'partnership', 'rev', 'verdict' ], rows: excluded.map( ( rev ) => ( { partnership: 'Lake Archives', rev, verdict: 'exclude' } ) ) }
	}, 'SELECT DISTINCT rev, partnership FROM counted' );
	return rows.map( ( { rev, partnership } ) => ( { edit: `${ one.port } ${ rev }`, partnership: partnership === 'Archives du fleuve' ? 'River Museum' : partnership } ) );
}

/** How much rests on few partners, by what both databases say. */
function concentrationBySql(): Record<'edits' | 'partners' | 'most' | 'equals' | 'owned' | 'differences', number> {
	const [ told ] = bySql<ReturnType<typeof concentrationBySql>>( wiki, {
		counted: { columns: [ 'edit', 'partnership' ], rows: [ ...countedOn( wiki, LISTS.here, [] ), ...countedOn( sister, LISTS.there, [ left ] ) ] },
		partner: { columns: [ 'partnership', 'id' ], rows: Object.entries( LISTS.partners ).flatMap( ( [ partnership, ids ] ) => ids.map( ( id ) => ( { partnership, id } ) ) ) }
	}, `
		CREATE TEMP TABLE amount AS SELECT id, COUNT( DISTINCT edit ) AS edits FROM partner LEFT JOIN counted USING ( partnership ) GROUP BY id;
		SELECT ( SELECT COUNT( DISTINCT edit ) FROM counted ) AS edits, COUNT( * ) AS partners, MAX( edits ) AS most, SUM( edits ) AS owned,
			( SELECT COUNT( * ) FROM amount WHERE edits = ( SELECT MAX( edits ) FROM amount ) ) AS equals,
			( SELECT SUM( ABS( one.edits - other.edits ) ) FROM amount AS one, amount AS other ) AS differences
		FROM amount
	` );
	return told;
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
		expect( [ totals.edits, totals.sum, totals.shared, totals.editors ] ).toEqual( [ TOGETHER.edits, TOGETHER.sum, [ { partnerships: 2, edits: 1 } ], 5 ] );
		expect( totals.pagesCreated ).toBe( [ 'Lake', 'River', 'Lac', 'Rivage', 'Musée', 'Fleuve' ].length );
		expect( view.registries ).toEqual( [ { wiki: here, isHere: true }, { wiki: there, isHere: false }, expect.objectContaining( { wiki: 'zzwiki', isHere: false, problem: 'unknown' } ) ] );
		const sql = concentrationBySql();
		const found = concentrationIn( view, { fits: () => true, period: {} } )!;
		expect( { partners: found.partners, share: found.share, top: found.top.length } ).toEqual( { partners: sql.partners, share: sql.most / sql.edits, top: sql.equals } );
		expect( [ found.share, found.partners ] ).toEqual( [ 6 / TOGETHER.edits, 8 ] );
		expect( found.gini ).toBeCloseTo( sql.differences / 2 / sql.partners / sql.owned, 12 );
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
