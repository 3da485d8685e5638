import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateMovement } from '../../../../build/demo';
import { DEFAULT_CONFIG, type Config } from '../../../../src/domain/partnership/config';
import { readEvents } from '../../../../src/domain/partnership/event';
import { readPartnership } from '../../../../src/domain/partnership/record';
import { EVENT_FIELDS, GOAL_FIELDS, PARTNER_FIELDS, RECORD_FIELDS, noFields, settled, type FieldKinds, type Fields } from '../../../../src/domain/partnership/record-fields';
import { duplicatesOf, readEventRows, readRecordForm, type RecordForm, type Row } from '../../../../src/domain/partnership/record-form';
import { writeEvents, writeRecord } from '../../../../src/domain/partnership/record-writing';
import { readText } from '../../../../src/domain/wikitext';

const config = DEFAULT_CONFIG;
const movement = generateMovement( 1, new Date( '2026-11-23T12:00:00Z' ) );
const latest = new Map( movement.revisions.map( ( { title, text } ) => [ title, text ] ) );
const page = ( name: string, subpage = '' ) => latest.get( `Project:Partnerships/${ name }${ subpage }` ) ?? '';
const coalition = page( 'Open Heritage Coalition' );

const change = ( text: string, edit: ( form: RecordForm ) => RecordForm, by: Config = config ) => writeRecord( text, edit( readRecordForm( text, by ) ), by );
const field = ( name: string, value: string ) => ( form: RecordForm ): RecordForm => ( { ...form, fields: { ...form.fields, [ name ]: value } } );
const row = ( fields: Fields, at?: number ): Row => ( { key: 'x', at, fields } );

/** The lines that went and those that came. */
function lines( before: string, after: string ): { gone: string[]; come: string[] } {
	const [ old, now ] = [ before, after ].map( ( text ) => text.split( '\n' ) );
	return { gone: old.filter( ( line ) => !now.includes( line ) ), come: now.filter( ( line ) => !old.includes( line ) ) };
}

describe( 'the demo’s records', () => {
	it.each( movement.partnerships.map( ( { name } ) => name ) )( '%s stays as it is when nothing is changed, byte by byte', ( name ) => {
		expect( writeRecord( page( name ), readRecordForm( page( name ), config ), config ) ).toBe( page( name ) );
		expect( writeEvents( page( name, '/Events' ), readEventRows( page( name, '/Events' ), config ), config ) ).toBe( page( name, '/Events' ) );
	} );

	it.each( movement.partnerships.map( ( { name } ) => name ) )( '%s changes in one line when one field is changed', ( name ) => {
		const after = change( page( name ), field( 'hashtag', '#Wend2027' ) );
		expect( lines( page( name ), after ).come ).toEqual( [ '| hashtag = Wend2027' ] );
		expect( lines( page( name ), after ).gone.length ).toBeLessThanOrEqual( 1 );
		expect( readPartnership( name, after, config )!.hashtag ).toBe( 'Wend2027' );
	} );
} );

