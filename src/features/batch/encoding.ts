/** Encodings that files from older programs have, the likeliest first. */
export const ENCODINGS = [ 'utf-8', 'windows-1252', 'windows-1250', 'windows-1251', 'windows-1256', 'macintosh', 'shift_jis', 'gb18030', 'big5', 'euc-kr', 'utf-16le', 'utf-16be' ];

export interface Decoded {
	text: string;
	encoding: string;
	/** It is said in the file itself, or nothing in the file speaks against it. */
	sure: boolean;
}

/** Bytes of a UTF-16 text of which every other is 0, as in European languages. */
const SAMPLE = 2000;

/** The text of a file: by the mark at its beginning, else as UTF-8, else by a guess that the person has to look at. */
export function decode( bytes: Uint8Array ): Decoded {
	const [ first, second ] = bytes;
	if ( first === 0xFF && second === 0xFE || first === 0xFE && second === 0xFF ) {
		return decodeAs( bytes, first === 0xFF ? 'utf-16le' : 'utf-16be', true );
	}
	const sample = bytes.subarray( 0, SAMPLE );
	const zeros = [ 0, 1 ].map( ( parity ) => sample.filter( ( byte, index ) => byte === 0 && index % 2 === parity ).length );
	if ( Math.max( ...zeros ) > sample.length / 4 ) {
		return decodeAs( bytes, zeros[ 1 ] > zeros[ 0 ] ? 'utf-16le' : 'utf-16be', true );
	}
	try {
		return { text: new TextDecoder( 'utf-8', { fatal: true } ).decode( bytes ), encoding: 'utf-8', sure: true };
	} catch ( error ) {
		return decodeAs( bytes, 'windows-1252', false );
	}
}

export function decodeAs( bytes: Uint8Array, encoding: string, sure: boolean ): Decoded {
	return { text: new TextDecoder( encoding ).decode( bytes ), encoding, sure };
}
