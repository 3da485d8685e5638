import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concentrationOf, giniOf, type Concentration } from '../../../../src/domain/movement/concentration';
import { countedColumns } from '../../../../src/domain/movement/counted-columns';
import { institutionsOf, type Institution } from '../../../../src/domain/movement/reached/partners';
import type { Partnership } from '../../../../src/domain/partnership/record';
import { aWorld, ledgerOf, NAMES, type Said } from './worlds';
import { contribution } from '../partnership/cases';

/** Partnerships that are given as the names of their partners. */
function partnershipsWith( partners: Array<[ name: string, partners: string[] ]> ): Partnership[] {
	return partners.map( ( [ name, list ] ) => ( { name, partners: list.map( ( one ) => ( { name: one, wikidata: '', type: '', size: '', country: '', role: '', url: '' } ) ) } ) as unknown as Partnership );
}

const institutions = ( partnerships: Partnership[] ): Institution[] => institutionsOf( partnerships, ( code ) => code );

/** Edits that are given as the partnerships for which each counts. */
function worldOf( edits: string[][], at = '2026-01-01T00:00:00Z' ): Said[] {
	return edits.flatMap( ( names, index ) => names.map( ( partnership ) => ( { wiki: 'wiki', partnership, isExcluded: false, edit: contribution( { revisionId: index + 1, user: 'Asha', pageId: 1, title: 'Page', at } ) } ) ) );
}

const columnsOf = ( world: Said[], names: string[] ) => countedColumns( ledgerOf( world ), names, { isContent: () => true, isTemporary: () => false } );

/** @param counts How many edits each partnership has alone; each has the partners that are named */
function concentration( counts: Record<string, [ edits: number, ...partners: string[] ]>, more: string[][] = [] ): Concentration | undefined {
	const names = Object.keys( counts );
	const edits = [ ...names.flatMap( ( name ) => Array.from( { length: counts[ name ][ 0 ] }, () => [ name ] ) ), ...more ];
	const partnerships = partnershipsWith( names.map( ( name ) => [ name, counts[ name ].slice( 1 ) as string[] ] ) );
	return concentrationOf( columnsOf( worldOf( edits ), names ), institutions( partnerships ), partnerships, {} );
}

const named = ( list: Institution[] | undefined ): string[] | undefined => list?.map( ( { name } ) => name );

describe( 'Gini', () => {
	it( 'of equal values is 0, of one among n with everything (n - 1) / n', () => {
		expect( giniOf( [ 7, 7, 7, 7 ] ) ).toBeCloseTo( 0, 12 );
		expect( giniOf( [ 0, 0, 9, 0 ] ) ).toBeCloseTo( 3 / 4, 12 );
		expect( giniOf( [ 5, ...Array( 99 ).fill( 0 ) ] ) ).toBeCloseTo( 99 / 100, 12 );
		expect( giniOf( [ 0, 0, 0 ] ) ).toBe( 0 );
		// By hand: differences of all pairs 2 × ( 1 + 2 + 3 + 1 + 2 + 1 ) = 20, through 2 × 4 × 10.
		expect( giniOf( [ 1, 2, 3, 4 ] ) ).toBeCloseTo( 0.25, 12 );
	} );

	it( 'is the mean difference of all pairs through twice the mean, whatever the order', () => {
		fc.assert( fc.property( fc.array( fc.nat( 1000 ), { minLength: 1, maxLength: 12 } ).filter( ( values ) => values.some( Boolean ) ), ( values ) => {
			const mean = values.reduce( ( sum, one ) => sum + one, 0 ) / values.length;
			const differences = values.flatMap( ( one ) => values.map( ( other ) => Math.abs( one - other ) ) ).reduce( ( sum, one ) => sum + one, 0 ) / values.length ** 2;
			expect( giniOf( values ) ).toBeCloseTo( differences / 2 / mean, 10 );
		} ) );
	} );
} );

