import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRevisions } from '../../../../src/domain/impact/revisions';
import { boardOf } from '../../../../src/domain/tracking/live-board';

const NOW = Date.parse( '2026-11-25T12:00:00Z' );

const edit = fc.record( {
	revisionId: fc.integer( { min: 1, max: 60 } ), seconds: fc.integer( { min: 0, max: 5000 } ), user: fc.constantFrom( 'Asha', 'Juma', '', 'toString' ), pageId: fc.integer( { min: 1, max: 4 } ), isNew: fc.boolean()
} );
/** A wiki gives the same of a revision each time. */
const edits = fc.uniqueArray( edit, { selector: ( { revisionId } ) => revisionId, maxLength: 40 } );
const thanks = fc.uniqueArray( fc.record( { id: fc.integer( { min: 1, max: 9 } ), from: fc.constantFrom( 'Asha', 'X' ), to: fc.constantFrom( 'Asha', 'Juma', 'X' ), seconds: fc.integer( { min: 0, max: 5000 } ) } ), { selector: ( { id } ) => id } );

it( 'any order, any repetition and any parting into answers give the same board', () => {
	fc.assert( fc.property( edits, thanks, fc.infiniteStream( fc.nat() ), fc.integer( { min: 1, max: 12 } ), ( all, given, chance, most ) => {
		const random = (): number => chance.next().value;
		const boardFrom = ( list: typeof all ) => {
			const revisions = createRevisions();
			list.forEach( ( { seconds, ...one } ) => revisions.add( 'wiki', { ...one, namespace: 0, title: `Page ${ one.pageId }`, time: NOW - seconds * 1000, comment: '', sizeDiff: 1, tags: [] } ) );
			return boardOf( revisions, {
				from: NOW - 4000_000, to: NOW, most, traits: new Map( [ [ 3, { isFirst: true, sources: 0, pictures: 0, letters: 0 } ] ] ),
				thanks: given.map( ( { seconds, ...one } ) => ( { ...one, time: NOW - seconds * 1000 } ) )
			} );
		};
		const shuffled = [ ...all, ...all.filter( () => random() % 2 ) ].map( ( one ) => [ random(), one ] as const ).sort( ( one, other ) => one[ 0 ] - other[ 0 ] ).map( ( [ , one ] ) => one );
		expect( boardFrom( shuffled ) ).toEqual( boardFrom( all ) );
	} ) );
} );

it( 'each edit is in one line, lines are in order, and there are no more than asked for', () => {
	fc.assert( fc.property( edits, ( all ) => {
		const revisions = createRevisions();
		all.forEach( ( { seconds, ...one } ) => revisions.add( 'wiki', { ...one, namespace: 0, title: '', time: NOW - seconds * 1000, comment: '', sizeDiff: 1, tags: [] } ) );
		const whole = boardOf( revisions, { from: -Infinity, to: Infinity, most: 50, thanks: [], traits: new Map() } );
		expect( whole.lines.reduce( ( sum, { edits: count } ) => sum + count, 0 ) ).toBe( all.length );
		expect( new Set( whole.lines.map( ( { key } ) => key ) ).size ).toBe( whole.lines.length );
		expect( whole.lines.map( ( { time } ) => time ) ).toEqual( whole.lines.map( ( { time } ) => time ).sort( ( one, other ) => other - one ) );
		expect( boardOf( revisions, { from: -Infinity, to: Infinity, most: 2, thanks: [], traits: new Map() } ).lines.length ).toBeLessThanOrEqual( 2 );
	} ) );
} );