describe( 'partners and goals', () => {
	it( 'are changed in place', () => {
		const after = change( coalition, ( form ) => ( { ...form, partners: form.partners.map( ( one, index ) => index === 1 ? { ...one, fields: { ...one.fields, role: 'funder', size: '' } } : one ) } ) );
		expect( lines( coalition, after ) ).toEqual( {
			gone: [ '{{Partnership partner|wikidata=Q190804|name=Rijksmuseum|type=museum|country=Netherlands|size=large|role=partner|url=https://www.rijksmuseum.nl/}}' ],
			come: [ '{{Partnership partner|wikidata=Q190804|name=Rijksmuseum|type=museum|country=Netherlands|role=funder|url=https://www.rijksmuseum.nl/}}' ]
		} );
	} );

	it( 'are added after the last one, and taken away with their line', () => {
		const after = change( coalition, ( form ) => ( {
			...form, partners: [ ...form.partners.slice( 1 ), row( { name: 'A|B = {{C}}', url: 'https://x.example/?a=b&c' } ) ], goals: []
		} ) );
		expect( after.split( '\n' ).slice( 3, 9 ) ).toEqual( [
			'| partners =',
			expect.stringContaining( 'name=Rijksmuseum' ), expect.stringContaining( 'Ñandutí' ),
			'{{Partnership partner|name=A&#124;B &#61; &#123;&#123;C&#125;&#125;|url=https://x.example/?a=b&c}}',
			expect.stringMatching( /^\| start/ ), expect.stringMatching( /^\| end/ )
		] );
		expect( readPartnership( 'x', after, config )! ).toMatchObject( { goals: [], partners: [ {}, {}, { name: 'A|B = {{C}}', url: 'https://x.example/?a=b&c' } ] } );
		expect( after.slice( after.indexOf( '== Who' ) ) ).toBe( coalition.slice( coalition.indexOf( '== Who' ) ) );
	} );

	it( 'keep words, bullets and comments around them', () => {
		const text = 'Intro\n{{Partnership<!-- a -->\n|name=X <!-- n -->\n|partners=We begin with:\n* {{Partnership partner|name=A}} <!-- first -->\n* {{Partnership partner | name = B }}\nand more.\n|odd=1\n|goals=\n}} tail';
		const after = change( text, ( form ) => ( {
			...form, fields: { ...form.fields, name: 'Y' }, partners: [ ...form.partners, row( { name: 'C' } ) ], goals: [ row( { metric: 'edits', target: '5' } ) ]
		} ) );
		expect( after ).toBe( 'Intro\n{{Partnership<!-- a -->\n|name=Y <!-- n -->\n|partners=We begin with:\n* {{Partnership partner|name=A}} <!-- first -->\n* {{Partnership partner | name = B }}\n* {{Partnership partner|name=C}}\nand more.\n|odd=1\n|goals=\n{{Partnership goal|metric=edits|target=5}}\n}} tail' );
	} );

	it( 'go into a parameter that has other words, or is missing', () => {
		const added = ( text: string ) => change( text, ( form ) => ( { ...form, partners: [ row( { name: 'A' } ) ] } ) );
		expect( added( '{{Partnership|partners=To be told}}' ) ).toBe( '{{Partnership|partners=To be told\n{{Partnership partner|name=A}}}}' );
		expect( added( '{{Partnership|name=x}}' ) ).toBe( '{{Partnership|name=x|partners=\n{{Partnership partner|name=A}}}}' );
		expect( added( '{{Partnership}}' ) ).toBe( '{{Partnership|partners=\n{{Partnership partner|name=A}}}}' );
	} );
} );

describe( 'a new record', () => {
	const form: RecordForm = {
		fields: { ...noFields( RECORD_FIELDS ), name: 'Lake', status: 'proposed', summary: 'One.\n\nTwo [[links]].', contact: '[[User:Asha]]', start: '2026-01-01' },
		partners: [ row( { name: 'A', wikidata: 'Q1' } ), row( { name: 'B' } ) ], goals: []
	};

	it( 'is written as people write it', () => {
		expect( writeRecord( '', form, config ) ).toBe( '{{Partnership\n| name = Lake\n| status = proposed\n| start = 2026-01-01\n| summary = One.\n\nTwo [[links]].\n| contact = [[User:Asha]]\n| partners =\n{{Partnership partner|wikidata=Q1|name=A}}\n{{Partnership partner|name=B}}\n}}' );
	} );

	it( 'goes on top of what the page has', () => {
		expect( writeRecord( '== Plan ==\nx', { ...form, fields: { ...noFields( RECORD_FIELDS ), name: 'L' }, partners: [] }, config ) ).toBe( '{{Partnership\n| name = L\n}}\n\n== Plan ==\nx' );
	} );
} );

