import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareConditions, conditionsOf } from '../../../../src/domain/movement/condition';
import { exportTable } from '../../../../src/domain/movement/export-table';
import type { MemberFacts } from '../../../../src/domain/movement/facts';
import { fitsFilters, NO_FILTERS, readFilters, writeFilters, type MovementFilters } from '../../../../src/domain/movement/filters';
import { daysOf } from '../../../../src/domain/movement/period';
import { csvText } from '../../../../src/domain/csv-text';
import type { Partner } from '../../../../src/domain/partnership/record';
import { HOSTILE } from '../../../support/hostile';
import { partnership } from '../partnership/cases';

const TODAY = '2026-11-27';

const partner = ( given: Partial<Partner> ): Partner => ( { wikidata: '', name: 'Partner', type: '', country: '', size: '', role: '', url: '', ...given } );

function facts( given: Partial<MemberFacts> & { record?: Partial<MemberFacts[ 'partnership' ]> } = {} ): MemberFacts {
	const { record, ...rest } = given;
	return { key: 'Lake', keptAt: [ { wiki: 'here.example', isHere: true, url: '', screens: '' } ], partnership: partnership( { name: 'Lake', label: 'Lake', status: 'active', start: '2026-01-01', end: undefined, partners: [], ...record } ), contacts: [ 'Asha', 'Juma' ], wikis: [], places: [], participants: 3, defects: 0, reports: 0, ...rest };
}

const kinds = ( given: Parameters<typeof facts>[ 0 ], lastDay: string | undefined | null ): string[] => conditionsOf( facts( given ), lastDay, TODAY ).map( ( { what, count } ) => count === undefined ? what : `${ what } ${ count }` );

describe( 'How a partnership is', () => {
	it.each( [
		[ 'nothing is wrong', {}, TODAY, [ 'sound' ] ],
		[ 'its record is to be repaired', { defects: 3 }, TODAY, [ 'repair 3' ] ],
		[ 'one person knows it', { contacts: [ 'Asha' ] }, TODAY, [ 'one-contact' ] ],
		[ 'its record says more than names', { contacts: undefined }, TODAY, [ 'sound' ] ],
		[ 'it ended and nobody wrote a report', { record: { status: 'completed', end: '2026-05-01' } }, '2026-05-01', [ 'no-report' ] ],
		[ 'it ended with a report', { reports: 1, record: { status: 'completed', end: '2026-05-01' } }, '2026-05-01', [ 'sound' ] ],
		[ 'it ended by its day, whatever its status says, and nobody has to find a second contact', { contacts: [ 'Asha' ], record: { end: '2026-11-26' } }, TODAY, [ 'no-report' ] ],
		[ 'nobody edited for 89 days', {}, '2026-08-30', [ 'sound' ] ],
		[ 'nobody edited for 90 days', {}, '2026-08-29', [ 'quiet 90' ] ],
		[ 'nobody edited for more than a year', {}, '2025-11-26', [ 'stale 366' ] ],
		[ 'nobody has edited since it began', {}, undefined, [ 'quiet 330' ] ],
		[ 'it is not known when somebody edited', {}, null, [ 'sound' ] ],
		[ 'it is paused, so it may be quiet', { record: { status: 'paused' } }, '2025-01-01', [ 'sound' ] ],
		[ 'it ends in 30 days', { record: { end: '2026-12-27' } }, TODAY, [ 'ending 30' ] ],
		[ 'it ends in 31 days', { record: { end: '2026-12-28' } }, TODAY, [ 'sound' ] ],
		[ 'it begins later', { contacts: [ 'Asha' ], record: { status: 'proposed', start: '2027-01-12' } }, null, [ 'begins' ] ],
		[ 'it is talked about', { record: { status: 'proposed', start: undefined } }, null, [ 'proposed' ] ],
		[ 'several things, worst first', { defects: 1, contacts: [ 'Asha' ], record: { end: '2026-12-01' } }, '2026-06-01', [ 'repair 1', 'one-contact', 'quiet 179', 'ending 4' ] ]
	] as Array<[ string, Parameters<typeof facts>[ 0 ], string | undefined | null, string[] ]> )( '%s', ( _, given, lastDay, expected ) => {
		expect( kinds( given, lastDay ) ).toEqual( expected );
	} );

	it( 'the worse comes first, and of equal ones that with more of it', () => {
		const list = [ conditionsOf( facts(), TODAY, TODAY ), conditionsOf( facts( { defects: 1 } ), TODAY, TODAY ), conditionsOf( facts( { defects: 7 } ), TODAY, TODAY ), conditionsOf( facts( { contacts: [ 'Asha' ] } ), TODAY, TODAY ) ];
		expect( list.sort( compareConditions ).map( ( [ { what, count } ] ) => [ what, count ] ) ).toEqual( [ [ 'repair', 7 ], [ 'repair', 1 ], [ 'one-contact', undefined ], [ 'sound', undefined ] ] );
	} );
} );

