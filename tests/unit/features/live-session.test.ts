import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLiveSession, type LiveSession } from '../../../src/features/tracking/live/session';
import type { LiveBoard, Reading } from '../../../src/features/tracking/live/board';
import { WikiError, type ChangeStream, type StreamedChange } from '../../../src/wiki/ports';

const event = { start: '2026-11-25', end: '2026-11-25' };
const scope = { partnership: { hashtag: '' }, events: [ { hashtag: 'Kigoma' } ], participants: [ { user: 'Asha' } ] };

let anew: number;
let polls: number;
let answer: () => Promise<{ hasMore: boolean; isOld: boolean }>;
let session: LiveSession;
let listener: { tell( change: StreamedChange ): void; connect( isConnected: boolean ): void } | undefined;

const stream: ChangeStream = { listen( onChange, onState ) {
	listener = { tell: onChange, connect: onState };
	return () => {
		listener = undefined;
	};
} };

function start( { missing, withStream = false, reading = { event } }: { missing?: 'no-page'; withStream?: boolean; reading?: object } = {} ): void {
	let known: Reading | undefined;
	const live: LiveBoard = {
		get reading() {
			return known;
		},
		async readAnew() {
			anew++;
			known = missing ? undefined : { records: { partnership: { name: 'Lake' } }, scope, revisions: {}, ...reading } as unknown as Reading;
			return missing;
		},
		async readOn() {
			polls++;
			return answer();
		},
		now: () => Date.now(),
		board: () => ( { lines: [], edits: polls, pages: 0, people: 0 } )
	};
	session = createLiveSession( { live, traits: { known: new Map(), lookUp: async () => false }, stream: withStream ? stream : undefined, isHidden: false, onChange() {} } );
}

beforeEach( () => {
	vi.useFakeTimers( { now: Date.parse( '2026-11-25T10:00:00Z' ) } );
	anew = polls = 0;
	answer = async () => ( { hasMore: false, isOld: false } );
} );

afterEach( () => {
	session.stop();
	vi.useRealTimers();
} );

const pass = ( seconds: number ) => vi.advanceTimersByTimeAsync( seconds * 1000 );

describe( 'A board that is looked at', () => {
	it( 'asks every five seconds, and reads everything anew every three minutes', async () => {
		start();
		await pass( 0 );
		expect( [ anew, polls ] ).toEqual( [ 1, 1 ] );
		await pass( 60 );
		expect( [ anew, polls ] ).toEqual( [ 1, 13 ] );
		await pass( 125 );
		expect( anew ).toBe( 2 );
		expect( session.state() ).toMatchObject( { readAt: Date.now(), board: { edits: polls }, failure: undefined } );
	} );

	it( 'reads anew within seconds where somebody changed what edits count by, and goes on at once where an answer was cut', async () => {
		start();
		await pass( 0 );
		answer = async () => ( { hasMore: false, isOld: polls === 2 } );
		await pass( 11 );
		expect( anew ).toBe( 2 );
		answer = async () => ( { hasMore: polls < 9, isOld: false } );
		await pass( 9 );
		expect( polls ).toBeGreaterThanOrEqual( 9 );
	} );

	it( 'asks nothing while it is paused, and at once afterwards; an answer on its way is dropped', async () => {
		let give: ( ( value: { hasMore: boolean; isOld: boolean } ) => void ) | undefined;
		start();
		await pass( 0 );
		answer = () => new Promise( ( resolve ) => {
			give = resolve;
		} );
		await pass( 5 );
		session.pause();
		give!( { hasMore: true, isOld: true } );
		await pass( 3600 );
		expect( [ polls, session.state().isPaused, session.state().board!.edits ] ).toEqual( [ 2, true, 1 ] );
		answer = async () => ( { hasMore: false, isOld: false } );
		session.goOn();
		await pass( 0 );
		expect( [ polls, anew, session.state().isPaused ] ).toEqual( [ 3, 2, false ] );
	} );

	it( 'asks seldom in a tab that nobody sees, and at once when somebody turns to it', async () => {
		start();
		await pass( 0 );
		session.turn( true );
		await pass( 5 );
		await pass( 600 );
		expect( polls ).toBeLessThanOrEqual( 13 );
		const before = polls;
		session.turn( false );
		await pass( 0 );
		expect( polls ).toBe( before + 1 );
		await pass( 10 );
		expect( polls ).toBe( before + 3 );
	} );

	it( 'asks seldom once the event is over', async () => {
		start( { reading: { event: { start: '2026-11-20', end: '2026-11-21' } } } );
		await pass( 300 );
		expect( polls ).toBeLessThanOrEqual( 6 );
	} );

	it( 'reads everything anew after a long sleep', async () => {
		start();
		await pass( 0 );
		vi.setSystemTime( Date.now() + 8 * 3600_000 );
		await pass( 5 );
		expect( anew ).toBe( 2 );
	} );
} );

