import { describe, expect, it } from 'vitest';
import { chosenLinks, firstLinks, linksOf, membersIn, type Link } from '../../../../src/domain/movement/coalitions/coalitions';
import { topicsOf } from '../../../../src/domain/movement/coalitions/topics';
import { institutionsOf } from '../../../../src/domain/movement/reached/partners';
import { unregistered, type Partnership } from '../../../../src/domain/partnership/record';
import { laidOut } from '../../../../src/ui/movement/coalitions/layout';

const partnership = ( name: string, partners: string[], affiliates: string[] = [] ): Partnership => ( {
	...unregistered( name ), affiliates, partners: partners.map( ( one ) => ( { wikidata: '', name: one, type: one.split( ' ' )[ 0 ].toLowerCase(), country: '', size: '', role: '', url: '' } ) )
} );
const linked = ( partnerships: Partnership[] ): Link[] => linksOf( partnerships, institutionsOf( partnerships, () => '' ) );
const told = ( links: Link[] ): string[] => links.map( ( { one, other, partnerships } ) => `${ one.name } + ${ other.name }: ${ partnerships.map( ( { name } ) => name ).join() }` );
const NOTHING = { name: '', affiliate: '', type: '', topic: '' };

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
		const none = topicsOf( new Map() );
		expect( told( chosenLinks( links, { ...NOTHING, name: ' ARCHIVE d' }, none ) ) ).toEqual( [ 'Archive D + Wikimedia Y: P3' ] );
		expect( told( chosenLinks( links, { ...NOTHING, affiliate: 'affiliate wikimedia x' }, none ) ) ).toEqual( [ 'Library B + Museum A: P1,P2', 'Library B + Wikimedia X: P1', 'Museum A + Wikimedia X: P1' ] );
		expect( told( chosenLinks( links, { ...NOTHING, type: 'archive', name: 'museum' }, none ) ) ).toEqual( [ 'Archive C + Museum A: P2' ] );
		expect( chosenLinks( links, NOTHING, none ) ).toEqual( links );
	} );

	it( 'can be looked at by topic: of each pair the partnerships about it', () => {
		const topics = topicsOf( new Map( REGISTRY.map( ( one, index ) => [ one, [ [ 'Rivers', 'rivers', ' ' ], [ 'Bridges', 'rivers ' ], [ 'Bridges' ], [] ][ index ] ] ) ) );
		expect( topics.all ).toEqual( [ { key: 'bridges', label: 'Bridges', count: 2 }, { key: 'rivers', label: 'Rivers', count: 2 } ] );
		const links = linked( REGISTRY );
		expect( told( chosenLinks( links, { ...NOTHING, topic: 'bridges' }, topics ) ) ).toEqual( [ 'Library B + Museum A: P2', 'Archive C + Library B: P2', 'Archive C + Museum A: P2', 'Archive D + Wikimedia Y: P3' ] );
		expect( told( chosenLinks( links, { ...NOTHING, topic: 'rivers', name: 'wikimedia' }, topics ) ) ).toEqual( [ 'Library B + Wikimedia X: P1', 'Museum A + Wikimedia X: P1' ] );
		expect( chosenLinks( links, { ...NOTHING, topic: 'no such' }, topics ) ).toEqual( [] );
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
		// Beside one another there is twice as much room as above.
		const apart = ( one: number, other: number ): number => Math.hypot( ( places[ one ].x - places[ other ].x ) / 2, places[ one ].y - places[ other ].y );
		const mean = ( pairs: Array<[ number, number ]> ): number => pairs.reduce( ( sum, [ one, other ] ) => sum + apart( one, other ), 0 ) / pairs.length;
		expect( mean( drawing.links ) ).toBeLessThan( 0.8 * mean( [ 0, 1, 2 ].flatMap( ( one ) => [ 3, 4, 5 ].map( ( other ): [ number, number ] => [ one, other ] ) ) ) );
	} );

	it( 'leaves room for the names of as many as are drawn', async () => {
		const rings = [ [ 0, 1, 2 ], [ 3, 4 ], [ 5, 6, 7, 8, 9 ], [ 9, 10, 11, 12, 13 ], [ 13, 14, 15, 16, 17 ], [ 18, 19, 20, 21, 22 ], [ 22, 23, 24, 25, 26 ], [ 27, 28, 29 ] ];
		const links = rings.flatMap( ( ring ) => ring.flatMap( ( one, index ) => ring.slice( index + 1 ).map( ( other ): [ number, number ] => [ one, other ] ) ) );
		const places = await laidOut( { nodes: 30, links, width: 900, height: 600 }, async () => {} );
		const close = places.flatMap( ( one, index ) => places.slice( index + 1 ).filter( ( other ) => Math.abs( one.x - other.x ) < 100 && Math.abs( one.y - other.y ) < 13 ) );
		expect( close.length ).toBeLessThan( 3 );
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
