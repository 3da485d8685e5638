import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateMovement } from '../../../../build/demo';
import { DEFAULT_CONFIG, type Config } from '../../../../src/domain/partnership/config';
import { readParticipants, type Participant } from '../../../../src/domain/partnership/participant';
import { withLeft, withParticipants } from '../../../../src/domain/partnership/participant-writing';
import { HOSTILE } from '../../../support/hostile';

const config = DEFAULT_CONFIG;
const person = ( user: string, more: Partial<Participant> = {} ): Participant => ( { user, joined: '2026-11-25', event: '', partner: '', role: '', left: undefined, ...more } );
const list = 'Who takes part.\n\n* {{Partnership participant|user=Asha|joined=2026-03-01|role=organiser}}\n* {{Partnership participant|user=Juma|joined=2026-03-02|left=2026-04-01}}\n';

describe( 'withParticipants', () => {
	it( 'adds a line after the last one, in its kind of list', () => {
		expect( withParticipants( list, [ person( 'zuwena' ), person( 'Kai', { event: 'day-1', partner: 'Lake Museum', role: 'staff' } ) ], config ) ).toBe(
			`${ list.trimEnd() }\n* {{Partnership participant|user=Zuwena|joined=2026-11-25}}\n* {{Partnership participant|user=Kai|joined=2026-11-25|event=day-1|partner=Lake Museum|role=staff}}\n`
		);
		expect( withParticipants( '** {{Partnership participant|user=A}}', [ person( 'B' ) ], config ) ).toBe( '** {{Partnership participant|user=A}}\n** {{Partnership participant|user=B|joined=2026-11-25}}' );
	} );

	it( 'never adds the same twice, however the name is written', () => {
		expect( withParticipants( list, [ person( 'asha' ), person( 'Asha_' ) ], config ) ).toBe( list );
		const once = withParticipants( list, [ person( 'Kai' ), person( 'kai' ) ], config );
		expect( readParticipants( once, config ).map( ( { user } ) => user ) ).toEqual( [ 'Asha', 'Juma', 'Kai' ] );
		expect( withParticipants( '* {{Partnership participant|user=User:Asha}}', [ person( 'Asha' ) ], config ) ).toBe( '* {{Partnership participant|user=User:Asha}}' );
	} );

	it( 'brings somebody back on the old line', () => {
		expect( withParticipants( list, [ person( 'Juma' ) ], config ) ).toBe( list.replace( '|left=2026-04-01', '' ) );
	} );

	it( 'fills in what a line does not say, and gives another event or partner a line of its own', () => {
		expect( withParticipants( list, [ person( 'Asha', { partner: 'Lake Museum' } ) ], config ) ).toBe( list.replace( 'role=organiser', 'role=organiser|partner=Lake Museum' ) );
		const after = withParticipants( list, [ person( 'Asha', { event: 'day-1' } ), person( 'Asha', { event: 'day-2', partner: 'A' } ), person( 'Asha', { event: 'day-2', partner: 'B' } ) ], config );
		expect( readParticipants( after, config ).filter( ( { user } ) => user === 'Asha' ).map( ( { event, partner } ) => [ event, partner ] ) ).toEqual( [ [ '', '' ], [ 'day-1', '' ], [ 'day-2', 'A' ], [ 'day-2', 'B' ] ] );
	} );

	it.each( [
		[ 'an empty page', '', '* $1' ],
		[ 'words without a list', 'Sign up here.\n', 'Sign up here.\n\n* $1\n' ],
		[ 'a category at the end', 'Sign up here.\n\n[[Category:Lists]]\n', 'Sign up here.\n\n* $1\n\n[[Category:Lists]]\n' ],
		[ 'words after the call', '* {{Partnership participant|user=A}} from Kigoma\nMore.', '* {{Partnership participant|user=A}} from Kigoma\n* $1\nMore.' ],
		[ 'a comment that goes on', '* {{Partnership participant|user=A}} <!-- one\ntwo -->', '* {{Partnership participant|user=A}}\n* $1 <!-- one\ntwo -->' ],
		[ 'a call in a call', '{{List|\n* {{Partnership participant|user=A}}}}', '{{List|\n* {{Partnership participant|user=A}}\n* $1}}' ],
		[ 'an open comment before the end', '* {{Partnership participant|user=A}}\n<!-- x', '* {{Partnership participant|user=A}}\n* $1\n<!-- x' ]
	] )( 'finds a place on %s', ( _, before, after ) => {
		expect( withParticipants( before, [ person( 'Kai' ) ], config ) ).toBe( after.replace( '$1', '{{Partnership participant|user=Kai|joined=2026-11-25}}' ) );
	} );

	it( 'writes the wiki’s own template by its own names and words', () => {
		const own: Config = { ...config, templates: { ...config.templates, participant: [ { title: 'Teilnahme', parameters: { user: 'Konto', left: 'bis', role: 'Rolle' }, values: { role: { organiser: 'Leitung' } }, redirects: [] } ] } };
		const after = withParticipants( '* {{Teilnahme|Konto=Asha|bis=2026-01-01}}', [ person( 'Asha' ), person( 'Kai', { role: 'organiser' } ) ], own );
		expect( after ).toBe( '* {{Teilnahme|Konto=Asha}}\n* {{Teilnahme|Konto=Kai|joined=2026-11-25|Rolle=Leitung}}' );
		expect( withLeft( after, 'Kai', '2026-12-01', own ) ).toBe( '* {{Teilnahme|Konto=Asha}}\n* {{Teilnahme|Konto=Kai|joined=2026-11-25|Rolle=Leitung|bis=2026-12-01}}' );
	} );

	it( 'adds five thousand to five thousand, a thousand of whom come back, and reads the page a few times only', () => {
		const names = Array.from( { length: 5000 }, ( _, index ) => `Person ${ index }` );
		const before = names.map( ( user, index ) => `* {{Partnership participant|user=${ user }|joined=2026-01-01${ index % 5 ? '' : '|left=2026-02-01' }}}` ).join( '\n' );
		const after = readParticipants( withParticipants( before, [ ...names, ...names.map( ( name ) => `New ${ name }` ) ].map( ( user ) => person( user ) ), config ), config );
		expect( after ).toHaveLength( 10_000 );
		expect( after.every( ( { left } ) => left === undefined ) ).toBe( true );
	} );
} );

