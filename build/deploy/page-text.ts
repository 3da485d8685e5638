import { createHash } from 'node:crypto';

/**
 * A text as the wiki gives it back after it was saved, so that a text and what became of it on the wiki can be
 * compared: Unicode NFC, line feeds only, no white space at the end; JSON pages pretty-printed.
 */
export function asSaved( title: string, text: string ): string {
	const plain = text.normalize( 'NFC' ).replace( /\r\n?/g, '\n' ).replace( /[ \t\n\0\v]+$/, '' );
	return /^MediaWiki:.*\.json$/s.test( title ) ? prettyJson( plain ) : plain;
}

/** Identity of a text, whatever the wiki does to it when it is saved. */
export function sha1( title: string, text: string ): string {
	return createHash( 'sha1' ).update( asSaved( title, text ) ).digest( 'hex' );
}

function prettyJson( text: string ): string {
	try {
		return JSON.stringify( JSON.parse( text ), null, '\t' );
	} catch {
		// No JSON: the wiki itself refuses to save it.
		return text;
	}
}
