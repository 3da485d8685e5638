import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../../src/domain/impact/sql/answer';
import { COLUMNS, selectionKey, type Subject } from '../../../../src/domain/impact/sql/answer-rows';
import { filesStatement, type FilesQuestion } from '../../../../src/domain/impact/sql/files-statement';
import { hashtagPattern } from '../../../../src/domain/impact/sql/hashtag-pattern';
import { bytes, text } from '../../../../src/domain/impact/sql/literal';
import type { Question } from '../../../../src/domain/impact/sql/question';
import { figuresStatement } from '../../../../src/domain/impact/sql/statement';
import { TABLES } from '../../../../src/domain/impact/sql/views';
import { hashtagsIn } from '../../../../src/domain/partnership/hashtag';
import { unregistered } from '../../../../src/domain/partnership/record';
import { readTable } from '../../../../src/features/batch/csv';
import { HOSTILE } from '../../../support/hostile';

const question: Question = {
	partnership: { ...unregistered( 'Lake' ), hashtag: 'Lake2026', start: '2026-01-01', end: '2026-03-31' }, events: [], participants: [], decisions: [], marks: [], worklists: new Map(), others: [],
	wiki: { id: 'lakewiki', host: 'lake.example', isHome: true }, tag: 'partnership', contentNamespaces: [ 0 ], selection: {}, window: { from: '2026-01-01', to: '2026-03-31' }, madeAt: Date.parse( '2026-11-01' )
};

const filesQuestion: FilesQuestion = { partnership: { name: 'Lake' }, wiki: { id: 'commonswiki' }, selection: { categories: [ 'Category:Lake' ], depth: 8 }, isGlobal: false, contentNamespaces: [ 0 ], madeAt: 0 };

