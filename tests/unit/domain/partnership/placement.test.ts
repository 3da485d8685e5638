import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG, type Config } from '../../../../src/domain/partnership/config';
import { removeMark } from '../../../../src/domain/partnership/mark-writing';
import { place } from '../../../../src/domain/partnership/placement';
import { findTemplates } from '../../../../src/domain/wikitext';
import { corpus } from '../../../support/corpus';
import { hardCases } from '../../../support/wikitext-cases';

const CALL = '{{Partnership contribution|partnership=Lake Archives}}';
const config: Config = { ...DEFAULT_CONFIG, words: { months: [], namespaces: { ...DEFAULT_CONFIG.words.namespaces, category: [ 'kategorie', 'category', 'k' ] } }, fileFields: { ...DEFAULT_CONFIG.fileFields, Photograph: 'notes', Book: '' } };

describe( 'place on a talk page', () => {
	it.each( [
		[ 'below the banners and the switches between them', '{{A}}\n__NOINDEX__\n<!-- c -->\n{{B}}\n\nHi', `{{A}}\n__NOINDEX__\n<!-- c -->\n{{B}}\n${ CALL }\n\nHi` ],
		[ 'below a redirect, which has to come first', '#REDIRECT [[Talk:X]]', `#REDIRECT [[Talk:X]]\n${ CALL }` ],
		[ 'below a redirect in another language', '#WEITERLEITUNG[[Diskussion:X]]\n\nHi', `#WEITERLEITUNG[[Diskussion:X]]\n${ CALL }\n\nHi` ],
		[ 'above a list', '# one [[X]]', `${ CALL }\n# one [[X]]` ],
		[ 'above an unclosed comment', '{{A}} <!-- x', `${ CALL }\n{{A}} <!-- x` ],
		[ 'above a table', '{|\n|a\n|}', `${ CALL }\n{|\n|a\n|}` ]
	] )( '%s', ( _, before, after ) => {
		expect( place( before, CALL, 'talk', config ) ).toBe( after );
	} );
} );

describe( 'place on the page itself', () => {
	it.each( [
		[ 'on an empty page', '', CALL ],
		[ 'above the text', 'Lake is a lake.', `${ CALL }\nLake is a lake.` ],
		[ 'below hatnotes, short description and title', '{{Short description|x}}\n{{DISPLAYTITLE:\'\'Lake\'\'}}\n{{about|a}}\n\n{{Infobox lake}}\nLake', `{{Short description|x}}\n{{DISPLAYTITLE:''Lake''}}\n{{about|a}}\n${ CALL }\n\n{{Infobox lake}}\nLake` ],
		[ 'below several on one line', '{{short_description|x}}{{For|a}} <!-- c -->\nLake', `{{short_description|x}}{{For|a}} <!-- c -->\n${ CALL }\nLake` ],
		[ 'between a hatnote and the text on its line', '{{About|x}}Lake', `{{About|x}}${ CALL }Lake` ],
		[ 'below switches', '__NOINDEX__\n__NOTOC__ Lake', `__NOINDEX__\n__NOTOC__${ CALL } Lake` ],
		[ 'above what is in nowiki', '<nowiki>{{About}}</nowiki>', `${ CALL }\n<nowiki>{{About}}</nowiki>` ],
		[ 'below a redirect', '#REDIRECT [[X]]\n{{R}}', `#REDIRECT [[X]]\n${ CALL }\n{{R}}` ]
	] )( '%s', ( _, before, after ) => {
		expect( place( before, CALL, 'page', config ) ).toBe( after );
	} );
} );

