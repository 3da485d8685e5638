import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Period } from '../../../../src/domain/impact/named-period';
import type { PageStates } from '../../../../src/domain/impact/tally';
import { countedColumns, type CountedColumns } from '../../../../src/domain/movement/counted-columns';
import { coursesByPartnership, figuresByPartnership } from '../../../../src/domain/movement/per-partnership';
import { daysOf, PERIODS, twelveMonths } from '../../../../src/domain/movement/period';
import { totalsOf, type MovementTotals } from '../../../../src/domain/movement/totals';
import { prepareTotals } from '../../../../src/domain/movement/whole';
import { dayOf, isInWindow } from '../../../../src/domain/partnership/dates';
import type { Ledger } from '../../../../src/domain/partnership/ledger';
import { aWorld, GONE, ledgerOf, NAMES, namespaceOf, REDIRECT, TODAY, type Said } from './worlds';

const aFilter = fc.record( { isChosen: fc.array( fc.boolean(), { minLength: NAMES.length, maxLength: NAMES.length } ), period: fc.oneof( fc.constantFrom( ...PERIODS ).map( ( one ) => daysOf( one, TODAY ) ), fc.constant( { from: '2026-03-31', to: '2026-04-01' } ), fc.constant( { from: '2026-01-01' } ), fc.constant( { to: '2025-12-31' } ) ) } );
const runs = { numRuns: 200 };

function columnsOf( ledger: Ledger, names = NAMES ): CountedColumns {
	const states: PageStates = { redirects: new Set(), gone: new Set() };
	for ( let page = 0; page < ledger.revisions.pageCount; page++ ) {
		const { pageId } = ledger.revisions.page( page );
		( pageId === REDIRECT ? states.redirects : pageId === GONE ? states.gone : new Set<number>() ).add( page );
	}
	return countedColumns( ledger, names, { states, isContent: ( namespace ) => namespace === 0, isTemporary: ( user ) => user.startsWith( '~' ) } );
}

/** The same, edit by edit, in sets of texts. */
function naively( world: Said[], isChosen: boolean[], { from, to }: Period ): MovementTotals {
	const excluded = new Set( world.filter( ( one ) => one.isExcluded ).map( keyOf ) );
	const counted = world.filter( ( one ) => !excluded.has( keyOf( one ) ) && isChosen[ NAMES.indexOf( one.partnership ) ] && isInWindow( one.edit.time, { start: from, end: to } ) );
	const edits = new Map<string, Set<string>>();
	const editors = new Map<string, Set<string>>();
	counted.forEach( ( { wiki, edit, partnership } ) => {
		into( edits, `${ wiki } ${ edit.revisionId }`, partnership );
		if ( edit.user !== '' ) {
			into( editors, edit.user, partnership );
		}
	} );
	const weights = [ ...edits.values() ].map( ( { size } ) => size );
	const pages = new Set( counted.map( ( { wiki, edit } ) => `${ wiki } ${ edit.pageId }` ) );
	const begun = new Set( counted.filter( ( { edit } ) => edit.isNew ).map( ( { wiki, edit } ) => `${ wiki } ${ edit.pageId }` ) );
	const idOf = ( page: string ): number => Number( page.split( ' ' )[ 1 ] );
	const created = [ ...begun ].filter( ( page ) => namespaceOf( idOf( page ) ) === 0 && idOf( page ) !== REDIRECT && idOf( page ) !== GONE );
	return {
		edits: edits.size, sum: weights.reduce( ( sum, one ) => sum + one, 0 ),
		shared: [ 2, 3, 4 ].map( ( partnerships ) => ( { partnerships, edits: weights.filter( ( one ) => one === partnerships ).length } ) ).filter( ( one ) => one.edits > 0 ),
		editors: editors.size, temporaryEditors: [ ...editors.keys() ].filter( ( user ) => user.startsWith( '~' ) ).length, editorsInSeveral: [ ...editors.values() ].filter( ( { size } ) => size > 1 ).length,
		pagesEdited: pages.size, pagesCreated: created.length,
		pagesImproved: [ ...pages ].filter( ( page ) => namespaceOf( idOf( page ) ) === 0 && idOf( page ) !== GONE && !created.includes( page ) ).length
	};
}

const keyOf = ( { wiki, edit, partnership }: Said ): string => `${ wiki } ${ edit.revisionId } ${ partnership }`;

