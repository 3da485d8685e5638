import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactsAfter, handoverSection, handoverWarnings, holdsSecret, readHandover, unanswered } from '../../../../src/domain/onboarding/handover';
import { findTemplates } from '../../../../src/domain/wikitext';

const NOW = Date.parse( '2026-11-27T12:00:00Z' );

describe( 'Who answers after a partnership was handed over', () => {
	it.each( [
		[ [ 'Ada' ], 'Ada', [ 'Baraka' ], false, [ 'Baraka' ] ],
		[ [ 'Ada' ], 'Ada', [ 'Baraka' ], true, [ 'Baraka', 'Ada' ] ],
		[ [ 'Ada', 'Chipo' ], 'Ada', [ 'Baraka', 'Dalia' ], false, [ 'Baraka', 'Dalia', 'Chipo' ] ],
		[ [ 'Ada', 'Chipo' ], 'Ada', [ 'Chipo' ], true, [ 'Chipo', 'Ada' ] ],
		[ [], '', [ 'Baraka' ], true, [ 'Baraka' ] ],
		[ [ 'Ada' ], 'Ada', [ 'Ada' ], true, [ 'Ada' ] ]
	] )( '%j, from %s to %j, stays %j', ( contacts, from, to, stays, after ) => {
		expect( contactsAfter( contacts, { from, to, stays } ) ).toEqual( after );
	} );

	it( 'is the same when it is asked again after the record was written', () => {
		const name = fc.constantFrom( 'Ada', 'Baraka', 'Chipo', 'Dalia' );
		fc.assert( fc.property( fc.uniqueArray( name ), name, fc.uniqueArray( name, { minLength: 1, maxLength: 2 } ), fc.boolean(), ( contacts, from, to, stays ) => {
			const after = contactsAfter( contacts, { from, to, stays } );
			expect( contactsAfter( after, { from, to, stays } ) ).toEqual( after );
			expect( new Set( after ).size ).toBe( after.length );
		} ) );
	} );

	it( 'is read from names as people write them, each once', () => {
		expect( readHandover( 'ada_L.', [ ' baraka J.', 'Baraka_J.' ], true ) ).toEqual( { from: 'Ada L.', to: [ 'Baraka J.' ], stays: true } );
		expect( readHandover( '', [ '', 'baraka' ], false ) ).toEqual( { from: '', to: [ 'Baraka' ], stays: false } );
	} );

	it( 'is warned of: alone, quiet, never here, herself', () => {
		const days = ( count: number ): number => NOW - count * 24 * 60 * 60 * 1000;
		const told = ( after: string[], edits: Array<[ string, number ]>, to = after ) => handoverWarnings( { from: 'Ada', to, stays: false }, after, new Map( edits ), NOW ).map( ( { what, name } ) => `${ what } ${ name }` );
		expect( told( [ 'Baraka', 'Chipo' ], [ [ 'Baraka', days( 182 ) ], [ 'Chipo', days( 1 ) ] ] ) ).toEqual( [] );
		expect( told( [ 'Baraka', 'Chipo' ], [ [ 'Baraka', days( 184 ) ], [ 'Chipo', 0 ] ] ) ).toEqual( [ 'quiet Baraka', 'never Chipo' ] );
		expect( told( [ 'Baraka' ], [] ) ).toEqual( [ 'alone Baraka' ] );
		expect( told( [ 'Ada', 'Chipo' ], [], [ 'Ada' ] ) ).toEqual( [ 'same Ada' ] );
	} );
} );

describe( 'What comes along', () => {
	it( 'are the questions that nobody has answered', () => {
		const signed = ( name: string ): string => `[[User:${ name }|${ name }]] 12:05, 3 November 2026 (UTC)`;
		expect( unanswered( [
			'Welcome.', '== Key ==', `Who has the key? ${ signed( 'Ada' ) }`, '== Day ==', `When? ${ signed( 'Ada' ) }`, `: On Friday. ${ signed( 'Baraka' ) }`,
			'== Notes ==', 'Nothing signed.', '=== Below ===', '== Schlüssel ==', 'Wer? [[Benutzer:Ada|Ada]] 12:05, 3. Nov. 2026 (CET)'
		].join( '\n' ) ) ).toEqual( [ 'Key', 'Schlüssel' ] );
		expect( unanswered( '' ) ).toEqual( [] );
	} );

	it.each( [ [ 'The password: swordfish', true ], [ 'PASSWORD = x', true ], [ 'the password is x', true ], [ 'Ask the office for the password.', false ], [ 'passwords change each year', false ], [ '', false ] ] )( '“%s” is taken for a secret: %j', ( text, is ) => {
		expect( holdsSecret( text, [ 'password', 'PIN', '' ] ) ).toBe( is );
	} );

	it( 'stays words on the page, whatever was typed', () => {
		fc.assert( fc.property( fc.string(), ( text ) => {
			const section = handoverSection( { heading: 'H', opening: 'O', runs: [], runsTitle: 'R', known: [ { title: 'K', text: `${ text }{{Delete}}[[Category:X]]<!-- == x ==` } ], signature: 'S' } );
			expect( findTemplates( section ) ).toEqual( [] );
			expect( section ).not.toMatch( /\[\[|<!--|~~~/ );
			expect( section.split( '\n' ).filter( ( line ) => line.startsWith( '=' ) ) ).toEqual( [ '== H ==' ] );
			expect( section.endsWith( '\n\nS\n' ) ).toBe( true );
		} ) );
	} );

	it( 'leaves out what nothing was said of', () => {
		expect( handoverSection( { heading: 'H', opening: 'O', runs: [ 'one' ], runsTitle: 'R', known: [ { title: 'K', text: ' ' } ], signature: 'S' } ) ).toBe( '== H ==\nO\n\n\'\'\'R\'\'\'\n* one\n\nS\n' );
	} );
} );
