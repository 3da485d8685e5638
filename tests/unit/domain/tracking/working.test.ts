import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../../src/domain/partnership/dates';
import type { PartnershipEvent } from '../../../../src/domain/partnership/event';
import { unregistered, type Partnership } from '../../../../src/domain/partnership/record';
import { afterEdit, endingAt, endsAt, IDLE, readWorking, startWorking, workingAt, type Working } from '../../../../src/domain/tracking/working';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const NOON = Date.parse( '2026-11-23T12:00:00Z' );
const MIDNIGHT = NOON + 12 * HOUR;

const partnership: Partnership = { ...unregistered( 'Lake Archives' ), label: 'The Lake Archives', hashtag: 'LakeArchives' };
const event = { id: 'kigoma', name: 'Kigoma edit day', hashtag: 'Kigoma', start: '2026-11-23', end: '2026-11-23' } as PartnershipEvent;

describe( 'what somebody works for', () => {
	it( 'is named by the event, or else by the partnership, and has its hashtag', () => {
		expect( startWorking( partnership, event, NOON, MIDNIGHT ) ).toMatchObject( { partnership: 'Lake Archives', event: 'kigoma', label: 'Kigoma edit day', hashtag: 'Kigoma' } );
		expect( startWorking( partnership, { ...event, hashtag: '' }, NOON, MIDNIGHT ) ).toMatchObject( { hashtag: 'LakeArchives' } );
		expect( startWorking( partnership, undefined, NOON, MIDNIGHT ) ).toMatchObject( { event: '', label: 'The Lake Archives', hashtag: 'LakeArchives' } );
	} );

	it( 'ends with the event, in the middle of the day where the person lives west of Greenwich', () => {
		const working = startWorking( partnership, event, NOON, MIDNIGHT + 5 * HOUR );
		const edited = afterEdit( working, MIDNIGHT - 1 );
		expect( endingAt( edited, MIDNIGHT - 1 ) ).toBeUndefined();
		expect( endingAt( edited, MIDNIGHT ) ).toBe( 'event' );
	} );

	it( 'ends with the partnership where that is over before', () => {
		expect( startWorking( { ...partnership, end: '2026-11-22' }, event, NOON, MIDNIGHT ) ).toMatchObject( { ends: 'partnership', until: Date.parse( '2026-11-23' ) } );
	} );

	it( 'ends with the day of the person, east of Greenwich before the event is over', () => {
		const working = startWorking( partnership, event, NOON, MIDNIGHT - 3 * HOUR );
		expect( endingAt( afterEdit( working, MIDNIGHT - 4 * HOUR ), MIDNIGHT - 3 * HOUR ) ).toBe( 'day' );
	} );

	it( 'ends without an edit for two hours; each edit gives two more', () => {
		const working = startWorking( partnership, event, NOON, MIDNIGHT );
		expect( workingAt( working, NOON + IDLE - 1 ) ).toBe( true );
		expect( endingAt( working, NOON + IDLE ) ).toBe( 'idle' );
		expect( endsAt( working ) ).toBe( NOON + IDLE );
		const edited = afterEdit( working, NOON + HOUR );
		expect( workingAt( edited, NOON + 3 * HOUR - 1 ) ).toBe( true );
		expect( endingAt( edited, NOON + 3 * HOUR ) ).toBe( 'idle' );
		expect( endingAt( working, NOON + 10, 10 ) ).toBe( 'idle' );
	} );

	it( 'is not begun by a clock that is a day behind', () => {
		expect( endingAt( startWorking( partnership, event, NOON, MIDNIGHT ), NOON - DAY ) ).toBe( 'day' );
	} );
} );

const times = fc.integer( { min: Date.parse( '2000-01-01' ), max: Date.parse( '2100-01-01' ) } );

describe( 'whatever is stored', () => {
	/** Zones from 12 hours west to 14 hours east. */
	const zones = fc.integer( { min: -12 * 4, max: 14 * 4 } ).map( ( quarters ) => quarters * HOUR / 4 );
	const days = fc.option( times.map( dayOf ), { nil: undefined } );

	it( 'a choice never outlives the day, the event or the partnership, nor two hours without an edit', () => {
		fc.assert( fc.property( times, zones, days, days, fc.array( fc.nat( 30 * HOUR ) ), fc.nat( 3 * DAY ), ( now, zone, end, eventEnd, edits, later ) => {
			const midnight = ( Math.floor( ( now + zone ) / DAY ) + 1 ) * DAY - zone;
			const working = startWorking( { ...partnership, end }, { ...event, end: eventEnd }, now, midnight );
			const at = now + later;
			const made = edits.filter( ( edit ) => edit <= later ).map( ( edit ) => now + edit );
			const edited = made.reduce( afterEdit, working );
			const over = [ midnight, ...[ end, eventEnd ].map( ( day ) => day === undefined ? Infinity : Date.parse( day ) + DAY ), Math.max( now, ...made ) + IDLE ];
			expect( workingAt( edited, at ) ).toBe( at < Math.min( ...over ) );
			expect( endsAt( edited ) ).toBe( Math.min( ...over ) );
		} ) );
	} );

	it( 'what comes back is the same, as a text too', () => {
		fc.assert( fc.property( times, fc.nat( DAY ), ( now, rest ) => {
			const working = startWorking( partnership, event, now, now + rest );
			expect( readWorking( JSON.parse( JSON.stringify( working ) ) ) ).toEqual( working );
		} ) );
	} );

	it( 'no time in it makes it go on for more than a day', () => {
		fc.assert( fc.property( times, fc.anything(), fc.anything(), times, ( since, until, lastEdit, now ) => {
			const read = readWorking( { ...startWorking( partnership, event, since, since + HOUR ), until, lastEdit } );
			expect( read !== undefined && Math.abs( now - since ) > 25 * HOUR && workingAt( read, now, Infinity ) ).toBe( false );
		} ) );
		const endless = readWorking( JSON.parse( JSON.stringify( { ...startWorking( partnership, event, NOON, MIDNIGHT ), until: Infinity } ) ) );
		expect( endless && workingAt( endless, NOON + 25 * HOUR, Infinity ) ).toBe( false );
	} );

	it( 'anything else is no choice', () => {
		fc.assert( fc.property( fc.anything(), ( stored ) => {
			expect( readWorking( stored ) ).toBeUndefined();
		} ) );
		const sound = startWorking( partnership, event, NOON, MIDNIGHT );
		const wrong: Array<Partial<Record<keyof Working, unknown>>> = [
			{ partnership: '' }, { partnership: 7 }, { partnership: 'x'.repeat( 256 ) }, { label: 'a\nb' }, { event: null }, { hashtag: 'a b' }, { hashtag: '#a' }, { hashtag: ']]' },
			{ since: '2026' }, { since: NaN }, { lastEdit: 1e300 }, { ends: 'idle' }, { ends: '__proto__' }
		];
		wrong.forEach( ( change ) => expect( readWorking( { ...sound, ...change } ) ).toBeUndefined() );
	} );
} );
