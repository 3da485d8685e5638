import { WikiError } from './error';

type Value = string | number | boolean | undefined | Array<string | number>;
export type Query = Record<string, Value>;

/** Answers are read as what the API documents; what is missing in one is the caller's to notice. */
export type Answer = Record<string, unknown>;

/** The wiki's action API. `get` reads; `post` writes with a token that is renewed when it has expired. */
export interface Api {
	get( query: Query, signal?: AbortSignal ): Promise<Answer>;
	/** For reading with more parameters than an address takes. */
	postRead( query: Query, signal?: AbortSignal ): Promise<Answer>;
	post( query: Query ): Promise<Answer>;
	/** Follows `continue` to the end; stops where an answer would repeat itself, or where `onAnswer` gives false. */
	each( query: Query, onAnswer: ( answer: Answer ) => boolean | void, signal?: AbortSignal ): Promise<void>;
}

const TIMEOUT = 60_000;

const DEFAULTS = { action: 'query', format: 'json', formatversion: 2, errorformat: 'plaintext', errorlang: 'uselang', errorsuselocal: true };

export function createApi( mediawiki: typeof mw ): Api {
	const client = new mediawiki.Api( {
		parameters: DEFAULTS,
		ajax: { timeout: TIMEOUT }
	} as unknown as mw.Api.Options );
	const api: Api = {
		get: ( query, signal ) => call( client.get( parameters( query ) ), signal ),
		postRead: ( query, signal ) => call( client.post( parameters( query ) ), signal ),
		post: ( query ) => call( client.postWithToken( 'csrf', parameters( query ) ) ),
		async each( query, onAnswer, signal ) {
			let next: Query = {};
			for ( let last = ''; ; ) {
				const answer = await api.get( { ...query, ...next }, signal );
				const token = JSON.stringify( answer.continue );
				if ( onAnswer( answer ) === false || token === undefined || token === last ) {
					return;
				}
				last = token;
				next = answer.continue as Query;
			}
		}
	};
	return api;
}

/** Joins values the way the API reads them: with `|`, or with U+001F where a value holds a bar itself. */
function parameters( query: Query ): Record<string, string> {
	const result: Record<string, string> = {};
	for ( const [ key, value ] of Object.entries( query ) ) {
		if ( Array.isArray( value ) ) {
			const values = value.map( String );
			result[ key ] = values.some( ( one ) => one.includes( '|' ) ) ? `\u001F${ values.join( '\u001F' ) }` : values.join( '|' );
		} else if ( value === true ) {
			result[ key ] = '1';
		} else if ( value !== undefined && value !== false ) {
			result[ key ] = String( value );
		}
	}
	return result;
}

type Call = JQuery.Promise<unknown> & { abort?(): void };

function call( request: Call, signal?: AbortSignal ): Promise<Answer> {
	return new Promise( ( resolve, reject ) => {
		const abort = (): void => {
			request.abort?.();
			reject( new WikiError( 'cancelled' ) );
		};
		if ( signal && signal.aborted ) {
			abort();
			return;
		}
		signal?.addEventListener( 'abort', abort );
		const done = (): void => signal?.removeEventListener( 'abort', abort );
		request.then( ( answer: unknown ) => {
			done();
			if ( typeof answer === 'object' && answer !== null ) {
				resolve( answer as Answer );
			} else {
				reject( new WikiError( 'http' ) );
			}
		}, ( code: unknown, details: unknown, _answer: unknown, xhr: unknown ) => {
			done();
			reject( wikiError( String( code ), { xhr, ...Object( details ) as object } as Refusal ) );
		} );
	} );
}

interface Refusal { errors?: Array<{ code?: string; text?: string; html?: string }>; xhr?: { status?: number; getResponseHeader?( name: string ): string | null }; textStatus?: string }

function wikiError( code: string, { errors, xhr, textStatus }: Refusal ): WikiError {
	const wait = xhr?.getResponseHeader?.( 'Retry-After' ) || '';
	// Seconds, or the time when it is over.
	const retryAfter = Number( wait ) || Math.ceil( ( Date.parse( wait ) - Date.now() ) / 1000 ) || undefined;
	// An empty answer is none.
	if ( code === 'http' || code === 'ok-but-empty' ) {
		const kind = textStatus === 'timeout' ? 'timeout' : xhr?.status === 429 ? 'ratelimited' : xhr?.status ? 'http' : 'network';
		return new WikiError( kind, '', retryAfter );
	}
	const first = errors?.[ 0 ];
	return new WikiError( first?.code ?? code, first?.text ?? '', retryAfter, first );
}
