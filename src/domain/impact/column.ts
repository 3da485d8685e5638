interface NumberArray {
	readonly length: number;
	[ index: number ]: number;
	set( from: this ): void;
}

/** A list of numbers in a typed array, which grows as it is filled. */
export interface Column {
	readonly length: number;
	at( row: number ): number;
	push( value: number ): void;
	/** Replaces what stands in a row that is there. */
	put( row: number, value: number ): void;
}

const FIRST_LENGTH = 256;

/** @param ArrayType What holds the numbers: `Uint32Array`, `Float64Array`, … */
export function createColumn<Numbers extends NumberArray>( ArrayType: new ( length: number ) => Numbers ): Column {
	let numbers = new ArrayType( FIRST_LENGTH );
	let length = 0;
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
		}
	};
}
