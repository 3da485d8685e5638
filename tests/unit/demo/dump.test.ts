// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { dump, generateMovement, ledgerRevisions, sha1 } from '../../../build/demo';

const movement = generateMovement( 1, new Date( '2026-11-23T12:00:00Z' ) );
const xml = dump( movement.revisions, movement.moves );

describe( 'the dump', () => {
	test( 'is the same, byte for byte, for the same seed and time', () => {
		const again = generateMovement( 1, new Date( '2026-11-23T12:00:00Z' ) );
		expect( dump( again.revisions, again.moves ) === xml ).toBe( true );
	} );

	test( 'is well-formed and holds every revision as it is', () => {
		const document = parsed( xml );
		const pages = [ ...document.querySelectorAll( 'page' ) ];
		expect( pages ).toHaveLength( movement.revisions.length );
		expect( document.querySelectorAll( 'logitem' ) ).toHaveLength( movement.moves.length );
		pages.forEach( ( page, index ) => {
			const { title, text, summary, user, timestamp, minor, picture } = movement.revisions[ index ];
			const read = ( selector: string ): string | null | undefined => page.querySelector( selector )?.textContent;
			expect( [ read( 'title' ), read( 'text' ), read( 'comment' ), read( 'contributor' ), read( 'timestamp' ) ] ).toEqual( [ title, text, summary, user, timestamp ] );
			expect( page.querySelector( 'minor' ) !== null ).toBe( minor === true );
			expect( read( 'contents' ) ).toBe( picture?.toString( 'base64' ) );
		} );
	} );

	test( 'gives pages the number of their namespace, and people without account as addresses', () => {
		const document = parsed( dump( [
			{ title: 'User talk:A', timestamp: '2026-01-01T00:00:00Z', user: '192.0.2.1', text: 'x', summary: '' },
			{ title: 'Atlas: a book', timestamp: '2026-01-01T00:00:01Z', user: 'B & C', text: '<ref name="a">"b"</ref>', summary: '<!--' }
		] ) );
		expect( [ ...document.querySelectorAll( 'page > ns' ) ].map( ( { textContent } ) => textContent ) ).toEqual( [ '3', '0' ] );
		expect( document.querySelector( 'ip' )!.textContent ).toBe( '192.0.2.1' );
		expect( document.querySelector( 'username' )!.textContent ).toBe( 'B & C' );
	} );

	test( 'hashes texts as MediaWiki does', () => {
		expect( sha1( '' ) ).toBe( 'phoiac9h4m842xq45sp7s6u21eteeq1' );
		expect( sha1( 'é' ) ).toHaveLength( 31 );
	} );
} );

describe( 'the ledger', () => {
	test( 'names revisions by the ids that the wiki gave them', () => {
		const ids = new Map( movement.revisions.map( ( { title, timestamp }, index ) => [ `${ title }|${ timestamp }`, index + 100 ] ) );
		const pages = ledgerRevisions( movement, ( title, timestamp ) => ids.get( `${ title }|${ timestamp }` )! );
		expect( pages ).toHaveLength( movement.decisions.length );
		const last = new Map( pages.map( ( { title, text } ) => [ title, text ] ) );
		for ( const { partnership, revision, decision } of movement.decisions ) {
			expect( last.get( `Project:Partnerships/${ partnership }/Ledger` ) )
				.toContain( `{{Partnership decision|rev=${ ids.get( `${ revision.title }|${ revision.timestamp }` ) }|decision=${ decision }|` );
		}
	} );
} );

function parsed( text: string ): Document {
	const document = new DOMParser().parseFromString( text, 'application/xml' );
	expect( document.querySelector( 'parsererror' )?.textContent ).toBeUndefined();
	return document;
}
