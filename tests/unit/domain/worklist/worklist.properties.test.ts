import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worklistTitles } from '../../../../src/domain/partnership/attribution-worklist';
import { DEFAULT_CONFIG } from '../../../../src/domain/partnership/config';
import { readTasks } from '../../../../src/domain/worklist/read';
import { isFree, taskKey, taskState, type Task } from '../../../../src/domain/worklist/task';
import { claimed, described, finished, released, removed, withTasks } from '../../../../src/domain/worklist/write';
import { HOSTILE, LONG_HOSTILE } from '../../../support/hostile';

const NOW = Date.parse( '2026-11-27T10:00:00Z' );
const UNTIL = NOW + 1000;
const asha = { user: 'Asha', now: NOW };

const aPiece = fc.oneof(
	fc.constantFrom( ...HOSTILE ),
	fc.constantFrom(
		'\n* [[A]]', '\n** [[B|b]]', '\n# [[C c]]', '[[D#x]]', '[[:File:E.jpg]]', '\n== F ==\n', '\n=== [[G]] ===\n', '\n{|\n|-\n| [[H]] || x\n| ', '\n|}\n', '\n; [[I]]\n: ', '{{x|[[J]]', '}}', ' {{Partnership task|type=write}}',
		' {{Partnership task\n|user=Baraka\n|until=2026-12-01T00:00:00Z\n}}', ' {{partnership task|user=Baraka|until=2026-01-01}}', ' {{Partnership task|done=yes|user=Baraka}}', '<!-- [[K]]\n-->', '<nowiki>[[L]]</nowiki>', '<gallery>\n[[M]]</gallery>', '[[category:N]]', ' ', '\n'
	)
);
const aList = fc.array( aPiece, { maxLength: 14 } ).map( ( pieces ) => pieces.join( '' ) );
const told = ( { title, section, ...rest }: Task ): string => JSON.stringify( [ title, section, rest ] );
const runs = { numRuns: 1500 };

/** Texts that differ in one place: what stands before and behind it. */
function isOnePlace( before: string, after: string, most: number ): boolean {
	let start = 0;
	while ( start < before.length && before[ start ] === after[ start ] ) {
		start++;
	}
	let end = 0;
	while ( end < before.length - start && end < after.length - start && before[ before.length - 1 - end ] === after[ after.length - 1 - end ] ) {
		end++;
	}
	return before.slice( start, before.length - end ).split( '\n' ).length <= most;
}

