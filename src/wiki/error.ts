/** A refusal or failure of the wiki, with the API's own code (`network` and `http` where there was no answer). */
export class WikiError extends Error {
	override name = 'WikiError';

	/**
	 * @param code The API's code
	 * @param text What the wiki says about it, in the reader's language, as plain text; may be empty
	 * @param retryAfter Seconds to wait, where the wiki tells them
	 */
	constructor( public readonly code: string, public readonly text = '', public readonly retryAfter?: number ) {
		super( `${ code }${ text && `: ${ text }` }` );
	}

	/** Whether it is unknown what became of the request: it may have arrived. */
	get outcomeUnknown(): boolean {
		return this.code === 'network' || this.code === 'timeout' || this.code === 'http' || this.code.startsWith( 'internal_api_error' );
	}
}
