/** Written out, it would be signed when this script is saved on a wiki. */
export const SIGNATURE = '~'.repeat( 4 );

/** The text of a talk page with a section at its end. */
export function withSection( wikitext: string, section: string ): string {
	return wikitext === '' ? section : `${ wikitext.replace( /\s+$/, '' ) }\n\n${ section }`;
}

/** Wikitext that is shown as it is, whatever it holds: saving changes nothing in it, and nothing ends it. */
export function verbatim( wikitext: string ): string {
	return `<pre>${ wikitext.replace( /&/g, '&amp;' ).replace( /</g, '&lt;' ) }</pre>`;
}
