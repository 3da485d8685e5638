import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFINITIONS } from '../../../../src/domain/impact/newcomers';
import { EVERYTHING, readAsked, writeAsked, type Asked } from '../../../../src/domain/impact/permalink';
import { isSamePeriod, periodProblem, presetPeriod } from '../../../../src/domain/impact/named-period';

const TODAY = '2026-11-23';

const asked = ( given: Partial<Asked> ): Asked => ( { ...EVERYTHING, ...given } );

describe( 'The address of a view', () => {
	it( 'is empty for everything, and nothing is ignored in it', () => {
		expect( writeAsked( EVERYTHING ) ).toBe( '' );
		expect( readAsked( '', TODAY ) ).toEqual( { asked: EVERYTHING, ignored: [] } );
	} );

	it( 'holds what was chosen, readably', () => {
		expect( writeAsked( asked( { selection: { event: 'kigoma', namespace: 0, from: '2026-03-01' }, compare: true, newcomers: '60d' } ) ) )
			.toBe( 'figures?event=kigoma&namespace=0&from=2026-03-01&compare=1&newcomers=60d' );
	} );

	it( 'shows the same again, whatever names hold', () => {
		const day = fc.constantFrom( '2025-01-31', '2026-03-01' );
		const name = fc.string( { unit: 'grapheme', minLength: 1 } );
		fc.assert( fc.property(
			fc.record( { event: name, partner: name, wiki: name, namespace: fc.nat( 9999 ), from: day }, { requiredKeys: [] } ),
			fc.boolean(), fc.boolean(), fc.constantFrom( ...DEFINITIONS ),
			( selection, compare, more, newcomers ) => {
				const one = { selection, compare, more, newcomers };
				expect( readAsked( writeAsked( one ), TODAY ) ).toEqual( { asked: one, ignored: [] } );
			}
		) );
	} );

	it( 'takes half a character', () => {
		expect( readAsked( writeAsked( asked( { selection: { partner: 'a\uD800b\uDC00\uDC00😀' } } ) ), TODAY ).asked.selection.partner ).toBe( 'a\uFFFDb\uFFFD\uFFFD😀' );
	} );

	it( 'is left to headings of the page where it is none', () => {
		expect( readAsked( 'Participants?event=x', TODAY ) ).toEqual( { asked: EVERYTHING, ignored: [] } );
	} );

	it.each( [
		[ 'event=&colour=red', [ 'event', 'colour' ] ],
		[ 'partner=%E0%A4%A', [ 'partner' ] ],
		[ 'namespace=-1&namespace=x', [ 'namespace', 'namespace' ] ],
		[ 'from=yesterday&to=2026-02-30', [ 'from', 'to' ] ],
		[ 'from=2026-05-01&to=2026-04-01', [ 'from', 'to' ] ],
		[ 'from=2027-01-01', [ 'from', 'to' ] ],
		[ 'newcomers=all&compare=yes', [ 'newcomers', 'compare' ] ],
		[ '__proto__=x&constructor=y', [ '__proto__', 'constructor' ] ],
		[ '%=1', [ '%' ] ]
	] )( 'is used without what is broken or unknown in it: %s', ( fields, ignored ) => {
		const read = readAsked( `figures?${ fields }`, TODAY );
		expect( read.ignored ).toEqual( ignored );
		expect( JSON.parse( JSON.stringify( read.asked ) ) ).toEqual( EVERYTHING );
	} );

	it( 'keeps what is sound beside what is not', () => {
		expect( readAsked( 'figures?event=a%3Db&from=x&to=2026-04-01', TODAY ) ).toEqual( { asked: asked( { selection: { event: 'a=b', from: undefined, to: '2026-04-01' } } ), ignored: [ 'from' ] } );
	} );
} );

describe( 'A period', () => {
	it( 'has days, both included', () => {
		expect( presetPeriod( 'whole', TODAY ) ).toEqual( {} );
		expect( presetPeriod( 'month', TODAY ) ).toEqual( { from: '2026-11-01', to: TODAY } );
		expect( presetPeriod( 'days', TODAY ) ).toEqual( { from: '2026-10-25', to: TODAY } );
		expect( presetPeriod( 'year', '2024-03-01' ) ).toEqual( { from: '2023-03-03', to: '2024-03-01' } );
	} );

	it( 'is known again', () => {
		expect( isSamePeriod( {}, { from: undefined } ) ).toBe( true );
		expect( isSamePeriod( { from: '2026-01-01' }, {} ) ).toBe( false );
	} );

	it( 'can have no figures where it is reversed, or has not begun', () => {
		expect( periodProblem( { from: '2026-05-01', to: '2026-04-30' }, TODAY ) ).toBe( 'reversed' );
		expect( periodProblem( { from: '2026-11-24' }, TODAY ) ).toBe( 'future' );
		expect( periodProblem( { from: TODAY, to: '2027-12-31' }, TODAY ) ).toBeUndefined();
	} );
} );
