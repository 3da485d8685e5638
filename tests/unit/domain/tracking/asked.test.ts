import { describe, expect, it } from 'vitest';
import { readAsked } from '../../../../src/domain/tracking/asked';
import { slipLetters, type Letters } from '../../../../src/domain/tracking/slip';

const HOST = 'sw.wikipedia.org';
const revision = ( revisionId: number ) => ( { kind: 'revision', revisionId } );

describe( 'What somebody asks about', () => {
	it.each( [
		[ '123', 123 ], [ '  123 ', 123 ], [ 'Special:Diff/123', 123 ], [ '[[Special:Diff/12/123]]', 123 ], [ 'Special:PermanentLink/123', 123 ], [ '[[Special:Diff/123|my edit]]', 123 ],
		[ `https://${ HOST }/wiki/Special:Diff/123`, 123 ], [ `https://${ HOST }/w/index.php?title=Lake&diff=123&oldid=122`, 123 ], [ `https://${ HOST }/w/index.php?title=Lake&diff=prev&oldid=123`, 123 ],
		[ `https://${ HOST }/w/index.php?title=Lake&oldid=123#History`, 123 ], [ 'https://sw.m.wikipedia.org/wiki/Special:PermanentLink/123', 123 ], [ `//${ HOST }/w/index.php?oldid=123`, 123 ], [ '/w/index.php?title=A&diff=123', 123 ]
	] )( '%s is a revision', ( text, id ) => {
		expect( readAsked( text, HOST ) ).toEqual( revision( id ) );
	} );

	it.each( [
		[ 'Lake Tanganyika', 'Lake Tanganyika' ], [ '[[Lake Tanganyika|the lake]]', 'Lake Tanganyika' ], [ `https://${ HOST }/wiki/Lake_Tanganyika#Fish`, 'Lake Tanganyika' ],
		[ `https://${ HOST }/w/index.php?title=Lake_Tanganyika&action=history`, 'Lake Tanganyika' ], [ `https://${ HOST }/wiki/100%25_Lake`, '100% Lake' ], [ 'AC/DC', 'AC/DC' ], [ 'Talk:Apollo/11', 'Talk:Apollo/11' ],
		[ `https://${ HOST }/wiki/100%`, '100%' ], [ 'Who? Me', 'Who? Me' ]
	] )( '%s is a page', ( text, title ) => {
		expect( readAsked( text, HOST ) ).toEqual( { kind: 'page', title } );
	} );

	it( 'is not guessed where an address names another wiki, another revision, or nothing', () => {
		expect( readAsked( 'https://en.wikipedia.org/wiki/Special:Diff/123', HOST ) ).toEqual( { kind: 'elsewhere', host: 'en.wikipedia.org' } );
		for ( const text of [ '', '   ', `https://${ HOST }/w/index.php?title=Lake&diff=next&oldid=123`, `https://${ HOST }/`, '<script>', '{{x}}', 'a\u0000b' ] ) {
			expect( readAsked( text, HOST ) ).toEqual( { kind: 'unclear' } );
		}
	} );
} );

describe( 'A slip is told letter by letter', () => {
	const shown = ( letters: Letters[] ) => letters.map( ( { text, amiss } ) => amiss ? `[${ text }]` : text ).join( '' );

	it.each( [
		[ '#NLWales206', 'NLWales2026', 'letters', '#NLWales206', '#NLWales20[2]6', '2', '' ],
		[ '#Lakee2026', 'Lake2026', 'letters', '#Lake[e]2026', '#Lake2026', '', 'e' ],
		[ '#Lace2026', 'Lake2026', 'letters', '#La[c]e2026', '#La[k]e2026', 'k', 'c' ],
		[ 'lake2026', 'Lake2026', 'no-sign', 'lake2026', '[#]Lake2026', '', '' ],
		[ '#  Lake2026', 'Lake2026', 'space', '#[  ]Lake2026', '#Lake2026', '', '' ],
		[ '＃Lake2026', 'Lake2026', 'address', '＃Lake2026', '#Lake2026', '', '' ],
		[ '#بحيرة', 'بحيرات', 'letters', '#بحير[ة]', '#بحير[ات]', 'ات', 'ة' ]
	] )( '%s for %s', ( found, hashtag, kind, one, other, missing, extra ) => {
		const slip = slipLetters( found, hashtag );
		expect( [ slip.kind, shown( slip.found ), shown( slip.wanted ), slip.missing, slip.extra ] ).toEqual( [ kind, one, other, missing, extra ] );
	} );
} );
