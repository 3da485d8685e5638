/** Words that a department has in its name, and a person has not. */
const GENERIC = /^(?:the|official|team|staff|office|press|pr|media|communications?|marketing|info|editors?|project|library|archives?|museum|wiki|wikipedia|account|digital|\d+)$/;

/** Fewest letters by which a name is recognised inside another. */
const LEAST = 3;

/**
 * The institution after which an account seems to be called, rather than after a person: its name or its initials, with
 * nothing beside them that could be somebody. “Maria (Lake Museum)” is somebody. Undefined where there is none.
 */
export function institutionNamedBy( user: string, institutions: string[] ): string | undefined {
	return institutions.find( ( name ) => isAbout( wordsOf( user ), wordsOf( name ) ) );
}

function isAbout( user: string[], name: string[] ): boolean {
	const whole = name.join( '' );
	const initials = name.map( ( word ) => word[ 0 ] ).join( '' );
	const own = user.filter( ( word ) => !GENERIC.test( word ) ).join( '' );
	const rest = name.filter( ( word ) => !GENERIC.test( word ) ).join( '' );
	return whole.length >= LEAST && user.join( '' ).replace( /\d+$/, '' ) === whole ||
		rest.length >= LEAST && own === rest && user.length > 1 ||
		initials.length >= LEAST && own.replace( /\d+$/, '' ) === initials;
}

/** Words in small letters without accents; a capital inside a word begins another. */
function wordsOf( text: string ): string[] {
	return text.replace( /([a-z\u00DF-\u00F6\u00F8-\u00FF])([A-Z\u00C0-\u00D6\u00D8-\u00DE])/g, '$1 $2' ).normalize( 'NFD' ).replace( /[\u0300-\u036F]/g, '' ).toLowerCase()
		.split( /[\s_.,()[\]\-\u2010-\u2015/'\u2018\u2019"&@!:;+]+/ ).filter( Boolean );
}
