import { describe, expect, it } from 'vitest';
import { readContacts, writeContacts } from '../../../../src/domain/partnership/contacts';
import { DEFAULT_CONFIG } from '../../../../src/domain/partnership/config';
import { EVENT_FIELDS, GOAL_FIELDS, noFields, PARTNER_FIELDS, RECORD_FIELDS, type Fields } from '../../../../src/domain/partnership/record-fields';
import { eventId, isHashtag, problemsOf } from '../../../../src/domain/partnership/record-problems';

const { words } = DEFAULT_CONFIG;
const others = [ { name: 'British Library', hashtags: [ 'BritishLibrary2025', 'Maps' ] } ];
const contact = '[[User:Asha]], [[User:Juma|Juma]]';
const partner = { name: 'A', wikidata: 'Q1' };

function problems( fields: Fields, rows: { partners?: Fields[]; goals?: Fields[]; events?: Fields[] } = {} ): string[] {
	const list = ( kinds: Record<string, unknown>, of: Fields[] = [] ) => of.map( ( one, index ) => ( { key: `k${ index }`, fields: { ...noFields( kinds as typeof RECORD_FIELDS ), ...one } } ) );
	return problemsOf( {
		fields: { ...noFields( RECORD_FIELDS ), contact, ...fields }, partners: list( PARTNER_FIELDS, rows.partners ?? [ partner ] ), goals: list( GOAL_FIELDS, rows.goals ), events: list( EVENT_FIELDS, rows.events )
	}, others, words ).map( ( one ) => [ one.list, one.row, one.field, one.what ].filter( Boolean ).join( ' ' ) );
}

describe( 'what is said beside a field', () => {
	it( 'is nothing where all is well', () => {
		expect( problems( { status: 'active', start: '2026-01-01', end: '2026-12-31', hashtag: '#Lake2026' }, {
			goals: [ { metric: 'edits', target: '40', by: '2026-12-31' } ], events: [ { id: 'a', name: 'A', start: '2026-02-01' } ]
		} ) ).toEqual( [] );
	} );

	it.each<[ string, Fields, string[] ]>( [
		[ 'an unknown status', { status: 'sleeping' }, [ 'status choice' ] ],
		[ 'a date in words', { start: 'next spring' }, [ 'start no-day' ] ],
		[ 'an end before the start', { start: '2026-02-01', end: '2026-01-01' }, [ 'end before' ] ],
		[ 'a hashtag of two words', { hashtag: 'Lake Archives' }, [ 'hashtag no-hashtag' ] ],
		[ 'a hashtag that another partnership uses, in any case', { hashtag: 'maps' }, [ 'hashtag taken' ] ],
		[ 'one contact', { contact: '[[User:Asha]]' }, [ 'contact one-contact' ] ],
		[ 'no contact', { contact: '' }, [ 'contact no-contact' ] ],
		[ 'contacts in words, which nobody can count', { contact: 'Ask at the desk' }, [] ]
	] )( '%s', ( _, fields, expected ) => expect( problems( fields ) ).toEqual( expected ) );

	it( 'is about partners, goals and events too', () => {
		expect( problems( {}, { partners: [] } ) ).toEqual( [ 'partners no-partners' ] );
		expect( problems( {}, { partners: [ { wikidata: 'http://x', url: 'javascript:alert(1)' } ] } ) ).toEqual( [ 'partners k0 name no-name', 'partners k0 wikidata no-item', 'partners k0 url no-address' ] );
		expect( problems( {}, { partners: [ partner, partner ] } ) ).toEqual( [ 'partners k0 name twice', 'partners k1 name twice' ] );
		expect( problems( {}, { goals: [ {}, { metric: 'x', target: '4 000', by: 'soon' } ] } ) ).toEqual( [ 'goals k0 metric no-metric', 'goals k0 target no-target', 'goals k1 target no-number', 'goals k1 by no-day' ] );
		expect( problems( { start: '2026-02-01' }, { events: [ { id: 'a', name: 'A', start: '2026-01-01', hashtag: 'Maps' }, { id: 'a' } ] } ) ).toEqual( [
			'events k0 id id-twice', 'events k0 start outside', 'events k0 hashtag taken', 'events k1 name no-event-name', 'events k1 id id-twice', 'events k1 start no-start'
		] );
	} );
} );

describe( 'a hashtag', () => {
	it( 'is one word in any script', () => {
		expect( [ 'Lake2026', '#Ñandutí', '陳2026', 'تراث', 'हिन्दी', 'a_b' ].filter( ( one ) => !isHashtag( one ) ) ).toEqual( [] );
		expect( [ '2026', 'a b', 'a-b', 'a.b', '#', '', 'a#b', 'a\u00A0b', 'a，b' ].filter( isHashtag ) ).toEqual( [] );
	} );

	it( 'and an id are made of a name', () => {
		expect( eventId( ' Kigoma – edit day! (2026) ' ) ).toBe( 'kigoma-edit-day-2026' );
		expect( eventId( 'Día del Ñandutí' ) ).toBe( 'día-del-ñandutí' );
	} );
} );

describe( 'contacts', () => {
	it( 'are names where the page has nothing but links to accounts', () => {
		expect( readContacts( contact, words ) ).toEqual( [ 'Asha', 'Juma' ] );
		expect( readContacts( '* [[user:asha k.]]\n* [[User:Juma]]', words ) ).toEqual( [ 'Asha k.', 'Juma' ] );
		expect( readContacts( '', words ) ).toEqual( [] );
	} );

	it.each( [ '[[User:A|the boss]]', '[[User talk:A]]', 'Ask [[User:A]]', '[[A]]', '{{u|A}}' ] )( 'are left as wikitext in %s', ( source ) => expect( readContacts( source, words ) ).toBeUndefined() );

	it( 'are written as links, without what no account can be called', () => {
		expect( writeContacts( [ 'asha', '', 'a|b', ' Juma ' ] ) ).toBe( '[[User:Asha|Asha]], [[User:Juma|Juma]]' );
		expect( readContacts( writeContacts( [ 'Asha', 'Juma' ] ), words ) ).toEqual( [ 'Asha', 'Juma' ] );
	} );
} );
