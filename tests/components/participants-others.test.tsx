import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { WikiError } from '../../src/wiki/ports';
import { LIST, place, texts, summaries, files, show, settle, text, field, button, press, fill, tick } from './participants-screen';

describe( 'the list', () => {
	it( 'says in words what is to be known of accounts, and stands where they cannot be asked about', async () => {
		texts[ LIST ] = [ 'Gone', 'Old', 'Bad', '~2026-1', 'Hidden', 'Renamed user 123', 'Fine' ].map( ( user ) => `* {{Partnership participant|user=${ user }}}` ).join( '\n' );
		await show( { states: { Gone: { kind: 'missing' }, Old: { kind: 'missing', renamedTo: 'New' }, Bad: { isBlocked: true }, '~2026-1': { kind: 'temporary' }, Hidden: { isHidden: true } } } );
		const rows = Object.fromEntries( [ ...place.querySelectorAll( 'tbody tr' ) ].map( ( row ) => [ row.querySelector( 'bdi' )!.textContent, [ ...row.querySelectorAll( '.partnerkit-people__standing' ) ].map( ( one ) => one.textContent ) ] ) );
		expect( rows ).toEqual( { Gone: [ 'is-missing' ], Old: [ 'is-renamed New' ], Bad: [ 'is-blocked' ], '~2026-1': [ 'is-temporary' ], Hidden: [ 'is-hidden' ], 'Renamed user 123': [ 'is-vanished' ], Fine: [] } );
		render( null, place );
		await show( { look: () => Promise.reject( new WikiError( 'network' ) ) } );
		expect( text( 'list' ) ).toContain( 'states-failed Explained: network' );
	} );

	it( 'of five thousand is shown a hundred at a time and looks at their accounts alone', async () => {
		texts[ LIST ] = Array.from( { length: 5000 }, ( _, index ) => `* {{Partnership participant|user=Person ${ String( index ).padStart( 4, '0' ) }|joined=2026-01-0${ index % 9 + 1 }}}` ).join( '\n' );
		const asked: string[] = [];
		await show( { look: async ( names ) => {
			asked.push( ...names );
		} } );
		expect( place.querySelectorAll( 'tbody tr' ) ).toHaveLength( 100 );
		expect( asked ).toHaveLength( 100 );
		await press( 'after' );
		expect( place.querySelector( 'tbody bdi' )!.textContent ).toBe( 'Person 0100' );
		expect( asked ).toHaveLength( 200 );
		await fill( 'search', 'person 4999' );
		expect( [ ...place.querySelectorAll( 'tbody th bdi' ) ].map( ( one ) => one.textContent ) ).toEqual( [ 'Person 4999' ] );
		await fill( 'search', 'nobody' );
		expect( text( 'list' ) ).toContain( 'none-found' );
	} );

	it( 'is taken away as a table, as names and as it stands', async () => {
		await show();
		await press( 'export-csv' );
		await press( 'export-names' );
		await press( 'export-wikitext' );
		expect( files ).toEqual( [ [ 'Lake.csv', 'user,joined,event,partner,role,left\r\nJuma,2026-01-01,,,,\r\nOld one,,,,,2026-02-01\r\n' ], [ 'Lake.txt', 'Juma\nOld one\n' ], [ 'Lake.txt', texts[ LIST ] ] ] );
	} );
} );

