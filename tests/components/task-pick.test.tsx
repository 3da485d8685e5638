import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import { readTasks } from '../../src/domain/worklist/read';
import { TaskPick } from '../../src/ui/tasks/task-pick';
import { HOSTILE } from '../support/hostile';
import { expectSound } from './axe-in-jsdom';

const LIST = [
	'* [[Hard]] {{Partnership task|type=write|difficulty=hard|minutes=60|topic=people}}', '* [[Ujiji]] {{Partnership task|type=sentence|difficulty=easy|minutes=5|note=the market}}', '* [[Bare]]',
	'* [[Taken]] {{Partnership task|type=source|user=Baraka|until=2026-11-28T13:30:00Z}}', '* [[Left over]] {{Partnership task|type=source|user=Baraka|until=2026-11-20}}'
].join( '\n' );

let place: HTMLElement;
let picked: string[];

beforeEach( () => {
	picked = [];
	place = document.body.appendChild( document.createElement( 'main' ) );
} );
afterEach( () => {
	render( null, place );
	place.remove();
} );

const words = ( key: string, ...parameters: Array<string | number> ): string => [ key.replace( 'partnerkit-task-', '' ), ...parameters ].join( ' ' );
const show = async ( list: string, user = 'Asha' ) => {
	await act( () => render( <TaskPick
		t={ words } number={ String } day={ ( day ) => day } tasks={ readTasks( list, DEFAULT_CONFIG ) } user={ user } topics={ [ 'people' ] } now={ Date.parse( '2026-11-27T10:00:00Z' ) } onPick={ ( { title } ) => picked.push( title ) }
	/>, place ) );
};
const cards = () => [ ...place.querySelectorAll( 'button.partnerkit-tasks__card' ) ].map( ( card ) => card.querySelector( '.partnerkit-tasks__page' )!.textContent );
const others = () => act( () => place.querySelector<HTMLButtonElement>( '.partnerkit-tasks__foot button' )!.click() );

it( 'offers three tasks, named by the act with the time, shows one that is taken, and others when asked', async () => {
	await show( LIST );
	expect( place.querySelector( 'button' )!.textContent ).toBe( 'type-sentenceUjiji: the marketminutes 5 5' );
	expect( place.querySelector( '.partnerkit-tasks__card--taken' )!.textContent ).toBe( 'type-sourceTakentaken-until Baraka time 2026-11-28 13:30' );
	expect( cards() ).toHaveLength( 3 );
	const first = cards();
	await expectSound( place );
	await others();
	expect( cards() ).toEqual( [ 'Hard' ] );
	await others();
	expect( cards() ).toEqual( first );
	await act( () => place.querySelector( 'button' )!.click() );
	expect( picked ).toEqual( [ 'Ujiji' ] );
} );

it( 'says where there is none', async () => {
	await show( '* [[A]] {{Partnership task|user=B}}' );
	expect( place.textContent ).toBe( 'none-free' );
} );

it( 'shows whatever stands on the page as text', async () => {
	for ( const value of HOSTILE.filter( ( one ) => !/[\n{}[\]|]/.test( one ) ) ) {
		await show( `* [[A]] {{Partnership task|type=${ value }|note=${ value }}}\n* [[B]] {{Partnership task|type=${ value }|user=${ value }}}`, value );
		expect( place.querySelector( 'img, script, svg, input, b, iframe' ) ).toBeNull();
	}
} );