describe( 'a wiki’s own templates', () => {
	const own: Config = {
		...config, templates: {
			...config.templates,
			partnership: [ { title: 'Coop', parameters: { name: 'titre', partners: 'qui', status: 'état' }, values: { status: { active: 'en cours' } }, redirects: [ 'Alt coop' ] } ], partner: [ { title: 'Coop qui', parameters: { name: 'nom' }, values: {}, redirects: [] } ]
		}
	};

	it( 'are written by their own names', () => {
		const after = change( '{{alt coop\n| titre = X\n}}', ( form ) => ( { ...form, fields: { ...form.fields, name: 'Y', status: 'active' }, partners: [ row( { name: 'Z', role: 'host' } ) ] } ), own );
		expect( after ).toBe( '{{alt coop\n| titre = Y\n| état = en cours\n| qui =\n{{Coop qui|nom=Z|role=host}}\n}}' );
		expect( readPartnership( 'x', after, own ) ).toMatchObject( { label: 'Y', status: 'active', partners: [ { name: 'Z', role: 'host' } ] } );
	} );
} );

describe( 'events', () => {
	const text = '== One ==\n{{Partnership event\n| id = one\n| name = One\n}}\n\nBring tea.\n\n== Two ==\n{{Partnership event\n| id = two\n| name = Two\n}}\n\n[[Category:Tea]]\n';

	it( 'come at the end, under a heading as the others, before the categories', () => {
		expect( writeEvents( text, [ ...readEventRows( text, config ), row( { id: 'three', name: 'Three = 3', start: '2026-02-01' } ) ], config ) )
			.toBe( text.replace( '\n[[Category', '\n== Three &#61; 3 ==\n{{Partnership event\n| id = three\n| name = Three &#61; 3\n| start = 2026-02-01\n}}\n\n[[Category' ) );
		expect( writeEvents( '', [ row( { id: 'a' } ), row( { id: 'b' } ) ], config ) ).toBe( '{{Partnership event\n| id = a\n}}\n\n{{Partnership event\n| id = b\n}}' );
	} );

	it( 'go with a heading that nothing else stands under', () => {
		const [ one, two ] = readEventRows( text, config );
		expect( writeEvents( text, [ two ], config ) ).toBe( text.replace( '{{Partnership event\n| id = one\n| name = One\n}}\n', '' ) );
		expect( writeEvents( text.replace( '\n[[Category:Tea]]\n', '' ), [ one ], config ) ).toBe( '== One ==\n{{Partnership event\n| id = one\n| name = One\n}}\n\nBring tea.' );
	} );
} );

