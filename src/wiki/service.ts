import type { Answer } from './api';
import { WikiError } from './error';
import { createJsonGet, type JsonGetOptions } from './json-get';

export interface ServiceOptions extends Pick<JsonGetOptions, 'timeout' | 'fetch' | 'wait'> {
	/** Its `api.php`: an address of the web, or a path on this origin. */
	address: string;
	/** Origin of the page that asks. */
	origin: string;
}

/** Asks the action API of another wiki. Throws a `WikiError`, `cancelled` where the signal said so. */
export type Service = ( query: Record<string, string | number>, signal?: AbortSignal ) => Promise<Answer>;

/** Asks without an account and without saying where from. */
export function createService( { address, origin, ...options }: ServiceOptions ): Service {
	const get = createJsonGet( options );
	return async ( query, signal ) => answerFrom( await get( addressOf( address, origin, query ), signal ) );
}

function addressOf( address: string, origin: string, query: Parameters<Service>[ 0 ] ): string {
	const to = new URL( address, origin );
	const all: typeof query = { ...query, format: 'json', formatversion: 2, errorformat: 'plaintext', ...to.origin === origin ? {} : { origin: '*' } };
	Object.keys( all ).forEach( ( key ) => to.searchParams.set( key, String( all[ key ] ) ) );
	return to.href;
}

function answerFrom( answer: unknown ): Answer {
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
