import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, type Days } from '../../../../src/domain/impact/reach/days';
import { reachFigure, type Reached } from '../../../../src/domain/impact/reach/reach-figures';
import { spanFrom } from '../../../../src/domain/impact/reach/span';
import { chosenPages } from '../../../../src/domain/movement/chosen-pages';
import { countedColumns, dayNumber, type CountedColumns } from '../../../../src/domain/movement/counted-columns';
import { daysOf, PERIODS } from '../../../../src/domain/movement/period';
import { ANSWERED, createReadersColumns, FAILED, readersOf, UNASKED, VANISHED, type ReadersColumns, type ReadPage } from '../../../../src/domain/movement/readers';
import { totalsOf } from '../../../../src/domain/movement/totals';
import { dayOf } from '../../../../src/domain/partnership/dates';
import type { Ledger } from '../../../../src/domain/partnership/ledger';
import { aWorld, GONE, ledgerOf, NAMES, namespaceOf, REDIRECT, TODAY, type Said } from './worlds';

const NOW = Date.parse( `${ TODAY }T12:00:00Z` );
const LAST = dayNumber( NOW ) - 1;
const DAY = 24 * 60 * 60 * 1000;

function columnsOf( ledger: Ledger ): CountedColumns {
	const pages = Array.from( { length: ledger.revisions.pageCount }, ( _, page ) => page );
	const pagesWith = ( id: number ): Set<number> => new Set( pages.filter( ( page ) => ledger.revisions.page( page ).pageId === id ) );
	return countedColumns( ledger, NAMES, { states: { redirects: pagesWith( REDIRECT ), gone: pagesWith( GONE ) }, isTemporary: () => false, isContent: ( namespace ) => namespace === 0 } );
}

/** What a service tells of a page: some days, and since when it is among the content. */
const aTelling = fc.record( { missing: fc.integer( { min: 0, max: 3 } ), contentSince: fc.option( fc.constantFrom( '2025-01-02', '2025-12-31', '2026-03-31' ).map( Date.parse ), { nil: undefined } ) } );

function readersColumns( pages: number, read: ReadPage[] ): ReadersColumns {
	const into = createReadersColumns( pages, LAST );
	read.forEach( into.put );
	return into.columns();
}

/** A number for each day but each so manieth. */
function daysFor( page: number, from: string, missing: number ): Days {
	return new Map( daysBetween( from, dayOf( LAST * DAY ) ).map( ( day, index ) => [ day, ( index * 7 + page * 13 ) % 50 ] as const ).filter( ( _, index ) => !missing || index % ( missing + 1 ) > 0 ) );
}

/** Pages of a choice, found in the ledger itself. */
function pagesOf( ledger: Ledger, chosen: string[], { from, to }: { from?: string; to?: string } ): Map<number, { since: number; isCreated: boolean }> {
	const { revisions } = ledger;
	const found = new Map<number, { since: number; isCreated: boolean }>();
	for ( let row = 0; row < revisions.length; row++ ) {
		const page = revisions.pageNumber( row );
		const { pageId } = revisions.page( page );
		const day = dayOf( revisions.time( row ) );
		const counts = ledger.entry( ledger.entryAt( row ) ).credits.some( ( { partnership } ) => chosen.includes( partnership ) );
		if ( counts && ( !from || day >= from ) && ( !to || day <= to ) && namespaceOf( pageId ) === 0 && pageId !== GONE ) {
			const before = found.get( page ) ?? { since: Infinity, isCreated: false };
			found.set( page, { since: Math.min( before.since, revisions.time( row ) ), isCreated: before.isCreated || revisions.isNew( row ) && pageId !== REDIRECT } );
		}
	}
	return found;
}

describe( 'the readers of a choice of partnerships and days', () => {
	it( 'are those that the dashboard’s figures come to: each page once, from the same day on', () => {
		let counted = 0;
		fc.assert( fc.property( aWorld, fc.array( fc.boolean(), { minLength: NAMES.length, maxLength: NAMES.length } ), fc.constantFrom( ...PERIODS ), fc.array( aTelling, { minLength: 12, maxLength: 12 } ), ( world: Said[], choice, named, tellings ) => {
			const ledger = ledgerOf( world );
			const columns = columnsOf( ledger );
			const period = daysOf( named, TODAY );
			const all = chosenPages( columns, NAMES.map( () => true ), {} );
			const tellingOf = ( page: number ) => tellings[ page % tellings.length ];
			const read = [ ...all.since ].flatMap( ( since, page ): ReadPage[] => {
				const span = since < 0 ? undefined : spanFrom( [ since * DAY ], {}, NOW );
				return span ? [ { page, state: ANSWERED, span, days: daysFor( page, span.from, tellingOf( page ).missing ), contentSince: all.isCreated[ page ] ? tellingOf( page ).contentSince : undefined } ] : [];
			} );
			const figure = readersOf( readersColumns( columns.pageIds.length, read ), chosenPages( columns, choice, period ), period );

			const pages = [ ...pagesOf( ledger, NAMES.filter( ( _, index ) => choice[ index ] ), period ) ];
			const reached = ( isCreated: boolean ): Reached[] => pages.filter( ( [ , one ] ) => one.isCreated === isCreated ).map( ( [ page, { since } ] ) => ( {
				wiki: 'w', name: String( page ), span: spanFrom( [ since, isCreated ? tellingOf( page ).contentSince : undefined ], period, NOW ), days: read.find( ( one ) => one.page === page )?.days
			} ) );
			const sums = [ true, false ].map( ( isCreated ) => reachFigure( isCreated ? 'views-created' : 'views-improved', 'views', reached( isCreated ), [], false ) );
			expect( [ figure.created, figure.improved ] ).toEqual( sums.map( ( sum ) => 'value' in sum ? sum.value : 0 ) );
			expect( [ figure.known, figure.days ] ).toEqual( [ 'fetched', 'expected' ].map( ( key ) => sums.reduce( ( sum, { coverage: [ part ] } ) => sum + part[ key as 'fetched' | 'expected' ]!, 0 ) ) );
			expect( figure.answered ).toBe( [ ...reached( true ), ...reached( false ) ].filter( ( { span } ) => span ).length );
			const { pagesCreated, pagesImproved } = totalsOf( columns, choice, period );
			expect( pages.length ).toBe( pagesCreated + pagesImproved );
			counted += figure.answered;
		} ), { numRuns: 400 } );
		expect( counted ).toBeGreaterThan( 60 );
	} );

	it( 'tell pages that were not asked for, or in vain, from those with an answer; pages that are gone are none', () => {
		const since = new Int32Array( [ LAST - 1, LAST - 1, LAST - 1, LAST - 1, LAST + 1, -1 ] );
		const pages = { since, isCreated: new Uint8Array( [ 0, 1, 1, 1, 1, 0 ] ) };
		const span = { from: dayOf( ( LAST - 1 ) * DAY ), to: dayOf( LAST * DAY ) };
		const readers = readersColumns( 6, [
			{ page: 0, state: ANSWERED, span, days: new Map( [ [ span.to, 7 ] ] ) }, { page: 1, state: FAILED }, { page: 2, state: UNASKED }, { page: 3, state: VANISHED }
		] );
		// That of today has no whole day yet.
		expect( readersOf( readers, pages, {} ) ).toEqual( { created: 0, improved: 7, answered: 1, failed: 1, unasked: 1, unaskedCreated: 1, days: 2, known: 1 } );
		expect( readersOf( readers, pages, { to: '2001-01-01' } ) ).toMatchObject( { improved: 0, answered: 0, failed: 0, unasked: 0 } );
	} );
} );
