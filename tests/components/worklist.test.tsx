import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { WikiError } from '../../src/wiki/ports';
import { HOSTILE } from '../support/hostile';
import { LIST, place, texts, summaries, part, rows, button, press, done, expectAccessible, show, fill, settle } from './worklist-screen';

describe( 'the list', () => {
	it( 'shows own tasks first, then free ones, easy and short first, and can be filtered', async () => {
		await show();
		expect( rows( 'own' ) ).toEqual( [ 'Mine' ] );
		expect( part( 'own' ).textContent ).toContain( 'yours time 2026-11-29 00:00' );
		expect( rows().slice( 0, 1 ) ).toEqual( [ 'Ujiji' ] );
		expect( rows().slice( 1, 3 ).sort() ).toEqual( [ 'Bare', 'Left over' ] );
		expect( rows().slice( 3 ) ).toEqual( [ 'Hard', 'Shown' ] );
		const [ first ] = part( 'list' ).querySelectorAll( 'li' );
		expect( first.textContent ).toContain( 'type-sentenceUjiji: the marketdifficulty-easy · minutes 5 5 · places · from Box 12' );
		await fill( 'show', 'taken' );
		expect( part( 'list' ).textContent ).toContain( 'taken-until Baraka time 2026-11-28 13:30' );
		await fill( 'show', 'done' );
		expect( part( 'list' ).textContent ).toContain( '✓ done-by Baraka 2026-11-20' );
		await fill( 'show', 'all' );
		await fill( 'difficulty', 'hard' );
		expect( rows() ).toEqual( [ 'Hard' ] );
		await fill( 'topic', 'places' );
		expect( part( 'list' ).textContent ).toContain( 'none-found' );
		await expectAccessible();
	} );

	it( 'says that what was taken too long is free again, and what cannot be taken from here', async () => {
		await show();
		expect( part( 'list' ).textContent ).toContain( 'stale Baraka time 2026-11-21 00:00' );
		expect( part( 'list' ).textContent ).toContain( 'obstacle' );
		expect( button( /act-claim.*Left over/ ) ).toBeDefined();
		expect( button( /act-claim.*Shown/ ) ).toBeUndefined();
	} );

	it.each( [ [ 'No such', 'no-page' ], [ 'a[b', 'no-page' ], [ 'Lake/Participants', 'no-record' ] ] )( 'says that there is no partnership: %s', async ( about, says ) => {
		await show( { about } );
		expect( place.textContent ).toContain( says );
	} );

	it( 'offers the partnerships where the address names none', async () => {
		await show( { about: '' } );
		expect( place.querySelector( 'a' )!.getAttribute( 'href' ) ).toBe( '/worklist/Lake' );
	} );

	it( 'is there to read for those without an account, and where the page is protected', async () => {
		await show( { user: undefined } );
		expect( place.textContent ).toContain( 'logged-out' );
		expect( [ ...place.querySelectorAll( 'button' ) ].length ).toBe( 0 );
		expect( part( 'add' ) ).toBeNull();
		render( null, place );
		await show( { obstacles: [ 'It is protected.' ] } );
		expect( place.textContent ).toContain( 'It is protected.' );
		expect( [ ...place.querySelectorAll( 'button' ) ].length ).toBe( 0 );
	} );

	it( 'shows whatever stands on the page as text', async () => {
		texts[ LIST ] = HOSTILE.filter( ( value ) => !/[\n{}[\]|<]/.test( value ) ).map( ( value, index ) => `* [[Page ${ index }]] {{Partnership task|type=${ value }|note=${ value }|source=${ value }|topic=${ value }|user=${ value }|until=${ value }|done=${ index % 2 ? value : '' }}}` ).join( '\n' );
		await show();
		await fill( 'show', 'all' );
		expect( rows().length ).toBeGreaterThan( 10 );
		expect( place.querySelector( 'img, script, svg, input[autofocus], b' ) ).toBeNull();
	} );
} );

