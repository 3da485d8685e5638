import { rowsOf, type Answers } from './answers';

/**
 * Whether what was typed as a goal is something that one does, with the word that tells it.
 *
 * @param words Words and beginnings of words (`train*`), between commas: a text of the interface, so that each language has its own
 */
export function activityIn( goal: string, words: string ): string | undefined {
	const typed = wordsOf( goal );
	const signs = words.split( /[,،、]/ ).map( ( word ) => word.trim().toLowerCase() ).filter( ( word ) => /[^*\s]/.test( word ) );
	return typed.find( ( word ) => signs.some( ( sign ) => sign.endsWith( '*' ) ? word.startsWith( sign.slice( 0, -1 ) ) : word === sign ) );
}

function wordsOf( text: string ): string[] {
	return text.toLowerCase().split( /[\s.,;:!?()"'“”‘’«»„/–—،؛؟]+/ ).map( ( word ) => word.replace( /^-+|-+$/g, '' ) ).filter( ( word ) => word !== '' );
}

/** Whether a name can be an account's; '' is none. */
function isNamed( name: string ): boolean {
	return name.trim() !== '';
}

/** Who may be missing from the table, as far as the answers tell; people can tick any of them. */
export function likelyMissing( { text }: Answers ): string[] {
	return [
		...text( 'affiliate' ).trim() === '' ? [ 'affiliate' ] : [],
		...isNamed( text( 'contact-1' ) ) && isNamed( text( 'contact-2' ) ) ? [] : [ 'second' ]
	];
}

/** Boxes of what each side gives and gains that are still empty. */
export function emptyBoxes( answers: Answers ): string[] {
	return [ '0', ...rowsOf( answers, 'partners' ) ].reduce<string[]>( ( all, side ) => [ ...all, `gives-${ side }`, `gains-${ side }` ], [] )
		.filter( ( field ) => answers.text( field ).trim() === '' );
}
