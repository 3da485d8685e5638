/** Numbers for strings, so that columns can hold them: equal strings have equal numbers, counted from 0. */
export interface Interner {
	readonly size: number;
	numberOf( text: string ): number;
	textOf( number: number ): string;
	/** All of them, by number. */
	texts(): string[];
}

/** @param kept The texts that were in it */
export function createInterner( kept: string[] = [] ): Interner {
	const texts = [ ...kept ];
	const numbers = new Map( texts.map( ( text, number ) => [ text, number ] ) );
	return {
		get size() {
			return texts.length;
		},
		numberOf( text ) {
			let number = numbers.get( text );
			if ( number === undefined ) {
				number = texts.push( text ) - 1;
				numbers.set( text, number );
			}
			return number;
		},
		textOf: ( number ) => texts[ number ],
		texts: () => texts
	};
}
