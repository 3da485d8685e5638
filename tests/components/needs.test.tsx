import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { Needs } from '../../src/ui/movement/portfolio/needs';
import type { Seen } from '../../src/ui/movement/portfolio/seen';
import { numberIn, speaking } from '../support/words';
import { placeOnPage } from './place';

const place = placeOnPage();

const seen = {
	conditions: [ { what: 'one-contact', name: 'رنا' } ], member: { facts: { key: 'Lake', partnership: { label: 'Lake' }, keptAt: [ { wiki: 'here', isHere: true } ] } }
} as unknown as Seen;

it( 'keeps the direction of its sentences whatever a name begins with', () => {
	act( () => render( <Needs
		words={ { t: speaking( 'partnerkit-movement-app', 'en' ), number: ( value ) => numberIn( 'en', value ), day: ( day ) => day, country: ( code ) => code, isFromRight: false } }
		seen={ [ seen ] } requests={ [ 'أرشيف الوادي', 'School library' ] } urls={ { act: () => '#', requests: '#' } }
	/>, place ) );
	const lines = [ ...place.querySelectorAll( 'li > p' ) ];
	// A letter from the right that is not isolated would turn the whole of an element without a direction of its own.
	expect( lines.map( ( line ) => line.textContent ) ).toEqual( [ '\u2068أرشيف الوادي\u2069 · School library', expect.stringMatching( /^\u2068رنا\u2069 is the only contact/ ) ] );
	expect( lines.flatMap( ( line ) => [ ...line.querySelectorAll( 'bdi, [dir="auto"]' ) ] ) ).toEqual( [] );
} );
