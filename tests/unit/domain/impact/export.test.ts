import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../../../src/domain/csv-text';
import { figuresJson } from '../../../../src/domain/impact/export/json';
import { TABLES, tableOf } from '../../../../src/domain/impact/export/tables';
import { HOSTILE } from '../../../support/hostile';
import { resultWith, WORDS } from '../../../support/results';

const origin = { permalink: 'https://w.example/wiki/Special:BlankPage/Partnerkit/Lake', host: 'w.example' };

/** RFC 4180 and nothing else: no guessing, no trimming; undefined where it is none. */
function strictRows( text: string ): string[][] | undefined {
	const record = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
	const rows: string[][] = [ [] ];
	while ( record.lastIndex < text.length ) {
		const found = record.exec( text );
		if ( !found ) {
			return undefined;
		}
		rows[ rows.length - 1 ].push( found[ 1 ] === undefined ? found[ 2 ] : found[ 1 ].replace( /""/g, '"' ) );
		if ( found[ 3 ] === '\r\n' ) {
			rows.push( [] );
		}
	}
	rows.pop();
	return rows;
}

const withoutSign = ( cell: string ): string => cell.replace( /^'/, '' );

describe( 'CSV', () => {
	it( 'is RFC 4180, and holds what it was given, of every table and whatever things are called', () => {
		for ( const name of HOSTILE ) {
			for ( const table of TABLES ) {
				const cells = tableOf( table, resultWith( name ), WORDS, origin );
				const rows = strictRows( csvText( cells ) )!;
				expect( rows ).toBeDefined();
				expect( Papa.parse( csvText( cells ).replace( /\r\n$/, '' ), { delimiter: ',', newline: '\r\n' } ) ).toMatchObject( { data: rows, errors: [] } );
				expect( rows.map( ( row ) => row.map( withoutSign ) ) ).toEqual( cells.map( ( row ) => row.map( ( cell ) => withoutSign( String( cell ) ) ) ) );
			}
		}
	} );

	it( 'has no text that a spreadsheet takes for a formula, and numbers that stay numbers', () => {
		const unseen = fc.constantFrom( '', ' ', '\u00A0', '\u200B', '\uFEFF', '\t', '\r', '\n', '\u0000' );
		const sign = fc.constantFrom( '=', '+', '-', '@', '＝', '＋', '－', '＠' );
		const begin = fc.oneof( fc.constantFrom( '\t', '\r', '\n' ), fc.tuple( unseen, sign ).map( ( two ) => two.join( '' ) ) );
		fc.assert( fc.property( begin, fc.string(), fc.integer(), ( first, rest, number ) => {
			const [ [ text, plain ] ] = strictRows( csvText( [ [ first + rest, number ] ] ) )!;
			expect( text.startsWith( '\'' ) ).toBe( true );
			expect( plain ).toBe( String( number ) );
		} ) );
	} );

	it( 'says in each row what is missing and of what time it is; no value is an empty cell with its reason', () => {
		const [ head, ...rows ] = tableOf( 'figures', resultWith( 'Lake', { selection: { event: 'x', namespace: 0 } } ), WORDS, origin );
		const figures = rows.map( ( row ) => Object.fromEntries( row.map( ( cell, index ) => [ head[ index ], cell ] ) ) );
		expect( [ 'figure', 'value', 'missing', 'selected_event', 'selected_namespace', 'window_to', 'read_at', 'permalink' ].map( ( column ) => figures[ 3 ][ column ] ) ).toEqual( [ 'pages-created', 86, 'ledger not whole', 'x', 0, '2026-11-22', '2026-11-22T20:12:00.000Z', origin.permalink ] );
		expect( figures[ 5 ] ).toMatchObject( { value: '', state: 'pending', reason: 'because window-open' } );
		expect( figures[ 6 ] ).toMatchObject( { value: '', state: 'unknown', reason: 'because not-asked' } );
		for ( const table of TABLES ) {
			const [ columns, ...others ] = tableOf( table, resultWith(), WORDS, origin );
			others.forEach( ( row ) => expect( row ).toHaveLength( columns.length ) );
			expect( table === 'figures' || others.every( ( row ) => row[ columns.indexOf( 'missing' ) ] === 'ledger not whole' ) ).toBe( true );
		}
	} );
} );

describe( 'JSON', () => {
	const validate = new Ajv( { strict: true, strictTypes: false, strictRequired: false } ).compile( JSON.parse( readFileSync( 'docs/schemas/figures-1.json', 'utf8' ) ) );
	const written = ( ...given: Parameters<typeof figuresJson> ): Record<string, unknown> => JSON.parse( JSON.stringify( figuresJson( ...given ) ) );

	it( 'follows its schema, whatever things are called', () => {
		for ( const name of [ 'Lake', ...HOSTILE ] ) {
			const json = written( resultWith( name ), WORDS, origin, true );
			expect( validate( json ), JSON.stringify( validate.errors ) ).toBe( true );
			expect( json ).toMatchObject( { $schema: 'urn:partnerkit:figures:1', isWhole: false, people: [ { edits: 3 } ] } );
		}
		expect( validate( written( resultWith( 'Lake', { readAt: undefined, before: undefined, window: {} } ), WORDS, origin, false ) ), JSON.stringify( validate.errors ) ).toBe( true );
	} );

	it( 'tells definition, reason and what is missing of each figure, and of no person unless asked', () => {
		const { figures, coverage, ...rest } = written( resultWith(), WORDS, origin, false ) as { figures: object[]; coverage: object[] };
		expect( figures[ 3 ] ).toMatchObject( { id: 'pages-created', value: 86, definition: 'Definition of pages-created.', isWhole: false, coverage: [ {}, { part: 'ledger', failed: [ 'timeout' ], missing: 'ledger not whole' } ] } );
		expect( figures[ 5 ] ).toMatchObject( { state: 'pending', reason: 'window-open', until: '2026-11-29', explanation: 'because window-open' } );
		expect( figures[ 5 ] ).not.toHaveProperty( 'value' );
		expect( coverage ).toHaveLength( 2 );
		expect( rest ).not.toHaveProperty( 'people' );
	} );

	it( 'is refused by the schema where a figure without a value is 0, or a value has a reason', () => {
		const json = written( resultWith(), WORDS, origin, false ) as { figures: object[] };
		expect( validate( { ...json, figures: [ { ...json.figures[ 5 ], value: 0 } ] } ) ).toBe( false );
		expect( validate( { ...json, figures: [ { ...json.figures[ 0 ], value: undefined } ] } ) ).toBe( false );
		expect( validate( { ...json, more: 1 } ) ).toBe( false );
	} );
} );
