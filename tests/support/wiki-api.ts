import { createApi, type Api } from '../../src/wiki/api';
import type { Instance } from '../../build/local-wiki/instance';

export interface CountedApi extends Api {
	/** The requests that went to the wiki, in their order. */
	requests: Array<Record<string, string>>;
}

/** The API client of the gadgets on a wiki without a browser: what `mw.Api` does is done with `fetch`. */
export function wikiApi( wiki: Instance ): CountedApi {
	const requests: Array<Record<string, string>> = [];
	class FetchApi {
		private parameters: Record<string, unknown>;

		constructor( options: { parameters: Record<string, unknown> } ) {
			this.parameters = options.parameters;
		}

		get( parameters: Record<string, string> ) {
			return this.send( 'GET', parameters );
		}

		post( parameters: Record<string, string> ) {
			return this.send( 'POST', parameters );
		}

		private send( method: string, parameters: Record<string, string> ) {
			requests.push( parameters );
			const query = new URLSearchParams( { ...this.parameters, ...parameters } as Record<string, string> );
			const controller = new AbortController();
			const request = fetch( method === 'GET' ? `${ wiki.apiUrl }?${ query }` : wiki.apiUrl, {
				method, signal: controller.signal, body: method === 'GET' ? undefined : query
			} ).then( ( response ) => response.json() );
			return {
				abort: () => controller.abort(),
				// As jQuery's promises, which reject with two values.
				then: ( resolve: ( answer: unknown ) => void, reject: ( code: string, details: unknown ) => void ) => request.then(
					( answer ) => answer.errors ? reject( answer.errors[ 0 ].code, answer ) : resolve( answer ),
					( error ) => reject( 'http', { textStatus: String( error ) } )
				)
			};
		}
	}
	return { ...createApi( { Api: FetchApi } as unknown as Parameters<typeof createApi>[ 0 ] ), requests };
}
