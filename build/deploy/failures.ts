import { SetupError } from '../local-wiki/log';

/** Characters of a wiki's own words that a message repeats. */
const LONGEST = 1000;

/** The wiki answered and said no: nothing was done. */
export class Refused extends Error {
	override name = 'Refused';

	constructor( readonly code: string, info: string, readonly retryAfter?: number ) {
		super( `${ printable( info ).slice( 0, LONGEST ) } (${ printable( code ).slice( 0, LONGEST ) })` );
	}
}

/** No usable answer came: what was asked for may or may not have been done. */
export class NoAnswer extends Error {
	override name = 'NoAnswer';

	/**
	 * @param passing Whether asking again later may help
	 * @param retryAfter Seconds
	 */
	constructor( message: string, readonly passing: boolean, readonly retryAfter?: number ) {
		super( printable( message ).slice( 0, LONGEST ) );
	}
}

/** What mwn throws, as far as it is looked at. */
interface MwnFailure {
	code?: unknown;
	info?: unknown;
	message?: unknown;
	isAxiosError?: unknown;
	response?: unknown;
}

interface HttpAnswer {
	status?: number;
	headers?: Record<string, unknown>;
	data?: unknown;
}

/** Sorts a failure of mwn's into the two kinds that matter. Its request, which holds the password, is left behind. */
export function asFailure( thrown: unknown ): Refused | NoAnswer {
	const failure = ( thrown ?? {} ) as MwnFailure;
	const http = ( failure.response ?? {} ) as HttpAnswer;
	const error = apiError( failure, http );
	const retryAfter = seconds( http.headers?.[ 'retry-after' ] );
	if ( error ) {
		return new Refused( error.code, error.info, retryAfter );
	}
	if ( failure.code === 'invalidjson' ) {
		return new NoAnswer( looksLikeHtml( failure.response ) ? 'it answered with a web page (HTML)' : 'its answer is no JSON', true );
	}
	if ( http.status !== undefined ) {
		return httpFailure( http.status, http, retryAfter );
	}
	const code = typeof failure.code === 'string' ? failure.code : '';
	return new NoAnswer( NETWORK[ code ] ?? `no answer came (${ code || String( failure.message ) })`, code !== 'ENOTFOUND' && !/CERT|TLS|SSL/.test( code ) );
}

/** The message for somebody who has just named a wiki that cannot be used. */
export function cannotUse( apiUrl: string, failure: Refused | NoAnswer ): SetupError {
	const next = failure instanceof Refused ?
		'Check the address, and whether the wiki lets this account use its API.' :
		'Check the address: it ends in api.php, and the wiki shows it on Special:Version, under “Entry point URLs”.';
	return new SetupError( `${ apiUrl } cannot be used: ${ failure.message }. Nothing was written. ${ next }` );
}

/** Without what could steer a terminal or reorder what is read there. */
export function printable( text: string ): string {
	return text.replace( /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ( character ) => character === '\n' || character === '\t' ? character :
		`\\u{${ character.codePointAt( 0 )!.toString( 16 ) }}` );
}

const NETWORK: Record<string, string> = {
	ENOTFOUND: 'there is no host of that name (ENOTFOUND)',
	EAI_AGAIN: 'the host\'s name could not be looked up (EAI_AGAIN)',
	ECONNREFUSED: 'nothing listens there (ECONNREFUSED)',
	ECONNRESET: 'the connection was cut (ECONNRESET)',
	ECONNABORTED: 'no answer came in time (ECONNABORTED)',
	ETIMEDOUT: 'no answer came in time (ETIMEDOUT)',
	ERR_CANCELED: 'no whole answer came in time',
	EHOSTUNREACH: 'the host cannot be reached (EHOSTUNREACH)'
};

function apiError( failure: MwnFailure, http: HttpAnswer ): { code: string; info: string } | undefined {
	// mwn throws the wiki's own error, or, with a status such as 429, what axios made of the whole answer.
	const inBody = ( http.data as { error?: MwnFailure } | undefined )?.error;
	const error = failure.isAxiosError ? inBody : inBody && failure;
	return typeof error?.code === 'string' ? { code: error.code, info: String( error.info ?? error.message ?? '' ) } : undefined;
}

function httpFailure( status: number, http: HttpAnswer, retryAfter: number | undefined ): NoAnswer {
	if ( status >= 300 && status < 400 ) {
		return new NoAnswer( `it redirects to ${ String( http.headers?.location ).slice( 0, 200 ) }; if you trust that address, use it instead`, false );
	}
	const passing = status >= 500 || status === 429 || status === 408;
	return new NoAnswer( `it answered with HTTP status ${ status }${ status === 429 ? ', too many requests' : '' }`, passing, retryAfter );
}

function looksLikeHtml( body: unknown ): boolean {
	return typeof body === 'string' && /^\s*<(!doctype|html|\?xml)/i.test( body );
}

function seconds( header: unknown ): number | undefined {
	const value = Number( header );
	return typeof header === 'string' && Number.isFinite( value ) && value >= 0 ? value : undefined;
}