describe( 'taking a task', () => {
	it( 'shows the line before it is written, makes one edit, and can be undone', async () => {
		await show();
		const before = texts[ LIST ];
		await press( /act-claim.*Ujiji/ );
		expect( summaries ).toEqual( [] );
		expect( document.activeElement!.className ).toContain( 'preview' );
		expect( place.querySelector( '.partnerkit-tasks__line' )!.textContent ).toBe( '* [[Ujiji]] {{Partnership task|type=sentence|difficulty=easy|minutes=5|note=the market|topic=places|source=Box 12|user=Asha|until=2026-11-29T10:00:00Z}}' );
		expect( place.textContent ).toContain( 'words-claim time 2026-11-29 10:00' );
		await expectAccessible();
		await press( 'do-claim' );
		expect( summaries ).toEqual( [ 'summary-claim [[:Ujiji]]' ] );
		expect( done() ).toContain( 'done-claim Ujiji' );
		expect( rows( 'own' ) ).toEqual( [ 'Ujiji', 'Mine' ] );
		await expectAccessible();
		await press( 'undo' );
		expect( texts[ LIST ] ).toBe( before );
		expect( done() ).toContain( 'undone' );
	} );

	it( 'is given up with a word where somebody was faster, and what is now is shown', async () => {
		const taken = texts[ LIST ].replace( 'source=Box 12', 'source=Box 12|user=Baraka|until=2026-11-29T09:59:00Z' );
		await show( { meanwhile: taken } );
		await press( /act-claim.*Ujiji/ );
		await press( 'do-claim' );
		expect( texts[ LIST ] ).toBe( taken );
		expect( done() ).toContain( 'refused-taken Ujiji Baraka taken-until Baraka time 2026-11-29 09:59 nothing-saved' );
		expect( rows() ).not.toContain( 'Ujiji' );
	} );

	it( 'can be left with Escape, which gives the focus back', async () => {
		await show();
		const first = button( /act-claim.*Ujiji/ );
		first.focus();
		await press( /act-claim.*Ujiji/ );
		await act( () => {
			document.activeElement!.dispatchEvent( new KeyboardEvent( 'keydown', { key: 'Escape', bubbles: true } ) );
		} );
		await settle();
		expect( place.querySelector( '.partnerkit-tasks__preview' ) ).toBeNull();
		expect( document.activeElement!.textContent ).toBe( first.textContent );
	} );

	it( 'keeps the preview and says what happened where it cannot be saved', async () => {
		await show( { save: () => {
			throw new WikiError( 'network' );
		} } );
		await press( /act-claim.*Ujiji/ );
		await press( 'do-claim' );
		expect( place.querySelector( '[role="alert"]' )!.textContent ).toBe( 'Explained: network' );
		expect( button( 'do-claim' ).disabled ).toBe( false );
	} );
} );

describe( 'one’s own task', () => {
	it.each( [
		[ 'finish', '* [[Mine]] {{Partnership task|type=proofread|user=Asha|done=2026-11-27}}' ], [ 'release', '* [[Mine]] {{Partnership task|type=proofread}}' ], [ 'extend', '* [[Mine]] {{Partnership task|type=proofread|user=Asha|until=2026-11-29T10:00:00Z}}' ]
	] )( 'has an end or more time: %s', async ( id, line ) => {
		await show();
		await press( new RegExp( `act-${ id }.*Mine` ) );
		await press( `do-${ id }` );
		expect( texts[ LIST ].split( '\n' ) ).toContain( line );
		expect( done() ).toContain( `done-${ id } Mine` );
	} );

	it( 'of somebody else is set free by those who look after the partnership only', async () => {
		await show();
		await fill( 'show', 'taken' );
		expect( button( /act-free/ ) ).toBeUndefined();
		for ( const user of [ 'Host', 'Chief' ] ) {
			render( null, place );
			await show( { user } );
			await fill( 'show', 'taken' );
			expect( button( /act-free.*Taken/ ) ).toBeDefined();
		}
		await press( /act-free.*Taken/ );
		await press( 'do-free' );
		expect( texts[ LIST ] ).toContain( '* [[Taken]] {{Partnership task|type=source}}\n' );
	} );
} );
