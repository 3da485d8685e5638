import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBlocks, replaceBlocks, writeBlock, type BrokenBlock, type GeneratedKind } from '../../../../src/domain/impact/report/markers';
import { HOSTILE } from '../../../support/hostile';

const seed = Number( process.env.PARTNERKIT_SEED ) || undefined;

/** What people write: anything that does not take in what follows, and is no comment of ours. */
const prose = fc.oneof( fc.constantFrom( ...HOSTILE, 'Words.', '\n\n== Next ==\n', '<!-- a note -->', '<nowiki><!-- partnerkit:figures id=p1 hash=x --></nowiki>' ), fc.string() )
	.filter( ( text ) => {
		const { blocks, broken } = findBlocks( `${ text }\n${ writeBlock( 'figures', 'probe', {}, 'x' ) }` );
		return !broken.length && blocks.length === 1 && !/[<!-]$/.test( text );
	} );
const content = fc.stringMatching( /^[a-z0-9 |{}\n]*$/ ).filter( ( text ) => findBlocks( writeBlock( 'figures', 'probe', {}, text ) ).blocks.length === 1 );
const kind = fc.constantFrom<GeneratedKind>( 'figures', 'value', 'chart', 'made' );
const setting = fc.oneof( fc.constantFrom( ...HOSTILE ), fc.string() );

const section = fc.record( { kind, event: setting, content, after: prose } );

describe( 'Generated parts', () => {
	it( 'are made new, and every word around them stays', () => {
		fc.assert( fc.property( prose, fc.array( section, { maxLength: 5 } ), content, ( before, sections, fresh ) => {
			const page = ( contents: ( index: number ) => string ): string => before + '\n' + sections.map( ( one, index ) => `${ writeBlock( one.kind, `p${ index }`, { event: one.event }, contents( index ) ) }\n${ one.after }` ).join( '\n' );
			const text = page( ( index ) => sections[ index ].content );
			// Two texts of people may mean something together.
			fc.pre( findBlocks( text ).blocks.length === sections.length );
			expect( replaceBlocks( text, () => fresh ) ).toBe( page( () => fresh ) );
			expect( replaceBlocks( text, () => undefined ) ).toBe( text );
			expect( findBlocks( text ).blocks.every( ( { isTouched } ) => !isTouched ) ).toBe( true );
		} ), { seed, numRuns: 500 } );
	} );

	it( 'leave every page as it is but for what stands between two comments that belong together', () => {
		const piece = fc.oneof( prose, fc.constantFrom( ...[ 'a', 'b' ].flatMap( ( id ) => [ `<!-- partnerkit:figures id=${ id } hash=x -->`, `<!-- /partnerkit:${ id } -->` ] ), '<!-- partnerkit:figures -->', '<!-- partnerkit:x id=a hash=y -->', '<!--', '-->', '<nowiki>', '</nowiki>', '<!-- /partnerkit: -->' ) );
		fc.assert( fc.property( fc.array( piece, { maxLength: 10 } ).map( ( pieces ) => pieces.join( '' ) ), ( text ) => {
			const { blocks } = findBlocks( text );
			const fixed: string[] = [];
			let at = 0;
			blocks.forEach( ( { from, start, end } ) => {
				fixed.push( text.slice( at, from ) );
				expect( start ).toBeLessThanOrEqual( end );
				at = end;
			} );
			fixed.push( text.slice( at ) );
			let rest = replaceBlocks( text, () => 'NEW' );
			fixed.forEach( ( words, index ) => {
				expect( rest.startsWith( words ) ).toBe( true );
				rest = rest.slice( words.length ).replace( index < blocks.length ? /^<!-- partnerkit:[^>]*-->NEW/ : /^/, '' );
			} );
			expect( rest ).toBe( '' );
		} ), { seed, numRuns: 1000 } );
	} );

	it( 'say their settings back, and can be told from those that somebody changed', () => {
		fc.assert( fc.property( setting, ( value ) => {
			const text = `x ${ writeBlock( 'chart', 'p1', { event: value }, 'content' ) } y`;
			const { blocks: [ block ], broken } = findBlocks( text );
			expect( broken ).toEqual( [] );
			expect( block ).toMatchObject( { id: 'p1', kind: 'chart', content: 'content', isTouched: false } );
			expect( block.settings.event || '' ).toBe( [ ...value ].map( ( character ) => /^[\uD800-\uDFFF]$/.test( character ) ? '\uFFFD' : character ).join( '' ) );
			expect( text ).not.toMatch( /~{3}|\{\{subst/ );
			expect( findBlocks( text.replace( 'content', 'contents' ) ).blocks[ 0 ].isTouched ).toBe( true );
		} ), { seed } );
	} );

	const open = ( id: string ): string => `<!-- partnerkit:figures id=${ id } hash=x -->`;
	const close = ( id: string ): string => `<!-- /partnerkit:${ id } -->`;
	it.each<[ string, string, BrokenBlock[], string[] ]>( [
		[ 'its end is gone', `${ open( 'a' ) }1 words ${ open( 'b' ) }2${ close( 'b' ) }`, [ { id: 'a', problem: 'unclosed' } ], [ 'b' ] ],
		[ 'its beginning is gone', `1${ close( 'a' ) } ${ open( 'b' ) }2${ close( 'b' ) }`, [ { id: 'a', problem: 'unopened' } ], [ 'b' ] ],
		[ 'one stands in the other', `${ open( 'a' ) }1${ open( 'b' ) }2${ close( 'b' ) }${ close( 'a' ) }`, [ { id: 'a', problem: 'nested' } ], [ 'b' ] ],
		[ 'two overlap', `${ open( 'a' ) }1${ open( 'b' ) }2${ close( 'a' ) }3${ close( 'b' ) }`, [ { id: 'a', problem: 'nested' }, { id: 'b', problem: 'nested' } ], [] ],
		[ 'it was copied', `${ open( 'a' ) }1${ close( 'a' ) } ${ open( 'a' ) }1${ close( 'a' ) }`, [ { id: 'a', problem: 'twice' } ], [] ],
		[ 'they were swapped', `${ close( 'a' ) }1${ open( 'a' ) }`, [ { id: 'a', problem: 'swapped' } ], [] ],
		[ 'it cannot be read', `<!-- partnerkit:figures -->1${ close( 'a' ) }`, [ { id: '', problem: 'unreadable' }, { id: 'a', problem: 'unopened' } ], [] ],
		[ 'it is of a kind that is not known', `<!-- partnerkit:later id=a hash=x -->1${ close( 'a' ) }`, [ { id: '', problem: 'unreadable' }, { id: 'a', problem: 'unopened' } ], [] ]
	] )( 'stay as they are where %s', ( _, text, broken, sound ) => {
		expect( findBlocks( text ).broken ).toEqual( broken );
		expect( findBlocks( text ).blocks.map( ( { id } ) => id ) ).toEqual( sound );
		const fresh = replaceBlocks( text, () => 'NEW' );
		expect( fresh.replace( /<!-- partnerkit:figures id=b hash=\w+ -->NEW/, `${ open( 'b' ) }2` ) ).toBe( text );
	} );
} );
