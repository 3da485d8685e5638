/** A file's name as MediaWiki compares it: without namespace, underscores are spaces. */
export function fileName( title: string ): string {
	return plain( title.slice( title.indexOf( ':' ) + 1 ) );
}

/** A page's wikitext, made ready to be looked through for names of files. */
export function searchable( wikitext: string ): string {
	return plain( wikitext.replace( /<!--[^]*?(?:-->|$)/g, '' ).replace( /&(amp|quot|#0*39|#x0*27|nbsp|#160|#32);/gi, ( _, name: string ) => ENTITIES[ name.toLowerCase().replace( /^#0+/, '#' ) ] ?? ' ' ) );
}

/**
 * Whether a page's own wikitext names a file: in a link, a gallery, or the parameter of a template. A longer name that
 * ends in this one is another file's.
 *
 * @param text Made {@link searchable}
 * @param name Of the file, without namespace
 */
export function names( text: string, name: string ): boolean {
	const rest = name.slice( 1 );
	for ( let at = text.indexOf( rest, 1 ); at > 0; at = text.indexOf( rest, at + 1 ) ) {
		const isSame = text[ at - 1 ].toLowerCase() === name[ 0 ].toLowerCase();
		if ( isSame && /(?:^|[:|=\n[{}"'>,;]) *$/.test( text.slice( Math.max( at - 3, 0 ), at - 1 ) ) ) {
			return true;
		}
	}
	return false;
}

const ENTITIES: Record<string, string> = { amp: '&', quot: '"', '#39': '\'', '#x27': '\'' };

function plain( text: string ): string {
	return text.replace( /[ _\u00A0]+/g, ' ' ).replace( / *\n */g, '\n' ).trim();
}
