/** Where somebody is in the first edit. */
export interface Part {
	id: 'open' | 'write' | 'cite' | 'save';
	/** Checked on the text itself. */
	hasWritten: boolean;
	hasCited: boolean;
}

/** So many characters more are a sentence, or the beginning of one. */
const SENTENCE = 15;

const REFERENCE = /<ref[\s>/][^]*?(?:<\/ref\s*>|\/>)/gi;

/** What is done and what comes next, by what has become of the text. */
export function partAt( before: string, now: string ): Part {
	const hasWritten = lengthOf( now ) >= lengthOf( before ) + SENTENCE;
	const hasCited = filled( now ) > filled( before );
	return { id: !hasWritten ? 'write' : !hasCited ? 'cite' : 'save', hasWritten, hasCited };
}

/** Without references and white space. */
function lengthOf( wikitext: string ): number {
	return wikitext.replace( REFERENCE, '' ).replace( /<\/?ref\b[^>]*>/gi, '' ).replace( /\s+/g, ' ' ).length;
}

/** References that say something; marks alone are none. */
function filled( wikitext: string ): number {
	return ( wikitext.match( REFERENCE ) || [] ).filter( ( one ) => /\/>$/.test( one ) || one.replace( /<[^>]*>/g, '' ).trim() !== '' ).length;
}
