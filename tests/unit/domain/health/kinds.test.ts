import { describe, expect, test } from 'vitest';
import { KINDS, type Answer, type Kind } from '../../../../src/domain/health/defect';
import { check, HOME, repaired, SOUND, wikiWith } from './small-wiki';

const M = 'Partnership contribution';
const T = 'Talk:A';
const P = `${ HOME }/Participants`;
const E = `${ HOME }/Events`;
const record = ( from: string, to: string ): string => {
	expect( SOUND[ HOME ] ).toContain( from );
	return SOUND[ HOME ].replace( from, to );
};
const value = ( ...values: string[] ): Answer => ( { values } );

/** Page, what is wrong on it, how it is repaired; then a text nearly like it in which nothing is wrong. */
type Row = [ kind: Kind, page: string, text: string, after: string, answer?: Answer, sound?: string ];

const ROWS: Row[] = [
	[ 'mark-partnership-unknown', T, `x\n{{${ M }|partnership=Lake Archive s<!-- ? -->}}\ny`, `x\n{{${ M }|partnership=Lake Archives<!-- ? -->}}\ny`, value( 'Lake Archives' ), `{{${ M }|partnership=lake_Archives}}` ],
	[ 'mark-partnership-renamed', T, `{{${ M }| partnership = Lakeside |event=open}}`, `{{${ M }| partnership = Lake Archives |event=open}}`, undefined, `{{${ M }|partnership=Lake Archives}}` ],
	[ 'mark-partnership-written', T, `{{${ M }|partnership=LAKE archives}}`, `{{${ M }|partnership=Lake Archives}}` ],
	[ 'mark-partnership-written', T, `{{${ M }|partnership=${ HOME }}}`, `{{${ M }|partnership=Lake Archives}}` ],
	[ 'mark-after-end', T, `{{${ M }|partnership=Hill Songs|date=2025-01-02}}`, `{{${ M }|partnership=Hill Songs|date=2025-01-01}}`, value( '2025-01-01' ), `{{${ M }|partnership=Hill Songs|date=2025-01-01}}` ],
	[ 'mark-before-start', T, `{{${ M }|partnership=Lake Archives|date=2026-02-28}}`, `{{${ M }|partnership=Lake Archives}}`, { way: 'leave-out' }, `{{${ M }|partnership=Lake Archives|date=2026-03-01}}` ],
	[ 'mark-before-start', T, `a\n{{${ M }|partnership=Lake Archives|date=2026-02-28}}\nb`, 'a\nb', { way: 'delete' } ],
	[ 'mark-event-unknown', T, `{{${ M }|partnership=Lake Archives|event=kigoma}}`, `{{${ M }|partnership=Lake Archives|event=kigoma-2026}}`, value( 'kigoma-2026' ), `{{${ M }|partnership=Lake Archives|event=kigoma-2026}}` ],
	[ 'mark-event-written', T, `{{${ M }|partnership=Lake Archives|event=Kigoma Day}}`, `{{${ M }|partnership=Lake Archives|event=kigoma-2026}}` ],
	[ 'mark-event-date', T, `{{${ M }|partnership=Lake Archives|event=kigoma-2026|date=2026-05-04}}`, `{{${ M }|partnership=Lake Archives|event=kigoma-2026|date=2026-05-02}}`, value( '2026-05-02' ), `{{${ M }|partnership=Lake Archives|event=kigoma-2026|date=2026-05-03}}` ],
	[ 'mark-partner-unknown', T, `{{${ M }|partnership=Lake Archives|partner=Hill Choir}}`, `{{${ M }|partnership=Lake Archives|partner=Lake Museum}}`, value( 'Lake Museum' ), `{{${ M }|partnership=Lake Archives|partner=Lake Museum}}` ],
	[ 'mark-partner-written', T, `{{${ M }|partnership=Lake Archives|partner=q42}}`, `{{${ M }|partnership=Lake Archives|partner=Kigoma Archive}}` ],
	[ 'mark-partner-written', T, `{{${ M }|partnership=Lake Archives|partner=lake_museum}}`, `{{${ M }|partnership=Lake Archives|partner=Lake Museum}}` ],
	[ 'mark-partner-written', T, `{{${ M }|partnership=Lake Archives|partner=Museum at the Lake}}`, `{{${ M }|partnership=Lake Archives|partner=Lake Museum}}` ],
	[ 'mark-twice', T, `{{${ M }|partnership=Lake Archives|event=open}}\n{{Talk}}\n{{${ M }|partnership=Lake Archives}}\nz`, `{{${ M }|partnership=Lake Archives|event=open}}\n{{Talk}}\nz`, undefined, `{{${ M }|partnership=Lake Archives}}\n{{${ M }|partnership=Hill Songs}}` ],
	[ 'mark-twice', T, `{{${ M }|partnership=Lake Archives}}{{${ M }|partnership=Lake Archives}}`, `{{${ M }|partnership=Lake Archives}}` ],
	[ 'mark-contradiction', T, `{{${ M }|partnership=Lake Archives|identifier=1}}\n{{${ M }|partnership=Lake Archives|identifier=2}}`, `{{${ M }|partnership=Lake Archives|identifier=2}}`, { way: 'keep-2' } ],
	[ 'mark-contradiction', T, `{{${ M }|partnership=Lake Archives|identifier=1}}\n{{${ M }|partnership=Lake Archives|event=open}}`, `{{${ M }|partnership=Lake Archives|identifier=1|event=open}}`, { way: 'merge' } ],
	[ 'mark-redirect', T, '{{ <!-- a -->lake mark\n |partnership=Lake Archives}}', '{{ <!-- a -->Partnership contribution\n |partnership=Lake Archives}}', undefined, '{{template:partnership_contribution|partnership=Lake Archives}}' ],
	[ 'mark-misplaced', 'A', `Text.\n\n{{${ M }|partnership=Lake Archives|date=2026-04-01}}\n[[Category:X]]`, 'Text.\n\n[[Category:X]]', undefined, `Text {{${ M }|partnership=Lake Archives|nocategory=yes}}` ],
	[ 'parameter-missing', T, `{{${ M }|partnership=|date=2026-04-01}}`, `{{${ M }|partnership=Lake Archives|date=2026-04-01}}`, value( 'Lake Archives' ) ],
	[ 'parameter-missing', T, '{{Old banner|museum=Lake Museum}}', '{{Old banner|museum=Lake Museum|scheme=Lake Archives}}', value( 'Lake Archives' ) ],
	[ 'parameter-missing', HOME, record( '| name = Lake Archives', '| name =' ), record( '| name = Lake Archives', '| name =Lake Archives' ) ],
	[ 'parameter-unknown', T, `{{${ M }|partnership=Lake Archives|evnt = open <!-- c -->}}`, `{{${ M }|partnership=Lake Archives|event = open <!-- c -->}}`, value( 'event' ), `{{${ M }|partnership=Lake Archives|event = open <!-- c -->}}` ],
	[ 'parameter-unknown', T, `{{${ M }|partnership=Lake Archives|}}`, `{{${ M }|partnership=Lake Archives}}` ],
	[ 'parameter-alias', T, '{{Old banner|scheme=Lake Archives| house = Lake Museum}}', '{{Old banner|scheme=Lake Archives| museum = Lake Museum}}', undefined, '{{Old banner|scheme=Lake Archives|museum=Lake Museum}}' ],
	[ 'parameter-alias', T, '{{Old banner|scheme=Lake Archives|house=Kigoma Archive|museum=Lake Museum}}', '{{Old banner|scheme=Lake Archives|museum=Kigoma Archive}}', { way: 'keep-1' } ],
	[ 'parameter-deprecated', T, '{{Old banner|scheme=Lake Archives|seit=2026-04-01}}', '{{Old banner|scheme=Lake Archives|from=2026-04-01}}', undefined, '{{Old banner|scheme=Lake Archives|from=2026-04-01}}' ],
	[ 'parameter-deprecated', T, '{{Old banner|scheme=Lake Archives|gone=x}}', '{{Old banner|scheme=Lake Archives}}', { way: 'leave-out' } ],
	[ 'parameter-twice', T, `{{${ M }|date=1|partnership=Lake Archives|date=2026-04-01}}`, `{{${ M }|partnership=Lake Archives|date=2026-04-01}}` ],
	[ 'date-written', T, `{{${ M }|partnership=Lake Archives|date= 1 April 2026 }}`, `{{${ M }|partnership=Lake Archives|date= 2026-04-01 }}`, undefined, `{{${ M }|partnership=Lake Archives|date=2026-04-01T10:00:00Z}}` ],
	[ 'date-unreadable', T, `{{${ M }|partnership=Lake Archives|date=03/04/2026}}`, `{{${ M }|partnership=Lake Archives|date=2026-04-03}}`, value( '2026-04-03' ) ],
	[ 'participant-account-unknown', P, '* {{Partnership participant|user=Asya|joined=2026-03-01}}\n* b', '* b', { way: 'delete' }, '* {{Partnership participant|user=user:asha}}' ],
	[ 'participant-account-renamed', P, '* {{Partnership participant|user=Jumma|joined=2026-03-01}}', '* {{Partnership participant|user=Juma|joined=2026-03-01}}' ],
	[ 'participant-twice', P, 'a\n* {{Partnership participant|user=Asha}}\n* {{Partnership participant|user=Asha|joined=2026-03-01}}', 'a\n* {{Partnership participant|user=Asha|joined=2026-03-01}}', undefined, '* {{Partnership participant|user=Asha}}\n* {{Partnership participant|user=Asha|event=open}}' ],
	[ 'participant-contradiction', P, '* {{Partnership participant|user=Asha|role=a}}\n* {{Partnership participant|user=Asha|role=b}}', '* {{Partnership participant|user=Asha|role=a}}', { way: 'keep-1' } ],
	[ 'participant-event-unknown', P, '* {{Partnership participant|user=Asha|event=opening}}', '* {{Partnership participant|user=Asha|event=open}}', value( 'open' ) ],
	[ 'participant-event-written', P, '* {{Partnership participant|user=Asha|event=Open Days}}', '* {{Partnership participant|user=Asha|event=open}}' ],
	[ 'participant-partner-unknown', P, '* {{Partnership participant|user=Asha|partner=X}}', '* {{Partnership participant|user=Asha}}', { way: 'leave-out' } ],
	[ 'participant-partner-written', P, '* {{Partnership participant|user=Asha|partner=Q42}}', '* {{Partnership participant|user=Asha|partner=Kigoma Archive}}' ],
	[ 'participant-left-early', P, '* {{Partnership participant|user=Asha|joined=2026-05-02|left=2026-05-01}}', '* {{Partnership participant|user=Asha|joined=2026-05-01|left=2026-05-02}}', { way: 'swap' }, '* {{Partnership participant|user=Asha|joined=2026-05-02|left=2026-05-02}}' ],
	[ 'record-status', HOME, record( 'status = active', 'status = running' ), SOUND[ HOME ], value( 'active' ), record( 'status = active', 'status = Active' ) ],
	[ 'record-start', HOME, record( '| start = 2026-03-01\n', '' ), record( '| start = 2026-03-01\n', '' ).replace( '\n}}', '\n| start = 2026-03-01\n}}' ), value( '2026-03-01' ) ],
	[ 'record-reversed', HOME, record( 'end = 2027-02-28', 'end = 2026-02-28' ), SOUND[ HOME ], value( '2027-02-28' ) ],
	[ 'record-reversed', HOME, record( '2026-03-01', '2027-05-01' ), record( '2026-03-01', '2027-02-28' ).replace( /2027-02-28\n\| h/, '2027-05-01\n| h' ), { way: 'swap' } ],
	[ 'record-partner', HOME, record( '\n{{Partnership partner|wikidata=Q42|name=Kigoma Archive}}\n{{Partnership partner|name=Lake Museum}}', ' Lake Museum' ), record( '\n{{Partnership partner|wikidata=Q42|name=Kigoma Archive}}\n{{Partnership partner|name=Lake Museum}}', ' {{Partnership partner|name=Lake Museum}}' ), value( 'Lake Museum' ) ],
	[ 'record-goal', HOME, record( '\n{{Partnership goal|metric=edits|target=400}}', '' ), record( '\n{{Partnership goal|metric=edits|target=400}}', '{{Partnership goal|metric=edits|target=400}}' ), value( 'edits', '400' ) ],
	[ 'goal-target', HOME, record( 'target=400', 'target=many' ), record( 'target=400', 'target=4,000' ), value( '4,000' ), record( 'target=400', 'target=4,000' ) ],
	[ 'record-contact', HOME, record( ' [[User:Asha]]', ' <!-- who? -->' ), record( ' [[User:Asha]]', ' <!-- who? -->[[User:Juma|Juma]]' ), value( 'Juma' ) ],
	[ 'record-ended', HOME, record( 'end = 2027-02-28', 'end = 2026-10-31' ), record( 'end = 2027-02-28', 'end = 2026-10-31' ).replace( 'status = active', 'status = completed' ), undefined, record( 'end = 2027-02-28', 'end = 2026-11-23' ) ],
	[ 'record-open-end', HOME, record( 'status = active', 'status = completed' ).replace( '2027-02-28', '' ), record( 'status = active', 'status = completed' ).replace( '2027-02-28', '2026-10-01' ), value( '2026-10-01' ) ],
	[ 'hashtag-missing', HOME, record( 'hashtag = LakeArchives2026', 'hashtag =' ), record( 'hashtag = LakeArchives2026', 'hashtag =Lake1' ), value( 'Lake1' ) ],
	[ 'hashtag-invalid', HOME, record( 'LakeArchives2026', 'Lake Archives' ), record( 'LakeArchives2026', 'LakeArchives' ), value( 'LakeArchives' ), record( 'LakeArchives2026', '#LakeArchives_2026' ) ],
	[ 'hashtag-shared', HOME, record( 'LakeArchives2026', 'hillsongs' ), record( 'LakeArchives2026', 'LakeSongs' ), value( 'LakeSongs' ) ],
	[ 'event-start', E, '{{Partnership event|id=a|name=A|start=}}', '{{Partnership event|id=a|name=A|start=2026-05-01}}', value( '2026-05-01' ) ],
	[ 'event-id', E, '{{Partnership event|name=A day|start=2026-05-01}}', '{{Partnership event|name=A day|start=2026-05-01|id=A day}}' ],
	[ 'event-id-twice', E, '{{Partnership event|id=a|name=A|start=2026-05-01}}\n{{Partnership event|id=a|name=B|start=2026-05-01}}', '{{Partnership event|id=a|name=A|start=2026-05-01}}\n{{Partnership event|id=a-2|name=B|start=2026-05-01}}', value( 'a-2' ) ],
	[ 'event-outside', E, '{{Partnership event|id=a|name=A|start=2026-01-05|end=2026-01-07}}', '{{Partnership event|id=a|name=A|start=2026-03-01|end=2026-03-03}}', value( '2026-03-01' ), '{{Partnership event|id=a|name=A|start=2026-03-01|end=2027-02-28}}' ],
	[ 'event-outside', E, '{{Partnership event|id=a|name=A|start=2027-02-20|end=2027-03-07}}', '{{Partnership event|id=a|name=A|start=2027-02-20|end=2027-02-28}}', value( '2027-02-28' ) ],
	[ 'event-reversed', E, '{{Partnership event|id=a|name=A|start=2026-05-03|end=2026-05-02}}', '{{Partnership event|id=a|name=A|start=2026-05-02|end=2026-05-03}}', { way: 'swap' } ]
];

