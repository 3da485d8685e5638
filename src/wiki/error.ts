/** A question that the wiki asks before it saves, so that no robot does; without an id it cannot be answered outside the wiki's own editor. */
export interface Captcha {
	id?: string;
	question?: DocumentFragment;
	/** Address of a picture with letters, on the wiki itself. */
	picture?: string;
}

/** What an edit that was refused is told besides code and text. */
export interface Told {
	/** The wiki's words with their links, harmless. */
	words?: DocumentFragment;
	captcha?: Captcha;
	/** Edits of the same act that are saved already. */
	saved?: number;
}

/** A refusal or failure of the wiki, with the API's own code (`network` and `http` where there was no answer). */
export class WikiError extends Error {
	override name = 'WikiError';

	/**
	 * @param code The API's code
	 * @param text What the wiki says about it, in the reader's language, as plain text; may be empty
	 * @param retryAfter Seconds to wait, where the wiki tells them
	 * @param more What else there is
	 */
	constructor( public readonly code: string, public readonly text = '', public readonly retryAfter?: number, public readonly more: Told & { html?: string; data?: { readonlyreason?: string } } = {} ) {
		super( `${ code }${ text && `: ${ text }` }` );
	}

	/** Whether it is unknown what became of the request: it may have arrived. */
	get outcomeUnknown(): boolean {
		return this.code === 'network' || this.code === 'timeout' || this.code === 'http' || this.code.startsWith( 'internal_api_error' );
	}
}