describe( 'A text in SQL', () => {
	it( 'ends where it ends, whatever it holds', () => {
		fc.assert( fc.property( fc.oneof( fc.string( { unit: 'binary' } ), fc.constantFrom( ...HOSTILE, '\\', '\'', '\\\'', '\'\'' ) ), ( value ) => {
			// Outside of quotes there is nothing of it: in them, a quote stands twice and a backslash is never alone.
			expect( text( value ) ).toMatch( /^(?:'(?:[^'\\]|''|\\\\)*'|CONVERT\( X'[0-9A-F]*' USING utf8mb4 \))$/ );
			expect( bytes( value ) ).toMatch( /^(?:_binary'(?:[^'\\]|''|\\\\)*'|X'[0-9A-F]*')$/ );
		} ) );
	} );

	it( 'is no template to a service that has some', () => {
		HOSTILE.forEach( ( value ) => expect( figuresStatement( { ...question, participants: [ { user: value, event: '', partner: value, role: '' } ], selection: { partner: value } } ) ).not.toMatch( /\{[{%#]/ ) );
	} );
} );

describe( 'The statement', () => {
	it.each( [ [ 'figures', figuresStatement( question ) ], [ 'files', filesStatement( filesQuestion ) ], [ 'files on all wikis', filesStatement( { ...filesQuestion, isGlobal: true } ) ] ] )( 'of %s is one, and only reads', ( _, sql ) => {
		expect( sql ).toMatch( /^WITH RECURSIVE/ );
		expect( sql ).not.toContain( ';' );
		expect( sql ).not.toMatch( /\b(?:CREATE|INSERT|UPDATE|DELETE|DROP|SET|INTO|TEMPORARY)\b/ );
	} );

	it( 'asks the views of the replicas, and for a wiki of one\'s own its tables', () => {
		[ 'actor_revision', 'comment_revision', 'revision_userindex' ].forEach( ( view ) => {
			expect( figuresStatement( question ) ).toContain( view );
			expect( figuresStatement( question, TABLES ) ).not.toContain( view );
		} );
	} );

	it( 'finds hashtags as the reading does', () => {
		[ 'Lake2026', 'Straße', 'STRASSE', 'ΣΑΣ', 'C++', 'a.b', 'مكتبة' ].forEach( ( hashtag ) => {
			[ `#${ hashtag }`, `＃${ hashtag.toUpperCase() }`, `#${ hashtag.toLowerCase() }.`, `#${ hashtag }x`, hashtag, `#x${ hashtag }`, '#Strasse' ].forEach( ( summary ) => {
				const pattern = hashtagPattern( [ hashtag ] ).replace( '(?i)', '' );
				// Final sigma is one with sigma in PCRE, and for JavaScript only with both flags.
				expect( new RegExp( pattern, 'iu' ).test( summary ), `${ hashtag } in ${ summary }` ).toBe( hashtagsIn( summary, [ hashtag ] ).length > 0 );
			} );
		} );
		expect( hashtagPattern( [ '', '' ] ) ).toBe( '' );
	} );
} );

describe( 'The answer read back', () => {
	const expected: Subject = { partnership: { name: 'Lake, "the" Archives' }, wiki: question.wiki, selection: { event: 'a,b' }, window: { from: '2026-01-01', to: '2026-03-31' } };
	const row = ( number: number, metric: string, variant: string, value: string, of: string ): string[] => [
		String( number ), '3', metric, variant, value, of, expected.partnership.name, 'lakewiki', selectionKey( expected.selection ), '2026-01-01', '2026-03-31', '2026-11-01T00:00:00.000Z', '2026-11-02T03:04:05Z'
	];
	const rows = [ row( 1, 'edits', '', '12', '' ), row( 2, 'bytes-net', '', '-5.0', 'NULL' ), row( 3, 'retained', 'em-7d', '2', '4' ) ];
	const csv = ( table: string[][] ): string => [ [ ...COLUMNS ] as string[], ...table ].map( ( cells ) => cells.map( ( cell ) => `"${ cell.replace( /"/g, '""' ) }"` ).join( ',' ) ).join( '\r\n' );
	const read = ( given: string, of = expected ) => {
		const { columns, rows: found } = readTable( given, '', true );
		return readAnswer( columns, found.map( ( { cells } ) => cells ), of );
	};
	const change = ( column: typeof COLUMNS[ number ], value: string, place = 1 ) => csv( rows.map( ( cells, index ) => index === place ? cells.map( ( cell, at ) => at === COLUMNS.indexOf( column ) ? value : cell ) : cells ) );

	it( 'gives figures that say where they are from', () => {
		const origin = { kind: 'sql', wiki: 'lakewiki', runAt: Date.parse( '2026-11-02T03:04:05Z' ) };
		expect( read( `\uFEFF${ csv( rows ) }\r\n` ) ).toEqual( {
			madeAt: question.madeAt, runAt: origin.runAt,
			figures: [ { metric: 'edits', value: 12, coverage: [], origin }, { metric: 'bytes-net', value: -5, coverage: [], origin }, { metric: 'retained', variant: 'em-7d', value: 2, of: 4, coverage: [], origin } ]
		} );
	} );

	it( 'leaves out what is not known yet: it is not 0', () => {
		[ '', 'NULL', 'None', 'N/A' ].forEach( ( nothing ) => expect( read( change( 'value', nothing, 2 ) ) ).toMatchObject( { figures: [ { metric: 'edits' }, { metric: 'bytes-net' } ] } ) );
	} );

	it( 'may have its rows and columns in another order', () => {
		const order = COLUMNS.map( ( _, index ) => index ).reverse();
		const turned = [ [ ...COLUMNS ] as string[], ...[ ...rows ].reverse() ].map( ( cells ) => order.map( ( at ) => cells[ at ].replace( /\t/g, ' ' ) ).join( '\t' ) ).join( '\n' );
		expect( read( turned.replace( /Lake, "the" Archives/g, '"Lake, ""the"" Archives"' ).replace( /\{"event":"a,b"\}/g, '"{""event"":""a,b""}"' ) ) ).toMatchObject( { figures: { length: 3 } } );
	} );

	it( 'is not taken where it is not whole', () => {
		expect( read( csv( rows.slice( 0, 2 ) ) ) ).toEqual( { problem: 'truncated', rows: 2, of: 3 } );
		expect( read( csv( [ rows[ 0 ], rows[ 1 ], rows[ 1 ] ] ) ) ).toEqual( { problem: 'truncated', rows: 3, of: 3 } );
		expect( read( csv( rows ).slice( 0, -40 ) ) ).toMatchObject( { problem: 'truncated' } );
		expect( read( '' ) ).toEqual( { problem: 'empty' } );
		expect( read( csv( [] ) ) ).toEqual( { problem: 'empty' } );
		expect( read( 'metric,value\nedits,3' ) ).toMatchObject( { problem: 'columns', missing: expect.arrayContaining( [ 'row_number', 'run_at' ] ) } );
		expect( read( '<html><body>502 Bad Gateway</body></html>' ) ).toMatchObject( { problem: expect.stringMatching( /^(?:empty|columns)$/ ) } );
	} );

	it( 'is not taken where something else stands in it', () => {
		expect( read( change( 'value', '1,2e3' ) ) ).toEqual( { problem: 'cell', row: 2, column: 'value' } );
		expect( read( change( 'value', '=1+1' ) ) ).toEqual( { problem: 'cell', row: 2, column: 'value' } );
		expect( read( change( 'metric', '<b>' ) ) ).toEqual( { problem: 'cell', row: 2, column: 'metric' } );
		expect( read( change( 'run_at', 'today' ) ) ).toEqual( { problem: 'cell', row: 2, column: 'run_at' } );
	} );

	it( 'is not taken for another partnership, wiki, part or time', () => {
		expect( read( change( 'partnership', 'River' ) ) ).toEqual( { problem: 'other-partnership', found: 'River' } );
		expect( read( change( 'wiki', 'frwiki' ) ) ).toEqual( { problem: 'other-wiki', found: 'frwiki' } );
		expect( read( csv( rows ), { ...expected, selection: {} } ) ).toEqual( { problem: 'other-selection' } );
		expect( read( csv( rows ), { ...expected, window: { from: '2026-01-01' } } ) ).toEqual( { problem: 'other-window' } );
	} );
} );