describe( 'somebody twice in what is added', () => {
	const twice = ( ...people: Array<Partial<Participant>> ): string => {
		const added = people.map( ( more ) => person( 'Asha', more ) );
		const after = withParticipants( '', added, config );
		expect( withParticipants( after, added, config ) ).toBe( after );
		return after.trim();
	};

	it( 'has one line with what both say', () => {
		expect( twice( {}, { role: 'host' } ) ).toBe( '* {{Partnership participant|user=Asha|joined=2026-11-25|role=host}}' );
		expect( twice( { role: 'guest' }, { role: 'host' } ) ).toBe( '* {{Partnership participant|user=Asha|joined=2026-11-25|role=host}}' );
		expect( twice( { left: '2026-11-26' }, {} ) ).toBe( '* {{Partnership participant|user=Asha|joined=2026-11-25}}' );
		expect( twice( {}, { left: '2026-11-26' } ) ).toBe( '* {{Partnership participant|user=Asha|joined=2026-11-25|left=2026-11-26}}' );
	} );

	it( 'has one line for each partner', () => {
		expect( twice( {}, { partner: 'Archive' }, { partner: 'Museum' } ) ).toBe( '* {{Partnership participant|user=Asha|joined=2026-11-25|partner=Archive}}\n* {{Partnership participant|user=Asha|joined=2026-11-25|partner=Museum}}' );
	} );
} );

