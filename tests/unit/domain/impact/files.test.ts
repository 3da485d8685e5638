import { describe, expect, it } from 'vitest';
import { categoriesTo, circles, levels, overshoots, type CategoryTree } from '../../../../src/domain/impact/files/category-tree';
import { fileName, names, searchable } from '../../../../src/domain/impact/files/file-name';
import { doubtful, fileFigures, useOfFiles, type Usage, type Way } from '../../../../src/domain/impact/files/usage';

const usage = ( file: string, title: string, given: Partial<Usage> = {} ): Usage => ( { file: `File:${ file }`, wiki: 'wiki.example', title, namespace: 0, isContent: true, ...given } );

const tree = ( links: string[], files: Record<string, number> = {}, roots = [ 'Lake' ] ): CategoryTree => {
	const depth = new Map( roots.map( ( root ) => [ root, 0 ] ) );
	const pairs = links.map( ( link ) => link.split( '>' ) );
	pairs.forEach( ( [ from, to ] ) => depth.has( to ) || depth.set( to, depth.get( from )! + 1 ) );
	return { nodes: [ ...depth ].map( ( [ title, at ] ) => ( { title, depth: at, files: files[ title ] ?? 0 } ) ), links: pairs.map( ( [ from, to ] ) => ( { from, to } ) ), isCut: false };
};

describe( 'A tree of categories', () => {
	it( 'says how many categories and files there are down to each depth', () => {
		const lakes = tree( [ 'Lake>Boats', 'Lake>Fish', 'Fish>Perch' ], { Lake: 4, Boats: 2, Fish: 1, Perch: 10 } );
		expect( levels( lakes ) ).toEqual( [ { depth: 0, categories: 1, filesSoFar: 4 }, { depth: 1, categories: 2, filesSoFar: 7 }, { depth: 2, categories: 1, filesSoFar: 17 } ] );
		expect( categoriesTo( lakes, 1 ) ).toEqual( [ 'Lake', 'Boats', 'Fish' ] );
	} );

	it( 'finds circles, and takes what is reached in two ways for none', () => {
		expect( circles( tree( [ 'Lake>Boats', 'Lake>Fish', 'Boats>Both', 'Fish>Both' ] ) ) ).toEqual( [] );
		expect( circles( tree( [ 'Lake>Boats', 'Boats>Sails', 'Sails>Lake' ] ) ) ).toEqual( [ [ 'Lake', 'Boats', 'Sails' ] ] );
		expect( circles( tree( [ 'Lake>Lake' ] ) ) ).toEqual( [ [ 'Lake' ] ] );
	} );

	it( 'goes down a chain of any length', () => {
		const chain = Array.from( { length: 50_000 }, ( _, index ) => `${ index }>${ index + 1 }` );
		expect( circles( tree( [ ...chain, '50000>0' ], {}, [ '0' ] ) )[ 0 ] ).toHaveLength( 50_001 );
	} );

	it( 'names what has most of the files, and what has no word in common with what is above', () => {
		const odd = tree( [ 'Category:Museum of Boats>Category:Boats of the lake', 'Category:Boats of the lake>Category:Plants' ], { 'Category:Museum of Boats': 5, 'Category:Boats of the lake': 3, 'Category:Plants': 90 }, [ 'Category:Museum of Boats' ] );
		expect( overshoots( odd ) ).toEqual( [ { title: 'Category:Plants', depth: 2, files: 90, why: 'most' } ] );
		odd.nodes[ 2 ].files = 2;
		expect( overshoots( odd ) ).toEqual( [ { title: 'Category:Plants', depth: 2, files: 2, why: 'name' } ] );
	} );
} );

