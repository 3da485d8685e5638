import { describe, expect, it } from 'vitest';
import { createRevisions } from '../../../../src/domain/impact/revisions';
import type { Scope } from '../../../../src/domain/partnership/attribution';
import { unregistered } from '../../../../src/domain/partnership/record';
import { actOf, traitsOf } from '../../../../src/domain/tracking/live-act';
import { boardOf } from '../../../../src/domain/tracking/live-board';
import { waitAnew, waitBetween } from '../../../../src/domain/tracking/live-pace';
import { inUnits, scopeOfEvent, scopeSince, stageAt } from '../../../../src/domain/tracking/live-scope';

const NOW = Date.parse( '2026-11-25T12:00:00Z' );
const MINUTE = 60_000;
const NO_TRAITS = { isFirst: false, sources: 0, pictures: 0, letters: 0 };

describe( 'What is said of an edit', () => {
	it.each( [
		[ 'source', 'A town.', 'A town.<ref name="a">Book</ref>' ],
		[ 'source', 'A town.', 'A town.{{sfn|Book|2020}}' ],
		[ 'source', 'A town.', 'A town.<ref name="a" /> [[File:A.jpg]]' ],
		[ 'picture', 'A town.', 'A town.[[Fichier:Une ville.JPG|thumb]]' ],
		[ 'picture', '{{Infobox|image=}}', '{{Infobox|image=Ujiji 1871.png}}' ],
		[ 'paragraph', 'A town.', `A town. ${ 'It lies on the lake. '.repeat( 13 ) }` ],
		[ 'edited', 'A town.', `A town.{{Infobox|x=${ 'y'.repeat( 400 ) }{{nested|a}}}}<!-- ${ 'z'.repeat( 400 ) } -->` ],
		[ 'edited', '<ref>a</ref>[[File:A.jpg]]', '<ref>b</ref>[[File:B.jpg]]' ],
		[ 'edited', '<ref>a</ref><ref>b</ref>', '<ref>a</ref>' ]
	] )( 'is %s: %s → %s', ( act, before, after ) => {
		expect( actOf( { namespace: 0, isNew: false }, { isFirst: false, ...traitsOf( before, after ) } ) ).toBe( act );
	} );

	it( 'is what is most telling', () => {
		expect( actOf( { namespace: 0, isNew: true }, { ...NO_TRAITS, isFirst: true } ) ).toBe( 'first' );
		expect( actOf( { namespace: 0, isNew: true }, { ...NO_TRAITS, sources: 3 } ) ).toBe( 'article' );
		expect( actOf( { namespace: 118, isNew: true } ) ).toBe( 'created' );
		expect( actOf( { namespace: 6, isNew: true } ) ).toBe( 'uploaded' );
		expect( actOf( { namespace: 1, isNew: true }, { ...NO_TRAITS, sources: 1 } ) ).toBe( 'talked' );
	} );

	it( 'is found in time, whatever stands in the text', () => {
		const hard = [ '{{'.repeat( 20_000 ), '<ref>'.repeat( 20_000 ), '<!--'.repeat( 20_000 ), 'a.'.repeat( 40_000 ), '{{a}}'.repeat( 20_000 ), '}}'.repeat( 9 ), '<ref' ];
		hard.forEach( ( text ) => expect( traitsOf( '', text ).letters ).toBeGreaterThanOrEqual( 0 ) );
	} );
} );

describe( 'Lines', () => {
	const board = ( edits: Array<[ id: number, user: string, pageId: number, minutesAgo: number, isNew?: boolean ]>, given = {} ) => {
		const revisions = createRevisions();
		edits.forEach( ( [ revisionId, user, pageId, minutes, isNew = false ] ) => revisions.add( 'wiki', {
			revisionId, pageId, namespace: 0, title: `Page ${ pageId }`, user, time: NOW - minutes * MINUTE, comment: '', sizeDiff: 1, isNew, tags: []
		} ) );
		return boardOf( revisions, { from: NOW - 60 * MINUTE, to: Infinity, thanks: [], traits: new Map(), most: 5, ...given } );
	};

	it( 'put what a person does to a page in a short time together, under what is most telling', () => {
		const { lines, edits, pages, people } = board( [ [ 1, 'Asha', 1, 22, true ], [ 2, 'Asha', 1, 14 ], [ 3, 'Juma', 1, 10 ], [ 4, 'Asha', 1, 5 ], [ 5, 'Asha', 2, 4 ], [ 6, 'Asha', 1, -0 ] ] );
		expect( lines.map( ( { key, act, user, about, edits: count } ) => [ key, act, user, about, count ] ) ).toEqual( [
			[ 'edit-1', 'article', 'Asha', 'Page 1', 4 ], [ 'edit-5', 'edited', 'Asha', 'Page 2', 1 ], [ 'edit-3', 'edited', 'Juma', 'Page 1', 1 ]
		] );
		expect( [ edits, pages, people ] ).toEqual( [ 6, 2, 2 ] );
	} );

	it( 'keep apart what is long ago, and those whose names are hidden, who are not counted as people', () => {
		const { lines, people } = board( [ [ 1, 'Asha', 1, 30 ], [ 2, 'Asha', 1, 19 ], [ 3, '', 2, 5 ], [ 4, '', 2, 4 ], [ 5, 'Early', 3, 61 ] ] );
		expect( lines.map( ( { key } ) => key ) ).toEqual( [ 'edit-4', 'edit-3', 'edit-2', 'edit-1' ] );
		expect( people ).toBe( 1 );
	} );

	it( 'tell of thanks for those who did something here, and of no other', () => {
		const thanks = [ { id: 7, from: 'Stranger', to: 'Asha', time: NOW - MINUTE }, { id: 8, from: 'Asha', to: 'Stranger', time: NOW }, { id: 9, from: 'Juma', to: 'Asha', time: NOW - 99 * MINUTE } ];
		expect( board( [ [ 1, 'Asha', 1, 3 ] ], { thanks } ).lines.map( ( { key } ) => key ) ).toEqual( [ 'thanks-7', 'edit-1' ] );
	} );
} );

