import { describe, expect, it } from 'vitest';
import { activityIn, emptyBoxes, likelyMissing } from '../../../../src/domain/start/advice';
import { freeRow, moveToActivities, readAnswers, rowsOf, stepOf, withoutRow, withRow, type Change } from '../../../../src/domain/start/answers';
import { minutesLeft, MOST, START } from '../../../../src/domain/start/definition';
import { goalWords } from '../../../../src/domain/start/form';
import { readPlaybook, takenFrom } from '../../../../src/domain/start/playbook';
import { problemsAt } from '../../../../src/domain/start/problems';
import { DEFAULT_CONFIG } from '../../../../src/domain/partnership/config';
import { fieldsOf } from '../../../../src/domain/wizard/definition';
import type { Answer } from '../../../../src/domain/wizard/state';
import { wayOf } from '../../../../src/domain/wizard/way';
import { messagesOf } from '../../../support/words';
import { answered, COALITION, stateOf, VILLAGE } from './answered';

const way = ( given: Record<string, Answer> ): string[] => wayOf( START, stateOf( given ) ).map( ( { key } ) => key );
const after = ( given: Record<string, Answer>, changes: Change[] | undefined ) => answered( { ...given, ...Object.fromEntries( changes! ) } );
const SHORT = [ 'who', 'why', 'goals', 'activities', 'people', 'publish' ];
const LONG = [ 'who', 'why', 'goals', 'activities', 'people', 'agreement', 'publish' ];

describe( 'the path', () => {
	it( 'is short for a small institution, and longer for a large one or a coalition', () => {
		expect( way( {} ) ).toEqual( SHORT );
		expect( way( VILLAGE ) ).toEqual( SHORT );
		expect( way( { ...VILLAGE, 'size-1': 'large' } ) ).toEqual( LONG );
		expect( way( COALITION ) ).toEqual( LONG );
	} );

	it( 'is what somebody chose, and nothing is lost by it', () => {
		expect( way( { ...VILLAGE, path: 'long' } ) ).toEqual( LONG );
		expect( way( { ...COALITION, path: 'short' } ) ).toEqual( SHORT );
		expect( readAnswers( stateOf( { ...COALITION, path: 'short' } ) ).text( 'agreement' ) ).toBe( '[[File:Letter.pdf]]' );
	} );

	it( 'takes five minutes for a village archive, fewer the further one is', () => {
		expect( SHORT.map( ( step ) => minutesLeft( SHORT, step, false ) ) ).toEqual( [ 5, 4, 3, 2, 1, 1 ] );
		expect( minutesLeft( LONG, 'who', true ) ).toBe( 20 );
	} );

	it( 'has each field once', () => {
		const fields = START.steps.flatMap( ( step ) => fieldsOf( step ).map( ( { id } ) => id ) );
		expect( new Set( fields ).size ).toBe( fields.length );
		expect( stepOf( 'act-3' ) ).toBe( 'activities' );
	} );
} );

describe( 'rows', () => {
	it( 'are there when they are added or filled, at least one; they end somewhere', () => {
		expect( rowsOf( answered( {} ), 'goals' ) ).toEqual( [ '1' ] );
		expect( rowsOf( answered( { 'goal-3': 'x' } ), 'goals' ) ).toEqual( [ '3' ] );
		expect( rowsOf( after( {}, withRow( answered( {} ), 'goals', '2' ) ), 'goals' ) ).toEqual( [ '1', '2' ] );
		expect( freeRow( answered( { goals: Array.from( { length: MOST.goals }, ( _, index ) => String( index + 1 ) ) } ), 'goals' ) ).toBeUndefined();
	} );

	it( 'go with what stands in them', () => {
		const given = { goals: [ '1', '2' ], 'goal-1': 'a', 'target-1': '3', 'goal-2': 'b' };
		const left = after( given, withoutRow( answered( given ), 'goals', '1' ) );
		expect( rowsOf( left, 'goals' ) ).toEqual( [ '2' ] );
		expect( left.text( 'target-1' ) ).toBe( '' );
	} );
} );

describe( 'an activity among goals', () => {
	const words = ( language: string ): string => messagesOf( 'partnerkit-registry-app', language )[ 'partnerkit-start-activity-words' ];

	it.each( [
		[ 'en', 'Hold three workshops', 'hold' ], [ 'en', 'Three Workshops', 'workshops' ], [ 'en', 'training of 20 librarians', 'training' ], [ 'en', 'Organising an edit-a-thon', 'organising' ],
		[ 'fr', 'Organiser trois ateliers', 'organiser' ], [ 'fr', 'trois ateliers d’écriture', 'ateliers' ], [ 'ar', 'تنظيم ثلاث ورش', 'تنظيم' ]
	] )( 'is seen in %s: %s', ( language, goal, word ) => {
		expect( activityIn( goal, words( language ) ) ).toBe( word );
	} );

	it.each( [ [ 'en', 'Articles with a source from the archive' ], [ 'en', 'The household records can be read' ], [ 'fr', 'Les registres du port sont lisibles' ], [ 'ar', 'مقالات فيها مصدر من الأرشيف' ], [ 'en', '' ] ] )( 'is not seen where there is none in %s: %s', ( language, goal ) => {
		expect( activityIn( goal, words( language ) ) ).toBeUndefined();
	} );

	it( 'knows no words where a translation has none', () => {
		expect( activityIn( 'hold * . a', ' ,*, ' ) ).toBeUndefined();
	} );

	it( 'moves with one press, onto a row of its own', () => {
		const given = { 'metric-1': 'own', 'goal-1': 'Hold three workshops', 'target-1': '3', 'act-1': 'Scan' };
		const moved = after( given, moveToActivities( answered( given ), '1' ) );
		expect( [ moved.text( 'act-1' ), moved.text( 'act-2' ), moved.text( 'goal-1' ), moved.text( 'target-1' ) ] ).toEqual( [ 'Scan', 'Hold three workshops', '', '' ] );
		const full = Object.fromEntries( Array.from( { length: MOST.activities }, ( _, index ) => [ `act-${ index + 1 }`, 'x' ] ) );
		expect( moveToActivities( answered( { ...given, ...full } ), '1' ) ).toBeUndefined();
	} );
} );

