import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contribution } from '../../../../src/domain/impact/contribution';
import { createPeople } from '../../../../src/domain/impact/people';
import { createFilter } from '../../../../src/domain/impact/selected';
import type { Selection } from '../../../../src/domain/impact/selection';
import { createTally, type TalliedMetric } from '../../../../src/domain/impact/tally';
import type { Attribution } from '../../../../src/domain/partnership/attribution';
import { createLedger, type Ledger } from '../../../../src/domain/partnership/ledger';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse( '2026-03-01' );
const METRICS: TalliedMetric[] = [ 'edits', 'editors', 'bytes-added', 'bytes-removed', 'bytes-net', 'pages-edited', 'pages-created', 'pages-improved', 'files-uploaded', 'reverted', 'live' ];
const NONE = { redirects: new Set<number>(), gone: new Set<number>() };
const options = { isContent: ( namespace: number ) => namespace === 0, isTemporary: ( user: string ) => user.startsWith( '~' ) };

/** An edit as it is known, from which everything can be told by going through a list. */
interface Known extends Contribution {
	wiki: string;
	partnership: string;
	events: string[];
	partners: string[];
}

/** What an edit is like follows from its number, so that it is the same each time it comes. */
const knownEdit = ( id: number ): Known => ( {
	wiki: id % 5 ? 'home' : 'other', revisionId: id, pageId: 1 + id % 11, namespace: [ 0, 0, 1, 6 ][ id % 11 % 4 ], title: `Page ${ id % 11 }`, user: [ 'Asha', 'Juma', '~2026-1', '', '__proto__' ][ id % 5 ],
	time: START + id * 7 % 40 * DAY / 2, comment: '', sizeDiff: id % 7 ? id * 13 % 50 - 20 : NaN, isNew: id % 6 === 0, tags: id % 4 ? [] : [ 'mw-reverted' ],
	partnership: id % 8 ? 'Lake' : 'River', events: [ [], [ 'a' ], [ 'a', 'b' ] ][ id % 3 ], partners: [ [], [ 'Library' ], [ 'Archive', 'Library' ] ][ id * 5 % 3 ]
} );

const attribution = ( { events, partners }: Known, excluded = false ): Attribution => ( {
	counted: !excluded, partners, proofs: excluded ? [] : [ { proof: 'hashtag', state: 'holds', reason: 'hashtag', events, isWhole: true } ],
	...excluded ? { excludedBy: { revisionId: 1, wiki: '', decision: 'exclude', by: '', reason: '' } } : {}
} as unknown as Attribution );

function ledgerOf( edits: Known[] ): Ledger {
	const ledger = createLedger();
	edits.forEach( ( edit ) => ledger.take( edit.wiki, edit, edit.partnership, attribution( edit ) ) );
	return ledger;
}

function folded( ledger: Ledger, selection: Selection, pieces = 1 ): Record<string, number> {
	const tally = createTally( ledger.revisions, options );
	const isIn = createFilter( ledger, selection, 'Lake' );
	for ( let piece = 0; piece < pieces; piece++ ) {
		for ( let row = piece; row < ledger.revisions.length; row += pieces ) {
			if ( isIn( row ) ) {
				tally.take( row );
			}
		}
	}
	return Object.fromEntries( METRICS.map( ( metric ) => [ metric, tally.value( metric, NONE ) ] ) );
}

/** The same by going through the edits, one question at a time. */
function bruteForce( edits: Known[], { event, partner, wiki, namespace, from, to }: Selection ): Record<string, number> {
	const each = [ ...new Map( edits.map( ( edit ) => [ `${ edit.wiki } ${ edit.revisionId }`, edit ] ) ).values() ].filter( ( edit ) =>
		edit.partnership === 'Lake' && ( !event || edit.events.includes( event ) ) && ( !partner || edit.partners.includes( partner ) ) && ( !wiki || edit.wiki === wiki ) &&
		( namespace === undefined || edit.namespace === namespace ) && ( !from || new Date( edit.time ).toISOString() >= from ) && ( !to || new Date( edit.time ).toISOString().slice( 0, 10 ) <= to )
	);
	const pagesOf = ( list: Known[] ) => new Set( list.map( ( edit ) => `${ edit.wiki } ${ edit.pageId }` ) );
	const sizes = each.map( ( { sizeDiff } ) => sizeDiff || 0 );
	const sum = ( list: number[] ) => list.reduce( ( total, one ) => total + one, 0 );
	const content = each.filter( ( edit ) => edit.namespace === 0 );
	const created = pagesOf( content.filter( ( { isNew } ) => isNew ) ).size;
	const reverted = each.filter( ( { tags } ) => tags.length ).length;
	return {
		edits: each.length, editors: new Set( each.map( ( { user } ) => user ).filter( Boolean ) ).size,
		'bytes-added': sum( sizes.filter( ( size ) => size > 0 ) ), 'bytes-removed': sum( sizes.filter( ( size ) => size < 0 ) ), 'bytes-net': sum( sizes ),
		'pages-edited': pagesOf( each ).size, 'pages-created': created, 'pages-improved': pagesOf( content ).size - created,
		'files-uploaded': pagesOf( each.filter( ( { isNew, namespace: of } ) => isNew && of === 6 ) ).size, reverted, live: each.length - reverted
	};
}

