import { describe, expect, it } from 'vitest';
import { institutionNamedBy } from '../../../../src/domain/onboarding/institution-account';
import { INTEREST, interestSection, interestWords, readInterest, type Interest } from '../../../../src/domain/onboarding/interest';
import { privateDetailIn } from '../../../../src/domain/onboarding/private-details';
import { similarPartnerships } from '../../../../src/domain/onboarding/similar';
import { staffPath } from '../../../../src/domain/onboarding/staff';
import { unregistered, type Partnership } from '../../../../src/domain/partnership/record';
import { findTemplates } from '../../../../src/domain/wikitext';
import { answer, begin, next } from '../../../../src/domain/wizard/machine';
import { wayOf } from '../../../../src/domain/wizard/way';

describe( 'what should not stand on a public page', () => {
	it.each( [ 'write to maria@lake-museum.example please', 'MARIA.K+x@a.co.uk', 'info@متحف.مصر' ] )( 'is an e-mail address: %s', ( text ) => {
		expect( privateDetailIn( text ) ).toBe( 'mail' );
	} );

	it.each( [ '+255 28 280 2345', 'call 0049-30-1234567', '(020) 7946 0018', '020 7946 0018', '٠٢٠ ٧٩٤٦ ٠٠١٨', '0221/123456-78' ] )( 'is a telephone number: %s', ( text ) => {
		expect( privateDetailIn( text ) ).toBe( 'phone' );
	} );

	it.each( [ '', '1890–1945', 'from 1890 to 1945', '2026-11-27', '27.11.2026', '12 000 000 pages', '1.250.000', '12000000', 'Q190804', 'box 12, folder 7', 'https://lake.example/collection', 'Twitter @lake', 'ISBN 9780306406157' ] )( 'is neither: %s', ( text ) => {
		expect( privateDetailIn( text ) ).toBeUndefined();
	} );
} );

describe( 'an account that is called like an institution', () => {
	const partners = [ 'British Library', 'Rijksmuseum', 'Museo del Ñandutí', 'National Library of Wales' ];

	it.each( [
		[ 'British Library', 'British Library' ], [ 'BritishLibrary', 'British Library' ], [ 'British Library Press Office', 'British Library' ], [ 'BritishLibrary2', 'British Library' ], [ 'Rijksmuseum team', 'Rijksmuseum' ],
		[ 'Museo del Nanduti', 'Museo del Ñandutí' ], [ 'NLOW', 'National Library of Wales' ]
	] )( '%s', ( user, institution ) => {
		expect( institutionNamedBy( user, partners ) ).toBe( institution );
	} );

	it.each( [ 'Maria (British Library)', 'Maria at Rijksmuseum', 'Newcomer', 'British', 'Library', 'Nils', 'Ledgerlines' ] )( 'is not that of somebody: %s', ( user ) => {
		expect( institutionNamedBy( user, partners ) ).toBeUndefined();
	} );
} );

describe( 'partnerships of institutions like one', () => {
	const of = ( name: string, type: string, country: string, size = 'large', status: Partnership[ 'status' ] = 'active' ): Partnership =>
		( { ...unregistered( name ), status, partners: [ { wikidata: '', name, type, country, size, role: '', url: '' } ] } );
	const all = [ of( 'far library', 'library', 'GB' ), of( 'near museum', 'museum', 'TZ' ), of( 'near archive', 'archive', 'TZ' ), of( 'small archive', 'archive', 'GB', 'small' ), of( 'idea', 'archive', 'TZ', 'small', 'proposed' ) ];

	it( 'are of its type or country, those of both first, then the small ones; an idea is none', () => {
		expect( similarPartnerships( all, 'archive', ( country ) => country === 'TZ' ).map( ( { name } ) => name ) ).toEqual( [ 'near archive', 'small archive', 'near museum' ] );
	} );

	it( 'are none where nothing is known', () => {
		expect( similarPartnerships( all, '', () => false ) ).toEqual( [] );
	} );
} );

