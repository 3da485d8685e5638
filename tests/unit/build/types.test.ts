import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { typeErrors } from '../../../build/check/types';
import { root } from '../../../build/local-wiki/paths';

let tree: string;
beforeEach( () => {
	tree = mkdtempSync( join( tmpdir(), 'partnerkit-types-' ) );
	[ 'tsconfig.json', 'src/domain', 'src/ui' ].forEach( ( path ) => cpSync( join( root, path ), join( tree, path ), { recursive: true } ) );
	symlinkSync( join( root, 'node_modules' ), join( tree, 'node_modules' ) );
} );
afterEach( () => rmSync( tree, { recursive: true } ) );

/** The expressions that do not compile in a file of that folder which holds nothing else wrong. */
async function refused( folder: string, expressions: string[] ): Promise<string[]> {
	writeFileSync( join( tree, folder, 'planted.ts' ), expressions.map( ( expression, index ) => `export const x${ index } = ${ expression };\n` ).join( '' ) );
	const lines = ( await typeErrors( folder, tree ) ).flatMap( ( error ) => /^src\/\w+\/planted\.ts\((\d+),/.exec( error )?.[ 1 ] ?? [] );
	return [ ...new Set( lines ) ].map( ( line ) => expressions[ Number( line ) - 1 ] );
}

it( 'the domain does not compile with anything of the wiki, the page, the network or Node', async () => {
	const outside = [ 'mw', '$', 'jQuery', 'document', 'window', 'fetch', 'console', 'setTimeout', 'localStorage', 'crypto', 'process' ];
	expect( await refused( 'src/domain', [ ...outside, 'Object.entries( {} )' ] ) ).toEqual( outside );
} );

it( 'the interface compiles with the page, and not with the wiki or what older browsers lack', async () => {
	const missing = [ 'mw', 'jQuery', 'process', '\'a\'.replaceAll( \'a\', \'b\' )', '[ 1 ].at( 0 )', 'Promise.allSettled( [] )', 'Object.hasOwn( {}, \'a\' )', 'BigInt( 1 )' ];
	expect( await refused( 'src/ui', [ ...missing, 'document.title', '[ 1 ].flatMap( ( x ) => x )', 'Object.fromEntries( [] )' ] ) ).toEqual( missing );
} );
