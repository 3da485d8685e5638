import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PageRow, PersonRow } from '../../src/domain/impact/result';
import { event, hostile, page, plain, press, screen, show, shown, type, view } from './dashboard-driver';

afterEach( () => render( null, document.body ) );

describe( 'Tables', () => {
	const rows = () => [ ...document.querySelectorAll( '.partnerkit-pages tbody tr[aria-rowindex]' ) ];
	const titles = () => rows().map( ( row ) => plain( row.children[ 0 ].textContent ) );
	const many = ( count: number ): PageRow[] => Array.from( { length: count }, ( _, index ) => page( { title: `Page ${ String( count - index ).padStart( 5, '0' ) }`, pageId: index + 1, edits: count - index, bytes: index } ) );
	const sortOf = () => [ ...document.querySelectorAll( '.partnerkit-pages th[aria-sort]' ) ].map( ( one ) => [ one.textContent!.trim(), one.getAttribute( 'aria-sort' ) ] );

	it( 'are sorted by each column, and say how', () => {
		show( { view: view( { pages: many( 3 ) } ) } );
		expect( sortOf() ).toEqual( [ [ 'Edits ↓', 'descending' ] ] );
		press( 'Page' );
		expect( sortOf() ).toEqual( [ [ 'Page ↑', 'ascending' ] ] );
		expect( titles() ).toEqual( [ 'Page 00001', 'Page 00002', 'Page 00003' ] );
		press( 'Page ↑' );
		expect( titles()[ 0 ] ).toBe( 'Page 00003' );
		press( 'Edits' );
		expect( titles()[ 0 ] ).toBe( 'Page 00003' );
	} );

	describe( 'of ten thousand rows', () => {
		beforeEach( () => {
			show( { view: view( { pages: many( 10_000 ) } ) } );
			press( 'Show all 10,000 pages' );
		} );

		it( 'draw the rows that are seen, and tell of all', () => {
			expect( rows().length ).toBeLessThan( 60 );
			expect( document.querySelector( '.partnerkit-pages table' )!.getAttribute( 'aria-rowcount' ) ).toBe( '10001' );
			const box = document.querySelector<HTMLElement>( '.partnerkit-data__box--long' )!;
			expect( [ box.tabIndex, box.getAttribute( 'role' ), box.getAttribute( 'aria-label' ) ] ).toEqual( [ 0, 'region', 'Pages with most counted edits' ] );
			act( () => {
				box.scrollTop = 44 * 5000;
				box.dispatchEvent( new Event( 'scroll' ) );
			} );
			expect( rows().map( ( row ) => Number( row.getAttribute( 'aria-rowindex' ) ) ) ).toContain( 5002 );
			expect( titles() ).toContain( 'Page 05000' );
		} );

		it( 'are looked through by title', () => {
			type( 'Find a page by its title', 'page 0123' );
			expect( titles() ).toHaveLength( 10 );
			expect( shown( '.partnerkit-pages [role=status]' ) ).toEqual( [ '10 rows found.' ] );
			type( 'Find a page by its title', hostile );
			expect( rows() ).toHaveLength( 0 );
			expect( shown( '.partnerkit-pages' )[ 0 ] ).toContain( 'Nothing is called so.' );
		} );
	} );

	const person = ( user: string, edits: number, given: Partial<PersonRow> = {} ): PersonRow => ( { user, edits, bytes: 0, pages: 1, isTemporary: false, ...given } );

	it( 'of people are closed, and by name', () => {
		show( { view: view( { people: [ person( 'Asha', 1, { isNew: true } ), person( 'Juma', 99 ), person( hostile, 5, { isTemporary: true } ) ] } ) } );
		expect( document.querySelector<HTMLDetailsElement>( '.partnerkit-people' )!.open ).toBe( false );
		expect( shown( '.partnerkit-people' )[ 0 ] ).toContain( 'this is no contest' );
		expect( shown( '.partnerkit-people tbody th' ) ).toEqual( [ 'Asha · new', 'Juma', `${ hostile } · temporary account` ] );
		expect( document.querySelector( 'img' ) ).toBeNull();
	} );

	it( 'of events tell what counted there; without events, what to do', () => {
		show( { view: view( { events: [ event(), event( { id: 'x', name: hostile, start: undefined, end: undefined } ) ] } ) } );
		const [ one, other ] = [ ...document.querySelectorAll( '.partnerkit-dashboard__parts > .partnerkit-data tbody tr' ) ].map( ( row ) => [ ...row.children ].map( ( cell ) => cell.textContent ) );
		expect( one ).toEqual( [ 'Kigoma', 'May 4 to May 6, 2026', '40', '6', '2' ] );
		expect( other[ 0 ] ).toBe( hostile );
		expect( other[ 1 ] ).toBe( '—' );
		show( { view: view( { events: [ event( { start: '2026-12-05', end: '2026-12-05', edits: 0, editors: 0, pagesCreated: 0 } ) ] } ) } );
		expect( shown( '.partnerkit-dashboard__parts > .partnerkit-data tbody td' ) ).toEqual( [ 'December 5, 2026 · still to come', '—', '—', '—' ] );
		show( { view: view() } );
		expect( screen().textContent ).toContain( 'There are no events. Add one to the record' );
	} );
} );

describe( 'Below the figures', () => {
	it( 'are no buttons that lead nowhere', () => {
		show( { view: view(), reportUrl: '/report' } );
		expect( screen().textContent ).not.toContain( 'Publish a report' );
		show( { view: view(), reportUrl: '/report', children: 'Files' } );
		expect( [ ...document.querySelectorAll( 'a' ) ].find( ( link ) => link.textContent === 'Publish a report' )!.getAttribute( 'href' ) ).toBe( '/report' );
	} );
} );
