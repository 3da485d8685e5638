import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import { PeopleScreen } from '../../src/features/tracking/people/screen';
import { WikiError, type Contribution } from '../../src/wiki/ports';
import { HOME, LIST, place, texts, summaries, kept, props, show, settle, text, field, button, press, fill, tick } from './participants-screen';

describe( 'the screen', () => {
	it( 'says that it reads, what went wrong, and reads again', async () => {
		const open = vi.fn().mockRejectedValueOnce( new WikiError( 'network' ) ).mockResolvedValue( { config: DEFAULT_CONFIG } );
		await act( () => render( <PeopleScreen { ...props( { open } ) } />, place ) );
		expect( place.querySelector( '[data-partnerkit="participants"]' )!.getAttribute( 'aria-busy' ) ).toBe( 'true' );
		await settle();
		expect( place.querySelector( '[role="alert"]' )!.textContent ).toContain( 'Explained: network' );
		await press( 'partnerkit-retry' );
		expect( text( 'you' ) ).toContain( 'join-title The Lake' );
	} );

	it.each( [ [ 'No such', 'no-page' ], [ 'a[b', 'no-page' ], [ 'Lake/Events', 'no-record' ] ] )( 'says that there is no partnership: %s', async ( about, words_ ) => {
		await show( { about } );
		expect( text() ).toContain( words_ );
	} );

	it( 'asks those without an account, or with one that ends, to make one', async () => {
		await show( { user: undefined } );
		expect( text( 'you' ) ).toContain( 'logged-out' );
		expect( place.querySelector( '[data-part="import"]' ) ).toBeNull();
		render( null, place );
		await show( { user: '~2026-1' } );
		expect( text( 'you' ) ).toContain( 'temporary' );
		expect( button( 'join' ) ).toBeUndefined();
	} );
} );

