import { describe, expect, it } from 'vitest';
import { createLane } from '../../../src/features/movement/portfolio/lane';
import { shareContributions, type Share } from '../../../src/features/movement/portfolio/shared-contributions';
import { sharePages } from '../../../src/features/movement/portfolio/shared-pages';
import { WikiError, type AccountFailure, type Contribution, type Contributions, type Page, type Pages } from '../../../src/wiki/ports';
import { contribution } from '../domain/partnership/cases';

type Reading = Parameters<Contributions[ 'byUsers' ]>[ 3 ];

const edit = ( user: string, revisionId: number, at: string ): Contribution => contribution( { user, revisionId, at: `${ at }T12:00:00Z` } );
const EDITS = [ edit( 'Asha', 1, '2026-01-05' ), edit( 'Asha', 2, '2026-03-05' ), edit( 'Juma', 3, '2026-02-05' ), edit( 'Neema', 4, '2026-02-06' ) ];
const TIME = { early: Date.parse( '2026-01-01' ), middle: Date.parse( '2026-02-01' ), late: Date.parse( '2026-04-01' ) };

/** A wiki that hands out account by account, and writes down what it was asked. */
function wikiOf( byUsers: ( users: string[], reading: Reading ) => Promise<AccountFailure[]> ) {
	const asked: string[] = [];
	const contributions = {
		byUsers( users: string[], from: number, to: number, reading: Reading ) {
			asked.push( `${ users.join( '|' ) } ${ from === TIME.early } ${ to === TIME.late }` );
			return byUsers( users, reading );
		},
		async recentByTag( tag: string, _from: number, _to: number, { onBatch }: Reading ) {
			asked.push( tag );
			onBatch( EDITS );
			return { reachesBackTo: 5 };
		},
		async titles( ids: number[] ) {
			asked.push( `titles ${ ids }` );
			return new Map( ids.filter( ( id ) => id < 9 ).map( ( id ) => [ id, { namespace: 0, title: `Page ${ id }` } ] ) );
		},
		async pagesWithTemplate( template: string ) {
			asked.push( template );
			return [];
		}
	} as unknown as Contributions;
	return { asked, contributions };
}

const inTurn = async ( users: string[], reading: Reading ): Promise<AccountFailure[]> => {
	for ( const user of users ) {
		reading.onBatch( EDITS.filter( ( one ) => one.user === user ) );
		reading.onHanded?.( [ user ], [] );
		await Promise.resolve();
	}
	return [];
};

function shared( contributions: Contributions, expected: number ): () => Share {
	return shareContributions( contributions, { expected, lane: createLane(), keepAs: 'x', onProgress: () => {}, signal: new AbortController().signal } );
}

/** What a partnership gets of its participants. */
async function readFor( { contributions }: Share, users: string[], from: number, to: number ) {
	const ids: number[] = [];
	const failures = await contributions.byUsers( users, from, to, { onBatch: ( batch ) => ids.push( ...batch.map( ( { revisionId } ) => revisionId ) ) } );
	return { ids, failures: failures.map( ( failure ) => `${ failure.users } ${ failure.error.code }` ) };
}

