import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWizard, wordsOf } from '../../../../src/domain/wizard/community';
import { answersIn, fillIn } from '../../../../src/domain/wizard/community-page';
import { readTree } from '../../../../src/domain/wizard/community-tree';
import { answer, begin, current, next } from '../../../../src/domain/wizard/machine';
import { GOOD, HOSTILE } from './hostile-wizards';

const schema = JSON.parse( readFileSync( 'docs/schemas/wizard-1.json', 'utf8' ) );
const isValid = new Ajv( { allErrors: true } ).compile( schema );
const words: Record<string, string> = JSON.parse( readFileSync( 'gadgets/partnerkit-wizard-app/i18n/en.json', 'utf8' ) );

describe( 'a wizard of a community', () => {
	it( 'that is in order is read, and fits its schema', () => {
		const { wizard, defects } = readWizard( GOOD, 'visit' );
		expect( defects ).toEqual( [] );
		expect( isValid( JSON.parse( GOOD ) ) ).toBe( true );
		expect( wizard!.definition ).toMatchObject( { id: 'wizard:visit', version: 3, start: 'hello' } );
		expect( wizard!.definition.steps.find( ( { id } ) => id === 'send' )!.effect ).toBe( 'edit' );
	} );

	it( 'runs', () => {
		const { definition } = readWizard( GOOD, 'visit' ).wizard!;
		const pen = { by: 'a', now: 1 };
		let state = next( definition, begin( definition ), pen );
		state = next( definition, answer( state, current( definition, state )!, '', 'group', pen ), pen );
		expect( current( definition, state )!.key ).toBe( 'guide' );
	} );

	it( 'speaks the reader’s language as far as it can', () => {
		const { page } = readWizard( GOOD, 'visit' ).wizard!;
		const inFrench = wordsOf( page, [ 'pt-br', 'fr', 'en' ] );
		expect( [ 'title', 'who.options.one', 'who.options.group', 'send.effect.button', 'hello.links.1', 'constructor' ].map( inFrench ) )
			.toEqual( [ 'Préparer une visite', 'Une personne', 'A group', 'Ajouter à la liste', 'Règles', '' ] );
		// The language of the steps comes first: a translation further on is not wanted.
		expect( wordsOf( page, [ 'en', 'fr' ] )( 'title' ) ).toBe( 'Plan a visit' );
		expect( wordsOf( page, [ 'constructor', '__proto__' ] )( 'title' ) ).toBe( 'Plan a visit' );
		// Markup is text like any other.
		expect( inFrench( 'hello.text' ) ).toBe( 'You plan a <b>visit</b>.\n\nIt takes five minutes.' );
	} );

	it( 'writes answers where it names them, and templates stay', () => {
		expect( answersIn( '{a}{b.c} {{cite}} {{X|{d}}} {E} {}' ) ).toEqual( [ 'a', 'b.c', 'd' ] );
		expect( fillIn( '{{X|{a}}}{a}', () => '$&{b}' ) ).toBe( '{{X|$&{b}}}$&{b}' );
	} );
} );

describe( 'what is refused', () => {
	it( 'is a great deal, each under a name of its own', () => {
		expect( HOSTILE.length ).toBeGreaterThan( 40 );
		expect( new Set( HOSTILE.map( ( { name } ) => name ) ).size ).toBe( HOSTILE.length );
	} );

	it.each( HOSTILE )( '$name: $code in line $line', ( { json, code, line } ) => {
		const { wizard, defects } = readWizard( json, 'x' );
		expect( wizard ).toBeUndefined();
		expect( defects[ 0 ] ).toMatchObject( { code, line } );
		expect( defects[ 0 ].column ).toBeGreaterThan( 0 );
		defects.forEach( ( defect ) => {
			const text = words[ `partnerkit-wizard-defect-${ defect.code }` ];
			expect( text, defect.code ).toBeDefined();
			// Everything that is told about it is in the words, and nothing else is asked for.
			expect( Math.max( 0, ...( text.match( /\$\d/g ) ?? [] ).map( ( one ) => Number( one[ 1 ] ) ) ), text ).toBeLessThanOrEqual( defect.parameters.length );
		} );
	} );

	it.each( HOSTILE.filter( ( { bySchema } ) => bySchema !== undefined ) )( '$name: the schema says the same of its shape', ( { json, bySchema } ) => {
		expect( isValid( JSON.parse( json ) ) ).toBe( !bySchema );
	} );

	it( 'is told all at once, in the order of the lines', () => {
		const json = GOOD.replace( '"version": 3', '"version": "3"' ).replace( '"kind": "guide"', '"kind": "x"' ).replace( '"id": "see"', '"id": "S"' );
		expect( readWizard( json, 'x' ).defects.map( ( { line, code } ) => `${ line } ${ code }` ) ).toEqual( [ '3 type-integer', '13 form-id', '15 value' ] );
	} );

	it( 'is pointed at', () => {
		const at = ( json: string, text: string ) => {
			const { line, column } = readWizard( json, 'x' ).defects[ 0 ];
			return json.split( '\n' )[ line - 1 ].slice( column - 1 ).startsWith( text );
		};
		expect( at( GOOD.replace( '"next": "see"', '"next": "sea"' ), '"next": "sea"' ) ).toBe( true );
		expect( at( GOOD.replace( '"do": "edit"', '"do": "x"' ), '"x"' ) ).toBe( true );
		expect( at( GOOD.replace( '"version"', '"verison"' ), '{' ) ).toBe( true );
	} );

	it( 'is refused in no time, however large', () => {
		const begun = performance.now();
		[ '['.repeat( 49_999 ), '"\\'.repeat( 24_000 ), `{${ '"a":{'.repeat( 8000 ) }`, `[${ '1,'.repeat( 24_000 ) }1]`, `{"steps":[${ '{},'.repeat( 16_000 ) }{}]}` ].forEach( ( json ) => expect( readWizard( json, 'x' ).wizard ).toBeUndefined() );
		expect( performance.now() - begun ).toBeLessThan( 2000 );
	} );
} );

