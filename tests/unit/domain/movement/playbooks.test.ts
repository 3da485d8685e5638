import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANY_PLAYBOOK, fittingPlaybooks, playbookChoices, readPlaybookEntry, readPlaybookWish, writePlaybookWish, type PlaybookEntry } from '../../../../src/domain/movement/playbooks';
import { DEFAULT_CONFIG } from '../../../../src/domain/partnership/config';

const HOME = 'Project:Partnerships';

const read = ( wikitext: string, name = 'Letters' ): PlaybookEntry => readPlaybookEntry( `${ HOME }/Playbooks/${ name }`, name, wikitext, DEFAULT_CONFIG )!;

describe( 'a playbook in the list', () => {
	it( 'is read from its template and its first sentence', () => {
		const { text, ...entry } = read( `{{Partnership playbook\n| for = Archive, library; archive\n| effort = Days\n| languages = SW, en\n| tried-by = [[${ HOME }/Lake Archives|Lake Archives]], * Radio Ndowa\n}}\n\n== Goals ==\n* tea\n'''Letters''' that [[nobody|people]] read. And more.` );
		expect( entry ).toEqual( {
			title: `${ HOME }/Playbooks/Letters`, name: 'Letters', for: [ 'archive', 'library' ], effort: 'days', languages: [ 'sw', 'en' ],
			triedBy: [ { name: 'Lake Archives', title: `${ HOME }/Lake Archives` }, { name: 'Radio Ndowa' } ], lead: 'Letters that people read.'
		} );
		expect( text ).toContain( 'letters that people read' );
	} );

	it( 'says as little as its page does; a page without the template is none', () => {
		expect( read( '{{Partnership playbook}}' ) ).toMatchObject( { for: [], effort: '', languages: [], triedBy: [], lead: '' } );
		expect( read( '{{Partnership playbook|effort=half a year}}' ).effort ).toBe( 'half a year' );
		expect( readPlaybookEntry( 'x', 'x', 'Words alone', DEFAULT_CONFIG ) ).toBeUndefined();
	} );

	it.each( [
		[ 'One. Two.', 'One.' ], [ 'Version 1.2 is there! Yes.', 'Version 1.2 is there!' ], [ '读一张照片。再读一张。', '读一张照片。' ], [ 'صورة واحدة؟ نعم.', 'صورة واحدة؟' ], [ 'No end', 'No end' ],
		[ '== A ==\n* b\n{{c}}\nWords.', 'Words.' ], [ '&lt;b&gt; is text. x', '<b> is text.' ], [ '<b onclick=x>bold</b> words. x', 'bold words.' ], [ `${ 'word '.repeat( 60 ) }.`, `${ 'word '.repeat( 47 ) }word …` ]
	] )( 'begins %j with %j', ( body, lead ) => {
		expect( read( `{{Partnership playbook}}\n${ body }` ).lead ).toBe( lead );
	} );

	it.each( [ [ '[[A, B|c, d]], e', [ { name: 'c, d', title: 'A, B' }, { name: 'e' } ] ], [ '[[:User:X]]', [ { name: 'User:X', title: 'User:X' } ] ], [ '[[a]] and [[b]]', [ { name: 'a', title: 'a' } ] ], [ ', ;', [] ] ] )( 'names those of %j', ( source, tried ) => {
		expect( read( `{{Partnership playbook|tried-by=${ source }}}` ).triedBy ).toEqual( tried );
	} );
} );

describe( 'looking for playbooks', () => {
	const entry = ( name: string, more: Partial<PlaybookEntry> = {}, body = '' ): PlaybookEntry => ( { ...read( `{{Partnership playbook}}\n${ body }`, name ), ...more } );
	const all = [ entry( 'Zebra', { for: [ 'museum' ], effort: 'days', languages: [ 'en' ] }, 'A café in each.' ), entry( 'Écran', { for: [ 'museum', 'school' ], effort: 'hours' } ), entry( 'Cafe', { effort: 'a summer' } ) ];
	const found = ( wish: Partial<typeof ANY_PLAYBOOK> ): string[] => fittingPlaybooks( all, { ...ANY_PLAYBOOK, ...wish } ).map( ( { name } ) => name );

	it( 'finds all by name, those with the words in their name first, whatever case and accents', () => {
		expect( found( {} ) ).toEqual( [ 'Cafe', 'Écran', 'Zebra' ] );
		expect( found( { text: ' CAFÉ ' } ) ).toEqual( [ 'Cafe', 'Zebra' ] );
		expect( found( { text: 'each cafe' } ) ).toEqual( [ 'Zebra' ] );
		expect( found( { text: 'nothing' } ) ).toEqual( [] );
	} );

	it( 'finds by type, effort and language, all at once', () => {
		expect( found( { for: 'museum' } ) ).toEqual( [ 'Écran', 'Zebra' ] );
		expect( found( { for: 'museum', effort: 'days' } ) ).toEqual( [ 'Zebra' ] );
		expect( found( { for: 'museum', language: 'fr' } ) ).toEqual( [] );
	} );

	it( 'offers what there is, efforts from little to much', () => {
		expect( playbookChoices( all ) ).toEqual( { for: [ 'museum', 'school' ], effort: [ 'hours', 'days', 'a summer' ], language: [ 'en' ] } );
	} );

	it( 'is the same again from its address, and nothing else is taken for it', () => {
		fc.assert( fc.property( fc.record( { text: fc.string( { unit: 'grapheme' } ), for: fc.string(), effort: fc.constantFrom( '', 'days' ), language: fc.constantFrom( '', 'sw' ) } ), ( wish ) => {
			expect( readPlaybookWish( writePlaybookWish( wish ) ) ).toEqual( { ...wish, text: wish.text.trim(), for: wish.for.trim() } );
		} ) );
		expect( writePlaybookWish( ANY_PLAYBOOK ) ).toBe( '' );
		for ( const hash of [ '', 'Goals', 'playbooks?toString=x&__proto__=y', 'playbooks?text=%E0%A4%A', 'figures?text=x' ] ) {
			expect( readPlaybookWish( hash ) ).toEqual( ANY_PLAYBOOK );
		}
	} );
} );
