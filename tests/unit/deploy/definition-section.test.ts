import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBlock, withBlock, withoutBlock } from '../../../build/deploy/definition-section';
import { DEFINITION } from './sample';

const OTHER = '* other[ResourceLoader]|other.js';
const page = withBlock( OTHER, DEFINITION );

test( 'the lines come at the end of a page, under a heading, between markers', () => {
	const [ first, begin, heading, ...rest ] = page.split( '\n' );
	expect( [ first, heading ] ).toEqual( [ OTHER, '== sample-section ==' ] );
	expect( begin ).toMatch( /^<!-- partnerkit: begin/ );
	expect( rest ).toEqual( [ ...DEFINITION.lines, '<!-- partnerkit: end -->' ] );
} );

test( 'on a wiki without gadgets they are all of the page', () => {
	const alone = withBlock( '', DEFINITION );
	expect( findBlock( alone ) ).toEqual( { start: 0, end: alone.length, text: alone } );
	expect( withoutBlock( alone ) ).toBe( '' );
	expect( withoutBlock( `${ alone }\n${ OTHER }` ) ).toBe( OTHER );
} );

test( 'where the section is there already they join it, without a second heading', () => {
	const before = `== first ==\n${ OTHER }\n\n==sample-section==\n* mine[ResourceLoader]|mine.js\n\n\n== last ==\n<!--\n== sample-section ==\n-->`;
	const after = withBlock( before, DEFINITION );
	expect( after.match( /sample-section ?==/g ) ).toHaveLength( 2 );
	expect( after.indexOf( '|mine.js\n<!-- partnerkit: begin' ) ).toBeGreaterThan( 0 );
	expect( after.endsWith( before.slice( before.indexOf( '\n\n\n== last' ) ) ) ).toBe( true );
	expect( withoutBlock( after ) ).toBe( before );
} );

test( 'newer lines take the place of older ones, and nothing else moves', () => {
	const moved = `${ page }\n* later[ResourceLoader]|later.js`;
	const newer = withBlock( moved, { ...DEFINITION, lines: DEFINITION.lines.slice( 0, 1 ) } );
	expect( newer ).toBe( moved.replace( `\n${ DEFINITION.lines[ 1 ] }`, '' ) );
	expect( withBlock( moved, DEFINITION ) ).toBe( moved );
} );

test( 'put in and taken out, a page is what it was, byte for byte', () => {
	const line = fc.constantFrom( OTHER, '', '== sample-section ==', '==other== ', '<!-- == sample-section == -->', '<!--\n== sample-section ==\n* off|off.js -->', ' words', '\t' );
	fc.assert( fc.property( fc.array( line ), ( lines ) => {
		const text = lines.join( '\n' );
		const put = withBlock( text, DEFINITION );
		expect( withoutBlock( put ) ).toBe( text );
		expect( withBlock( put, DEFINITION ) ).toBe( put );
	} ) );
} );

describe( 'refused, because it is not certain what is ours, is a page', () => {
	const end = '<!-- partnerkit: end -->';
	test.each( [
		[ 'without the end', page.replace( end, '' ) ],
		[ 'without the beginning', page.replace( /<!-- partnerkit: begin.*\n/, '' ) ],
		[ 'with two ends', `${ page }\n${ end }` ],
		[ 'with everything twice', `${ page }\n${ page }` ],
		[ 'with both the wrong way round', page.replace( end, '' ).replace( OTHER, `${ OTHER }\n${ end }` ) ],
		[ 'with a translated beginning', page.replace( 'Put here by', 'Mis ici par' ) ],
		[ 'with a marker inside another line', page.replace( `\n${ end }`, end ) ]
	] )( '%s', ( _what, damaged ) => {
		expect( damaged ).not.toBe( page );
		expect( () => withBlock( damaged, DEFINITION ) ).toThrow( 'are damaged' );
		expect( () => withoutBlock( damaged ) ).toThrow( 'Nothing was changed' );
	} );
} );

test( 'a comment that is left open would swallow the markers: refused', () => {
	expect( () => withBlock( `<!-- one -->\n<!-- two\n${ OTHER }`, DEFINITION ) ).toThrow( 'never closed' );
} );

test( 'a gadget of the same name, defined by others: refused', () => {
	expect( () => withBlock( '* sample [ResourceLoader]|mine.js', DEFINITION ) ).toThrow( 'already defines sample outside' );
	expect( () => withBlock( '<!-- * sample [ResourceLoader]|mine.js -->', DEFINITION ) ).not.toThrow();
} );
