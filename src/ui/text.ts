/** The text of a message in the reader's language. */
export type Translate = ( key: string, ...parameters: Array<string | number> ) => string;

/** What somebody typed, for use within a sentence: its letters may run the other way, without turning what stands around them. */
export function isolated( text: string ): string {
	return `\u2068${ text }\u2069`;
}

/** Letters that are written from the right, and signs that turn what stands around them. */
const TURNING = /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFF]/;

/** A name for use within a sentence, isolated where it could turn it. */
export function placed( name: string ): string {
	return TURNING.test( name ) ? isolated( name ) : name;
}
