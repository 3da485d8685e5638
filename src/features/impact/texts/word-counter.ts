/** What newer browsers have, as far as it is used. */
type Segmenter = new ( language: string, options: { granularity: 'word' } ) => { segment( text: string ): Iterable<{ isWordLike?: boolean }> };
const { Segmenter } = Intl as { Segmenter?: Segmenter };

/** Longer lines are cut: for each word that is found, a browser copies the whole line. In characters. */
const LONGEST = 500;

/**
 * Counts the words of a line as a language tells words apart; undefined where the browser cannot do that.
 *
 * @param language Code of the wiki's language
 */
export function createWordCounter( language: string ): ( ( line: string ) => number ) | undefined {
	if ( !Segmenter ) {
		return undefined;
	}
	const segmenter = segmenterFor( Segmenter, language );
	return ( line ) => {
		let words = 0;
		for ( let from = 0, to = 0; from < line.length; from = to ) {
			to = cutAfter( line, from );
			for ( const { isWordLike } of segmenter.segment( line.slice( from, to ) ) ) {
				words += isWordLike ? 1 : 0;
			}
		}
		return words;
	};
}

/** Codes of wikis' languages are not all codes of languages. */
function segmenterFor( Made: Segmenter, language: string ): InstanceType<Segmenter> {
	try {
		return new Made( language, { granularity: 'word' } );
	} catch ( error ) {
		return new Made( 'en', { granularity: 'word' } );
	}
}

/** Between two words, if there is such a place. */
function cutAfter( line: string, from: number ): number {
	const limit = from + LONGEST;
	if ( limit >= line.length ) {
		return line.length;
	}
	for ( let at = limit; at > from; at-- ) {
		if ( /[\s\u3000-\u303F\uFF01-\uFF0F]/.test( line[ at - 1 ] ) ) {
			return at;
		}
	}
	return limit;
}
