import { describe, expect, it } from 'vitest';
import { tidySummary } from '../../../../src/domain/batch/batch';
import { applyChange } from '../../../../src/domain/batch/change';
import { nextState, type Item, type ItemEvent, type ItemState } from '../../../../src/domain/batch/item';
import { cannotByReason, equationOf, runOf, tallyOf, timeLeft, undoRunOf, withStep } from '../../../../src/domain/batch/tally';
import { readTitles } from '../../../../src/domain/batch/title-line';
import { judge, type TriedPage } from '../../../../src/domain/batch/trial';
import { DEFAULT_CONFIG } from '../../../../src/domain/partnership/config';

const mark = { partnership: 'P', event: '', partner: '', identifier: '', date: '2026-01-02' };
const item = ( index: number, state: ItemState ): Item => ( { index, title: `Talk:${ index }`, change: { act: 'put', mark }, placement: 'talk', state } );
const saved = { at: 'saved', will: 'add', revision: 2, parent: 1, bytes: 5, note: '', time: 1 } as const;

const STATES: ItemState[] = [
	{ at: 'unread' }, { at: 'cannot', reason: 'missing', says: '' }, { at: 'right' }, { at: 'waiting', will: 'add' }, { at: 'saving', will: 'add', base: 1, time: 1 }, saved,
	{ at: 'skipped', will: 'add', why: 'right', time: 1 }, { at: 'failed', will: 'update', code: 'x', says: '', time: 1 }, { at: 'undoing', saved },
	{ at: 'undone', saved, how: 'undone', revision: 3, time: 2 }, { at: 'left', saved, why: 'edited', says: '', time: 2 }
];
const EVENTS: ItemEvent[] = [
	{ type: 'tried', as: { at: 'waiting', will: 'add' } }, { type: 'send', base: 1, time: 1 }, { type: 'arrived', revision: 2, parent: 1, bytes: 5, note: '', time: 1 }, { type: 'withdrawn' },
	{ type: 'skipped', why: 'gone', time: 1 }, { type: 'failed', code: 'x', says: '', time: 1 }, { type: 'again' }, { type: 'undo' }, { type: 'undone', how: 'undone', revision: 3, time: 2 },
	{ type: 'left', why: 'edited', says: '', time: 2 }
];

describe( 'an item', () => {
	it( 'goes only the ways that there are', () => {
		const ways = STATES.flatMap( ( state ) => EVENTS.flatMap( ( event ) => {
			try {
				return [ `${ state.at } ${ event.type } ${ nextState( state, event ).at }` ];
			} catch ( error ) {
				expect( error ).toBeInstanceOf( RangeError );
				return [];
			}
		} ) );
		expect( ways ).toEqual( [
			'unread tried waiting', 'cannot tried waiting', 'right tried waiting', 'waiting tried waiting',
			'waiting send saving', 'waiting skipped skipped', 'waiting failed failed',
			'saving send saving', 'saving arrived saved', 'saving withdrawn waiting', 'saving skipped skipped', 'saving failed failed',
			'saved undo undoing', 'failed again waiting', 'undoing undone undone', 'undoing left left', 'left undo undoing'
		] );
	} );
} );

describe( 'the equation of a dry run', () => {
	it( 'adds up, before the run and whatever became of the pages since', () => {
		const items = STATES.map( ( state, index ) => item( index, state ) );
		const { read, add, update, right, cannot } = equationOf( items );
		expect( read ).toBe( items.length - 1 );
		expect( add + update + right + cannot ).toBe( read );
		expect( { add, update, right, cannot } ).toEqual( { add: 7, update: 1, right: 1, cannot: 1 } );
	} );

	it( 'leaves a run and an undoing that add up too', () => {
		const tally = tallyOf( STATES.map( ( state, index ) => item( index, state ) ) );
		const run = runOf( tally );
		expect( run ).toEqual( { total: 8, saved: 4, skipped: 1, failed: 1, toCome: 2 } );
		expect( undoRunOf( tally ) ).toEqual( { total: 3, undone: 1, left: 1, toCome: 1 } );
	} );

	it( 'groups what cannot be done by its reason, the most frequent first', () => {
		const reasons = ( [ 'missing', 'protected', 'protected' ] as const ).map( ( reason, index ) => item( index, { at: 'cannot', reason, says: '' } ) );
		expect( cannotByReason( reasons ).map( ( { reason, items } ) => [ reason, items.length ] ) ).toEqual( [ [ 'protected', 2 ], [ 'missing', 1 ] ] );
	} );
} );