describe( 'the reader of JSON', () => {
	it( 'takes what JSON.parse takes, with the same values, and nothing else', () => {
		const valueOf = ( tree: ReturnType<typeof readTree>[ 'tree' ] ): unknown => !tree || tree.kind === 'null' ? null :
			tree.kind === 'object' ? Object.fromEntries( tree.entries.map( ( { key, value } ) => [ key, valueOf( value ) ] ) ) : tree.kind === 'array' ? tree.items.map( valueOf ) : tree.value;
		const shuffled = fc.tuple( fc.jsonValue( { maxDepth: 3 } ), fc.nat( 60 ), fc.constantFrom( '', ',', '"', '}', '[', '\\', '\u0000', '//', '01', '\uFEFF', '\u00A0', '1.', '-', 'e', '\t' ) ).map( ( [ value, at, extra ] ) => {
			const json = JSON.stringify( value );
			const place = at % ( json.length + 1 );
			return json.slice( 0, place ) + extra + json.slice( place );
		} );
		fc.assert( fc.property( shuffled, ( json ) => {
			const { tree, flaws } = readTree( json );
			let parsed: { value: unknown } | undefined;
			try {
				parsed = { value: JSON.parse( json ) };
			} catch {
				parsed = undefined;
			}
			const isRead = tree !== undefined;
			expect( isRead, json ).toBe( parsed !== undefined );
			if ( parsed && !flaws.length ) {
				expect( valueOf( tree ) ).toEqual( parsed.value );
			}
		} ), { numRuns: 2000 } );
	} );

	it( 'and the schema agree on whatever shape a page has', () => {
		const good = JSON.parse( GOOD );
		const paths: Array<Array<string | number>> = [];
		const walk = ( value: unknown, path: Array<string | number> ): void => {
			paths.push( path );
			Object.entries( Object( value ) as object ).forEach( ( [ key, one ] ) => typeof value === 'object' && walk( one, [ ...path, Array.isArray( value ) ? Number( key ) : key ] ) );
		};
		walk( good, [] );
		fc.assert( fc.property( fc.constantFrom( ...paths.slice( 1 ) ), fc.oneof( fc.jsonValue( { maxDepth: 1 } ), fc.constant( undefined ), fc.constantFrom<unknown>( '', 'text', 'x'.repeat( 300 ), 0, -1, 1e12, {}, [], true ) ), ( path, value ) => {
			const page = JSON.parse( GOOD );
			const parent = path.slice( 0, -1 ).reduce<Record<string | number, unknown>>( ( node, key ) => node[ key ] as Record<string, unknown>, page );
			parent[ path[ path.length - 1 ] ] = value;
			const json = JSON.stringify( page );
			const { wizard, defects } = readWizard( json, 'x' );
			const fits = isValid( JSON.parse( json ) );
			// Whatever the schema refuses is refused.
			expect( fits || wizard === undefined, json ).toBe( true );
			// What is refused though the schema takes it, is refused for what a schema cannot say.
			expect( !fits || !defects.some( ( { code } ) => /^(?:type|value|effect$|form-|few-|many-|key-unknown)/.test( code ) ), JSON.stringify( defects ) ).toBe( true );
		} ), { numRuns: 2000 } );
	} );
} );
