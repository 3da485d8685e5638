import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { generateMovement } from '../../../build/demo';

const pictures = generateMovement( 1, new Date( '2026-11-23T12:00:00Z' ) ).revisions.flatMap( ( { picture } ) => picture ? [ picture ] : [] );

describe( 'the pictures', () => {
	test( 'are forty different ones of a few kilobytes', () => {
		expect( new Set( pictures.map( ( picture ) => picture.toString( 'base64' ) ) ).size ).toBe( 40 );
		expect( Math.max( ...pictures.map( ( picture ) => picture.length ) ) ).toBeLessThan( 6000 );
	} );

	test( 'are whole PNGs of 320 × 240 that show several colours of their palette', () => {
		for ( const picture of pictures ) {
			expect( picture.subarray( 0, 8 ).toString( 'latin1' ) ).toBe( '\x89PNG\r\n\x1a\n' );
			const chunks = chunksOf( picture );
			expect( chunks.map( ( { type } ) => type ) ).toEqual( [ 'IHDR', 'PLTE', 'IDAT', 'IEND' ] );
			expect( [ chunks[ 0 ].data.readUInt32BE( 0 ), chunks[ 0 ].data.readUInt32BE( 4 ) ] ).toEqual( [ 320, 240 ] );
			const rows = inflateSync( chunks[ 2 ].data );
			expect( rows ).toHaveLength( 240 * 321 );
			const colours = new Set( rows );
			expect( Math.max( ...colours ) ).toBeLessThan( chunks[ 1 ].data.length / 3 );
			expect( colours.size ).toBeGreaterThan( 2 );
		}
	} );
} );

function chunksOf( png: Buffer ): Array<{ type: string; data: Buffer }> {
	const chunks = [];
	for ( let at = 8; at < png.length; ) {
		const length = png.readUInt32BE( at );
		const body = png.subarray( at + 4, at + 8 + length );
		expect( png.readUInt32BE( at + 8 + length ) ).toBe( crc32( body ) );
		chunks.push( { type: body.toString( 'latin1', 0, 4 ), data: body.subarray( 4 ) } );
		at += 12 + length;
	}
	return chunks;
}