describe( 'withLeft', () => {
	it( 'writes the day on every line of the person, and keeps the lines', () => {
		const text = '* {{Partnership participant|user=A}}\n* {{Partnership participant|user=B}}\n* {{Partnership participant|user=A|event=x|left=2026-01-01}}\n* {{Partnership participant|user=A|event=y|left=2027-01-01}}';
		expect( withLeft( text, 'a', '2026-11-25', config ) ).toBe( text.replace( 'user=A}}', 'user=A|left=2026-11-25}}' ).replace( '2027-01-01', '2026-11-25' ) );
		expect( withLeft( text, 'A', '2026-11-25', config, 'y' ) ).toBe( text.replace( '2027-01-01', '2026-11-25' ) );
		expect( withLeft( text, 'Nobody', '2026-11-25', config ) ).toBe( text );
	} );
} );

describe( 'whatever stands on the page and whatever is written', () => {
	const piece = fc.oneof( fc.constantFrom( ...HOSTILE ), fc.constantFrom( '\n', '\n* ', '{{Partnership participant|user=X}}', '{{Partnership participant\n| user = Y\n| left = 2026-01-01\n}}', '{{List|', '}}', '<!--', '-->', '[[Category:A]]' ) );
	const page = fc.array( piece, { maxLength: 6 } ).map( ( parts ) => parts.join( '' ) );
	const words = fc.oneof( fc.constantFrom( ...HOSTILE ), fc.constant( '' ), fc.string() );
	const people = fc.array( fc.record( { user: words, event: words, partner: words, role: words } ).map( ( { user, ...more } ) => person( user, more ) ), { maxLength: 4 } );
	const key = ( { user, event, partner }: Participant ): string => JSON.stringify( [ user, event, partner ] );

	it( 'keeps the lines that are there, in their order, and nothing on the page but lines changes', () => {
		fc.assert( fc.property( page, people, ( text, added ) => {
			const before = readParticipants( text, config );
			const after = readParticipants( withParticipants( text, added, config ), config );
			expect( after.length ).toBeGreaterThanOrEqual( before.length );
			expect( before.map( ( { user, event } ) => [ user, event ] ) ).toEqual( after.slice( 0, before.length ).map( ( { user, event } ) => [ user, event ] ) );
			if ( !before.length ) {
				let rest = withParticipants( text, added, config );
				after.slice().reverse().forEach( () => {
					rest = rest.replace( /\n*\* \{\{Partnership participant\|user=(?!X\}\}|Y\}\})[^{}]*\}\}/, '' );
				} );
				expect( rest.trim() ).toBe( text.trim() );
			}
		} ), { numRuns: 300 } );
	} );

	it( 'reads as it was meant, and is written once', () => {
		fc.assert( fc.property( people, ( added ) => {
			const after = withParticipants( 'Words.\n\n* {{Partnership participant|user=Asha}}', added, config );
			const read = readParticipants( after, config );
			expect( new Set( read.map( key ) ).size ).toBe( read.length );
			expect( withParticipants( after, added, config ) ).toBe( after );
			expect( withParticipants( after, read, config ) ).toBe( after );
		} ), { numRuns: 300 } );
	} );
} );

describe( 'the demo’s lists', () => {
	const movement = generateMovement( 1, new Date( '2026-11-23T12:00:00Z' ) );
	const pages = movement.revisions.filter( ( { title } ) => title.endsWith( '/Participants' ) );
	const latest = new Map( pages.map( ( { title, text } ) => [ title, text ] ) );

	it.each( [ ...latest.keys() ] )( '%s loses a line that is added again', ( title ) => {
		const text = latest.get( title )!;
		const after = withParticipants( text, [ person( 'Somebody new' ) ], config );
		expect( after.replace( /\n\* \{\{Partnership participant\|user=Somebody new\|joined=2026-11-25\}\}/, '' ) ).toBe( text );
	} );
} );