describe( 'whatever is typed', () => {
	const words = fc.oneof(
		fc.string( { unit: 'binary', maxLength: 20 } ),
		fc.array( fc.constantFrom( '{{', '}}', '|', '=', '<!--', '-->', '<nowiki>', '</nowiki>', '~~~~', '{{subst:PAGENAME}}', '[[', ']]', '\n', ' ', '#', '*', '\'\'', '__TOC__', '&lt;', '-{', 'a', 'é', '\u202E', '\u0000', '<ref>', '{{{1|}}}' ), { maxLength: 8 } ).map( ( parts ) => parts.join( '' ) )
	);
	const typed = ( kinds: FieldKinds ) => fc.record( Object.fromEntries( Object.keys( kinds ).filter( ( name ) => kinds[ name ] !== 'wikitext' ).map( ( name ) => [ name, words ] ) ) ) as fc.Arbitrary<Fields>;
	const expected = ( fields: Fields, kinds: FieldKinds ) => Object.fromEntries( Object.keys( fields ).map( ( name ) => [ name, settled( fields[ name ], kinds[ name ] ) ] ) );
	const seed = Number( process.env.PARTNERKIT_SEED ?? 1 );

	it( 'is read as it was typed, and nothing else of the page changes', () => {
		fc.assert( fc.property( typed( RECORD_FIELDS ), fc.array( typed( PARTNER_FIELDS ), { maxLength: 2 } ), typed( GOAL_FIELDS ), ( fields, partners, goal ) => {
			const before = coalition;
			const after = change( before, ( form ) => ( { fields: { ...form.fields, ...fields }, partners: [ ...form.partners.slice( 0, 1 ), ...partners.map( ( one ) => row( one ) ) ], goals: [ ...form.goals, row( goal ) ] } ) );
			const form = readRecordForm( after, config );
			const said = ( one: Fields ) => Object.values( one ).some( ( value ) => value.trim() !== '' );
			expect( form.fields ).toMatchObject( expected( fields, RECORD_FIELDS ) );
			expect( form.partners.slice( 1 ).map( ( one ) => one.fields ) ).toEqual( partners.filter( said ).map( ( one ) => expected( one, PARTNER_FIELDS ) ) );
			expect( form.goals.slice( 2 ).map( ( one ) => one.fields ) ).toEqual( [ goal ].filter( said ).map( ( one ) => expected( one, GOAL_FIELDS ) ) );
			expect( after.slice( after.indexOf( '== Who' ) ) ).toBe( before.slice( before.indexOf( '== Who' ) ) );
			expect( writeRecord( after, form, config ) ).toBe( after );
		} ), { seed, numRuns: 150 } );
	} );

	it( 'of a wikitext field stays inside it', () => {
		fc.assert( fc.property( words, words, ( summary, contact ) => {
			const after = change( coalition, ( form ) => field( 'contact', contact )( field( 'summary', summary )( form ) ) );
			const form = readRecordForm( after, config );
			expect( [ form.fields.summary, form.fields.contact ].map( ( text ) => readText( text ).trim() ) ).toEqual( [ summary, contact ].map( ( text ) => readText( settled( text, 'wikitext' ) ).trim() ) );
			expect( form.partners ).toEqual( readRecordForm( coalition, config ).partners );
			expect( after.slice( after.indexOf( '== Who' ) ) ).toBe( coalition.slice( coalition.indexOf( '== Who' ) ) );
		} ), { seed, numRuns: 150 } );
	} );

	it( 'of an event is read as it was typed', () => {
		const before = page( 'British Library', '/Events' );
		fc.assert( fc.property( typed( EVENT_FIELDS ), typed( EVENT_FIELDS ), ( changed, added ) => {
			const [ first, ...rest ] = readEventRows( before, config );
			const after = writeEvents( before, [ { ...first, fields: changed }, ...rest, row( { ...added, id: 'x' } ) ], config );
			const found = readEventRows( after, config );
			expect( found[ 0 ].fields ).toEqual( expected( changed, EVENT_FIELDS ) );
			expect( found[ found.length - 1 ].fields ).toEqual( expected( { ...added, id: 'x' }, EVENT_FIELDS ) );
			expect( readEvents( after, config ) ).toHaveLength( rest.length + 2 );
		} ), { seed, numRuns: 100 } );
	} );
} );

describe( 'signs before what was typed', () => {
	it( 'go, however many there are', () => {
		const after = change( coalition, ( form ) => field( 'wikis', '** enwiki, * frwiki' )( field( 'hashtag', '## ＃ Lakes' )( form ) ) );
		expect( readRecordForm( after, config ).fields ).toMatchObject( { hashtag: 'Lakes', wikis: 'enwiki, frwiki' } );
	} );
} );

describe( 'what stands twice', () => {
	it( 'is said, and the last one is changed', () => {
		const text = '{{Partnership|start=2026-01-01|name=x|start=2026-02-02}}';
		expect( duplicatesOf( text, config ) ).toEqual( [ 'start' ] );
		expect( change( text, field( 'start', '2026-03-03' ) ) ).toBe( '{{Partnership|start=2026-01-01|name=x|start=2026-03-03}}' );
	} );
} );
