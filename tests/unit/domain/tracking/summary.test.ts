import { describe, expect, it } from 'vitest';
import { codePoints, composeSummary, takeBack, type Ending } from '../../../../src/domain/tracking/summary';
import { hashtagsIn } from '../../../../src/domain/partnership/hashtag';
import { random } from '../../../../build/demo/random';

const HASHTAG = 'LakeArchives2026';
const none = { hashtag: '', disclosure: '' };

describe( 'what goes to the end of a summary', () => {
	it( 'is the hashtag, after the words', () => {
		expect( composeSummary( 'Source for the ferry', { hashtag: HASHTAG, disclosure: '' }, 500 ) ).toEqual( { text: 'Source for the ferry #LakeArchives2026', added: ' #LakeArchives2026', missing: [] } );
	} );

	it( 'is the whole summary where there are no words', () => {
		expect( composeSummary( '', { hashtag: HASHTAG, disclosure: '' }, 500 ).text ).toBe( '#LakeArchives2026' );
	} );

	it( 'says for whom somebody works before it', () => {
		expect( composeSummary( '/* History */ dates', { hashtag: HASHTAG, disclosure: 'paid by the Archive' }, 500 ).text ).toBe( '/* History */ dates (paid by the Archive) #LakeArchives2026' );
	} );

	it.each( [ '#lakearchives2026', 'with ＃LakeArchives2026.', '#LakeArchives2026, page 4' ] )( 'does not say again what %s says', ( own ) => {
		expect( composeSummary( own, { hashtag: HASHTAG, disclosure: '' }, 500 ) ).toEqual( { text: own, added: '', missing: [] } );
	} );

	it.each( [ 'https://example.org/#LakeArchives2026', '#LakeArchives20267', 'LakeArchives2026' ] )( 'says it where %s does not count', ( own ) => {
		expect( composeSummary( own, { hashtag: HASHTAG, disclosure: '' }, 500 ).text ).toBe( `${ own } #${ HASHTAG }` );
	} );

	it( 'does not tell twice for whom somebody works', () => {
		expect( composeSummary( 'Dates; Paid by  the Archive', { hashtag: '', disclosure: 'paid by the Archive' }, 500 ).added ).toBe( '' );
	} );

	it( 'may stand in a comment, which nothing in it ends', () => {
		expect( composeSummary( 'A ferry', { hashtag: HASHTAG, disclosure: 'paid by A--> B' }, 500, 'comment' ).text ).toBe( 'A ferry <!-- (paid by A-> B) #LakeArchives2026 -->' );
	} );

	it( 'leaves out the hashtag, then the disclosure, where there is no room, and never a part', () => {
		const addition = { hashtag: 'Abc', disclosure: 'paid by X' };
		expect( composeSummary( 'x'.repeat( 483 ), addition, 500 ).missing ).toEqual( [] );
		expect( composeSummary( 'x'.repeat( 484 ), addition, 500 ) ).toMatchObject( { added: ' (paid by X)', missing: [ 'hashtag' ] } );
		expect( composeSummary( 'x'.repeat( 490 ), addition, 500 ) ).toMatchObject( { added: ' #Abc', missing: [ 'disclosure' ] } );
		expect( composeSummary( 'x'.repeat( 500 ), addition, 500 ) ).toMatchObject( { added: '', missing: [ 'disclosure', 'hashtag' ] } );
	} );

	it( 'counts characters as the wiki does', () => {
		const own = '𝒲'.repeat( 495 );
		expect( composeSummary( own, { hashtag: 'Abc', disclosure: '' }, 500 ).text ).toBe( `${ own } #Abc` );
		expect( composeSummary( `${ own }𝒲`, { hashtag: 'Abc', disclosure: '' }, 500 ).missing ).toEqual( [ 'hashtag' ] );
	} );
} );

describe( 'a summary that comes back', () => {
	it( 'has the own words again', () => {
		const { text, added } = composeSummary( 'Dates', { hashtag: HASHTAG, disclosure: 'paid by X' }, 500 );
		expect( takeBack( text, { own: 'Dates', added } ) ).toBe( 'Dates' );
	} );

	it( 'has them as they were typed, whatever spaces the wiki took away', () => {
		const { text, added } = composeSummary( '  Dates ', { hashtag: HASHTAG, disclosure: '' }, 500 );
		expect( takeBack( text.trim(), { own: '  Dates ', added } ) ).toBe( '  Dates ' );
	} );

	it( 'keeps a hashtag that somebody wrote', () => {
		expect( takeBack( 'Dates #Abc', { own: 'Dates #Abc', added: '' } ) ).toBe( 'Dates #Abc' );
		expect( takeBack( 'Dates #Abc', { own: 'Dates #Abc', added: ' #Abc' } ) ).toBe( 'Dates #Abc' );
	} );

	it( 'keeps what somebody wrote since', () => {
		expect( takeBack( 'Other #Abc', { own: 'Dates', added: ' #Abc' } ) ).toBe( 'Other' );
		expect( takeBack( 'Dates #Abc and more', { own: 'Dates', added: ' #Abc' } ) ).toBe( 'Dates #Abc and more' );
	} );
} );

describe( 'any summary', () => {
	const PIECES = [ 'a', ' ', '  ', '#', '＃', '#Abc', 'ﷺ', 'مكتبة', '#مكتبة', '𝒲', '👩🏽‍🚀', '\uD800', 'https://x.org/', '/* History */', '-->', '\t', 'paid by X', 'Ä', '_', '{{', ')' ];
	const HASHTAGS = [ '', 'Abc', 'مكتبة', '𝒲x', 'ß2026', 'constructor' ];
	const DISCLOSURES = [ '', 'paid by X', 'مدفوع الأجر -- X', '#Abc' ];

	it( 'keeps the own words, stays within the limit, is the same a second time, and comes back', () => {
		const { pick, int } = random( Number( process.env.PARTNERKIT_SEED ?? 1 ), 'summaries' );
		for ( let round = 0; round < 20_000; round++ ) {
			const own = Array.from( { length: int( 0, 12 ) }, () => pick( PIECES ) ).join( '' );
			const addition = { hashtag: pick( HASHTAGS ), disclosure: pick( DISCLOSURES ) };
			const limit = pick( [ 0, 5, 20, 40, 500 ] );
			const ending = pick<Ending>( [ 'words', 'comment' ] );
			const composed = composeSummary( own, addition, limit, ending );
			expect( composed.text.startsWith( own ) ).toBe( true );
			expect( composed.text ).toBe( own + composed.added );
			expect( codePoints( composed.text ) ).toBeLessThanOrEqual( Math.max( limit, codePoints( own ) ) );
			const again = composeSummary( composed.text, addition, limit, ending );
			if ( !composed.missing.length && ending === 'words' ) {
				expect( again ).toMatchObject( { text: composed.text, added: '', missing: [] } );
			}
			expect( takeBack( composed.text, { own, added: composed.added } ) ).toBe( own );
			if ( addition.hashtag && !composed.missing.includes( 'hashtag' ) ) {
				expect( hashtagsIn( composed.text, [ addition.hashtag ] ), composed.text ).toEqual( [ addition.hashtag ] );
			}
			expect( composeSummary( own, none, limit ).added ).toBe( '' );
		}
	} );
} );
