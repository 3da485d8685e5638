import { describe, expect, it } from 'vitest';
import { givebackPath, linkedTitles, NEW_PLAYBOOK, playbookNamed, startedFrom, typedLines, type GivebackAnswers } from '../../../../src/domain/onboarding/giveback';
import { newPlaybook, withGiven, withLessons, type Giving } from '../../../../src/domain/onboarding/giveback-writing';
import { readPlaybookEntry } from '../../../../src/domain/movement/playbooks';
import { DEFAULT_CONFIG } from '../../../../src/domain/partnership/config';
import { readPlaybook } from '../../../../src/domain/start/playbook';
import { findTemplates } from '../../../../src/domain/wikitext';
import { answer, begin } from '../../../../src/domain/wizard/machine';
import { wayOf } from '../../../../src/domain/wizard/way';
import { HOSTILE } from '../../../support/hostile';

const LINK = '[[Project:Partnerships/Salt Museum|Salt Museum]]';
const normalize = ( title: string ): string => title.replace( /^project:/i, 'Project:' );

const WORDS: Record<string, string> = { goals: 'Goals', activities: 'Activities', needs: 'What you need', how: 'How it goes', learned: 'What we learned', changes: 'What we would change', materials: 'Materials', given: 'What we gave back' };

function giving( text: Record<string, string>, ticks: Record<string, string[]> = {}, more: Partial<Giving> = {} ): Giving {
	const answers: GivebackAnswers = { text: ( field ) => text[ field ] ?? '', ticks: ( field ) => ticks[ field ] ?? [] };
	return { answers, partnership: LINK, isNamedIn: ( wikitext ) => linkedTitles( wikitext, normalize ).includes( 'Project:Partnerships/Salt Museum' ), goals: [], effort: 'a few days', day: '27 November 2026', say: ( word ) => WORDS[ word ], ...more };
}

describe( 'giving back', () => {
	it( 'asks for what others begin from only where the playbook is new', () => {
		const path = givebackPath( 'Salt Museum' );
		const state = begin( path );
		const along = ( to: string ): string[] => wayOf( path, answer( state, { key: 'where' }, 'to', to, { by: 'a', now: 1 } ) ).map( ( { key } ) => key );
		expect( along( NEW_PLAYBOOK ) ).toEqual( [ 'where', 'learned', 'plan', 'write' ] );
		expect( along( 'Letters' ) ).toEqual( [ 'where', 'learned', 'write' ] );
	} );

	it( 'names a new playbook as the wiki will', () => {
		expect( playbookNamed( giving( { to: NEW_PLAYBOOK, title: ' one_picture  first ' } ).answers ) ).toBe( 'One picture first' );
		expect( playbookNamed( giving( { to: 'Letters', title: 'x' } ).answers ) ).toBe( 'Letters' );
		expect( playbookNamed( giving( {} ).answers ) ).toBe( '' );
	} );

	it( 'finds the playbook that a partnership was started from, while it is there', () => {
		const playbooks = [ { name: 'Letters', title: 'Project:Partnerships/Playbooks/Letters' } ];
		expect( startedFrom( 'After the playbook [[Project:Partnerships/Playbooks/Letters|Letters]].', playbooks, normalize ) ).toBe( 'Letters' );
		expect( startedFrom( '[[:project:Partnerships/Playbooks/Letters#How]]', playbooks, normalize ) ).toBe( 'Letters' );
		expect( startedFrom( '[[Project:Partnerships/Playbooks/Gone]]', playbooks, normalize ) ).toBeUndefined();
	} );

	it( 'reads lines however they were listed', () => {
		expect( typedLines( '* one\n- two\n\n• three\nfour – five' ) ).toEqual( [ 'one', 'two', 'three', 'four – five' ] );
	} );
} );

