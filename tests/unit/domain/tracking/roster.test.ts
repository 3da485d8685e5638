import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/features/batch/csv';
import type { Participant } from '../../../../src/domain/partnership/participant';
import { csvCell } from '../../../../src/domain/csv-text';
import { rosterCsv, rosterNames } from '../../../../src/domain/tracking/roster-export';
import { readNames, rosterColumns, tableEntries, tryEntries, userOf, type AccountState, type Entry } from '../../../../src/domain/tracking/roster';
import { HOSTILE } from '../../../support/hostile';

const spaces = [ 'user', 'user talk', 'utilisatrice' ];
const person = ( user: string, more: Partial<Participant> = {} ): Participant => ( { user, joined: '2026-11-25', event: '', partner: '', role: '', left: undefined, ...more } );

describe( 'readNames', () => {
	it.each( [
		[ 'Asha\nJuma\r\n\n  zuwena  ', [ 'Asha', 'Juma', 'Zuwena' ] ],
		[ 'Asha, Juma; Zuwena، كاي', [ 'Asha', 'Juma', 'Zuwena', 'كاي' ] ],
		[ 'Last, First\nOther', [ 'Last, First', 'Other' ] ],
		[ '* [[User:Asha|A.]] ([[User talk:Asha|talk]]) 10:00, 1 March 2026 (UTC)', [ 'Asha' ] ],
		[ '# {{user|Juma}}\n# {{u|1=Zuwena K}}\n# {{Partnership participant|user=Kai|joined=2026-01-01}}', [ 'Juma', 'Zuwena K', 'Kai' ] ],
		[ 'User:Asha\nutilisatrice:Juma_K/sandbox\n@Kai\n- Bo\n• Ali', [ 'Asha', 'Juma K', 'Kai', 'Bo', 'Ali' ] ],
		[ 'https://en.wikipedia.org/wiki/User:Asha_M%C3%BCller\nhttps://x.example/w/index.php?title=User_talk:Juma&action=edit', [ 'Asha Müller', 'Juma' ] ],
		[ '\u202Eabc\u202C\u200B', [ 'Abc' ] ],
		[ 'A&B\n.*\n-1\n100%', [ 'A&B', '.*', '-1', '100%' ] ],
		[ '[[Main Page]]', [ '[[Main Page]]' ] ],
		[ '', [] ]
	] )( '%j', ( text, expected ) => {
		expect( readNames( text, spaces ) ).toEqual( expected );
	} );

	it( 'reads whatever is pasted, and as much as a large event has', () => {
		fc.assert( fc.property( fc.array( fc.oneof( fc.constantFrom( ...HOSTILE ), fc.string() ) ), ( lines ) => {
			expect( readNames( lines.join( '\n' ), spaces ).every( ( name ) => name !== '' ) ).toBe( true );
		} ) );
		expect( readNames( Array.from( { length: 5000 }, ( _, index ) => `* [[User:Person ${ index }]]` ).join( '\n' ), spaces ) ).toHaveLength( 5000 );
	} );
} );

describe( 'userOf', () => {
	it.each( [ [ 'User:Asha', 'Asha' ], [ 'user_talk:asha/Archive 1', 'Asha' ], [ ':User:Asha#top', 'Asha' ], [ 'Asha', undefined ], [ 'Talk:User:Asha', undefined ], [ 'User:', undefined ] ] )( '%s', ( title, expected ) => {
		expect( userOf( title, spaces ) ).toBe( expected );
	} );
} );