/** Where the record or the events are others, nothing else names them. */
function wikiOf( page: string, text: string ): Map<string, string> {
	return wikiWith( { ...page === E && { [ P ]: '' }, ...page === HOME && { [ P ]: '', [ E ]: '' }, [ page ]: text } );
}

describe( 'what is wrong', () => {
	test( 'is nothing on a sound wiki', () => {
		expect( check( wikiWith() ) ).toEqual( [] );
	} );

	test.each( ROWS )( '%s on %s: %j is found, repaired byte for byte, and found no more', ( kind, page, text, after, answer, sound ) => {
		const pages = wikiOf( page, text );
		const defects = check( pages );
		expect( defects.map( ( one ) => [ one.kind, one.page ] ) ).toEqual( [ [ kind, page ] ] );
		expect( defects[ 0 ].repair.by ).toBe( answer ? 'person' : 'rule' );
		// Without an answer nothing is done.
		if ( answer ) {
			expect( repaired( pages, defects ) ).toEqual( pages );
		}
		const result = repaired( pages, defects, answer && { [ kind ]: answer } );
		expect( result.get( page ) ).toBe( after );
		expect( check( result ) ).toEqual( [] );
		if ( sound !== undefined ) {
			expect( check( wikiOf( page, sound ) ) ).toEqual( [] );
		}
	} );

	test( 'of every kind is tried above, or below', () => {
		const tried = new Set( [ ...ROWS.map( ( [ kind ] ) => kind ), 'record-stale', 'participant-still-discloses' ] );
		expect( KINDS.filter( ( kind ) => !tried.has( kind ) ) ).toEqual( [] );
	} );

	test( 'record-stale: active, and nothing for more than a year', () => {
		const pages = wikiWith();
		expect( check( pages, '2025-11-23' ) ).toEqual( [] );
		const defects = check( pages, '2025-11-22' );
		expect( defects.map( ( { kind } ) => kind ) ).toEqual( [ 'record-stale' ] );
		const result = repaired( pages, defects, { 'record-stale': value( 'paused' ) } );
		expect( result.get( HOME ) ).toBe( record( 'active', 'paused' ) );
		expect( check( result, '2025-11-22' ) ).toEqual( [] );
	} );
} );

