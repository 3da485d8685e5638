import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layerViolations } from '../../../build/check/layers';

/** A small tree in which every import is allowed. */
const SOUND = {
	'src/domain/record.ts': 'export interface Record { name: string }\nexport const empty = 1;',
	'src/wiki/ports.ts': 'import type { Record } from \'../domain/record\';\nexport interface Pages { read(): Record }',
	'src/wiki/pages.ts': 'import type { Pages } from \'./ports\';\nexport const pages = {} as Pages;',
	'src/ui/card.tsx': 'import { empty } from \'../domain/record\';\nexport const card = empty;',
	'src/features/show.ts': 'import type { Pages } from \'../wiki/ports\';\nimport { card } from \'../ui/card\';\nexport const show = ( pages: Pages ) => [ pages, card ];',
	'gadgets/a/index.ts': 'import { show } from \'../../src/features/show\';\nimport { pages } from \'../../src/wiki/pages\';\nshow( pages );',
	'build/make.ts': 'import { empty } from \'../src/domain/record\';\nexport const made = empty;',
	'tests/show.test.ts': 'import { show } from \'../src/features/show\';\nimport { made } from \'../build/make\';\nshow( made as never );'
};

const trees: string[] = [];
afterAll( () => trees.forEach( ( tree ) => rmSync( tree, { recursive: true } ) ) );

/** The violations in a tree of the sound files and these. */
function violations( planted: Record<string, string> ): Promise<string[]> {
	const tree = mkdtempSync( join( tmpdir(), 'partnerkit-layers-' ) );
	trees.push( tree );
	Object.entries( { ...SOUND, ...planted } ).forEach( ( [ file, code ] ) => {
		mkdirSync( dirname( join( tree, file ) ), { recursive: true } );
		writeFileSync( join( tree, file ), code );
	} );
	return layerViolations( tree, [ 'src', 'gadgets', 'build', 'tests' ] );
}

it( 'imports in the right direction are allowed', async () => {
	expect( await violations( {} ) ).toEqual( [] );
} );

describe( 'refused is an import', () => {
	const CASES: Array<[ what: string, folder: string, module: string, rule: string ]> = [
		[ 'domain of wiki', 'src/domain', '../wiki/pages', 'src-domain-imports' ],
		[ 'domain of ui', 'src/domain', '../ui/card', 'src-domain-imports' ],
		[ 'domain of Node', 'src/domain', 'node:fs', 'packages-in-gadgets' ],
		[ 'wiki of features', 'src/wiki', '../features/show', 'src-wiki-imports' ],
		[ 'wiki of ui', 'src/wiki', '../ui/card', 'src-wiki-imports' ],
		[ 'ui of wiki', 'src/ui', '../wiki/ports', 'src-ui-imports' ],
		[ 'ui of features', 'src/ui', '../features/show', 'src-ui-imports' ],
		[ 'features of an adapter', 'src/features', '../wiki/pages', 'src-features-imports' ],
		[ 'src of build', 'src/wiki', '../../build/make', 'src-wiki-imports' ],
		[ 'src of tests', 'src/features', '../../tests/show.test', 'src-features-imports' ],
		[ 'src of a gadget', 'src/features', '../../gadgets/a/index', 'nothing-imports-gadgets' ],
		[ 'a gadget of another', 'gadgets/b', '../a/index', 'gadgets-imports' ],
		[ 'a gadget of build', 'gadgets/b', '../../build/make', 'gadgets-imports' ],
		[ 'tests of a gadget', 'tests', '../gadgets/a/index', 'nothing-imports-gadgets' ],
		[ 'what is not there', 'src/ui', './nowhere', 'no-missing-modules' ]
	];
	const fileOf = ( [ what, folder ]: string[] ): string => `${ folder }/${ what.replace( / /g, '-' ) }.ts`;
	let found: string[];
	beforeAll( async () => {
		found = await violations( Object.fromEntries( CASES.map( ( one ) => [ fileOf( one ), `import { x } from '${ one[ 2 ] }';\nexport const y = x;` ] ) ) );
	} );

	it.each( CASES )( '%s', ( ...one ) => {
		expect( found.filter( ( line ) => line.startsWith( `${ fileOf( one ) } → ` ) && line.includes( `(${ one[ 3 ] })` ) ) ).toHaveLength( 1 );
	} );
} );

it( 'refused is an import of a type', async () => {
	expect( await violations( { 'src/ui/x.tsx': 'import type { Pages } from \'../wiki/ports\';\nexport type X = Pages;' } ) )
		.toEqual( [ expect.stringContaining( 'src/ui/x.tsx → src/wiki/ports.ts (src-ui-imports)' ) ] );
} );

it( 'refused is a circle', async () => {
	const found = await violations( {
		'src/domain/a.ts': 'import { b } from \'./b\';\nexport const a = () => b;',
		'src/domain/b.ts': 'import { a } from \'./a\';\nexport const b = () => a;'
	} );
	expect( found.join( '\n' ) ).toMatch( /src\/domain\/a\.ts → src\/domain\/b\.ts → src\/domain\/a\.ts \(no-cycles\)/ );
} );
