import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { Totals } from '../../src/ui/movement/portfolio/totals';
import type { Member } from '../../src/ui/movement/portfolio/view';
import { numberIn, speaking } from '../support/words';
import { placeOnPage } from './place';

const place = placeOnPage();

const member = ( country: string ): Member => ( { state: 'whole', gaps: [], facts: { partnership: { status: 'active', partners: [ { country } ] } } } as unknown as Member );

/** What is said below the number of partnerships. */
function said( countries: string[], language = 'en' ): string {
	act( () => render( <Totals
		members={ countries.map( member ) } partners={ countries.length } countries={ new Set( countries.filter( Boolean ) ).size } hasStates={ false }
		t={ speaking( 'partnerkit-movement-app', language ) } number={ ( value ) => numberIn( language, value ) } day={ ( day ) => day }
	/>, place ) );
	return [ ...place.querySelectorAll( '[data-figure="partnerships"] p' ) ].pop()!.textContent!;
}

it( 'tells how many partners there are in how many countries, and of no country where none is on record', () => {
	expect( said( [ 'FR', 'KE', 'FR' ] ) ).toBe( '3 active. 3 partners in 2 countries.' );
	expect( said( [ 'FR' ] ) ).toBe( '1 active. 1 partner in one country.' );
	expect( said( [ '', '' ] ) ).toBe( '2 active. 2 partners.' );
	expect( said( [] ) ).toBe( '' );
	expect( said( [ '', '' ], 'ar' ) ).not.toContain( 'لا بلد' );
} );