describe( 'advice', () => {
	it( 'names who is likely to be missing', () => {
		expect( likelyMissing( answered( VILLAGE ) ) ).toEqual( [ 'affiliate', 'second' ] );
		expect( likelyMissing( answered( COALITION ) ) ).toEqual( [] );
	} );

	it( 'counts boxes that are empty, of each side', () => {
		expect( emptyBoxes( answered( { 'partner-1': 'A', 'gives-1': 'x', 'gains-0': ' ' } ) ) ).toEqual( [ 'gives-0', 'gains-0', 'gains-1' ] );
	} );
} );

describe( 'what has to be said', () => {
	const others = [ { name: 'Other', hashtags: [ 'Lake2026' ] } ];
	const problems = ( step: string, given: Record<string, Answer> ): string[] => problemsAt( step, answered( given ), { others } ).map( ( { field, what } ) => `${ field } ${ what }` );

	it( 'is nothing at the steps of those who have said it', () => {
		for ( const given of [ VILLAGE, COALITION ] ) {
			expect( LONG.flatMap( ( step ) => problems( step, given ) ) ).toEqual( [] );
		}
	} );

	it.each( [
		[ 'who', {}, [ 'partner-1 no-partner' ] ],
		[ 'who', { 'type-1': 'archive' }, [ 'partner-1 no-partner' ] ],
		[ 'who', { 'partner-1': 'A', 'partner-2': 'B' }, [ 'name no-name' ] ],
		[ 'why', { summary: ' ' }, [ 'summary no-summary' ] ],
		[ 'goals', {}, [ 'metric-1 no-goal' ] ],
		[ 'goals', { 'metric-1': 'edits' }, [ 'target-1 no-number' ] ],
		[ 'goals', { 'metric-1': 'edits', 'target-1': '40 or so', 'by-1': 'soon' }, [ 'target-1 no-number', 'by-1 no-day' ] ],
		[ 'goals', { 'metric-1': 'own', 'goal-1': 'Children know it' }, [] ],
		[ 'activities', { 'act-1': 'x', 'day-1': '2027-13-01' }, [ 'day-1 no-day' ] ],
		[ 'activities', { 'act-1': 'x', 'day-1': '2026-12-01', start: '2027-01-01', end: '2026-01-01' }, [ 'end before', 'day-1 outside' ] ],
		[ 'activities', { hashtag: 'a b' }, [ 'hashtag no-hashtag' ] ],
		[ 'activities', { hashtag: '#lake2026' }, [ 'hashtag hashtag-taken' ] ],
		[ 'activities', { begun: [ 'yes' ] }, [ 'begun no-counted-goal' ] ],
		[ 'people', {}, [ 'contact-1 no-contact' ] ],
		[ 'people', { 'contact-1': 'A#B' }, [ 'contact-1 no-account' ] ]
	] as Array<[ string, Record<string, Answer>, string[] ]> )( 'at %s with %j: %j', ( step, given, expected ) => {
		expect( problems( step, given ) ).toEqual( expected );
	} );
} );

describe( 'a playbook', () => {
	const page = '{{Partnership playbook|for=archive|effort=hours}}\n\n== Goals ==\n{{Partnership goal|metric=files-uploaded|target=12}}\n* {{Partnership goal|metric=Families know|target=3}}\n\n== Activities ==\nTwo things:\n* Choose [[Letter|letters]]\n*: \'\'\'Read\'\'\' them\n\n== What we learned ==\n* Tea helps';
	const playbook = readPlaybook( 'Letters', page, 'activities', DEFAULT_CONFIG )!;

	it( 'is read from its page', () => {
		expect( playbook ).toEqual( {
			name: 'Letters', for: 'archive', goals: [ { metric: 'files-uploaded', target: '12' }, { metric: 'Families know', target: '3' } ], activities: [ 'Choose letters', ': Read them' ]
		} );
		expect( readPlaybook( 'x', 'Words alone', 'Activities', DEFAULT_CONFIG ) ).toBeUndefined();
		expect( readPlaybook( 'x', '{{Partnership playbook}}', 'Activities', DEFAULT_CONFIG ) ).toMatchObject( { goals: [], activities: [] } );
	} );

	it( 'fills in what is empty, and nothing else', () => {
		const filled = after( {}, takenFrom( playbook, answered( {} ) ) );
		expect( [ filled.text( 'playbook' ), goalWords( filled, '1' ), filled.text( 'target-1' ), goalWords( filled, '2' ), filled.text( 'act-1' ) ] ).toEqual( [ 'Letters', 'files-uploaded', '12', 'Families know', 'Choose letters' ] );
		const given = { 'metric-1': 'edits', 'act-1': 'Mine' };
		const kept = after( given, takenFrom( playbook, answered( given ) ) );
		expect( [ goalWords( kept, '1' ), kept.text( 'act-1' ), kept.text( 'act-2' ) ] ).toEqual( [ 'edits', 'Mine', '' ] );
	} );
} );
