import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../src/domain/partnership/config';
import { readEvents } from '../../../../src/domain/partnership/event';
import { readParticipants } from '../../../../src/domain/partnership/participant';
import { readPartnership } from '../../../../src/domain/partnership/record';
import { checkEvents } from '../../../../src/domain/health/events';
import { checkRecord } from '../../../../src/domain/health/records';
import { formOf, nameOf, proposedHashtag } from '../../../../src/domain/start/form';
import { pagesOf } from '../../../../src/domain/start/pages';
import { findTemplates } from '../../../../src/domain/wikitext';
import type { Answer } from '../../../../src/domain/wizard/state';
import { contextOf, templatesByTitle } from '../../../support/health';
import { HOSTILE } from '../../../support/hostile';
import { answered, around, COALITION, VILLAGE } from './answered';

const HOME = 'Project:Partnerships';

function written( given: Record<string, Answer>, language = 'en' ): Map<string, string> {
	return new Map( pagesOf( answered( given ), around( {}, language ), DEFAULT_CONFIG ).map( ( page ) => [ page.title, page.write( '' )! ] ) );
}

/** What template health says of the pages. */
function defects( pages: Map<string, string>, name: string ): string[] {
	const context = contextOf( new Map( [ ...templatesByTitle(), ...pages ] ), '2026-11-27' );
	const registered = context.registry.all.find( ( { partnership } ) => partnership.name === name )!;
	return [
		...checkRecord( pages.get( `${ HOME }/${ name }` )!, registered, '2026-11-27', context ),
		...checkEvents( pages.get( `${ HOME }/${ name }/Events` ) ?? '', registered, context )
	].map( ( { kind, about } ) => `${ kind } ${ about.join( ', ' ) }` );
}

describe( 'the pages of a village archive', () => {
	it( 'are one, with a record in which nothing is wrong', () => {
		const pages = written( VILLAGE );
		expect( [ ...pages.keys() ] ).toEqual( [ `${ HOME }/Village Archive` ] );
		expect( readPartnership( 'Village Archive', pages.get( `${ HOME }/Village Archive` )!, DEFAULT_CONFIG ) ).toMatchObject( {
			label: 'Village Archive', status: 'proposed', hashtag: 'VillageArchive2026', contact: '[[User:Organiser|Organiser]]',
			summary: '\'\'\'Village Archive\'\'\' is a partnership between Village Archive and Wikimedia volunteers. Letters that everybody can read.',
			partners: [ { name: 'Village Archive', size: 'small' } ], goals: [ { metric: 'files-uploaded', target: 12, by: '2027-11-27' } ]
		} );
		expect( defects( pages, 'Village Archive' ) ).toEqual( [] );
	} );

	it( 'have no section without a word', () => {
		expect( written( VILLAGE ).get( `${ HOME }/Village Archive` )!.match( /^== .* ==$/gm ) ).toEqual( [ '== Goals ==', '== People ==' ] );
	} );
} );

describe( 'the pages of a coalition of three', () => {
	const pages = written( COALITION );
	const record = pages.get( `${ HOME }/Three Houses` )!;

	it( 'are the record, the people who want to be listed, and what has a day', () => {
		expect( [ ...pages.keys() ] ).toEqual( [ `${ HOME }/Three Houses`, `${ HOME }/Three Houses/Participants`, `${ HOME }/Three Houses/Events` ] );
		expect( readParticipants( pages.get( `${ HOME }/Three Houses/Participants` )!, DEFAULT_CONFIG ) ).toMatchObject( [ { user: 'Organiser', joined: '2026-11-27' }, { user: 'Editor' } ] );
		expect( readEvents( pages.get( `${ HOME }/Three Houses/Events` )!, DEFAULT_CONFIG ) ).toMatchObject( [ { id: 'open-day', start: '2027-05-31', end: '2027-05-31', place: 'Kigoma' }, { id: 'open-day-2' } ] );
		expect( defects( pages, 'Three Houses' ) ).toEqual( [] );
	} );

	it( 'say what was answered, in sections, as it was typed', () => {
		expect( record.slice( record.indexOf( '== Why' ) ) ).toBe( [
			'== Why ==', 'Each has a third.', '',
			'== Goals ==', 'What is counted stands in the record at the top of this page.', '* Pupils know where the letters are', '',
			'== What each side gives and gains ==', '{| class="wikitable"', '! scope="col" | Side', '! scope="col" | Gives', '! scope="col" | Gains',
			'|-', '! scope="row" | British Library', '| Scans', '| \'\'Not written yet\'\'',
			'|-', '! scope="row" | Archive &#124; of &#123;&#123;Ujiji&#125;&#125;', '| \'\'Not written yet\'\'', '| \'\'Not written yet\'\'',
			'|-', '! scope="row" | Radio Ndowa', '| \'\'Not written yet\'\'', '| \'\'Not written yet\'\'',
			'|-', '! scope="row" | Wikimedia Tanzania', '| \'\'Not written yet\'\'', '| Sources &#124; and more', '|}', '',
			'== Activities ==', '* Open day, &#60;2027-05-31&#62;, Kigoma', '* Open day, &#60;2027-06-30&#62;', '',
			'== People ==', '* [[User:Organiser|Organiser]]', '* [[User:Editor|Editor]]', '', 'We still look for:', '* somebody who writes the language of the people concerned', '',
			'== Agreement ==', '* What the institution made itself is released by those who may sign for it, under a free licence.', '* What somebody else made is shared only when its owners have released it.'
		].join( '\n' ) );
	} );

	it( 'are in the wiki\'s language', () => {
		expect( written( COALITION, 'fr' ).get( `${ HOME }/Three Houses` ) ).toContain( 'est un partenariat entre British Library, Archive &#124; of &#123;&#123;Ujiji&#125;&#125;, Radio Ndowa et Wikimedia Tanzania. One coast' );
	} );
} );

