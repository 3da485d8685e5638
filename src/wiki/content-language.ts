/** How numbers and days are written on the pages of this wiki, whatever the reader's language is. */
export function createContentLanguage( mediawiki: typeof mw ): { code: string; number( value: number ): string; day( day: string ): string; time( time: number ): string } {
	const code = mediawiki.config.get( 'wgContentLanguage' );
	// MediaWiki's English puts the day first.
	const tag = code === 'en' ? 'en-GB' : code;
	const dated = ( time: number, options: Intl.DateTimeFormatOptions ): string => tried( () => new Intl.DateTimeFormat( tag, { day: 'numeric', month: 'long', year: 'numeric', ...options, timeZone: 'UTC' } ).format( time ), new Date( time ).toISOString() );
	return {
		code,
		number: ( value ) => tried( () => value.toLocaleString( tag ), String( value ) ),
		day: ( day ) => Number.isNaN( Date.parse( day ) ) ? day : dated( Date.parse( day ), {} ),
		time: ( time ) => `${ dated( time, { hour: '2-digit', minute: '2-digit' } ) } (UTC)`
	};
}

/** Some of MediaWiki's language codes are no language tags. */
function tried( write: () => string, otherwise: string ): string {
	try {
		return write();
	} catch ( error ) {
		return otherwise;
	}
}
