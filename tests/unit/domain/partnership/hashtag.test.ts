import { describe, expect, it } from 'vitest';
import { hashtagsIn, nearHashtag } from '../../../../src/domain/partnership/hashtag';
import { isWordCharacter } from '../../../../src/domain/partnership/hashtag-characters';

const holds = ( summary: string, hashtag: string ) => hashtagsIn( summary, [ hashtag ] ).length === 1;

describe( 'hashtagsIn', () => {
	it.each( [
		[ 'a hashtag alone', '#Lake2026', 'Lake2026' ],
		[ 'in other case', 'two sources #LAKE2026 more', 'Lake2026' ],
		[ 'the full-width sign', '出典を追加 ＃湖2026', '湖2026' ],
		[ 'ended by punctuation', '(#Lake2026)', 'Lake2026' ],
		[ 'ended by a hyphen', '#Lake2026-day', 'Lake2026' ],
		[ 'ended by another hashtag', '#Lake2026#Other', 'Lake2026' ],
		[ 'ended by an emoji', '#Lake2026😀', 'Lake2026' ],
		[ 'ended by Chinese punctuation', '加了来源 #湖泊，谢谢', '湖泊' ],
		[ 'right after a word', 'sources#Lake2026', 'Lake2026' ],
		[ 'after a section', '/* History */ #Lake2026', 'Lake2026' ],
		[ 'after an address', 'from https://example.org/a#b #Lake2026', 'Lake2026' ],
		[ 'after an address in brackets', '[https://example.org/a text #Lake2026]', 'Lake2026' ],
		[ 'after two slashes that begin no address', 'and // or #Lake2026', 'Lake2026' ],
		[ 'small sharp s and its capitals', '#STRASSE', 'Straße' ],
		[ 'Greek with a final sigma', '#ΟΔΟΣ.Χ', 'οδος' ],
		[ 'Arabic', 'إضافة مصدر #بحيرة_2026', 'بحيرة_2026' ],
		[ 'Devanagari with marks at its end', '#झील_की', 'झील_की' ],
		[ 'letters outside the basic plane', '#𞤀𞤁 x', '𞤢𞤣' ]
	] )( 'finds %s', ( _, summary, hashtag ) => {
		expect( holds( summary, hashtag ) ).toBe( true );
	} );

	it.each( [
		[ 'no sign', 'Lake2026', 'Lake2026' ],
		[ 'a space after the sign', '# Lake2026', 'Lake2026' ],
		[ 'a digit after it', '#Lake20267', 'Lake2026' ],
		[ 'a letter after it', '#Lake2026é', 'Lake2026' ],
		[ 'an underscore after it', '#Lake2026_b', 'Lake2026' ],
		[ 'a combining mark after it', '#Lake2026\u0301', 'Lake2026' ],
		[ 'a vowel sign after it', '#झीली', 'झील' ],
		[ 'an Arabic digit after it', '#Lake2026٣', 'Lake2026' ],
		[ 'a letter outside the basic plane after it', '#Lake2026𞤀', 'Lake2026' ],
		[ 'inside an address', 'https://example.org/a#Lake2026', 'Lake2026' ],
		[ 'inside an address with capitals', 'HTTPS://example.org/#Lake2026', 'Lake2026' ],
		[ 'inside an address with the full-width sign', 'https://example.org/＃Lake2026', 'Lake2026' ],
		[ 'inside an address without protocol', 'see //example.org/#Lake2026', 'Lake2026' ],
		[ 'inside an address in brackets', '[https://example.org/#Lake2026 text]', 'Lake2026' ],
		[ 'no hashtag to look for', '# and #', '' ],
		[ 'another hashtag', '#River2026', 'Lake2026' ]
	] )( 'does not take: %s', ( _, summary, hashtag ) => {
		expect( holds( summary, hashtag ) ).toBe( false );
	} );

	it( 'gives those that are there, as they were asked for', () => {
		expect( hashtagsIn( '#b #A', [ 'a', 'B', 'c' ] ) ).toEqual( [ 'a', 'B' ] );
	} );

	it( 'is not slowed down by a hostile summary', () => {
		const summary = '#a:/'.repeat( 50_000 ) + 'www.'.repeat( 50_000 ) + 'a'.repeat( 100_000 );
		const before = performance.now();
		expect( holds( summary, 'Lake2026' ) ).toBe( false );
		expect( performance.now() - before ).toBeLessThan( 2000 );
	} );
} );

describe( 'isWordCharacter', () => {
	// A later Unicode assigns letters that the table cannot know.
	it.skipIf( Number( process.versions.unicode ) > 17 )( 'agrees with Unicode on every character that is assigned', () => {
		const wrong: string[] = [];
		const word = /[\p{L}\p{M}\p{Nd}_]/u;
		const unassigned = /\p{Cn}/u;
		for ( let codePoint = 0; codePoint <= 0x10FFFF; codePoint++ ) {
			const character = String.fromCodePoint( codePoint );
			if ( isWordCharacter( codePoint ) !== word.test( character ) && !unassigned.test( character ) ) {
				wrong.push( codePoint.toString( 16 ) );
			}
		}
		expect( wrong ).toEqual( [] );
	} );
} );

describe( 'nearHashtag', () => {
	it.each( [
		[ 'a digit left out', 'map #NLWales206', '#NLWales206' ],
		[ 'the year left off', '#NLWales', '#NLWales' ],
		[ 'something added', '#NLWales2026edit', '#NLWales2026edit' ],
		[ 'a space after the sign', 'map # NLWales2026', '# NLWales2026' ],
		[ 'no sign', 'map nlwales2026 x', 'nlwales2026' ],
		[ 'two letters changed about', '#NLWlaes2026', '#NLWlaes2026' ],
		[ 'inside an address', 'https://x.example/#NLWales2026', '#NLWales2026' ]
	] )( 'sees %s', ( _, summary, found ) => {
		expect( nearHashtag( summary, [ 'NLWales2026' ] ) ).toEqual( { found, hashtag: 'NLWales2026' } );
	} );

	it( 'takes the nearest of several', () => {
		expect( nearHashtag( '#Lake2025', [ 'Lakes2026', 'Lake2026' ] )?.hashtag ).toBe( 'Lake2026' );
	} );

	it.each( [ '', 'plain words', '#1lib1ref', '#NL', '# # ##', '#Wales' ] )( 'sees none in %j', ( summary ) => {
		expect( nearHashtag( summary, [ 'NLWales2026', '' ] ) ).toBeUndefined();
	} );
} );