describe( 'place on a file page', () => {
	it.each( [
		[ 'behind what the parameter holds', '{{Information\n|permission={{PD}}\n|source=x}}', `{{Information\n|permission={{PD}}\n${ CALL }\n|source=x}}` ],
		[ 'behind it where the call ends', '{{Information|permission=ok}}', `{{Information|permission=ok\n${ CALL }}}` ],
		[ 'into it where it is empty', '{{Artwork\n| permission = \n| source = x\n}}', `{{Artwork\n| permission = ${ CALL }\n| source = x\n}}` ],
		[ 'into a new one where it is missing', '{{information\n|source=x\n}}\n\n[[Category:A]]', `{{information\n|source=x\n|permission=${ CALL }\n}}\n\n[[Category:A]]` ],
		[ 'into the one that the wiki has chosen', '{{Photograph|permission=x}}', `{{Photograph|permission=x|notes=${ CALL }}}` ],
		[ 'below the description where the parameter would swallow it', '{{Information|permission=x<!--}}-->\n|source=y}}', `{{Information|permission=x<!--}}-->\n${ CALL }\n|source=y}}` ],
		[ 'below the description where none is chosen', '{{Book\n|a=b\n}}\nText', `{{Book\n|a=b\n}}\n${ CALL }\nText` ],
		[ 'above the categories, by whatever name', 'A picture.\n\n[[Kategorie:A]]\n[[k:B|x]]\n', `A picture.\n\n${ CALL }\n[[Kategorie:A]]\n[[k:B|x]]\n` ],
		[ 'at the end, behind links to categories and other languages', 'See [[:Category:A]]\n[[:Category:B]]\n[[fr:B]]', `See [[:Category:A]]\n[[:Category:B]]\n[[fr:B]]\n${ CALL }` ],
		[ 'at the end', 'A picture.\n', `A picture.\n${ CALL }\n` ],
		[ 'at the end, without a line break of its own where the page has none', 'A picture.', `A picture.\n${ CALL }` ],
		[ 'above an unclosed comment', 'A <!-- picture.', `${ CALL }\nA <!-- picture.` ]
	] )( '%s', ( _, before, after ) => {
		expect( place( before, CALL, 'file', config ) ).toBe( after );
	} );
} );

describe( 'place anywhere', () => {
	const placements = [ 'talk', 'page', 'file' ] as const;
	const parts = [ '{{WikiProject banner shell|1=', '{{Information|permission=', '{{About|', '#REDIRECT [[A]]', '[[Category:A]]', '__NOINDEX__', '{{DISPLAYTITLE:x}}', '}}', '|', '\n', '\n\n', '<!--', '-->', '<nowiki>', '</nowiki>', 'text', ' ' ];
	const page = fc.oneof( fc.array( fc.constantFrom( ...parts ), { maxLength: 14 } ).map( ( list ) => list.join( '' ) ), fc.constantFrom( ...hardCases( 2000, 21 ) ) );

	it( 'adds the call, which is found again, and nothing else; and taking it away leaves what was there', () => {
		fc.assert( fc.property( page, fc.constantFrom( ...placements ), ( before, placement ) => {
			const after = place( before, CALL, placement, config );
			const sources = ( text: string ) => findTemplates( text ).map( ( { start, end } ) => text.slice( start, end ) );
			expect( sources( after ).filter( ( source ) => source === CALL ).length ).toBe( sources( before ).filter( ( source ) => source === CALL ).length + 1 );
			expect( findTemplates( after ) ).toHaveLength( findTemplates( before ).length + 1 );
			const squeezed = ( text: string ) => text.replace( /\s+/g, '' );
			expect( squeezed( after ).replace( squeezed( CALL ), '' ).replace( /\|permission=|1=|\|notes=/g, '' ) ).toBe( squeezed( before ).replace( /\|permission=|1=|\|notes=/g, '' ) );
			expect( squeezed( removeMark( after, 'Lake Archives', config ) ).replace( /\|permission=|1=|\|notes=/g, '' ) ).toBe( squeezed( before ).replace( /\|permission=|1=|\|notes=/g, '' ) );
		} ), { seed: 5, numRuns: 4000 } );
	} );

	const pages = corpus();
	it.skipIf( !pages.length )( 'gives real pages back byte for byte when it is taken away', () => {
		for ( const { title, wikitext } of pages ) {
			for ( const placement of placements ) {
				expect( removeMark( place( wikitext, CALL, placement, config ), 'Lake Archives', config ) === wikitext, `${ title } ${ placement }` ).toBe( true );
			}
		}
	} );

	it( 'is done in a moment on a page of two megabytes', () => {
		const long = `${ '<!-- c -->\n'.repeat( 60_000 ) }${ '[[Category:A]]\n'.repeat( 60_000 ) }${ '{{A}}\n'.repeat( 60_000 ) }`;
		const before = performance.now();
		placements.forEach( ( placement ) => place( long, CALL, placement, config ) );
		expect( performance.now() - before ).toBeLessThan( 20_000 );
	} );
} );
