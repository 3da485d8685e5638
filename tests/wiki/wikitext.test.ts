import { beforeAll, describe, expect, it } from 'vitest';
import type { Instance } from '../../build/local-wiki/instance';
import { findTemplates, type Template } from '../../src/domain/wikitext';
import { corpus } from '../support/corpus';
import { expectedTemplates, type Expected } from '../support/parsetree';
import { emptyWiki } from '../support/wiki';
import { hardCases } from '../support/wikitext-cases';

/** `PARTNERKIT_SEED=7 npm test` tries other cases. */
const SEED = Number( process.env.PARTNERKIT_SEED ?? 2026 );
const CASES = 20_000;

/** Those of the local wiki, where not every extension of Wikimedia's is installed. */
const EXTENSION_TAGS = [
	'pre', 'nowiki', 'gallery', 'indicator', 'langconvert', 'ref', 'references', 'categorytree', 'imagemap',
	'inputbox', 'math', 'ce', 'chem', 'poem', 'source', 'syntaxhighlight', 'templatedata'
];

let wiki: Instance;
beforeAll( () => {
	wiki = emptyWiki();
} );

describe( 'findTemplates and MediaWiki\'s own preprocessor', () => {
	it.each( [
		[ 'a comment that takes its line and starts a heading', '{{a|\n<!-- x -->\n== b }}\n}}' ],
		[ 'comments in a row, the last unclosed', '{{a\n <!--x--> <!--y\n}}' ],
		[ 'white space before a comment after another', '\n<!--a-->  \n  <!--b-->\n{{c}}' ],
		[ 'a tag in capitals, closed in others', '<NoWiki>{{a}}</nOWIKI\n>{{b}}' ],
		[ 'capital includeonly without end', '<INCLUDEONLY>{{a}}' ],
		[ 'a slash before the end of a tag with attributes', '<ref name=a/>{{b}}</ref>{{c}}' ],
		[ 'a space after the slash', '<ref/ >{{b}}</ref>' ],
		[ 'a greater-than sign in an attribute', '<ref name="a>b{{c}}">{{d}}</ref>' ],
		[ 'no greater-than sign at all', '<ref {{a}} <nowiki {{b}}' ],
		[ 'a dash before three braces', '-{{{a}}} }-{{b}}' ],
		[ 'language conversion across a pipe', '{{a|-{b|c=d|e}}|f}-}}' ],
		[ 'a heading of one equals sign in a template', '{{a|\n=b\n=c|d}}' ],
		[ 'equals signs only', '{{a|=|==|b===c}}' ],
		[ 'seven equals signs', '{{a|\n=======\n}}' ],
		[ 'six braces', '{{{{{{a}}}}}}' ],
		[ 'eight braces, closed in turns', '{{{{{{{{a}}}b}}}c}}' ],
		[ 'an unclosed link in a template', '{{a|[[b|c}}|d=e}}' ],
		[ 'a template in the attributes of a tag', '<poem class={{a}}>{{b}}</poem>' ],
		[ 'a tag in a name', '{{a<nowiki>|</nowiki>b|c}}' ],
		[ 'a ref in a name', '{{a<ref><!--x-->{{b}}</ref>|c}}' ],
		[ 'characters outside the first plane', '{{😀|😀=😀}}' ],
		[ 'spaces that are not ASCII', '{{\u00A0a\u00A0|\u2003b\u2003=c}}' ]
	] )( 'agree on %s', ( _, text ) => {
		expect( ours( text ) ).toEqual( expectedTemplates( wiki, [ text ] )[ 0 ].map( plain ) );
	} );

	it( `agree on ${ CASES } generated cases (seed ${ SEED })`, () => {
		// MediaWiki normalises what it is sent.
		const cases = hardCases( CASES, SEED ).map( ( text ) => text.normalize( 'NFC' ) );
		const expected = expectedTemplates( wiki, cases );
		const different = cases.filter( ( text, index ) => JSON.stringify( ours( text ) ) !== JSON.stringify( expected[ index ].map( plain ) ) );
		expect( different ).toEqual( [] );
		expect( expected.reduce( ( sum, list ) => sum + list.length, 0 ) ).toBeGreaterThan( CASES / 2 );
	} );

	const pages = corpus();
	it.skipIf( !pages.length )( `agree on ${ pages.length } real pages`, () => {
		const expected = expectedTemplates( wiki, pages.map( ( page ) => page.wikitext ) );
		pages.forEach( ( page, index ) => expect( ours( page.wikitext ), page.title ).toEqual( expected[ index ].map( plain ) ) );
		expect( expected.reduce( ( sum, list ) => sum + list.length, 0 ) ).toBeGreaterThan( 1000 );
	} );
} );

const ours = ( text: string ) => findTemplates( text, { extensionTags: EXTENSION_TAGS } ).map( plain );

function plain( { name, start, end, params }: Template | Expected ) {
	return { name, start, end, params: params.map( ( param ) => ( {
		name: param.name, value: param.value, start: param.start, end: param.end, positional: param.positional
	} ) ) };
}
