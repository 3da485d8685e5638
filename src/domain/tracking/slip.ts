/** A run of letters of a hashtag, and whether it is what is amiss. */
export interface Letters {
	text: string;
	amiss: boolean;
}

/** How what stands in a summary differs from a hashtag. */
export interface SlipLetters {
	/** Its sign is missing, a space stands behind the sign, it is part of an address; or its letters are others. */
	kind: 'no-sign' | 'space' | 'address' | 'letters';
	/** Both with their signs, as they are written. */
	found: Letters[];
	wanted: Letters[];
	/** How many letters are missing and how many too many; a letter that is another one is both. */
	missing: string;
	extra: string;
}

/**
 * @param found What stands in the summary, with its sign where it has one
 * @param hashtag Without sign
 */
export function slipLetters( found: string, hashtag: string ): SlipLetters {
	const [ , sign, space, word ] = /^([#＃]?)( *)([^]*)$/.exec( found )!;
	const { one, other } = compare( [ ...word ], [ ...hashtag ] );
	const text = ( letters: Letters[] ): string => letters.filter( ( { amiss } ) => amiss ).map( ( letter ) => letter.text ).join( '' );
	const [ missing, extra ] = [ text( other ), text( one ) ];
	const isSame = missing === '' && extra === '';
	return {
		kind: !sign ? 'no-sign' : space ? 'space' : isSame ? 'address' : 'letters',
		found: merged( [ { text: sign, amiss: false }, { text: space, amiss: true }, ...one ] ),
		wanted: merged( [ { text: '#', amiss: !sign }, ...other ] ),
		missing, extra
	};
}

/** The letters of both words, those amiss that the longest run of common ones leaves out; large and small ones are the same. */
function compare( one: string[], other: string[] ): { one: Letters[]; other: Letters[] } {
	const isSame = ( i: number, j: number ): boolean => one[ i ].toLowerCase() === other[ j ].toLowerCase();
	const common = Array.from( { length: one.length + 1 }, () => new Array<number>( other.length + 1 ).fill( 0 ) );
	for ( let i = one.length - 1; i >= 0; i-- ) {
		for ( let j = other.length - 1; j >= 0; j-- ) {
			common[ i ][ j ] = isSame( i, j ) ? common[ i + 1 ][ j + 1 ] + 1 : Math.max( common[ i + 1 ][ j ], common[ i ][ j + 1 ] );
		}
	}
	const result: { one: Letters[]; other: Letters[] } = { one: [], other: [] };
	for ( let i = 0, j = 0; i < one.length || j < other.length; ) {
		if ( i < one.length && j < other.length && isSame( i, j ) ) {
			result.one.push( { text: one[ i++ ], amiss: false } );
			result.other.push( { text: other[ j++ ], amiss: false } );
		} else if ( j === other.length || i < one.length && common[ i + 1 ][ j ] >= common[ i ][ j + 1 ] ) {
			result.one.push( { text: one[ i++ ], amiss: true } );
		} else {
			result.other.push( { text: other[ j++ ], amiss: true } );
		}
	}
	return result;
}

function merged( letters: Letters[] ): Letters[] {
	const runs: Letters[] = [];
	letters.filter( ( { text } ) => text !== '' ).forEach( ( { text, amiss } ) => {
		const last = runs[ runs.length - 1 ];
		if ( last && last.amiss === amiss ) {
			last.text += text;
		} else {
			runs.push( { text, amiss } );
		}
	} );
	return runs;
}
