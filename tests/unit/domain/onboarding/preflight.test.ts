import { describe, expect, it } from 'vitest';
import { checksOf, isStepDone, likelyEvent, ORGANISE_STEPS, organisePath, readCount } from '../../../../src/domain/onboarding/organise';
import { openChecks, preflight } from '../../../../src/domain/onboarding/preflight';
import type { Block, Check, PreflightFacts } from '../../../../src/domain/onboarding/preflight-facts';
import { readAddress, readNames } from '../../../../src/domain/onboarding/preflight-access';
import { DEFAULT_CONFIG } from '../../../../src/domain/partnership/config';
import type { PartnershipEvent } from '../../../../src/domain/partnership/event';
import { readPartnership } from '../../../../src/domain/partnership/record';
import { begin, current, next } from '../../../../src/domain/wizard/machine';

const NOW = Date.parse( '2026-11-27T12:00:00Z' );

const event = ( given: Partial<PartnershipEvent> = {} ): PartnershipEvent => ( { id: 'day', name: 'Edit day', start: '2026-12-05', end: '2026-12-05', hashtag: 'Lake2026', counting: 'marked', place: '', online: false, wikis: [], worklist: '', ...given } );

const FACTS: PreflightFacts = {
	now: NOW, event: event(), others: [], expected: 12, fresh: 3, names: [], tag: 'yes', participants: { exists: true, listed: 2 }, tasks: { exists: true, free: 20 },
	partnership: readPartnership( 'Lake Archives', '{{Partnership|start=2026-01-05|partners={{Partnership partner|name=[[Kigoma Archive]]}}}}', DEFAULT_CONFIG )!,
	limits: { ofAddress: [], exempt: [ 'Administrators' ], isExempt: false }, venue: { address: '192.0.2.7', blocks: [], hasGlobal: false }
};

const looked = ( id: Check[ 'id' ], given: Partial<PreflightFacts> ): Array<[ Check[ 'state' ], string ]> => preflight( { ...FACTS, ...given } ).filter( ( one ) => one.id === id ).map( ( { state, says } ) => [ state, says ] );

