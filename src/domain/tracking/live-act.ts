/** What somebody did with an edit, most telling first. */
export const ACTS = [ 'first', 'uploaded', 'article', 'created', 'source', 'picture', 'paragraph', 'talked', 'edited' ] as const;
export type Act = typeof ACTS[ number ];

/** What only the text of an edit tells, or what its author did before. */
export interface Traits {
	isFirst: boolean;
	/** How many more there are than before. */
	sources: number;
	pictures: number;
	/** Characters of running text more than before, sources and templates left out. */
	letters: number;
}

/** So many letters more are called a paragraph. */
const PARAGRAPH = 250;

/** Number of the namespace, the same on every wiki. */
const FILE = 6;

/** @param traits undefined: not read (yet) */
export function actOf( { namespace, isNew }: { namespace: number; isNew: boolean }, traits?: Traits ): Act {
	const given = traits || { isFirst: false, sources: 0, pictures: 0, letters: 0 };
	if ( given.isFirst ) {
		return 'first';
	}
	if ( isNew && namespace === FILE ) {
		return 'uploaded';
	}
	if ( namespace % 2 === 1 ) {
		return 'talked';
	}
	if ( isNew ) {
		return namespace === 0 ? 'article' : 'created';
	}
	return given.sources > 0 ? 'source' : given.pictures > 0 ? 'picture' : given.letters >= PARAGRAPH ? 'paragraph' : 'edited';
}

/** What an edit added to a text. */
export function traitsOf( before: string, after: string ): Omit<Traits, 'isFirst'> {
	const more = ( count: ( text: string ) => number ): number => count( after ) - count( before );
	return {
		sources: more( ( text ) => occurrences( text, /<ref[\s>/]|\{\{\s*(?:sfn|harvnb|rp)\b/gi ) ),
		pictures: more( ( text ) => occurrences( text, /[^\s|[\]{}<>=/]\.(?:jpe?g|png|svg|gif|webp|tiff?)(?!\w)/gi ) ),
		letters: more( runningLetters )
	};
}

function occurrences( text: string, pattern: RegExp ): number {
	return ( text.match( pattern ) || [] ).length;
}

const PART = /<!--|<ref\b|\{\{|\}\}/gi;

/** Characters of a text outside of comments, sources and templates. Goes through it once, whatever it holds. */
function runningLetters( text: string ): number {
	let letters = 0;
	let depth = 0;
	let at = 0;
	PART.lastIndex = 0;
	for ( let match = PART.exec( text ); match; match = PART.exec( text ) ) {
		letters += depth ? 0 : match.index - at;
		switch ( match[ 0 ] ) {
			case '{{':
				depth++;
				break;
			case '}}':
				depth = Math.max( 0, depth - 1 );
				break;
			default:
				PART.lastIndex = match[ 0 ] === '<!--' ? after( text, '-->', match.index ) : afterSource( text, match.index );
		}
		at = PART.lastIndex;
	}
	return letters + ( depth ? 0 : text.length - at );
}

/** Where a source ends; one that is named again has no text of its own. */
function afterSource( text: string, from: number ): number {
	const opened = after( text, '>', from );
	return text[ opened - 2 ] === '/' ? opened : after( text, '>', after( text, '</ref', opened ) );
}

/** What is never closed goes on to the end. */
function after( text: string, end: string, from: number ): number {
	const found = text.indexOf( end, from );
	return found < 0 ? text.length : found + end.length;
}