describe( 'a table', () => {
	it( 'of the editors of a Programs & Events Dashboard is read', () => {
		const csv = 'username,global_id,enrollment_timestamp,registered_at,revisions_during_project,mainspace_bytes_added\nAsha,12345,2026-03-01 09:12:44 UTC,2019-01-01 00:00:00 UTC,12,3456\n"Kai ""K"" O",2,2026-03-02 10:00:00 UTC,,0,0\n';
		const { columns, rows } = readTable( csv, '', true );
		expect( tableEntries( rows.map( ( { cells } ) => cells ), rosterColumns( columns ), spaces ) ).toEqual( [
			{ user: 'Asha', event: '', partner: '', role: '', joined: '2026-03-01' }, { user: 'Kai "K" O', event: '', partner: '', role: '', joined: '2026-03-02' }
		] );
	} );

	it.each( [ [ [ 'Name', 'User name' ], { user: 1 } ], [ [ '\uFEFFUsername', 'Event', 'Institution' ], { user: 0, event: 1, partner: 2 } ], [ [ 'a', 'b' ], {} ] ] )( 'has its columns found by their heads: %j', ( heads, expected ) => {
		expect( rosterColumns( heads ) ).toEqual( expected );
	} );

	it( 'that was exported comes back as it was, and no cell is a formula', () => {
		const cell = fc.oneof( fc.constantFrom( ...HOSTILE ), fc.string() ).map( ( text ) => text.replace( /[\u0000-\u001F\u007F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/g, '' ).trim() );
		const row = fc.record( { user: cell, event: cell, partner: cell, role: cell } ).filter( ( { user } ) => !user.includes( ':' ) && /[^_\s\u00A0]/.test( user ) );
		fc.assert( fc.property( fc.array( row, { minLength: 1, maxLength: 4 } ), ( people ) => {
			const given = people.map( ( { user, ...more } ) => person( user, more ) ).filter( ( one ) => ![ one.user, one.event, one.partner, one.role ].some( ( text ) => /^'[=+\-@＝＋－＠]/.test( text ) ) );
			const csv = rosterCsv( given );
			const { columns, rows, odd } = readTable( csv, ',', true );
			expect( odd ).toEqual( [] );
			expect( tableEntries( rows.map( ( { cells } ) => cells ), rosterColumns( columns ), spaces ).map( ( { event, partner, role } ) => [ event, partner, role ] ) ).toEqual( given.map( ( { event, partner, role } ) => [ event, partner, role ] ) );
			rows.forEach( ( { cells } ) => cells.forEach( ( text ) => expect( text ).not.toMatch( /^[=+\-@＝＋－＠\t\r]/ ) ) );
		} ) );
	} );

	it.each( [ [ '=1+1', '\'=1+1' ], [ '+1', '\'+1' ], [ '-1', '\'-1' ], [ '@SUM(1)', '\'@SUM(1)' ], [ '\tx', '\'\tx' ], [ '\rx', '\'\rx' ], [ '＝1', '\'＝1' ] ] )( 'has %j written as text', ( value, expected ) => {
		expect( csvCell( value ).replace( /^"|"$/g, '' ) ).toBe( expected );
	} );

	it( 'ends its lines as RFC 4180 wants, and doubles quotes', () => {
		expect( rosterCsv( [ person( 'A "B", C', { left: '2026-11-30' } ) ] ) ).toBe( 'user,joined,event,partner,role,left\r\n"A ""B"", C",2026-11-25,,,,2026-11-30\r\n' );
		expect( rosterNames( [ person( 'A' ), person( 'B' ), person( 'A', { event: 'x' } ) ] ) ).toBe( 'A\nB\n' );
	} );
} );

describe( 'tryEntries', () => {
	const entry = ( user: string, more: Partial<Entry> = {} ): Entry => ( { user, event: '', partner: '', role: '', ...more } );
	const account = ( name: string, more: Partial<AccountState> = {} ): [ string, AccountState ] => [ name, { name, kind: 'account', isBlocked: false, isHidden: false, ...more } ];
	const states = new Map( [
		account( 'New' ), account( 'Asha' ), account( 'Juma' ), account( 'Bad', { isBlocked: true } ), account( 'Gone', { kind: 'missing' } ), account( 'Old', { kind: 'missing', renamedTo: 'New' } ),
		account( '10.0.0.1', { kind: 'address' } ), account( '~2026-1', { kind: 'temporary' } ), account( 'a>b', { kind: 'no-name' } ), account( 'Hidden', { isHidden: true } )
	] );
	const listed = [ person( 'Asha' ), person( 'Juma', { left: '2026-01-01' } ) ];
	const defaults = { event: '', partner: '', role: '', joined: '2026-11-25' };
	const verdicts = ( entries: Entry[], takesNew = false, more = {} ): string[] => tryEntries( entries, states, listed, { ...defaults, ...more }, takesNew ).tried.map( ( { verdict } ) => verdict );

	it( 'says of each what would become of it', () => {
		const names = [ 'New', 'Asha', 'Juma', 'New', 'Bad', 'Gone', 'Old', '10.0.0.1', '~2026-1', 'a>b', 'Hidden', 'Unknown' ];
		expect( verdicts( names.map( ( name ) => entry( name ) ) ) ).toEqual( [ 'add', 'in', 'back', 'twice', 'blocked', 'missing', 'renamed', 'address', 'temporary', 'no-name', 'hidden', 'no-name' ] );
	} );

	it( 'takes new names when that is wanted, each once', () => {
		expect( verdicts( [ entry( 'Old' ), entry( 'New' ) ], true ) ).toEqual( [ 'add', 'twice' ] );
		expect( tryEntries( [ entry( 'Old' ) ], states, [], defaults, true ).participants ).toEqual( [ person( 'New' ) ] );
	} );

	it( 'knows events and partners apart', () => {
		expect( verdicts( [ entry( 'Asha', { event: 'x' } ), entry( 'Asha', { partner: 'P' } ), entry( 'Asha', { event: 'x' } ) ] ) ).toEqual( [ 'add', 'in', 'twice' ] );
		expect( tryEntries( [ entry( 'New', { partner: 'Q' } ) ], states, [], { ...defaults, event: 'day', partner: 'P', role: 'staff' }, false ).participants ).toEqual( [ person( 'New', { event: 'day', partner: 'Q', role: 'staff' } ) ] );
	} );
} );
