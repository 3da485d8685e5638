/** `{{Name\n| key = value\n}}`, without what is undefined. */
export function template( name: string, params: Record<string, string | undefined> ): string {
	// Lists of templates and tables begin on a line of their own.
	return `{{${ name }\n${ filled( params ).map( ( [ key, value ] ) => `| ${ key } =${ /^(?:\{\{|<table)/.test( value ) ? '\n' : ' ' }${ value }` ).join( '\n' ) }\n}}`;
}

/** The same on one line. */
export function inline( name: string, params: Record<string, string | undefined> ): string {
	return `{{${ name }${ filled( params ).map( ( [ key, value ] ) => `|${ key }=${ value }` ).join( '' ) }}}`;
}

function filled( params: Record<string, string | undefined> ): Array<[ string, string ]> {
	return Object.entries( params ).filter( ( entry ): entry is [ string, string ] => entry[ 1 ] !== undefined );
}