describe( 'What partnerships read from together', () => {
	it( 'reads each account once, over all of their times, and hands each partnership what is its own', async () => {
		const { asked, contributions } = wikiOf( inTurn );
		const share = shared( contributions, 3 );
		const [ one, other, none ] = [ share(), share(), share() ];
		const first = readFor( one, [ 'Asha', 'Juma' ], TIME.early, TIME.middle );
		const second = readFor( other, [ 'Asha', 'Neema' ], TIME.middle, TIME.late );
		await Promise.resolve();
		expect( asked, 'it waits until all have said for whom they wait' ).toEqual( [] );
		none.leave();
		expect( [ await first, await second ] ).toEqual( [ { ids: [ 1 ], failures: [] }, { ids: [ 2, 4 ], failures: [] } ] );
		expect( asked ).toEqual( [ 'Asha|Juma|Neema true true' ] );
	} );

	it( 'lets a partnership go on as soon as all of its accounts are there', async () => {
		let goOn = (): void => {};
		const { contributions } = wikiOf( async ( users, reading ) => {
			reading.onHanded?.( [ 'Asha' ], [] );
			await new Promise<void>( ( resolve ) => {
				goOn = resolve;
			} );
			return inTurn( users, reading );
		} );
		const share = shared( contributions, 2 );
		const [ one, other ] = [ share(), share() ];
		let isOver = false;
		const first = readFor( one, [ 'Asha' ], TIME.early, TIME.late );
		const second = readFor( other, [ 'Juma' ], TIME.early, TIME.late ).then( () => {
			isOver = true;
		} );
		await first;
		expect( isOver ).toBe( false );
		goOn();
		await second;
	} );

	it( 'tells what failed of an account to those alone that wait for it, whether it is told on the way or at the end', async () => {
		const failure: AccountFailure[] = [ { users: [ 'Asha', 'Neema', 'Juma' ], error: new WikiError( 'busy' ) } ];
		for ( const isOnTheWay of [ true, false ] ) {
			const { contributions } = wikiOf( async ( users, reading ) => {
				if ( isOnTheWay ) {
					reading.onHanded?.( users, failure );
				}
				return failure;
			} );
			const share = shared( contributions, 2 );
			const read = [ readFor( share(), [ 'Baraka' ], TIME.early, TIME.late ), readFor( share(), [ 'Neema', 'Baraka', 'Juma' ], TIME.early, TIME.late ) ];
			expect( ( await Promise.all( read ) ).map( ( { failures } ) => failures ) ).toEqual( [ [], [ 'Neema,Juma busy' ] ] );
		}
	} );

	it( 'a reading that is cancelled is cancelled for all that still wait', async () => {
		const { contributions } = wikiOf( async ( _, reading ) => {
			reading.onHanded?.( [ 'Asha' ], [] );
			throw new WikiError( 'cancelled' );
		} );
		const share = shared( contributions, 2 );
		const read = [ readFor( share(), [ 'Asha' ], TIME.early, TIME.late ), readFor( share(), [ 'Asha', 'Juma' ], TIME.early, TIME.late ) ];
		expect( ( await Promise.allSettled( read ) ).map( ( { status } ) => status ) ).toEqual( [ 'fulfilled', 'rejected' ] );
	} );

	it( 'asks once for recent changes, lists of marks and titles, and again for what failed', async () => {
		const { asked, contributions } = wikiOf( inTurn );
		const share = shared( contributions, 2 );
		const [ one, other ] = [ share().contributions, share().contributions ];
		const ids: number[] = [];
		const take = { onBatch: ( batch: Contribution[] ) => ids.push( ...batch.map( ( { revisionId } ) => revisionId ) ) };
		await Promise.all( [ one.recentByTag( 'partnership', TIME.early, TIME.middle, take ), other.recentByTag( 'partnership', TIME.middle, TIME.late, take ) ] );
		expect( ids.sort() ).toEqual( [ 1, 2, 3, 4 ] );
		await Promise.all( [ one.pagesInCategory( 'Lake (partnership)' ), other.pagesInCategory( 'River (partnership)' ), other.pagesWithTemplate( 'Partnership contribution' ) ] );
		const [ titles, more ] = await Promise.all( [ one.titles( [ 1, 2, 9 ] ), other.titles( [ 2, 3 ] ) ] );
		expect( [ [ ...titles.keys() ], [ ...more.keys() ] ] ).toEqual( [ [ 1, 2 ], [ 2, 3 ] ] );
		expect( asked ).toEqual( [ 'partnership', 'Partnership contribution', 'titles 1,2,9', 'titles 3' ] );
	} );

	it( 'reads each page once, and again where that failed', async () => {
		const asked: string[][] = [];
		let isDown = true;
		const pages = sharePages( { async read( titles: string[] ) {
			asked.push( titles );
			if ( isDown ) {
				throw new WikiError( 'http' );
			}
			return titles.map( ( title ) => ( { title } as Page ) );
		} } as unknown as Pages, createLane() );
		await expect( pages.read( [ 'A', 'B' ] ) ).rejects.toThrow();
		isDown = false;
		const read = await Promise.all( [ pages.read( [ 'A', 'B', 'A' ] ), pages.read( [ 'B', 'C' ] ) ] );
		expect( read.map( ( list ) => list.map( ( { title } ) => title ) ) ).toEqual( [ [ 'A', 'B', 'A' ], [ 'B', 'C' ] ] );
		expect( asked ).toEqual( [ [ 'A', 'B' ], [ 'A', 'B' ], [ 'C' ] ] );
	} );
} );
