/** What somebody asks about. */
export type Asked =
	| { kind: 'revision'; revisionId: number }
	/** The reader's own edits of a page. */
	| { kind: 'page'; title: string }
	/** An address of another wiki. */
	| { kind: 'elsewhere'; host: string }
	/** Nothing that can be looked up. */
	| { kind: 'unclear' };

/**
 * Reads what was typed or pasted: the number of a revision, the address of a revision, a difference or a page, a link,
 * the title of a page.
 *
 * @param text
 * @param host Of this wiki
 */
export function readAsked( text: string, host: string ): Asked {
	const plain = text.trim().replace( /^\[\[:?([^[\]|]+)(?:\|[^[\]]*)?\]\]$/, '$1' ).trim();
	if ( /^[1-9]\d{0,15}$/.test( plain ) ) {
		return revision( plain );
	}
	const [ , address, itsHost ] = /^((?:https?:)?\/\/([^/?#\s]+)[^\s]*)$/i.exec( plain ) || [];
	if ( address ) {
		return plainHost( itsHost ) === plainHost( host ) ? readAddress( address.slice( address.indexOf( itsHost ) + itsHost.length ) ) : { kind: 'elsewhere', host: itsHost };
	}
	return /^[/?].*[?&](?:oldid|diff|title)=/.test( plain ) ? readAddress( plain ) : readTitle( plain );
}

/** The part of an address after the host. */
function readAddress( rest: string ): Asked {
	const [ path, query = '' ] = rest.replace( /#.*$/, '' ).split( '?' );
	const parameters: Record<string, string> = Object.create( null );
	query.split( '&' ).forEach( ( part ) => {
		const [ name, ...value ] = part.split( '=' );
		parameters[ name ] = decoded( value.join( '=' ).replace( /\+/g, ' ' ) );
	} );
	const number = [ parameters.diff, parameters.oldid ].filter( ( one ) => one !== undefined && /^[1-9]\d{0,15}$/.test( one ) )[ 0 ];
	// `diff=next` and `diff=cur` name another revision than the number beside them.
	if ( number && ( parameters.diff === undefined || parameters.diff === 'prev' || /^\d+$/.test( parameters.diff ) ) ) {
		return parameters.diff === '0' ? { kind: 'unclear' } : revision( number );
	}
	const title = parameters.title || decoded( path.replace( /^.*?\/(?:wiki|index\.php)\//, '' ).replace( /^\//, '' ) );
	return number || !title || title === 'index.php' ? { kind: 'unclear' } : readTitle( title );
}

/** Special pages that show a revision or a difference end in its number, whatever the wiki calls them. */
function readTitle( title: string ): Asked {
	const [ , last ] = /^[^:/]+:[^:/]+(?:\/(?:\d+|prev))?\/([1-9]\d{0,15})$/.exec( title ) || [];
	if ( last && /^[^:]+:(?:diff|permanentlink|permalink|redirect|difference|revision)/i.test( title ) ) {
		return revision( last );
	}
	return title === '' || /[<>[\]{}|\u0000-\u001F\u007F]/.test( title ) ? { kind: 'unclear' } : { kind: 'page', title: title.replace( /#.*$/, '' ).replace( /_/g, ' ' ) };
}

function revision( number: string ): Asked {
	return { kind: 'revision', revisionId: Number( number ) };
}

function decoded( text: string ): string {
	try {
		return decodeURIComponent( text );
	} catch ( error ) {
		return text;
	}
}

/** A phone is sent to another host of the same wiki. */
function plainHost( host: string ): string {
	return host.toLowerCase().replace( /^(www|[^.]+)\.m\./, '$1.' ).replace( /^m\./, '' );
}
