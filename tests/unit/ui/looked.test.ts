import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedColumns, type CountedColumns } from '../../../src/domain/movement/counted-columns';
import { choicesIn, nearest, NO_FILTERS, type MovementFilters } from '../../../src/domain/movement/filters';
import { figuresByPartnership } from '../../../src/domain/movement/per-partnership';
import { daysOf, PERIODS } from '../../../src/domain/movement/period';
import { prepareTotals } from '../../../src/domain/movement/whole';
import type { Partnership } from '../../../src/domain/partnership/record';
import { createLooking, type Looked } from '../../../src/ui/movement/portfolio/looked';
import { seenIn, standingsIn } from '../../../src/ui/movement/portfolio/seen';
import type { Member } from '../../../src/ui/movement/portfolio/view';
import { aWorld, ledgerOf, NAMES, TODAY, type Said } from '../domain/movement/worlds';

const TYPES = [ 'museum', 'library', 'museum', 'archive' ];
const COUNTRIES = [ 'TG', 'TG', 'KE', 'PY' ];

const members = NAMES.map( ( name, index ): Member => ( {
	state: 'whole', gaps: [],
	facts: {
		key: name, keptAt: [ { wiki: 'wiki.example', isHere: true, url: '', screens: '' } ], places: [], wikis: [], participants: 1, reports: 0, defects: index === 2 ? 1 : 0,
		partnership: { name, label: name, status: index === 3 ? 'completed' : 'active', partners: [ { name: `Institution ${ index % 3 }`, wikidata: '', type: TYPES[ index ], size: '', country: COUNTRIES[ index ], role: '', url: '' } ] } as unknown as Partnership
	}
} ) );
const choices = choicesIn( members.map( ( { facts } ) => facts ), [] );

const columnsOf = ( world: Said[] ): CountedColumns => countedColumns( ledgerOf( world ), NAMES, { isContent: ( namespace ) => namespace === 0, isTemporary: ( user ) => user.startsWith( '~' ) } );

function lookingAt( columns: CountedColumns ): ( filters: MovementFilters ) => Looked {
	const standings = standingsIn( { members, columns }, TODAY );
	const figures = figuresByPartnership( columns );
	return createLooking( { members, columns, today: TODAY, country: ( code ) => code, seenIn: ( period ) => seenIn( standings, figures( daysOf( period, TODAY ) ) ) } );
}

/** What the screen tells of it. */
function told( { chosen, ...rest }: Looked ): unknown {
	return { ...rest, chosen: chosen.map( ( { member, edits, figures } ) => [ member.facts.key, edits, figures() ] ) };
}

/** Somebody goes from one choice to the next. */
const aWalk = fc.array( fc.nat( 1000 ), { minLength: 1, maxLength: 8 } ).map( ( steps ) => {
	let filters = NO_FILTERS;
	return steps.map( ( step ) => {
		const near = nearest( filters, choices );
		filters = near[ step % near.length ];
		return filters;
	} );
} );

describe( 'What filters leave', () => {
	it( 'is that of the filters that are chosen, whatever was looked at before and however much was made ready', () => {
		fc.assert( fc.property( aWorld, aWalk, fc.array( fc.boolean(), { minLength: 8, maxLength: 8 } ), ( world, walk, isReady ) => {
			const columns = columnsOf( world );
			const look = lookingAt( columns );
			walk.forEach( ( filters, index ) => {
				const found = told( look( filters ) );
				expect( found ).toEqual( told( lookingAt( columnsOf( world ) )( filters ) ) );
				if ( isReady[ index ] ) {
					PERIODS.forEach( ( period ) => prepareTotals( columns, daysOf( period, TODAY ) ) );
					nearest( filters, choices ).forEach( look );
				}
				expect( told( look( filters ) ) ).toEqual( found );
			} );
		} ), { numRuns: 100 } );
	} );

	it( 'is worked out once', () => {
		const look = lookingAt( columnsOf( [] ) );
		const museums = { ...NO_FILTERS, type: 'museum' };
		expect( look( { ...museums } ) ).toBe( look( museums ) );
		expect( look( museums ) ).not.toBe( look( NO_FILTERS ) );
		expect( look( museums ).chosen.map( ( { member } ) => member.facts.key ).sort() ).toEqual( [ 'Lake', 'Valley' ] );
		expect( [ look( museums ).partners, look( museums ).countries, look( NO_FILTERS ).partners, look( NO_FILTERS ).countries ] ).toEqual( [ 2, 2, 4, 3 ] );
	} );

	it( 'near are another period, a field less and every value of each field', () => {
		const near = nearest( { ...NO_FILTERS, search: 'lake', type: 'museum' }, choices );
		expect( near ).toContainEqual( { ...NO_FILTERS, search: 'lake' } );
		expect( near ).toContainEqual( { ...NO_FILTERS, search: 'lake', type: 'museum', period: 'last-year' } );
		expect( near ).toContainEqual( { ...NO_FILTERS, search: 'lake', type: 'museum', country: 'KE' } );
		expect( near.every( ( { search } ) => search === 'lake' ) ).toBe( true );
	} );

	it( 'has the worst first, and of those that are alike those with more edits', () => {
		fc.assert( fc.property( aWorld, fc.constantFrom( ...PERIODS ), ( world, period ) => {
			const { chosen } = lookingAt( columnsOf( world ) )( { ...NO_FILTERS, period } );
			chosen.slice( 1 ).forEach( ( one, index ) => {
				expect( one.rank ).toBeGreaterThanOrEqual( chosen[ index ].rank );
				expect( one.rank > chosen[ index ].rank || one.edits! <= chosen[ index ].edits! ).toBe( true );
			} );
			expect( chosen[ 0 ].member.facts.key ).toBe( 'Valley' );
		} ), { numRuns: 50 } );
	} );
} );
