/**
 * The titles in a pasted list: one a line, as people have them: in a list, as links, as addresses of this wiki.
 *
 * @param text
 * @param host Of this wiki
 */
export function readTitles( text: string, host: string ): string[] {
	return text.split( /\r\n?|\n/ ).map( ( line ) => readTitle( line, host ) ).filter( ( title ) => title !== '' );
}

/** A title as a line or a cell gives it; '' where it gives none. */
export function readTitle( line: string, host: string ): string {
	const text = line.replace( /^[\s*#:;•·–—-]+(?=\[\[)|^\s*[*•·]\s*/, '' ).trim();
	const link = /^\[\[\s*:?\s*([^\]|]+?)\s*(?:\|[^\]]*)?\]\]$/.exec( text );
	return link ? link[ 1 ] : titleOfAddress( text, host ) ?? text;
}

function titleOfAddress( text: string, host: string ): string | undefined {
	const address = /^https?:\/\/([^/?#\s]+)(\/[^?#\s]*)?(?:\?([^#\s]*))?/i.exec( text );
	// The same wiki for phones is another host.
	if ( !address || address[ 1 ].toLowerCase().replace( /^(\w+)\.m\./, '$1.' ) !== host.toLowerCase() ) {
		return undefined;
	}
	const asked = /(?:^|&)title=([^&]+)/.exec( address[ 3 ] || '' );
	const path = /\/(?:wiki|index\.php)\/(.+)$/.exec( address[ 2 ] || '' );
	const found = asked ? asked[ 1 ].replace( /\+/g, ' ' ) : path && path[ 1 ];
	try {
		return found ? decodeURIComponent( found ).replace( /_/g, ' ' ) : undefined;
	} catch ( error ) {
		return undefined;
	}
}