function into( map: Map<string, Set<string>>, key: string, value: string ): void {
	map.set( key, ( map.get( key ) || new Set<string>() ).add( value ) );
}

describe( 'Totals over partnerships', () => {
	it( 'are those of adding up edit by edit, for any of the partnerships and any period', () => {
		fc.assert( fc.property( aWorld, aFilter, ( world, { isChosen, period } ) => {
			expect( totalsOf( columnsOf( ledgerOf( world ) ), isChosen, period ) ).toEqual( naively( world, isChosen, period ) );
		} ), runs );
	} );

	it( 'are the same when they were prepared', () => {
		fc.assert( fc.property( aWorld, aFilter, ( world, { isChosen, period } ) => {
			const columns = columnsOf( ledgerOf( world ) );
			prepareTotals( columns, period );
			expect( totalsOf( columns, isChosen, period ) ).toEqual( naively( world, isChosen, period ) );
		} ), runs );
	} );

	it( 'do not depend on the order in which edits are read, nor on how often', () => {
		fc.assert( fc.property( aWorld.chain( ( world ) => fc.tuple( fc.constant( world ), fc.shuffledSubarray( [ ...world, ...world ], { minLength: world.length * 2 } ) ) ), aFilter, ( [ world, shuffled ], { isChosen, period } ) => {
			expect( totalsOf( columnsOf( ledgerOf( shuffled ) ), isChosen, period ) ).toEqual( totalsOf( columnsOf( ledgerOf( world ) ), isChosen, period ) );
		} ), runs );
	} );

	it( 'the subtraction adds up: what is counted more than once is the sum less the different edits', () => {
		fc.assert( fc.property( aWorld, aFilter, ( world, { isChosen, period } ) => {
			const { edits, sum, shared } = totalsOf( columnsOf( ledgerOf( world ) ), isChosen, period );
			expect( sum - edits ).toBe( shared.reduce( ( more, one ) => more + one.edits * ( one.partnerships - 1 ), 0 ) );
		} ), runs );
	} );

	it( 'of one partnership alone are those of its row, and the rows add up to the sum', () => {
		fc.assert( fc.property( aWorld, aFilter, ( world, { period } ) => {
			const columns = columnsOf( ledgerOf( world ) );
			const rows = figuresByPartnership( columns )( period );
			NAMES.forEach( ( _, chosen ) => {
				const { edits, editors, pagesEdited, pagesCreated, pagesImproved } = totalsOf( columns, NAMES.map( ( __, index ) => index === chosen ), period );
				expect( rows.of( chosen ) ).toEqual( { edits, editors, pagesEdited, pagesCreated, pagesImproved } );
			} );
			expect( rows.edits ).toEqual( NAMES.map( ( _, row ) => rows.of( row ).edits ) );
			expect( rows.edits.reduce( ( sum, edits ) => sum + edits, 0 ) ).toBe( totalsOf( columns, NAMES.map( () => true ), period ).sum );
		} ), runs );
	} );

	it( 'edits for a partnership that is not among them are left out', () => {
		fc.assert( fc.property( aWorld, ( world ) => {
			expect( totalsOf( columnsOf( ledgerOf( world ), [ 'River' ] ), [ true ], {} ).edits ).toBe( naively( world, [ false, true, false, false ], {} ).edits );
		} ), runs );
	} );
} );

describe( 'The course of a partnership', () => {
	it( 'has the edits of each of twelve months, and the day of the latest', () => {
		fc.assert( fc.property( aWorld, ( world ) => {
			const courses = coursesByPartnership( columnsOf( ledgerOf( world ) ), TODAY );
			const starts = twelveMonths( TODAY );
			expect( [ starts[ 0 ], starts[ 11 ] ] ).toEqual( [ '2025-05-01', '2026-04-01' ] );
			NAMES.forEach( ( name, chosen ) => {
				const excluded = new Set( world.filter( ( one ) => one.isExcluded ).map( keyOf ) );
				const own = new Map( world.filter( ( one ) => one.partnership === name && !excluded.has( keyOf( one ) ) ).map( ( one ) => [ keyOf( one ), dayOf( one.edit.time ) ] ) );
				const days = [ ...own.values() ];
				expect( courses[ chosen ] ).toEqual( { months: starts.map( ( start ) => days.filter( ( day ) => day.slice( 0, 7 ) === start.slice( 0, 7 ) ).length ), lastDay: days.sort().pop() } );
			} );
		} ), runs );
	} );
} );
