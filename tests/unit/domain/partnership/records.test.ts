import { describe, expect, it } from 'vitest';
import { worklistTitles } from '../../../../src/domain/partnership/attribution-worklist';
import { DEFAULT_CONFIG } from '../../../../src/domain/partnership/config';
import { readDecisions } from '../../../../src/domain/partnership/decision';
import { accountsOf, readParticipants, takesPartAt } from '../../../../src/domain/partnership/participant';

const participants = ( wikitext: string ) => readParticipants( wikitext, DEFAULT_CONFIG );
const decisions = ( wikitext: string ) => readDecisions( wikitext, DEFAULT_CONFIG );

describe( 'readParticipants', () => {
	it( 'reads every line, with what it tells', () => {
		expect( participants( [
			'Who takes part:',
			'* {{Partnership participant|user=Asha|joined=2026-03-01|role=organiser}}',
			'* {{partnership_participant | user = juma_k | event = kigoma-2026 | partner = Kigoma Archive | left = 2026-11-30 }}',
			'* {{Partnership event|id=x}}'
		].join( '\n' ) ) ).toEqual( [
			{ user: 'Asha', joined: '2026-03-01', event: '', partner: '', role: 'organiser', left: undefined },
			{ user: 'Juma k', joined: undefined, event: 'kigoma-2026', partner: 'Kigoma Archive', role: '', left: '2026-11-30' }
		] );
	} );

	it( 'leaves out lines without a name, and what only looks like a line', () => {
		expect( participants( '{{Partnership participant|user= }}{{Partnership participant}}<nowiki>{{Partnership participant|user=A}}</nowiki><!-- {{Partnership participant|user=B}} -->' ) ).toEqual( [] );
	} );

	it( 'takes names as they are', () => {
		const names = [ '__proto__', '~2026-48113', 'User:Asha', 'A&amp;B', '3O', 'ßeta', '陳' ];
		expect( participants( names.map( ( name ) => `* {{Partnership participant|user=${ name }}}` ).join( '\n' ) ).map( ( { user } ) => user ) )
			.toEqual( [ 'Proto', '~2026-48113', 'Asha', 'A&B', '3O', 'ßeta', '陳' ] );
	} );

	it( 'knows each account once', () => {
		expect( accountsOf( participants( '{{Partnership participant|user=A|event=x}}{{Partnership participant|user=a|event=y}}{{Partnership participant|user=B}}' ) ) ).toEqual( [ 'A', 'B' ] );
	} );

	it( 'lets somebody take part until the end of the last day', () => {
		const [ line ] = participants( '{{Partnership participant|user=A|joined=2026-06-01|left=2026-06-10}}' );
		expect( [ '2026-01-01T00:00:00Z', '2026-06-10T23:59:59.999Z', '2026-06-11T00:00:00Z' ].map( ( time ) => takesPartAt( line, Date.parse( time ) ) ) ).toEqual( [ true, true, false ] );
	} );
} );

describe( 'readDecisions', () => {
	it( 'reads every line', () => {
		expect( decisions( '* {{Partnership decision|rev=123|decision=exclude|by=asha|reason=not about the lake|date=2026-11-24}}\n* {{Partnership decision|rev= 124 |wiki=sw.wikipedia.org|decision=Count}}' ) ).toEqual( [
			{ revisionId: 123, wiki: '', decision: 'exclude', by: 'Asha', reason: 'not about the lake', date: '2026-11-24' },
			{ revisionId: 124, wiki: 'sw.wikipedia.org', decision: 'count', by: '', reason: '', date: undefined }
		] );
	} );

	it.each( [ 'rev=0', 'rev=-1', 'rev=1.5', 'rev=1e3', 'rev=0x10', 'rev=', 'rev=99999999999999999', '' ] )( 'leaves out a line with %s', ( rev ) => {
		expect( decisions( `{{Partnership decision|${ rev }|decision=count}}` ) ).toEqual( [] );
	} );

	it( 'leaves out a line that decides neither', () => {
		expect( decisions( '{{Partnership decision|rev=1|decision=maybe}}{{Partnership decision|rev=1}}' ) ).toEqual( [] );
	} );
} );

describe( 'worklistTitles', () => {
	it( 'reads every link once', () => {
		expect( worklistTitles( '== To write ==\n* [[Lake Tanganyika]], [[:Category:Lakes|lakes]]\n* [[Ujiji#History|its history]] and [[Ujiji]]\n* [[ Kigoma ]]' ) )
			.toEqual( [ 'Lake Tanganyika', 'Category:Lakes', 'Ujiji', 'Kigoma' ] );
	} );

	it( 'leaves out what is no link', () => {
		expect( worklistTitles( '<!-- [[A]] --> <nowiki>[[B]]</nowiki> <pre>\n[[C]]</pre> [[]] [[#D]] [https://e.example E] [[{{F}}]] [[G\n]] <!-- [[H]]' ) ).toEqual( [] );
	} );
} );
