import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import { readTasks } from '../../src/domain/worklist/read';
import { LIST, place, texts, summaries, part, button, press, done, expectAccessible, show, fill } from './worklist-screen';

describe( 'those who look after the partnership', () => {
	it( 'say what there is to do: only what they change is written, and the line is seen before', async () => {
		await show( { user: 'Host' } );
		await press( /act-change.*Ujiji/ );
		expect( button( 'do-change' ).disabled ).toBe( true );
		const within = place.querySelector( '.partnerkit-tasks__preview' )!;
		const field = ( name: string ) => [ ...within.querySelectorAll( 'label' ) ].find( ( one ) => one.textContent!.startsWith( name ) )!.closest( '.partnerkit-field' )!.querySelector( 'input' )!;
		for ( const [ name, value ] of [ [ 'minutes', '' ], [ 'note', 'the harbour}}' ], [ 'topic', 'places, lake' ] ] ) {
			await act( () => {
				field( name ).value = value;
				field( name ).dispatchEvent( new Event( 'input', { bubbles: true } ) );
			} );
		}
		const line = '* [[Ujiji]] {{Partnership task|type=sentence|difficulty=easy|note=the harbour&#125;&#125;|topic=places, lake|source=Box 12}}';
		expect( place.querySelector( '.partnerkit-tasks__line' )!.textContent ).toBe( line );
		await expectAccessible();
		await press( 'do-change' );
		expect( texts[ LIST ].split( '\n' ) ).toContain( line );
		expect( summaries ).toEqual( [ 'summary-change [[:Ujiji]]' ] );
		expect( done() ).toContain( 'done-change Ujiji' );
	} );

	it( 'take a task off the list, with its line, and put it back', async () => {
		await show( { user: 'Host' } );
		const before = texts[ LIST ];
		await press( /act-change.*Bare/ );
		await press( 'act-remove' );
		expect( place.querySelector( '.partnerkit-tasks__line' )!.textContent ).toBe( '* [[Bare]]' );
		await press( 'do-remove' );
		expect( texts[ LIST ] ).toBe( before.replace( '* [[Bare]]\n', '' ) );
		await press( 'undo' );
		expect( texts[ LIST ] ).toBe( before );
	} );

	it( 'are told where a line holds more than the task', async () => {
		texts[ LIST ] = '* [[A]] and [[B]]';
		await show( { user: 'Host' } );
		await press( /act-change.*A/ );
		await press( 'act-remove' );
		expect( place.querySelector( '.partnerkit-tasks__line' )!.textContent ).toBe( 'refused-unsafe' );
		expect( button( 'do-remove' ).disabled ).toBe( true );
	} );

	it( 'are the only ones who are offered that', async () => {
		await show();
		expect( button( /act-change/ ) ).toBeUndefined();
	} );
} );

describe( 'adding tasks', () => {
	it( 'shows the lines, leaves out what is there and what is not wanted, saves one edit, and can be undone', async () => {
		await show( { user: 'Host' } );
		const before = texts[ LIST ];
		await fill( 'list', '[[Ujiji]]\n* New one\nNot this\na|b', 'add' );
		await fill( 'section', 'To improve', 'add' );
		await fill( 'type', 'sentence', 'add' );
		await fill( 'minutes', '5', 'add' );
		await press( 'find' );
		expect( part( 'add' ).textContent ).toContain( 'known' );
		await act( () => [ ...part( 'add' ).querySelectorAll<HTMLInputElement>( 'input[type=checkbox]' ) ][ 2 ].click() );
		expect( part( 'add' ).querySelector( 'pre' )!.textContent ).toBe( '* [[New one]] {{Partnership task|type=sentence|minutes=5}}' );
		await expectAccessible();
		await press( 'add 1 1' );
		expect( summaries ).toEqual( [ 'summary-add 1 Lake' ] );
		expect( readTasks( texts[ LIST ], DEFAULT_CONFIG ).map( ( { title } ) => title ) ).toContain( 'New one' );
		await press( 'undo' );
		expect( texts[ LIST ] ).toBe( before );
	} );

	it( 'makes the list where there is none, and says what to do', async () => {
		delete texts[ LIST ];
		await show( { user: 'Host' } );
		expect( part( 'list' ).textContent ).toBe( 'no-listempty-add' );
		expect( part( 'add' ).hasAttribute( 'open' ) ).toBe( true );
		await fill( 'list', 'First', 'add' );
		await press( 'find' );
		expect( part( 'add' ).querySelector( 'pre' )!.textContent ).toBe( '== heading ==\n* [[First]]' );
		await press( 'add 1 1' );
		expect( texts[ LIST ] ).toBe( '== heading ==\n* [[First]]\n' );
	} );

	it.each( [
		[ 'category', { category: 'X' }, [ 'A', 'B' ] ], [ 'search', { search: 'x' }, [ 'A', 'B' ] ], [ 'template', { template: 'Unsourced', category: 'X' }, [ 'B' ] ], [ 'template', { template: 'Unsourced' }, [ 'B', 'C', 'D' ] ], [ 'unsourced', { category: 'X' }, [ 'B' ] ]
	] )( 'finds pages by %s %j', async ( source, fields, found ) => {
		Object.assign( texts, { A: 'x<ref>y</ref>', B: 'nothing' } );
		await show( { user: 'Host', titles: [ 'A', 'B' ] } );
		await fill( 'source', source, 'add' );
		for ( const [ name, value ] of Object.entries( fields ) ) {
			await fill( name, value, 'add' );
		}
		await press( 'find' );
		expect( [ ...part( 'add' ).querySelectorAll( '.partnerkit-worklist__titles li' ) ].map( ( one ) => one.textContent!.trim() ) ).toEqual( found );
	} );

	it( 'keeps what was typed', async () => {
		await show( { user: 'Host' } );
		await fill( 'list', 'Typed', 'add' );
		render( null, place );
		await show( { user: 'Host' } );
		expect( part( 'add' ).querySelector( 'textarea' )!.value ).toBe( 'Typed' );
	} );
} );