describe( 'Before an event', () => {
	it( 'nothing is to be looked at where all is in order', () => {
		const checks = preflight( FACTS );
		expect( checks.map( ( { id, state } ) => [ id, state ] ) ).toEqual( [ 'days', 'hashtag', 'counting', 'tag', 'invitation', 'people', 'tasks', 'accounts', 'limits', 'venue' ].map( ( id ) => [ id, 'fine' ] ) );
		expect( openChecks( checks ) ).toBe( 0 );
	} );

	it.each( [
		[ 'one day', {}, 'fine', 'one' ], [ 'two days', { end: '2026-12-06' }, 'fine', 'fine' ],
		[ 'turned round', { start: '2026-12-06' }, 'look', 'reversed' ], [ 'over', { start: '2026-11-26', end: '2026-11-26' }, 'look', 'past' ],
		[ 'today', { start: '2026-11-27', end: '2026-11-27' }, 'fine', 'one' ], [ 'none', { start: undefined, end: undefined }, 'look', 'none' ],
		[ 'without its first', { start: undefined }, 'look', 'no-start' ], [ 'without its last', { end: undefined }, 'look', 'no-end' ],
		[ 'in another year', { start: '2028-12-05', end: '2028-12-05' }, 'look', 'far' ], [ 'half a year', { end: '2027-06-05' }, 'look', 'long' ]
	] as Array<[ string, Partial<PartnershipEvent>, Check[ 'state' ], string ]> )( 'days: %s', ( _, given, state, says ) => {
		expect( looked( 'days', { event: event( given ) } ) ).toEqual( [ [ state, says ] ] );
	} );

	it( 'days outside those of the partnership are told', () => {
		expect( looked( 'days', { partnership: { ...FACTS.partnership, end: '2026-12-01' } } ) ).toEqual( [ [ 'look', 'outside' ] ] );
	} );

	it( 'a hashtag is to be had, and to be its own on these days', () => {
		const other = ( given: Partial<PartnershipEvent> ) => [ { partnership: 'Sea', event: event( { id: 'x', name: 'Tide', ...given } ) } ];
		expect( looked( 'hashtag', { event: event( { hashtag: '' } ) } ) ).toEqual( [ [ 'look', 'none' ] ] );
		expect( looked( 'hashtag', { others: other( { hashtag: 'LAKE2026' } ) } ) ).toEqual( [ [ 'look', 'same-day' ] ] );
		expect( looked( 'hashtag', { others: other( { start: '2026-12-06', end: '2026-12-06' } ) } ) ).toEqual( [ [ 'look', 'again' ] ] );
		expect( looked( 'hashtag', { others: other( { hashtag: 'Sea2026' } ) } ) ).toEqual( [ [ 'fine', 'own' ] ] );
	} );

	it( 'two events of one partnership at once are told, those of two are not', () => {
		const at = ( partnership: string ) => [ { partnership, event: event( { id: 'x', hashtag: 'Other', start: '2026-12-01', end: '2026-12-09' } ) } ];
		expect( looked( 'overlap', { others: at( 'Lake Archives' ) } ) ).toEqual( [ [ 'look', 'other' ] ] );
		expect( looked( 'overlap', { others: at( 'Sea' ) } ) ).toEqual( [] );
	} );

	it( 'counting needs what it counts by', () => {
		expect( looked( 'counting', { event: event( { counting: 'worklist' } ), tasks: { exists: false, free: 0 } } ) ).toEqual( [ [ 'look', 'no-list' ] ] );
		expect( looked( 'counting', { event: event( { hashtag: '' } ), tag: 'inactive' } ) ).toEqual( [ [ 'look', 'no-mark' ] ] );
		expect( looked( 'counting', { event: event( { counting: 'all', hashtag: '' } ), tag: 'undefined' } ) ).toEqual( [ [ 'fine', 'all' ] ] );
	} );

	it.each( [ [ undefined, 'unknown', 'unknown' ], [ 0, 'fine', 'none' ], [ 5, 'fine', 'few' ], [ 6, 'look', 'many' ], [ 40, 'look', 'many' ] ] as const )( '%s new accounts', ( fresh, state, says ) => {
		expect( looked( 'accounts', { fresh } ) ).toEqual( [ [ state, says ] ] );
	} );

	it( 'a request for more accounts is drafted where it is needed, also for whom no limit holds', () => {
		const [ check ] = preflight( { ...FACTS, fresh: 20, limits: { ...FACTS.limits!, isExempt: true } } ).filter( ( { id } ) => id === 'accounts' );
		expect( check ).toMatchObject( { says: 'exempt', draft: 'accounts' } );
	} );

	it( 'a limit for an address is held against the number of people', () => {
		const limits = ( hits: number ) => ( { limits: { ...FACTS.limits!, ofAddress: [ { action: 'edit' as const, hits, seconds: 60 } ] } } );
		expect( looked( 'limits', limits( 8 ) ) ).toEqual( [ [ 'fine', 'enough' ] ] );
		expect( looked( 'limits', { ...limits( 8 ), expected: 30 } ) ).toEqual( [ [ 'look', 'tight' ] ] );
		expect( looked( 'limits', { ...limits( 8 ), expected: undefined } ) ).toEqual( [ [ 'unknown', 'people' ] ] );
		expect( looked( 'limits', { limits: undefined } ) ).toEqual( [ [ 'unknown', 'unknown' ] ] );
	} );

	it.each( [
		[ {}, 'all' ], [ { anonymousOnly: true, noAccounts: true }, 'no-accounts' ], [ { anonymousOnly: true, noAccounts: false }, 'anonymous' ], [ { isPartial: true, noAccounts: false }, 'partial' ],
		[ { isGlobal: true }, 'global-all' ], [ { isGlobal: true, anonymousOnly: true }, 'global-no-accounts' ]
	] as Array<[ Partial<Block>, string ]> )( 'a block %j', ( given, says ) => {
		const block: Block = { target: '192.0.2.0/24', by: 'Organiser', reason: 'School', noAccounts: true, anonymousOnly: false, isPartial: false, isGlobal: false, ...given };
		const mild = { ...block, noAccounts: false, anonymousOnly: true, isPartial: true };
		expect( looked( 'venue', { venue: { address: '192.0.2.7', hasGlobal: true, blocks: [ mild, block ] } } ) ).toEqual( [ [ 'look', says === 'partial' ? 'partial' : says ] ] );
	} );

	it( 'a block that ends before the day is none on the day', () => {
		const block = ( until: string ): Block => ( { target: '192.0.2.7', by: 'Organiser', reason: '', until: Date.parse( until ), noAccounts: true, anonymousOnly: false, isPartial: false, isGlobal: false } );
		expect( looked( 'venue', { venue: { address: '192.0.2.7', hasGlobal: false, blocks: [ block( '2026-12-04T00:00:00Z' ) ] } } ) ).toEqual( [ [ 'fine', 'over' ] ] );
		expect( looked( 'venue', { venue: { address: '192.0.2.7', hasGlobal: false, blocks: [ block( '2026-12-05T10:00:00Z' ) ] } } ) ).toEqual( [ [ 'look', 'all' ] ] );
	} );

	it( 'limits on files and moves are told where the wiki tells them', () => {
		const ofAddress = [ { action: 'upload' as const, hits: 4, seconds: 60 }, { action: 'move' as const, hits: 2, seconds: 120 } ];
		expect( looked( 'limits', { limits: { ...FACTS.limits!, ofAddress } } ) ).toEqual( [ [ 'fine', 'none' ], [ 'fine', 'upload' ], [ 'fine', 'move' ] ] );
	} );

	it( 'names are told apart: free, taken, refused, and those of institutions', () => {
		const names = [
			{ name: 'Neema', state: 'free', written: 'Neema', reason: '' }, { name: 'Editor', state: 'taken', written: 'Editor', reason: '' },
			{ name: 'kigoma archive', state: 'free', written: 'Kigoma archive', reason: '' }, { name: 'Bad', state: 'refused', written: 'Bad', reason: 'Too like Bud.' }
		] as PreflightFacts[ 'names' ];
		expect( looked( 'names', { names } ) ).toEqual( [ [ 'look', 'taken' ], [ 'look', 'institution' ], [ 'look', 'refused' ], [ 'fine', 'free' ] ] );
	} );

	it( 'people, tasks, tag and invitation say what is missing', () => {
		expect( looked( 'people', { participants: { exists: false, listed: 0 } } ) ).toEqual( [ [ 'look', 'none' ] ] );
		expect( looked( 'tasks', { tasks: { exists: true, free: 11 } } ) ).toEqual( [ [ 'look', 'few' ] ] );
		expect( looked( 'tag', { tag: 'inactive' } ) ).toEqual( [ [ 'look', 'inactive' ] ] );
		expect( looked( 'invitation', { closed: 'paused' } ) ).toEqual( [ [ 'look', 'paused' ] ] );
	} );
} );

