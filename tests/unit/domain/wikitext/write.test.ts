import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicateParams, effectiveParam, escapeText, findTemplates, readText, removeParam, setParam } from '../../../../src/domain/wikitext';
import { hardCases } from '../../../support/wikitext-cases';

const set = ( wikitext: string, name: string, value: string ) => setParam( wikitext, findTemplates( wikitext )[ 0 ], name, value );
const remove = ( wikitext: string, name: string ) => removeParam( wikitext, findTemplates( wikitext )[ 0 ], name );

describe( 'setParam', () => {
	it.each( [
		[ 'keeps the spaces round a value', '{{a| b = c }}', 'b', 'x', '{{a| b = x }}' ],
		[ 'fills an empty value on its own line', '{{a\n|b=\n|c=\n}}', 'b', 'x', '{{a\n|b=x\n|c=\n}}' ],
		[ 'adds to a template in one line', '{{a|b=c}}', 'd', 'x', '{{a|b=c|d=x}}' ],
		[ 'adds to a template without parameters', '{{a}}', 'd', 'x', '{{a|d=x}}' ],
		[ 'adds a line to a template in lines', '{{a\n| b = c\n}}', 'd', 'x', '{{a\n| b = c\n| d = x\n}}' ],
		[ 'adds a line where the braces close on the last one', '{{a\n|b=c\n|d=e}}', 'f', 'x', '{{a\n|b=c\n|d=e\n|f=x}}' ],
		[ 'keeps the column of the equals signs', '{{a\n| b   = c\n| ddd = e\n}}', 'ff', 'x', '{{a\n| b   = c\n| ddd = e\n| ff  = x\n}}' ],
		[ 'adds a positional parameter as such', '{{a|b}}', '2', 'x', '{{a|b|x}}' ],
		[ 'keeps whole wikitext as it is', '{{a|b=c}}', 'b', '{{d|[[e|f=g]]}}', '{{a|b={{d|[[e|f=g]]}}}}' ],
		[ 'escapes what would end the parameter', '{{a|b=c}}', 'b', 'x|y}}', '{{a|b=x&#124;y&#125;&#125;}}' ],
		[ 'escapes an equals sign that would make a name', '{{a|b|c}}', '1', 'x=y', '{{a|x&#61;y|c}}' ],
		[ 'escapes a tag that would take in what follows', '{{a|b=c}}</ref>', 'b', '<ref>', '{{a|b=&#60;ref&#62;}}</ref>' ],
		[ 'escapes what saving would replace', '{{a|b=c}}', 'b', '~~~~ {{subst:x}}', '{{a|b=&#126;&#126;&#126;&#126; &#123;&#123;subst:x&#125;&#125;}}' ],
		[ 'changes the last of duplicates, which counts', '{{a|b=1|b=2}}', 'b', 'x', '{{a|b=1|b=x}}' ],
		[ 'takes replacement patterns literally', '{{a|b=c}}', 'b', '$1$&$\'', '{{a|b=$1$&$\'}}' ]
	] )( '%s', ( _, wikitext, name, value, expected ) => {
		expect( set( wikitext, name, value ) ).toBe( expected );
	} );

	it( 'refuses a name that cannot be one', () => {
		for ( const name of [ '', 'a|b', 'a=b', ' a', '}}', 'a\nb', '<!--' ] ) {
			expect( () => set( '{{a}}', name, 'x' ) ).toThrow( RangeError );
		}
	} );

	it( 'refuses a template of another text', () => {
		expect( () => setParam( 'another text', findTemplates( 'xx {{a|b=c}}' )[ 0 ], 'b', 'x' ) ).toThrow( RangeError );
	} );

	it( 'changes that parameter alone, whatever the text and the value', () => {
		const texts = hardCases( 3000, 11 ).map( ( text ) => ( { text, templates: findTemplates( text ) } ) ).filter( ( { templates } ) => templates.length );
		const values = hardCases( 500, 12 );
		expect( texts.length ).toBeGreaterThan( 500 );
		fc.assert( fc.property( fc.constantFrom( ...texts ), fc.constantFrom( ...values ), fc.nat(), fc.boolean(), ( { text, templates }, value, which, fresh ) => {
			const index = which % templates.length;
			const template = templates[ index ];
			const param = template.params[ which % Math.max( template.params.length, 1 ) ];
			const name = fresh || !param || !isName( param.name ) ? 'fresh' : param.name;
			const result = setParam( text, template, name, value );
			const target = findTemplates( result ).find( ( one ) => one.start === template.start && one.name === template.name );
			expect( target ).toBeDefined();
			const written = effectiveParam( target!, name )!.value.trim();
			expect( readText( written ) ).toBe( readText( value.trim() ) );
			expect( target!.params.map( ( one ) => one.name ) ).toEqual( [
				...template.params.map( ( one ) => one.name ), ...template.params.some( ( one ) => one.name === name ) ? [] : [ name ]
			] );
			const old = effectiveParam( template, name );
			expect( result.slice( 0, old ? old.end - old.value.length : template.end - 2 ) ).toBe( text.slice( 0, old ? old.end - old.value.length : template.end - 2 ) );
			const rest = text.slice( old ? old.end : template.end - 2 );
			expect( result.slice( result.length - rest.length ) ).toBe( rest );
		} ), { numRuns: 4000, seed: 1 } );
	} );
} );

describe( 'removeParam', () => {
	it.each( [
		[ 'takes the part away with its bar', '{{a|b=c|d=e}}', 'b', '{{a|d=e}}' ],
		[ 'takes the whole line', '{{a\n|b=c\n|d=e\n}}', 'd', '{{a\n|b=c\n}}' ],
		[ 'takes every duplicate', '{{a|b=1|c=2|b=3}}', 'b', '{{a|c=2}}' ],
		[ 'empties a positional one that others follow', '{{a|x|y}}', '1', '{{a||y}}' ],
		[ 'never joins braces', '{{{{a}}|b}}', '1', '{{{{a}} }}' ],
		[ 'leaves a template without it alone', '{{a|b=c}}', 'z', '{{a|b=c}}' ]
	] )( '%s', ( _, wikitext, name, expected ) => {
		expect( remove( wikitext, name ) ).toBe( expected );
	} );
} );

describe( 'duplicateParams', () => {
	it( 'names each duplicate once', () => {
		expect( duplicateParams( findTemplates( '{{a|b=1|c=2|b=3|b=4|x|1=y}}' )[ 0 ] ) ).toEqual( [ 'b', '1' ] );
	} );
} );

describe( 'escapeText', () => {
	it( 'comes back as it was, one line long', () => {
		fc.assert( fc.property( fc.oneof( fc.string(), fc.constantFrom( ...hardCases( 300, 13 ) ) ), ( text ) => {
			expect( readText( escapeText( text ) ) ).toBe( text.replace( /[\r\n]+/g, ' ' ) );
		} ), { seed: 2 } );
	} );
} );

const isName = ( name: string ) => name !== '' && name.trim() === name && !/[{}|=<>[\]\n]/.test( name );
