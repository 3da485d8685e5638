import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FileUse } from '../../src/domain/impact/files/usage';
import { FilesSection, type FilesSectionProps } from '../../src/ui/files/files-section';
import { ReachSection, type ReachSectionProps } from '../../src/ui/reach/reach-section';
import { speaking } from '../support/words';

const own = speaking( 'partnerkit-report-app', 'en' );
const shared = speaking( 'partnerkit-core', 'en' );
const words = { t: ( key: string, ...parameters: Array<string | number> ) => /-(?:cancel|retry)$/.test( key ) ? shared( key, ...parameters ) : own( key, ...parameters ), number: String, day: String };

const use = ( file: string, pages: number, throughTemplates = 0 ): FileUse => ( { file: `File:${ file }`, pages, wikis: pages && 1, throughTemplates } );

function files( list: FileUse[], given: Partial<FilesSectionProps> = {} ): void {
	act( () => render( <FilesSection
		{ ...words } phase="done" progress={ { done: 0 } } url={ ( title ) => `/wiki/${ title }` } searchUrl={ ( name ) => `/search?${ name }` } onCount={ vi.fn() } onCancel={ vi.fn() } onRetry={ vi.fn() }
		read={ { use: { files: list, usages: [], throughTemplates: 0, unknown: 0 }, coverage: [], pictures: new Map(), isGlobal: true } } { ...given }
	/>, document.body ) );
}

afterEach( () => render( null, document.body ) );

const text = () => document.body.textContent!.replace( /\s+/g, ' ' );
const click = ( name: RegExp ) => act( () => [ ...document.querySelectorAll( 'button' ) ].find( ( one ) => name.test( one.textContent! ) )!.click() );

describe( 'The files of the partners', () => {
	it( 'are shown page by page, however many there are', () => {
		files( Array.from( { length: 10_000 }, ( _, index ) => use( `${ index }.png`, 2 ) ) );
		expect( document.querySelectorAll( 'li' ) ).toHaveLength( 12 );
		click( /Show 24 more/ );
		expect( document.querySelectorAll( 'li' ) ).toHaveLength( 36 );
	} );

	it( 'have names that are only text, and pictures from the web alone', () => {
		const name = '<img src=x onerror=alert(1)>.png';
		files( [ use( name, 1 ) ], { read: { use: { files: [ use( name, 1 ) ], usages: [], throughTemplates: 0, unknown: 0 }, coverage: [], isGlobal: false, pictures: new Map( [ [ `File:${ name }`, { picture: 'javascript:alert(1)', width: 1, height: 1 } ] ] ) } } );
		expect( document.querySelectorAll( 'img' ) ).toHaveLength( 0 );
		expect( text() ).toContain( '<img src=x onerror=alert(1)>' );
	} );

	it( 'that come through a template alone are among those that are not used, and it is said why', () => {
		files( [ use( 'Logo.png', 0, 400 ), use( 'Lake.png', 0 ) ] );
		expect( text() ).toContain( '0 used2 unused' );
		expect( text() ).toContain( 'One file appears only through a template and is counted apart.' );
		expect( text() ).toContain( 'through a template on 400 pages' );
	} );

	it( 'say what of them could not be read', () => {
		files( [ use( 'A.png', 1 ) ], { read: { use: { files: [ use( 'A.png', 1 ) ], usages: [], throughTemplates: 0, unknown: 0 }, pictures: new Map(), isGlobal: true, coverage: [
			{ part: 'usage', fetched: 50, expected: 100, failed: [ 'timeout' ], truncated: false }, { part: 'files', fetched: 5000, failed: [], truncated: true }
		] } } );
		expect( text() ).toContain( 'Where 50 of 100 files are shown could not be read. (timeout)' );
		expect( text() ).toContain( 'Only the first 5000 files were counted: there are more.' );
	} );
} );

describe( 'Readers', () => {
	const readers = ( given: Partial<ReachSectionProps> ): ReachSectionProps => {
		const props: ReachSectionProps = { ...words, phase: 'done', requests: 0, seconds: 0, progress: { done: 0 }, pages: [], coverage: [], isOnSeveral: false, onRead: vi.fn(), onCancel: vi.fn(), ...given };
		act( () => render( <ReachSection { ...props } />, document.body ) );
		return props;
	};

	it( 'that take long are counted only when somebody says so', () => {
		const { onRead } = readers( { phase: 'asking', requests: 1200, seconds: 360 } );
		expect( text() ).toContain( 'Counting readers takes 1200 requests, about 6 minutes.' );
		click( /Count readers/ );
		expect( onRead ).toHaveBeenCalledTimes( 1 );
	} );

	it( 'that are not known are a dash with the reason, never 0', () => {
		readers( { pages: [ { title: 'Lake', wiki: 'w', views: 0, known: 0, expected: 9 }, { title: 'River', wiki: 'w', views: 0, known: 9, expected: 9 }, { title: 'Bay', wiki: 'w', views: 5, known: 7, expected: 9 } ] } );
		expect( [ ...document.querySelectorAll( 'tbody td' ) ].map( ( cell ) => cell.textContent!.trim() ) ).toEqual( [ '— no data', '0', '5 2 of 9 days missing' ] );
	} );

	it( 'are told of where there is no page to count them of', () => {
		readers( {} );
		expect( text() ).toContain( 'No page was created, improved or illustrated' );
	} );

	it( 'that were stopped can be gone on with', () => {
		const { onRead } = readers( { phase: 'cancelled', requests: 24, seconds: 8 } );
		click( /Go on/ );
		expect( onRead ).toHaveBeenCalledTimes( 1 );
	} );
} );
