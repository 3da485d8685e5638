import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maintenance, PASSWORD } from '../../build/local-wiki/instance';
import type { Figure } from '../../src/domain/impact/figure';
import { categoriesTo } from '../../src/domain/impact/files/category-tree';
import { doubtful, fileFigures, useOfFiles, type Usage, type Way } from '../../src/domain/impact/files/usage';
import { filesStatement } from '../../src/domain/impact/sql/files-statement';
import { TABLES } from '../../src/domain/impact/sql/views';
import { readFilesQuestion } from '../../src/features/impact/beyond/files-question';
import { readUse } from '../../src/features/impact/files/use-reading';
import type { Api } from '../../src/wiki/api';
import { createPages } from '../../src/wiki/pages';
import { createPartnerFiles } from '../../src/wiki/partner-files';
import type { PartnerFiles } from '../../src/wiki/ports';
import { makeEdits } from '../support/edits';
import { editsOf, seedFiles, type SeededFiles } from '../support/files-seed';
import { HOSTILE } from '../support/hostile';
import { mariaDbWiki, type MariaDbWiki } from '../support/mariadb';
import { NodeMediaWiki } from '../support/node-mediawiki';
import { wikiApi } from '../support/wiki-api';

const SEEDS = [ 1, 2, 3, ...process.env.PARTNERKIT_SEED ? [ Number( process.env.PARTNERKIT_SEED ) ] : [] ];
const DEPTHS = [ 0, 1, 2, 8 ];
const seeded = new Map( SEEDS.map( ( seed ) => [ seed, seedFiles( seed ) ] ) );
const CONTENT = [ 0, 12 ];
const { signal } = new AbortController();
const everything = { limit: 5000, width: 100, onProgress: () => {}, signal };

/** null: not to be told without texts; part of nothing. */
type Row = [ value: number | null, of: number | null ];

let wiki: MariaDbWiki;
let replica: MariaDbWiki[ 'select' ];
let api: Api;
let reader: NodeMediaWiki;

beforeAll( async () => {
	wiki = await mariaDbWiki( 'file-figures' );
	for ( const seed of SEEDS ) {
		makeEdits( wiki, editsOf( seeded.get( seed )!, Date.now() - 10 * 24 * 60 * 60 * 1000 ) );
	}
	maintenance( wiki, 'createAndPromote', [ 'Reader', PASSWORD ] );
	wiki.administer( globalTable( [ ...seeded.values() ] ) );
	replica = wiki.replicate( [ 'globalimagelinks' ] );
	api = wikiApi( wiki as never );
	reader = await NodeMediaWiki.logIn( wiki.apiUrl, 'Reader' );
}, 900_000 );

afterAll( () => wiki?.stop() );

describe.each( SEEDS )( 'With the seed %i, the use of files on their own wiki', ( seed ) => {
	it.each( DEPTHS )( 'is what SQL says, down to %i steps below', async ( depth ) => {
		const files = home( api );
		const { all, least, most, read, isDoubtful } = await byReading( files, seeded.get( seed )!.roots, depth );
		expect( all ).toBeGreaterThan( 0 );
		expect( await bySql( files, seeded.get( seed )!.roots, depth ) ).toEqual( rowsOf( isDoubtful, least, most ) );
		// What the texts tell lies between, and each use is told one way or the other.
		const [ used, usages ] = read;
		expect( valueOf( usages ) + ( 'apart' in usages ? usages.apart ?? 0 : 0 ) ).toBe( valueOf( most[ 1 ] ) );
		read.forEach( ( figure, index ) => expect( [ valueOf( least[ index ] ), valueOf( figure ), valueOf( most[ index ] ) ] ).toEqual( [ valueOf( least[ index ] ), valueOf( figure ), valueOf( most[ index ] ) ].sort( ( one, other ) => one - other ) ) );
		expect( valueOf( used ) ).toBeGreaterThan( 0 );
	} );

	it.each( DEPTHS )( 'on all wikis is what SQL says, down to %i steps below', async ( depth ) => {
		const { roots, global } = seeded.get( seed )!;
		const files = home( globalApi( global ) );
		const { isDoubtful, least, most } = await byReading( files, roots, depth );
		expect( valueOf( most[ 3 ] ) ).toBe( 3 );
		expect( await bySql( files, roots, depth ) ).toEqual( rowsOf( isDoubtful, least, most ) );
	} );
} );

it( 'Where no template shows any of the files, SQL tells their use exactly', async () => {
	wiki.administer( 'DELETE FROM globalimagelinks WHERE gil_page_namespace_id = 10' );
	for ( const { roots, global } of seeded.values() ) {
		const files = home( globalApi( global.filter( ( { namespace } ) => namespace !== 10 ) ) );
		const { least, most } = await byReading( files, roots, 8 );
		expect( least ).toEqual( most );
		expect( await bySql( files, roots, 8 ) ).toEqual( rowsOf( false, least, most ) );
	}
} );

it( 'Names of categories make no other statement', async () => {
	const question = await readFilesQuestion( home( api ), { name: 'Lake', categories: [ 'Nothing' ] }, { depth: 2, contentNamespaces: CONTENT, madeAt: 0 }, signal );
	HOSTILE.map( ( name ) => Buffer.from( name ).toString() ).forEach( ( name ) => {
		const [ { partnership, metric, value } ] = wiki.select( filesStatement( { ...question, partnership: { name }, selection: { categories: [ `Category:${ name }` ], depth: 2 } }, TABLES ) );
		expect( [ String( partnership ), metric, value ] ).toEqual( [ name, 'files-used', 0 ] );
	} );
} );

