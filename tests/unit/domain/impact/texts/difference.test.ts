import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countReferences, textDifference, type TextRules } from '../../../../../src/domain/impact/texts/difference';
import { proseLines } from '../../../../../src/domain/impact/texts/prose';
import { createWordCounter } from '../../../../../src/features/impact/texts/word-counter';
import { DEFAULT_CONFIG } from '../../../../../src/domain/partnership/config';

const countWords = createWordCounter( 'en' )!;
const SILENT = [ 'file', 'image', 'category' ];
const rules: TextRules = { citations: [ 'Sfn' ], words: DEFAULT_CONFIG.words, silent: SILENT, countWords };

const prose = ( wikitext: string ): string => proseLines( wikitext, SILENT ).join( ' / ' ).replace( / +/g, ' ' );
const references = ( wikitext: string ): number => countReferences( wikitext, rules );

describe( 'Prose', () => {
	it.each( [
		[ 'plain text', 'A lake in the north.', 'A lake in the north.' ],
		[ 'bold and italics', 'A \'\'\'big\'\'\' \'\'lake\'\'', 'A big lake' ],
		[ 'links, by what they show', 'near [[Kigoma]], [[Lake Nyala|the lake]] and [[:Category:Lakes]]', 'near Kigoma, the lake and Category:Lakes' ],
		[ 'addresses with words', 'see [https://a.example/b c the map] or https://a.example/c', 'see c the map or' ],
		[ 'templates, those in templates too', 'A {{convert|3|km|{{x|y}}}} road', 'A road' ],
		[ 'references, right after a word', 'It froze<ref>A book</ref>, then thawed<ref name="b" />.', 'It froze, then thawed.' ],
		[ 'comments', 'one<!-- two\nthree --> four', 'one four' ],
		[ 'tables, those in tables too', 'before\n{| class="x"\n| a\n{|\n| b\n|}\n| c\n|}\nafter', 'before / after' ],
		[ 'headings', '== History ==\nIt was founded.', 'It was founded.' ],
		[ 'lists', '* one\n# two\n: three', '* one / # two / : three' ],
		[ 'files with links in their captions', 'a [[File:X.jpg|thumb|The [[lake]] in [[winter|ice]]]] b [[Category:Lakes]]', 'a b' ],
		[ 'tags inside of a word and between words', 'H<sub>2</sub>O<br>ice<div>snow</div>', 'H2O ice snow' ],
		[ 'galleries, formulas, code', 'a<gallery>\nFile:X.jpg|b\n</gallery>c<math>x < y</math>d<syntaxhighlight lang="c">int e;</syntaxhighlight>f', 'a c d f' ],
		[ 'text that is shown as it stands', '<nowiki>[[a]] \'\'b\'\'</nowiki> stays', 'a b stays' ],
		[ 'characters by name', 'caf&eacute;&nbsp;au lait', 'cafx au lait' ],
		[ 'what is not closed', 'a <b and [[c and {{d', 'a <b and c and {{d' ]
	] )( 'is of %s what readers read', ( _, wikitext, expected ) => {
		expect( prose( wikitext ) ).toBe( expected );
	} );
} );

describe( 'References', () => {
	it.each( [
		[ 'one', 'a<ref>b</ref>', 1 ],
		[ 'one that is used again', 'a<ref name="x">b</ref> c<ref name="x" /> d<ref name=x/>', 1 ],
		[ 'one in a template, one in a list of references', '{{Infobox|a=1<ref>b</ref>}}<references><ref name="c">d</ref></references>', 2 ],
		[ 'none in comments and shown source', '<!-- <ref>a</ref> --><nowiki><ref>b</ref></nowiki><syntaxhighlight><ref>c</ref></syntaxhighlight>', 0 ],
		[ 'capitals and line breaks', '<REF\nname="a">b</Ref >', 1 ],
		[ 'no tag of a longer name', '<references /><refs>a</refs>', 0 ],
		[ 'templates that make one, outside of tags alone', 'a{{sfn|Smith|1999}} b{{Template:Sfn|Lee}} c<ref>{{Sfn|x}}</ref> {{cite book}}', 3 ]
	] )( 'count %s', ( _, wikitext, expected ) => {
		expect( references( wikitext ) ).toBe( expected );
	} );
} );

describe( 'What an edit did', () => {
	it( 'is words and references more or fewer', () => {
		expect( textDifference( 'One two.', 'One two.\nThree four five.<ref>x</ref>', rules ) ).toEqual( { words: 3, references: 1 } );
		expect( textDifference( 'One two.<ref>x</ref>', '', rules ) ).toEqual( { words: -2, references: -1 } );
		expect( textDifference( 'same\nsame', 'same', rules ) ).toEqual( { words: -1, references: 0 } );
		// Bytes are no words.
		expect( textDifference( '', 'これは日本語です。', { ...rules, countWords: createWordCounter( 'ja' )! } ).words ).toBeGreaterThan( 2 );
	} );

	const page = fc.array( fc.constantFrom( 'A lake.', 'Two more words', '{{t|\n', '}}', '<ref>', '</ref>', '<ref name="a"/>', '[[', '|', ']]', '{|', '|}', '<!--', '-->', '== H ==', '\n', '\n\n', '<gallery>', '</gallery>' ), { maxLength: 30 } ).map( ( parts ) => parts.join( ' ' ) );

	it( 'is the difference of the two counts, and adds up over edits', () => {
		const whole = ( text: string ): number => proseLines( text, SILENT ).reduce( ( sum, line ) => sum + countWords( line ), 0 );
		fc.assert( fc.property( page, page, page, ( one, two, three ) => {
			const first = textDifference( one, two, rules );
			const second = textDifference( two, three, rules );
			expect( first.words ).toBe( whole( two ) - whole( one ) );
			expect( textDifference( one, three, rules ) ).toEqual( { words: first.words + second.words, references: first.references + second.references } );
		} ), { numRuns: 1000 } );
	} );

	it( 'is told of pages that were made to take long', () => {
		[ '<ref>', '<', '[[', '{|\n', '<references>', '<!--', '<gallery>', '{{', '[//', '[[a|', '</ref>', '<ref name=">' ].forEach( ( part ) => {
			const text = part.repeat( 100_000 );
			textDifference( '', `${ text }a`, rules );
		} );
	} );
} );
