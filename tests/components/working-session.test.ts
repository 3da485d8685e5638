import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PartnershipEvent } from '../../src/domain/partnership/event';
import { unregistered } from '../../src/domain/partnership/record';
import { createSession, type Session } from '../../src/features/tracking/choose/session';
import { createClock } from '../../src/wiki/clock';
import type { Clock } from '../../src/wiki/ports';
import { createWorkingStore } from '../../src/wiki/working-store';
import { fakeWiki } from './fake-wiki';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** Noon where these tests run. */
const NOON = new Date( 2026, 10, 23, 12 ).getTime();

const partnership = { ...unregistered( 'Lake Archives' ), hashtag: 'Lake' };
const event = { id: 'kigoma', name: 'Kigoma edit day', hashtag: 'Kigoma', start: '2026-11-20', end: '2026-11-25' } as PartnershipEvent;

/** How much the machine's clock is before the wiki's. */
let wrong: number;
/** How often the wiki was asked for the time. */
let asked: number;
let browser: Map<string, string>;
let saved: Map<string, string>;

beforeEach( () => {
	vi.useFakeTimers( { now: NOON } );
	wrong = 0;
	asked = 0;
	browser = new Map();
	saved = new Map();
} );
afterEach( () => {
	vi.useRealTimers();
} );

function open( user = 'Asha' ): { session: Session; clock: Clock } {
	vi.spyOn( performance, 'now' ).mockReturnValue( 0 );
	const wiki = fakeWiki( { user, browser, saved } );
	const api = { ...wiki.api, async get( query: Record<string, unknown> ) {
		asked += query.curtimestamp ? 1 : 0;
		return { ...await wiki.api.get( query as never ), curtimestamp: new Date( Date.now() - wrong ).toISOString() };
	} } as typeof wiki.api;
	const clock = createClock( wiki.mediawiki, api );
	return { clock, session: createSession( createWorkingStore( wiki.mediawiki, api, clock.now ), clock ) };
}

const pass = ( milliseconds: number ) => vi.advanceTimersByTimeAsync( milliseconds );

describe( 'an open page', () => {
	it( 'says by itself that it has ended, and why', async () => {
		const { session } = open();
		const seen: unknown[] = [];
		await session.choose( partnership, event );
		session.watch( () => seen.push( session.ended()?.ending ) );
		await pass( 2 * HOUR - 1000 );
		expect( session.current()?.label ).toBe( 'Kigoma edit day' );
		await pass( 2000 );
		expect( session.current() ).toBeUndefined();
		expect( seen ).toContain( 'idle' );
		expect( saved.size ).toBe( 0 );
	} );

	it( 'goes on after each edit, and never past midnight', async () => {
		const { session } = open();
		await session.choose( partnership, event );
		for ( let hour = 0; hour < 11; hour++ ) {
			await pass( HOUR );
			session.touch();
			expect( session.current() ).toBeDefined();
		}
		await pass( HOUR + 1000 );
		expect( session.ended()?.ending ).toBe( 'day' );
	} );

	it( 'forgets what has ended when something is chosen anew, or stopped', async () => {
		const { session } = open();
		await session.choose( partnership, undefined );
		await pass( 3 * HOUR );
		expect( session.ended() ).toBeDefined();
		await session.choose( partnership, undefined );
		expect( session.ended() ).toBeUndefined();
		await session.stop();
		expect( [ session.current(), session.ended() ] ).toEqual( [ undefined, undefined ] );
	} );

	it( 'shows what another tab has chosen when it comes to the front', async () => {
		const [ one, other ] = [ open(), open() ];
		await one.session.choose( partnership, undefined );
		await pass( 1000 );
		await other.session.choose( partnership, event );
		const seen = vi.fn();
		one.session.watch( seen );
		dispatchEvent( new Event( 'focus' ) );
		await pass( 0 );
		expect( seen ).toHaveBeenCalled();
		expect( one.session.current()?.label ).toBe( 'Kigoma edit day' );
	} );

	it( 'asks the wiki what other devices did when it was away for long', async () => {
		const { session } = open();
		await session.choose( partnership, event );
		await pass( 6 * 60 * 1000 );
		saved.clear();
		dispatchEvent( new Event( 'focus' ) );
		await pass( 0 );
		expect( session.current() ).toBeUndefined();
		// Somebody stopped it: that is not told as an end.
		expect( session.ended() ).toBeUndefined();
	} );
} );

describe( 'the next page', () => {
	it( 'tells an end once', async () => {
		await open().session.choose( partnership, event );
		await pass( 3 * HOUR );
		vi.setSystemTime( NOON + 3 * HOUR );
		const next = open();
		await next.session.check();
		const after = open();
		await after.session.check();
		expect( after.session.ended() ).toBeUndefined();
	} );

	it.each( [ [ 'ahead', DAY ], [ 'behind', -DAY ] ] )( 'does not mind a clock that is a day %s', async ( _, difference ) => {
		wrong = difference;
		vi.setSystemTime( NOON + difference );
		const first = open();
		await first.session.check();
		await first.clock.check();
		await first.session.choose( partnership, event );
		expect( Math.abs( first.session.current()!.since - NOON ) ).toBeLessThan( 5000 );
		// Another device, whose clock is right.
		browser = new Map();
		wrong = 0;
		vi.setSystemTime( NOON + HOUR );
		const other = open();
		await other.session.check();
		expect( other.session.current() ).toBeDefined();
		vi.setSystemTime( NOON + 2 * HOUR );
		await other.session.check();
		expect( other.session.ended()?.ending ).toBe( 'idle' );
	} );

	it.each( [ [ 'forward', DAY ], [ 'back', -DAY ] ] )( 'asks for the time anew when the clock was set %s by a day', async ( _, difference ) => {
		const { session } = open();
		await session.check();
		await session.choose( partnership, event );
		wrong = difference;
		vi.setSystemTime( NOON + HOUR + difference );
		const next = open();
		await next.session.check();
		expect( next.session.current() ).toBeDefined();
		vi.setSystemTime( NOON + 2 * HOUR + difference );
		await next.session.check();
		expect( next.session.ended()?.ending ).toBe( 'idle' );
	} );

	it( 'does not ask for the time again within ten minutes', async () => {
		const { session } = open();
		await session.choose( partnership, event );
		await session.check();
		await pass( 9 * 60 * 1000 );
		await open().session.check();
		expect( asked ).toBe( 1 );
		await pass( 2 * 60 * 1000 );
		await open().session.check();
		expect( asked ).toBe( 2 );
	} );
} );

describe( 'the clock', () => {
	it( 'writes the hour today, the day too on other days, and nothing for midnight', () => {
		const { clock } = open();
		expect( clock.time( NOON + 4 * HOUR ) ).toBe( '16:00' );
		expect( clock.time( NOON + 13 * HOUR ) ).toMatch( /^24 November.*\b0?1:00$/ );
		expect( clock.time( clock.today().to ) ).toBe( '' );
		expect( clock.today().to - clock.today().from ).toBe( DAY );
	} );
} );
