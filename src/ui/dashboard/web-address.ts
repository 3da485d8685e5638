/** An address that a page gives, where it is a plain one of the web; undefined for every other kind. */
export function webAddress( text: string ): string | undefined {
	if ( !/^https?:\/\//i.test( text ) ) {
		return undefined;
	}
	try {
		const url = new URL( text );
		// A user name before the host is there to deceive.
		return url.username || url.password ? undefined : url.href;
	} catch ( error ) {
		return undefined;
	}
}