describe( 'Where the wiki does not answer', () => {
	it( 'what is there stays; it is asked ever more seldom, by the wiki’s own wish if it has one, and goes on', async () => {
		start();
		await pass( 0 );
		answer = async () => {
			throw new WikiError( 'network' );
		};
		await pass( 5 );
		expect( session.state() ).toMatchObject( { board: { edits: 1 }, failure: { nextAt: Date.now() + 10_000 } } );
		await pass( 3600 );
		expect( polls ).toBeLessThan( 22 );
		answer = async () => {
			throw new WikiError( 'ratelimited', '', 1000 );
		};
		await pass( 300 );
		const before = polls;
		await pass( 600 );
		expect( polls ).toBe( before );
		answer = async () => ( { hasMore: false, isOld: false } );
		session.readNow();
		await pass( 6 );
		expect( session.state().failure ).toBeUndefined();
		expect( polls ).toBe( before + 2 );
	} );

	it( 'nothing is asked any more where there is no such partnership', async () => {
		start( { missing: 'no-page' } );
		await pass( 3600 );
		expect( [ anew, polls, session.state().missing ] ).toEqual( [ 1, 0, 'no-page' ] );
	} );
} );

describe( 'Where there is a stream', () => {
	it( 'it is asked soon after something is told that may count, and seldom else', async () => {
		start( { withStream: true } );
		await pass( 0 );
		listener!.connect( true );
		await pass( 5 );
		expect( polls ).toBe( 2 );
		listener!.tell( { user: 'Nobody', title: 'Lake', comment: '' } );
		await pass( 20 );
		expect( polls ).toBe( 2 );
		[ { user: 'Asha', title: 'X', comment: '' }, { user: 'Nobody', title: 'X', comment: 'at #kigoma' }, { user: 'Nobody', title: 'Project:P/Lake/Participants', comment: '' } ].forEach( ( change ) => listener!.tell( change ) );
		await pass( 2 );
		expect( polls ).toBe( 3 );
	} );

	it( 'is asked again soon where something is told while an answer is on its way', async () => {
		start( { withStream: true } );
		await pass( 0 );
		listener!.connect( true );
		await pass( 5 );
		answer = () => new Promise( ( resolve ) => setTimeout( () => resolve( { hasMore: false, isOld: false } ), 500 ) );
		session.readNow();
		listener!.tell( { user: 'Asha', title: 'X', comment: '' } );
		await pass( 3 );
		expect( polls ).toBe( 4 );
	} );

	it( 'is not put off by a flood of changes', async () => {
		start( { withStream: true } );
		await pass( 0 );
		listener!.connect( true );
		for ( let told = 0; told < 60; told++ ) {
			listener!.tell( { user: 'Asha', title: 'X', comment: '' } );
			await pass( 1 );
		}
		expect( polls ).toBeGreaterThan( 20 );
		expect( polls ).toBeLessThan( 45 );
	} );

	it( 'it is left while nobody looks or it is paused, and without it the board asks as before', async () => {
		start( { withStream: true } );
		await pass( 0 );
		listener!.connect( true );
		session.turn( true );
		expect( listener ).toBeUndefined();
		session.turn( false );
		await pass( 0 );
		expect( listener ).toBeDefined();
		listener!.connect( false );
		const before = polls;
		await pass( 20 );
		expect( polls ).toBe( before + 4 );
		session.pause();
		expect( listener ).toBeUndefined();
	} );
} );
