import { describe, expect, it } from 'vitest';
import { findTemplates } from '../../../../src/domain/wikitext';

const names = ( wikitext: string ) => findTemplates( wikitext ).map( ( template ) => template.name );

describe( 'findTemplates', () => {
	it( 'gives spans, parameters, values and depth', () => {
		expect( findTemplates( 'x {{a| b = {{c|d}} |e}}' ) ).toEqual( [
			{ name: 'a', kind: 'template', start: 2, end: 23, depth: 0, params: [
				{ name: 'b', value: ' {{c|d}} ', start: 6, end: 19, positional: false },
				{ name: '1', value: 'e', start: 20, end: 21, positional: true }
			] },
			{ name: 'c', kind: 'template', start: 11, end: 18, depth: 1, params: [
				{ name: '1', value: 'd', start: 15, end: 16, positional: true }
			] }
		] );
	} );

	it( 'leaves comments out of names and keeps them in values', () => {
		const [ template ] = findTemplates( '{{ a<!-- x -->b | <!-- y --> c = d<!-- z --> }}' );
		expect( template.name ).toBe( 'ab' );
		expect( template.params ).toMatchObject( [ { name: 'c', value: ' d<!-- z --> ' } ] );
	} );

	it( 'takes a comment alone on its line away with the line', () => {
		expect( names( '{{a\n <!-- x --> \nb}}' ) ).toEqual( [ 'a\nb' ] );
	} );

	it( 'counts depth by the templates around, not by arguments or unclosed brackets', () => {
		expect( findTemplates( '{{ {{{x|{{a}}}}} [[ {{b}} ' ).map( ( { name, depth } ) => [ name, depth ] ) ).toEqual( [ [ 'a', 0 ], [ 'b', 0 ] ] );
		expect( findTemplates( '{{a|<ref>{{b}}</ref>}}' ).map( ( { name, depth } ) => [ name, depth ] ) ).toEqual( [ [ 'a', 0 ], [ 'b', 1 ] ] );
	} );

	it.each( [
		[ 'nothing in nowiki, pre, math', '<nowiki>{{a}}</nowiki><pre>{{b}}</pre><math>{{c}}</math>{{d}}', [ 'd' ] ],
		[ 'what stands in ref and poem', '<ref>{{a}}</ref><poem>{{b|<ref name="x">{{c}}</ref>}}</poem>', [ 'a', 'b', 'c' ] ],
		[ 'nothing in includeonly', '<includeonly>{{a}}</includeonly>{{b}}', [ 'b' ] ],
		[ 'what stands in noinclude and onlyinclude', '<noinclude>{{a}}</noinclude><onlyinclude>{{b}}</onlyinclude>', [ 'a', 'b' ] ],
		[ 'an unclosed tag as text', '<nowiki>{{a}}', [ 'a' ] ],
		[ 'an unclosed includeonly to the end', '{{a}}<includeonly>{{b}}', [ 'a' ] ],
		[ 'an unclosed comment to the end', '{{a}}<!--{{b}}', [ 'a' ] ],
		[ 'language conversion as a bracket', '{{a|-{b|c=d}-|e}}', [ 'a' ] ],
		[ 'a dash before a template as a dash', '-{{a}}', [ 'a' ] ],
		[ 'a heading that swallows the closing braces', '{{a|\n== b }}\n}}', [ 'a' ] ],
		[ 'four braces as an argument and a brace', '{{{{a}}}}', [] ],
		[ 'five braces as an argument in a template', '{{{{{a}}}}}', [ '{{{a}}}' ] ],
		[ 'pipes and equals signs of links as the link\'s', '{{a|[[b|c=d]]}}', [ 'a' ] ]
	] )( 'reads %s', ( _, wikitext, expected ) => {
		expect( names( wikitext ) ).toEqual( expected );
	} );

	it.each( [
		[ 'a language conversion rule keeps its own pipe', '{{a|-{b|c=d}-|e}}', [ '-{b|c=d}-', 'e' ] ],
		[ 'a link keeps its own pipe', '{{a|[[b|c=d]]}}', [ '[[b|c=d]]' ] ],
		[ 'only the first equals sign counts', '{{a|b=c=d}}', [ 'c=d' ] ],
		[ 'an external link has no brackets to the preprocessor', '{{a|[http://x?b=c d]}}', [ 'c d]' ] ]
	] )( '%s', ( _, wikitext, values ) => {
		expect( findTemplates( wikitext )[ 0 ].params.map( ( param ) => param.value ) ).toEqual( values );
	} );

	it( 'takes the wiki\'s own extension tags', () => {
		const wikitext = '<quiz>{{a}}</quiz><box>{{b}}</box>';
		expect( findTemplates( wikitext, { extensionTags: [ 'box' ] } ).map( ( { name } ) => name ) ).toEqual( [ 'a' ] );
		expect( findTemplates( wikitext, { extensionTags: [ 'box', 'quiz' ], wikitextTags: [ 'quiz' ] } ).map( ( { name } ) => name ) ).toEqual( [ 'a' ] );
	} );

	it.each( [
		[ '{{#if:a|b}}', 'function' ], [ '{{#invoke:a|b}}', 'function' ], [ '{{lc:A}}', 'function' ], [ '{{LC:A}}', 'function' ],
		[ '{{PAGENAME}}', 'function' ], [ '{{PAGENAME|x}}', 'template' ], [ '{{pagename}}', 'template' ], [ '{{PAGENAME:x}}', 'function' ],
		[ '{{DEFAULTSORT:a}}', 'function' ], [ '{{!}}', 'function' ], [ '{{=}}', 'function' ], [ '{{subst:PAGENAME}}', 'function' ],
		[ '{{subst:a}}', 'template' ], [ '{{msgnw:a}}', 'template' ], [ '{{safesubst:#if:a}}', 'function' ], [ '{{:a}}', 'template' ],
		[ '{{Template:a}}', 'template' ], [ '{{toString}}', 'template' ], [ '{{constructor:x}}', 'template' ], [ '{{}}', 'template' ]
	] )( 'tells %s as %s', ( wikitext, kind ) => {
		expect( findTemplates( wikitext )[ 0 ].kind ).toBe( kind );
	} );

	it.each( [
		[ 'openings', '{{'.repeat( 20_000 ) ],
		[ 'openings apart', '{{a|'.repeat( 20_000 ) ],
		[ 'openings and closings', '{{'.repeat( 20_000 ) + '}}'.repeat( 20_000 ) ],
		[ 'nested titles with comments', '{{<!--x-->'.repeat( 20_000 ) + '}}'.repeat( 20_000 ) ],
		[ 'comments in a row', '<!---->'.repeat( 100_000 ) ],
		[ 'unclosed tags', '<ref>'.repeat( 100_000 ) ],
		[ 'unclosed tag ends', '<ref '.repeat( 100_000 ) ],
		[ 'headings', '\n='.repeat( 200_000 ) ],
		[ 'links', '[['.repeat( 200_000 ) ],
		[ 'dashes', '-{'.repeat( 200_000 ) ],
		[ 'two megabytes of templates in titles', '{{'.repeat( 500_000 ) + '}}'.repeat( 500_000 ) ],
		[ 'two megabytes of templates in values', '{{a|b='.repeat( 250_000 ) + '}}'.repeat( 250_000 ) ],
		[ 'two megabytes of braces', '{'.repeat( 2_000_000 ) ]
	] )( 'gets through %s', ( _, wikitext ) => {
		const started = performance.now();
		findTemplates( wikitext );
		// Quadratic work on these takes minutes; this is no benchmark.
		expect( performance.now() - started ).toBeLessThan( 10_000 );
	} );
} );
