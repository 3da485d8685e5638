import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Defect } from '../../../../src/domain/health/defect';
import { findTemplates } from '../../../../src/domain/wikitext';
import { corpus } from '../../../support/corpus';
import { check, repaired, wikiWith } from './small-wiki';

const T = 'Talk:A';
const around = corpus().map( ( { wikitext } ) => wikitext.slice( 0, 4000 ) ).concat( [ '', '== H ==\ntext <!-- {{ -->\n', '{{A|b={{c}}}}\n', '<nowiki>{{Partnership contribution|partnership=X}}</nowiki>\n' ] );

const name = fc.constantFrom( 'partnership', 'event', 'date', 'partner', 'identifier', 'nocategory', 'evnt', '1' );
const value = fc.constantFrom( 'Lake Archives', 'Lakeside', 'LAKE archives', 'Hill Songs', 'Nobody', '', 'open', 'kigoma-2026', 'Open days', '2026-05-02', '2026/05/02', '1 March 2020', '2 May 2030', 'soon', 'Q42', 'lake museum', 'a&#124;b', '{{x|y}}', '[[a|b]]', '<!-- c -->', 'no' );
const space = fc.constantFrom( '', ' ', '\n', ' <!-- d -->' );
const call = fc.tuple( fc.constantFrom( 'Partnership contribution', 'lake mark', 'Template:Partnership_contribution' ), fc.array( fc.tuple( space, name, space, value, space ), { maxLength: 6 } ) )
	.map( ( [ title, params ] ) => `{{${ title }${ params.map( ( [ a, key, b, text, c ] ) => `|${ a }${ key === '1' ? '' : `${ key }${ b }=` }${ text }${ c }` ).join( '' ) }}}` );

/** Something for every question: what is proposed, else the first way, else the first value. */
function anyAnswer( { repair }: Defect ): Answer | undefined {
	if ( repair.by === 'rule' ) {
		return undefined;
	}
	const { proposed, ways, offered, ask } = repair.question;
	return ways.length ? { way: ways[ ways.length - 1 ].id } : { values: [ proposed || offered[ 0 ] || ( ask === 'partnership' ? 'Lake Archives' : 'x' ) ] };
}

describe( 'repairs of any marks on any page', () => {
	test( 'leave every byte outside of the marks, and come to an end', () => {
		let found = 0;
		fc.assert( fc.property( fc.constantFrom( ...around ), fc.array( call, { minLength: 1, maxLength: 3 } ), fc.constantFrom( ...around ), ( before, calls, after ) => {
			const inner = calls.map( ( one, index ) => `${ index ? '' : 'START ' }${ one } MID${ index }` ).join( ' ' );
			let pages = wikiWith( { [ T ]: `${ before }\n${ inner } END\n${ after }` } );
			// An unclosed comment or tag in front swallows the marks: then there is nothing to look at.
			for ( let round = 0; ; round++ ) {
				const defects = check( pages ).filter( ( { page } ) => page === T );
				if ( !defects.length ) {
					break;
				}
				found += defects.length;
				// The answer to one question may lead to another: a named partnership has dates.
				expect( round ).toBeLessThan( 6 );
				const answers = Object.fromEntries( defects.map( ( defect ) => [ defect.kind, anyAnswer( defect ) ] ).filter( ( [ , said ] ) => said ) );
				pages = repaired( pages, defects, answers );
				const text = pages.get( T )!;
				expect( text.startsWith( `${ before }\nSTART ` ) ).toBe( true );
				expect( text.endsWith( ` END\n${ after }` ) ).toBe( true );
				calls.forEach( ( _, index ) => expect( text ).toContain( ` MID${ index }` ) );
				expect( findTemplates( before ).length ).toBeLessThanOrEqual( findTemplates( text ).length );
			}
		} ), { numRuns: 150, seed: Number( process.env.PARTNERKIT_SEED ?? 1 ) } );
		expect( found ).toBeGreaterThan( 300 );
	} );
} );
