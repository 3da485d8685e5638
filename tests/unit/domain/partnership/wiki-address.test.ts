import { describe, expect, it } from 'vitest';
import { wikiAddress } from '../../../../src/domain/partnership/wiki-address';

const wikis = { Lang: 'http://127.0.0.1:8081/api.php', 'sister.example': 'https://sister.example/api.php' };
const elsewhere = { wikis, host: 'wiki.example' };
const onWikimedia = { wikis, host: 'en.wikipedia.org' };

describe( 'The address of a wiki', () => {
	it.each<[ string, string | undefined ]>( [
		[ 'lang', 'http://127.0.0.1:8081/api.php' ],
		[ 'LANG ', 'http://127.0.0.1:8081/api.php' ],
		[ '127.0.0.1:8081', 'http://127.0.0.1:8081/api.php' ],
		[ 'https://sister.example/wiki/Main', 'https://sister.example/api.php' ],
		[ 'other.example', 'https://other.example/w/api.php' ],
		[ '//other.example:8443/', 'https://other.example:8443/w/api.php' ],
		[ 'frwiki', undefined ],
		[ 'constructor', undefined ],
		[ '', undefined ],
		[ 'a b.example', undefined ],
		[ 'user@evil.example', undefined ],
		[ 'javascript:alert(1)', undefined ],
		[ 'x.example?y', undefined ]
	] )( 'of “%s” is %s', ( name, expected ) => {
		expect( wikiAddress( name, elsewhere ) ).toBe( expected );
	} );

	it.each<[ string, string | undefined ]>( [
		[ 'frwiki', 'https://fr.wikipedia.org/w/api.php' ],
		[ 'zh_min_nanwiktionary', 'https://zh-min-nan.wiktionary.org/w/api.php' ],
		[ 'commonswiki', 'https://commons.wikimedia.org/w/api.php' ],
		[ 'wikidatawiki', 'https://www.wikidata.org/w/api.php' ],
		[ 'metawikisource', 'https://meta.wikisource.org/w/api.php' ],
		[ 'lang', 'http://127.0.0.1:8081/api.php' ],
		[ 'nonsense', undefined ]
	] )( 'of “%s”, on one of Wikimedia’s, is %s', ( name, expected ) => {
		expect( wikiAddress( name, onWikimedia ) ).toBe( expected );
	} );

	it( 'is not taken for one of Wikimedia’s on a host that looks like it', () => {
		expect( wikiAddress( 'frwiki', { wikis, host: 'en.wikipedia.org.evil.example' } ) ).toBeUndefined();
		expect( wikiAddress( 'frwiki', { wikis, host: 'evilwikipedia.org' } ) ).toBeUndefined();
	} );
} );