describe( 'What is typed before an event', () => {
	it.each( [ '192.0.2.7', '192.0.2.0/24', '10.0.0.0/16', '2001:db8::/32', '::1', '2001:0db8:0:0:0:0:0:1' ] )( '%s is an address', ( text ) => {
		expect( readAddress( ` ${ text } ` ) ).toBe( text );
	} );

	it.each( [ '', 'library', '192.0.2', '192.0.2.256', '192.0.2.0/8', '192.0.2.7/33', '1:2', '1::2::3', '2001:db8::/10', '192.0.2.7, 192.0.2.8', ':', '1.2.3.4.' ] )( '“%s” is none', ( text ) => {
		expect( readAddress( text ) ).toBeUndefined();
	} );

	it( 'names are read from a list, each once', () => {
		expect( readNames( '* neema\n Baraka_J.\n\nNeema; Ada', 9 ) ).toEqual( [ 'Neema', 'Baraka J.', 'Ada' ] );
		expect( readNames( 'a\nb\nc', 2 ) ).toEqual( [ 'A', 'B' ] );
	} );

	it( 'a number is digits', () => {
		expect( [ '12', ' 7 ', '', 'twelve', '-3', '1.5' ].map( readCount ) ).toEqual( [ 12, 7, undefined, undefined, undefined, undefined ] );
	} );
} );

describe( 'The path of an organiser', () => {
	it( 'leads through all steps without demanding anything', () => {
		const definition = organisePath( 'Lake Archives' );
		let state = begin( definition );
		const seen: string[] = [];
		for ( let place = current( definition, state ); place; place = current( definition, state ) ) {
			seen.push( place.key );
			state = next( definition, state, { by: 'a', now: 1 } );
		}
		expect( seen ).toEqual( [ ...ORGANISE_STEPS ] );
	} );

	it( 'ticks what the wiki shows', () => {
		const checks = preflight( { ...FACTS, tasks: { exists: true, free: 1 } } );
		expect( ORGANISE_STEPS.map( ( step ) => isStepDone( step, checks ) ) ).toEqual( [ true, true, false, true, true, true, undefined, undefined ] );
		expect( checksOf( 'tasks', checks ).map( ( { id } ) => id ) ).toEqual( [ 'counting', 'tasks' ] );
	} );

	it( 'means the event that comes next, else the last', () => {
		const events = [ event( { id: 'c', start: '2027-03-01', end: '2027-03-01' } ), event( { id: 'a', start: '2026-01-01', end: '2026-01-01' } ), event( { id: 'b' } ) ];
		expect( likelyEvent( events, '2026-11-27' )!.id ).toBe( 'b' );
		expect( likelyEvent( events, '2028-01-01' )!.id ).toBe( 'c' );
		expect( likelyEvent( [], '2026-11-27' ) ).toBeUndefined();
	} );
} );