describe( 'adding people', () => {
	it( 'needs a trial and their consent, and takes new names only when asked to', async () => {
		await show( { states: { Old: { kind: 'missing', renamedTo: 'New' } } } );
		expect( button( 'try' ).disabled ).toBe( true );
		await fill( 'names', 'Juma\nOld one\nKai\nOld' );
		await press( 'try' );
		expect( [ ...place.querySelectorAll( '[data-verdict]' ) ].map( ( one ) => one.getAttribute( 'data-verdict' ) ) ).toEqual( [ 'add', 'back', 'in', 'renamed' ] );
		expect( button( 'add 2 2' ).disabled ).toBe( true );
		await tick( 'take-new-names' );
		await tick( 'agreed' );
		await press( 'add 3 3' );
		expect( texts[ LIST ] ).toBe( '* {{Partnership participant|user=Juma|joined=2026-01-01}}\n* {{Partnership participant|user=Old one}}\n* {{Partnership participant|user=Kai|joined=2026-11-25}}\n* {{Partnership participant|user=New|joined=2026-11-25}}' );
		expect( summaries ).toEqual( [ 'summary-add 3 Lake' ] );
	} );

	it( 'forgets the trial when something else is typed, keeps the names, and says that there is nobody to add', async () => {
		await show();
		await fill( 'names', 'Juma' );
		await press( 'try' );
		expect( text( 'import' ) ).toContain( 'nobody-to-add' );
		await fill( 'names', 'Juma\nKai' );
		expect( place.querySelector( '.partnerkit-people__trial' ) ).toBeNull();
		render( null, place );
		await show();
		expect( field( 'names' ).value ).toBe( 'Juma\nKai' );
	} );

	it( 'reads a table by its heads, and asks where they do not tell', async () => {
		await show();
		await fill( 'source', 'table' );
		await fill( 'table', 'Who;Institution\nKai;Lake Museum\nBo\n' );
		expect( text( 'import' ) ).toContain( 'odd-rows 1 3' );
		expect( button( 'try' ).disabled ).toBe( true );
		await fill( 'column-user', '0' );
		await press( 'try' );
		await tick( 'agreed' );
		await press( 'add 1 1' );
		expect( texts[ LIST ] ).toContain( 'user=Kai|joined=2026-11-25|partner=Lake Museum}}' );
	} );

	it( 'takes the user pages of a category, and says where a page is not there', async () => {
		await show();
		await fill( 'source', 'category' );
		await fill( 'category', 'People' );
		await press( 'try' );
		expect( [ ...place.querySelectorAll( '[data-verdict="add"] bdi' ) ].map( ( one ) => one.textContent ) ).toEqual( [ 'Asha', 'Kai' ] );
		await fill( 'source', 'page' );
		await fill( 'page', 'Nowhere' );
		await press( 'try' );
		expect( text( 'import' ) ).toContain( 'no-such-page' );
	} );

	it( 'shows how far it is, can be stopped, and says what went wrong', async () => {
		let fail: ( error: Error ) => void = () => {};
		await show( { look: ( names ) => names.includes( 'Kai' ) ? new Promise( ( _, reject ) => {
			fail = reject;
		} ) : Promise.resolve() } );
		await fill( 'names', 'Kai\nBo' );
		await press( 'try' );
		expect( text( 'import' ) ).toContain( 'tried-of 1 2' );
		await act( () => fail( new WikiError( 'cancelled' ) ) );
		await settle();
		expect( place.querySelector( '[data-part="import"] [role="alert"]' ) ).toBeNull();
		await press( 'try' );
		await act( () => fail( new WikiError( 'network' ) ) );
		await settle();
		expect( text( 'import' ) ).toContain( 'Explained: network' );
		expect( field( 'names' ).value ).toBe( 'Kai\nBo' );
	} );
} );

describe( 'an affiliation', () => {
	it( 'goes on the own user page alone, with the words of summaries told', async () => {
		texts[ 'User:Asha' ] = 'I am Asha.';
		await show();
		await fill( 'paid', 'yes' );
		expect( text( 'affiliation' ) ).toContain( 'partnerkit-disclosure-paid Lake Museum' );
		await press( 'affiliation-save' );
		expect( texts[ 'User:Asha' ] ).toBe( '{{Partnership affiliation\n| partnership = Lake\n| partner = Lake Museum\n| paid = yes\n}}\nI am Asha.' );
		await press( 'affiliation-ends' );
		await press( 'affiliation-save' );
		expect( texts[ 'User:Asha' ] ).toContain( '| until = 2026-11-25' );
		expect( Object.keys( texts ).filter( ( title ) => title.startsWith( 'User' ) ) ).toEqual( [ 'User:Asha' ] );
	} );

	it.each( [ [ 'off', 'words-off' ], [ 'institution', 'words-institution' ], [ 'on', 'words ' ] ] as const )( 'tells what the wiki adds to summaries: %s', async ( disclosure, expected ) => {
		await show( { config: { disclosure } } );
		expect( text( 'affiliation' ) ).toContain( expected );
	} );

	it( 'is not written where the user page is protected', async () => {
		await show( { obstacles: ( title ) => title === 'User:Asha' ? [ 'No.' ] : [] } );
		expect( button( 'affiliation-save' ).disabled ).toBe( true );
	} );

	it( 'of somebody else is a note to copy', async () => {
		await show();
		expect( field( 'note' ).value ).toContain( '[[Project:Partnerships/Lake]]' );
	} );
} );
