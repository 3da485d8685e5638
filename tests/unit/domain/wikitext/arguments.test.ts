import { describe, expect, it } from 'vitest';
import { findArguments } from '../../../../src/domain/wikitext';

describe( 'findArguments', () => {
	it.each( [
		[ 'in the order of their first use', '{{{b|}}} {{{a}}} {{{b}}} {{{1|x}}}', [ 'b', 'a', '1' ] ],
		[ 'inside others and inside templates', '{{#if:{{{a|{{{b|}}}}}}|{{x|{{{c}}}}}}}', [ 'a', 'b', 'c' ] ],
		[ 'trimmed, without comments', '{{{ a<!-- c -->b |}}}', [ 'ab' ] ],
		[ 'with five braces', '{{{{{name|x}}}}}', [ 'name' ] ],
		[ 'not in comments, nowiki, pre or noinclude', '<!--{{{a}}}--><nowiki>{{{b}}}</nowiki><pre>{{{c}}}</pre><noinclude>{{{d}}}</noinclude>{{{e}}}', [ 'e' ] ],
		[ 'in includeonly', '<includeonly>{{{a}}}</includeonly>', [ 'a' ] ],
		[ 'in onlyinclude alone where there is one', '{{{a}}}<onlyinclude>{{{b}}}</onlyinclude>{{{c}}}', [ 'b' ] ],
		[ 'in footnotes', '<ref>{{{a|}}}</ref>', [ 'a' ] ],
		[ 'not where the name is put together', '{{{ {{{a}}}x |}}}', [ 'a' ] ],
		[ 'not where there is none', '{{{|}}} {{{}}} {{{a', [] ]
	] )( 'reads them %s', ( _, source, expected ) => {
		expect( findArguments( source ) ).toEqual( expected );
	} );

	it( 'reads 20,000 of them in a moment', () => {
		expect( findArguments( '{{{a|'.repeat( 20_000 ) + '}}}'.repeat( 20_000 ) ) ).toEqual( [ 'a' ] );
	} );
} );
