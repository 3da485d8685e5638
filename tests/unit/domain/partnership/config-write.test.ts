import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configText, fieldOf, mergeConfig, withField } from '../../../../src/domain/partnership/config-write';
import { PARAMETERS } from '../../../../src/domain/partnership/parameters';

const page = ( given: object ): string => configText( given as Record<string, unknown> );

describe( 'withField', () => {
	const given = { zebra: [ 1 ], home: 'A', summaries: { add: 'x', strange: true }, templates: { event: 'Atelier' } };

	it.each<[ string, string[], unknown, object ]>( [
		[ 'sets a field where it stands', [ 'home' ], 'B', { ...given, home: 'B' } ],
		[ 'adds a field at the end', [ 'tag' ], 't', { ...given, tag: 't' } ],
		[ 'takes a field away', [ 'summaries', 'add' ], undefined, { ...given, summaries: { strange: true } } ],
		[ 'takes an object away with its last field', [ 'templates', 'event' ], undefined, { zebra: [ 1 ], home: 'A', summaries: given.summaries } ],
		[ 'makes the objects around a field', [ 'services', 'wikidata' ], '/w', { ...given, services: { wikidata: '/w' } } ],
		[ 'replaces what is no object', [ 'home', 'x' ], 1, { ...given, home: { x: 1 } } ],
		[ 'leaves a field alone that is not there', [ 'tag' ], undefined, given ]
	] )( '%s', ( _, path, value, expected ) => {
		const before = page( given );
		expect( page( withField( given, path, value ) ) ).toBe( page( expected ) );
		expect( page( given ) ).toBe( before );
	} );

	it( 'keeps keys that mean something to JavaScript', () => {
		const hostile = JSON.parse( '{"__proto__":{"home":"X"},"constructor":{"prototype":1},"toString":7}' );
		expect( page( withField( withField( hostile, [ 'home' ], 'A' ), [ 'home' ], undefined ) ) ).toBe( page( hostile ) );
		expect( page( withField( {}, [ '__proto__', 'x' ], 1 ) ) ).toBe( '{\n\t"__proto__": {\n\t\t"x": 1\n\t}\n}' );
		expect( fieldOf( {}, [ 'constructor', 'name' ] ) ).toBeUndefined();
		expect( ( {} as { x?: number } ).x ).toBeUndefined();
	} );
} );

describe( 'mergeConfig', () => {
	const base = page( { home: 'A', summaries: { add: 'x' }, odd: 1 } );

	it.each<[ string, object, object, object, string[] ]>( [
		[ 'puts both together', { home: 'B', summaries: { add: 'x' }, odd: 1 }, { home: 'A', summaries: { add: 'x', change: 'y' }, odd: 2 }, { home: 'B', summaries: { add: 'x', change: 'y' }, odd: 2 }, [] ],
		[ 'takes away what one took away', { home: 'A', odd: 1 }, { home: 'A', summaries: { add: 'x' }, odd: 1, tag: 't' }, { home: 'A', odd: 1, tag: 't' }, [] ],
		[ 'is content where both did the same', { home: 'B', summaries: { add: 'x' }, odd: 1 }, { home: 'B', summaries: { add: 'x' }, odd: 1 }, { home: 'B', summaries: { add: 'x' }, odd: 1 }, [] ],
		[ 'tells where both changed the same', { home: 'B', summaries: { add: 'x' }, odd: 1 }, { home: 'C', summaries: { add: 'z' }, odd: 1 }, { home: 'B', summaries: { add: 'z' }, odd: 1 }, [ 'home' ] ]
	] )( '%s', ( _, mine, theirs, text, conflicts ) => {
		expect( mergeConfig( base, page( mine ), page( theirs ) ) ).toEqual( { text: page( text ), conflicts } );
	} );

	it.each( [
		[ '', '{}', '', '{}', [] ], [ '', '{"home":"A"}', '{"tag":"t"}', '{\n\t"tag": "t",\n\t"home": "A"\n}', [] ], [ '{', '{}', '{', '{}', [] ],
		[ '{', '{}', '{"home":"A"}', '{}', [ '' ] ], [ '{}', '{', '{"home":"A"}', '{', [ '' ] ], [ '{', '{}', '{}', '{}', [] ]
	] )( 'of texts that are none: %j, %j, %j', ( from, mine, theirs, text, conflicts ) => {
		expect( mergeConfig( from, mine, theirs ) ).toEqual( { text, conflicts } );
	} );
} );

describe( 'PARAMETERS', () => {
	it( 'are those that the templates document', () => {
		const documented = Object.fromEntries( readdirSync( 'templates' ).filter( ( name ) => /^partnership/.test( name ) && !name.includes( '.' ) ).map( ( name ) => {
			const { params } = JSON.parse( readFileSync( `templates/${ name }/templatedata.json`, 'utf8' ) ) as { params: object };
			return [ name.replace( 'partnership-', '' ), Object.keys( params ).filter( ( param ) => param !== 'nocategory' ).sort() ];
		} ) );
		expect( Object.fromEntries( Object.entries( PARAMETERS ).map( ( [ key, names ] ) => [ key, [ ...names ].sort() ] ) ) ).toEqual( documented );
	} );
} );
