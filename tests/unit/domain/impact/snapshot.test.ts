import { describe, expect, it } from 'vitest';
import { figuresHtml } from '../../../../src/domain/impact/report/generated';
import { addSnapshot, frozenFigure, readSnapshots, writeSnapshot } from '../../../../src/domain/impact/report/snapshot';
import { DEFAULT_CONFIG } from '../../../../src/domain/partnership/config';
import { HOSTILE } from '../../../support/hostile';
import { READ_AT, resultWith, WORDS } from '../../../support/results';

const frozen = ( name: string, selection = {} ): string => {
	const result = resultWith( name, { selection } );
	return writeSnapshot( result, { by: name, previous: name, table: figuresHtml( result.figures, { words: WORDS } ) }, DEFAULT_CONFIG, WORDS );
};

describe( 'A snapshot', () => {
	it( 'is read back as it was written, whatever things are called, and takes in nothing around it', () => {
		for ( const name of HOSTILE ) {
			const text = `== Before ==\n${ frozen( name, { event: name, namespace: 0 } ) }\n\n{{After}}`;
			const [ snapshot, ...more ] = readSnapshots( text, DEFAULT_CONFIG );
			expect( more ).toEqual( [] );
			expect( snapshot ).toMatchObject( { definitions: 1, taken: READ_AT, window: { from: '2026-03-01', to: '2026-11-22' }, selection: { event: name, namespace: 0 } } );
			expect( snapshot.figures ).toEqual( [
				{ id: 'edits', value: 3184, isWhole: true }, { id: 'editors', value: 147, isWhole: true }, { id: 'bytes-removed', value: -1200, isWhole: true },
				{ id: 'pages-created', value: 86, isWhole: false }, { id: 'files-used', value: 388, of: 1284, isWhole: true }, { id: 'pages-improved', isWhole: true }
			] );
			expect( text ).not.toMatch( /~{3}|\{\{subst/i );
			expect( text ).toMatch( /\n\}\}\n\n\{\{After\}\}$/ );
		}
	} );

	it( 'that a person wrote as a table is read too, and so is one of a form that is still to come', () => {
		const call = ( more: string ): string => `{{Partnership snapshot\n| taken = 2026-06-01\n| definitions = 3\n| figures =\n<table><tr><td data-figure="edits" data-value="61">61</td><td data-state='pending' data-figure='retained'>–</td></tr></table>${ more }\n}}`;
		expect( readSnapshots( call( '' ), DEFAULT_CONFIG ) ).toEqual( [ { definitions: 3, taken: Date.parse( '2026-06-01' ), window: {}, selection: {}, figures: [ { id: 'edits', value: 61, isWhole: true }, { id: 'retained', isWhole: true } ] } ] );
		const [ later ] = readSnapshots( call( '\n| data = <nowiki>{"format":7,"definitions":9,"taken":"2030-01-01T00:00:00Z","figures":[{"id":"edits","value":70,"new":{"a":1}},{"id":5},null],"unknown":[]}</nowiki>' ), DEFAULT_CONFIG );
		expect( later ).toMatchObject( { definitions: 9, taken: Date.parse( '2030-01-01' ), figures: [ { id: 'edits', value: 70 } ] } );
		for ( const broken of [ '{', 'null', '[]', '{"figures":{}}', '{"figures":[{"value":1}]}', '"x"', '' ] ) {
			expect( readSnapshots( call( `\n| data = <nowiki>${ broken }</nowiki>` ), DEFAULT_CONFIG )[ 0 ].figures[ 0 ] ).toMatchObject( { id: 'edits', value: 61 } );
		}
	} );

	it( 'is added after the last one of a page, or at its end, and changes nothing else', () => {
		const [ one, two ] = [ frozen( 'One' ), frozen( 'Two' ) ];
		expect( addSnapshot( 'Words.', one, DEFAULT_CONFIG ) ).toBe( `Words.\n${ one }` );
		expect( addSnapshot( `Words.\n${ one }\n\nMore.`, two, DEFAULT_CONFIG ) ).toBe( `Words.\n${ one }\n${ two }\n\nMore.` );
		// It was saved, and the answer lost.
		expect( addSnapshot( `Words.\n${ one }\n${ two }\n\nMore.`, one, DEFAULT_CONFIG ) ).toBe( `Words.\n${ one }\n${ two }\n\nMore.` );
	} );

	it( 'compares a figure with the same of the same definition only', () => {
		const [ snapshot ] = readSnapshots( frozen( 'Lake' ), DEFAULT_CONFIG );
		expect( frozenFigure( { metric: 'pages-created', value: 1, coverage: [] }, snapshot )!.value ).toBe( 86 );
		expect( frozenFigure( { metric: 'pages-created', variant: 'ped', value: 1, coverage: [] }, snapshot ) ).toBeUndefined();
	} );
} );
