import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scope } from '../../../../src/domain/partnership/attribution-context';
import type { PartnershipEvent } from '../../../../src/domain/partnership/event';
import type { Participant } from '../../../../src/domain/partnership/participant';
import { unregistered, type Partnership } from '../../../../src/domain/partnership/record';
import { findOffers, groupsOf, keyOf, offersOf } from '../../../../src/domain/tracking/offers';

const NOW = Date.parse( '2026-11-23T12:00:00Z' );
const WIKI = { id: 'demo', host: 'demo.example', isHome: true };

function scope( name: string, change: Partial<Partnership> = {}, events: Array<Partial<PartnershipEvent>> = [], participants: Array<Partial<Participant>> = [] ): Scope {
	return {
		partnership: { ...unregistered( name ), status: 'active', ...change },
		events: events.map( ( event ) => ( { name: event.id!, wikis: [], ...event } ) as PartnershipEvent ),
		participants: participants.map( ( line ) => ( { user: 'Asha', event: '', partner: '', role: '', ...line } ) )
	};
}

const names = ( offers: Array<Parameters<typeof keyOf>[ 0 ]> ) => offers.map( keyOf );

describe( 'what can be chosen', () => {
	it.each( [
		[ 'is paused', scope( 'A', { status: 'paused' } ), 'paused', undefined ],
		[ 'is proposed', scope( 'A', { status: 'proposed' } ), 'proposed', undefined ],
		[ 'is completed, also where its time is not over', scope( 'A', { status: 'completed', end: '2027-01-01' } ), 'completed', undefined ],
		[ 'is over', scope( 'A', { end: '2026-11-22' } ), 'over', '2026-11-22' ],
		[ 'ends today', scope( 'A', { end: '2026-11-23' } ), undefined, undefined ],
		[ 'begins tomorrow', scope( 'A', { start: '2026-11-24' } ), 'early', '2026-11-24' ],
		[ 'is on other wikis', scope( 'A', { wikis: [ 'dewiki' ] } ), 'elsewhere', undefined ],
		[ 'is on this wiki among others', scope( 'A', { wikis: [ 'dewiki', 'demo.example' ] } ), undefined, undefined ],
		[ 'has no status', scope( 'A', { status: undefined } ), undefined, undefined ]
	] )( 'a partnership that %s', ( _, one, hindrance, day ) => {
		expect( offersOf( [ one ], 'Asha', NOW, WIKI )[ 0 ] ).toMatchObject( { hindrance, day } );
	} );

	it( 'an event is open in its own days, as long as its partnership is', () => {
		const events = [ { id: 'past', end: '2026-11-01' }, { id: 'now', start: '2026-11-23', end: '2026-11-23' }, { id: 'next', start: '2026-12-01' }, { id: 'elsewhere', wikis: [ 'dewiki' ] } ];
		expect( offersOf( [ scope( 'A', {}, events ) ], undefined, NOW, WIKI ).map( ( { event, hindrance } ) => [ event, hindrance ] ) )
			.toEqual( [ [ '', undefined ], [ 'past', 'over' ], [ 'now', undefined ], [ 'next', 'early' ], [ 'elsewhere', 'elsewhere' ] ] );
		expect( offersOf( [ scope( 'A', { end: '2026-11-20' }, events ) ], undefined, NOW, WIKI )[ 2 ] ).toMatchObject( { hindrance: 'over', day: '2026-11-20' } );
		expect( offersOf( [ scope( 'A', { status: 'paused' }, events ) ], undefined, NOW, WIKI )[ 2 ] ).toMatchObject( { hindrance: 'paused' } );
	} );

	it( 'somebody who is listed has joined, until the day of leaving; for the whole partnership: all its events', () => {
		const joined = ( line: Partial<Participant>, user: string | undefined = 'asha' ) => offersOf( [ scope( 'A', {}, [ { id: 'x' }, { id: 'y' } ], [ line ] ) ], user, NOW, WIKI ).map( ( one ) => one.joined );
		expect( joined( {} ) ).toEqual( [ true, true, true ] );
		expect( joined( { event: 'x' } ) ).toEqual( [ true, true, false ] );
		expect( joined( { left: '2026-11-22' } ) ).toEqual( [ false, false, false ] );
		expect( joined( { left: '2026-11-23' } ) ).toEqual( [ true, true, true ] );
		expect( joined( { user: 'Bela' } ) ).toEqual( [ false, false, false ] );
		expect( offersOf( [ scope( 'A', {}, [], [ {} ] ) ], undefined, NOW, WIKI )[ 0 ].joined ).toBe( false );
	} );
} );

describe( 'what is offered', () => {
	const scopes = [
		scope( 'Boats', { status: 'paused' }, [], [ {} ] ), scope( 'Lake', {}, [ { id: 'week', end: '2026-11-29' }, { id: 'day', end: '2026-11-23' }, { id: 'old', end: '2026-01-01' } ], [ {} ] ),
		scope( 'Radio', {}, [ { id: 'talk' } ] ), scope( 'Zoo' ), scope( 'Loose', { status: undefined } ), scope( 'Over', { status: 'completed' } )
	];
	const offers = offersOf( scopes, 'Asha', NOW, WIKI );

	it( 'is first what runs: events by their end, then partnerships; then the own ones, those that cannot be chosen last', () => {
		const { running, joined, recent } = groupsOf( offers, undefined, [] );
		expect( names( running ) ).toEqual( [ 'Lake/day', 'Lake/week', 'Radio/talk', 'Radio/', 'Zoo/' ] );
		expect( names( joined ) ).toEqual( [ 'Lake/', 'Boats/' ] );
		expect( recent ).toEqual( [] );
	} );

	it( 'leaves out what is being worked for, and what is gone; recent ones are not told twice', () => {
		const { running, joined, recent } = groupsOf( offers, { partnership: 'Lake', event: 'day' }, [
			{ partnership: 'Lake', event: 'week' }, { partnership: 'Gone', event: '' }, { partnership: 'Zoo', event: '' }, { partnership: 'Over', event: '' }
		] );
		expect( names( running ) ).toEqual( [ 'Lake/week', 'Radio/talk', 'Radio/' ] );
		expect( names( joined ) ).toEqual( [ 'Lake/', 'Boats/' ] );
		expect( names( recent ) ).toEqual( [ 'Zoo/', 'Over/' ] );
	} );

	it( 'is each thing once, whatever was chosen before', () => {
		fc.assert( fc.property( fc.subarray( offers, { minLength: 0 } ), fc.option( fc.constantFrom( ...offers ), { nil: undefined } ), ( recent, current ) => {
			const { running, joined, recent: before } = groupsOf( offers, current, recent );
			const all = names( [ ...running, ...joined, ...before ] );
			expect( new Set( all ).size ).toBe( all.length );
			expect( current && all.includes( keyOf( current ) ) ).toBeFalsy();
			expect( running.every( ( { hindrance } ) => !hindrance ) ).toBe( true );
		} ) );
	} );

	it( 'is found by all words in any order, in names and partners, those that can be chosen first', () => {
		const museums = offersOf( [ scope( 'Old museum', { status: 'paused' } ), scope( 'Zeta', { partners: [ { name: 'Museum of Old Things' } as never ] } ), scope( 'Other' ) ], undefined, NOW, WIKI );
		expect( names( findOffers( museums, ' old  MUSEUM ' ) ) ).toEqual( [ 'Zeta/', 'Old museum/' ] );
		expect( findOffers( museums, '(a+)+$' ) ).toEqual( [] );
	} );
} );
