import { hashtagsIn } from '../partnership/hashtag';

/** What goes to the end of an edit summary. */
export interface Addition {
	/** Without its sign; '' for none. */
	hashtag: string;
	/** Words that say for whom the person works; '' for none. */
	disclosure: string;
}

export interface Composed {
	/** The whole summary. */
	text: string;
	/** What was put behind the person's own words, with the space before it: {@link takeBack} takes it away again. */
	added: string;
	/** What there was no room for. */
	missing: Array<keyof Addition>;
}

/**
 * Where the addition goes: behind the words, or, in a text that becomes a page too, behind them in a comment that
 * readers of the page do not see.
 */
export type Ending = 'words' | 'comment';

/** MediaWiki's own limit of a summary, where a page does not tell it: characters. */
export const SUMMARY_LIMIT = 500;

/**
 * The person's own words with the addition behind them. What they say already is not said again; what there is no
 * room for is left out whole, the hashtag first. The own words stay as they are, even where they are too long.
 *
 * @param own
 * @param addition
 * @param limit In characters, as the wiki counts them: code points
 * @param ending
 */
export function composeSummary( own: string, addition: Addition, limit: number, ending: Ending = 'words' ): Composed {
	const wanted: Addition = {
		hashtag: addition.hashtag && !hashtagsIn( own, [ addition.hashtag ] ).length ? addition.hashtag : '',
		disclosure: addition.disclosure && !plain( own ).includes( plain( addition.disclosure ) ) ? addition.disclosure : ''
	};
	const none = { hashtag: '', disclosure: '' };
	const tries = [ wanted, { ...none, disclosure: wanted.disclosure }, { ...none, hashtag: wanted.hashtag }, none ];
	const room = limit - codePoints( own );
	const chosen = tries.find( ( one ) => codePoints( written( own, one, ending ) ) <= room ) || none;
	const added = written( own, chosen, ending );
	const missing = ( [ 'disclosure', 'hashtag' ] as const ).filter( ( part ) => wanted[ part ] !== chosen[ part ] );
	return { text: own + added, added, missing };
}

/** The person's own words, where a form comes back with what was put behind them. The wiki takes away spaces at the ends. */
export function takeBack( text: string, { own, added }: { own: string; added: string } ): string {
	const whole = own + added;
	if ( added === '' || text === own ) {
		return text;
	}
	if ( text.trim() === whole.trim() ) {
		return own;
	}
	const tail = added.trim();
	return text.endsWith( tail ) ? text.slice( 0, -tail.length ).replace( /\s+$/, '' ) : text;
}

/** How many characters the wiki counts. */
export function codePoints( text: string ): number {
	return [ ...text ].length;
}

function written( own: string, { hashtag, disclosure }: Addition, ending: Ending ): string {
	const parts = [ ...disclosure ? [ `(${ disclosure })` ] : [], ...hashtag ? [ `#${ hashtag }` ] : [] ].join( ' ' );
	if ( parts === '' ) {
		return '';
	}
	// Two hyphens would end a comment, or spoil it.
	const text = ending === 'comment' ? `<!-- ${ parts.replace( /-{2,}/g, '-' ) } -->` : parts;
	return own === '' || /\s$/.test( own ) ? text : ` ${ text }`;
}

function plain( text: string ): string {
	return text.toLowerCase().replace( /\s+/g, ' ' );
}