describe( 'Filters', () => {
	const names: Record<string, string> = { TG: 'Togo', SE: 'Sweden' };
	const candidate = { facts: facts( { places: [ 'Lomé' ], record: { partners: [ partner( { name: 'Chaire de botanique', type: 'university', size: 'medium', country: 'TG' } ), partner( { name: 'Rikssamlingen', type: 'museum', size: 'large', country: 'SE' } ) ] } } ), conditions: conditionsOf( facts( { contacts: [ 'Asha' ] } ), TODAY, TODAY ) };
	const fits = ( filters: Partial<MovementFilters> ): boolean => fitsFilters( candidate, { ...NO_FILTERS, ...filters }, ( code ) => names[ code ] );

	it.each( [
		[ {}, true ], [ { status: 'active' }, true ], [ { status: 'paused' }, false ], [ { type: 'museum', country: 'SE' }, true ], [ { type: 'museum', country: 'TG' }, false ],
		[ { type: 'museum', size: 'medium' }, false ], [ { health: 'attention' }, true ], [ { health: 'one-contact' }, true ], [ { health: 'sound' }, false ],
		[ { registry: 'here.example' }, true ], [ { registry: 'fr.example' }, false ],
		[ { search: 'lome' }, true ], [ { search: ' BOTANIQUE  togo ' }, true ], [ { search: 'botanique kenya' }, false ], [ { search: 'riks' }, true ]
	] as Array<[ Partial<MovementFilters>, boolean ]> )( '%j: %s', ( filters, expected ) => {
		expect( fits( filters ) ).toBe( expected );
	} );

	it( 'come back from the address as they went in, whatever is written in them', () => {
		const word = fc.oneof( fc.string( { unit: 'grapheme' } ), fc.constantFrom( ...HOSTILE ) ).filter( ( text ) => !/[\uD800-\uDFFF]/u.test( text ) );
		fc.assert( fc.property( fc.record( { search: word, status: fc.constantFrom( '', 'paused' ), type: word, size: word, country: word, registry: word, health: fc.constantFrom( '', 'attention', 'quiet' ), period: fc.constantFrom( 'whole', 'months', 'last-year' ) } ), ( filters ) => {
			const hash = writeFilters( filters as MovementFilters );
			expect( readFilters( hash ) ).toEqual( filters );
			expect( hash ).not.toMatch( /[\s<>"]/ );
		} ) );
	} );

	it( 'of an address of something else, or one that makes no sense, nothing is filtered', () => {
		[ '', 'figures?status=active', 'partnerships?status=dead', 'partnerships?period=ever&nonsense=1&%E0%A4%A=x&status=%E0%A4%A', 'partnerships?__proto__=x' ].forEach( ( hash ) => expect( readFilters( hash ) ).toEqual( NO_FILTERS ) );
	} );

	it( 'a period has its days', () => {
		expect( [ daysOf( 'whole', TODAY ), daysOf( 'months', TODAY ), daysOf( 'this-year', TODAY ), daysOf( 'last-year', TODAY ) ] ).toEqual( [ {}, { from: '2025-11-28', to: TODAY }, { from: '2026-01-01', to: TODAY }, { from: '2025-01-01', to: '2025-12-31' } ] );
	} );
} );

describe( 'The file', () => {
	it( 'has the readers of all together, how many pages that is of, and no sum where a page was not asked for', () => {
		const readers = { created: 70, improved: 5, answered: 8, failed: 2, unasked: 0, unaskedCreated: 0, days: 90, known: 80 };
		const last = ( given: typeof readers ): unknown[] => exportTable( [], { period: {}, permalink: '', readers: given, countedAt: 0 } ).pop()!.slice( -6 );
		expect( exportTable( [], { period: {}, permalink: '' } )[ 0 ].slice( -6 ) ).toEqual( [ 'views_created', 'views_improved', 'views_pages', 'views_pages_answered', 'views_pages_failed', 'views_read_at' ] );
		expect( last( readers ) ).toEqual( [ 70, 5, 10, 8, 2, '1970-01-01T00:00:00.000Z' ] );
		expect( last( { ...readers, unasked: 3 } ) ).toEqual( [ '', '', 13, 8, 2, '1970-01-01T00:00:00.000Z' ] );
	} );

	it( 'has a row for each partnership and one for all together, and runs nothing', () => {
		const figures = { edits: 2, editors: 1, pagesEdited: 1, pagesCreated: 0, pagesImproved: 1 };
		const rows = exportTable( [
			{ facts: facts( { record: { name: '=HYPERLINK("x")', label: '+1' } } ), conditions: [ { what: 'quiet', count: 94 } ], figures, isWhole: true }, { facts: facts(), conditions: [ { what: 'sound' } ], isWhole: false }
		], { concentration: { partners: 3, share: 0.41666, gini: 0.25, top: [ { name: '=River', wikidata: '', type: '', size: '', country: '', partnerships: [] } ] }, totals: { ...figures, sum: 2, shared: [], temporaryEditors: 0, editorsInSeveral: 0 }, period: { from: '2026-01-01' }, readAt: 0, permalink: 'https://wiki.example/' } );
		expect( rows.map( ( row ) => row.length ) ).toEqual( Array( 4 ).fill( rows[ 0 ].length ) );
		const [ , first, second, last ] = csvText( rows ).split( '\r\n' );
		expect( first ).toMatch( /^partnership,"'=HYPERLINK\(""x""\)","'\+1",active,.*,quiet 94,2,1,1,0,1,yes,2026-01-01,,1970-01-01T00:00:00\.000Z,/ );
		expect( second ).toMatch( /,sound,,,,,,no,/ );
		expect( last ).toMatch( /^together,.*,2,1,1,0,1,no,.*,"'=River",0\.4167,0\.25,,,,,,$/ );
	} );
} );
