/** What somebody has typed into a text: the words that stand in the place of others. */
export interface Typed {
	/** Where it begins, and where it ended in the text of before, in UTF-16 units. */
	from: number;
	to: number;
	/** Length of the text of before: in another text the place is another one. */
	of: number;
	words: string;
}

/** What differs, as one piece; undefined where nothing does. */
export function typedIn( before: string, now: string ): Typed | undefined {
	if ( before === now ) {
		return undefined;
	}
	const most = Math.min( before.length, now.length );
	let from = 0;
	while ( from < most && before[ from ] === now[ from ] ) {
		from++;
	}
	let after = 0;
	while ( after < most - from && before[ before.length - 1 - after ] === now[ now.length - 1 - after ] ) {
		after++;
	}
	return { from, to: before.length - after, of: before.length, words: now.slice( from, now.length - after ) };
}

/** The text with what was typed into it; undefined where it is not the text of then any more. */
export function withTyped( text: string, { from, to, of, words }: Typed ): string | undefined {
	return text.length === of ? text.slice( 0, from ) + words + text.slice( to ) : undefined;
}

export function writeTyped( { from, to, of, words }: Typed ): string {
	return `${ from }:${ to }:${ of }:${ words }`;
}

/** @return Undefined where nothing is written there */
export function readTyped( written: string ): Typed | undefined {
	const [ , from, to, of, words ] = /^(\d+):(\d+):(\d+):([^]*)$/.exec( written ) || [];
	return words === undefined ? undefined : { from: Number( from ), to: Number( to ), of: Number( of ), words };
}