const someEdits = fc.array( fc.nat( 200 ).map( knownEdit ), { maxLength: 80 } );
const day = fc.nat( 25 ).map( ( days ) => new Date( START + days * DAY ).toISOString().slice( 0, 10 ) );
const someSelection: fc.Arbitrary<Selection> = fc.record( {
	event: fc.constantFrom( 'a', 'b', 'none' ), partner: fc.constantFrom( 'Library', 'Archive' ), wiki: fc.constantFrom( 'home', 'other' ), namespace: fc.constantFrom( 0, 1, 6 ), from: day, to: day
}, { requiredKeys: [] } );

describe( 'Figures of a selection', () => {
	it( 'are those that one gets by going through the edits', () => {
		fc.assert( fc.property( someEdits, someSelection, ( edits, selection ) => {
			expect( folded( ledgerOf( edits ), selection ) ).toEqual( bruteForce( edits, selection ) );
		} ) );
	} );

	it( 'are the same folded in pieces, and in whatever order the edits come', () => {
		fc.assert( fc.property( someEdits, someSelection, fc.integer( { min: 2, max: 5 } ), ( edits, selection, pieces ) => {
			const ledger = ledgerOf( edits );
			expect( folded( ledger, selection, pieces ) ).toEqual( folded( ledger, selection ) );
			expect( folded( ledgerOf( [ ...edits ].reverse() ), selection ) ).toEqual( folded( ledger, selection ) );
		} ) );
	} );

	it( 'are never above those of the whole', () => {
		fc.assert( fc.property( someEdits, someSelection, ( edits, selection ) => {
			const ledger = ledgerOf( edits );
			const whole = folded( ledger, {} );
			const part = folded( ledger, selection );
			METRICS.filter( ( metric ) => ![ 'bytes-net', 'bytes-removed', 'pages-improved' ].includes( metric ) ).forEach( ( metric ) => expect( part[ metric ] ).toBeLessThanOrEqual( whole[ metric ] ) );
		} ) );
	} );

	it( 'do without what is left out late, and notice it', () => {
		fc.assert( fc.property( someEdits, fc.array( fc.nat( 200 ) ), someSelection, ( edits, excluded, selection ) => {
			const ledger = ledgerOf( edits );
			const filter = createFilter( ledger, selection, 'Lake' );
			Array.from( { length: ledger.revisions.length }, ( _, row ) => filter( row ) );
			const before = ledger.changes;
			excluded.map( knownEdit ).forEach( ( edit ) => ledger.take( edit.wiki, edit, edit.partnership, attribution( edit, true ) ) );
			const left = edits.filter( ( { revisionId } ) => !excluded.includes( revisionId ) );
			expect( folded( ledger, selection ) ).toEqual( bruteForce( left, selection ) );
			expect( Array.from( { length: ledger.revisions.length }, ( _, row ) => row ).filter( filter ).length ).toBe( bruteForce( left, selection ).edits );
			expect( ledger.changes > before ).toBe( left.length < edits.length );
		} ) );
	} );

	it( 'have an edit in two events once in each and once in the whole', () => {
		const ledger = ledgerOf( [ knownEdit( 5 ) ] );
		expect( [ {}, { event: 'a' }, { event: 'b' }, { event: 'c' } ].map( ( selection ) => folded( ledger, selection ).edits ) ).toEqual( [ 1, 1, 1, 0 ] );
	} );

	it( 'keep a page one page when it moves, in the namespace where it is now', () => {
		const draft = { ...knownEdit( 1 ), namespace: 2, title: 'User:Asha/Draft', isNew: true };
		const ledger = ledgerOf( [ draft, { ...draft, revisionId: 2, namespace: 0, title: 'Lake', isNew: false } ] );
		expect( folded( ledger, { namespace: 0 } ) ).toMatchObject( { edits: 2, 'pages-edited': 1, 'pages-created': 1 } );
		expect( folded( ledger, { namespace: 2 } ).edits ).toBe( 0 );
	} );

	it( 'are the same from a ledger that was kept', () => {
		fc.assert( fc.property( someEdits, someSelection, fc.nat( 200 ), ( edits, selection, more ) => {
			const ledger = ledgerOf( edits );
			const kept = createLedger( structuredClone( ledger.keep() ) );
			expect( folded( kept, selection ) ).toEqual( folded( ledger, selection ) );
			const edit = knownEdit( more );
			[ ledger, kept ].forEach( ( one ) => one.take( edit.wiki, edit, edit.partnership, attribution( edit ) ) );
			expect( folded( kept, selection ) ).toEqual( folded( ledger, selection ) );
			expect( kept.total ).toBe( ledger.total );
		} ) );
	} );
} );

describe( 'People', () => {
	it( 'have what they did, by name', () => {
		fc.assert( fc.property( someEdits, ( edits ) => {
			const ledger = ledgerOf( edits );
			const people = createPeople( ledger.revisions );
			for ( let row = 0; row < ledger.revisions.length; row++ ) {
				people.take( row );
			}
			const rows = people.rows( options.isTemporary, () => undefined );
			const names = [ ...new Set( edits.map( ( { user } ) => user ).filter( Boolean ) ) ].sort();
			expect( rows.map( ( { user } ) => user ) ).toEqual( names );
			rows.forEach( ( row ) => {
				const own = bruteForce( edits.map( ( edit ) => ( { ...edit, partnership: edit.user === row.user ? 'Lake' : '' } ) ), {} );
				expect( [ row.edits, row.bytes, row.pages ] ).toEqual( [ own.edits, own[ 'bytes-net' ], own[ 'pages-edited' ] ] );
				expect( row.isTemporary ).toBe( row.user === '~2026-1' );
			} );
		} ) );
	} );
} );