describe( 'an expression of interest', () => {
	const plain: Interest = { name: 'Village Archive', type: 'archive', size: 'small', place: 'Wendmoor', url: 'https://village.example/', has: [ 'papers', 'room' ], wishes: [ 'unsure' ], more: 'Two rooms.\n\nOne cat.', account: 'Maria K' };
	const say = ( word: string, ...parameters: string[] ): string => [ word, ...parameters ].join( ' ' );

	it( 'is what was said, and nothing that was not', () => {
		expect( interestWords( plain, say ) ).toBe( [
			'* institution Village Archive (type-archive, size-small)', '* place Wendmoor', '* url https&#58;//village.example/', '* has has-papers; has-room', '* wishes wishes-unsure', '* answers [[User:Maria K|Maria K]]', '',
			'Two rooms.\n\nOne cat.', '', '<span class="plainlinks">[{{fullurl:Special:BlankPage/Partnerkit|partnerkit=start&partnerkit-partner=Village%20Archive}} start]</span>'
		].join( '\n' ) );
		expect( interestWords( { name: 'X', type: '', size: '', place: '', url: '', has: [], wishes: [], more: '', account: '' }, say ).split( '\n' ).slice( 0, 3 ) ).toEqual( [ '* institution X', '* answers here', '' ] );
	} );

	it.each( [ 'a == b ==\n== c ==', '{{delete}}', '~~~~', '<!-- ', '<nowiki>', '[[Category:X]]', '\'\'\'bold', '|}} {|', '# one\n* two\n: three', '__NOTOC__', 'https://spam.example/', ']] [[File:X.jpg]]', '\u2067turned' ] )( 'keeps signs from meaning something: %j', ( signs ) => {
		const text = interestSection( `I: ${ signs.replace( /\s+/g, ' ' ) }`, interestWords( { ...plain, name: signs.replace( /\s+/g, ' ' ), place: signs, url: signs, more: signs, account: signs }, say ), '--sig' );
		expect( text.match( /^=.*=$/gm ) ).toHaveLength( 1 );
		expect( findTemplates( text.replace( /\{\{fullurl:[^{}]*\}\}/g, '' ) ) ).toEqual( [] );
		expect( text.replace( /<span class="plainlinks">|<\/span>/g, '' ) ).not.toMatch( /<|~~~|''|__|\[\[(?!User:)|https:\/\/|^\{\|/m );
		expect( text.match( /\{\{fullurl:[^{}|]*\|[^{}|\s[\]]*\}\}/g ) ).toHaveLength( 1 );
	} );

	it( 'asks for a name and nothing else before it can be sent', () => {
		const pen = { by: 'a', now: 1 };
		let state = next( INTEREST, begin( INTEREST ), pen );
		const [ , who, , answers ] = wayOf( INTEREST, state );
		expect( next( INTEREST, state, pen ) ).toBe( state );
		state = next( INTEREST, answer( state, who, 'name', ' Village \n Archive ', pen ), pen );
		state = next( INTEREST, state, pen );
		state = next( INTEREST, answer( state, answers, 'who', 'me', pen ), pen );
		expect( state.place.value ).toBe( 'send' );
		expect( readInterest( state, 'Maria K' ) ).toEqual( { name: 'Village Archive', type: '', size: '', place: '', url: '', has: [], wishes: [], more: '', account: 'Maria K' } );
		expect( readInterest( answer( state, answers, 'who', 'here', pen ), 'Maria K' ).account ).toBe( '' );
	} );
} );

it( 'the path of somebody who works for a partner has eight steps, of which one writes', () => {
	const { steps, start } = staffPath( 'X', [ 'A' ] );
	expect( [ start, steps.length, steps.filter( ( { effect } ) => effect ).map( ( { id } ) => id ) ] ).toEqual( [ 'possible', 8, [ 'disclose' ] ] );
} );
