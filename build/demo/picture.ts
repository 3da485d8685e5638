import { crc32, deflateSync } from 'node:zlib';
import type { Random } from './random';

export type Motif = 'hills' | 'sea' | 'weave' | 'tiles' | 'houses' | 'contours' | 'page' | 'lace';

const WIDTH = 320;
const HEIGHT = 240;

type Colour = [ number, number, number ];
/** Index into the palette for each point. */
type Painter = ( x: number, y: number ) => number;

/** Muted: background, two middle tones, a dark one, an accent. */
const PALETTES: Colour[][] = [
	[ [ 236, 229, 214 ], [ 196, 187, 160 ], [ 138, 154, 138 ], [ 74, 93, 87 ], [ 191, 120, 84 ] ],
	[ [ 226, 232, 236 ], [ 170, 190, 202 ], [ 112, 140, 160 ], [ 54, 74, 94 ], [ 214, 168, 96 ] ],
	[ [ 240, 228, 220 ], [ 214, 178, 160 ], [ 164, 122, 110 ], [ 88, 62, 66 ], [ 96, 132, 128 ] ],
	[ [ 232, 234, 220 ], [ 188, 198, 156 ], [ 132, 150, 104 ], [ 70, 84, 60 ], [ 176, 104, 92 ] ],
	[ [ 234, 226, 238 ], [ 190, 176, 204 ], [ 138, 122, 160 ], [ 72, 62, 96 ], [ 206, 172, 104 ] ]
];

/** A small picture of simple shapes as a PNG with a palette: 320 × 240, a few kilobytes. */
export function picture( motif: Motif, random: Random ): Buffer {
	const paint = MOTIFS[ motif ]( random );
	const rows = Buffer.alloc( HEIGHT * ( WIDTH + 1 ) );
	for ( let y = 0; y < HEIGHT; y++ ) {
		for ( let x = 0; x < WIDTH; x++ ) {
			rows[ y * ( WIDTH + 1 ) + 1 + x ] = paint( x, y );
		}
	}
	return png( rows, random.pick( PALETTES ) );
}

