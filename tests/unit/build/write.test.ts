import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeFolder } from '../../../build/gadgets/write';

const parent = mkdtempSync( join( tmpdir(), 'partnerkit-' ) );
const folder = join( parent, 'gadgets' );
afterAll( () => rmSync( parent, { recursive: true } ) );

it( 'a folder holds what was written last, and what is the same is left alone', () => {
	writeFolder( folder, new Map( [ [ 'same', 'a' ], [ 'changed', 'b' ], [ 'gone', 'c' ] ] ) );
	const inode = ( name: string ) => statSync( join( folder, name ) ).ino;
	const before = { same: inode( 'same' ), changed: inode( 'changed' ) };
	writeFolder( folder, new Map( [ [ 'same', 'a' ], [ 'changed', 'd' ], [ 'new', 'e' ] ] ) );
	expect( Object.fromEntries( readdirSync( folder ).map( ( name ) => [ name, readFileSync( join( folder, name ), 'utf8' ) ] ) ) ).toEqual( { same: 'a', changed: 'd', new: 'e' } );
	expect( inode( 'same' ) ).toBe( before.same );
	// Put in its place as a whole: whoever reads the old one reads it to its end.
	expect( inode( 'changed' ) ).not.toBe( before.changed );
	expect( readdirSync( parent ) ).toEqual( [ 'gadgets' ] );
} );