describe( 'a page that is there already', () => {
	const [ record, participants, events ] = pagesOf( answered( COALITION ), around(), DEFAULT_CONFIG );

	it( 'keeps what stands on it; one with a record is another partnership\'s', () => {
		expect( record.write( 'Some thoughts.' ) ).toMatch( /^\{\{Partnership\n[^]*\}\}\n\nSome thoughts\.\n\n== Why ==/ );
		expect( record.write( '{{Partnership|name=Three Houses}}' ) ).toBeUndefined();
		expect( record.write( record.write( '' )! ) ).toBeUndefined();
	} );

	it( 'gets no person and no event twice', () => {
		expect( participants.write( participants.write( '' )! ) ).toBe( participants.write( '' ) );
		expect( events.write( events.write( '' )! ) ).toBe( events.write( '' ) );
		const before = '== Old ==\n{{Partnership event|id=old|name=Old|start=2026-01-01}}';
		expect( readEvents( events.write( before )!, DEFAULT_CONFIG ).map( ( { id } ) => id ) ).toEqual( [ 'old', 'open-day', 'open-day-2' ] );
	} );
} );

describe( 'what was typed', () => {
	it.each( HOSTILE )( 'is words on the page, whatever signs are in it: %j', ( text ) => {
		const calm = findTemplates( written( COALITION ).get( `${ HOME }/Three Houses` )! ).map( ( { name } ) => name );
		const fields = [ 'partner-2', 'why', 'goal-2', 'gives-1', 'gains-0', 'act-1', 'place-1' ];
		fields.forEach( ( field ) => {
			const page = written( { ...COALITION, [ field ]: `x${ text }` } ).get( `${ HOME }/Three Houses` )!;
			expect( findTemplates( page ).map( ( { name } ) => name ), field ).toEqual( calm );
			expect( page.match( /^==[^=].*==$/gm ), field ).toHaveLength( 6 );
		} );
	} );
} );

describe( 'a name and a hashtag', () => {
	it( 'are those of the institution where none is typed, unless there are several', () => {
		expect( nameOf( answered( VILLAGE ) ) ).toBe( 'Village Archive' );
		expect( nameOf( answered( { 'partner-1': 'A', 'partner-2': 'B' } ) ) ).toBe( '' );
		expect( nameOf( answered( { ...VILLAGE, name: ' Letters ' } ) ) ).toBe( 'Letters' );
	} );

	it( 'are such as nobody has yet, of letters of any script', () => {
		expect( proposedHashtag( 'أرشيف القرية!', '2026-11-27', [] ) ).toBe( 'أرشيفالقرية2026' );
		expect( proposedHashtag( 'Lake', '2026-11-27', [ { name: 'x', hashtags: [ 'LAKE2026', 'lake2026N2' ] } ] ) ).toBe( 'Lake2026n3' );
		expect( proposedHashtag( '…', '2026-11-27', [] ) ).toBe( '' );
	} );

	it( 'that was typed is taken', () => {
		expect( formOf( answered( { ...VILLAGE, hashtag: '#Letters' } ), around() ).fields.hashtag ).toBe( '#Letters' );
	} );
} );