describe( 'what saving would do to a page', () => {
	const page: TriedPage = { title: 'Talk:A', exists: true, wikitext: 'Text.', contentModel: 'wikitext', hasSubject: true, obstacles: [] };
	const verdict = ( change: Partial<TriedPage>, act: Item[ 'change' ] = { act: 'put', mark }, placement: Item[ 'placement' ] = 'talk' ) => {
		const found = judge( { change: act, placement }, { ...page, ...change }, DEFAULT_CONFIG );
		return found.at === 'cannot' ? found.reason : found.at === 'waiting' ? found.will : found.at;
	};

	it.each( [
		[ 'add', {} ], [ 'add', { exists: false, wikitext: '' } ], [ 'missing', { exists: false, wikitext: '', hasSubject: false } ],
		[ 'update', { wikitext: '{{Partnership contribution|partnership=P}}' } ], [ 'right', { wikitext: '{{Partnership contribution|partnership=P|date=2026-01-02}}' } ],
		[ 'protected', { obstacles: [ 'Protected' ] } ], [ 'right', { obstacles: [ 'Protected' ], wikitext: '{{Partnership contribution|partnership=P|date=2026-01-02}}' } ],
		[ 'model', { contentModel: 'json' } ], [ 'invalid', { problem: 'invalid' } ], [ 'elsewhere', { problem: 'elsewhere' } ]
	] as Array<[ string, Partial<TriedPage> ]> )( 'is %s for %j', ( expected, change ) => {
		expect( verdict( change ) ).toBe( expected );
	} );

	it( 'is nothing where a mark is to be taken away that is not there', () => {
		expect( verdict( {}, { act: 'remove', partnership: 'P' } ) ).toBe( 'right' );
		expect( verdict( { exists: false, wikitext: '' }, { act: 'remove', partnership: 'P' } ) ).toBe( 'missing' );
		expect( verdict( { exists: false, wikitext: '' }, undefined, 'file' ) ).toBe( 'missing' );
	} );

	it( 'keeps those fields of a mark that it is told to', () => {
		const text = '{{Partnership contribution|partnership=P|event=e1|date=2025-05-05|identifier=7}}';
		expect( applyChange( text, { act: 'put', mark: { ...mark, partner: 'Museum' }, keep: [ 'event', 'date', 'identifier' ] }, 'talk', DEFAULT_CONFIG ) )
			.toBe( '{{Partnership contribution|partnership=P|event=e1|date=2025-05-05|identifier=7|partner=Museum}}' );
	} );
} );

describe( 'the words of a batch', () => {
	it.each( [ [ '  two\n lines\t', 'two lines' ], [ '== Heading ==', 'Heading' ], [ 'e\u0301', 'é' ], [ 'x'.repeat( 600 ), 'x'.repeat( 500 ) ], [ '\u0000a', 'a' ] ] )( 'summary %j is stored as %j', ( given, stored ) => {
		expect( tidySummary( given ) ).toBe( stored );
	} );

	it( 'pasted lists give their titles', () => {
		expect( readTitles( [
			'Plain title', '* [[Linked|words]]', '# [[:File:X.jpg]]', 'https://wiki.example/wiki/Caf%C3%A9_au_lait#Top', 'https://wiki.example/w/index.php?title=A%26B&action=edit', 'https://wiki.example/index.php/C_D',
			'https://other.example/wiki/Not_here', '', '   ', 'https://wiki.example/wiki/%E0%A4%A', '#hashtag'
		].join( '\r\n' ), 'wiki.example' ) ).toEqual( [
			'Plain title', 'Linked', ':File:X.jpg'.slice( 1 ), 'Café au lait', 'A&B', 'C D', 'https://other.example/wiki/Not_here', 'https://wiki.example/wiki/%E0%A4%A', '#hashtag'
		] );
	} );

	it( 'the time that is left goes by the latest steps, and by the pace that the wiki asks for', () => {
		const steps = [ 0, 1000, 2000, 3000 ].reduce<ReturnType<typeof withStep>>( ( list, time ) => withStep( list, time, 50 ), [] );
		expect( timeLeft( steps, 100, 0 ) ).toBe( 2000 );
		expect( timeLeft( steps, 100, 5000 ) ).toBe( 500_000 );
		expect( timeLeft( steps.slice( 0, 2 ), 100, 0 ) ).toBeUndefined();
	} );
} );
