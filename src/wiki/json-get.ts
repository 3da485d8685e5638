import { WikiError } from './error';

export interface JsonGetOptions {
	/** Milliseconds after which an answer is no longer waited for. */
	timeout?: number;
	/** How often a busy server is asked again, and how many seconds are waited at most. */
	retries?: number;
	longestWait?: number;
	/** What a 404 says, where it says something; else it is a failure. */
	missing?: object;
	fetch?: typeof fetch;
	wait?( milliseconds: number, signal?: AbortSignal ): Promise<void>;
}

/** Reads JSON from an address. Throws a `WikiError`: `cancelled` where the signal said so, `ratelimited`, `timeout`, `network`, `http`. */
export type JsonGet = ( address: string, signal?: AbortSignal ) => Promise<unknown>;

const TIMEOUT = 10_000;

/** Without an account and without saying where from. A server that asks to wait is waited for by all that is asked here. */
export function createJsonGet( { timeout = TIMEOUT, retries = 2, longestWait = 5, missing, fetch: request = fetch, wait = sleep }: JsonGetOptions ): JsonGet {
	let pause: Promise<void> | undefined;
	return async ( address, signal ) => {
		for ( let attempt = 0; ; attempt++ ) {
			await pause;
			try {
				return await askOnce( address, signal );
			} catch ( error ) {
				const seconds = error instanceof WikiError && error.code === 'ratelimited' ? error.retryAfter ?? 1 : Infinity;
				if ( attempt === retries || seconds > longestWait ) {
					throw error;
				}
				await paused( seconds * 1000, signal );
			}
		}
	};

	/** Others wait as long; for them, a cancellation is only the end of the wait. */
	async function paused( milliseconds: number, signal?: AbortSignal ): Promise<void> {
		const waiting = wait( milliseconds, signal );
		const all = pause = waiting.catch( () => {} );
		try {
			await waiting;
		} finally {
			pause = pause === all ? undefined : pause;
		}
	}

	async function askOnce( address: string, signal?: AbortSignal ): Promise<unknown> {
		const controller = new AbortController();
		const cancel = (): void => controller.abort();
		const timer = setTimeout( cancel, timeout );
		signal?.addEventListener( 'abort', cancel );
		try {
			if ( signal?.aborted ) {
				cancel();
			}
			const response = await request( address, { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error', signal: controller.signal } );
			return response.status === 404 && missing || await read( response );
		} catch ( error ) {
			throw error instanceof WikiError ? error : new WikiError( signal?.aborted ? 'cancelled' : controller.signal.aborted ? 'timeout' : 'network' );
		} finally {
			clearTimeout( timer );
			signal?.removeEventListener( 'abort', cancel );
		}
	}
}

async function read( response: Response ): Promise<unknown> {
	if ( !response.ok ) {
		const retryAfter = Number( response.headers.get( 'Retry-After' ) ) || undefined;
		throw new WikiError( response.status === 429 || retryAfter ? 'ratelimited' : 'http', '', retryAfter );
	}
	const text = await response.text();
	try {
		return JSON.parse( text );
	} catch ( error ) {
		throw new WikiError( 'http' );
	}
}

/** Throws a WikiError `cancelled` where the signal says so. */
export function sleep( milliseconds: number, signal?: AbortSignal ): Promise<void> {
	return new Promise( ( resolve, reject ) => {
		const timer = setTimeout( resolve, milliseconds );
		signal?.addEventListener( 'abort', () => {
			clearTimeout( timer );
			reject( new WikiError( 'cancelled' ) );
		} );
	} );
}