describe( 'a new playbook', () => {
	const page = newPlaybook( giving(
		{ lead: 'Twenty pictures first.', effort: 'days', languages: 'en, sw', activities: '* Choose [ten]\n* Look again', worked: 'It went well.\n\n* tea\n* time', changes: 'Ask first', materials: 'Slides: https://example.org/a_b?c=d.' },
		{ for: [ 'museum', 'archive' ] }, { goals: [ { metric: 'files-uploaded', target: 20, unit: '' }, { metric: 'Families | know', unit: '' } ] }
	), DEFAULT_CONFIG );

	it( 'is what the list and the path to a partnership read again', () => {
		expect( readPlaybookEntry( 't', 'n', page, DEFAULT_CONFIG ) ).toMatchObject( {
			for: [ 'museum', 'archive' ], effort: 'days', languages: [ 'en', 'sw' ], triedBy: [ { name: 'Salt Museum', title: 'Project:Partnerships/Salt Museum' } ], lead: 'Twenty pictures first.'
		} );
		expect( readPlaybook( 'n', page, 'Activities', DEFAULT_CONFIG ) ).toMatchObject( { goals: [ { metric: 'files-uploaded', target: '20' }, { metric: 'Families | know', target: '' } ], activities: [ 'Choose [ten]', 'Look again' ] } );
	} );

	it( 'has a section for each thing that was said, lists as lists and addresses as addresses', () => {
		expect( page ).toContain( '\n\n== What you need ==\nSlides: https://example.org/a_b?c=d.\n\n== How it goes ==\nIt went well.\n\n* tea\n* time\n\n== What we learned ==\nAsk first' );
		expect( newPlaybook( giving( { lead: 'x', effort: 'hours', worked: 'w', changes: 'c' }, { for: [ 'other' ] } ), DEFAULT_CONFIG ) ).not.toMatch( /Goals|Activities|What you need|languages/ );
	} );

	it.each( HOSTILE )( 'keeps %j as words', ( words ) => {
		const hostile = newPlaybook( giving( { lead: words, effort: 'days', languages: words, activities: words, worked: words, changes: words, materials: words }, { for: [ 'museum' ] } ), DEFAULT_CONFIG );
		expect( findTemplates( hostile ).map( ( { name } ) => name ) ).toEqual( [ 'Partnership playbook' ] );
		expect( hostile.match( /\[\[[^\]]*\]\]/g ) ).toEqual( [ LINK ] );
		expect( hostile ).not.toMatch( /<(?!\/?$)[a-z!/]/i );
		expect( hostile ).not.toContain( '~~~' );
	} );
} );

describe( 'lessons that are added', () => {
	const lessons = giving( { worked: 'Tea helped.', changes: 'Begin earlier.', effort: 'days' } );
	const before = '{{Partnership playbook\n| for = museum\n| tried-by = [[A|A]]\n}}\n\n== What we learned ==\n* One\n\n=== Later ===\nTwo\n\n== More ==\nThree\n\n[[Category:X]]';

	it( 'stand at the end of their section, and all that was there stays', () => {
		const after = withLessons( before, lessons, DEFAULT_CONFIG );
		expect( after ).toContain( '| tried-by = [[A|A]], [[Project:Partnerships/Salt Museum|Salt Museum]]\n}}' );
		expect( after ).toContain( `Two\n\n'''${ LINK }''', 27 November 2026 (a few days)\n\nTea helped.\n\n''What we would change''\n\nBegin earlier.\n\n== More ==\nThree\n\n[[Category:X]]` );
		expect( withLessons( after, lessons, DEFAULT_CONFIG ).match( /Salt Museum\|Salt Museum/g ) ).toHaveLength( 3 );
	} );

	it( 'begin a section where there is none, above the categories', () => {
		expect( withLessons( '{{Partnership playbook}}\nWords\n\n[[Category:X]]', lessons, DEFAULT_CONFIG ) ).toMatch( /Words\n\n== What we learned ==\n'''.*\n\nTea helped\.[^]*Begin earlier\.\n\n\[\[Category:X\]\]$/ );
	} );
} );

describe( 'the partnership’s page', () => {
	const [ one, other ] = [ '[[P/One|One]]', '[[P/Other|Other]]' ];

	it( 'links once to what was given back; other text stays', () => {
		const after = withGiven( 'Text\n\n[[Category:X]]', one, giving( {} ) );
		expect( after ).toBe( `Text\n\n== What we gave back ==\n* ${ one }\n\n[[Category:X]]` );
		expect( withGiven( after, one, giving( {} ) ) ).toBe( after );
		expect( withGiven( `a\n\n== What we gave back ==\n* ${ one }\n\n== Next ==\nb`, other, giving( {} ) ) ).toBe( `a\n\n== What we gave back ==\n* ${ one }\n* ${ other }\n\n== Next ==\nb` );
	} );
} );