describe( 'Any worklist', () => {
	it( 'gives tasks of pages that count by it, each once', () => {
		fc.assert( fc.property( aList, ( text ) => {
			const tasks = readTasks( text, DEFAULT_CONFIG );
			const counting = worklistTitles( text );
			expect( tasks.filter( ( { title } ) => !counting.includes( title ) ) ).toEqual( [] );
			expect( new Set( tasks.map( taskKey ) ).size ).toBe( tasks.length );
		} ), runs );
	} );

	it( 'keeps every other task, and every byte around the place, whatever is done to one of them', () => {
		let changes = 0;
		fc.assert( fc.property( aList, fc.nat( 30 ), fc.constantFrom( ...HOSTILE ), ( text, which, words ) => {
			const tasks = readTasks( text, DEFAULT_CONFIG );
			const task = tasks[ which % ( tasks.length || 1 ) ];
			if ( !task ) {
				return;
			}
			for ( const change of [
				claimed( text, task, asha, UNTIL, DEFAULT_CONFIG ), finished( text, task, asha, DEFAULT_CONFIG ), released( text, task, task.user, DEFAULT_CONFIG ),
				described( text, task, { difficulty: 'easy', topics: [ words ], note: words, source: words }, DEFAULT_CONFIG )
			] ) {
				if ( !( 'text' in change ) ) {
					continue;
				}
				changes += change.text === text ? 0 : 1;
				const after = readTasks( change.text, DEFAULT_CONFIG );
				expect( after.length ).toBe( tasks.length );
				expect( after.filter( ( one, index ) => told( one ) !== told( tasks[ index ] ) ).length ).toBeLessThanOrEqual( 1 );
				expect( worklistTitles( change.text ) ).toEqual( worklistTitles( text ) );
				expect( isOnePlace( text, change.text, 6 ) ).toBe( true );
			}
		} ), runs );
		expect( changes ).toBeGreaterThan( 500 );
	} );

	it( 'has a free task for one person only, who can give it back', () => {
		fc.assert( fc.property( aList, fc.nat( 30 ), ( text, which ) => {
			const tasks = readTasks( text, DEFAULT_CONFIG );
			const at = which % ( tasks.length || 1 );
			const first = tasks.length ? claimed( text, tasks[ at ], asha, UNTIL, DEFAULT_CONFIG ) : undefined;
			if ( !first || !( 'text' in first ) ) {
				expect( !first || !isFree( tasks[ at ], NOW ) || first.refused === 'unsafe' ).toBe( true );
				return;
			}
			const [ now ] = readTasks( first.text, DEFAULT_CONFIG ).slice( at );
			expect( taskState( now, NOW ) ).toBe( 'taken' );
			expect( claimed( first.text, tasks[ at ], { user: 'Baraka', now: NOW }, UNTIL, DEFAULT_CONFIG ) ).toMatchObject( { refused: 'taken', task: { user: 'Asha', until: UNTIL } } );
			const back = released( first.text, now, 'Asha', DEFAULT_CONFIG );
			expect( 'text' in back && taskState( readTasks( back.text, DEFAULT_CONFIG )[ at ], NOW ) ).toBe( 'open' );
		} ), runs );
	} );

	it( 'takes more tasks, or stays', () => {
		fc.assert( fc.property( aList, fc.array( fc.constantFrom( ...HOSTILE, 'A', 'New page', 'File:X.jpg' ), { maxLength: 4 } ), fc.constantFrom( '', 'F', ...HOSTILE ), ( text, titles, section ) => {
			const tasks = readTasks( text, DEFAULT_CONFIG );
			const change = withTasks( text, titles.map( ( title ) => ( { title, type: 'write' } ) ), section, DEFAULT_CONFIG );
			if ( 'text' in change ) {
				const after = readTasks( change.text, DEFAULT_CONFIG );
				expect( after.length ).toBe( tasks.length + change.added.length );
				expect( tasks.map( told ).filter( ( one ) => !after.map( told ).includes( one ) ) ).toEqual( [] );
				expect( isOnePlace( text, change.text, 1 ) ).toBe( true );
			}
		} ), runs );
	} );

	it( 'loses one line where a task is taken away, or none', () => {
		fc.assert( fc.property( aList, fc.nat( 30 ), ( text, which ) => {
			const tasks = readTasks( text, DEFAULT_CONFIG );
			const at = which % ( tasks.length || 1 );
			const change = tasks.length ? removed( text, tasks[ at ], DEFAULT_CONFIG ) : { refused: 'gone' };
			if ( 'text' in change ) {
				expect( readTasks( change.text, DEFAULT_CONFIG ).map( told ) ).toEqual( tasks.filter( ( _, index ) => index !== at ).map( told ) );
			}
		} ), runs );
	} );
} );

it( 'A worklist of ten thousand lines, or of braces, is read and changed in a second or two', () => {
	const long = Array.from( { length: 10_000 }, ( _, index ) => `* [[Page ${ index }]] {{Partnership task|type=write}}` ).join( '\n' );
	const start = Date.now();
	expect( readTasks( long, DEFAULT_CONFIG ) ).toHaveLength( 10_000 );
	expect( claimed( long, { title: 'Page 9999', type: 'write', section: '' }, asha, UNTIL, DEFAULT_CONFIG ) ).toHaveProperty( 'text' );
	expect( readTasks( `* [[A]] ${ LONG_HOSTILE }`, DEFAULT_CONFIG ) ).toHaveLength( 1 );
	expect( Date.now() - start ).toBeLessThan( 6000 );
} );
