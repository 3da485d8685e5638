import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtDefinition, builtPages } from '../../../build/deploy';
import { DEFINITION } from './sample';

let dist: string;

beforeEach( () => {
	dist = mkdtempSync( join( tmpdir(), 'partnerkit-dist-' ) );
} );

afterEach( () => rmSync( dist, { recursive: true } ) );

test( 'without a build, it is said what to run', () => {
	expect( () => builtPages( dist ) ).toThrow( 'Run: npm run build' );
	expect( () => builtDefinition( dist ) ).toThrow( 'Run: npm run build' );
} );

test( 'every file of the build is a page, byte for byte', () => {
	mkdirSync( join( dist, 'gadgets' ) );
	writeFileSync( join( dist, 'gadgets', 'MediaWiki:Gadget-b.css' ), '.b {}\r\n' );
	writeFileSync( join( dist, 'gadgets', 'MediaWiki:Gadget-a.js' ), 'a( "ä" );' );
	expect( builtPages( dist ) ).toEqual( [ { title: 'MediaWiki:Gadget-a.js', content: 'a( "ä" );' }, { title: 'MediaWiki:Gadget-b.css', content: '.b {}\r\n' } ] );
} );

test( 'lines that are no definitions are refused', () => {
	const file = join( dist, 'gadgets-definition.json' );
	writeFileSync( file, JSON.stringify( DEFINITION ) );
	expect( builtDefinition( dist ) ).toEqual( DEFINITION );
	writeFileSync( file, JSON.stringify( { section: 'sample', lines: [ 'not one' ] } ) );
	expect( () => builtDefinition( dist ) ).toThrow( 'would not read this' );
	writeFileSync( file, JSON.stringify( { section: 'sample' } ) );
	expect( () => builtDefinition( dist ) ).toThrow( 'is not what the build writes' );
} );