const MOTIFS: Record<Motif, ( random: Random ) => Painter> = {
	hills( random ) {
		const sun = { x: random.int( 50, 270 ), y: random.int( 35, 75 ), r: random.int( 14, 26 ) };
		const ridges = [ 2, 1, 3 ].map( ( colour, index ) => ( { colour, wave: wave( random, 70 + index * 52, 34 - index * 7 ) } ) );
		return ( x, y ) => [ ...ridges ].reverse().find( ( ridge ) => y > ridge.wave( x ) )?.colour ?? ( within( x, y, sun ) ? 4 : 0 );
	},
	sea( random ) {
		const sun = { x: random.int( 60, 260 ), y: random.int( 60, 100 ), r: random.int( 18, 34 ) };
		const horizon = random.int( 112, 136 );
		const swell = wave( random, 0, 5 );
		const tower = random.int( 40, 280 );
		return ( x, y ) => {
			if ( Math.abs( x - tower ) < 5 + ( y - 60 ) / 30 && y > 62 && y < horizon + 8 ) {
				return y < 74 ? 4 : 3;
			}
			return y > horizon ? Math.floor( ( y - horizon + swell( x ) ) / 9 ) % 2 + 1 : within( x, y, sun ) ? 4 : 0;
		};
	},
	weave( random ) {
		const step = random.int( 8, 14 );
		const bands = Array.from( { length: 60 }, () => random.int( 0, 4 ) );
		return ( x, y ) => {
			const [ column, row ] = [ Math.floor( x / step ), Math.floor( y / step ) ];
			const across = Math.min( column, Math.floor( WIDTH / step ) - column );
			return ( column + row ) % 2 ? bands[ Math.abs( across ) ] : bands[ row + 30 ];
		};
	},
	tiles( random ) {
		const size = random.pick( [ 40, 48, 64 ] );
		const inner = random.int( 8, 13 );
		return ( x, y ) => {
			const [ u, v ] = [ Math.abs( x % size - size / 2 ), Math.abs( y % size - size / 2 ) ];
			return u + v < inner ? 4 : u * u + v * v < size * size / 6 ? 2 : u + v > size * 0.82 ? 3 : u > size / 2 - 1.5 || v > size / 2 - 1.5 ? 1 : 0;
		};
	},
	houses( random ) {
		const houses = Array.from( { length: 9 }, ( _, index ) => ( { x: index * 36 + random.int( -4, 6 ), width: random.int( 26, 38 ), top: random.int( 84, 150 ), colour: random.int( 1, 3 ) } ) );
		return ( x, y ) => {
			const house = houses.find( ( { x: left, width, top } ) => x >= left && x < left + width && y > top - Math.max( 0, width / 2 - Math.abs( x - left - width / 2 ) ) );
			if ( !house || y > 210 ) {
				return y > 210 ? 1 : 0;
			}
			const [ u, v ] = [ ( x - house.x ) % 13, ( y - house.top ) % 22 ];
			return y > house.top + 6 && u > 5 && u < 10 && v > 6 && v < 14 ? ( x + y ) % 5 ? 0 : 4 : house.colour;
		};
	},
	contours( random ) {
		const peaks = Array.from( { length: 4 }, () => ( { x: random.int( 20, 300 ), y: random.int( 20, 220 ), r: random.int( 50, 110 ) } ) );
		const river = wave( random, 120, 50 );
		return ( x, y ) => {
			const height = peaks.reduce( ( sum, { x: px, y: py, r } ) => sum + Math.exp( -( ( x - px ) ** 2 + ( y - py ) ** 2 ) / ( r * r ) ), 0 );
			return Math.abs( y - river( x ) ) < 3 ? 2 : ( height * 9 ) % 1 < 0.16 ? 3 : height > 1 ? 1 : 0;
		};
	},
	page( random ) {
		const lines = Array.from( { length: 24 }, () => random.int( 90, 220 ) );
		const initial = random.int( 30, 46 );
		return ( x, y ) => {
			const [ u, v ] = [ x - 44, y - 26 ];
			if ( u < 0 || v < 0 || u > 232 || v > 190 ) {
				return u > -8 && v > -8 && u < 240 && v < 198 ? 1 : 2;
			}
			if ( u > 12 && v > 12 && u < initial + 12 && v < initial + 12 ) {
				return ( u + v ) % 9 < 4 ? 4 : 3;
			}
			const line = Math.floor( v / 9 );
			return v % 9 > 5 && u > ( v < initial + 18 ? initial + 20 : 12 ) && u < lines[ line ] && ( u * 7 + line * 13 ) % 41 > 5 ? 3 : 0;
		};
	},
	lace( random ) {
		const petals = random.int( 7, 14 );
		const ring = random.int( 13, 19 );
		return ( x, y ) => {
			const [ u, v ] = [ x % 107 - 53, y % 120 - 60 ];
			const radius = Math.hypot( u, v );
			const angle = Math.atan2( v, u );
			return radius > 50 ? 3 : Math.abs( Math.sin( angle * petals ) ) < 0.16 + 2 / ( radius + 4 ) || radius % ring < 1.6 ? 0 : radius < 8 ? 4 : 2;
		};
	}
};

/** A gentle line across the picture. */
function wave( random: Random, middle: number, height: number ): ( x: number ) => number {
	const [ long, short, shift ] = [ random.int( 60, 110 ), random.int( 21, 40 ), random.int( 0, 90 ) ];
	return ( x ) => middle + height * ( Math.sin( ( x + shift ) / long * 2 ) * 0.7 + Math.sin( ( x - shift ) / short ) * 0.3 );
}

function within( x: number, y: number, circle: { x: number; y: number; r: number } ): boolean {
	return ( x - circle.x ) ** 2 + ( y - circle.y ) ** 2 < circle.r ** 2;
}

function png( rows: Buffer, palette: Colour[] ): Buffer {
	const header = Buffer.alloc( 13 );
	header.writeUInt32BE( WIDTH, 0 );
	header.writeUInt32BE( HEIGHT, 4 );
	// 8 bits a point, indexed colour.
	header.set( [ 8, 3, 0, 0, 0 ], 8 );
	return Buffer.concat( [
		Buffer.from( [ 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a ] ),
		chunk( 'IHDR', header ), chunk( 'PLTE', Buffer.from( palette.flat() ) ), chunk( 'IDAT', deflateSync( rows, { level: 9 } ) ), chunk( 'IEND', Buffer.alloc( 0 ) )
	] );
}

function chunk( type: string, data: Buffer ): Buffer {
	const body = Buffer.concat( [ Buffer.from( type, 'latin1' ), data ] );
	const length = Buffer.alloc( 4 );
	length.writeUInt32BE( data.length );
	const sum = Buffer.alloc( 4 );
	sum.writeUInt32BE( crc32( body ) );
	return Buffer.concat( [ length, body, sum ] );
}
