/** A wish for a change tag, as a section of a page on which such things are asked for. */
export interface TagRequest {
	heading: string;
	body: string;
}

/** What MediaWiki puts name and time in the place of; put together, since saving a script would replace it there too. */
const SIGNATURE = '~'.repeat( 4 );

/** The page with the request at its end, or undefined where a section of that heading is there already. */
export function withTagRequest( wikitext: string, { heading, body }: TagRequest ): string | undefined {
	const title = heading.replace( /\s+/g, ' ' ).trim();
	const before = wikitext.replace( /\s+$/, '' );
	return hasSection( wikitext, title ) ? undefined : `${ before }${ before && '\n\n' }${ sectionText( { heading: title, body } ) }`;
}

/** The section as it is written. */
export function sectionText( { heading, body }: TagRequest ): string {
	const words = body.trim();
	return `== ${ heading } ==\n${ words }${ words.endsWith( SIGNATURE ) ? '' : ` ${ SIGNATURE }` }\n`;
}

function hasSection( wikitext: string, title: string ): boolean {
	return wikitext.split( '\n' ).some( ( line ) => {
		const [ , text = '' ] = /^==+([^=].*?)==+\s*$/.exec( line ) || [];
		return text.replace( /\s+/g, ' ' ).trim() === title;
	} );
}
