/** Numbers that look random and are the same for the same seed and label, on every machine. */
export interface Random {
	/** From 0 to less than 1. */
	next(): number;
	/** A whole number from `least` to `most`, both possible. */
	int( least: number, most: number ): number;
	chance( probability: number ): boolean;
	pick<T>( list: readonly T[] ): T;
	/** `count` different members, or all where there are fewer. */
	sample<T>( list: readonly T[], count: number ): T[];
	/** One member, each as likely as its weight says; the weights are at least 0, and one is more. */
	weighted<T>( list: readonly T[], weight: ( item: T ) => number ): T;
}

/** A stream of its own for each label: adding to one part of the demo leaves the others as they are. */
export function random( seed: number, label: string ): Random {
	let state = hash( `${ seed }/${ label }` );
	const next = (): number => {
		state = ( state + 0x6d2b79f5 ) | 0;
		let mixed = Math.imul( state ^ ( state >>> 15 ), state | 1 );
		mixed ^= mixed + Math.imul( mixed ^ ( mixed >>> 7 ), mixed | 61 );
		return ( ( mixed ^ ( mixed >>> 14 ) ) >>> 0 ) / 0x100000000;
	};
	const int = ( least: number, most: number ): number => least + Math.floor( next() * ( most - least + 1 ) );
	return {
		next,
		int,
		chance: ( probability ) => next() < probability,
		pick: ( list ) => list[ int( 0, list.length - 1 ) ],
		sample( list, count ) {
			const rest = [ ...list ];
			const taken = [];
			while ( rest.length && taken.length < count ) {
				taken.push( ...rest.splice( int( 0, rest.length - 1 ), 1 ) );
			}
			return taken;
		},
		weighted( list, weight ) {
			let left = next() * list.reduce( ( sum, item ) => sum + weight( item ), 0 );
			for ( const item of list ) {
				left -= weight( item );
				if ( left < 0 ) {
					return item;
				}
			}
			return list[ list.length - 1 ];
		}
	};
}

/** FNV-1a over UTF-16 units: 32 bits. */
function hash( text: string ): number {
	let value = 0x811c9dc5;
	for ( let i = 0; i < text.length; i++ ) {
		value = Math.imul( value ^ text.charCodeAt( i ), 0x01000193 );
	}
	return value | 0;
}
