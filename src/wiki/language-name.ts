/** What a reader of a language calls another one; the code where her browser has no word for it. */
export function languageName( code: string, reader: string ): string {
	try {
		// eslint-disable-next-line compat/compat -- Where there is none, there is another way.
		return new Intl.DisplayNames( [ reader, 'en' ], { type: 'language' } ).of( code ) ?? code;
	} catch ( error ) {
		return code;
	}
}
