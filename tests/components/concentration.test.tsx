import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Concentration } from '../../src/domain/movement/concentration';
import type { Institution } from '../../src/domain/movement/reached/partners';
import { inIdleTime } from '../../src/ui/idle';
import { ConcentrationTotal } from '../../src/ui/movement/portfolio/concentration-total';
import { numberIn, speaking } from '../support/words';
import { expectSound } from './axe-in-jsdom';
import { placeOnPage } from './place';

const HOSTILE = '<img src=x onerror=alert(1)>';

const place = placeOnPage();

afterEach( () => {
	vi.unstubAllGlobals();
} );

const institution = ( name: string ): Institution => ( { name, wikidata: '', type: '', size: '', country: '', partnerships: [] } );

/** What the screen says. */
function said( concentration: Partial<Concentration> | 'pending', language = 'en' ): string {
	const whole: Concentration | 'pending' = concentration === 'pending' ? concentration : { partners: 18, share: 0.41, gini: 0.623, top: [ institution( 'River Museum' ) ], ...concentration };
	act( () => render( <ConcentrationTotal
		concentration={ whole } helps={ [ { id: 'reached', url: '/reached' }, { id: 'playbooks', url: '/playbooks' } ] }
		t={ speaking( 'partnerkit-movement-app', language ) } number={ ( value ) => numberIn( language, value ) } day={ ( day ) => day }
	/>, place ) );
	return place.textContent!.replace( /[\u2068\u2069]/g, '' );
}

const links = (): string[] => [ ...place.querySelectorAll( 'a' ) ].map( ( one ) => one.getAttribute( 'href' )! );

describe( 'How much rests on one partner', () => {
	it( 'is told in words with what it means, and where that is much with what helps', async () => {
		const text = said( { half: [ 'A', 'B', 'C' ].map( institution ) } );
		expect( text ).toContain( 'One of 18 partners stands behind 41 % of the edits: River Museum. Half of them come from 3. Where much rests on few' );
		expect( text ).toContain( 'Gini coefficient: 0.62' );
		expect( links() ).toEqual( [ '/reached', '/playbooks' ] );
		const figure = place.querySelector( '[data-figure="concentration"]' )!;
		expect( figure.getAttribute( 'data-value' ) ).toBe( '0.41' );
		await expectSound( place );
	} );

	it( 'has its definition one click away', () => {
		said( {} );
		const definition = place.querySelector<HTMLElement>( '.partnerkit-total__definition' )!;
		const button = place.querySelector( 'button' )!;
		expect( [ definition.hidden, button.getAttribute( 'aria-expanded' ), button.getAttribute( 'aria-controls' ) ] ).toEqual( [ true, 'false', definition.id ] );
		act( () => button.click() );
		expect( [ definition.hidden, button.getAttribute( 'aria-expanded' ) ] ).toEqual( [ false, 'true' ] );
		expect( definition.textContent ).toContain( '0.94 where one of 18 has them all' );
	} );

	it( 'names two or three who have as many, of more says how many; of all that they have', () => {
		const top = [ 'A', 'B', 'C', 'D' ].map( institution );
		expect( said( { top: top.slice( 0, 2 ) } ) ).toContain( '2 of 18 partners stand behind 41 % of the edits each: A, B.' );
		expect( said( { top } ) ).toContain( '4 of 18 partners stand behind 41 % of the edits each. ' );
		expect( said( { partners: 4, top, share: 0.25, gini: 0, half: top.slice( 0, 2 ) } ) ).toContain( 'Each of the 4 partners stands behind 25 % of the edits. Half of them come from 2. It rests on many' );
		expect( links() ).toEqual( [] );
	} );

	it( 'does not say of one who has half that half comes from one; small shares have a tenth', () => {
		expect( said( { share: 0.62, partners: 3, half: [ institution( 'River Museum' ) ] } ) ).toMatch( /River Museum\. Where much rests on few/ );
		expect( said( { share: 0.0046, partners: 900 } ) ).toContain( '0.5 % of the edits' );
	} );

	it( 'is much where one has half of it, or a quarter of the partners', () => {
		const half = ( count: number ): Institution[] => Array.from( { length: count }, ( _, index ) => institution( `Museum ${ index }` ) );
		const isMuch = ( partners: number, count: number ): boolean => said( { partners, half: half( count ) } ).includes( 'Where much rests on few' );
		expect( [ isMuch( 3, 1 ), isMuch( 3, 2 ), isMuch( 8, 2 ), isMuch( 8, 3 ), isMuch( 17, 5 ), isMuch( 20, 5 ) ] ).toEqual( [ true, false, true, false, false, true ] );
		expect( said( { half: undefined } ) ).toContain( 'It rests on many' );
	} );

	it( 'is a dash while something is read', () => {
		expect( said( 'pending' ) ).toContain( 'Told once everything is read.' );
		expect( place.querySelector( '[data-figure="concentration"]' )!.getAttribute( 'data-state' ) ).toBe( 'pending' );
	} );

	it.each( [ 'fr', 'ar' ] )( 'leaves nothing open in %s, and a name is no markup', ( language ) => {
		[ said( { top: [ institution( HOSTILE ) ], half: [ 'A', 'B' ].map( institution ) }, language ), said( { top: [ 'A', 'B' ].map( institution ) }, language ), said( 'pending', language ) ].forEach( ( text ) => expect( text ).not.toMatch( /\$\d|\{\{|partnerkit-|undefined/ ) );
		expect( said( { top: [ institution( HOSTILE ) ] }, language ) ).toContain( HOSTILE );
		expect( place.querySelector( 'img' ) ).toBe( null );
	} );
} );

describe( 'Work in idle time', () => {
	it( 'goes on as long as there is time, then waits for more; it can be ended, and there is none where browsers do not tell', () => {
		const waiting: IdleRequestCallback[] = [];
		const done: number[] = [];
		const pieces = [ 1, 2, 3, 4, 5 ].map( ( one ) => () => done.push( one ) );
		const idle = ( times: number[] ): void => waiting.shift()!( { didTimeout: false, timeRemaining: () => times.shift() ?? 0 } );
		inIdleTime( pieces );
		expect( done ).toEqual( [] );
		vi.stubGlobal( 'requestIdleCallback', ( callback: IdleRequestCallback ) => waiting.push( callback ) );
		const cancelled = vi.fn();
		vi.stubGlobal( 'cancelIdleCallback', cancelled );
		const end = inIdleTime( pieces );
		// What there is at the beginning, and before each piece.
		idle( [ 10, 10, 6, 1 ] );
		expect( done ).toEqual( [ 1, 2 ] );
		// A page that has long to wait is not held up so long.
		idle( [ 50, 50, 43, 43 ] );
		expect( done ).toEqual( [ 1, 2, 3 ] );
		idle( [ 10, 10, 10, 10, 10 ] );
		expect( [ done, waiting.length ] ).toEqual( [ [ 1, 2, 3, 4, 5 ], 0 ] );
		inIdleTime( pieces )();
		end();
		expect( cancelled ).toHaveBeenCalledTimes( 2 );
	} );
} );