const home = ( of: Api ): PartnerFiles => createPartnerFiles( { api: of, host: 'here.example', isHere: true, categoryTitle: ( name ) => `Category:${ name }`, url: ( title ) => title, isContent: ( namespace ) => CONTENT.includes( namespace ) } );

const valueOf = ( figure: Figure ): number => 'value' in figure ? figure.value : NaN;

/** What the dashboard reads, and between what it lies if no text is known. */
async function byReading( files: PartnerFiles, roots: string[], depth: number ) {
	const tree = await files.tree( roots, { depth: 8, limit: 400 } );
	expect( tree.nodes.length ).toBeLessThan( 400 );
	const categories = categoriesTo( tree, depth );
	const { titles } = await files.files( categories, everything );
	const usages: Usage[] = [];
	expect( await files.usages( titles, ( found ) => usages.push( ...found ) ) ).toEqual( [] );
	const inDoubt = new Set( doubtful( usages ) );
	const figures = ( way: ( usage: Usage ) => Way ): Figure[] => fileFigures( useOfFiles( titles, usages, way ), [] );
	const pages = createPages( reader.mediawiki, api );
	const ports = { pages, wiki: { id: 'wiki', host: 'here.example', isHome: true }, foreign: { open: () => Promise.reject( new Error( 'none' ) ) } };
	return {
		all: titles.length, isDoubtful: inDoubt.size > 0, most: figures( () => 'own' ), least: figures( ( usage ) => inDoubt.has( usage ) ? 'template' : 'own' ),
		read: files.isGlobal() ? [] : fileFigures( ( await readUse( files, categories, ports, everything ) ).use, [] )
	};
}

/** The same answer of MediaWiki's tables and of the replicas' views. */
async function bySql( files: PartnerFiles, roots: string[], depth: number, from = [ wiki.select, replica ] ): Promise<Map<string, Row>> {
	const question = await readFilesQuestion( files, { name: 'Lake', categories: roots }, { depth, contentNamespaces: CONTENT, madeAt: 0 }, signal );
	const [ answer, ...others ] = from.map( ( select ) => new Map( ( select === wiki.select ? select( filesStatement( question, TABLES ) ) : select( filesStatement( question ) ) )
		.map( ( { metric, variant, value, part_of: of } ) => [ `${ metric } ${ variant }`.trim(), [ value, of ] as Row ] ) ) );
	others.forEach( ( other ) => expect( other ).toEqual( answer ) );
	return answer;
}

function rowsOf( isDoubtful: boolean, least: Figure[], most: Figure[] ): Map<string, Row> {
	return new Map( most.flatMap( ( { metric, ...figure }, index ): Array<[ string, Row ]> => {
		const of = 'of' in figure ? figure.of ?? null : null;
		const [ from, to ] = [ valueOf( least[ index ] ), valueOf( most[ index ] ) ];
		return [ [ metric, [ isDoubtful ? null : to, of ] ], [ `${ metric } at-least`, [ isDoubtful ? from : null, of ] ], [ `${ metric } at-most`, [ isDoubtful ? to : null, of ] ] ];
	} ) );
}

/** The table of the extension GlobalUsage, with the columns that its own installation makes. */
function globalTable( all: SeededFiles[] ): string {
	const quoted = ( text: string ): string => `'${ text.replace( /\\/g, '\\\\' ).replace( /'/g, '\'\'' ) }'`;
	return `CREATE TABLE globalimagelinks (
		gil_wiki VARBINARY(32) NOT NULL, gil_page INT UNSIGNED NOT NULL, gil_to VARBINARY(255) NOT NULL, gil_page_namespace_id INT NOT NULL, gil_page_namespace VARBINARY(255), gil_page_title VARBINARY(255),
		PRIMARY KEY ( gil_to, gil_wiki, gil_page )
	);
	INSERT INTO globalimagelinks VALUES ${ all.flatMap( ( { global } ) => global ).map( ( { wiki: of, page, namespace, title, file } ) => `( '${ of }', ${ page }, ${ quoted( file.replace( / /g, '_' ) ) }, ${ namespace }, '', '${ title }' )` ).join( ', ' ) }`;
}

/** The wiki as if it had that extension, which does not come with MediaWiki. */
function globalApi( rows: SeededFiles[ 'global' ] ): Api {
	return {
		...api,
		async get( query, more ) {
			const answer = await api.get( query, more ) as { query: { extensions?: object[] } };
			answer.query.extensions?.push( { name: 'Global Usage' } );
			return answer;
		},
		each: ( query, onAnswer, more ) => query.prop !== 'globalusage' ? api.each( query, onAnswer, more ) : Promise.resolve( onAnswer( {
			query: { pages: ( query.titles as string[] ).map( ( file ) => ( { title: file, globalusage: rows.filter( ( row ) => `File:${ row.file }` === file ).map( ( { wiki: of, title, namespace } ) => ( {
				title, wiki: of, ns: String( namespace ), url: `https://${ of }.example/wiki/${ title }`
			} ) ) } ) ) }
		} ) ).then( () => {} )
	};
}