describe( 'Concentration', () => {
	it( 'names the partner with the most edits, and few that have half of them', () => {
		const found = concentration( { a: [ 41, 'Museum' ], b: [ 20, 'Library' ], c: [ 20, 'Archive' ], d: [ 19, 'School' ] } )!;
		expect( [ found.partners, found.share, named( found.top ), named( found.half ) ] ).toEqual( [ 4, 0.41, [ 'Museum' ], [ 'Museum', 'Library' ] ] );
		// 2 × ( 19 + 2 × 20 + 3 × 20 + 4 × 41 ) / ( 4 × 100 ) − 5 / 4.
		expect( found.gini ).toBeCloseTo( 0.165, 12 );
	} );

	it( 'is of institutions: one in several partnerships is one, and an edit for two of them is one edit', () => {
		const found = concentration( { a: [ 10, 'Museum' ], b: [ 10, 'museum ' ], c: [ 15, 'Library' ], d: [ 5, 'Archive' ] }, [ [ 'a', 'b' ], [ 'a', 'b' ], [ 'a', 'c' ] ] )!;
		expect( [ found.partners, named( found.top ) ] ).toEqual( [ 3, [ 'Museum' ] ] );
		expect( found.share ).toBeCloseTo( 23 / 43, 12 );
	} );

	it( 'an edit of a partnership with several partners is that of each; among those who share all their work one has half of it', () => {
		const found = concentration( { a: [ 40, 'One', 'Two', 'Three' ], b: [ 30, 'Four' ], c: [ 30, 'Five' ] } )!;
		expect( [ found.share, named( found.top ), named( found.half ) ] ).toEqual( [ 0.4, [ 'One', 'Two', 'Three' ], [ 'One', 'Four' ] ] );
	} );

	it( 'counts partners without edits, and edits of partnerships without partners; of those nobody has half', () => {
		const found = concentration( { a: [ 20, 'Museum' ], b: [ 0, 'Library' ], c: [ 0, 'Archive' ], d: [ 80 ] } )!;
		expect( [ found.partners, found.share, found.half ] ).toEqual( [ 3, 0.2, undefined ] );
		expect( found.gini ).toBeCloseTo( 2 / 3, 12 );
	} );

	it( 'says nothing of fewer than three partners, nor of no edits', () => {
		expect( concentration( { a: [ 3, 'Museum' ], b: [ 4, 'Library' ] } ) ).toBe( undefined );
		expect( concentration( { a: [ 0, 'Museum' ], b: [ 0, 'Library' ], c: [ 0, 'Archive' ] } ) ).toBe( undefined );
		expect( concentration( { a: [ 1, 'Museum' ], b: [ 0, 'Library' ], c: [ 0, 'Archive' ] } )?.share ).toBe( 1 );
	} );

	it( 'looks only at the chosen partnerships and days', () => {
		const world = [ ...worldOf( [ [ 'a' ], [ 'a' ], [ 'b' ], [ 'c' ] ] ), { wiki: 'wiki', partnership: 'b', isExcluded: false, edit: contribution( { revisionId: 9, user: 'Asha', pageId: 1, title: 'Page', at: '2025-01-01T00:00:00Z' } ) } ];
		const columns = columnsOf( world, [ 'a', 'b', 'c', 'd' ] );
		const partnerships = partnershipsWith( [ [ 'a', [ 'A' ] ], [ 'b', [ 'B' ] ], [ 'c', [ 'C' ] ], [ 'd', [ 'D' ] ] ] );
		const without = ( left: string ): Array<Partnership | undefined> => partnerships.map( ( one ) => one.name === left ? undefined : one );
		const all = institutions( partnerships );
		expect( named( concentrationOf( columns, all, without( 'a' ), {} )?.top ) ).toEqual( [ 'B' ] );
		expect( concentrationOf( columns, all, without( 'a' ), {} )?.share ).toBeCloseTo( 2 / 3, 12 );
		expect( concentrationOf( columns, all, without( 'd' ), { from: '2026-01-01' } )?.share ).toBe( 0.5 );
	} );

	it( 'tells partnerships of the same name on several wikis apart', () => {
		const partnerships = partnershipsWith( [ [ 'Lake', [ 'A' ] ], [ 'Lake', [ 'B' ] ], [ 'River', [ 'C' ] ] ] );
		const columns = columnsOf( worldOf( [ [ 'Lake' ], [ 'frwiki|Lake' ], [ 'frwiki|Lake' ], [ 'frwiki|Lake' ] ] ), [ 'Lake', 'frwiki|Lake', 'River' ] );
		const found = concentrationOf( columns, institutions( partnerships ), partnerships, {} )!;
		expect( [ found.partners, named( found.top ), found.share ] ).toEqual( [ 3, [ 'B' ], 0.75 ] );
	} );

	it( 'is what adding up edit by edit gives', () => {
		const partners = { Lake: [ 'A', 'B' ], River: [ 'B' ], Valley: [ 'C' ], Hill: [ 'D', 'A' ] };
		fc.assert( fc.property( aWorld, fc.array( fc.boolean(), { minLength: 4, maxLength: 4 } ), ( world, isChosen ) => {
			const key = ( { wiki, edit, partnership }: Said ): string => `${ wiki } ${ edit.revisionId } ${ partnership }`;
			const excluded = new Set( world.filter( ( one ) => one.isExcluded ).map( key ) );
			const own = new Map<string, Set<string>>();
			const edits = new Set<string>();
			const all = new Set( NAMES.filter( ( _, index ) => isChosen[ index ] ).flatMap( ( name ) => partners[ name as keyof typeof partners ] ) );
			world.filter( ( one ) => !excluded.has( key( one ) ) && isChosen[ NAMES.indexOf( one.partnership ) ] ).forEach( ( { wiki, edit, partnership } ) => {
				edits.add( `${ wiki } ${ edit.revisionId }` );
				partners[ partnership as keyof typeof partners ].forEach( ( name ) => own.set( name, ( own.get( name ) ?? new Set<string>() ).add( `${ wiki } ${ edit.revisionId }` ) ) );
			} );
			const counts = [ ...all ].map( ( name ) => own.get( name )?.size ?? 0 );
			const partnerships = partnershipsWith( NAMES.map( ( name ) => [ name, partners[ name as keyof typeof partners ] ] ) );
			const found = concentrationOf( columnsOf( world, NAMES ), institutions( partnerships ), partnerships.map( ( one, index ) => isChosen[ index ] ? one : undefined ), {} );
			if ( all.size < 3 || !edits.size ) {
				expect( found ).toBe( undefined );
				return;
			}
			const most = Math.max( ...counts );
			expect( named( found!.top )!.sort() ).toEqual( [ ...all ].filter( ( name ) => ( own.get( name )?.size ?? 0 ) === most ).sort() );
			expect( found!.share ).toBeCloseTo( most / edits.size, 12 );
			expect( found!.gini ).toBeCloseTo( giniOf( counts ), 12 );
			const covered = ( names: string[] ): number => new Set( names.flatMap( ( name ) => [ ...own.get( name )! ] ) ).size;
			const half = named( found!.half )!;
			expect( covered( half ) * 2 ).toBeGreaterThanOrEqual( edits.size );
			expect( covered( half.slice( 0, -1 ) ) * 2 ).toBeLessThan( edits.size );
		} ), { numRuns: 200 } );
	} );
} );
