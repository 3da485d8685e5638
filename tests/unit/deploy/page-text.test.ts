import { expect, test } from 'vitest';
import { asSaved, sha1 } from '../../../build/deploy/page-text';

test( 'a text is compared as the wiki saves it', () => {
	expect( asSaved( 'Template:A', '  a\r\nb\rCafe\u0301 \t\n\n' ) ).toBe( '  a\nb\nCaf\u00e9' );
	expect( asSaved( 'MediaWiki:A.json', '{"a":[1,"/é"],"b":{}}' ) ).toBe( '{\n\t"a": [\n\t\t1,\n\t\t"/é"\n\t],\n\t"b": {}\n}' );
	expect( asSaved( 'MediaWiki:A.json', '{broken ' ) ).toBe( '{broken' );
	expect( asSaved( 'Template:A.json', '{"a":1}' ) ).toBe( '{"a":1}' );
} );

test( 'texts that the wiki saves as one have one digest', () => {
	expect( sha1( 'Template:A', 'a\r\n\n' ) ).toBe( sha1( 'Template:A', 'a' ) );
	expect( sha1( 'Template:A', 'a' ) ).not.toBe( sha1( 'Template:A', ' a' ) );
} );
