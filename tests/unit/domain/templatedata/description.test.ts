import { describe, expect, it } from 'vitest';
import { describedBySource, readDescriptions } from '../../../../src/domain/templatedata/description';

const answer = ( page: object ) => ( { pages: { 7: { title: 'Template:Mark', ...page } } } );

describe( 'readDescriptions', () => {
	it( 'gives the parameters in the order in which the template wants them, the rest behind', () => {
		const [ description ] = readDescriptions( answer( {
			description: 'Marks.', format: 'block', paramOrder: [ 'b', 'a', 'b', 'none' ],
			params: { a: { label: 'A', type: 'date', required: true, aliases: [ 'x', 'a' ], autovalue: '{{subst:CURRENTYEAR}}', suggestedvalues: [ 'yes' ] }, c: {}, b: { type: 'string', deprecated: 'Use a.' } }
		} ) );
		expect( description ).toMatchObject( { title: 'Template:Mark', description: 'Marks.', format: 'block', from: 'templatedata' } );
		expect( description.parameters.map( ( { name } ) => name ) ).toEqual( [ 'b', 'a', 'c' ] );
		expect( description.parameters[ 0 ] ).toMatchObject( { deprecated: 'Use a.', type: 'string' } );
		expect( description.parameters[ 1 ] ).toEqual( {
			name: 'a', label: 'A', description: '', type: 'date', required: true, suggested: false, deprecated: false, aliases: [ 'x' ], default: '', example: '',
			autovalue: '{{subst:CURRENTYEAR}}', suggestedValues: [ 'yes' ]
		} );
	} );

	it.each( [
		undefined, null, 7, 'x', [], {}, { pages: null }, { pages: [ null, 7, [] ] }, answer( {} ), answer( { params: [] } ), answer( { params: null } ), { pages: { 7: { params: {} } } },
		answer( { notemplatedata: true, params: { a: [] } } )
	] )( 'finds none in %j', ( given ) => {
		expect( readDescriptions( given ) ).toEqual( [] );
	} );

	it( 'takes what is usable where types are wrong', () => {
		const [ { parameters } ] = readDescriptions( answer( {
			params: JSON.parse( '{"a":null,"b":[],"c":{"label":{"en":"x"},"type":"moon","required":"yes","aliases":{"0":"y"},"suggestedvalues":[7,null,"z"],"deprecated":""},"__proto__":{"label":"x"},"toString":{},"a|b":{},"":{}}' ),
			paramOrder: 'c'
		} ) );
		expect( parameters.map( ( { name } ) => name ) ).toEqual( [ 'a', 'b', 'c', 'toString' ] );
		expect( parameters[ 2 ] ).toMatchObject( { label: '', type: 'unknown', required: false, aliases: [], suggestedValues: [ 'z' ], deprecated: false } );
	} );
} );

describe( 'describedBySource', () => {
	it( 'knows the names alone', () => {
		expect( describedBySource( 'Template:A', [ 'x' ] ) ).toMatchObject( { from: 'source', parameters: [ { name: 'x', type: 'unknown' } ] } );
		expect( describedBySource( 'Template:A', [] ).from ).toBe( 'nothing' );
	} );
} );
