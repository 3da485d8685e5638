import { describe, expect, it } from 'vitest';
import { chosenLinks, firstLinks, linksOf, membersIn, type Link } from '../../../../src/domain/movement/coalitions/coalitions';
import { institutionsOf } from '../../../../src/domain/movement/reached/partners';
import { unregistered, type Partnership } from '../../../../src/domain/partnership/record';
import { laidOut } from '../../../../src/ui/movement/coalitions/layout';

const partnership = ( name: string, partners: string[], affiliates: string[] = [] ): Partnership => ( {
	...unregistered( name ), affiliates, partners: partners.map( ( one ) => ( { wikidata: '', name: one, type: one.split( ' ' )[ 0 ].toLowerCase(), country: '', size: '', role: '', url: '' } ) )
} );
const linked = ( partnerships: Partnership[] ): Link[] => linksOf( partnerships, institutionsOf( partnerships, () => '' ) );
const told = ( links: Link[] ): string[] => links.map( ( { one, other, partnerships } ) => `${ one.name } + ${ other.name }: ${ partnerships.map( ( { name } ) => name ).join() }` );
const NOTHING = { name: '', affiliate: '', type: '' };

const REGISTRY = [
	partnership( 'P1', [ 'Museum A', 'Library B' ], [ 'Wikimedia X' ] ), partnership( 'P2', [ 'library b', 'Museum A', 'Archive C' ] ),
	partnership( 'P3', [ 'Archive D' ], [ 'Wikimedia Y', 'wikimedia_Y' ] ), partnership( 'P4', [ 'Museum E' ] )
];

describe( 'who works with whom', () => {
	it( 'is everybody in a partnership with everybody else in it, each pair once, those that share most first', () => {
		expect( told( linked( REGISTRY ) ) ).toEqual( [
			'Library B + Museum A: P1,P2', 'Archive C + Library B: P2', 'Archive C + Museum A: P2', 'Archive D + Wikimedia Y: P3', 'Library B + Wikimedia X: P1', 'Museum A + Wikimedia X: P1'
		] );
		expect( linked( [ partnership( 'Alone', [ 'Museum E' ] ), partnership( 'None', [] ) ] ) ).toEqual( [] );
	} );

	it( 'can be looked at in part: by a name, an affiliate, a kind', () => {
		const links = linked( REGISTRY );
		expect( told( chosenLinks( links, { ...NOTHING, name: ' ARCHIVE d' } ) ) ).toEqual( [ 'Archive D + Wikimedia Y: P3' ] );
		expect( told( chosenLinks( links, { ...NOTHING, affiliate: 'affiliate wikimedia x' } ) ) ).toEqual( [ 'Library B + Museum A: P1,P2', 'Library B + Wikimedia X: P1', 'Museum A + Wikimedia X: P1' ] );
		expect( told( chosenLinks( links, { ...NOTHING, type: 'archive', name: 'museum' } ) ) ).toEqual( [ 'Archive C + Museum A: P2' ] );
		expect( chosenLinks( links, NOTHING ) ).toEqual( links );
	} );

	it( 'is drawn as far as there is room', () => {
		const links = linked( REGISTRY );
		expect( told( firstLinks( links, 3 ) ) ).toEqual( [ 'Library B + Museum A: P1,P2', 'Archive C + Library B: P2', 'Archive C + Museum A: P2' ] );
		expect( membersIn( firstLinks( links, 3 ) ).map( ( { name } ) => name ) ).toEqual( [ 'Library B', 'Museum A', 'Archive C' ] );
	} );

	it( 'takes a thousand partnerships', () => {
		const many = Array.from( { length: 1000 }, ( _, index ) => partnership( `P${ index }`, [ `Museum ${ index % 400 }`, `Library ${ index % 370 }`, `Archive ${ index }` ], [ `Wikimedia ${ index % 30 }` ] ) );
		const links = linked( many );
		expect( links.length ).toBeGreaterThan( 4000 );
		expect( membersIn( firstLinks( links, 40 ) ) ).toHaveLength( 40 );
	} );
} );

describe( 'laidOut', () => {
	const drawing = { nodes: 6, links: [ [ 0, 1 ], [ 0, 2 ], [ 1, 2 ], [ 3, 4 ] ] as Array<[ number, number ]>, width: 900, height: 560 };

	it( 'gives the same places each time, inside the picture, those that are linked nearer to one another', async () => {
		const places = await laidOut( drawing, async () => {} );
		expect( await laidOut( drawing, async () => {} ) ).toEqual( places );
		expect( places.every( ( { x, y } ) => x >= 0 && x <= 900 && y >= 0 && y <= 560 ) ).toBe( true );
		const apart = ( one: number, other: number ): number => Math.hypot( places[ one ].x - places[ other ].x, places[ one ].y - places[ other ].y );
		expect( Math.max( apart( 0, 1 ), apart( 1, 2 ), apart( 0, 2 ) ) ).toBeLessThan( Math.min( apart( 0, 3 ), apart( 1, 4 ) ) );
	} );

	it( 'pauses again and again, and takes one or two', async () => {
		let pauses = 0;
		await laidOut( drawing, async () => {
			pauses++;
		} );
		expect( pauses ).toBeGreaterThan( 20 );
		expect( await laidOut( { nodes: 1, links: [], width: 300, height: 200 }, async () => {} ) ).toEqual( [ { x: 150, y: 100 } ] );
	} );
} );
