/*
 * Letters, digits and marks of Unicode 17 and the underscore. A table of our own, since a wiki may take gadgets as
 * ES2016 only, whose regular expressions know no classes of Unicode. Unassigned characters between two of
 * them are in it, too: whatever is assigned there later will most likely be a letter.
 */

/** In base 36, by turns: how many characters are left out, how many are in. */
const RUNS =
	'1c a 7 q 4 1 1 q 1b 1 a 1 4 1 5 n 1 v 1 cq 4 c e 5 7 1 1 1 h 39 1 8 1 1 6 1 1 32 1 3v 1 5z 6 15 8 19 1 1 1 2 1 2 1 18 t b 5 22 4 2u 1 8 2 a 1 j 2 1 g ' +
	'6e 4 4 2 1a i s 4 14 1 7 7 23 1 3l 2 a 1 3l a 1 1 3c b 33 9 3b 1 1 g 32 g 34 g 4 1 5m 5 4 7 h a 3e d 1m 5 f 1 a 13 3k n 2 6 a b 1 1 1 1 1 4 1z 1 1j 9 ' +
	'1 1l 22 6 26 2 2j 1 h0 w g g 2m 3 h8 2 h 1 q 5 23 6 1w b 44 3 1 4 e x 3 1 8d a 44 12 s 4 3e d 1 8 4d 3 a h 9 c 38 c 1k 8 1q 2 1s g 3 1 kp 1 1 3 b 3 c ' +
	'4 d 5 b 38 1 d 1 g d 1f x h 1 4 1 2 a 1 1 3 5 6 1 1 1 1 1 1 4 1 b 2 4 5 5 4 1 1g 2 22j 6d 6 9 c 34 f 3l 1b 1 d1 2 z 6 1 5 5 2 4 2i 2 3 1 2i 1 43 h w ' +
	'1c g e8 534 1s h3h 1v 1a 2 7h 3 2r 1 a 1 2v a 2 11 9 2 2v 2 4d 4 1 j 1g c 1y a 14 3 1 1 1d 2 10 c 2p e b 6 3e 6 n 3 2s 2 g 2 2x 1 e 6 3f 1 8pc 6is fd ' +
	'1 3s x a3 i 1s 2 1i 14 c 4 g g g 1s 3x j a 7 q 6 q b 3b z 6z 76 6c v w d k 1 8 6 26 2 1c 1c 9w c km a n 9 v 1t m a m a q 6 3c 6 2 1s 1s w t 3 t z 8 1 ' +
	'u p 1i a m a j d i 32 6r d 32 1 n 6y 19 3 o 1e z a 16 v m 16 l r 2v v 2d 7 1 d 34 4 1c 2 27 4 4 1 d 1 1 z 1k 6 2z 7 84 d 2y 5 a 4 2w 1 6y n 2x 3 m 12 ' +
	'1l 7 3e 6 6z 2t 22 l 1x c 42 1 2k 8 2b 3 1 i 21 2v 3l f 29 f a o hx 9 1v d 2p 27 pm 6e 29d f ts g ap6 6 3p b 1j 9 4 c a 9 ei 3 7k w 8y 1 h c f4q 3 2 ' +
	'381 a ee 1z f2 5 3 6 8 8 2 7 u 4 44 3 cb jl 1 p 1 v 1 p 1 v 1 p 1 v 1 p 1 v 1 p 1 1o e8 1j 4 1e 8 1 e 1 m 1bo 8x 2y d2 8b 5h ed b 3u x2 58 2lw a sm ' +
	'1oxm f62u 6o';

const bounds = readRuns( RUNS );

/** Whether a hashtag goes on with this character. */
export function isWordCharacter( codePoint: number ): boolean {
	let low = 0;
	let high = bounds.length;
	while ( low < high ) {
		const middle = low + high >>> 1;
		if ( bounds[ middle ] <= codePoint ) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	// Behind an odd number of bounds: inside a run.
	return low % 2 === 1;
}

/** Where runs begin and, one after their last character, end: by turns, ascending. */
function readRuns( runs: string ): number[] {
	let at = 0;
	return runs.split( ' ' ).map( ( length ) => ( at += parseInt( length, 36 ) ) );
}
