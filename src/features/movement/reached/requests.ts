/** Sections of the page of requests in which nobody has answered: an answer is indented, as on talk pages. */
export function openRequests( wikitext: string ): number {
	return wikitext.split( /^==[^=].*==\s*$/m ).slice( 1 ).filter( ( section ) => section.trim() !== '' && !/^[*#]*:/m.test( section ) ).length;
}