describe( 'A page names a file', () => {
	it.each( [
		'[[File:Old lake.png|thumb]]', '[[Image:old_lake.png]]', '<gallery>\nOld lake.png|A lake\n</gallery>', '{{Infobox|image = Old lake.png }}', '{{Infobox|image=\nOld  lake.png}}', '{{Multiple image|Old lake.png|Other.png}}'
	] )( 'in %s', ( wikitext ) => expect( names( searchable( wikitext ), fileName( 'File:Old lake.png' ) ) ).toBe( true ) );

	it.each( [
		'[[File:Very Old lake.png]]', '<!-- [[File:Old lake.png]] -->', '[[File:Old lake.jpg]]', '{{Lake banner}}', ''
	] )( 'but not in %s', ( wikitext ) => expect( names( searchable( wikitext ), fileName( 'File:Old lake.png' ) ) ).toBe( false ) );

	it( 'with an entity for a sign', () => expect( names( searchable( '[[File:Salt &amp; pepper.png]]' ), 'Salt & pepper.png' ) ).toBe( true ) );
} );

describe( 'The use of files', () => {
	const banner = [ usage( 'Logo.png', 'Template:Banner', { namespace: 10, isContent: false } ), ...Array.from( { length: 400 }, ( _, index ) => usage( 'Logo.png', `Page ${ index }` ) ) ];

	it( 'through one template on 400 pages is none of the file in a page of its own, and is counted apart', () => {
		const inDoubt = new Set( doubtful( banner ) );
		expect( inDoubt.size ).toBe( 400 );
		const figures = fileFigures( useOfFiles( [ 'File:Logo.png', 'File:Other.png' ], banner, () => 'template' ), [] );
		expect( figures ).toMatchObject( [
			{ metric: 'files-used', value: 0, of: 2, apart: 1 }, { metric: 'file-usages', value: 0, apart: 400 }, { metric: 'pages-illustrated', value: 0 }, { metric: 'wikis-illustrated', value: 0 }
		] );
	} );

	it( 'counts the page that names the file itself among them', () => {
		const way = ( { title }: Usage ): Way => title === 'Page 7' ? 'own' : 'template';
		expect( fileFigures( useOfFiles( [ 'File:Logo.png' ], banner, way ), [] ) ).toMatchObject( [
			{ value: 1, of: 1 }, { value: 1, apart: 399 }, { value: 1 }, { value: 1 }
		] );
	} );

	it( 'counts each file on each page once, pages and wikis apart, and content alone', () => {
		const usages = [
			usage( 'A.png', 'Lake' ), usage( 'A.png', 'Lake' ), usage( 'B.png', 'Lake' ), usage( 'A.png', 'Lake', { wiki: 'fr.example' } ),
			usage( 'C.png', 'User:Asha', { namespace: 2, isContent: false } ), usage( 'Not ours.png', 'Lake' )
		];
		expect( doubtful( usages ) ).toEqual( [] );
		const use = useOfFiles( [ 'File:A.png', 'File:B.png', 'File:C.png' ], usages, () => 'own' );
		expect( fileFigures( use, [] ) ).toMatchObject( [ { value: 2, of: 3 }, { value: 3 }, { value: 2 }, { value: 2 } ] );
		expect( use.files.map( ( { file, pages, wikis } ) => [ file, pages, wikis ] ) ).toEqual( [ [ 'File:A.png', 2, 2 ], [ 'File:B.png', 1, 1 ], [ 'File:C.png', 0, 0 ] ] );
	} );

	it( 'says of nothing that was not read that it is 0', () => {
		const [ figure ] = fileFigures( useOfFiles( [ 'File:A.png' ], [], () => 'own' ), [ { part: 'usage', fetched: 0, expected: 1, failed: [ 'timeout' ], truncated: false } ] );
		expect( figure ).toMatchObject( { state: 'unknown', reason: 'not-read' } );
	} );

	it( 'does not take for use what could not be told', () => {
		const use = useOfFiles( [ 'File:Logo.png' ], banner, () => 'unknown' );
		expect( [ use.unknown, use.usages.length, use.throughTemplates ] ).toEqual( [ 400, 0, 0 ] );
	} );
} );
