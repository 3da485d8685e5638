interface NumberArray {
	readonly length: number;
	[ index: number ]: number;
	set( from: this ): void;
	slice( from: number, to: number ): this;
}

/** A list of numbers in a typed array, which grows as it is filled. */
export interface Column<Numbers = unknown> {
	readonly length: number;
	at( row: number ): number;
	push( value: number ): void;
	/** Replaces what stands in a row that is there. */
	put( row: number, value: number ): void;
	/** What is in it, to be kept. */
	numbers(): Numbers;
}

const FIRST_LENGTH = 256;

/**
 * @param ArrayType What holds the numbers: `Uint32Array`, `Float64Array`, …
 * @param kept What was in it
 */
export function createColumn<Numbers extends NumberArray>( ArrayType: new ( length: number ) => Numbers, kept?: Numbers ): Column<Numbers> {
	let numbers = kept || new ArrayType( FIRST_LENGTH );
	let length = kept ? kept.length : 0;
	return {
		get length() {
			return length;
		},
		at: ( row ) => numbers[ row ],
		push( value ) {
			if ( length === numbers.length ) {
				// A quarter more: of a million rows, doubling would leave up to half empty.
				const grown = new ArrayType( length + Math.max( length >> 2, FIRST_LENGTH ) );
				grown.set( numbers );
				numbers = grown;
			}
			numbers[ length++ ] = value;
		},
		put( row, value ) {
			numbers[ row ] = value;
		},
		numbers: () => numbers.slice( 0, length )
	};
}