describe( 'several defects', () => {
	test( 'of one call become one replacement, those of a page one change', () => {
		const pages = wikiOf( T, '{{Lake mark|partnership=Lakeside|date=1|date=2026/09/02|partner=Q42|evnt=open}}\nx\n{{Old banner|scheme=Hill songs|seit=1 June 2024}}' );
		const defects = check( pages );
		expect( defects.map( ( { kind } ) => kind ).sort() ).toEqual( [
			'date-written', 'date-written', 'mark-partner-written', 'mark-partnership-renamed', 'mark-partnership-written', 'mark-redirect', 'parameter-deprecated', 'parameter-twice', 'parameter-unknown'
		] );
		const result = repaired( pages, defects, { 'parameter-unknown': value( 'event' ) } );
		expect( result.get( T ) ).toBe( '{{Partnership contribution|partnership=Lake Archives|date=2026-09-02|partner=Kigoma Archive|event=open}}\nx\n{{Old banner|scheme=Hill Songs|from=2024-06-01}}' );
		expect( check( result ) ).toEqual( [] );
	} );

	test( 'of a record and of what stands in it do not get into each other\'s way', () => {
		const pages = wikiOf( HOME, record( 'status = active', 'status =' ).replace( 'target=400', 'target=?' ).replace( 'name=Lake Museum', 'name=' ) );
		const result = repaired( pages, check( pages ), { 'record-status': value( 'active' ), 'goal-target': value( '7' ), 'parameter-missing': value( 'Lake Museum' ) } );
		expect( result.get( HOME ) ).toBe( record( 'status = active', 'status =active' ).replace( 'target=400', 'target=7' ) );
	} );
} );

describe( 'a mark in the wrong place', () => {
	test( 'arrives on the talk page with all that it says', () => {
		const pages = wikiOf( 'A', 'A text.\n{{Partnership contribution|partnership=Lakeside|date=1 April 2026|identifier=a&#124;b}}\n' );
		const result = repaired( pages, check( pages ) );
		expect( result.get( 'A' ) ).toBe( 'A text.\n' );
		expect( result.get( T ) ).toBe( '{{Partnership contribution|partnership=Lake Archives|date=2026-04-01|identifier=a&#124;b}}' );
	} );
} );
