import type { Answer } from './api';
import { WikiError } from './error';

export interface ServiceOptions {
	/** Its `api.php`: an address of the web, or a path on this origin. */
	address: string;
	/** Origin of the page that asks. */
	origin: string;
	/** Milliseconds after which an answer is no longer waited for. */
	timeout?: number;
	fetch?: typeof fetch;
	wait?( milliseconds: number, signal?: AbortSignal ): Promise<void>;
}

/** Asks the action API of another wiki. Throws a `WikiError`, `cancelled` where the signal said so. */
export type Service = ( query: Record<string, string | number>, signal?: AbortSignal ) => Promise<Answer>;

const TIMEOUT = 10_000;

/** How often a busy server is asked again, and how many seconds are waited at most. */
const RETRIES = 2;
const LONGEST_WAIT = 5;

/** Asks without an account and without saying where from. */
export function createService( { address, origin, timeout = TIMEOUT, fetch: request = fetch, wait = sleep }: ServiceOptions ): Service {
	return async ( query, signal ) => {
		for ( let attempt = 0; ; attempt++ ) {
			try {
				return await askOnce( query, signal );
			} catch ( error ) {
				const seconds = error instanceof WikiError && error.code === 'ratelimited' ? error.retryAfter ?? 1 : Infinity;
				if ( attempt === RETRIES || seconds > LONGEST_WAIT ) {
					throw error;
				}
				await wait( seconds * 1000, signal );
			}
		}
	};

	async function askOnce( query: Parameters<Service>[ 0 ], signal?: AbortSignal ): Promise<Answer> {
		const controller = new AbortController();
		const cancel = (): void => controller.abort();
		const timer = setTimeout( cancel, timeout );
		signal?.addEventListener( 'abort', cancel );
		try {
			if ( signal?.aborted ) {
				cancel();
			}
			const response = await request( addressOf( address, origin, query ), { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error', signal: controller.signal } );
			return await read( response );
		} catch ( error ) {
			throw error instanceof WikiError ? error : new WikiError( signal?.aborted ? 'cancelled' : controller.signal.aborted ? 'timeout' : 'network' );
		} finally {
			clearTimeout( timer );
			signal?.removeEventListener( 'abort', cancel );
		}
	}
}

function addressOf( address: string, origin: string, query: Parameters<Service>[ 0 ] ): string {
	const to = new URL( address, origin );
	const all: typeof query = { ...query, format: 'json', formatversion: 2, errorformat: 'plaintext', ...to.origin === origin ? {} : { origin: '*' } };
	Object.keys( all ).forEach( ( key ) => to.searchParams.set( key, String( all[ key ] ) ) );
	return to.href;
}

async function read( response: Response ): Promise<Answer> {
	if ( !response.ok ) {
		const retryAfter = Number( response.headers.get( 'Retry-After' ) ) || undefined;
		throw new WikiError( response.status === 429 || retryAfter ? 'ratelimited' : 'http', '', retryAfter );
	}
	const text = await response.text();
	let answer: unknown;
	try {
		answer = JSON.parse( text );
	} catch ( error ) {
		throw new WikiError( 'http' );
	}
	const { errors, error } = Object( answer ) as { errors?: unknown; error?: unknown };
	if ( errors || error ) {
		const first = Object( Array.isArray( errors ) ? errors[ 0 ] : error ) as { code?: unknown };
		throw new WikiError( typeof first.code === 'string' ? first.code : 'http' );
	}
	if ( typeof answer !== 'object' || answer === null || Array.isArray( answer ) ) {
		throw new WikiError( 'http' );
	}
	return answer as Answer;
}

function sleep( milliseconds: number, signal?: AbortSignal ): Promise<void> {
	return new Promise( ( resolve, reject ) => {
		const timer = setTimeout( resolve, milliseconds );
		signal?.addEventListener( 'abort', () => {
			clearTimeout( timer );
			reject( new WikiError( 'cancelled' ) );
		} );
	} );
}
