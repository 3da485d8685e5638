import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invitationQuery, invitationTo } from '../../../../src/domain/onboarding/invitation';
import { DEFAULT_CONFIG } from '../../../../src/domain/partnership/config';
import { readEvents } from '../../../../src/domain/partnership/event';
import { readPartnership } from '../../../../src/domain/partnership/record';
import { HOSTILE } from '../../../support/hostile';

const partnership = readPartnership( 'Lake Archives', `{{Partnership|name=Lake Archives|start=2026-01-05
|partners={{Partnership partner|name=[[Kigoma Archive|The archive]]}}{{Partnership partner|name=Library}}|affiliates=Lake Wikimedians
|summary=The '''story''' of the [[lake|great lake]]<ref>A book</ref>, see [https://site.example/ the boxes].{{citation needed}}|contact=[[User:Neema|Neema Lukindo]]}}`, DEFAULT_CONFIG )!;

const LONE = /\p{Surrogate}/u;

/** Nobody types them, and no title holds them. */
const CONTROLS = /[\u0000-\u001F\u007F\uFFFE\uFFFF]/;

describe( 'An invitation', () => {
	it( 'says in plain words who invites, to what, and whom to ask', () => {
		expect( invitationTo( partnership ) ).toEqual( {
			title: 'Lake Archives', hosts: [ 'The archive', 'Library', 'Lake Wikimedians' ], start: '2026-01-05', end: undefined, place: '', isOnline: false,
			about: 'The story of the great lake, see the boxes.', contact: 'Neema Lukindo'
		} );
	} );

	it( 'to an event has the days and the place of the event', () => {
		const [ event ] = readEvents( '{{Partnership event|id=day|name=Edit day|start=2026-11-23|end=2026-11-24|place=[[Reading room]]|online=yes}}', DEFAULT_CONFIG );
		expect( invitationTo( partnership, event ) ).toMatchObject( { title: 'Edit day', start: '2026-11-23', end: '2026-11-24', place: 'Reading room', isOnline: true } );
	} );

	it( 'leads by an address that can be typed, and that names the same partnership', () => {
		expect( invitationQuery( 'Lake Archives' ).typed ).toBe( 'partnerkit=join:Lake_Archives' );
		expect( invitationQuery( 'Lake Archives' ).sent ).toBe( 'partnerkit=join:Lake_Archives&withgadget=partnerkit-join-app' );
		expect( invitationQuery( 'Lake Archives', 'edit day' ).typed ).toBe( 'partnerkit=join:Lake_Archives/edit_day' );
		expect( invitationQuery( 'مكتبة النهر' ).typed ).toBe( 'partnerkit=join:مكتبة_النهر' );
		fc.assert( fc.property( fc.oneof( fc.string( { unit: 'grapheme' } ), fc.constantFrom( ...HOSTILE ) ).filter( ( name ) => !LONE.test( name ) ), ( name ) => {
			const { sent, typed } = invitationQuery( name );
			const asked = [ sent, ...CONTROLS.test( name ) ? [] : [ typed ] ].map( ( query ) => new URL( `https://wiki.example/index.php?${ query }` ).searchParams );
			asked.forEach( ( one ) => expect( one.get( 'partnerkit' ) ).toBe( `join:${ name.replace( / /g, '_' ) }` ) );
		} ) );
	} );
} );
