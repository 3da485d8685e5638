import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { DELIMITERS, readTable } from '../../../src/features/batch/csv';
import { decode, decodeAs } from '../../../src/features/batch/encoding';

describe( 'a table', () => {
	it( 'gives back what was written into its cells, whatever that is', () => {
		// White space around a cell is nobody's wish.
		const cell = fc.string( { unit: fc.constantFrom( 'a', 'ß', '"', ',', ';', '\t', '|', '\n', ' ', '=', '漢', '😀' ), maxLength: 6 } ).map( ( text ) => `x${ text }x` );
		const rows = fc.integer( { min: 2, max: 4 } ).chain( ( width ) => fc.array( fc.array( cell, { minLength: width, maxLength: width } ), { minLength: 1, maxLength: 6 } ) );
		fc.assert( fc.property( rows, fc.constantFrom( ...DELIMITERS ), fc.boolean(), ( table, delimiter, quotes ) => {
			const text = Papa.unparse( table, { delimiter, newline: '\n', quotes } );
			expect( readTable( text, delimiter, false ).rows.map( ( { cells } ) => cells ) ).toEqual( table );
		} ) );
	} );

	it.each( [ [ 'tabs', '\t' ], [ 'commas', ',' ], [ 'semicolons', ';' ], [ 'bars', '|' ] ] )( 'is told by its %s', ( _, sign ) => {
		const text = `Page${ sign }Date\n"A, b; c"${ sign }2026-01-01\nRagged\nB${ sign }2026-01-02`;
		expect( readTable( text, '', true ) ).toMatchObject( { delimiter: sign, columns: [ 'Page', 'Date' ], odd: [ { line: 3, cells: [ 'Ragged' ] } ] } );
	} );

	it( 'names rows by the line on which they begin, breaks inside cells counted', () => {
		const { rows, odd } = readTable( 'Page,Note\r\nA,"one\r\ntwo"\r\n\r\nB\r\nC,d\r\n', '', true );
		expect( rows.map( ( { line, cells } ) => [ line, cells[ 0 ] ] ) ).toEqual( [ [ 2, 'A' ], [ 6, 'C' ] ] );
		expect( odd ).toEqual( [ { line: 5, cells: [ 'B' ] } ] );
	} );

	it( 'sets aside a row whose quotes do not close', () => {
		const { rows, odd } = readTable( 'Page,Note\nA,b\nC,"d', '', true );
		expect( rows ).toHaveLength( 1 );
		expect( odd.map( ( { line } ) => line ) ).toEqual( [ 3 ] );
	} );

	it( 'leaves formulas the text that they are', () => {
		const formulas = [ '=HYPERLINK("https://x.example")', '+1', '-1', '@SUM(A1)', '＝1' ];
		expect( readTable( `Page\tId\n${ formulas.map( ( one ) => `A\t${ one }` ).join( '\n' ) }`, '', true ).rows.map( ( { cells } ) => cells[ 1 ] ) ).toEqual( formulas );
	} );

	it( 'may have no header, and takes the width that most rows have', () => {
		expect( readTable( 'A;1\nB;2\nC', '', false ) ).toMatchObject( { columns: [ '1', '2' ], rows: [ { cells: [ 'A', '1' ] }, { cells: [ 'B', '2' ] } ], odd: [ { line: 3 } ] } );
	} );

	it( 'of fifty thousand lines is read row by row', () => {
		const text = `Page,Date,Id\n${ Array.from( { length: 50_000 }, ( _, index ) => `"File:Picture ${ index }, front.jpg",2026-01-01,=${ index }` ).join( '\n' ) }`;
		expect( readTable( text, '', true ).rows ).toHaveLength( 50_000 );
	} );
} );

describe( 'the letters of a file', () => {
	const text = 'Page\tÉvénement\nŁódź\t漢字';
	const utf16 = ( littleEndian: boolean, mark: boolean ): Uint8Array => {
		const units = [ ...mark ? [ 0xFEFF ] : [], ...Array.from( { length: text.length }, ( _, index ) => text.charCodeAt( index ) ) ];
		return new Uint8Array( units.flatMap( ( unit ) => littleEndian ? [ unit & 255, unit >> 8 ] : [ unit >> 8, unit & 255 ] ) );
	};

	it.each( [
		[ 'UTF-8', new TextEncoder().encode( text ) ], [ 'UTF-8 with a mark', new TextEncoder().encode( `\uFEFF${ text }` ) ],
		[ 'UTF-16 LE', utf16( true, true ) ], [ 'UTF-16 BE', utf16( false, true ) ], [ 'UTF-16 without a mark', utf16( true, false ) ]
	] )( 'are read as %s', ( _, bytes ) => {
		expect( decode( bytes ) ).toMatchObject( { text, sure: true } );
	} );

	it( 'are guessed, and said to be guessed, where they are none of these', () => {
		const bytes = new Uint8Array( [ 0xC9, 0x76, 0xE9, 0x6E ] );
		expect( decode( bytes ) ).toEqual( { text: 'Évén', encoding: 'windows-1252', sure: false } );
		expect( decodeAs( new Uint8Array( [ 0xCF, 0xF0 ] ), 'windows-1251', false ).text ).toBe( 'Пр' );
	} );
} );