describe( 'The time between two questions', () => {
	const usual = { isHidden: false, isTold: false, isQuiet: false, hasMore: false, failures: 0 };
	it.each( [
		[ 5, {} ], [ 1, { hasMore: true } ], [ 60, { isHidden: true } ], [ 60, { isQuiet: true } ], [ 30, { isTold: true } ], [ 60, { isTold: true, isHidden: true } ],
		[ 10, { failures: 1 } ], [ 40, { failures: 3 } ], [ 300, { failures: 30 } ], [ 120, { failures: 1, retryAfter: 120 } ], [ 900, { failures: 9, retryAfter: 900 } ], [ 10, { failures: 1, hasMore: true } ]
	] )( 'is %d s for %o', ( seconds, given ) => {
		expect( waitBetween( { ...usual, ...given } ) ).toBe( seconds * 1000 );
	} );

	it( 'is minutes until everything is read anew, less where somebody changed what it rests on, more where it takes long', () => {
		expect( waitAnew( { isHidden: false, isAsked: false, took: 100 } ) ).toBe( 180_000 );
		expect( waitAnew( { isHidden: true, isAsked: false, took: 100 } ) ).toBe( 900_000 );
		expect( waitAnew( { isHidden: true, isAsked: true, took: 100 } ) ).toBe( 10_000 );
		expect( waitAnew( { isHidden: false, isAsked: true, took: 20_000 } ) ).toBe( 60_000 );
		expect( waitAnew( { isHidden: false, isAsked: false, took: 20_000 } ) ).toBe( 400_000 );
	} );
} );

describe( 'What counts on a board', () => {
	const participant = ( user: string, event: string ) => ( { user, event, partner: '', role: '' } );
	const event = { id: 'day', name: 'Day', start: '2026-11-25', end: '2026-11-25', hashtag: '', counting: 'all' as const, place: '', online: false, wikis: [], worklist: '' };
	const scope: Scope = {
		partnership: { ...unregistered( 'Lake' ), start: '2026-01-01', hashtag: 'Lake', counting: 'all', wikis: [ 'a' ] },
		events: [ event, { ...event, id: 'other', hashtag: 'Other' } ], participants: [ participant( 'Asha', 'day' ), participant( 'Juma', '' ), participant( 'Lea', 'other' ) ]
	};

	it( 'of an event is its own time, hashtag, rule and people; where it has no hashtag, the partnership’s', () => {
		const own = scopeOfEvent( scope, event );
		expect( own.events ).toEqual( [ { ...event, hashtag: 'Lake' } ] );
		expect( own.partnership ).toMatchObject( { start: '2026-11-25', end: '2026-11-25', hashtag: '', counting: 'marked', wikis: [ 'a' ] } );
		expect( own.participants.map( ( { user } ) => user ) ).toEqual( [ 'Asha', 'Juma' ] );
		expect( scopeOfEvent( scope, { ...event, hashtag: 'Own', wikis: [ 'b' ] } ) ).toMatchObject( { events: [ { hashtag: 'Own' } ], partnership: { wikis: [ 'b' ] } } );
	} );

	it( 'begins no earlier than asked, and no earlier than it begins', () => {
		const later = scopeSince( scope, '2026-11-24' );
		expect( [ later.partnership, ...later.events ].map( ( { start } ) => start ) ).toEqual( [ '2026-11-24', '2026-11-25', '2026-11-25' ] );
	} );

	it( 'has a stage, and a time left in words', () => {
		expect( stageAt( event, NOW ) ).toEqual( { stage: 'running', left: 12 * 60 * MINUTE } );
		expect( stageAt( event, NOW - 13 * 60 * MINUTE ) ).toEqual( { stage: 'early', left: 60 * MINUTE } );
		expect( stageAt( event, NOW + 12 * 60 * MINUTE ).stage ).toBe( 'over' );
		expect( stageAt( {}, NOW ) ).toEqual( { stage: 'running', left: Infinity } );
		expect( inUnits( 192 * MINUTE - 1 ) ).toEqual( { days: 0, hours: 3, minutes: 12 } );
		expect( inUnits( -5 ) ).toEqual( { days: 0, hours: 0, minutes: 0 } );
	} );
} );