describe( 'joining', () => {
	it( 'says what becomes public and shows the line before the button can be pressed, and keeps what was chosen', async () => {
		await act( () => render( <PeopleScreen { ...props() } />, place ) );
		await act( async () => {
			await vi.advanceTimersByTimeAsync( 0 );
		} );
		await settle();
		expect( text( 'you' ) ).toContain( 'public-name' );
		expect( [ ...field( 'event' ).querySelectorAll( 'option' ) ].map( ( one ) => one.textContent ) ).toEqual( [ 'whole', 'Next day' ] );
		await fill( 'event', 'next' );
		await fill( 'role', '<b>{{trainer}}' );
		expect( place.querySelector( '[data-part="you"] .partnerkit-diff' )!.textContent ).toContain( 'event=next|role=&#60;b&#62;&#123;&#123;trainer&#125;&#125;}}' );
		render( null, place );
		await show();
		expect( field( 'role' ).value ).toBe( '<b>{{trainer}}' );
		await press( 'join' );
		expect( texts[ LIST ] ).toMatch( /\n\* \{\{Partnership participant\|user=Asha\|joined=2026-11-25\|event=next\|role=/ );
		expect( summaries ).toEqual( [ 'summary-join-event Lake Next day' ] );
		expect( kept ).toEqual( {} );
		expect( text() ).toContain( 'done-join' );
		expect( text( 'you' ) ).toContain( 'you-title' );
	} );

	it( 'that fails says why, keeps the choice and can be tried again', async () => {
		const save = vi.fn().mockImplementationOnce( () => {
			throw new WikiError( 'readonly' );
		} );
		await show( { save } );
		await press( 'join' );
		expect( place.querySelector( '[role="alert"]' )!.textContent ).toContain( 'Explained: readonly' );
		await press( 'join' );
		expect( text() ).toContain( 'done-join' );
	} );

	it( 'makes one edit however often the button is pressed', async () => {
		await show();
		await act( () => {
			const join = button( 'join' );
			join.click();
			join.click();
		} );
		await settle();
		expect( summaries ).toHaveLength( 1 );
	} );

	it( 'is undone though somebody has joined since; not where the line was changed since', async () => {
		const before = texts[ LIST ];
		await show();
		await press( 'join' );
		texts[ LIST ] += '\n* {{Partnership participant|user=Kai}}';
		await press( 'undo' );
		expect( texts[ LIST ] ).toBe( `${ before }\n* {{Partnership participant|user=Kai}}` );
		expect( text() ).toContain( 'undone' );
		await press( 'join' );
		texts[ LIST ] = texts[ LIST ].replace( 'user=Asha|', 'user=Asha|role=x|' );
		const after = texts[ LIST ];
		await press( 'undo' );
		expect( texts[ LIST ] ).toBe( after );
		expect( text() ).toContain( 'undo-changed' );
	} );

	it( 'is asked for where the list is protected, with the exact line, and not offered where nobody can be asked', async () => {
		await show( { obstacles: ( title ) => title === LIST ? [ 'It is <protected>.' ] : [], config: { editRequest: 'Edit request' } } );
		expect( text() ).toContain( 'It is <protected>.' );
		await press( 'ask-join' );
		const request = texts[ LIST.replace( ':', ' talk:' ) ];
		expect( request ).toContain( '{{Edit request}}' );
		expect( request ).toContain( '<pre>* {{Partnership participant|user=Asha|joined=2026-11-25}}</pre>\n~~' );
		expect( texts[ LIST ] ).not.toContain( 'Asha' );
		render( null, place );
		await show( { obstacles: ( title ) => title.startsWith( 'User' ) ? [] : [ 'No.' ] } );
		expect( button( 'ask-join' ).disabled ).toBe( true );
	} );
} );

describe( 'leaving', () => {
	beforeEach( () => {
		texts[ LIST ] += '\n* {{Partnership participant|user=Asha}}\n* {{Partnership participant|user=Asha|event=next}}';
	} );

	it( 'keeps the lines, of one event or of all', async () => {
		await show();
		await press( 'leave-open' );
		await fill( 'leave-what', 'next' );
		await press( 'leave 0' );
		expect( texts[ LIST ].split( '\n' ).slice( -2 ) ).toEqual( [ '* {{Partnership participant|user=Asha}}', '* {{Partnership participant|user=Asha|event=next|left=2026-11-25}}' ] );
		await press( 'leave-open' );
		await press( 'leave 0' );
		expect( texts[ LIST ].split( '\n' )[ 2 ] ).toBe( '* {{Partnership participant|user=Asha|left=2026-11-25}}' );
		expect( text( 'you' ) ).toContain( 'was-in 2026-11-25' );
		expect( summaries ).toEqual( [ 'summary-leave Lake', 'summary-leave Lake' ] );
	} );

	const edit = ( revisionId: number, comment: string ): Partial<Contribution> => ( { revisionId, pageId: 1, namespace: 0, title: 'Fish', user: 'Asha', time: Date.parse( '2026-11-01' ), comment, sizeDiff: 1, isNew: false, tags: [] } as Partial<Contribution> );

	it( 'takes out the edits that count, each with a line, and not the others', async () => {
		await show( { mine: [ edit( 11, 'x #Lake' ), edit( 12, 'y' ), edit( 13, 'z #lake' ) ] } );
		await press( 'leave-open' );
		await tick( 'take-out' );
		expect( text( 'you' ) ).toContain( 'taken 2 2' );
		expect( place.querySelectorAll( '[data-part="you"] .partnerkit-diff' ) ).toHaveLength( 2 );
		await press( 'leave-and-take-out 2' );
		expect( texts[ `${ HOME }/Ledger` ].match( /rev=\d+\|decision=exclude\|by=Asha/g ) ).toEqual( [ 'rev=11|decision=exclude|by=Asha', 'rev=13|decision=exclude|by=Asha' ] );
		expect( summaries ).toEqual( [ 'summary-take-out 2 Lake', 'summary-leave Lake' ] );
		await press( 'undo' );
		expect( texts[ `${ HOME }/Ledger` ] ).toBe( '' );
		expect( texts[ LIST ] ).not.toContain( 'left=2026-11-25' );
	} );

	it( 'is possible where it cannot be told which edits count, and says so', async () => {
		await show( { contributions: new WikiError( 'http', 'down' ) } );
		await press( 'leave-open' );
		await tick( 'take-out' );
		expect( text( 'you' ) ).toContain( 'counting-failed' );
		expect( field( 'take-out' ).checked ).toBe( false );
		await press( 'leave 0' );
		expect( texts[ `${ HOME }/Ledger` ] ).toBeUndefined();
	} );
} );
