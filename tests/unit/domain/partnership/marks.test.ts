import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG as config } from '../../../../src/domain/partnership/config';
import { putMark, removeMark } from '../../../../src/domain/partnership/mark-writing';
import { findMark, readMarks, type Mark } from '../../../../src/domain/partnership/marks';
import { describedBySource } from '../../../../src/domain/templatedata/description';
import { corpus } from '../../../support/corpus';

const mark: Mark = { partnership: 'Lake Archives', event: 'kigoma-2026', date: '2026-11-23', partner: 'Kigoma Regional Archive', identifier: 'KRA-1927-044' };
const text = '{{Partnership contribution|partnership=Lake Archives|event=kigoma-2026|date=2026-11-23|partner=Kigoma Regional Archive|identifier=KRA-1927-044}}';
const shell = '{{WikiProject banner shell|1=\n{{WikiProject Tanzania|class=C}}\n}}\n\n== Hello ==\n';

describe( 'putMark', () => {
	it.each( [
		[ 'on an empty talk page', '', text ],
		[ 'above a discussion', '== Hello ==\nHi', `${ text }\n== Hello ==\nHi` ],
		[ 'below the banners', '{{Talk header}}\n{{WikiProject X}}\n\n== Hello ==', `{{Talk header}}\n{{WikiProject X}}\n${ text }\n\n== Hello ==` ],
		[ 'above a template that begins a sentence', '{{ping|A}} hello', `${ text }\n{{ping|A}} hello` ],
		[ 'into the banner shell', shell, shell.replace( 'class=C}}\n', `class=C}}\n${ text }\n` ) ],
		[ 'into an empty banner shell', '{{WikiProject banner shell}}', `{{WikiProject banner shell|1=${ text }}}` ],
		[ 'below a banner shell that would swallow it', '{{WikiProject banner shell|1=a<!--}}\n', `${ text }\n{{WikiProject banner shell|1=a<!--}}\n` ]
	] )( 'adds a mark %s', ( _, before, after ) => {
		expect( putMark( before, mark, 'talk', config ) ).toBe( after );
	} );

	it( 'changes the values of a mark that is there and nothing else', () => {
		const before = 'x {{partnership_contribution\n | partnership = lake Archives <!-- see A -->\n | partner = Old\n | identifier = 1\n | extra = y\n}} z';
		expect( putMark( before, { ...mark, event: '', date: undefined, identifier: '' }, 'talk', config ) ).toBe(
			'x {{partnership_contribution\n | partnership = lake Archives <!-- see A -->\n | partner = Kigoma Regional Archive\n | extra = y\n}} z' );
	} );

	it( 'sets and takes away what else the template has, by its own names, and leaves the rest', () => {
		const before = '{{Partnership contribution|partnership=Lake Archives|note=x|old=y|more=z}}';
		expect( readMarks( before, config )[ 0 ].other ).toEqual( { note: 'x', old: 'y', more: 'z' } );
		expect( putMark( before, { partnership: 'Lake Archives', event: '', partner: '', identifier: '', other: { note: '[[A]]', old: '', new: 'n' } }, 'talk', config ) )
			.toBe( '{{Partnership contribution|partnership=Lake Archives|note=[[A]]|more=z|new=n}}' );
	} );

	it( 'keeps a date in words until somebody changes it', () => {
		const before = '{{Partnership contribution|partnership=Lake Archives|date=spring 2024}}';
		const [ read ] = readMarks( before, config );
		expect( read ).toMatchObject( { date: undefined, other: { date: 'spring 2024' } } );
		expect( putMark( before, { ...read, event: 'e' }, 'talk', config ) ).toContain( 'date=spring 2024' );
		expect( putMark( before, { ...read, date: '2026-01-01', other: {} }, 'talk', config ) ).toContain( 'date=2026-01-01' );
	} );

	it.each( [
		[ 'inline', '{{Partnership contribution|x={{subst:CURRENTYEAR}}|partnership=Lake Archives}}' ],
		[ 'block', '{{Partnership contribution\n| x = {{subst:CURRENTYEAR}}\n| partnership = Lake Archives\n}}' ],
		[ '\n{{_\n|________________ = _\n}}\n', '{{Partnership contribution\n|x                = {{subst:CURRENTYEAR}}\n|partnership      = Lake Archives\n}}' ],
		[ 'nonsense', '{{Partnership contribution|x={{subst:CURRENTYEAR}}|partnership=Lake Archives}}' ]
	] )( 'writes a new one in the order and the layout that the template asks for: %j', ( format, written ) => {
		const description = { ...describedBySource( 'Template:Partnership contribution', [ 'x', 'partnership' ] ), format };
		expect( putMark( '', { partnership: 'Lake Archives', event: '', partner: '', identifier: '', other: { x: '{{subst:CURRENTYEAR}}' } }, 'talk', config, description ) ).toBe( written );
	} );

	it( 'adds a second mark only for another partnership', () => {
		const once = putMark( shell, mark, 'talk', config );
		expect( putMark( once, mark, 'talk', config ) ).toBe( once );
		expect( readMarks( putMark( once, { ...mark, partnership: 'Swahili Voices' }, 'talk', config ), config ) ).toHaveLength( 2 );
	} );

	it( 'gives back what a person typed, whatever that is', () => {
		const hostile = fc.oneof( fc.string(), fc.constantFrom( 'a|b', 'a=b', '}}', '{{'.repeat( 50 ), '{{subst:PAGENAME}}', '~~~~', '<!--', '--><b>', '<nowiki>', '</nowiki>}}',
			'{{{1|}}}', '{{!}}', '[[Category:X]]', '\n== H ==\n', '*#:;', '{|', '<ref name="x">', '<math>}}|</math>', '__NOINDEX__', '#REDIRECT [[X]]', '$1$2$&$\'', '&lt;b&gt;', '&#124;' ) );
		fc.assert( fc.property( hostile, hostile, fc.constantFrom( '', shell, '<ref>x</ref> {{a}} -->' ), ( partner, identifier, page ) => {
			const oneLine = ( value: string ) => value.replace( /[\r\n]+/g, ' ' ).trim();
			const result = putMark( page, { ...mark, partner, identifier }, 'talk', config );
			expect( findMark( result, 'Lake Archives', config ) ).toMatchObject( { partner: oneLine( partner ), identifier: oneLine( identifier ) } );
		} ), { seed: 3, numRuns: 500 } );
	} );
} );

describe( 'removeMark', () => {
	it.each( [ '', '== Hello ==\nHi', shell, '{{Talk header}}\n{{WikiProject X}}\n\n== Hello ==', '{{WikiProject X}}' ] )( 'leaves the page as it was before the mark: %j', ( page ) => {
		expect( removeMark( putMark( page, mark, 'talk', config ), 'Lake Archives', config ) ).toBe( page );
	} );

	it( 'leaves other marks and a page without one alone', () => {
		expect( removeMark( text, 'Swahili Voices', config ) ).toBe( text );
	} );

	const pages = corpus();
	it.skipIf( !pages.length )( 'leaves real pages as they were, wherever the mark went', () => {
		for ( const { wikitext, title } of pages ) {
			for ( const placement of [ 'talk', 'page', 'file' ] as const ) {
				const marked = putMark( wikitext, mark, placement, config );
				expect( findMark( marked, 'Lake Archives', config ), title ).toEqual( mark );
				expect( removeMark( marked, 'Lake Archives', config ) === wikitext, `${ title } ${ placement }` ).toBe( true );
			}
		}
	} );
} );
